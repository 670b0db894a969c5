"""Primes two ways: crossing out multiples in a list, and asking each number; both must agree.

usage: primes.py [LIMIT]     (300000)
"""
import sys


def sieve(limit):
    """All primes below `limit`."""
    prime = [True] * limit
    found = []
    for n in range(2, limit):
        if prime[n]:
            found.append(n)
            for multiple in range(n * n, limit, n):
                prime[multiple] = False
    return found


def is_prime(n):
    if n < 4:
        return n > 1
    if n % 2 == 0 or n % 3 == 0:
        return False
    d = 5
    while d * d <= n:
        if n % d == 0 or n % (d + 2) == 0:
            return False
        d += 6
    return True


def primes_below(limit):
    """The same by asking: a generator."""
    for n in range(limit):
        if is_prime(n):
            yield n


def main():
    limit = 300000
    if len(sys.argv) > 1:
        limit = int(sys.argv[1])
    found = sieve(limit)
    count = 0
    for n in primes_below(limit):
        if n != found[count]:
            raise ValueError(f"{n} and {found[count]} do not agree")
        count += 1
    twins = 0
    widest = 0
    for a, b in zip(found, found[1:]):
        if b - a == 2:
            twins += 1
        widest = max(widest, b - a)
    print(f"{len(found)} primes below {limit}, the last is {found[-1]}")
    print(f"{twins} pairs of twins, widest gap {widest}")

    # Products grow past the machine's word on their way.
    product = 1
    for n in found[:30]:
        product *= n
    print(f"product of the first 30: {product}")


main()
