import re
from itertools import groupby


def encode(s):
    return "".join(f"{len(list(g))}{c}" for c, g in groupby(s))


def decode(s):
    return re.sub(r"(\d+)(.)", lambda m: m[2] * int(m[1]), s)


for s in ("aaabbc", "", "WWWWBWWWW", "日日本", "x" * 120):
    e = encode(s)
    print(repr(s[:20]), e, decode(e) == s)


def lzw(data):
    table = {chr(i): i for i in range(256)}
    w, out = "", []
    for c in data:
        if w + c in table:
            w += c
        else:
            out.append(table[w])
            table[w + c] = len(table)
            w = c
    return out + [table[w]] if w else out


def unlzw(codes):
    table = {i: chr(i) for i in range(256)}
    w = table[codes[0]]
    out = [w]
    for code in codes[1:]:
        entry = table[code] if code in table else w + w[0]
        out.append(entry)
        table[len(table)] = w + entry[0]
        w = entry
    return "".join(out)


text = "TOBEORNOTTOBEORTOBEORNOT#" * 3
codes = lzw(text)
print(len(text), len(codes), codes[:12], unlzw(codes) == text)
