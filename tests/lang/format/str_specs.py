for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "é<6", ".0", "010", "0<6", "<06", "^7s", "3", "\U0001f600>5"):
    print(repr(spec), format("abc", spec) + "|", format("日本", spec) + "|")
for spec in ("d", "+", " ", "-", "=10", ",", "_", "#", "z", "x", ".2f", "10q", ".s", "+s", "s5", "%"):
    try:
        print(repr(spec), format("abc", spec))
    except ValueError as e:
        print(repr(spec), "->", e)


class Own:
    def __format__(self, spec):
        return f"<{spec}>"


class Str:
    def __str__(self):
        return "via str"


class NotText:
    def __format__(self, spec):
        return 1


print(format(Own(), "anything at all"), f"{Own():%Y-%m}", "{:>{}}".format(Own(), 5), format(Str()), f"{Str()}", f"{Str()!s:>10}", format(None), format([1], ""), f"{None!r:>6}", f"{[1]!s:^9}|")
for f in (lambda: format(Str(), "5"), lambda: format(None, "s"), lambda: format([], "5"), lambda: format(NotText()), lambda: format("a", 1), lambda: format(1, None), lambda: format(), lambda: f"{(1,):5}", lambda: f"{object():>5}"):
    try:
        print(f())
    except TypeError as e:
        print(e)
