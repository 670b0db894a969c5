# def f[T], class A[T], type X = …: what they make, and the errors about them.
def f[T](x: T = 3, *, k: list[T] = 4) -> T:
    return x
print(f(), f.__type_params__, f.__annotations__, f.__kwdefaults__)
def g[T: int, U: (str, bytes), *Ts, **P](x: T, *a: *Ts): return T
print(g.__type_params__, [type(t).__name__ for t in g.__type_params__], g.__type_params__[0].__bound__, g.__type_params__[1].__constraints__)
print(g.__annotations__, g(1))
class A[T]:
    x: T
    def m[U](self, a: T, b: U) -> T: return (T, U)
print(A.__type_params__, A.__mro__, A.__orig_bases__, A.__parameters__, A().m(1,2), A.m.__qualname__)
print(A[int], A[int]().__orig_class__)
type X = int | str
print(X, X.__value__, type(X))
type L[T] = list[T]
print(L[int], L.__value__, L.__type_params__)
type Rec = list[Rec]
print(Rec.__value__)
class C:
    T = int
    def m[U: T](self, x: T) -> U: pass
    type Y = T
print(C.m.__annotations__, C.m.__type_params__[0].__bound__, C.Y.__value__)
def outer[T]():
    def inner[U](t: T, u: U): return T, U
    return inner
print(outer()(1,2))
class D[T](A[T], dict): pass
print(D.__mro__, D.__orig_bases__)
@staticmethod
def dec[T](x): return T
print(dec(1))
for s in ["def f[T, T](): pass", "def f[T=int, U](): pass", "def f[T: (yield)](): pass", "class A[T: (x:=1)]: pass", "type X = (yield)",
 "def f[T]():\n  nonlocal T"]:
    try: exec(s)
    except SyntaxError as e: print(e.msg)
