# Numbers as Roman numerals and as English words, both ways.
ROMAN = [("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)]
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = [None, None, *"twenty thirty forty fifty sixty seventy eighty ninety".split()]
SCALES = {10**9: "billion", 10**6: "million", 1000: "thousand", 100: "hundred"}

def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} has no Roman numeral")
    out = ""
    for letters, value in ROMAN:
        times, n = divmod(n, value)
        out += letters * times
    return out

def from_roman(text):
    values = [dict(ROMAN)[c] for c in text]
    return sum(-v if any(v < w for w in values[i + 1:i + 2]) else v for i, v in enumerate(values))

def words(n):
    if n < 0:
        return "minus " + words(-n)
    for scale, name in SCALES.items():
        if n >= scale:
            many, rest = divmod(n, scale)
            joint = " and " if rest and (scale == 100 or rest < 100) else " "
            return words(many) + " " + name + (joint + words(rest) if rest else "")
    if n < 20:
        return ONES[n]
    tens, one = divmod(n, 10)
    return TENS[tens] + (f"-{ONES[one]}" if one else "")

for n in (1, 4, 9, 14, 40, 90, 400, 1987, 2024, 3999):
    print(n, to_roman(n), from_roman(to_roman(n)), words(n))
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)), max((to_roman(n) for n in range(1, 4000)), key=len))
print(words(0), words(-13), words(1_000_001), words(123_456_789), words(10**9 + 100), sep="; ")
print(sorted(range(1, 13), key=words))
for bad in (0, 4000):
    try:
        to_roman(bad)
    except ValueError as e:
        print(e)
try:
    from_roman("ABC")
except KeyError as e:
    print("KeyError", e)
