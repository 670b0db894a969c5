# A generator that a loop leaves early does its `finally` at once; so do objects at the end of the function whose variables held them.
def numbers(name):
    try:
        for i in range(5):
            yield i
    finally:
        print("closed", name)


def first_even(name):
    for n in numbers(name):
        for m in numbers("inner " + name):
            if m == n + 1:
                return n, m


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("released", self.name)


def use(name):
    resource = Resource(name)
    print("using", resource.name)
    return name * 2


def hand_on(resource):
    same = resource
    return same


for n in numbers("a"):
    if n == 2:
        break
print("after a")
print(first_even("b"))
for n in numbers("c"):
    pass
else:
    print("exhausted")
print(use("r"))
kept = hand_on(Resource("kept"))
print("still there", kept.name)
for i in range(3):
    use(str(i))
    for n in numbers(i):
        break
generator = numbers("named")
for n in generator:
    break
print("suspended", next(generator))


def unfinished():
    inside = numbers("local")
    return next(inside)


print(unfinished())
print("end")
