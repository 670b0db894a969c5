import traceback


def f():
    raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError("t"), KeyError("k")])])


def show(e):
    for line in "".join(traceback.format_exception(e)).splitlines():
        if "  File " in line:
            line = line[: line.index("File")] + "File" + line[line.index(", line"):]
        print(line)


try:
    f()
except ExceptionGroup as e:
    e.add_note("a note")
    e.exceptions[0].add_note("inner\nnote")
    try:
        1 / 0
    except ZeroDivisionError as z:
        division = z
    e.exceptions[1].exceptions[0].__cause__ = division
    show(e)
    try:
        raise OSError("ctx") from e
    except OSError as o:
        group = ExceptionGroup("outer", [o, ValueError("multi\nline")])
    show(group)
show(ExceptionGroup("many", [ValueError(i) for i in range(20)]))
e = ValueError(0)
for i in range(14):
    e = ExceptionGroup(f"g{i}", [e])
show(e)
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError(1)
    except* TypeError:
        raise KeyError(2)
except ExceptionGroup as g:
    show(g)
