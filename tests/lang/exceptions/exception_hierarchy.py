import builtins


def tree(cls, depth=0):
    print("  " * depth + cls.__name__)
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if sub.__module__ == "builtins" and not sub.__name__.startswith("_"):
            tree(sub, depth + 1)


tree(BaseException)
print(EnvironmentError is OSError, IOError is OSError)
for name in sorted(dir(builtins)):
    cls = getattr(builtins, name)
    if isinstance(cls, type) and issubclass(cls, BaseException) and not issubclass(cls, (UnicodeError, BaseExceptionGroup)):
        e = cls("m")
        assert str(e) == ("'m'" if issubclass(cls, KeyError) else "m"), name
        assert e.args == ("m",) and repr(e) == f"{cls.__name__}('m')", name
print("all constructed")


class Base(Exception):
    pass


class Left(Base):
    pass


class Right(Base, ValueError):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


for cls, args in [(Left, ("l",)), (Right, (7,))]:
    try:
        raise cls(*args)
    except (KeyError, ValueError) as e:
        print("value", e, e.code)
    except Base as e:
        print("base", e)
