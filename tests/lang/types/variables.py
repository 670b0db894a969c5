# TypeVar, ParamSpec and TypeVarTuple of both spellings: attributes, defaults, substitution.
from typing import Callable, Generic, NoDefault, ParamSpec, TypeVar, TypeVarTuple, Unpack

T = TypeVar("T", bound=int)
S = TypeVar("S", int, str)
C = TypeVar("C", covariant=True)
D = TypeVar("D", contravariant=True)
I = TypeVar("I", infer_variance=True)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
for v in (T, S, C, D, I):
    print(v, v.__name__, v.__bound__, v.__constraints__, v.__covariant__, v.__contravariant__, v.__infer_variance__, v.has_default())
print(P, P.args, P.kwargs, P.args.__origin__ is P, Ts, [*Ts], T.__module__, T.__default__ is NoDefault, NoDefault)
F = TypeVar("F", default=float)
print(F.__default__, F.has_default(), dict[T, F].__parameters__, list[T][int], dict[S, T][str, bool], tuple[T, ...][int])
print(tuple[int, *Ts].__parameters__, tuple[int, *Ts][str, float], tuple[Unpack[Ts]][()], Callable[P, T][[int, str], bool])


class G(Generic[T, *Ts]):
    pass


class H(Generic[P]):
    pass


print(G[int], G[int, str, float], H[int, str], H[[int]], H[...], G.__parameters__)


def f[A: (int, str), B: "later", *Cs, **Q](a: A, *args: *Cs) -> B: ...


a, b, c, q = f.__type_params__
print(a.__constraints__, b.__bound__, c, q, a.__infer_variance__, f.__annotations__)
for bad in [lambda: TypeVar("X", int), lambda: TypeVar("X", int, str, bound=int), lambda: TypeVar(3), lambda: list[T][int, str], lambda: list[int][str],
            lambda: type("X", (T,), {}), lambda: tuple[*Ts, *Ts][int] if False else dict[T, S][int], lambda: isinstance(1, T)]:
    try:
        print(bad())
    except TypeError as error:
        print(error)
print(T | None, int | T, "forward" | T if False else list[T] | None)
