def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print([n for n in range(60) if is_prime(n)], is_prime(2**61 - 1), is_prime(2**89 - 1), is_prime(2**83 - 1), is_prime(10**18 + 9))
p = next(n for n in range(10**30, 10**31) if is_prime(n))
print(p - 10**30, pow(3, p - 1, p), pow(7, -1, p) * 7 % p)
