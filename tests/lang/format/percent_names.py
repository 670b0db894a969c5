# A %(name)s uses up its value: nothing is left for %s or * behind it.
def show(template, values):
    try:
        print(template % values)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


show("%(a)s and %(b)5.2f", {"a": 1, "b": 2.5})
show("%s %(a)s", {"a": 1})
show("%(a)s %s", {"a": 1})
show("%(a)*d", {"a": 1})
show("%ld %hd %Lf", (1, 2, 3))
show("%lld", 1)
print("%s".__rmod__("<%s>"), "%s".__rmod__(5))
for spec in "5 ", "5d ", "5q":
    try:
        print(format(1, spec))
    except ValueError as e:
        print(e)
