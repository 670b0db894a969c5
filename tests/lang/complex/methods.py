z = 3 - 4j
print(z.__add__(1), z.__radd__(1), z.__eq__(3), z.__eq__("x"), z.__neg__(), z.__abs__(), z.__bool__(), z.__complex__(), z.__pow__(2), z.__rpow__(2) == 2 ** z, z.__mul__(2.0), z.__truediv__(2), z.__hash__() == hash(z), z.__str__(), z.__repr__(), z.__format__(".1f"), z.__sub__("x"))
for name in ("__int__", "__float__", "__lt__", "__floordiv__", "__index__", "__divmod__", "real", "imag", "conjugate"):
    print(name, hasattr(z, name))
for f in (lambda: setattr(z, "real", 1), lambda: z.foo, lambda: setattr(z, "foo", 1), lambda: z < 1, lambda: z > 1j, lambda: [1][z], lambda: z & 1, lambda: math.sqrt(z), lambda: range(z), lambda: "%d" % z, lambda: z.conjugate(1)):
    import math
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(z == 3 - 4j, z != z.conjugate(), z in [1, 3 - 4j], {z: 1}[complex(3, -4)], sorted([z, 1j, -2 + 0j], key=abs), [str(k * 1j) for k in (-1, 0, 1, 2.5, 10**20)], isinstance(z, complex), type(z * 1), type(z.real))
print(1j.imag, (1 + 0j).real, 5 .real, 5 .imag, 2.5.imag, True.real, 0j == -0j, 1e400j, 1_0.5j, 0x10 + 1j, .5j, 5.j, 1e-3J)
