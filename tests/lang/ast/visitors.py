# ast: visitors, transformers, compile() of trees, helpers.
import ast


class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append((node.id, type(node.ctx).__name__))

    def visit_Call(self, node):
        self.seen.append("call")
        self.generic_visit(node)


visitor = Names()
visitor.visit(ast.parse("a = f(b, c + d)\ndel e"))
print(visitor.seen)


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.BinOp(node, ast.Mult(), ast.Constant(2)), node)
        return node

    def visit_Pass(self, node):
        return None


tree = ast.fix_missing_locations(Double().visit(ast.parse("x = 3 + 4\npass\nprint(x)")))
print(ast.unparse(tree))
exec(compile(tree, "<tree>", "exec"))
print(eval(compile(ast.parse("1 + 2", mode="eval"), "", "eval")))
made = ast.Module([ast.Assign([ast.Name("y", ast.Store())], ast.Constant(5))], [])
ast.fix_missing_locations(made)
exec(compile(made, "<made>", "exec"))
print(y, [type(n).__name__ for n in ast.walk(ast.parse("a + b"))])
node = ast.Name("z")
print(node._fields, node.id, ast.dump(node), node.ctx, ast.Name._attributes) if False else print(node._fields, node.id, ast.dump(node))
print([name for name, _ in ast.iter_fields(ast.parse("x").body[0])], [type(c).__name__ for c in ast.iter_child_nodes(ast.parse("a = b"))])
tree = ast.parse("\n\nx = 1\n")
ast.increment_lineno(tree, 5)
print(tree.body[0].lineno, ast.get_docstring(ast.parse('"""  Doc.\n\n    more"""')))
for bad in [lambda: compile(ast.parse("x"), "", "eval"), lambda: ast.Name("a", "b", "c"), lambda: ast.dump(3),
            lambda: compile(ast.Module([ast.Expr(ast.Name("x"))], []), "", "exec"), lambda: ast.get_docstring(ast.parse("x").body[0])]:
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    exec(compile(ast.parse("def f():\n\n\n    raise KeyError\nf()"), "<lines>", "exec"))
except KeyError as error:
    print(error.__traceback__.tb_next.tb_lineno, error.__traceback__.tb_next.tb_next.tb_lineno)
match ast.parse("1 + 2", mode="eval").body:
    case ast.BinOp(ast.Constant(a), ast.Add(), ast.Constant(b)):
        print("sum", a, b)
print(isinstance(ast.parse("x"), ast.mod), issubclass(ast.If, ast.stmt), ast.If.__doc__, ast.PyCF_ONLY_AST)
