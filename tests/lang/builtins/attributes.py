class A:
    x = 1

    def __init__(self):
        self.y = 2


a = A()
print(getattr(a, "x"), getattr(a, "nope", "default"), hasattr(a, "y"), hasattr(a, "z"))
setattr(a, "z", 3)
print(a.z, vars(a))
delattr(a, "z")
print(vars(a), [n for n in dir(a) if not n.startswith("_")])
try:
    getattr(a, "nope")
except AttributeError as e:
    print(e)
try:
    vars(5)
except TypeError as e:
    print(e)
try:
    getattr(a, 5)
except TypeError as e:
    print(e)


def f(p, q=2):
    local = p + q
    g = lambda: local
    return sorted(locals())


print(f(1), "A" in globals(), sorted(k for k in locals() if k in ("A", "a", "f")))
print(1, "two", 3.0, None, [1, "x"], sep="|", end="!\n")
print()
print("no newline", end="")
print("", "b", sep="")
try:
    print(sep=5)
except TypeError as e:
    print(e)


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")


w = Writer()
print("a", 1, file=w, flush=True)
print(w.parts)
import sys

old = sys.stdout
sys.stdout = w
print("captured")
sys.stdout = old
print(w.parts)
sys.stdout.write("direct\n")
print(sys.version_info >= (3, 13), sys.version_info[0], sys.maxsize, sys.byteorder)
