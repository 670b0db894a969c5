# The module math: values and errors.
import math


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
        return repr(r)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


points = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 10.0, -3.7, 1e-10, 1e10, 700.0, 1000.0, float("inf"), float("-inf"), float("nan"), 3, True]
for name in ["sqrt", "exp", "expm1", "log1p", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "fabs", "floor", "ceil", "trunc",
             "isnan", "isinf", "isfinite", "degrees", "radians", "frexp", "modf", "ulp", "log", "log2", "log10", "exp2"]:
    f = getattr(math, name)
    print(name, [attempt(f, x) for x in points])
for name in ["cbrt", "erf", "erfc", "gamma", "lgamma", "asinh", "acosh", "atanh"]:
    f = getattr(math, name)
    for x in points:
        r = attempt(f, x)
        print(name, x, r if "r" in r or "n" in r else "%.13g" % float(r))
for name in ["atan2", "pow", "fmod", "remainder", "copysign", "hypot", "nextafter"]:
    f = getattr(math, name)
    for a in [0.0, -0.0, 1.0, -2.5, 3.0, float("inf"), float("nan")]:
        print(name, a, [attempt(f, a, b) for b in [0.0, -0.0, 1.0, -2.0, 2.5, float("inf"), float("-inf"), float("nan")]])
print(math.gcd(), math.gcd(12, -18), math.gcd(0, 5), math.lcm(), math.lcm(4, 6), math.lcm(0, 3), math.gcd(2**100, 6**50))
print([math.factorial(n) for n in [0, 1, 5, 20, 21, 50]], attempt(math.factorial, -1), attempt(math.factorial, 1.5))
print([math.comb(10, k) for k in range(12)], math.comb(100, 50), [math.perm(5, k) for k in range(7)], math.perm(6), attempt(math.comb, -1, 2))
print([math.isqrt(n) for n in [0, 1, 15, 16, 17, 10**40, 10**40 - 1]], attempt(math.isqrt, -1))
print(math.fsum([0.1] * 10), math.fsum([1e308, 1.0, -1e308]), math.fsum([1e16, 1.0, 1e-16]), sum([0.1] * 10), attempt(math.fsum, [1, "a"]))
print(math.prod([1, 2, 3, 4]), math.prod([1.5, 2], start=3), math.prod([]), math.sumprod([1, 2], [3, 4]), math.sumprod([0.1] * 3, [1, 2, 3]))
print(math.dist([1, 2], [4, 6]), math.hypot(), math.hypot(3), math.hypot(1e200, 1e200), math.hypot(1, 2, 3), attempt(math.dist, [1], [1, 2]))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9), attempt(math.isclose, 1, 1, rel_tol=-1))
print(math.ldexp(0.75, 3), math.ldexp(1.0, -1074), math.ldexp(1.0, -1075), math.ldexp(3.0, -1075), attempt(math.ldexp, 1.0, 5000), math.ldexp(0.0, 10**10))
print(math.log(8, 2), math.log(10**400), math.log2(2**2000), math.log10(10**300), attempt(math.log, 0), attempt(math.log, -5), attempt(math.log, 10, 1), attempt(math.sqrt, "a"))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.fma(2.0, 3.0, 4.0), math.nextafter(1.0, 2.0, steps=3))
print(attempt(math.floor, 1e30), attempt(math.ceil, -1e30), attempt(math.floor, float("inf")), attempt(math.trunc, float("nan")), attempt(math.floor, "a"), attempt(math.trunc, "a"))
