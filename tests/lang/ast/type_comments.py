# Comments that say types, types of functions on their own, and what older versions did not have.
import ast

source = '''
def f(a,  # type: int
      b=1,  # type: str
      *c  # type: C
      ):
    # type: (...) -> None
    x = "# type: no"  # type: str
    for i in x:  # type: int
        pass  # type: ignore[why]
    with (open(x)) as y:  # type: IO
        pass

async def g():  # type: () -> int
    "doc"
'''
tree = ast.parse(source, type_comments=True)
for node in ast.walk(tree):
    if getattr(node, "type_comment", None) is not None:
        print(type(node).__name__, node.lineno, repr(node.type_comment))
print([(i.lineno, i.tag) for i in tree.type_ignores], ast.parse(source).type_ignores)
for wrong in "pass  # type: int\n", "def f():  # type: () -> int\n  # type: () -> str\n  pass\n", "while 1:  # type: x\n  pass\n":
    ast.parse(wrong)
    try:
        ast.parse(wrong, type_comments=True)
    except SyntaxError as e:
        print(e.msg)
for text in "() -> int", "(int, *str, **Any) -> List[str]", "(a.b, **x) -> None":
    made = ast.parse(text, mode="func_type")
    print(ast.dump(made), [(a.col_offset, a.end_col_offset) for a in made.argtypes], made.returns.col_offset)
for text in "(*a, *b) -> c", "(**a, b) -> c", "a -> b", "(x=1) -> b":
    try:
        ast.parse(text, mode="func_type")
    except SyntaxError as e:
        print(text, "refused")
for text, version in ("a @ b", 4), ("a @ b", 5), ("1_0", 5), ("x: int", 5), ("(a := 1)", 7), ("def f(a, /): pass", 7), ("match a:\n case _: pass", 9), ("type X = int", (3, 11)):
    try:
        ast.parse(text, feature_version=version)
        print("fine")
    except SyntaxError as e:
        print(e.msg)
