class CM:
    def __init__(self, name, suppress=False): self.name, self.suppress = name, suppress
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v)
        return self.suppress
with CM("a") as a, CM("b") as b:
    print(a, b)
with CM("c", True), CM("d"):
    raise ValueError("inside")
print("after")
def f():
    with CM("e"):
        return "returned"
print(f())
for i in range(3):
    with CM(f"loop{i}"):
        if i == 0: continue
        if i == 1: break
try:
    with CM("g"):
        with CM("h"):
            1 / 0
except ZeroDivisionError as e:
    print("caught", e)
with (CM("p1") as p, CM("p2")):
    print(p)
