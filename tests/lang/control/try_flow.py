# try, except, else, finally: order, return values, chains, nested handlers, bare raise.
def flow(kind):
    log = []
    try:
        log.append("try")
        if kind == "error":
            raise KeyError("k")
        if kind == "return":
            return log
        if kind == "other":
            raise OSError("o")
    except KeyError as error:
        log.append(repr(error))
    except (OSError, ValueError):
        log.append("other")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


for kind in ("none", "error", "return", "other"):
    print(flow(kind))


def override():
    try:
        raise ValueError
    finally:
        return "swallowed"


def order():
    def value(v):
        print("value", v)
        return v

    try:
        return value("try")
    finally:
        value("finally")


print(override(), order())
try:
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second") from None
except KeyError as error:
    print(repr(error), error.__cause__, repr(error.__context__), error.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise RuntimeError("wrapped") from error
except RuntimeError as error:
    print(repr(error.__cause__), error.__cause__ is error.__context__)
try:
    error
except NameError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)


def reraise():
    try:
        raise IndexError("i")
    except IndexError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise


try:
    reraise()
except IndexError as e:
    print(repr(e))
for bad in ("raise 3", "raise int", "raise ValueError from 3", "try:\n  1/0\nexcept 3: pass", "try:\n  1/0\nexcept (ValueError, 'x'): pass"):
    try:
        exec(bad)
    except TypeError as e:
        print(e)
    except ZeroDivisionError:
        print("division")


class Twice(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.add_note("a note")


try:
    raise Twice(1, 2)
except Exception as e:
    print(e, e.args, e.__notes__, isinstance(e, Twice), e.with_traceback(None).__traceback__)
