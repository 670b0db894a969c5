from decimal import *

D = Decimal
for text in ("0", "-0", "1.5", "-123456.789", "1E+20", "1E-10", "0.000", "99.995", "Infinity", "-NaN", "sNaN", "1234567890123456789012345", "5E+3"):
    for spec in ("", "f", ".0f", ".2f", "e", ".3e", "E", "g", ".3g", "G", "%", ".1%", ",", ",.2f", "+", " .1f", "10", "<10", "^12.1f", "=+12.2f", "012.2f", "012,.1f", "*>12", "n", ".3", ".10", "z.0f", "08", "_^9"):
        try:
            print(text, spec, "->", format(D(text), spec) + "|")
        except ValueError as e:
            print(text, spec, "->", e)
for spec in ("d", "x", "s", "q", ".", "5q", "..2f", ",,"):
    try:
        print(format(D(1), spec))
    except ValueError as e:
        print(spec, "->", e)
print(f"{D('3.14159'):.2f} {D('1e3')} {D('1e3'):f} {D('12.5')!r:>20} {D('2') / 3:.5}", "{:>{w}.{p}f}".format(D("2.5"), w=8, p=3), "%s %d %.2f" % (D("1.5"), D("7.9"), D("2.675")))
with localcontext(rounding=ROUND_UP, capitals=0):
    print(format(D("1.21"), ".1f"), format(D("1E+20"), ""), D("1E+20"))
