class C:
    x = 1
    def f(self): return 2
d = C.__dict__
print(type(d).__name__, d['x'], 'x' in d, 'nope' in d, sorted(k for k in d if not k.startswith('__')), d.get('q', 5))
C.y = 3
print(d['y'], {**d}['y'], dict(d)['x'], len([k for k in d.items() if k[0] in 'xy']))
try: d['z'] = 1
except TypeError as e: print(e)
try: d['zz']
except KeyError as e: print(e)
import types
p = types.MappingProxyType({'a': 1})
print(p, repr(p), p == {'a': 1}, p | {'b': 2}, {'b': 2} | p, list(p.items()), len(p), p.copy(), list(reversed(p)))
try: types.MappingProxyType([1])
except TypeError as e: print(e)
for o in (str.upper, int.__add__, [].append, (1).__add__, len, int.real, dict.fromkeys, dict.__dict__['fromkeys'], object.__new__, "a".join, C.f, C().f, type.__dict__['__dict__'] if 0 else C.__dict__['f']):
    print(type(o).__name__, getattr(o, '__name__', None), getattr(o, '__qualname__', None))
print(repr(str.upper), repr(int.__add__), repr(len), repr(int.real))
print(str.upper.__objclass__, str.upper.__get__("a")(), int.__add__.__get__(3)(4), "a".upper.__self__, len.__module__)
print([].append == [].append, "".join == "".join)
x = []
print(x.append == x.append, hash(x.append) == hash(x.append), x.append.__self__ is x)
print(list(map(str.upper, "ab")), callable(str.upper), isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinFunctionType), isinstance(C().f, types.MethodType))
try: str.upper(3)
except TypeError as e: print(e)
try: str.upper.__get__(3)
except TypeError as e: print(e)
f = "abc".startswith
print(sum(1 for _ in range(2000) if f("a")))
