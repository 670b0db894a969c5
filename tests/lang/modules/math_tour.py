# Functions of math and their errors; small types.
import types, math
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: types.SimpleNamespace(a=1, b="x"))
show(lambda: types.MappingProxyType({"a": 1}))
show(lambda: math.comb(5, 2) + math.factorial(5) + math.gcd(12, 18) + math.lcm(4, 6) + math.isqrt(17))
show(lambda: math.prod([1, 2, 3]))
show(lambda: math.hypot(3, 4))
show(lambda: math.floor(-1.5) + math.ceil(1.2) + math.trunc(-1.7))
show(lambda: math.log(8, 2))
show(lambda: math.sqrt(-1))
show(lambda: math.fsum([.1] * 10))
show(lambda: math.isclose(.1 + .2, .3))
show(lambda: math.copysign(1, -0.0))
show(lambda: math.modf(1.5))
show(lambda: math.frexp(8))
show(lambda: math.factorial(-1))
show(lambda: math.dist([0, 0], [3, 4]))
show(lambda: math.sumprod([1, 2], [3, 4]))
show(lambda: math.nextafter(1, 2))
show(lambda: math.degrees(math.pi))
show(lambda: math.perm(5, 2))
show(lambda: math.exp(710))
show(lambda: math.inf > 10**400)
