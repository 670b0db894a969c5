for s in ("a,b,,c", ",a,", "", ",", "abc", "a, b"):
    print(repr(s), s.split(","), s.split(",", 1), s.rsplit(",", 1), s.split(",", 0), s.partition(","), s.rpartition(","))
for s in ("  a  b c ", "", "   ", "a\tb\nc\x0bd", "one", "\u3000x\xa0y\u2003"):
    print(repr(s), s.split(), s.split(None, 1), s.rsplit(None, 1), s.split(maxsplit=0), s.rsplit(maxsplit=0))
print("a<>b<>c".split("<>"), "a<>b<>c".rsplit("<>", maxsplit=1), "aXXXb".split("XX"), "aXXXb".rsplit("XX"), "mississippi".split("ss"), "a.b.c".rsplit(".", 5), "a b".split(sep=None, maxsplit=-1))
print("  x ".strip(), "  x ".lstrip(), "  x ".rstrip(), "xxaxx".strip("x"), "abcba".strip("ab"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "".strip(), "\u2003a\x1f".strip(), "a".strip(""), "éaé".strip("é"))
print("prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "abc".removeprefix("abcd"), "abc".removesuffix(""), "aaa".removeprefix("a"))
print(",".join(["a", "b"]), "".join(()), "-".join("abc"), ", ".join({"k": 1}), "x".join(iter(["1"])), "ab".join(c for c in "123"), "".join(["é", "日"]))
for bad in (lambda: "a".split(""), lambda: "a".partition(""), lambda: "a".split(1), lambda: "a".rsplit(",", "x"), lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: ",".join(5), lambda: "a".strip(1),
            lambda: "a".removeprefix(1), lambda: "a".split(",", 1, 2), lambda: "a".splitlines(1, 2), lambda: "a".replace("b"), lambda: "a".replace("b", 1), lambda: "a".replace("a", "b", "c")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print("aaa".replace("a", "b", 2), "aaa".replace("a", "b", -1), "aaa".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "aaa".replace("aa", "b"), "a.b".replace(".", ""), "abc".replace("b", "b"), "x".replace("x", "é", count=1))
print("a\tbc\td".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0), "ab\n\tc".expandtabs(tabsize=3), "日\tx".expandtabs(4))
print("7".zfill(3), "-7".zfill(3), "+7".zfill(5), "--7".zfill(6), "abc".zfill(2), "".zfill(2), "ab".center(5), "ab".center(5, "*"), "ab".center(6, "*"), "abc".center(6, "-"), "ab".ljust(4, "."), "ab".rjust(4, "é"), "ab".ljust(-1))
