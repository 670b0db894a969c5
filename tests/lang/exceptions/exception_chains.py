def chain(how):
    try:
        try:
            1 / 0
        except ZeroDivisionError as first:
            if how == "from":
                raise ValueError("second") from first
            if how == "from none":
                raise ValueError("second") from None
            if how == "class":
                raise KeyError from TypeError
            raise ValueError("second")
    except Exception as e:
        return e


for how in ["plain", "from", "from none", "class"]:
    e = chain(how)
    print(how, repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def nested():
    try:
        raise KeyError("a")
    except KeyError:
        try:
            raise IndexError("b")
        except IndexError:
            raise TypeError("c")


try:
    nested()
except TypeError as e:
    names = []
    while e is not None:
        names.append(type(e).__name__)
        e = e.__context__
    print(names)
try:
    try:
        raise ValueError("body")
    finally:
        raise RuntimeError("finally")
except RuntimeError as e:
    print(repr(e.__context__))


def reraise():
    try:
        raise ValueError("original")
    except ValueError:
        try:
            pass
        finally:
            raise


try:
    reraise()
except ValueError as e:
    print(e, e.__context__)
try:
    raise
except RuntimeError as e:
    print(e)
for bad in [lambda: exec("raise 5"), lambda: exec("raise ValueError from 5"), lambda: exec("raise int")]:
    try:
        bad()
    except TypeError as e:
        print(e)
try:
    e
except NameError as err:
    print(err)
