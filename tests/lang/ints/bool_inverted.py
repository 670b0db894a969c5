import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    yes = True
    print(~yes, ~5, [str(w.message)[:40] for w in caught])


class Cut:
    def __trunc__(self):
        return 7


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(int(Cut()), [str(w.message) for w in caught])
nothing, dots, no = type(None), type(...), type(NotImplemented)
for make in (lambda: bool.__new__(int), lambda: nothing(), lambda: dots(), lambda: no(), lambda: nothing(1)):
    try:
        print(make())
    except TypeError as e:
        print(e)
