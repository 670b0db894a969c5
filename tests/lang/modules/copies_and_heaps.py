import copy, heapq, bisect, types
class P:
    def __init__(self, x): self.x = x
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = [1]; self.b = 2
a = [P([1,2]), {'k': (1, [2])}, {3}, S()]
b = copy.deepcopy(a); c = copy.copy(a)
print(b[0].x, b[0] is a[0], b[1], b[1]['k'][1] is a[1]['k'][1], c[0] is a[0], b[3].a, b[3].a is a[3].a, copy.copy(a[3]).a is a[3].a)
l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m, m is l)
class L(list): pass
z = L([1,2]); z.q = [5]; y = copy.deepcopy(z); print(y, y.q, y.q is z.q, type(y).__name__)
t = (1, (2, 3)); print(copy.deepcopy(t) is t)
class R:
    def __init__(s, v): s.v = v
    def __reduce__(s): return R, (s.v + 1,)
print(copy.copy(R(1)).v, copy.deepcopy(R(5)).v)
class D:
    def __deepcopy__(self, memo): return 'deep'
    def __copy__(self): return 'shallow'
print(copy.copy(D()), copy.deepcopy(D()))
h = []
for v in [5, 1, 8, 3, 9, 2]: heapq.heappush(h, v)
print(h, [heapq.heappop(h) for _ in range(6)])
h = [9, 4, 7, 1]; heapq.heapify(h); print(h, heapq.heapreplace(h, 5), heapq.heappushpop(h, 0), h, heapq.nlargest(2, h), heapq.nsmallest(2, h, key=lambda v: -v), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3], reverse=True)))
print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2)); q = [1, 3]; bisect.insort(q, 2); print(q)
C = types.new_class('C', (), {}, lambda ns: ns.update(v=7)); print(C.v, types.FunctionType.__name__, types.SimpleNamespace(a=1), isinstance(len, types.BuiltinFunctionType), isinstance(types, types.ModuleType))
