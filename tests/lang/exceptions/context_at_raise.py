# The context is noted when an exception is raised, and not again when it is passed on.
def forgets():
    e = ValueError("new")
    try:
        raise e
    finally:
        e.__context__ = None


try:
    try:
        raise KeyError("old")
    except KeyError:
        forgets()
except ValueError as e:
    print(repr(e.__context__))
try:
    try:
        raise KeyError("old")
    except KeyError:
        int("x")
except ValueError as e:
    print(repr(e.__context__))
try:
    try:
        raise KeyError("old")
    except KeyError:
        sorted([1, "a"])
except TypeError as e:
    print(repr(e.__context__), e.__suppress_context__)
a, b = ValueError("a"), KeyError("b")
try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a
except ValueError as e:
    print(repr(e.__context__), repr(b.__context__))
for name, value in [
    ("__cause__", 1), ("__context__", "x"), ("__traceback__", 5), ("args", 3), ("__dict__", 1),
]:
    try:
        setattr(a, name, value)
    except TypeError as e:
        print(name, "-", e)
for name in ("args", "__cause__", "__context__", "__traceback__"):
    try:
        delattr(a, name)
    except TypeError as e:
        print(e)
a.__cause__ = b
print(a.__suppress_context__)
a.args = [1, 2]
print(a.args, repr(a))
e = OSError(2, "gone", "f", None, "g")
print(e, "|", e.filename, e.filename2, type(e).__name__)
print(OSError(1).errno, OSError(104, "reset").__class__, OSError("a", "b").errno)
e = Exception()
e.__setstate__({"x": 1})
print(e.x)
try:
    e.__setstate__(4)
except TypeError as err:
    print(err)
