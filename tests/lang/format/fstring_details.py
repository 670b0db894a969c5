w, p, v, name = 10, 3, 3.14159265, "Zoë"
print(f"{v:{w}.{p}f}|{v:<{w}.2e}|{name!r:>8}|{name!a}|{name:^9}|{w=}|{w + p = :>5}|{v=:.2f}|{{}}{{{w}}}")
print(f"{'nested ' + f'{name}'}", f"{w:x}{w:#o}{w:08b}{w:,}", f"{1234567.891:,.1f}", f"{255:#X}", f"{-5:+d}{5:+d}{5: d}", f"{True:d} {True}", f"{None}")
print(f"{[1, 2][0]} {dict(a=1)['a']} {(lambda x: x * 2)(4)} {'a' if w > 5 else 'b'} {w!s:>4}")
print(f"{1e10:g} {1e-5:g} {1.0} {0.1 + 0.2} {1e22} {1/3:.3%} {12345.678:_.2f} {10**20:e}")
class F:
    def __format__(self, s): return f"<{s}>"
    def __repr__(self): return "F!"
print(f"{F():abc} {F()!r} {F()}")
import datetime
print(f"{datetime.date(2024, 2, 29):%d/%m/%y}")
for bad in ("{1:q}", "{'a':d}", "{1.5:d}", "{[]:>5}"):
    try:
        print(eval("f" + repr(bad)))
    except (ValueError, TypeError) as e:
        print(e)
print("multi" f" {w}" " part", f"""{
    w
    + 1
}""")
