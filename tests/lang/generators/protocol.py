def g():
    x = yield 1
    print('got', x)
    try:
        y = yield 2
        print('got', y)
    except ValueError as e:
        print('caught', e)
        yield 'after'
    finally:
        print('finally')
    return 'done'
it = g()
print(next(it), it.send('a'))
print(it.throw(ValueError('boom')))
try:
    next(it)
except StopIteration as e:
    print('stop', e.value)
print(list(it), next(it, 'default'))
it = g(); next(it); next(it)
it.close()
it.close()
def sub():
    r = yield 'a'
    print('sub got', r)
    return 'result'
def deleg():
    v = yield from sub()
    print('v', v)
    yield from [1, 2]
    yield from (x * x for x in range(3))
    return 'end'
d = deleg()
print(next(d), d.send('sent'), list(d))
def thr():
    try:
        yield from sub()
    except KeyError as e:
        print('outer caught', e)
        yield 'recovered'
t = thr(); next(t); print(t.throw(KeyError('k')))
def bad():
    yield 1
    raise StopIteration('x')
try:
    for v in bad(): print(v)
except RuntimeError as e:
    print(e, repr(e.__cause__))
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(4)), sum(tree(8)))
def running():
    yield next(me)
me = running()
try:
    next(me)
except ValueError as e: print(e)
try:
    g().send(5)
except TypeError as e: print(e)
def err():
    yield 1
    1 / 0
try:
    for v in err(): print(v)
except ZeroDivisionError as e: print('zde', e)
def loop():
    for i in range(3):
        try:
            yield i
        except GeneratorExit:
            print('exit')
            raise
l = loop(); next(l); l.close()
def inf():
    n = 0
    while True:
        yield n
        n += 1
def take(n, it):
    for _ in range(n): yield next(it)
print(list(take(5, inf())), [a for a in zip(inf(), 'abc')])
ge = (i for i in range(3)); print(type(ge).__name__, next(ge), list(ge))
print({k: v for k, v in zip('ab', [1, 2])}, {i % 2 for i in range(5)}, any(i > 3 for i in range(5)), max(x * 2 for x in [1, 5, 2]))
def exc_state():
    try:
        raise ValueError('in gen')
    except ValueError:
        yield 1
        import sys
        print(sys.exc_info()[0].__name__)
        yield 2
e = exc_state()
next(e)
try:
    raise KeyError('outside')
except KeyError:
    next(e)
    import sys
    print(sys.exc_info()[0].__name__)
def args(*a, k=1, **kw):
    yield a, k, kw
print(list(args(1, 2, k=3, z=4)))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), [x for x in It()], sum(It()))
def ret_in_try():
    try:
        return 'x'
    finally:
        yield 'fin'
r = ret_in_try(); print(list(r))
def nested():
    def inner():
        yield from range(2)
        return 5
    while True:
        x = yield from inner()
        yield x
        break
print(list(nested()))
def closing():
    try:
        yield 1
    except GeneratorExit:
        yield 2
c = closing(); next(c)
try:
    c.close()
except RuntimeError as e: print(e)
