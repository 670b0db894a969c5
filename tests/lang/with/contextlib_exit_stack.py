import contextlib


class Manager:
    def __init__(self, name, swallow=False, fail=False):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, e, tb):
        print("exit", self.name, kind and kind.__name__)
        if self.fail:
            raise RuntimeError(self.name)
        return self.swallow


with contextlib.ExitStack() as stack:
    stack.enter_context(Manager("a", swallow=True))
    stack.enter_context(Manager("b"))
    raise KeyError("x")
try:
    with contextlib.ExitStack() as stack:
        stack.enter_context(Manager("c"))
        stack.enter_context(Manager("d", fail=True))
        raise KeyError("first")
except RuntimeError as e:
    print(repr(e), repr(e.__context__))
stack = contextlib.ExitStack()
stack.enter_context(Manager("kept"))
moved = stack.pop_all()
stack.close()
print("not yet")
moved.close()
try:
    contextlib.ExitStack().enter_context(3)
except TypeError as e:
    print(e)


class Base(contextlib.AbstractContextManager):
    def __exit__(self, *exc):
        return None


with Base() as b:
    print(type(b).__name__)


class Both(contextlib.ContextDecorator):
    def __enter__(self):
        print("in")

    def __exit__(self, *exc):
        print("out")


@Both()
def work():
    return "worked"


print(work())
