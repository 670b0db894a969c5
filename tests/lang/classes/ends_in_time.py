"""Objects whose end shows, by `__del__` or by the `finally` of a generator, end as soon as nothing refers to them."""


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


def steps():
    try:
        yield 1
        yield 2
    finally:
        print("cleaned up")


for step in steps():
    break
print("left by break")


def first():
    for step in steps():
        if step:
            return step


print(first(), "left by return")


def two():
    a = Noisy("a")
    b = Noisy("b")
    a.other = b
    return b.name


print(two())
Noisy("value of a statement")
print("after it")


def given(thing):
    print("given", thing.name)


given(Noisy("argument"))
holder = [Noisy("item"), Noisy("removed")]
holder[0] = None
print("replaced")
holder.pop()
print("popped")
table = {1: Noisy("first"), "k": Noisy("second")}
table[1] = 0
del table["k"]
print("no entries")
table[2] = Noisy("third")
table.clear()
print("cleared")
owner = Noisy("owner")
owner.part = Noisy("part")
owner.part = None
print("attribute")
owner.part = Noisy("deleted part")
del owner.part
print("no attribute")


def raising():
    local = Noisy("local of a frame that raised")
    raise ValueError


try:
    raising()
except ValueError:
    print("caught")
print("handled")


def made():
    captured = Noisy("captured")
    return lambda: captured.name


get = made()
print(get())
del get
print("closure gone")


def forget():
    held = Noisy("held")
    held = None
    print("set to None")


forget()


def kept():
    held = Noisy("returned")
    return held


last = kept()
print("not yet")
owner = None


def numbers():
    local = Noisy("variable of a generator")
    yield 1


print(list(numbers()))
