values = (0.0, -0.0, 1.0, -1.5, 3.14159265, 1234567.891, 1e-10, 1e22, 123456789012345.6, float("inf"), float("-inf"), float("nan"), 5e-324)
for x in values:
    for spec in ("", "f", ".0f", ".2f", "#.0f", "e", ".0e", "#.0e", ".3E", "g", ".3g", "#.3g", "G", ".10g", "%", ".1%", "n", "12", "<12", "^12.2f", "=+12.1f", "012.2f", "+", " ", "+.1e", ",", "_", ",.2f", "_.3f", "015,.2f", ".3", ".1", ".17", "z", "z.0f", "+z.1f", "*>10.1f", "F", "010", "0<10", ".0", "#"):
        try:
            print(x, repr(spec), "->", format(x, spec) + "|")
        except ValueError as e:
            print(x, repr(spec), "->", e)
for spec in ("d", "x", "s", "c", "b", "ff", ".", ".f", ",n", "_n", "q", "\x80", "=z", ".2000000000000000000f", "5 f"):
    try:
        print(repr(spec), "->", format(1.5, spec))
    except ValueError as e:
        print(ascii(spec), "->", e)
print(format(0.1, ".60f"), format(1e300, ".0f") == str(int(1e300)), format(2.5, ".0f"), format(3.5, ".0f"), format(1.005, ".2f"), format(0.000123456, "g"), format(123456.0, "g"), format(1234567.0, "g"), len(format(1.5, ".1000f")))
print([f"{v:.{p}f}" for v, p in ((1.25, 1), (1.35, 1), (2.5, 0), (1e-5, 3))], f"{1.5!r:>6}", f"{1.5!s:<6}|", f"{1e5:{10}.{3}}", f"{-0.0:z}", f"{-0.001:z.1f}")
