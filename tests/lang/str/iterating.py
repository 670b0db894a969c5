s = "aé日😀z"
print(list(s), tuple(s), [c for c in s], set("hello") == {"h", "e", "l", "o"}, list(enumerate(s)), list(zip(s, s[1:])), dict(zip("abc", range(3))), [ord(c) for c in s], [len(c.encode()) for c in s], list(map(str.upper, s)), list(filter(str.isascii, s)))
a, *b, c = s
print(a, b, c, *s, sep="|")
it = iter(s)
print(next(it), next(it), list(it), next(it, "end"), type(it).__name__)
total = 0
for i, ch in enumerate("abc" * 50):
    total += ord(ch) * i
print(total, sum(ch == "b" for ch in "abcb" * 10), [s[i] for i in range(-5, 5)], [s[i:j] for i in range(3) for j in range(i, 4)], list(reversed(s)), s[::-1])
count = 0
for ch in s * 30:
    if ch == "日":
        count += 1
    elif ch.isalpha() and ch > "b":
        count += 100
print(count, max(s), min(s), sorted(s), "".join(sorted("python")), any(c.isdigit() for c in "ab1"), all(c.islower() for c in "abc"), "e" in "hello", "ell" in "hello", "" in "")
for w in "the cat sat".split():
    for c in w:
        print(c.upper(), end="")
    print("", end=" ")
print()
