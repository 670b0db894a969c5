# UserString: a str in a class of its own.
from collections import UserString

s = UserString("Hello")
print(s, repr(s), len(s), s + " w", "w " + s, s * 2, 2 * s, s[1], s[::-1], type(s[1:]).__name__)
print(s == "Hello", s == UserString("Hello"), s < "a", hash(s) == hash("Hello"), "ell" in s, UserString("l") in s, {s: 1}["Hello"])
print(s.upper(), s.lower(), s.find("l"), s.replace("l", "L"), s.split("l"), s.center(9, "*"), s.startswith("He"), s.encode())
print(s.join(["a", "b"]), s.partition("l"), s.strip("Ho"), s.count("l"), s.isalpha(), UserString(5), UserString(s).data)
print(UserString("%s-%d") % ("a", 1), UserString("{}-{x}").format(1, x=2), f"{s}|", int(UserString("42")), float(UserString("1.5")))

class Loud(UserString):
    def shout(self):
        return self.upper() + "!"

l = Loud("hey")
print(l.shout(), type(l.shout()).__name__, type(l + "x").__name__, l.title(), sorted([Loud("b"), Loud("a")]))
