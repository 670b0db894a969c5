# What looks at its caller's variables must see them as they are, in hot loops too.
def f(n):
    out = []
    for i in range(n):
        j = i * 2
        out.append(locals()["j"])
        k = eval("i + j")
        out.append(k)
    return sum(out)


print(f(300))
x = 10
print(sum(eval("i * x") for i in range(100)), [eval("i * x") for i in range(60)][-3:])
for q in range(120):
    exec("q2 = q * q")
print(q2, "q2" in dir(), vars()["q2"], globals()["q"])


class Names(dict):
    def __missing__(self, key):
        return key * 2


for i in range(100):
    got = eval("ab + cd", {}, Names())
print(got)
