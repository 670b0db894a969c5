# Names in class bodies: functions do not see them, comprehensions see the first iterable only.
x = "global"


class C:
    x = "class"
    y = [x for _ in range(2)]
    z = [i for i in [x]]

    def method(self):
        return x

    lam = lambda self: x
    try:
        w = [n for n in range(2) if x == "global"]
    finally:
        pass


print(C.y, C.z, C().method(), C().lam(), C.w)


def function():
    v = "function"

    class D:
        print(v)
        v = "class"
        print(v)

        def get(self):
            return v

        class E:
            inner = v

    return D().get(), D.v, D.E.inner


print(function())


class Deleting:
    x = 1
    del x
    print(x)
    __module__ = "elsewhere"
    __qualname__ = "Renamed"


print(Deleting.__module__, Deleting.__qualname__, Deleting.__name__)


class Super:
    def who(self):
        return __class__.__name__


class Sub(Super):
    pass


print(Sub().who())


class Private:
    __a = 1

    def __b(self):
        __local = 2
        return self.__a + __local, [k for k in locals() if "local" in k]

    def call(self):
        return self.__b()


print(Private().call(), sorted(n for n in vars(Private) if n.startswith("_P")))
