s = "abracadabra"
for args in (("a",), ("abra",), ("",), ("x",), ("a", 1), ("a", -4), ("abra", 1, 11), ("abra", 1, 10), ("", 11), ("", 12), ("", 5, 3), ("a", None, 5), ("a", -100, 100), ("b", 10**30), ("a", -10**30, 10**30)):
    print(args, s.find(*args), s.rfind(*args), s.count(*args), s.startswith(*args), s.endswith(*args))
    for f in (s.index, s.rindex):
        try:
            print("  ", f(*args))
        except ValueError as e:
            print("  ", e)
print(s.startswith(("x", "ab")), s.endswith(("x", "ra", 1)) if False else s.endswith(("x", "ra")), s.startswith(()), "".startswith(""), "".find(""), "".count(""), "aaa".count("aa"), "aaa".count(""))
u = "日本語テキスト語"
print(u.find("語"), u.rfind("語"), u.index("テ", 1), u.count("語"), u.startswith("本", 1), u[2:5], u[-1], u[::-1], u[::3], "語" in u, "日語" in u)
for bad in (lambda: s.find(1), lambda: s.startswith(1), lambda: s.startswith(("a", 1)) or s.startswith(("x", 1)), lambda: s.count(), lambda: s.find("a", "b"), lambda: 1 in s, lambda: s.index("q"),
            lambda: s.endswith([]), lambda: s[1.0], lambda: s["a"], lambda: s[20], lambda: s[10**30], lambda: s.find()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class I:
    def __index__(self):
        return 3


print(s.find("a", I()), s[I()], s[I():], s * I() == s * 3, "ab".center(I() + 4 if False else 7, "*"))
