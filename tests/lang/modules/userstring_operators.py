# Operators between UserString and str.
from collections import UserString
u = UserString("ab")
print(u + "c", "c" + u, u + UserString("d"), u * 2, 3 * u, u + 5, type("c" + u).__name__)
print(u == "ab", "ab" == u, u != UserString("ab"), u < "b", u >= "ab", "a" < u, UserString("b") > u)
print({u: 1}["ab"], {"ab": 2}[u], len({u, "ab"}), sorted([UserString("b"), "a", u]), max(u, "b"))
print(str(u), repr(u), int(UserString(" 12 ")), float(UserString("1e3")), complex(UserString("1+2j")), bool(UserString("")), "x".join(map(str, u)), f"{u!s:>4}|")
for wrong in (lambda: u * "x", lambda: u < 1, lambda: u.index("z"), lambda: u[5], lambda: UserString(), lambda: u.split("")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)

class Mutable(UserString):
    def __setitem__(self, i, c):
        chars = list(self.data)
        chars[i] = c
        self.data = "".join(chars)

m = Mutable("abc")
m[1] = "X"
print(m, m.data, m.upper(), isinstance(m, str))
