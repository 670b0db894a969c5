# The visitor pattern on expression trees: printing, simplifying, differentiating, evaluating.
from dataclasses import dataclass
from functools import singledispatch
from math import sin, cos, isclose

class Expr:
    def __add__(self, o): return Add(self, lift(o))
    def __radd__(self, o): return Add(lift(o), self)
    def __mul__(self, o): return Mul(self, lift(o))
    def __rmul__(self, o): return Mul(lift(o), self)
    def __sub__(self, o): return Add(self, Mul(Num(-1), lift(o)))
    def __pow__(self, n): return Pow(self, n)
    def __neg__(self): return Mul(Num(-1), self)

@dataclass(frozen=True)
class Num(Expr):
    value: float

@dataclass(frozen=True)
class Var(Expr):
    name: str

@dataclass(frozen=True)
class Add(Expr):
    left: Expr
    right: Expr

@dataclass(frozen=True)
class Mul(Expr):
    left: Expr
    right: Expr

@dataclass(frozen=True)
class Pow(Expr):
    base: Expr
    exponent: int

@dataclass(frozen=True)
class Sin(Expr):
    inner: Expr

@dataclass(frozen=True)
class Cos(Expr):
    inner: Expr

def lift(x):
    return x if isinstance(x, Expr) else Num(x)

class Visitor:
    def visit(self, node):
        for cls in type(node).__mro__:
            if method := getattr(self, "visit_" + cls.__name__.lower(), None):
                return method(node)
        raise TypeError(f"{type(self).__name__} cannot visit {type(node).__name__}")

class Printer(Visitor):
    def visit_num(self, n): return f"{n.value:g}"
    def visit_var(self, n): return n.name
    def visit_add(self, n): return f"({self.visit(n.left)} + {self.visit(n.right)})"
    def visit_mul(self, n): return f"{self.visit(n.left)}*{self.visit(n.right)}"
    def visit_pow(self, n): return f"{self.visit(n.base)}^{n.exponent}"
    def visit_expr(self, n): return f"{type(n).__name__.lower()}({self.visit(n.inner)})"

class Evaluator(Visitor):
    def __init__(self, **names): self.names = names
    def visit_num(self, n): return n.value
    def visit_var(self, n): return self.names[n.name]
    def visit_add(self, n): return self.visit(n.left) + self.visit(n.right)
    def visit_mul(self, n): return self.visit(n.left) * self.visit(n.right)
    def visit_pow(self, n): return self.visit(n.base) ** n.exponent
    def visit_sin(self, n): return sin(self.visit(n.inner))
    def visit_cos(self, n): return cos(self.visit(n.inner))

@singledispatch
def diff(e, x): raise NotImplementedError(type(e).__name__)
@diff.register
def _(e: Num, x): return Num(0)
@diff.register
def _(e: Var, x): return Num(int(e.name == x))
@diff.register
def _(e: Add, x): return diff(e.left, x) + diff(e.right, x)
@diff.register
def _(e: Mul, x): return diff(e.left, x) * e.right + e.left * diff(e.right, x)
@diff.register
def _(e: Pow, x): return e.exponent * e.base ** (e.exponent - 1) * diff(e.base, x)
@diff.register
def _(e: Sin, x): return Cos(e.inner) * diff(e.inner, x)
@diff.register
def _(e: Cos, x): return -Sin(e.inner) * diff(e.inner, x)

def simplify(e):
    match e:
        case Add(a, b):
            match simplify(a), simplify(b):
                case Num(x), Num(y): return Num(x + y)
                case (Num(0), r) | (r, Num(0)): return r
                case l, r if l == r: return simplify(Mul(Num(2), l))
                case l, r: return Add(l, r)
        case Mul(a, b):
            match simplify(a), simplify(b):
                case Num(x), Num(y): return Num(x * y)
                case (Num(0), _) | (_, Num(0)): return Num(0)
                case (Num(1), r) | (r, Num(1)): return r
                case Num(x), Mul(Num(y), r): return simplify(Mul(Num(x * y), r))
                case l, Num() as r: return simplify(Mul(r, l))
                case l, r: return Mul(l, r)
        case Pow(base, 1): return simplify(base)
        case Pow(_, 0): return Num(1)
        case Pow(base, n): return Pow(simplify(base), n)
        case Sin(inner) | Cos(inner): return type(e)(simplify(inner))
    return e

x, y = Var("x"), Var("y")
show = Printer().visit
for e in (x * x + 3 * x - 5, (x + y) ** 3, Sin(x * 2) * Cos(x), 2 * x + x * 2, x ** 1 * 0 + y * 1, -(x ** 2)):
    d = simplify(diff(e, "x"))
    at = dict(x=0.7, y=-1.2)
    h = 1e-6
    f = lambda v: Evaluator(**at | {"x": v}).visit(e)
    print(show(e), "|", show(simplify(e)), "|", show(d), "|", isclose(Evaluator(**at).visit(d), (f(.7 + h) - f(.7 - h)) / (2 * h), rel_tol=1e-6, abs_tol=1e-6))
print(x + 1 == Var("x") + 1, len({x * 2, Var("x") * 2, 2 * x}), repr(x * 2))
for bad in (lambda: Evaluator().visit(x), lambda: Evaluator().visit(5), lambda: diff(5, "x"), lambda: setattr(x, "name", "z")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
