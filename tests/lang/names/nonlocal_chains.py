# nonlocal through several functions, cells shared by closures, late binding, deleted cells.
def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def reset():
        nonlocal n
        n = 0

    return up, reset, lambda: n


up, reset, get = counter()
up(), up()
print(get(), reset(), get(), up())


def levels():
    a = 1

    def one():
        def two():
            nonlocal a
            a += 10

            def three():
                nonlocal a
                a += 100
                return a

            return three()

        return two()

    return one(), a


print(levels())


def shadow():
    x = "outer"

    def f():
        x = "inner"

        def g():
            nonlocal x
            x = "changed"

        g()
        return x

    return f(), x


print(shadow())


def cells():
    def inner():
        return v, w

    v = 1
    w = 2
    return inner


f = cells()
print(f.__closure__[0].cell_contents, [c.cell_contents for c in f.__closure__], f())


def unbound():
    def inner():
        return later

    try:
        inner()
    except NameError as error:
        print(error)
    later = 5
    return inner()


print(unbound())


def loop():
    fs = []
    for i in range(3):
        def f(j=i):
            return i, j
        fs.append(f)
    return [f() for f in fs]


print(loop())


def parameters(a, *b, **c):
    def inner():
        nonlocal a, b, c
        a, b, c = 1, 2, 3

    inner()
    return a, b, c


print(parameters(0, 0, z=0))


class Counter:
    def __init__(self):
        total = 0

        def add(n):
            nonlocal total
            total += n
            return total

        self.add = add


c = Counter()
print(c.add(2), c.add(3))
for text in ["def f():\n def g():\n  nonlocal q", "def f():\n x = 1\n class C:\n  nonlocal x\n  x = 2\n return x", "def f(x):\n nonlocal x", "class C:\n nonlocal y"]:
    try:
        namespace = {}
        exec(text, namespace)
        print(namespace["f"]() if "return" in text else "fine")
    except SyntaxError as error:
        print(error.msg)
