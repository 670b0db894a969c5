# Sets made of sets and dicts take their hashes over, and ask nothing again.
class Counting:
    asked = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Counting.asked += 1
        return self.n

    def __eq__(self, other):
        return self.n == other.n

    def __repr__(self):
        return f"C{self.n}"


d = dict.fromkeys(map(Counting, range(5)))
print(Counting.asked)
s = set(d)
t = frozenset(s)
u = s | t
v = s & set(d)
w = s.difference(d)
s.symmetric_difference_update(d)
back = dict.fromkeys(t, 1)
copy = dict(d)
print(Counting.asked, len(u), len(v), len(w), len(s), len(back), len(copy))
