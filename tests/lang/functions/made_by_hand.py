"""Functions and code objects made of others, and what they refuse."""
import inspect
import types


def power(base, exponent=2, *, scale=1):
    return scale * base**exponent


def counter():
    count = 10

    def step():
        return count + 1

    return step


print(types.FunctionType(power.__code__, {}, "cube", (3,), None, {"scale": 2})(2))
print(types.FunctionType(counter().__code__, {}, closure=(types.CellType(4),))())
for args in ((), (1,), (power.__code__, 1), (power.__code__, {}, 1), (power.__code__, {}, None, 1),
             (counter().__code__, {}), (counter().__code__, {}, None, None, ()), (counter().__code__, {}, None, None, (1,))):
    try:
        print(types.FunctionType(*args).__name__)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
renamed = power.__code__.replace(co_name="renamed", co_firstlineno=100)
print(renamed.co_name, renamed.co_firstlineno, power.__code__.co_name, types.FunctionType(renamed, {}).__name__)


def unbound():
    def inner():
        return later

    try:
        inner()
    except NameError as error:
        print(error, error.name)
    later = 1


unbound()
for f in (len, sorted, print, str.join, [].append, abs, float, list, max, dict):
    try:
        print(inspect.signature(f))
    except ValueError as error:
        print(str(error).split(" at ")[0])
print(types.ModuleType("made"), open("/dev/null"))
