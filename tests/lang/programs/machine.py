# A compiler from a tiny language to bytecode, and a virtual machine with a call stack.
import re
from collections import namedtuple

Op = namedtuple("Op", "name arg", defaults=[None])

TOKEN = re.compile(r"\s*(?:(\d+)|(\w+)|(==|<=|[-+*/%<>=(){};,]))")

class Compiler:
    PRECEDENCE = {"==": 1, "<": 2, ">": 2, "<=": 2, "+": 3, "-": 3, "*": 4, "/": 4, "%": 4}

    def __init__(self, text):
        self.tokens = [m.group().strip() for m in TOKEN.finditer(text)]
        self.pos = 0
        self.code = []
        self.functions = {}

    def peek(self):
        return self.tokens[self.pos] if self.pos < len(self.tokens) else None

    def take(self, expected=None):
        token = self.peek()
        if expected is not None and token != expected:
            raise SyntaxError(f"expected {expected!r}, got {token!r}")
        self.pos += 1
        return token

    def emit(self, name, arg=None):
        self.code.append(Op(name, arg))
        return len(self.code) - 1

    def patch(self, at):
        self.code[at] = self.code[at]._replace(arg=len(self.code))

    def program(self):
        while self.peek() is not None:
            self.statement()
        self.emit("halt")
        return self

    def block(self):
        self.take("{")
        while self.peek() != "}":
            self.statement()
        self.take("}")

    def statement(self):
        match self.take():
            case "def":
                name = self.take()
                self.take("(")
                params = []
                while self.peek() != ")":
                    params.append(self.take())
                    if self.peek() == ",":
                        self.take()
                self.take(")")
                skip = self.emit("jump")
                self.functions[name] = len(self.code), params
                self.block()
                self.emit("push", 0)
                self.emit("return")
                self.patch(skip)
            case "while":
                top = len(self.code)
                self.expression()
                leave = self.emit("jump_if_not")
                self.block()
                self.emit("jump", top)
                self.patch(leave)
            case "if":
                self.expression()
                other = self.emit("jump_if_not")
                self.block()
                if self.peek() == "else":
                    self.take()
                    end = self.emit("jump")
                    self.patch(other)
                    self.block()
                    other = end
                self.patch(other)
            case "print" | "return" as word:
                self.expression()
                self.take(";")
                self.emit(word)
            case name:
                self.take("=")
                self.expression()
                self.take(";")
                self.emit("store", name)

    def expression(self, least=1):
        self.atom()
        while (op := self.peek()) in self.PRECEDENCE and self.PRECEDENCE[op] >= least:
            self.take()
            self.expression(self.PRECEDENCE[op] + 1)
            self.emit("binary", op)

    def atom(self):
        token = self.take()
        if token == "(":
            self.expression()
            self.take(")")
        elif token.isdigit():
            self.emit("push", int(token))
        elif self.peek() == "(":
            self.take()
            n = 0
            while self.peek() != ")":
                self.expression()
                n += 1
                if self.peek() == ",":
                    self.take()
            self.take(")")
            self.emit("call", (token, n))
        else:
            self.emit("load", token)

class Machine:
    def __init__(self, compiled):
        self.code, self.functions = compiled.code, compiled.functions
        self.output = []
        self.steps = 0

    def run(self):
        pc, stack, frames = 0, [], [{}]
        returns = []
        while True:
            self.steps += 1
            op, arg = self.code[pc]
            pc += 1
            if op == "push":
                stack.append(arg)
            elif op == "load":
                try:
                    stack.append(frames[-1][arg])
                except KeyError:
                    raise NameError(f"{arg} at {pc - 1}") from None
            elif op == "store":
                frames[-1][arg] = stack.pop()
            elif op == "binary":
                b, a = stack.pop(), stack.pop()
                stack.append({
                    "+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a // b, "%": lambda: a % b,
                    "<": lambda: int(a < b), ">": lambda: int(a > b), "==": lambda: int(a == b), "<=": lambda: int(a <= b),
                }[arg]())
            elif op == "jump":
                pc = arg
            elif op == "jump_if_not":
                if not stack.pop():
                    pc = arg
            elif op == "call":
                name, n = arg
                target, params = self.functions[name]
                args = stack[len(stack) - n:]
                del stack[len(stack) - n:]
                frames.append(dict(zip(params, args, strict=True)))
                returns.append(pc)
                pc = target
            elif op == "return":
                frames.pop()
                pc = returns.pop()
            elif op == "print":
                self.output.append(stack.pop())
            else:
                return self

source = """
def fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
def gcd(a, b) { while b { t = a % b; a = b; b = t; } return a; }
i = 0; total = 0;
while i < 300 { if i % 3 == 0 { total = total + i; } else { total = total - 1; } i = i + 1; }
print total; print fib(15); print gcd(1071, 462); print (1 + 2) * 3 - 4 / 2;
"""
compiled = Compiler(source).program()
machine = Machine(compiled).run()
print(machine.output, machine.steps, len(compiled.code))
for i, op in enumerate(compiled.code[:14]):
    print(f"{i:3} {op.name:12} {op.arg if op.arg is not None else ''}".rstrip())
for bad in ("print x;", "print 1", "def f(a) { return a; } print f(1, 2);", "print 1 / 0;"):
    try:
        Machine(Compiler(bad).program()).run()
    except (NameError, SyntaxError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
