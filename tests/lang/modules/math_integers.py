import math


def attempt(f, *args):
    try:
        print(f.__name__, args, "->", f(*args))
    except Exception as e:
        print(f.__name__, args, "->", type(e).__name__, e)


for args in ((), (12,), (12, 18), (0, 0), (-4, 6), (10**30, 15 * 10**20), (2, 3, 5), (True, 4), (1.5,), ("a",)):
    attempt(math.gcd, *args)
    attempt(math.lcm, *args)
for n in (0, 1, 15, 16, 17, 10**40, -1, 2.0, "x"):
    attempt(math.isqrt, n)
for n in (0, 1, 5, 20, 30, -1, 2.5, "x", 10**30):
    attempt(math.factorial, n)
for args in ((5, 2), (5, 0), (5, 6), (0, 0), (50, 25), (-1, 2), (2, -1), (5,), (5, 1.0), (10**20, 2)):
    attempt(math.comb, *args)
    attempt(math.perm, *args)
print(math.prod([1, 2, 3]), math.prod([]), math.prod([2.5, 4]), math.prod([1, 2], start=10), math.prod(["a"], start=3) if False else math.prod([[1]], start=2))
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 10, [1] * 10), math.sumprod([], []), math.sumprod((1.5, 2), (2, 10**20)))
attempt(math.sumprod, [1], [1, 2])
print([math.floor(x) for x in (1.5, -1.5, 3, True, 1e20)], [math.ceil(x) for x in (1.5, -1.5, 3)], [math.trunc(x) for x in (1.9, -1.9, 7)])
for v in ("x", None, float("nan"), float("inf")):
    attempt(math.floor, v)
    attempt(math.trunc, v)


class Odd:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __index__(self):
        return 6


print(math.floor(Odd()), math.ceil(Odd()), math.trunc(Odd()), math.gcd(Odd(), 4), math.factorial(Odd()), math.sqrt(Odd()))
