import sys
def t(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
print(t(lambda: 1 / 0), t(lambda: [][1]), t(lambda: {}['k']), t(lambda: int('x')), t(lambda: None.foo), t(lambda: 'a' + 1), t(lambda: 1 + 'a'))
print(t(lambda: [1, 2][5]), t(lambda: (1,)[5]), t(lambda: 'abc'[9]), t(lambda: len(5)), t(lambda: 5[0]), t(lambda: next(iter([]))))
def f():
    try:
        return 'try'
    finally:
        print('finally')
print(f())
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print('body', i)
        finally:
            print('fin', i)
    else:
        print('no')
    return 'end'
print(g())
try:
    try:
        raise ValueError('a')
    except ValueError as e:
        raise KeyError('b') from e
except KeyError as k:
    print(repr(k), repr(k.__cause__), repr(k.__context__), k.__suppress_context__)
try:
    try:
        raise ValueError('a')
    except ValueError:
        raise TypeError('c')
except TypeError as e:
    print(repr(e.__context__), e.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise
except ZeroDivisionError as e:
    print('reraised', e)
try:
    raise
except RuntimeError as e: print(e)
try:
    raise 5
except TypeError as e: print(e)
try:
    raise ValueError from 5
except TypeError as e: print(e)
class MyE(Exception):
    def __init__(self, code, *a):
        super().__init__(code, *a)
        self.code = code
    def __str__(self): return f'code {self.code}'
try:
    raise MyE(7, 'x')
except MyE as e:
    print(e, repr(e), e.args, e.code, isinstance(e, Exception))
try:
    raise ValueError
except ValueError as e: print(repr(e), str(e) == '', e.args)
try:
    raise ValueError(1, 2)
except (KeyError, ValueError) as e: print(e, e.args)
try:
    'e' in e
except NameError as x: print(x)
def multi(n):
    try:
        if n == 0: raise KeyError(n)
        elif n == 1: raise IndexError(n)
        elif n == 2: raise OSError(2, 'msg', 'file')
        return 'none'
    except KeyError: return 'key'
    except (IndexError, TypeError) as e: return f'index {e}'
    except OSError as e: return f'{type(e).__name__} {e} {e.errno} {e.strerror} {e.filename}'
    else: return 'else'
    finally: print('f', n, end=' ')
for n in range(4): print(multi(n))
def nested():
    try:
        try:
            raise ValueError(1)
        finally:
            print('inner finally')
    except ValueError as e:
        print('outer', e)
        return 'ret'
    finally:
        print('outer finally')
print(nested())
def swallow():
    while True:
        try:
            raise ValueError
        finally:
            break
    return 'swallowed'
print(swallow())
print(sys.exc_info())
try:
    raise ValueError('x')
except ValueError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1])
print(sys.exc_info())
try:
    assert 1 == 2, 'message'
except AssertionError as e: print(repr(e))
try:
    assert []
except AssertionError as e: print(repr(e))
e = ValueError('n'); e.add_note('note'); print(e.__notes__)
print(issubclass(ModuleNotFoundError, ImportError), issubclass(KeyError, LookupError), Exception.__mro__[1].__name__)
try:
    import nosuchmodule
except ImportError as e: print(type(e).__name__, e, e.name)
try:
    from sys import nosuch
except ImportError as e: print(e)
def tb():
    def inner(): raise ValueError('deep')
    inner()
try:
    tb()
except ValueError as e:
    n = 0
    x = e.__traceback__
    while x: n += 1; print(x.tb_lineno, end=' '); x = x.tb_next
    print(n)
try:
    try:
        raise ValueError(1)
    except 5:
        pass
except TypeError as e: print(e)
try:
    raise StopIteration(3)
except StopIteration as e: print(e.value)
try:
    sys.exit(3)
except SystemExit as e: print('exit', e.code)
print(t(lambda: KeyError('a')), str(KeyError('a')), repr(KeyError('a')), str(OSError(1, 'x')))
class Ctx:
    def __enter__(self): return 1
    def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return False
try:
    with Ctx() as c:
        1 / 0
except ZeroDivisionError: print('propagated')
def wr():
    with Ctx() as c:
        return c
print(wr())
for i in range(2):
    with Ctx():
        continue
def loop():
    r = []
    for i in range(10):
        try:
            if i % 3 == 0: raise ValueError(i)
            r.append(i)
        except ValueError as e:
            r.append(-e.args[0])
    return r
print(loop())
def lots():
    1/0
lots()
