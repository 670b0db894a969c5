class A:
    def __str__(self):
        return "str of A"

    def __repr__(self):
        return "repr of A"


class R:
    def __repr__(self):
        return "only repr"


class Sub(str):
    pass


class Odd:
    def __str__(self):
        return Sub("odd")


class Bad:
    def __str__(self):
        return 5

    def __repr__(self):
        return None


print(str(), str(A()), str(R()), str(5), str(None), str(b"x"), str([A(), "q"]), str(Sub("s")), type(str(Sub("s"))), type(str(Odd())), str(object=3), Sub(A()), type(Sub(1)))
print(str(b"caf\xc3\xa9", "utf-8"), str(b"caf\xe9", encoding="latin-1"), str(bytearray(b"ab"), "ascii"), str(b"\xff", "ascii", "replace"), str(b"\xff", errors="ignore"), repr(str(b"", "ascii")), str(memoryview(b"mv"), "ascii"))
for bad in (lambda: str(Bad()), lambda: repr(Bad()), lambda: f"{Bad()}", lambda: "%s" % Bad(), lambda: str(1, "ascii"), lambda: str("x", "ascii"), lambda: str(b"x", "no-such"), lambda: str(b"\xff", "ascii"),
            lambda: str(1, 2, 3, 4), lambda: str(wrong=1), lambda: str(b"x", 1), lambda: str(b"x", "utf-8", 1), lambda: str(b"x", "utf-8", encoding="ascii"), lambda: "a" + 1, lambda: "a" * 1.5, lambda: 1 + "a", lambda: "a" - "b",
            lambda: "a" < 1, lambda: "a".nope, lambda: "a" * "b", lambda: -"a", lambda: "x" * 10**30):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print("ab" * 3, 2 * "xy", "a" * 0, "a" * -5, "a" * True, "ab" + "cd", "a" "b" 'c', "abc" == "abc", "a" != "b", "abc" < "abd", "Z" < "a", "" < "a", "a" < "aa", "é" > "z", max("b", "a"), sorted("hello"), list("é日😀"))
s = Sub("text")
s.note = 1
print(s.note, s.upper(), type(s.upper()), type(s + "x"), type(s[0:4]), type(s[:]), s == "text", hash(s) == hash("text"), {s: 1}["text"], len(s), s in ["text"], type(s.strip()), type(s * 1), type("".join([s])), isinstance(s, str))
print("%r %a" % ("é'\"\n\\", "é\u20ac\U0001f600"), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\x00\x1f\x7f\x80\xa0\xad\u0378\u2028\ud800"[:-1]), repr("\t\r\n\\"))
