# wraps and update_wrapper: what goes over from the wrapped function.
from functools import WRAPPER_ASSIGNMENTS, update_wrapper, wraps


def original(a: int, b=2) -> str:
    """What it does."""


original.tag = "tagged"


@wraps(original)
def wrapper(*args):
    return "wrapped"


print(wrapper.__name__, wrapper.__doc__, wrapper.tag, wrapper.__wrapped__ is original, wrapper(), wrapper.__annotations__)


def other():
    """Other."""


update_wrapper(other, original, assigned=("__doc__",), updated=())
print(other.__name__, other.__doc__, hasattr(other, "tag"))
print("__type_params__" in WRAPPER_ASSIGNMENTS)


class Callable:
    def __call__(self):
        pass


update_wrapper(other, Callable())
print(other.__doc__, other.__name__)
