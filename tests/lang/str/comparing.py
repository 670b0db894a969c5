words = ["banana", "Apple", "cherry", "apple", "Äpfel", "zebra", "éclair", "日本", "😀", "\uffff", "\U00010000", "", "a", "aa", "Z"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, reverse=True)[:3], max(words), min(words), sorted(words, key=lambda w: (len(w), w)))
print("a" < "b", "a" < "B", "abc" < "abd", "abc" < "ab", "" < "a", "10" < "9", "\uffff" < "\U00010000", "é" > "z", "a" <= "a", "a" == "a", "a" is not None, "ab" != "ba", "A".lower() == "a")
print("a" == 1, "a" == b"a", "a" != None, "a" in ["a"], ("a", 1) < ("a", 2), ["b"] > ["a", "z"], "x" in {"x": 1}, "straße".casefold() == "STRASSE".casefold(), "ﬁ" == "fi", "e\u0301" == "é", len("e\u0301"), len("é"))
for f in (lambda: "a" < 1, lambda: "a" < None, lambda: sorted(["a", 1]), lambda: max("a", 1), lambda: "a" + b"b", lambda: b"a" in "a", lambda: "a" < b"a"):
    try:
        print(f())
    except TypeError as e:
        print(e)
a = "hello world"
b = "".join(["hello", " ", "world"])
print(a == b, hash(a) == hash(b), {a: 1}[b], a in {b}, a < b, a <= b, [a, b].count(a), [x for x in (a, b, "c") if x == a])
by = {}
for w in words:
    by.setdefault(w[:1].lower(), []).append(w)
print({k: v for k, v in sorted(by.items())})
