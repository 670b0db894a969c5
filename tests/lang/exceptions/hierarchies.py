# Own exceptions, attributes, chaining, re-raising, else and finally, cleanup order, notes, groups split and merged.
class AppError(Exception):
    code = 1
    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details
    def __str__(self):
        extra = ", ".join(f"{k}={v}" for k, v in self.details.items())
        return f"[{self.code}] {self.args[0]}" + (f" ({extra})" if extra else "")

class NotFound(AppError, LookupError):
    code = 404

class Denied(AppError):
    code = 403

def attempt(f, *args):
    trail = []
    try:
        trail.append("try")
        result = f(*args)
    except (KeyError, NotFound) as e:
        trail.append(f"lookup {type(e).__name__}")
        result = e
    except AppError as e:
        trail.append("app")
        e.add_note("seen by attempt")
        result = e
    else:
        trail.append("else")
    finally:
        trail.append("finally")
    return result, trail

def fail(e): raise e
print(attempt(lambda: 5), *map(str, attempt(fail, NotFound("page", path="/x"))), *map(str, attempt(fail, Denied("no"))), *map(repr, attempt(lambda: {}["k"])), sep="\n")
print(Denied("x").args, repr(NotFound("y", a=1)), isinstance(NotFound("z"), LookupError), NotFound.__mro__[1].__name__, attempt(fail, Denied("n"))[0].__notes__)

def convert(text):
    try:
        return int(text)
    except ValueError as e:
        raise AppError(f"bad number {text!r}") from e

try:
    convert("x1")
except AppError as e:
    print(e, "<-", e.__cause__, e.__context__ is e.__cause__, e.__suppress_context__)
try:
    try:
        {}["missing"]
    except KeyError:
        raise TypeError("while handling") from None
except TypeError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)

def reraise():
    try:
        1 / 0
    except ZeroDivisionError as e:
        e.add_note("first")
        raise
try:
    reraise()
except ArithmeticError as e:
    print(type(e).__name__, e, e.__notes__, e.__traceback__.tb_next.tb_frame.f_code.co_name)

def cleanup(n):
    try:
        if n == 0:
            raise ValueError("deep")
        cleanup(n - 1)
    finally:
        print("cleanup", n, end="; ")
try:
    cleanup(2)
except ValueError as e:
    print(e)
try:
    e
except NameError as error:
    print(error)

def collect(jobs):
    errors = []
    for job in jobs:
        try:
            job()
        except Exception as e:
            errors.append(e)
    if errors:
        raise ExceptionGroup("jobs", errors)

try:
    collect([lambda: 1 / 0, lambda: convert("q"), lambda: {}[1], lambda: None])
except* ArithmeticError as g:
    print("arithmetic", [str(e) for e in g.exceptions])
except* (AppError, KeyError) as g:
    print("rest", [type(e).__name__ for e in g.exceptions])
group = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)])])
match_, rest = group.split(ValueError)
print(match_, rest, group.subgroup(lambda e: e.args == (2,)), len(group.exceptions), repr(rest))
try:
    raise ValueError
except ValueError as e:
    print(repr(e), str(e) == "", e.args)
for bad in (lambda: fail(5), lambda: fail(int), lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [5]), lambda: fail(Exception("a", 1)), lambda: exec("raise")):
    try:
        bad()
    except BaseException as e:
        print(type(e).__name__, e)
