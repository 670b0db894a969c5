# Classes derived from enumerate, zip, map, filter and reversed.


class Numbered(enumerate):
    def peek(self):
        return "peeked"


class Pairs(zip):
    def __next__(self):
        a, b = super().__next__()
        return a + b


class Squares(map):
    note = "squares"


class Odd(filter):
    pass


class Back(reversed):
    pass


n = Numbered("ab", 1)
print(n.peek(), list(n), type(n).__name__, isinstance(n, enumerate))
print(list(Pairs([1, 2], [10, 20])), next(Pairs("a", "b")))
s = Squares(lambda x: x * x, range(4))
s.extra = "attribute"
print(s.note, s.extra, list(s))
print(list(Odd(lambda x: x % 2, range(6))), sum(Odd(None, [0, 1, 2])))
b = Back([1, 2, 3])
print(type(b).__name__, list(b))
for i, v in Numbered("xy"):
    print(i, v)
