# Reflected operators, NotImplemented, in-place forms and comparison fallbacks in class hierarchies.
class Base:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"{type(self).__name__}({self.v})"
    def __add__(self, o):
        return type(self)(self.v + o.v) if isinstance(o, Base) else NotImplemented
    def __radd__(self, o): return f"{o} radd {self}"
    def __eq__(self, o): return isinstance(o, Base) and self.v == o.v
    def __lt__(self, o): return self.v < o.v if isinstance(o, Base) else NotImplemented
    def __hash__(self): return hash(self.v)

class Derived(Base):
    def __radd__(self, o): return f"derived first: {o} + {self}"
    def __gt__(self, o): return "derived gt"

class InPlace(Base):
    def __iadd__(self, o):
        self.v += o if isinstance(o, int) else o.v
        return self
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return "mul"

class Silent:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented

print(Base(1) + Base(2), Base(1) + Derived(2), Derived(1) + Base(2), 5 + Base(1), "s" + Base(1), [1] + Base(2))
print(Base(1) < Derived(2), Base(3) > Base(2), Base(1) == Derived(1), Base(1) != Base(1), Base(1) == 1, Silent() == 1, Silent() != Silent())
x = y = InPlace(1)
x += 5
x += InPlace(2)
print(x, x is y, InPlace(1) * 2)
x *= 3
print(x)
t = (InPlace(1), [1])
try:
    t[1] += [2]
except TypeError as e:
    print(e, t)
for bad in (lambda: Base(1) + 1, lambda: Silent() + Silent(), lambda: Silent() + 1, lambda: Base(1) < 1, lambda: Base(1) >= Base(2), lambda: sorted([Silent(), Silent()])):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(sorted([Base(3), Base(1), Base(2)]), max(Base(1), Base(4)), {Base(1), Base(1), Derived(1)}, Base(1) in [Derived(1)])

class Meta(type):
    def __add__(cls, o): return f"{cls.__name__}+{o.__name__}"
    def __lt__(cls, o): return cls.__name__ < o.__name__
    def __getitem__(cls, i): return f"{cls.__name__}[{i}]"
    def __contains__(cls, x): return x == cls.__name__

class A(metaclass=Meta): pass
class B(A): pass
print(A + B, sorted([B, A]), A[1], "B" in B, "x" in A)

class Chain:
    def __init__(self, *parts): self.parts = parts
    def __getattr__(self, name): return Chain(*self.parts, name)
    def __call__(self, *args): return Chain(*self.parts, args)
    def __getitem__(self, i): return Chain(*self.parts, [i])
    def __str__(self): return " ".join(map(str, self.parts))
    def __truediv__(self, o): return Chain(*self.parts, "/", o)
    def __rtruediv__(self, o): return Chain(o, "/", *self.parts)

print(Chain("c").a.b(1)[2], Chain("p") / 1 / 2, 1 / Chain("q"), Chain().x)
