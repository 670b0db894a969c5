# Text built, searched, split and counted in hot loops.
def caesar(text, k):
    out = []
    for c in text:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - 97 + k) % 26 + 97))
        elif c.isupper():
            out.append(chr((ord(c) - 65 + k) % 26 + 65))
        else:
            out.append(c)
    return "".join(out)

text = "The Quick brown fox, jumps over 13 lazy Dogs! " * 20
secret = text
for k in range(1, 26):
    secret = caesar(secret, k)
print(secret[:40], caesar(secret, -sum(range(1, 26))) == text)

counts = {}
for word in (text * 3).lower().split():
    word = word.strip(",!")
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4])

def is_palindrome(s):
    i, j = 0, len(s) - 1
    while i < j:
        if s[i] != s[j]:
            return False
        i, j = i + 1, j - 1
    return True

print([n for n in range(1, 3000) if is_palindrome(str(n)) and is_palindrome(bin(n)[2:])])
line = ""
for i in range(500):
    line += f"{i:x}," if i % 3 else "-"
print(len(line), line[-20:], line.count("-"), line.find("1f3"), hash(line) == hash("".join(list(line))))

def compress(s):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += s[i] + (str(j - i) if j - i > 1 else "")
        i = j
    return out

print(compress("aaabccdddd" * 2), len(compress("ab" * 400)), compress("x" * 1000))
table = str.maketrans("abc", "xyz", " ")
total = 0
for i in range(800):
    s = f"a{i}b c"
    total += len(s.translate(table)) + s.translate(table).startswith("x") + ("7" in s) * 10 + s.rfind("c")
print(total)
digits = 0
for n in range(2000):
    for d in str(n * n):
        digits += int(d)
print(digits, sum(map(len, map(str, range(3000)))), max(("%04d" % (i * 37 % 1000) for i in range(500))))
tokens, buffer = [], ""
for c in "foo = bar+12*(baz - 3)/x1;" * 30:
    if c.isalnum():
        buffer += c
    else:
        if buffer:
            tokens.append(buffer)
            buffer = ""
        if not c.isspace():
            tokens.append(c)
print(len(tokens), tokens[:12], sum(t.isdigit() for t in tokens))
unicode = "naïve café Straße ÆØÅ 你好 😀" * 10
print(sum(ord(c) for c in unicode) % 9973, sum(c.isalpha() for c in unicode), unicode.upper()[:20], unicode[::-7], len(unicode.encode()))
