# A recursive descent parser and evaluator of arithmetic, with variables and functions.
import math
import re
from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    NUMBER = auto()
    NAME = auto()
    OP = auto()
    END = auto()


@dataclass(frozen=True)
class Token:
    kind: Kind
    text: str
    at: int


class CalcError(Exception):
    def __init__(self, message, at):
        super().__init__(message)
        self.at = at


PATTERN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d*)?(?:e[+-]?\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>\*\*|//|[-+*/%()=,^]))")


def tokenize(text):
    at = 0
    text = text.rstrip()
    while at < len(text):
        m = PATTERN.match(text, at)
        if not m:
            raise CalcError(f"unexpected {text[at:].lstrip()[0]!r}", at)
        kind = {"number": Kind.NUMBER, "name": Kind.NAME, "op": Kind.OP}[m.lastgroup]
        yield Token(kind, m[m.lastgroup], m.start(m.lastgroup))
        at = m.end()
    yield Token(Kind.END, "", at)


class Parser:
    LEVELS = [("+", "-"), ("*", "/", "//", "%")]
    OPS = {
        "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
        "//": lambda a, b: a // b, "%": lambda a, b: a % b,
    }
    FUNCTIONS = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs, "gcd": math.gcd}

    def __init__(self):
        self.names = {"pi": math.pi}

    def run(self, text):
        self.tokens = list(tokenize(text))
        self.i = 0
        if self.tokens[0].kind is Kind.NAME and self.tokens[1].text == "=":
            self.i = 2
            value = self.names[self.tokens[0].text] = self.level(0)
        else:
            value = self.level(0)
        if self.peek.kind is not Kind.END:
            raise CalcError(f"unexpected {self.peek.text!r}", self.peek.at)
        return value

    @property
    def peek(self):
        return self.tokens[self.i]

    def take(self, *texts):
        if self.peek.kind is Kind.OP and self.peek.text in texts:
            self.i += 1
            return self.tokens[self.i - 1].text

    def expect(self, text):
        if not self.take(text):
            raise CalcError(f"expected {text!r}", self.peek.at)

    def level(self, n):
        if n == len(self.LEVELS):
            return self.unary()
        value = self.level(n + 1)
        while op := self.take(*self.LEVELS[n]):
            value = self.OPS[op](value, self.level(n + 1))
        return value

    def unary(self):
        if self.take("-"):
            return -self.unary()
        return self.power()

    def power(self):
        base = self.atom()
        if self.take("**", "^"):
            return base ** self.unary()
        return base

    def atom(self):
        token = self.peek
        self.i += 1
        match token:
            case Token(Kind.NUMBER, text):
                return float(text) if set(text) & set(".e") else int(text)
            case Token(Kind.NAME, name) if self.take("("):
                args = []
                if not self.take(")"):
                    args.append(self.level(0))
                    while self.take(","):
                        args.append(self.level(0))
                    self.expect(")")
                if name not in self.FUNCTIONS:
                    raise CalcError(f"no function {name!r}", token.at)
                return self.FUNCTIONS[name](*args)
            case Token(Kind.NAME, name):
                try:
                    return self.names[name]
                except KeyError:
                    raise CalcError(f"{name!r} is not defined", token.at) from None
            case Token(Kind.OP, "("):
                value = self.level(0)
                self.expect(")")
                return value
        raise CalcError("expression expected", token.at)


parser = Parser()
for line in """
1 + 2 * 3
(1 + 2) * 3 - -4
2 ** 3 ** 2
-2 ^ 2
x = 10 / 4
y = x * 2 + max(1, 2, 7 % 4)
x + y
sqrt(2) * sqrt(2)
7 // 2 + 7 % 2
gcd(48, 36) * abs(-1.5e1)
2 ** 100
1 / 0
1 +
(1 + 2
foo(1)
z * 2
3 $ 4
1 2
sqrt(0 - 1)
max()
""".strip().splitlines():
    try:
        print(f"{line:28} = {parser.run(line)!r}")
    except CalcError as e:
        print(f"{line:28} ! {e} at {e.at}")
    except (ArithmeticError, ValueError, TypeError) as e:
        print(f"{line:28} ! {type(e).__name__}: {e}")
print(sorted(parser.names))
