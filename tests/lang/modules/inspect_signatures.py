# inspect.signature: parameters of every kind, bound arguments, methods and classes.
import inspect
from inspect import Parameter, Signature


def f(a, /, b=1, *c, d: int, e=2.5, **g) -> str:
    return a


print(inspect.signature(f))
for name, p in inspect.signature(f).parameters.items():
    print(name, p.kind, p.kind.description, p.default is p.empty, p.annotation)
bound = inspect.signature(f).bind(1, 2, 3, d=4, z=6)
print(bound, bound.args, bound.kwargs)
short = inspect.signature(f).bind_partial(7)
short.apply_defaults()
print(short.arguments)
for args, named in [((), {}), ((1,), {}), ((1,), {"a": 3, "d": 1})]:
    try:
        print(inspect.signature(f).bind(*args, **named))
    except TypeError as error:
        print("TypeError:", error)


class C:
    def __init__(self, x, *, y=0):
        pass

    def method(self, q):
        pass

    @classmethod
    def make(cls, n):
        pass

    @staticmethod
    def plain(n):
        pass


print(inspect.signature(C), inspect.signature(C.method), inspect.signature(C(1).method))
print(inspect.signature(C.make), inspect.signature(C.plain), inspect.signature(lambda: 0))
s = Signature([Parameter("x", Parameter.POSITIONAL_ONLY), Parameter("k", Parameter.KEYWORD_ONLY, default=3)])
print(s, s.replace(return_annotation=int), s == Signature.from_callable(eval("lambda x, /, *, k=3: 0")))
try:
    Signature([Parameter("k", Parameter.KEYWORD_ONLY), Parameter("x", Parameter.POSITIONAL_ONLY)])
except ValueError as error:
    print(error)
print(repr(Parameter("n", Parameter.VAR_POSITIONAL)), hash(s) == hash(s.replace()))
