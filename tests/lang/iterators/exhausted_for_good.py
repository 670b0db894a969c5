# An iterator that has ended stays ended, even when its container grows.
things = [1, 2]
it = iter(things)
print(list(it))
things.append(3)
print(list(it), next(it, "end"))
chars = iter("ab")
print(list(chars), next(chars, "end"))
d = {1: 2}
keys = iter(d)
next(keys)
try:
    d[2] = 3
    next(keys)
except RuntimeError as e:
    print(e)
print(next(iter(()), "nothing"), list(iter(range(0))))
calls = iter(lambda c=[]: c.append(1) or len(c), 3)
print(list(calls), list(calls))


def spam():
    if spam.inside:
        return "last"
    spam.inside = True
    list(spam.iterator)
    return "more"


spam.inside = False
spam.iterator = iter(spam, "last")
try:
    next(spam.iterator)
except StopIteration:
    print("used up by the call itself")
