# Built-in functions that take iterators: how far each one goes.
def numbers():
    for n in (3, 1, 2):
        print("giving", n)
        yield n


it = numbers()
print(any(n == 1 for n in it), list(it))
it = numbers()
print(2 in it, next(it, "none"))
it = numbers()
a, *rest = it
print(a, rest)
it = iter(range(5))
print(all(n < 2 for n in it), next(it))
print(sum(iter([1, 2])), max(iter("abc")), min(iter([2, 1]), default=0), max([], default="d"), sorted(iter([2, 1])), len(list(map(str, iter("ab")))))
print("-".join(iter("abc")), dict(iter([("a", 1)])), set(iter([1, 1])), tuple(reversed([1, 2])), bytes(iter([65, 66])))
print([*iter("ab"), *range(2)], {*iter("a")}, list(zip(*[iter("abcdef")] * 2)), divmod(*iter((7, 2))))
try:
    first, second = iter([1])
except ValueError as e:
    print(e)
try:
    first, second = iter([1, 2, 3])
except ValueError as e:
    print(e)
