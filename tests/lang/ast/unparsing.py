# ast.unparse: text of trees, with only the parentheses that are needed.
import ast

for text in ["a + b * c", "(a + b) * c", "a - (b - c)", "(a, b)", "x = 1, 2", "-a ** -b", "(-a) ** b", "not (a and b or c)", "a if b else c if d else e",
             "(a if b else c) if d else e", "lambda x, *y, z=1, **k: x", "f(a, *b, c=1, **d)", "x[1:2, ::3]", "x[a, b]", "{**a, 'b': 1}", "{1, 2}",
             "[i for i in j if k]", "(i async for i in j)", "{k: v for k, v in z}", "a < b < (c < d)", "await_ = yield_", "1 .real", "1.5.real",
             "'it''s'", "b'\\x00'", "f'a{b!r:>{c}}d{{'", "f'{a=}'", "f\"{d['k']}\"", "(x := 1)", "[*a, b]", "(yield)", "print((yield x))", "a @ b // c % d",
             "~a ^ b & c | d << e", "a.b.c(d)(e)", "()", "(1,)", "''", "...", "1e400", "3j", "x = y = z", "x += 1", "x: int", "(x): int = 3",
             "del a, b", "assert a, b", "raise a from b", "import a.b as c, d", "from .a import (b as c, d)", "from .. import x", "global a, b",
             "return", "pass", "type A[T: int, *U, **V] = B[T]"]:
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        print("SyntaxError", text)
        continue
    made = ast.unparse(tree)
    print(made, "" if ast.dump(ast.parse(made)) == ast.dump(tree) else "CHANGED")
print(ast.unparse(ast.parse('''
@a.b(1)
async def f(a, /, b: int=1, *, c) -> d:
    """Doc "quoted" string."""
    async with x as y, z:
        async for i in j:
            await k
    return 1
class A(B, metaclass=C):
    x: int = 3
    def g(self): pass
if a:
    b
elif c:
    d
else:
    e
while a:
    break
else:
    pass
for a, b in c:
    continue
try:
    a
except (B, C) as d:
    raise
except:
    pass
else:
    e
finally:
    f
with a, b as c:
    pass
match a, b:
    case [1, *_] | {"k": v, **r}:
        pass
    case A(1, x=(2 | 3)) as z if z > 1:
        pass
    case None:
        pass
''')))
print(ast.unparse(ast.Expression(ast.BinOp(ast.Constant(1), ast.Add(), ast.Name("x")))))
