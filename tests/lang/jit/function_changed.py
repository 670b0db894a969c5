def f(x, y=1):
    return x + y
def g(x): return x * 2
s = 0
for i in range(1000):
    s += f(i)
    if i == 500:
        f.__defaults__ = (7,)
    if i == 700:
        f.__code__ = g.__code__
print(s)
