# Programs for the listings beside this file: one construct each. A line "# --- name" begins a case.
# --- arithmetic
def f(a, b, c):
    x = a + b * c - 2
    x = -x ** 2 // 3 % 5 << 1 >> c
    x = a @ b | c & 255 ^ ~a
    return a / 2, x + 100000, 1 + x
# --- augmented
def f(a, i, o):
    i += 1
    i *= a
    o.count -= 2
    o[i] **= a
    o[i].x |= 1
    return i
# --- comparison
def f(a, b, c):
    if a < b <= c:
        return a < b < c
    if a == 1 and not b is None or c not in (1, 2):
        return a != 1
    return b in [1, 2] or c in {3, 4}
# --- bool_values
def f(a, b, c):
    a = b or a
    x = a and b or c
    y = not (a and b)
    return x if a or b else y
# --- walrus
def f(a, g):
    if (n := g(a)) > 10 and n < 20:
        return n
    return a + (a := 2), g(a, (a := 3), a)
# --- constants
x = 60 * 60 * 24
y = -1, 2.5 * 2, "a" "b", b"c", None, ..., 1j, 10 ** 20
z = "ab" * 3 + "c"
w = 1 / 0
if __debug__:
    v = not 0
# --- while_loop
def f(n):
    i = 0
    while i < n:
        if i == 3:
            i += 2
            continue
        if i > 7:
            break
        i += 1
    else:
        i = -1
    return i
# --- while_true
def f(g):
    while True:
        x = g()
        if x:
            return x
    return 1
# --- for_loop
def f(items, out):
    for i in range(10):
        out(i)
    for k, v in items:
        out(k, v)
    for o.x, (a, *b) in items:
        break
    else:
        out()
# --- definite_assignment
def f(c):
    if c:
        x = 1
    print(x)
    print(x)
    for y in c:
        pass
    print(y)
    z = 1
    while c:
        del z
        z = 2
    print(z)
# --- delete
import m
def f(a, b):
    del a, b.c, b[0]
    def g(): return b
    del b
    return a
del m
# --- assignment
def f(v, o):
    a = b = v
    a, b = b, a
    a, b = b, a + b
    (a, o.x), [c, *d, e] = v
    o.x, o[0] = 1, a
    x, y = 0, v
    a, b, a = 1, b, 2
    [*z] = v
    return a, *d, e
# --- annotations
x: int = 1
y: str
def f():
    z: undefined = 2
    o.x: int = 3
    return z
class C:
    a: float = 1.0
# --- displays
def f(a, b):
    s = [a, *b, 1]
    t = (*a, b)
    u = {*a, 1, *b}
    d = {1: a, **b, 2: b}
    return {a: b}, {a}, [], (), {}, {1: 2}
# --- big_displays
x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33,
     34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65]
# --- calls
def f(g, o, a, k):
    g()
    g(a, 1, key=2)
    o.m(a)
    o.m(x=a)
    x = g(*a)
    x = g(a, *a, b=1, **k)
    return o.m(*a, **k)
# --- method_chain
def f(o):
    return (o
            .first(1)
            .second())
# --- subscripts
def f(a, i):
    x = a[i], a[1:], a[:], a[::2], a[i:i + 1, ..., None]
    a[i] = a[1:2] = x
    return a[-1]
# --- fstrings
def f(x, w):
    return f"{x}", f"a{x!r:>{w}}b" "c" f"{x=} {x = :.2f}", f"", f"{{}}", f"{x:{w}}"
# --- lambda_and_defaults
def f(a, b=1, /, c=2, *args, d, e=3, **kw):
    return lambda x, *, y=a: x + y + b
# --- closures
def outer(n):
    total = 0
    def add(x):
        nonlocal total
        total += x + n
        return total
    return add
# --- global_names
counter = 0
def bump():
    global counter, fresh
    counter += 1
    fresh = len
    def inner():
        return counter
# --- class_body
class Base: pass
class A(Base, metaclass=M, key=1):
    """Doc
    string."""
    x = 1
    y = [x for _ in range(x)]
    def method(self):
        return self.__private + super().method(__class__)
    @staticmethod
    def s(): pass
# --- class_in_function
def f(x, y):
    class C(*y, **x):
        a = x
        x = y
        def g(self): return y
    return C
# --- decorators
@first(1)
@second
def f(): pass
@third
class C: pass
# --- comprehensions
def f(a, x):
    s = [x * y for x in a if x > 1 if x < 9 for y in x]
    t = {k: v for k, v in a}
    return {x for x in [y for y in a]}, x
# --- comprehension_cells
def f(a):
    return [lambda: x for x in a], [(last := x) for x in a], last
# --- nested_comprehensions
matrix = [[j for j in range(i)] for i in range(3)]
# --- generator_expressions
def f(a, n):
    return sum(x * n for x in a if x), any(y for x in a for y in x)
# --- generators
def g(n):
    x = yield
    while n:
        got = yield n
        n -= 1
    r = yield from g(x)
    yield r, (yield)
    return 5
# --- try_except
def f(g):
    try:
        x = g()
    except ValueError as e:
        return e
    except (KeyError, OSError):
        x = 2
    except:
        raise
    else:
        x += 1
    return x
# --- try_finally
def f(g):
    x = 1
    try:
        return x
    finally:
        x = g()
# --- finally_in_loop
def f(items, g):
    for i in items:
        try:
            if i:
                continue
            if g(i):
                break
            g()
        finally:
            g(0)
    return i
# --- except_in_finally
def f(g):
    try:
        try:
            g()
        except A as a:
            g(a)
    finally:
        try:
            g()
        except B:
            pass
# --- global_except_name
try:
    pass
except:
    x = 1
try:
    f()
except E as e:
    print(e)
# --- with_statement
def f(a, b):
    with a as x, b:
        return x
    with (a() as (p, q), b() as o.x):
        p(q)
# --- raising
def f(a, b):
    if a:
        raise
    if b:
        raise a
    raise a() from b
# --- assertion
def f(a):
    assert a
    assert a > 1, f"bad {a}"
# --- imports
import os, os.path
import a.b.c as d
from sys import argv, path as p
from . import x
from ..y import z
from math import *
# --- dead_code
def f(a):
    return a
    while a:
        g(a)
    yield
# --- conditional_jump_threading
def f(a, b):
    while a:
        if b:
            if a:
                b()
            else:
                a()
        else:
            c()
# --- match_statement
def f(x):
    match x:
        case 1 | -2 | "a":
            return 0
        case None:
            return 1
        case [a, 2] if a > 1:
            return a
        case (first, *rest, [_, _]):
            return rest
        case {"k": v, **others}:
            return others
        case Point(0, y=yy) as p:
            return p, yy
        case A(b) | B(b):
            return b
        case [*_] | {}:
            return 3
        case m.Color.RED:
            pass
        case other:
            return other
