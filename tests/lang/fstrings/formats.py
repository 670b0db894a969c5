# f-strings: conversions, specs, nested fields, debugging text, quotes.
x, y, width = 3.14159, "text", 10
print(f"{x:.2f}|{x:{width}.3}|{y!r:>{width}}|{y!s}|{y!a}|{'é'!a}")
print(f"{x=}", f"{x = :.1f}", f"{y=!s}", f"{ y = }", f"{1+1=}", f"{y.upper()=}")
print(f"{{}} {{{x:.0f}}}", f"{'{'}", f"{'nested ' + f'{y}'}", f"{f'{f'{1}'}'}")
print(f"{y!r:^{width}}", f"{[1, 2][0]}", f"{ {'a': 1}['a'] }", f"{(lambda v: v * 2)(4)}", f"{x if y else 0:.1f}")
print(f'''{
    x
    :.3f}''', f"a" "b" f"{y}" 'c', rf"\d{y}\n", f"\N{BULLET}{y}\x41")
print(f"{x:{'>' if y else '<'}{width}.{2}f}", f"{12345678:,} {255:#x} {0.5:%} {5:+d}")


class Spec:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "R"

    def __str__(self):
        return "S"


s = Spec()
print(f"{s}", f"{s:abc}", f"{s!r}", f"{s!s:>3}", f"{s:{y}{width}}", f"{s:{{}}}", f"{s=}", f"{s=:z}")
print(f"{'a' 'b'}", f"{*[1, 2],}", f"{x:=^10.1f}", f"{(z := 5)} {z}", f"{3 != 4}", f"{y == 'text'}")
many = "".join(f"{i}," for i in range(5))
print(many, eval("f'" + "{x:.0f}" * 300 + "'") == "3" * 300)
print(f"{'\n'.join(['a', 'b'])}", f"{"same quotes"}", f"""{'''deep'''}""")
