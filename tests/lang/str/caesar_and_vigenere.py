def shift(c, by):
    if not c.isascii() or not c.isalpha():
        return c
    base = ord("A") if c.isupper() else ord("a")
    return chr((ord(c) - base + by) % 26 + base)


def caesar(text, by):
    return "".join(shift(c, by) for c in text)


def vigenere(text, key, sign=1):
    out, i = [], 0
    for c in text:
        if c.isalpha() and c.isascii():
            out.append(shift(c, sign * (ord(key[i % len(key)].lower()) - 97)))
            i += 1
        else:
            out.append(c)
    return "".join(out)


text = "The Quick Brown Fox — jumps over 13 lazy dogs, naïvely!"
print(caesar(text, 3), caesar(caesar(text, 3), -3) == text)
secret = vigenere(text, "LEMON")
print(secret, vigenere(secret, "LEMON", -1) == text)
freq = {}
for c in text.lower():
    if c.isalpha():
        freq[c] = freq.get(c, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:8])
