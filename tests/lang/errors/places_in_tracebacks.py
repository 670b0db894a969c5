# traceback.extract_tb: lines and columns of what failed.
import traceback


def attempt(f):
    try:
        f()
    except Exception as error:
        entry = traceback.extract_tb(error.__traceback__)[-1]
        text = entry.line
        print(entry.name, entry.lineno - f.__code__.co_firstlineno, entry.end_lineno - entry.lineno, type(error).__name__)
        line = lines[entry.lineno - 1].encode()
        print("   ", line[entry.colno:entry.end_colno].decode() if entry.end_lineno == entry.lineno else "several lines")


with open(__file__) as file:
    lines = file.read().splitlines()


def division():
    return (1 + 2) / (3 - 3) + 5


def attribute():
    return [1, 2].nothing.more


def item():
    d = {"a": {}}
    return d["a"]["b"]["c"]


def call():
    return len(5, 6) + 1


def name():
    return 1 + undefined_name


def comprehension():
    return [1 // x for x in (1, 0)]


def unpack():
    a, b = 1, 2, 3


def assertion():
    assert 1 == 2, "no"


def raised():
    raise ValueError(
        "over lines")


def unicode_line():
    é = "ü" + 1 / 0


for f in (division, attribute, item, call, name, comprehension, unpack, assertion, raised, unicode_line):
    attempt(f)
