print(str.maketrans("abc", "xyz"), str.maketrans("ab", "cd", "e"), str.maketrans({"a": 1, 98: "bb", "c": None}), str.maketrans({}))
t = str.maketrans({"a": "A", "b": None, "c": "<c>", "é": 233 + 1, "日": "day"})
print("aabbcc é日x".translate(t), "hello".translate(str.maketrans("elo", "310", "h")), "abc".translate({97: 0x1F600, 98: "", 99: None}))


class Upper:
    def __getitem__(self, code):
        if code == ord("z"):
            raise LookupError
        if code == ord("y"):
            return code
        return chr(code).upper()


class Counting(dict):
    def __missing__(self, code):
        self[code] = chr(code) * 2
        return self[code]


print("xyz".translate(Upper()), "aba".translate(Counting()), "abc".translate([]), "\x00\x01\x02".translate(["a", None, "c"]))
for bad in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans("a"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans({1.5: 1}), lambda: str.maketrans("a", "b", 1), lambda: str.maketrans(1, "b"),
            lambda: "a".translate({97: 0x110000}), lambda: "a".translate({97: -1}), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: b"x"}), lambda: "a".translate(5), lambda: "a".translate(), lambda: str.maketrans()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
rot13 = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm")
print("Hello, World".translate(rot13), "Hello, World".translate(rot13).translate(rot13))
