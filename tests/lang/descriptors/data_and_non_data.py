class Data:
    def __set_name__(self, owner, name): self.name = name; print("named", owner.__name__, name)
    def __get__(self, obj, owner=None): return self if obj is None else obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, v): obj.__dict__[self.name] = f"<{v}>"
    def __delete__(self, obj): print("delete", obj.__dict__.pop(self.name, None))
class NonData:
    def __get__(self, obj, owner=None): return f"nondata {owner.__name__} {obj is None}"
class C:
    d = Data()
    n = NonData()
c = C()
print(c.d, c.n, C.n, type(C.d).__name__)
c.d = 5
c.n = "own"
print(c.d, c.n, c.__dict__)
del c.d
print(c.d)
c.__dict__["d"] = "hidden"
print(c.d)
class S(C):
    def __init__(self): self.d = 1
print(S().d, S.n, getattr(S(), "n"))
def loop():
    t = 0
    for i in range(300):
        c.d = i
        t += len(c.d)
    return t
print(loop())
