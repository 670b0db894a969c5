# Polynomials as dicts of exponents: arithmetic, division, roots by Newton, printing, parsing.
import re
from functools import reduce
from math import comb, isclose

class Poly:
    def __init__(self, terms=()):
        terms = dict(terms)
        self.terms = {e: c for e, c in sorted(terms.items(), reverse=True) if c}

    @classmethod
    def parse(cls, text):
        terms = {}
        for sign, c, x, e in re.findall(r"([+-]?)\s*(\d*)\s*\*?\s*(x?)(?:\^(\d+))?", text):
            if c or x:
                power = int(e or 1) if x else 0
                terms[power] = terms.get(power, 0) + int(sign + (c or "1"))
        return cls(terms)

    @property
    def degree(self):
        return next(iter(self.terms), -1)

    def __call__(self, x):
        return reduce(lambda acc, e: acc * x + self.terms.get(e, 0), range(self.degree, -1, -1), 0)

    def __add__(self, other):
        other = other if isinstance(other, Poly) else Poly({0: other})
        return Poly({e: self.terms.get(e, 0) + other.terms.get(e, 0) for e in self.terms.keys() | other.terms.keys()})

    __radd__ = __add__

    def __neg__(self): return self * -1
    def __sub__(self, other): return self + -other

    def __mul__(self, other):
        if not isinstance(other, Poly):
            return Poly({e: c * other for e, c in self.terms.items()})
        out = {}
        for e, c in self.terms.items():
            for f, d in other.terms.items():
                out[e + f] = out.get(e + f, 0) + c * d
        return Poly(out)

    __rmul__ = __mul__

    def __pow__(self, n):
        return reduce(Poly.__mul__, [self] * n, Poly({0: 1}))

    def __divmod__(self, other):
        rest, quotient = self, Poly()
        while rest.degree >= other.degree:
            c, remainder = divmod(rest.terms[rest.degree], other.terms[other.degree])
            if remainder:
                raise ArithmeticError("not divisible in integers")
            term = Poly({rest.degree - other.degree: c})
            quotient += term
            rest -= term * other
        return quotient, rest

    def derivative(self):
        return Poly({e - 1: e * c for e, c in self.terms.items()})

    def newton(self, x, rounds=50):
        d = self.derivative()
        for _ in range(rounds):
            new = x - self(x) / d(x)
            if isclose(new, x, rel_tol=1e-15):
                return new
            x = new
        return x

    def __eq__(self, other):
        return self.terms == (other if isinstance(other, Poly) else Poly({0: other})).terms

    def __str__(self):
        out = ""
        for e, c in self.terms.items():
            sign = " - " if c < 0 else " + "
            number = "" if abs(c) == 1 and e else str(abs(c))
            out += sign + number + ("" if e == 0 else "x" if e == 1 else f"x^{e}")
        return (out[3:] if out.startswith(" + ") else "-" + out[3:]) if out else "0"

    def __repr__(self):
        return f"Poly({self.terms})"

p, q = Poly.parse("x^2 - 3x + 2"), Poly.parse("x - 1")
print(p, "|", q, "|", p + q, "|", p - q, "|", p * q, "|", 3 + p, "|", p * 2)
print(*divmod(p, q), *divmod(p * q + 7, p), sep=" | ")
print(q ** 5, [comb(5, k) * (-1) ** k for k in range(6)], (q ** 5).terms == {5 - k: comb(5, k) * (-1) ** k for k in range(6)})
print([p(x) for x in range(-2, 5)], p(0.5), p(1j), p.derivative(), Poly() == 0, p == p + 0, Poly().degree)
print(f"{Poly.parse('x^2 - 2').newton(1.0):.12f}", f"{Poly.parse('x^3 - x - 1').newton(1.5):.12f}")
print(repr(Poly.parse("2x^3 + x^3 - 4 + x*0")), str(Poly({3: -1, 1: 1})), Poly.parse("-x^2"))
product = reduce(Poly.__mul__, (Poly({1: 1, 0: -k}) for k in range(1, 8)))
print(product, [k for k in range(10) if product(k) == 0], max(map(abs, product.terms.values())))
try:
    divmod(p, Poly({1: 2}))
except ArithmeticError as e:
    print(type(e).__name__, e)
