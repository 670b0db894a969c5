ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def roman(n):
    out = ""
    for value, letters in ROMAN:
        count, n = divmod(n, value)
        out += letters * count
    return out


def from_roman(s):
    values = [dict(M=1000, D=500, C=100, L=50, X=10, V=5, I=1)[c] for c in s]
    return sum(-v if v < max(values[i:], default=0) else v for i, v in enumerate(values))


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(from_roman(roman(n)) == n for n in range(1, 4000)))
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(n):
    if n < 0:
        return "minus " + words(-n)
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            return f"{words(n // size)} {name}" + (f" {words(n % size)}" if n % size else "")


for n in (0, 13, 42, 100, 999, 1234, -70, 10**6, 987654321, 12 * 10**9 + 5):
    print(n, words(n))


def base(n, b):
    digits = ""
    while n:
        n, d = divmod(n, b)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[d] + digits
    return digits or "0"


print([base(10**20, b) for b in (2, 7, 16, 36)], all(int(base(n, b), b) == n for n in (0, 1, 255, 10**25) for b in range(2, 37)))
