import cmath

inf, nan = cmath.inf, cmath.nan
zs = [0j, complex(-0.0, 0.0), 1 + 0j, -1 + 0j, 1j, -1j, 1 + 1j, complex(inf, 0), complex(-inf, inf), complex(nan, 0), complex(0, nan), complex(0, inf)]


def show(f, z):
    try:
        r = f(z)
        if isinstance(r, complex):
            return f"({r.real:.6g}, {r.imag:.6g})".replace("-nan", "nan")
        return f"{r:.6g}"
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for f in (cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asin, cmath.acos, cmath.atan, cmath.asinh, cmath.acosh, cmath.atanh, cmath.phase):
    print(f.__name__, [show(f, z) for z in zs])
print(cmath.polar(3 + 4j), cmath.rect(2, 0), [round(x, 12) for x in (cmath.rect(2, cmath.pi / 2).real, cmath.rect(2, cmath.pi / 2).imag)], cmath.log(8, 2).real, cmath.isclose(1, 1 + 1e-10j), cmath.isnan(complex(nan, 1)), cmath.isinf(complex(1, inf)), cmath.isfinite(1j))
print(cmath.infj, cmath.nanj, cmath.e, cmath.tau)
for bad in (lambda: cmath.sqrt("a"), lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.atanh(1), lambda: cmath.rect(1), lambda: cmath.isclose(1, 1, rel_tol=-1), lambda: cmath.log(1, 0)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class C:
    def __complex__(self):
        return 3 + 4j


print(abs(cmath.sqrt(C()) - (2 + 1j)) < 1e-12, cmath.phase(True), cmath.polar(-1))
