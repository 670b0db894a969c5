# UserDict, UserList, UserString: containers to derive from.
import copy
from collections import UserDict, UserList, UserString


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return f"no {key}"


d = Lower({"A": 1}, B=2)
d.update(C=3)
print(d, d["zz"], d.data, "a" in d, d.get("q"), sorted(d | {"D": 4}))
print(copy.copy(d), type(copy.copy(d)).__name__, d == {"a": 1, "b": 2, "c": 3})
u = UserList([3, 1, 2])
u.sort()
u += [9]
print(u, u[1:], type(u[1:]).__name__, u + [0], u * 2, 9 in u, u.index(9), u == [1, 2, 3, 9])
s = UserString("Hello")
print(s.upper(), s + "!", "!" + s, s[1:3], type(s[0]).__name__, s == "Hello", len(s), s % (), hash(s) == hash("Hello"))
