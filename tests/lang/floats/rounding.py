for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16, 123456.789, 0.0, -0.0, 1e-10, 5e-324, 1.7976931348623157e308):
    print(x, round(x), [round(x, n) for n in (-310, -5, -1, 0, 1, 2, 5, 20, 400)])
for x in (float("inf"), float("nan")):
    print(round(x, 2), round(x, -5))
    for f in (round, int):
        try:
            print(f(x))
        except Exception as e:
            print(type(e).__name__, e)
for n in ("a", 1.5, 2**60, -2**60, None, True):
    try:
        print(n, round(3.75, n))
    except Exception as e:
        print(n, type(e).__name__, e)
import math
print([(math.floor(x), math.ceil(x), math.trunc(x), int(x)) for x in (-1.5, -0.5, 0.5, 1.5, 1e20, -1e20)])
print(round(15, -1), round(25, -1), round(-15, -1), round(-25, -1), round(10**30 + 5 * 10**14, -15), round(149, -2), round(151, -2), round(5, -1), round(7, 10**30))
print([type(v).__name__ for v in (round(1.5), round(1.5, 0), round(True), round(True, 0), round(7, -1))])
print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, -7.5 // 2, -7.5 % 2, 7.5 // -2, 7.5 % -2, divmod(-7.5, 2), divmod(1e300, 7e-5)[1] < 7e-5, 5.0 % -0.5, -0.0 % 3, 0.0 // -3)
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: 1 / 0.0, lambda: 2.0 ** 10**400):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print((-8) ** (1 / 3), (-8.0) ** 2, (-8.0) ** -3, 0.0 ** 0, float("nan") ** 0, 1.0 ** float("inf"), (-1.0) ** float("inf"), 2 ** -1, 2 ** 0.5, 0.5 ** 1075)
