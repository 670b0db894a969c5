x, y = 3, "text"


class P:
    a = [1, 2]

    def __format__(self, spec):
        return f"P<{spec}>"

    def __repr__(self):
        return "P()"


p = P()
print(f"{x=} {y=} {x = } {y=!s} {x=:>5} {x + 1=} {p=} {p=:abc} {p=!s} {p.a[0]=} {len(y) = :04d} { x=}")
print(f"{p:{x}} {p!r:>{x + 4}} {p} {p!s} {p!a}")
print(f"{y:10}|{y:>10}|{y!r:^10}|{y[0]:*<3}|{y[1:3]}|{y * 2:.5}|{'%s' % x}|{'{}'.format(x)}")
width, prec = 12, 3
print(f"{3.14159:{width}.{prec}f}|{3.14159:<{width}}|{-x:=+{width}}|")
print(f"{{}} {{{x}}} {{{{{x}}}}}", f"{x}" f"{y}" "z", rf"\n{x}\t", f"a\tb{x}\n".encode(), f'{"quoted"}', f"{'a' 'b'}", f"{x if x > 2 else y}", f"{[*range(x)]}", f"{ {1: 2}[1] }")
print(f"""multi {
    x
    + 1
} line {y
}""")
