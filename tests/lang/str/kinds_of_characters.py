samples = "a A 1 ² ½ Ⅷ ٣ 一 五 _ - é ǅ ª \u2028 \xa0 \x1c \x85 \u200b \u200d \u00ad \ue000 \U0001f600 \u0378 \t \x7f \u3000 \u180e \ufeff \u0300".split(" ")
tests = ["isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isspace", "isprintable", "isidentifier", "isascii"]
for s in samples:
    print(ascii(s), "".join("01"[getattr(s, t)()] for t in tests), ascii(repr(s)))
for s in ("", "abc1", "abc ", "12½", "x_1", "1x", "class", "é1", "a b", "\n\t ", "日本語", "a\u200cb", "℘", "·a", "a·"):
    print(ascii(s), "".join("01"[getattr(s, t)()] for t in tests))
print([int(c) for c in "٣४𝟗"], int("١٢٣"), float("١.٥"), "٣".isdecimal(), "²".isdigit(), "½".isnumeric())
print([c for c in map(chr, range(0x3000)) if c.isspace()] == list("\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f") )
print("a\u2028b\x85c\x1cd\u2029e\x0bf\x0cg\r\nh\ri\n".splitlines(), "a\u2028b\n".splitlines(True), "\n".splitlines(), "".splitlines(), "a\n\nb".splitlines())
