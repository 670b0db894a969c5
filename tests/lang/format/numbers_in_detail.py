# Signs, separators, precision and padding.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: "{:,}".format(1234567.891))
show(lambda: "{:_.2f}".format(12345.678))
show(lambda: "{:e}".format(0))
show(lambda: "{:#.3g}".format(1))
show(lambda: "{:010.3f}".format(-3.14159))
show(lambda: "{:+}".format(5))
show(lambda: "{: }".format(5))
show(lambda: "{:<5}|{:^5}|{:>5}".format(1, 2, 3))
show(lambda: "{:c}".format(9731))
show(lambda: "{:%}".format(0.123))
show(lambda: "{:.0f}".format(0.5))
show(lambda: "{:.0f}".format(1.5))
show(lambda: "{!r:^10}".format("a"))
show(lambda: "{0[a]} {0[b][0]}".format({"a": 1, "b": [2]}))
show(lambda: "{a.b}".format(a=type("X", (), {"b": 3})))
