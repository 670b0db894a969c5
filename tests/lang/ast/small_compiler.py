# A compiler to a stack machine, written over ast.
import ast
import operator

BINARY = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod}
COMPARE = {ast.Lt: operator.lt, ast.Gt: operator.gt, ast.Eq: operator.eq}


class Compiler(ast.NodeVisitor):
    def __init__(self):
        self.code = []

    def emit(self, *op):
        self.code.append(list(op))
        return len(self.code) - 1

    def visit_Constant(self, node):
        self.emit("push", node.value)

    def visit_Name(self, node):
        self.emit("load" if isinstance(node.ctx, ast.Load) else "store", node.id)

    def visit_BinOp(self, node):
        self.visit(node.left)
        self.visit(node.right)
        self.emit("binary", type(node.op))

    def visit_Compare(self, node):
        (op,), (right,) = node.ops, node.comparators
        self.visit(node.left)
        self.visit(right)
        self.emit("compare", type(op))

    def visit_Assign(self, node):
        self.visit(node.value)
        for target in node.targets:
            self.visit(target)

    def visit_AugAssign(self, node):
        self.emit("load", node.target.id)
        self.visit(node.value)
        self.emit("binary", type(node.op))
        self.emit("store", node.target.id)

    def visit_While(self, node):
        start = len(self.code)
        self.visit(node.test)
        leave = self.emit("jump_unless", None)
        for stmt in node.body:
            self.visit(stmt)
        self.emit("jump", start)
        self.code[leave][1] = len(self.code)

    def visit_If(self, node):
        self.visit(node.test)
        skip = self.emit("jump_unless", None)
        for stmt in node.body:
            self.visit(stmt)
        over = self.emit("jump", None)
        self.code[skip][1] = len(self.code)
        for stmt in node.orelse:
            self.visit(stmt)
        self.code[over][1] = len(self.code)


def run(code):
    stack, names, pc, steps = [], {}, 0, 0
    while pc < len(code):
        op, arg = code[pc]
        pc += 1
        steps += 1
        match op:
            case "push":
                stack.append(arg)
            case "load":
                stack.append(names[arg])
            case "store":
                names[arg] = stack.pop()
            case "binary" | "compare":
                right, left = stack.pop(), stack.pop()
                stack.append((BINARY if op == "binary" else COMPARE)[arg](left, right))
            case "jump":
                pc = arg
            case "jump_unless":
                if not stack.pop():
                    pc = arg
    return names, steps


source = """
total = 0
i = 0
while i < 300:
    if i % 3 == 0:
        total += i
    else:
        total = total - 1
    i += 1
"""
compiler = Compiler()
compiler.visit(ast.parse(source))
print(len(compiler.code), compiler.code[:4][1:])
names, steps = run(compiler.code)
expected = {}
exec(source, {}, expected)
print(names, steps, names == expected)
