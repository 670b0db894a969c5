# An interpreter of expressions as nested tuples, all by patterns.
from dataclasses import dataclass


@dataclass(frozen=True)
class Num:
    value: float


@dataclass(frozen=True)
class Var:
    name: str


@dataclass(frozen=True)
class Op:
    op: str
    left: object
    right: object


def simplify(e):
    match e:
        case Op(op, left, right):
            match Op(op, simplify(left), simplify(right)):
                case Op("+", Num(0), x) | Op("+", x, Num(0)) | Op("*", Num(1), x) | Op("*", x, Num(1)):
                    return x
                case Op("*", Num(0), _) | Op("*", _, Num(0)):
                    return Num(0)
                case Op("+", Num(a), Num(b)):
                    return Num(a + b)
                case Op("*", Num(a), Num(b)):
                    return Num(a * b)
                case Op("-", x, y) if x == y:
                    return Num(0)
                case other:
                    return other
        case _:
            return e


def derive(e, by):
    match e:
        case Num():
            return Num(0)
        case Var(name):
            return Num(1 if name == by else 0)
        case Op("+" | "-" as op, a, b):
            return Op(op, derive(a, by), derive(b, by))
        case Op("*", a, b):
            return Op("+", Op("*", derive(a, by), b), Op("*", a, derive(b, by)))


def show(e):
    match e:
        case Num(v):
            return str(v)
        case Var(n):
            return n
        case Op(op, a, b):
            return f"({show(a)} {op} {show(b)})"


def parse(tokens):
    match tokens:
        case [str(a), "+" | "*" | "-" as op, *rest]:
            return Op(op, atom(a), parse(rest))
        case [a]:
            return atom(a)
        case []:
            raise SyntaxError("nothing")
        case [a, other, *_]:
            raise SyntaxError(f"{other!r} after {a!r}")


def atom(text):
    return Num(int(text)) if text.isdigit() else Var(text)


for text in ("x * x + 3", "2 * x * y", "0 + x * 1", "x - x", "4 * 5"):
    e = parse(text.split())
    print(show(e), "->", show(simplify(e)), "derived", show(simplify(derive(e, "x"))))
for bad in ("", "x y"):
    try:
        parse(bad.split())
    except SyntaxError as error:
        print(error)
