# with: order of entering and leaving, suppression, exceptions in __exit__, several managers.
class M:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise OSError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, kind, error, tb):
        print("exit", self.name, kind.__name__ if kind else None, error, tb is not None)
        if self.fail == "exit":
            raise KeyError("exit " + self.name)
        return self.suppress


with M("a") as a, M("b") as b:
    print(a, b)
with (
    M("c") as (x),
    M("d", suppress=True),
):
    raise ValueError("body")
print("after")
try:
    with M("e"), M("f", fail="enter"), M("g"):
        pass
except OSError as error:
    print(error)
try:
    with M("h", fail="exit"):
        raise ValueError("lost")
except KeyError as error:
    print(error, repr(error.__context__))


def returns():
    with M("i"):
        return "value"


def breaks():
    for k in range(3):
        with M(f"j{k}"):
            if k:
                break
            continue
    return k


print(returns(), breaks())
for bad in ("with 3: pass", "with M: pass"):
    try:
        exec(bad)
    except TypeError as error:
        print(error)


class Half:
    def __enter__(self):
        pass


try:
    with Half():
        pass
except TypeError as error:
    print(error)
with M("kl") as [p, *q]:
    print(p, q)
