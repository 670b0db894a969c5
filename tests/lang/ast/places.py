# Lines and columns of nodes.
import ast

source = '''def f(
    a, b=(1,
          2)
):
    return [x for x in a if x]

@deco
@deco2(
    1)
class C:
    async def é(self): ü = f"{self.x}é{ 1 + 2 }"

if a:
    pass
elif b: pass
else:
    c

x = (1, 2); y = 3, 4
g(i for i in j)
"""long
string""" 'and'
a.b.c[1][2:3](d)
(a
 + b)
'''
for node in ast.walk(ast.parse(source)):
    if hasattr(node, "lineno"):
        print(type(node).__name__, node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
tree = ast.parse(source)
print(ast.get_source_segment(source, tree.body[0].args.defaults[0]))
print(ast.get_source_segment(source, tree.body[1].body[0].body[0].value))
print(repr(ast.get_source_segment(source, tree.body[6], padded=True)))
