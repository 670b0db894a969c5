# Every method of UserString gives what str's gives, in the class of its own where that is text.
from collections import UserString

class U(UserString):
    pass

s, t = U("Hello, World 42"), "Hello, World 42"
for name, *args in (("upper",), ("lower",), ("title",), ("swapcase",), ("capitalize",), ("casefold",), ("center", 20, "*"), ("ljust", 18), ("rjust", 18, "."), ("zfill", 18), ("strip", "H2"), ("lstrip", "He"), ("rstrip", "24"), ("replace", "l", "L"), ("removeprefix", "Hello"), ("removesuffix", "42"), ("expandtabs",), ("translate", {ord("l"): "1"})):
    mine, theirs = getattr(s, name)(*args), getattr(t, name)(*args)
    print(name, mine, type(mine).__name__, mine == theirs)
for name, *args in (("find", "o"), ("rfind", "o"), ("index", "W"), ("rindex", "l"), ("count", "l"), ("startswith", "He"), ("endswith", ("x", "2")), ("split",), ("rsplit", "o", 1), ("splitlines",), ("partition", ","), ("rpartition", "o"), ("isalpha",), ("isdigit",), ("isspace",), ("istitle",), ("isprintable",), ("isidentifier",), ("encode",)):
    print(name, getattr(s, name)(*args), getattr(s, name)(*args) == getattr(t, name)(*args))
print(U.maketrans("a", "b"), s[0], s[-2:], s[::-1], list(U("ab")), U("b") in U("abc"), U("{}").format(1), U("%s") % "x")
