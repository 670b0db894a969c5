import re

for pattern in ["(", ")", "*a", "a**", "[a", "a{3,2}", r"\q", "(?P<1a>x)", "(?P<a>x)(?P<a>y)", r"\1", "(?P=no)", "(?z)", "(?<=a*)b", "[z-a]",
                r"[\w-a]", "a(?i)b", "(?P<a", "(?Px)", "(?", "(?P", "\\", r"\x1", r"\u12", "(?(1)a|b|c)", "(?(x)a)", r"(a\1)", "(?#", "ab\n(c", r"[\q]",
                "(?i-i:a)", "(?-", "(?<x", "(?(0)a)", r"\400", "+", "a|*", "x{1}{2}", "(?P<>x)", "(?P=)", "(?a-u:x)"]:
    try:
        re.compile(pattern)
        print(repr(pattern), "is fine")
    except re.error as e:
        print(repr(pattern), "->", e, "|", e.msg, e.pos, e.lineno, e.colno)
for template in [r"\2", r"\g<x>", r"\g<", r"\g", r"\q", "\\", r"\g<1a>", r"\g<>"]:
    try:
        print(re.sub("(a)", template, "a"))
    except (re.error, IndexError) as e:
        print(repr(template), "->", type(e).__name__, e)
for f in (lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.compile(3), lambda: re.match("a", 3), lambda: re.match("a", "a").group(1),
          lambda: re.match("a", "a")["x"], lambda: re.compile(re.compile("a"), re.I), lambda: re.compile("a", re.L), lambda: re.compile(b"a", re.U)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
