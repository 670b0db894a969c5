"""Loops over globals: names that hot code takes for granted and then changes, in the loop itself and from elsewhere."""

n = 0
for i in range(3000):
    n += i
print(n, i)

i = 0
while i < 500:
    i += 1
print(i)


def step(x):
    return x + 1


def change():
    global step
    step = lambda x: x + 100


total = 0
for k in range(1000):
    total = step(total)
    if k == 700:
        change()
print(total)


def work():
    result = 0
    for k in range(1000):
        result += offset
        if k == 600:
            globals()["offset"] = 1000
    return result


offset = 1
print(work())


def lengths():
    result = 0
    for k in range(1000):
        result += len("abc")
        if k == 500:
            globals()["len"] = lambda s: 7
    return result


print(lengths())
del globals()["len"]
print(len("abcd"))


class Box:
    size = 1

    def get(self):
        return self.size


def boxes():
    box = Box()
    result = 0
    for k in range(1000):
        result += box.get()
        if k == 400:
            Box.size = 10
        if k == 800:
            Box.get = lambda self: -1
    return result


print(boxes())


def remove():
    caught = 0
    for k in range(300):
        try:
            caught += extra
        except NameError as error:
            caught -= 1
            if k == 299:
                print(error)
        if k == 100:
            del globals()["extra"]
    return caught


extra = 2
print(remove())
