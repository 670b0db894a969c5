def attempt(e):
    try:
        raise e
    except* ValueError as g:
        print("V", repr(g))
    except* (TypeError, KeyError) as g:
        print("TK", repr(g), [type(x).__name__ for x in g.exceptions])
    else:
        print("else")
    finally:
        print("finally")


def outcome(f, *args):
    try:
        print("ok", f(*args))
    except BaseException as e:
        print("raised", repr(e), "| context", repr(e.__context__))


outcome(attempt, ExceptionGroup("eg", [ValueError(1), TypeError(2), KeyError(3)]))
outcome(attempt, ExceptionGroup("eg", [ValueError(1), OSError(2)]))
outcome(attempt, ValueError("naked"))
outcome(attempt, OSError("not taken"))
outcome(attempt, ExceptionGroup("a", [ExceptionGroup("b", [ValueError(1), OSError(9)]), OSError(8)]))


def raising():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError:
        raise

outcome(raising)


def one_new():
    try:
        raise ExceptionGroup("eg", [ValueError(1)])
    except* ValueError:
        raise KeyError("only")

outcome(one_new)


def naked_raises():
    try:
        raise ValueError(1)
    except* ValueError:
        raise

outcome(naked_raises)


def bad_type(t):
    try:
        raise ValueError(1)
    except* t:
        pass

outcome(bad_type, int)
outcome(bad_type, ExceptionGroup)
outcome(bad_type, (ValueError, 3))


def no_exception():
    for i in range(3):
        try:
            x = i
        except* ValueError:
            x = -1
        else:
            x += 10
    return x

outcome(no_exception)


def name_is_gone():
    try:
        raise ExceptionGroup("g", [ValueError()])
    except* ValueError as e:
        pass
    try:
        e
    except UnboundLocalError as err:
        return str(err)

outcome(name_is_gone)


def inner_loop():
    try:
        raise ExceptionGroup("g", [ValueError()])
    except* ValueError:
        for i in range(5):
            if i == 2:
                break
    return i

outcome(inner_loop)
import sys
try:
    raise ExceptionGroup("h", [ValueError(), TypeError()])
except* ValueError as e:
    print(sys.exc_info()[1] is e)
except* TypeError as e:
    print(repr(sys.exc_info()[1]))
print(sys.exc_info())
