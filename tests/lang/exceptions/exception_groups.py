def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)

error(lambda: ExceptionGroup())
error(lambda: ExceptionGroup("m"))
error(lambda: ExceptionGroup("m", []))
error(lambda: ExceptionGroup(1, [ValueError()]))
error(lambda: ExceptionGroup("m", 5))
error(lambda: ExceptionGroup("m", {ValueError()}))
error(lambda: ExceptionGroup("m", [ValueError(), 3]))
error(lambda: ExceptionGroup("m", [KeyboardInterrupt()]))
error(lambda: repr(BaseExceptionGroup("m", [KeyboardInterrupt()])))
error(lambda: type(BaseExceptionGroup("m", [ValueError()])).__name__)


class Own(ExceptionGroup):
    def __new__(cls, message, errors, code=0):
        self = super().__new__(Own, message, errors)
        self.code = code
        return self

    def derive(self, errors):
        return Own(self.message, errors, self.code)


error(lambda: Own("m", [KeyboardInterrupt()]))
print(ExceptionGroup.__mro__)
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)]), OSError(4)])
print(str(g), "|", repr(g))
print(g.message, g.exceptions, g.args)
print(g.subgroup(ValueError))
print(repr(g.subgroup(ValueError)))
print(repr(g.subgroup((TypeError, OSError))))
print(g.subgroup(KeyError))
match, rest = g.split(lambda e: isinstance(e, OSError))
print(repr(match), repr(rest))
print(g.split(ExceptionGroup)[0] is g, g.split(Exception)[1])
error(lambda: g.subgroup(3))
error(lambda: g.split([ValueError]))
error(lambda: g.subgroup(int))
g.add_note("note")
g.__cause__ = KeyError("cause")
part = g.subgroup(TypeError)
print(part.__notes__, part.__notes__ is g.__notes__, repr(part.__cause__), part.__suppress_context__)
o = Own("own", [ValueError(1), TypeError(2)], 42)
m, r = o.split(ValueError)
print(type(m).__name__, m.code, repr(r))


class Bad(ExceptionGroup):
    def derive(self, errors):
        return 5

error(lambda: Bad("b", [ValueError(), TypeError()]).split(ValueError))
try:
    g.message = 1
except AttributeError as e:
    print(e)
try:
    g.exceptions = ()
except AttributeError as e:
    print(e)
print(ExceptionGroup("x", (ValueError(1),)).exceptions)
