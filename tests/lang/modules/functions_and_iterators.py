from itertools import *
from functools import *
import operator
print(list(islice(count(3, 2), 4)), list(islice(cycle('ab'), 5)), list(repeat(1, 3)), list(accumulate([1,2,3], operator.mul, initial=2)))
print(list(chain('ab', [1])), list(chain.from_iterable(['ab', 'c'])), list(compress('abcd', [1,0,1])), list(dropwhile(lambda x: x<3, [1,3,2])), list(takewhile(lambda x: x<3, [1,3,2])))
print(list(filterfalse(None, [0,1,2])), list(starmap(pow, [(2,3),(3,2)])), list(islice('abcdef', 1, None, 2)), list(pairwise('abc')), list(batched('abcde', 2)), list(zip_longest('ab', 'c', fillvalue='-')))
print([(k, list(g)) for k, g in groupby('aabbbca')], [k for k, g in groupby('aabbbca')])
g = groupby('aab'); k, a = next(g); k2, b = next(g); print(list(a), list(b))
print(list(product('ab', repeat=2)), list(permutations('abc', 2)), list(combinations('abcd', 2)), list(combinations_with_replacement('ab', 3)))
a, b = tee([1,2,3]); print(next(a), next(a), list(b), list(a))
@lru_cache(maxsize=3)
def f(x): return x * 2
print([f(i) for i in (1,2,3,1,4,1,2)], f.cache_info(), f.__name__)
@cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(90), fib.cache_info())
p = partial(print, 'a', sep='-'); p('b', 'c'); print(p)
print(reduce(operator.add, [1,2,3]), reduce(operator.add, [], 7), sorted([3,1,2], key=cmp_to_key(lambda a,b: b-a)))
@total_ordering
class V:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(V(1) <= V(1), V(1) > V(2), V(2) >= V(1), V(1) != V(2))
@singledispatch
def show(x): return 'any'
@show.register
def _(x: int): return 'int'
@show.register(list)
def _(x): return 'list'
print(show(1), show(True), show([]), show('x'))
class C:
    @cached_property
    def p(self): print('once'); return 5
c = C(); print(c.p, c.p, c.__dict__)
print(operator.itemgetter(1, 2)('abc'), operator.attrgetter('real')(3), operator.methodcaller('upper')('a'), operator.index(True))
@wraps(f)
def g(): pass
print(g.__name__, g.__wrapped__ is f)
