"""Functions that modules have in name only: they refuse when they are called."""


def refused(module, name, why):
    def function(*args, **options):
        raise NotImplementedError(f"mimeo does not support {module}.{name} yet: {why}")

    function.__name__ = function.__qualname__ = name
    return function
