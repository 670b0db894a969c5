# Every operator on pairs from both sides of each representation's limits.
edges = [0, 1, -1, 2, -2, 7, -7, 10, 63, 64, 2**31, -2**31, 2**49 - 1, 2**49, -2**49, -2**49 - 1,
         2**53 + 1, 2**62, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64 + 1, 10**20, -10**20, 3**60, True]


def attempt(f, *args):
    try:
        return repr(f(*args))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for a in edges:
    for b in edges:
        print(a, b, attempt(lambda: a + b), attempt(lambda: a - b), attempt(lambda: a * b), attempt(lambda: a / b),
              attempt(lambda: a // b), attempt(lambda: a % b), attempt(lambda: divmod(a, b)),
              attempt(lambda: a & b), attempt(lambda: a | b), attempt(lambda: a ^ b),
              a < b, a <= b, a > b, a >= b, a == b, a != b)
    print(a, -a, +a, ~a, abs(a), a.bit_length(), a.bit_count(), hash(a), float(a), bool(a), str(a))
    for s in [0, 1, 5, 31, 49, 50, 62, 63, 64, 100]:
        print(a << s, a >> s)
    for e in [0, 1, 2, 3, 10, -1, -2]:
        print(attempt(lambda: a ** e), attempt(lambda: pow(a, abs(e), 97)), attempt(lambda: pow(a, e, 101)))
