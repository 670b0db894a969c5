# A tuple with named parts and a constructor of its own.
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    x = property(lambda s: s[0])
t = T(1, 2); print(t, t.x, t + (3,), t * 2, hash(t) == hash((1, 2)), t == (1, 2), {t: 1}[(1, 2)], [*t], max(t), t[::-1])
