# The methods of str on plain, accented and astral text.
def attempt(f, *args, **kw):
    try:
        return repr(f(*args, **kw))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


texts = ["", "a", "Hello World", "  pad\t\n", "aaa", "ñandú ÉTÉ", "ß straße", "日本語 text", "a\U0001F600b", "ǆungla ǅ", "x\x1cy\u2028z", "12", "½²", "Ⅷ", "ΑΣ ΣΑΣ", "it's THE_end 3rd", "\x00\x7f\xad\u200b", "a,b,,c", "line1\r\nline2\rline3\n\nend"]
for s in texts:
    print(repr(s), ascii(s), len(s), [s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
    print([s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii()])
    print(s.split(), s.rsplit(), s.split(None, 1), s.rsplit(None, 1), s.split(","), s.split("a", 1), s.rsplit("a", 1), s.splitlines(), s.splitlines(True))
    print(s.partition("a"), s.rpartition("a"), [s.strip(), s.lstrip(), s.rstrip(), s.strip("aH "), s.lstrip("a"), s.rstrip("ab")])
    print(s.find("a"), s.rfind("a"), s.find(""), s.rfind(""), s.count("a"), s.count(""), s.find("a", 1), s.find("a", -2), s.rfind("a", 0, 2), s.find("", 50), s.count("", 1, 3))
    print(s.startswith("a"), s.endswith(("b", "d")), s.startswith(""), s.startswith("", 1), s.startswith("", 99), s.replace("a", "<>"), s.replace("", "-"), s.replace("a", "", 1))
    print([s.center(12, "*"), s.ljust(12, "."), s.rjust(12), s.zfill(12), s.expandtabs(), s.expandtabs(3)])
    print([s.removeprefix("a"), s.removesuffix("b"), s[::-1], s[1:3], s[-2:], s[::2], s[5:1:-1], s * 2, s + "é", "x" in s, s == "a", s < "b"])
    print(s.encode(), attempt(s.encode, "ascii"), s.encode("ascii", "replace"), s.encode("ascii", "backslashreplace"), s.encode("ascii", "xmlcharrefreplace"), attempt(s.encode, "latin-1"), s.encode("utf-16-le"))
    print([c for c in s], sorted(s), "-".join(s), hash(s) == hash(s[:1] + s[1:]))
print(attempt("abc".index, "z"), attempt("abc".split, ""), attempt("abc".center, 5, "ab"), attempt("abc".join, [1]), attempt("abc".join, 5), attempt("abc".find, 1), attempt("abc".startswith, 1))
print(attempt(lambda: "abc"[1.5]), attempt(lambda: "abc"[10]), attempt(lambda: "abc"["a"]), attempt(lambda: "abc" + 1), attempt(lambda: "abc" * "a"), attempt(lambda: 1 in "abc"), attempt(lambda: "a" < 1), attempt(lambda: -"a"))
print("-".join(["a", "b"]), "".join(str(i) for i in range(5)), ",".join({"k": 1, "l": 2}), "abc".translate({97: "X", 98: None, 99: 100}), "abc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": 1, 2: "b"}))
print(str(b"abc", "utf-8"), str(12), str(None), str(), str("x"), str(1.0), attempt(str, b"\xff", "utf-8"), str(b"\xff", "utf-8", "replace"), str(b"a\xe9", "latin-1"), attempt(str, 1, "utf-8"))
print(repr("it's"), repr('"q"'), repr("it's \"q\""), repr("\\ \n \r \t \x00 \x1b \xa0 é \u2028 \U0001F600 \U000E0001"))
print("a" "b" 'c', r"\n", "\N{BULLET}", "\x41\101\u0041", "%s" % "x", "a".__len__(), "abc".__contains__("b"), "a".__add__("b"), "b".__mul__(3), "abc".__getitem__(1), "a".__eq__("a"), "a".__lt__(1))
big = ""
for i in range(1000):
    big += str(i)
print(len(big), big[-5:], big.count("9"), max("hello"), min("hello"), list(reversed("abc")), "abc" > "abd", "é" > "z", "a" * 0, "ab" * -1)

for what, times in (("ab", 2**63 - 1), ("ab", 2**62), ("a", 2**62), ("", 2**63 - 1), (b"ab", 2**63 - 1), (b"ab", 2**61), (bytearray(b"ab"), 2**63 - 1)):
    try:
        print(what * times)
    except (OverflowError, MemoryError) as e:
        print(type(e).__name__, e)
