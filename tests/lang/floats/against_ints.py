big = 2**53
print(big + 1 == float(big), big + 1 > float(big), float(big) < big + 1, big == float(big), hash(big) == hash(float(big)))
print(10**400 > 1e308, 10**400 > float("inf"), -10**400 > float("-inf"), 10**400 == float("nan"), 10**400 != float("nan"), 10**400 < float("nan"))
print(1e308 < 10**309, 1.5 < 2, 2.5 > 2, 2 > 1.5, 3 == 3.0, 0 == -0.0, 1 < 1.0000000000000002, 2**60 < 2.0**60 + 256, 2**1023 == 2.0**1023)
print([hash(x) for x in (0.0, 1.0, -1.0, 0.5, 1e300, -0.5, 2.0**61, 2.0**61 - 256)], hash(float("inf")), hash(float("-inf")))
print(float(2**53 + 1), float(2**53 + 3), float(2**54 + 2), float(2**1023), float(10**22), float(10**23), float(-(2**64) - 1))
print((2**53 + 1) / 1, (2**53 + 1) / 3, 10**400 / 10**399, (10**400 + 1) / 10**400, 1 / 10**400, -1 / 3, 2**1030 / 2**10, 3 / 2**1074, 5 / 2**1075)
for f in (lambda: 10**400 / 3, lambda: float(10**400), lambda: 10**400 + 1.0, lambda: 1.0 * 10**400, lambda: 1 / 0, lambda: 10**400 // 1.0):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(int(1e23), int(-1e300) % 1000, int(2.0**80), int(0.99999), int(-0.99999), 1e23 == 10**23, int(1e16) + 1)
print({1: "int", 1.0: "float", True: "bool"}, {2**70: 1}[2.0**70], 3.0 in {3}, [1, 2.0, True].count(1), (1.0, 2) == (1, 2.0), sorted([2, 1.5, True, 10**30, 1e29]))
print(min(1, 1.0), max(1.0, 1), min(2.0, 2), sum([0.1] * 10), sum([1, 2.5, 10**20]), sum([1e16, 1.0, -1e16]))
x = 0.1 + 0.2
print(x, x == 0.3, repr(1e22), repr(1e21), repr(123456789012345680.0), 1e16, 1e15, 0.0001, 0.00001, 1.0, 100.0, 5e-324, -1e-7, 12345678.9)
