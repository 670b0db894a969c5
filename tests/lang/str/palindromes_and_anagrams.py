def letters(s):
    return "".join(c for c in s.casefold() if c.isalnum())


for s in ("A man, a plan, a canal: Panama!", "No 'x' in Nixon", "hello", "Ésope reste ici et se repose", "", "12 21"):
    t = letters(s)
    print(repr(s), t, t == t[::-1])
words = "listen silent enlist google elbow below cat act tac inlets".split()
groups = {}
for w in words:
    groups.setdefault("".join(sorted(w)), []).append(w)
print([sorted(g) for g in groups.values() if len(g) > 1])


def longest_palindrome(s):
    best = ""
    for i in range(len(s)):
        for a, b in ((i, i), (i, i + 1)):
            while a >= 0 and b < len(s) and s[a] == s[b]:
                a, b = a - 1, b + 1
            if b - a - 1 > len(best):
                best = s[a + 1:b]
    return best


print(longest_palindrome("forgeeksskeegfor"), longest_palindrome("añoño"), longest_palindrome("日本本日x"), longest_palindrome("abc"))


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


print(distance("kitten", "sitting"), distance("", "abc"), distance("naïve", "naive"), distance("x" * 30, "y" * 20))
