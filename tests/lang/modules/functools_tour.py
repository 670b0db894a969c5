# functools: partial, caches, methods by type; operator.
import functools, operator
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: functools.reduce(lambda a, b: a + b, []))
show(lambda: functools.partial(int, base=2)("101"))
show(lambda: functools.partial(print, 1))
show(lambda: functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a, b: b - a)(2))
show(lambda: sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
@functools.lru_cache(2)
def f(x): return x
f(1); f(2); f(1); f(3)
show(lambda: f.cache_info())
show(lambda: f.cache_parameters()); f.cache_clear()
show(lambda: f.cache_info())
class PM:
    @functools.partialmethod
    def q(self): return 1
    def base(self, a, b): return a, b
    half = functools.partialmethod(base, 1)
    @functools.singledispatchmethod
    def sd(self, x): return "obj"
    @sd.register
    def _(self, x: int): return "int"
show(lambda: PM().half(2))
show(lambda: PM().sd(1) + PM().sd("a"))
show(lambda: operator.itemgetter(1, 0)("ab"))
show(lambda: operator.attrgetter("real", "imag")(1j))
show(lambda: operator.methodcaller("split", ",")("a,b"))
show(lambda: operator.index(5) + operator.concat([1], [2])[1])
show(lambda: operator.length_hint([1]))
