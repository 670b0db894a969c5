class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), max(Count(4)), dict(zip("ab", Count(5))), [*Count(2)], 1 in Count(3), sum(Count(5)))
class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(Old()), 9 in Old(), list(reversed([1, 2])), list(enumerate(Old(), 1)))
a, *b, c = Count(5)
print(a, b, c)
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "done"))
print(list(iter(iter([1, 2, 0, 3]).__next__, 0)))
class NoNext:
    def __iter__(self): return 5
for bad in (NoNext(), 5, None):
    try:
        iter(bad)
    except TypeError as e:
        print(e)
m = map(lambda x, y: x + y, [1, 2, 3], [10, 20])
print(list(m), list(filter(None, [0, 1, "", "a"])), list(zip()), list(zip([1], [2], [3])))
try:
    list(zip([1, 2], [3], strict=True))
except ValueError as e:
    print(e)
