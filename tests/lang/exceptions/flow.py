"""try, except, else, finally, with, raise: which code runs, in what order, and what becomes of return, break and continue."""
def order(action):
    log = []
    try:
        log.append("try")
        if action == "value": raise ValueError("v")
        if action == "key": raise KeyError("k")
        if action == "return": return log
    except ValueError as e:
        log.append(f"except {e}")
    except (KeyError, IndexError):
        log.append("except key")
        return log
    else:
        log.append("else")
    finally:
        log.append("finally")
    log.append("end")
    return log
for action in ("none", "value", "key", "return"):
    print(action, order(action))

def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2
def overridden():
    try:
        return 1
    finally:
        return 2
def swallowed():
    try:
        raise ValueError
    finally:
        return "swallowed"
def in_loop():
    out = []
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("else")
    return out
def break_in_finally():
    for i in range(3):
        try:
            raise ValueError
        finally:
            break
    return i
def continue_in_except():
    n = 0
    for i in range(4):
        try:
            if i % 2: raise ValueError
            n += 1
        except ValueError:
            n += 10
            continue
        n += 100
    return n
print(value_kept(), overridden(), swallowed(), in_loop(), break_in_finally(), continue_in_except())

def nested():
    log = []
    try:
        try:
            try:
                raise ValueError("inner")
            finally:
                log.append("f1")
        except KeyError:
            log.append("wrong")
        finally:
            log.append("f2")
    except ValueError as e:
        log.append(str(e))
        try:
            raise TypeError("second") from e
        except TypeError as t:
            log.append((str(t), str(t.__cause__), t.__context__ is e))
        log.append(str(e))
    try:
        e
    except UnboundLocalError:
        log.append("e is gone")
    return log
print(nested())

def context():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            {}["missing"]
    except KeyError as e:
        return type(e.__context__).__name__, e.__cause__, e.__suppress_context__
print(context())
def from_none():
    try:
        try: 1 / 0
        except ZeroDivisionError: raise ValueError from None
    except ValueError as e:
        return type(e.__context__).__name__, e.__cause__, e.__suppress_context__
print(from_none())
def bare():
    try:
        try: raise KeyError(1)
        except Exception:
            raise
    except KeyError as e:
        return repr(e)
print(bare())
try:
    raise
except RuntimeError as e:
    print(e)

class Manager:
    def __init__(self, name, log, swallow=False): self.name, self.log, self.swallow = name, log, swallow
    def __enter__(self):
        self.log.append("enter " + self.name)
        return self
    def __exit__(self, kind, value, trace):
        self.log.append(f"exit {self.name} {kind.__name__ if kind else None} {value}")
        return self.swallow

def with_all(action, swallow=False):
    log = []
    def run():
        with Manager("a", log, swallow) as a, Manager("b", log):
            log.append("body")
            if action == "raise": raise ValueError("x")
            if action == "return": return "returned"
        log.append("after")
        return "end"
    try:
        log.append(run())
    except ValueError as e:
        log.append("caught " + str(e))
    return log
for action in ("none", "raise", "return"):
    print(with_all(action), with_all(action, True))
def with_in_loop():
    log = []
    for i in range(3):
        with Manager(str(i), log):
            if i == 0: continue
            break
    return log
print(with_in_loop())
def enter_fails():
    log = []
    class Bad:
        def __enter__(self): raise ValueError("enter")
        def __exit__(self, *a): log.append("never")
    try:
        with Manager("outer", log), Bad():
            log.append("never")
    except ValueError as e:
        log.append(str(e))
    return log
print(enter_fails())
with Manager("t", []) as (Manager.x) : pass
print(Manager.x.name)

def finally_return_loop():
    while True:
        try:
            try:
                return 1
            finally:
                break
        finally:
            pass
    return 2
print(finally_return_loop())

def handler_raises():
    log = []
    try:
        try:
            raise ValueError("first")
        except ValueError as e:
            raise KeyError("from handler")
        finally:
            log.append("cleaned")
    except KeyError as e:
        log.append((repr(e), repr(e.__context__)))
    return log
print(handler_raises())
def except_expression():
    kinds = (ValueError,)
    def pick():
        return kinds + (KeyError,)
    try:
        raise KeyError
    except pick():
        return "picked"
print(except_expression())
try:
    try: raise ValueError
    except 5: pass
except TypeError as e:
    print(e)
try: assert 1 > 2, f"message {1 + 1}"
except AssertionError as e: print(e)
try: assert []
except AssertionError as e: print(repr(e))
import sys
def handled_now():
    try: raise ValueError("h")
    except ValueError: inside = sys.exc_info()[0]
    return inside, sys.exc_info()[0]
print(handled_now())
