# Formatting with %.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: "%s %r %a %5.1f %x %o %e %c %%" % ("a", "b", "ü", 3.14159, 255, 8, 12345.678, 65))
show(lambda: "%(a)s %(b)05d" % {"a": 1, "b": 42})
show(lambda: "%*d|%-*d|" % (5, 3, 5, 3))
show(lambda: "%d" % 3.7)
show(lambda: "%d" % "x")
show(lambda: "%s" % (1, 2))
show(lambda: "%s %s" % (1,))
