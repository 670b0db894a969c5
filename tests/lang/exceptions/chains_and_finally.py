# Causes and contexts, finally and jumps, groups.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

try:
    try: 1/0
    except ZeroDivisionError as e: raise KeyError("k") from e
except KeyError as e: print(repr(e.__cause__), e.__suppress_context__, e.args)
try:
    try: 1/0
    finally: raise TypeError("t")
except TypeError as e: print(repr(e.__context__))
def fin():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return "ret"
        finally: print("fin", i)
show(fin)
def fin2():
    try: return 1
    finally: return 2
show(fin2)
try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("n", [KeyError(3)])])
except* ValueError as e: print("V", e.exceptions)
except* (TypeError, KeyError) as e: print("TK", e.exceptions)
try: assert 1 == 2, "msg"
except AssertionError as e: print(e)
