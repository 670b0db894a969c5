print("%d %5d|%-5d|%05d|%+d|%x|%X|%o|%#x|%c|%c" % (1, 2, 3, 4, 5, 255, 255, 8, 16, 65, "z"))
print("%s %r %a %10s|%-10s|%.2s" % ("é", "é", "é", "hi", "hi", "hello"))
print("%f %.2f %e %g %G %10.3f|%-10.1f|" % (1.5, 2.345, 12345.678, 1e-10, 1e20, 3.14159, 2.5))
print("%(a)s %(b)03d %%" % {"a": 1, "b": 2}, "%s" % (1,), "%s" % [1, 2], "%*d|%-*d" % (5, 1, 5, 2))
print("{} {1} {0}".replace("{} ", "").format("a", "b"), "{:>5}|{:<5}|{:^5}|{:*^7}".format(1, 2, 3, "mid"), "{a[0]} {a[1]} {b.real}".format(a=[1, 2], b=3), "{!r:>6}".format("x"))
print("{0:{1}}".format(5, ">4"), "{:,}".format(1234567), "{:b} {:#b}".format(5, 5), "{:.3}".format("abcdef"), "{:%}".format(0.5), "{{}}".format())
for f in (lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{0} {}".format(1), lambda: "%z" % 1, lambda: "{:d}".format("a")):
    try:
        print(f())
    except (TypeError, ValueError, IndexError, KeyError) as e:
        print(type(e).__name__, e)
