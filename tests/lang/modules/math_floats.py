import math

inf, nan = math.inf, math.nan


def attempt(f, *args, **kwargs):
    try:
        print(f.__name__, args, kwargs, "->", f(*args, **kwargs))
    except Exception as e:
        print(f.__name__, args, kwargs, "->", type(e).__name__, e)


for f, values in ((math.sqrt, (4, 2, -1, inf, nan, 10**400)), (math.log, (1, 0, -1, inf, 10**400, 2.5)), (math.log2, (8, 10**30, 0, 2**1100)), (math.log10, (1000, 10**400, 0.001, 0)), (math.log1p, (0, -1, 1e-10, -2)), (math.exp, (0, 710, -800, nan)), (math.expm1, (1e-10, 710)),
                  (math.exp2, (10, -1074, 1024)), (math.cbrt, (8, -8, 0.0)), (math.acos, (1, 2)), (math.asin, (0, -1.5)), (math.atanh, (0.5, 1)), (math.acosh, (1, 0.5)), (math.gamma, (5, 0.5, 0, -1, 172)), (math.lgamma, (3, 0, -2)), (math.erf, (0, 5)), (math.erfc, (0, 5)), (math.sin, (0, inf)), (math.tan, (0,)),
                  (math.cosh, (0, 1000)), (math.degrees, (math.pi,)), (math.radians, (180,)), (math.fabs, (-3, -0.0)), (math.frexp, (8, 0.1, 0, inf)), (math.modf, (3.75, -3.75, inf, nan)), (math.ulp, (1, 0, inf, nan)), (math.isfinite, (1, inf)), (math.isnan, (nan, 1))):
    for v in values:
        attempt(f, v)
for args in ((8, 2), (8, 3), (100, 10), (2, 1), (10**400, 10), (1, 0), ("a",), (2, "b")):
    attempt(math.log, *args)
for args in ((2, 10), (2, -1), (-8, 1 / 3), (0, -1), (1e200, 2), (inf, 0), (nan, 0), (1, inf)):
    attempt(math.pow, *args)
for args in ((7, 3), (-7, 3), (7, 0), (inf, 1), (1, inf)):
    attempt(math.fmod, *args)
    attempt(math.remainder, *args)
for args in ((1.5, 3), (1.0, -1100), (1.0, 5000), (1.0, 10**30), (0.0, 10**30), (1, 2.5)):
    attempt(math.ldexp, *args)
attempt(math.copysign, 3, -0.0)
attempt(math.hypot, 3, 4)
attempt(math.hypot)
attempt(math.hypot, 1, 2, inf, nan)
attempt(math.dist, (1, 2), (4, 6))
attempt(math.dist, (1,), (1, 2))
attempt(math.fsum, [0.1] * 10)
attempt(math.fsum, [1e308, 1e308, -1e308])
attempt(math.fsum, [inf, -inf])
attempt(math.atan2, -0.0, -1)
attempt(math.nextafter, 1.0, 2.0)
attempt(math.nextafter, 1.0, 2.0, steps=3)
attempt(math.nextafter, 5e-324, -1.0)
attempt(math.isclose, 1, 1 + 1e-10)
attempt(math.isclose, 1, 1.1, rel_tol=0.2)
attempt(math.isclose, 0, 1e-10, abs_tol=1e-9)
attempt(math.isclose, 1, 2, rel_tol=-1)
attempt(math.fma, 2, 3, 4)
attempt(math.fma, 1e308, 10, -inf)
attempt(math.fma, 1e308, 10, 1)
print(math.pi, math.e, math.tau, math.inf, math.nan, math.sin(1) ** 2 + math.cos(1) ** 2 == 1.0)
