# Regular expressions: groups, substitutions, flags, look-around.
import re
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: re.findall(r"(\w)(\d)?", "a1b"))
show(lambda: re.sub(r"(?P<n>\d+)", lambda m: str(int(m["n"]) * 2), "a1b22"))
show(lambda: re.split(r"([,;])\s*", "a, b;c"))
show(lambda: re.match(r"(?i)HELLO", "hello world").span())
show(lambda: re.fullmatch(r"a+", "aab"))
show(lambda: re.compile(r"a(?=b)|c(?!d)|(?<=x)y").findall("ab ac cd ce xy"))
show(lambda: re.search(r"(a)|(b)", "b").groups())
show(lambda: re.search("x", "y"))
show(lambda: re.escape("a.b*c"))
show(lambda: re.sub("a", r"\g<0>\\", "a"))
show(lambda: re.compile("("))
show(lambda: re.findall(r"(?m)^\w", "a\nb"))
show(lambda: re.findall(r"(?s).+", "a\nb"))
show(lambda: re.sub(r"\s+", " ", "a  b\t c", count=1))
show(lambda: repr(re.match("a", "abc")))
show(lambda: re.compile("a", re.I | re.M))
show(lambda: [m.group(0, 1) for m in re.finditer(r"(\w)\w", "abcd")])
show(lambda: re.subn("a", "b", "aa"))
show(lambda: re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05").groupdict())
show(lambda: re.split("", "abc"))
show(lambda: re.findall(r"\bfoo\b", "foo food foo"))
show(lambda: re.match(r"(a+)+$", "aaaa").group(1))
show(lambda: re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"))
show(lambda: re.match("(?x) a  b # c", "ab").group())
show(lambda: re.findall("[^a-c]", "abcde"))
show(lambda: re.findall(r"a{2,3}?", "aaaa"))
