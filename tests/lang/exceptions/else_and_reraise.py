def run(action):
    try:
        action()
    except (ValueError, TypeError) as e:
        print("handled", type(e).__name__, e)
        if "again" in str(e):
            raise
    except LookupError as e:
        raise RuntimeError("wrapped") from e
    else:
        print("else")
    finally:
        print("finally")
def bad(): raise ValueError("x")
def again(): raise TypeError("again")
def look(): [][1]
for action in (lambda: None, bad, again, look):
    try:
        run(action)
    except Exception as e:
        print("outside", repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["k"]
except KeyError as e:
    print(repr(e), repr(e.__context__))
try:
    raise ValueError("a") from None
except ValueError as e:
    print(e.__cause__, e.__suppress_context__)
try:
    e
except NameError as n:
    print(n)
