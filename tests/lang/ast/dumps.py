# ast.parse and ast.dump: every kind of statement and expression.
import ast

source = '''
import os.path as p, sys
from . import x
from .a.b import (c as d, e)
@deco(1)
@other
def f(a, /, b: int = 1, *c, d, e=2, **g) -> str:
    """doc"""
    global q; nonlocal_ = 1
    return a
async def h():
    async with a as b, c: await d
    async for i in x: yield i
class C(B, metaclass=M):
    x: int = 3
    (y): str
if a: pass
elif b: pass
else: pass
while 1: break
else: continue
for i, j in k: del i, a[0], b.c
try: raise E from None
except (A, B) as e: pass
except: pass
else: pass
finally: assert x, "m"
try: pass
except* A: pass
with open(f) as g, h: x += 1; y @= 2
a = b, *c = [1, 2.5, 3j, "s", b"b", None, True, ...]
a.b[1:2, ::3] = {1: 2, **d} | {1, 2} - {x for x in y if z if w}
lambda: (yield)
lambda x, *y, z=1: x if y else z
f(a, *b, c=1, **d)(x for x in y)[i]
a < b <= c != d is not e in f
not a and b or -c ** ~d // e
[x async for x in y]; {k: v for k, v in z}
(w := 1)
f"a{x!r:>{w}}b{{" "c"
type X[T: int, *U, **V] = list[T]
match a:
    case 1 | "x" | None: pass
    case [a, *_, b]: pass
    case {"k": v, **rest}: pass
    case A(1, b=2) as z if z: pass
    case _: pass
print(*a, sep="")
'''
tree = ast.parse(source)
for stmt in tree.body:
    print(ast.dump(stmt))
print(ast.dump(ast.parse("1 + x", mode="eval")), ast.dump(ast.parse("x", mode="single")))
print(ast.dump(ast.parse("if a:\n  b(c)\nelse: d"), indent=2))
print(ast.dump(ast.parse("a = [1]\nb"), include_attributes=True))
print(ast.dump(ast.parse("f(a, b)"), annotate_fields=False))
