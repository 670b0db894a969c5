import fnmatch
import re

for pattern in ["*", "a?b", "[abc]", "[!a-c]*", "x[0-9][a-z]", "[]]", "[!]]", "a.b", "**/x", "[z-a]", "[a-]", ""]:
    matcher = re.compile(fnmatch.translate(pattern))
    print(repr(pattern), [s for s in ["", "a", "axb", "b", "d", "x1q", "]", "a.b", "acb", "q/x", "z", "-"] if matcher.match(s)])
print(fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"), fnmatch.fnmatch("a\nb", "a?b"), fnmatch.filter([b"x", b"y"], b"x"))
