"""Small loops, one for each thing a program spends its time on.

usage: micro.py NAME [--values N]     (see stand_in/pyperf.py)
"""
import sys

import pyperf


def count(n=1500000):
    """Ints: a while loop, a comparison, a branch."""
    i = 0
    odd = 0
    while i < n:
        if i & 1:
            odd += i
        i += 1
    return odd


def digits(n=400000):
    """Ints: division and remainder."""
    total = 0
    for i in range(n):
        left = i
        while left >= 10:
            total += left % 10
            left //= 10
    return total


def orbit(n=1000000):
    """Floats."""
    x = 0.25
    y = 0.5
    for _ in range(n):
        x, y = y - 0.3 * x * x, 0.9 * x
    return x + y


def escape(size=100):
    """Floats in nested loops, the inner one left early."""
    total = 0
    for row in range(size):
        cy = 2.4 * row / size - 1.2
        for column in range(size):
            cx = 3.0 * column / size - 2.1
            x = y = 0.0
            steps = 0
            while steps < 80 and x * x + y * y < 4.0:
                x, y = x * x - y * y + cx, 2.0 * x * y + cy
                steps += 1
            total += steps
    return total


def cross_out(n=400000):
    """Lists: reading and writing by index."""
    flags = [1] * n
    for i in range(2, n):
        if flags[i]:
            for j in range(i * i, n, i):
                flags[j] = 0
    return sum(flags)


def grow(n=600000):
    """Lists: append, then a walk."""
    items = []
    for i in range(n):
        items.append(i ^ 5)
    total = 0
    for item in items:
        total += item
    return total


def tally(n=500000):
    """Dicts with int keys."""
    counts = {}
    x = 1
    for _ in range(n):
        x = x * 69069 + 1 & 0xFFFFFFFF
        key = x >> 22
        counts[key] = counts.get(key, 0) + 1
    return len(counts), max(counts.values())


def words(n=400000):
    """Dicts with str keys."""
    names = ["ash", "birch", "cedar", "elm", "fir", "oak", "pine"]
    seen = {}
    for i in range(n):
        name = names[i % 7]
        if name in seen:
            seen[name] += 1
        else:
            seen[name] = 1
    return seen


def text(n=150000):
    """Strings: formatting, joining, splitting."""
    parts = []
    for i in range(n):
        parts.append(f"{i}:{i & 7}")
    joined = ",".join(parts)
    return len(joined), len(joined.split(":"))


class Account:
    def __init__(self, start):
        self.balance = start
        self.moves = 0

    def pay(self, amount):
        self.balance += amount
        self.moves += 1
        return self.balance


class Saver(Account):
    def pay(self, amount):
        self.moves += 1
        self.balance += amount + 1
        return self.balance


def attributes(n=600000):
    account = Account(0)
    for i in range(n):
        account.balance = account.moves + i
        account.moves = account.balance & 255
    return account.balance


def method(n=500000):
    account = Account(0)
    for i in range(n):
        account.pay(i)
    return account.balance, account.moves


def two_classes(n=500000):
    """One call, two classes in turn."""
    accounts = [Account(0), Saver(0)]
    total = 0
    for i in range(n):
        total = accounts[i & 1].pay(3)
    return total


def short_lived(n=400000):
    """Objects that die in the iteration that made them."""
    total = 0
    for i in range(n):
        account = Account(i)
        total += account.pay(1)
    return total


def fibonacci(n=25):
    """Recursion."""
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def closure(n=600000):
    total = 0

    def add(x):
        nonlocal total
        total += x

    for i in range(n):
        add(i)
    return total


def generator(n=600000):
    def evens(limit):
        i = 0
        while i < limit:
            yield i
            i += 2

    total = 0
    for x in evens(2 * n):
        total += x
    return total


def wide(n=200000):
    """Ints that grow past the machine's word, and shrink again."""
    x = 1
    for i in range(n):
        x = x * 3 + i
        if x > 1 << 80:
            x >>= 70
    return x


def catch(n=300000):
    """Exceptions: one iteration in eight raises."""
    table = {0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 7}
    total = 0
    for i in range(n):
        try:
            total += table[i & 7]
        except KeyError:
            total -= 1
    return total


LOOPS = [count, digits, orbit, escape, cross_out, grow, tally, words, text, attributes, method, two_classes, short_lived,
         fibonacci, closure, generator, wide, catch]


def main():
    for loop in LOOPS:
        if loop.__name__ == sys.argv[1]:
            pyperf.Runner().bench_func(loop.__name__, loop)
            return
    print("no loop named", sys.argv[1], file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
