# locals(): in functions, classes, comprehensions, closures, and as a snapshot.
def f(a, *b, c=1, **d):
    x = 5
    snapshot = locals()
    y = 6
    return snapshot, locals() == {**snapshot, "y": 6, "snapshot": snapshot}


print(f(1, 2, e=3))


def closure():
    outer = 1

    def inner():
        own = 2
        outer
        return locals()

    return inner()


print(closure())


class C:
    a = 1
    names = [n for n in locals() if not n.startswith("__")]
    locals()["made"] = 2


print(C.names, C.made)


def comp():
    z = 1
    return [sorted(locals()) for q in range(1)]


print(comp())
exec("new = 1", globals())
print(new, locals() is globals(), "new" in locals())


def writes():
    x = 1
    locals()["x"] = 2
    exec("x = 3")
    return x


print(writes())


def unbound():
    if False:
        never = 1
    bound = 2
    del bound
    return locals()


print(unbound())
print(eval("a + b", {"a": 1}, {"b": 2}), eval("[a for _ in range(2)]", {"a": 3}))
