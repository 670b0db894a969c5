import re

print(re.findall(r"\d+", "a1 b22 c333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"x*", "axxb"))
m = re.match(r"(?P<first>\w+) (?P<last>\w+)", "Ada Lovelace!")
print(m, m.groups(), m.groupdict(), m.span("last"), m.start(1), m.end(), m["first"], m[0], m.lastindex, m.lastgroup)
print(m.group(1, 2), m.expand(r"\2, \g<first>"), m.pos, m.endpos, m.re.pattern, m.string)
print(re.search(r"b+", "aabbb").span(), re.fullmatch(r"a|ab", "ab"), re.match("b", "ab"))
print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home you@work"), re.subn("a", "b", "banana", count=2))
print(re.sub("x*", "-", "abxd"), re.sub(r"\d", lambda m: str(int(m[0]) * 2), "a1b2"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(-)", "1-2-3", maxsplit=1), re.split(r"\b", "hi you"))
print([m.span() for m in re.finditer(r"a|$", "banana")])
print(re.escape("a.b*c[d] e"), re.escape(b"1+1"))
print(re.findall(r"(?i)straße|É", "STRASSE Straße é"), re.findall("^.", "a\nb", re.M), re.findall("a.b", "a\nb", re.S))
print(re.match(r"(a)?(b)?", "b").groups(), re.match(r"(a)?(b)?", "b").groups("-"))
print(re.findall(r"(?<=\$)\d+", "$5 6 $70"), re.findall(r"\d+(?!\d|%)", "5 6% 70"), re.findall(r"(?<!a)b", "ab bb"))
print(re.match(r"(.)(.)\2\1", "abba"), re.match(r"(?P<q>['\"]).*?(?P=q)", "'it' x'"))
print(re.match(r"(?:(a)|b)(?(1)c|d)", "ac"), re.match(r"(?:(a)|b)(?(1)c|d)", "ad"), re.match(r"(?:(a)|b)(?(1)c|d)", "bd"))
print(re.match(r"a++a", "aaa"), re.match(r"(?>a|ab)c", "abc"), re.match(r"a{2,3}?", "aaaa"), re.match("a{,2}b", "aab"), re.match("x{a}", "x{a}"))
print(re.compile(r"""
    (\d+)   # digits
    \s*
""", re.X | re.I))
print(re.compile("a"), re.compile(b"a"), re.compile("a", re.A), re.compile("a").flags, re.compile(b"a").flags, re.compile("(?x) a").flags)
print(re.findall(rb"\w+", b"ab \xe9"), re.sub(b"a", rb"\g<0>\x62" if False else rb"\g<0>b", b"cat"))
print(re.match(r"(?:a*)*b", "aaab"), re.match(r"(a|b)*", "abab").groups(), re.match(r"(?:(a)|(b))*", "ab").groups())
print(len(re.match(r"(?:a|b)*", "ab" * 20000).group()))
p = re.compile("b")
print(p.search("abcb", 2), p.match("abc", 1), p.search("abc", 0, 1), p.groups, p.groupindex)
print(re.match(r"\w+\s\d", "é٣ ٤"), re.match(r"\w", "é", re.A), re.findall(r"[^a-c\d_-]", "a_1-xyz"))
