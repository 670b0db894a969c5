# Iterators that are asked for more by what they iterate over.
from itertools import pairwise, tee


class Source:
    def __init__(self, at):
        self.at, self.count = at, 0

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count in self.at:
            return next(it)
        if self.count > 5:
            raise StopIteration
        return [self.count]


for at in (), (1,), (2,), (1, 3):
    it = pairwise(Source(at))
    print(at, list(it), list(it))
it, other = tee(Source((1,)))
try:
    next(it)
except RuntimeError as e:
    print(e)


class C:
    __attr = "mangled"


class Outer:
    def f(self, x):
        match x:
            case C(__attr=y):
                return y


c = C()
setattr(c, "__attr", "as written")
print(Outer().f(c))
for v in 2**128, -1, "x":
    try:
        print(b"%c" % v)
    except (OverflowError, TypeError) as e:
        print(e)
e = UnicodeEncodeError("x", "abc", 1, 2, "why")
e.start = 9
print(e, e.start)
for code in "try: pass\nexcept* E: break", "for i in x:\n try: pass\n except* E: continue\n finally: return", "return":
    try:
        compile(code, "<string>", "exec")
    except SyntaxError as e:
        print(e)
