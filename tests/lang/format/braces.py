# str.format, f-strings and format() with their specs.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: "{0!r:>10} {a[0]} {b.real:.2f} {{}}".format("x", a=[1], b=2))
show(lambda: "{} {}".format(1))
show(lambda: "{x}".format(y=1))
show(lambda: "{0} {}".format(1, 2))
show(lambda: f"{1_000_000:,} {1e10:_} {255:#x} {255:#b} {-5:+d} {0.5:%} {'a':*^7} {3:03} {1.0:g} {1e-10:g} {12345.6789:.3e} {True:d} {None!s:>6}")
show(lambda: f"{'x'!r:>5}{'y':<3}|{1+1=}|{'q'=!s}|{3.14159=:.2f}")
show(lambda: format(10**30, ","))
show(lambda: format(float("nan"), "08.2f"))
show(lambda: format(float("-inf"), "+"))
show(lambda: format(3, "s"))
show(lambda: format("x", "d"))
show(lambda: format(1.5, "x"))
show(lambda: format(2, "c") + format(65, "c"))
