# inspect: partial objects, wrapped functions, callables of classes, replaced parameters.
import functools
import inspect
from inspect import Parameter


def f(a, b, /, c=3, *args, d, e=5, **kw):
    pass


print(inspect.signature(functools.partial(f, 1)))
print(inspect.signature(functools.partial(f, 1, 2, d=4)))


def g(x, y=2):
    pass


print(inspect.signature(functools.partial(g, y=3)), inspect.signature(functools.partial(g, x=1)))


def wrapper(func):
    @functools.wraps(func)
    def inner(*args, **kwargs):
        return func(*args, **kwargs)
    return inner


print(inspect.signature(wrapper(g)), inspect.signature(wrapper(g), follow_wrapped=False), inspect.unwrap(wrapper(wrapper(g))) is g)


class Callable:
    def __call__(self, z, *, key=None):
        pass


class WithNew:
    def __new__(cls, a, b=1):
        return super().__new__(cls)


class Meta(type):
    def __call__(cls, special):
        pass


class WithMeta(metaclass=Meta):
    def __init__(self, hidden):
        pass


class Custom:
    __signature__ = inspect.Signature([Parameter("shown", Parameter.KEYWORD_ONLY)])


print(inspect.signature(Callable()), inspect.signature(WithNew), inspect.signature(WithMeta), inspect.signature(Custom))
sig = inspect.signature(g)
p = sig.parameters["y"]
print(p.replace(default=Parameter.empty), p.replace(name="z", kind=Parameter.KEYWORD_ONLY, annotation=int), sig.replace(parameters=[p.replace(name="only")]))
for bad in (lambda: Parameter("1x", Parameter.KEYWORD_ONLY), lambda: Parameter("x", Parameter.VAR_KEYWORD, default=1), lambda: Parameter("x", 9),
            lambda: Parameter(3, 1), lambda: inspect.Signature([Parameter("a", 1), Parameter("a", 1)]), lambda: inspect.signature(3),
            lambda: inspect.Signature([Parameter("a", 1, default=1), Parameter("b", 1)]), lambda: Parameter("if", Parameter.KEYWORD_ONLY)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
bound = inspect.signature(f).bind_partial(1, d=2)
bound.arguments["c"] = 9
print(bound.args, bound.kwargs, bound == inspect.signature(f).bind_partial(1, d=2))
print(inspect.signature(f).bind(1, 2, 3, 4, 5, d=6, z=7).arguments)


def annotated(a: int, b: "str" = "x") -> list[int]:
    pass


print(inspect.signature(annotated), inspect.signature(annotated, eval_str=True), inspect.get_annotations(annotated, eval_str=True))
print(inspect.signature(annotated).format(max_width=20))
