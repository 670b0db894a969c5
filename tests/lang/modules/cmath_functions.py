import cmath

values = [1 + 2j, -0.5 + 0.25j, 3, 2.5, -2j, -1, complex(0.0, -0.0), 1e-320 + 1e-320j, 1e308 + 1e308j]
for name in "sqrt exp log log10 sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh".split():
    for z in values:
        try:
            w = getattr(cmath, name)(z)
            print(name, z, f"{w.real:.12g} {w.imag:.12g}")
        except Exception as e:
            print(name, z, type(e).__name__, e)
print(cmath.polar(3 + 4j), cmath.phase(-1), cmath.rect(2, 1), cmath.log(8, 2))
print(cmath.isclose(1 + 1e-10j, 1), cmath.isclose(1, 2, abs_tol=1.5), cmath.isnan(cmath.nanj), cmath.isinf(cmath.infj), cmath.isfinite(1j))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)

class Z:
    def __complex__(self):
        return 3 + 4j

print(cmath.sqrt(Z()))
