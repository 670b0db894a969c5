import re

print(re.I, repr(re.I), re.I.value, re.I.name, int(re.I), re.I == 2, isinstance(re.I, re.RegexFlag))
both = re.I | re.M
print(both, both.name, both & re.I, both ^ re.I, re.S in both, re.I in both, list(both), ~re.I, re.RegexFlag(0), 2 | re.X)
print(re.compile("a", both), re.compile("a", 2 | 8), re.compile("a", both).flags, f"{re.A | re.DOTALL}")
try:
    re.compile("a", "i")
except TypeError as e:
    print(e)

m = re.match("a*", "a" * 60)
print(m, re.compile("(?P<x>a)(?P<y>b)").groupindex)

scanner = re.compile("a").scanner("abaa")
print([found.span() for found in iter(scanner.search, None)])
lexer = re.Scanner([
    (r"\d+", lambda s, text: int(text)),
    (r"([a-z])([a-z0-9])*", lambda s, text: ("name", text)),
    (r"[-+*/]", lambda s, text: text),
    (r"\s+", None),
])
print(lexer.scan("x1 + 42*y $ rest"))

for pattern, text in ("ſ", "sS"), ("i", "İIıi"), ("[à-ý]", "ÀÉz"), ("µ", "μΜ"), ("K", "k\u212a"), ("ß", "ẞß"), ("σ", "ςΣ"):
    print([ascii(c) for c in re.findall(pattern, text, re.I)])


class Shout(str):
    def __getitem__(self, index):
        return "!"


print(re.findall("b.", Shout("abc")), re.sub("b", "x", Shout("abc")), type(re.sub("z", "x", Shout("abc"))), re.split("b", Shout("abc")))
print(re.match(b"a+", memoryview(b"aab")).group(), re.sub(b"a", b"x", bytearray(b"aab")), re.findall(r"(?i)(?s)A.", "a\n"))
print(re.match("à", "À", re.I), re.match("à", "À", re.I | re.A), re.match(b"\xe0", b"\xc0", re.I), re.match("(a)\\1", "aA", re.I))

import fnmatch

for name in "*.txt", "*a*b*", "x**y*z", "a?[!b]*", "*?*":
    print(fnmatch.translate(name))
print(fnmatch.fnmatch("a" * 30 + "b", "*a" * 4))
