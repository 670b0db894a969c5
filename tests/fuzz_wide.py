"""Random programs that use much of the language: classes, closures, generators, exceptions, containers, text, big ints.

    python3 tests/fuzz_wide.py 17                         # print program 17
    python3 tests/fuzz_wide.py MIMEO FIRST COUNT [KEEP]   # compare; programs that differ go to the folder KEEP

`fuzz.py` makes hot loops for the JIT; these programs are broad instead. Programs end, print nothing that depends on addresses or on the
hashes of strings, and every statement that may fail stands in a `try` whose outcome is printed.
"""
import random
import sys

from fuzz import compare

WORDS = ["'abc'", "'x'", "''", "'Zoë'", "'a,b,,c'", "'  pad '", "'42'", "'MiXed'", "'line\\nbreak'", "'\\u20ac5'"]
INTS = ["0", "1", "-1", "2", "7", "-13", "255", "(10 ** 20)", "-(2 ** 64)", "(1 << 62)", "(3 ** 50)"]
FLOATS = ["0.5", "-2.25", "1e16", "3.0", "0.1", "-0.0", "1e-7", "inf", "nan"]
SPECS = ["", "d", "5", "<6", ">8", "^7", "+", "08", ",", "x", "#o", "b", ".2f", "10.3e", "g", "%", "s", "*^9", "=+9", "_"]
ERRORS = ["ValueError", "KeyError", "TypeError", "IndexError", "ZeroDivisionError", "RuntimeError", "AttributeError", "Custom", "LookupError"]


class Program:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.lines = []
        self.depth = 0
        self.fresh = 0
        self.functions = []
        self.generators = []
        self.classes = []

    # -- text

    def out(self, line):
        self.lines.append("    " * self.depth + line)

    def block(self, head, *body):
        self.out(head)
        self.depth += 1
        before = len(self.lines)
        for part in body:
            part() if callable(part) else self.out(part)
        if len(self.lines) == before:
            self.out("pass")
        self.depth -= 1

    def name(self, stem):
        self.fresh += 1
        return f"{stem}{self.fresh}"

    def pick(self, *choices):
        return self.r.choice(choices)

    # -- expressions

    def number(self, names, depth):
        r = self.r
        if depth <= 0 or r.random() < 0.3:
            return r.choice(INTS + FLOATS + [f"num({n})" for n in names])
        a, b = self.number(names, depth - 1), self.number(names, depth - 1)
        return self.pick(f"({a} {r.choice(['+', '-', '*', '//', '%', '/', '&', '|', '^', '<<', '**'])} small({b}))", f"({a} {r.choice(['+', '-', '*'])} {b})",
                         f"abs({a})", f"-({a})", f"min({a}, {b})", f"max({a}, {b}, 3)", f"divmod({a}, {b})[{r.choice('01')}]", f"pow(small({a}), small({b}))",
                         f"round({a}, 2)", f"int({a})", f"float({a})", f"sum([{a}, {b}])", f"len(str({a}))", f"(hash({a}) if ({a}) == ({a}) else 0)", f"({a}).__class__({b})",
                         f"pow(small({a}), small({b}), 7)", f"int(str(small({a})), 10)", f"(({a}) if ({b}) else ({a}))")

    def text_value(self, names, depth):
        r = self.r
        if depth <= 0 or r.random() < 0.3:
            return r.choice(WORDS + [f"str({n})[:40]" for n in names])
        a, b = self.text_value(names, depth - 1), self.text_value(names, depth - 1)
        n = self.any_value(names, depth - 1)
        i, j = r.choice(["", "1", "-2", "0", "3"]), r.choice(["", "2", "-1", "9"])
        return self.pick(f"({a} + {b})", f"({a} * small({self.number(names, 0)}))[:60]", f"{a}[{i}:{j}]", f"{a}[::{r.choice(['-1', '2', '-3', '1'])}]",
                         f"{a}.{r.choice(['upper', 'lower', 'title', 'swapcase', 'strip', 'casefold', 'capitalize', 'lstrip'])}()",
                         f"{a}.replace({b}, 'q')[:60]", f"{b}.join([{a}, 'k'])[:60]", f"repr({n})[:80]", f"{a}.center(small({self.number(names, 0)}), '.')",
                         f"f'{{{self.plain(names)}:{r.choice(SPECS)}}}'", f"f'{{{self.plain(names)}!r:>{r.randint(1, 12)}}}'", f"format({n}, {r.choice(SPECS)!r})",
                         f"'%s|%5r|%d' % ({a}, {b}, {self.number(names, 0)})", f"'{{}}-{{0!r}}'.format({n})" if r.random() < 0.2 else f"'{{0!r}}/{{k:>4}}'.format({n}, k={a})",
                         f"{a}.zfill(7)", f"{a}.partition({b})[0]", f"{a}.expandtabs()", f"ascii({a})")

    def plain(self, names):
        return self.r.choice(names) if names else "1"

    def container(self, names, depth):
        r = self.r
        if depth <= 0:
            return self.pick("[1, 2.5, 'k']", "(3, 1, 2)", "{'a': 1, 'b': [2]}", "{1, 2, 3}", "range(5)", "[]", "b'by\\x00te'", "frozenset([4, 5])", "range(10, 0, -3)")
        a, b, c = (self.any_value(names, depth - 1) for _ in range(3))
        inner = self.container(names, depth - 1)
        v = self.name("v")
        return self.pick(f"[{a}, {b}, {c}]", f"({a}, {b})", f"{{{self.hashable(names)}: {a}, {self.hashable(names)}: {b}}}",
                         f"[{self.any_value(names + [v], depth - 1)} for {v} in {inner}]", f"[{v} for {v} in {inner} if {self.any_value(names + [v], 1)}]",
                         f"{{{v}: {a} for {v} in some({inner})}}", f"list({inner})[:12]", f"tuple({inner})", f"[*{inner}, {a}]", f"list(map(repr, {inner}))",
                         f"list(zip({inner}, {inner}))", f"list(enumerate({inner}, 2))", f"sorted(map(repr, {inner}), reverse={r.choice(['True', 'False'])})",
                         f"list(reversed(list({inner})))", f"{inner}[{r.choice(['1:', ':2', '::-1', '-2:'])}]", f"[{v} for {v} in {inner} for _ in range(2)]",
                         f"(lambda *p, **k: [p, k])({a}, *{inner}, z={b})", f"list({self.r.choice(self.generators)}({a}))[:9]" if self.generators else f"[{a}]",
                         f"dict(enumerate({inner}))", f"list(filter(None, {inner}))", f"sorted({inner}, key=lambda {v}: repr({v}))",
                         f"{a}, {b}".join("()"), f"list(dict.fromkeys(some({inner})))", f"bytes(small(k) for k in range({r.randint(0, 5)}))")

    def hashable(self, names):
        return self.pick("'k'", "1", "2.5", "(1, 'x')", "None", "True", f"str({self.plain(names)})[:9]", "'b'", "-1", "10 ** 20")

    def any_value(self, names, depth):
        r = self.r
        choice = r.random()
        if choice < 0.25 and names:
            return r.choice(names)
        if choice < 0.5:
            return self.number(names, depth)
        if choice < 0.7:
            return self.text_value(names, depth)
        if choice < 0.85:
            return self.container(names, depth)
        a, b = (self.any_value(names, depth - 1) if depth > 0 else self.plain(names) for _ in range(2))
        call = None
        if self.functions and r.random() < 0.5:
            f, least, most = r.choice(self.functions)
            call = f"{f}({', '.join([a, b, a, b][:r.randint(least, most)])})"
        if self.classes and r.random() < 0.5:
            call = f"{r.choice(self.classes)}({a})" + self.pick("", ".value", f".method({b})", ".prop", f" + {b}", f"[{b}]", " == " + b, f".add({b}).value", f" < {b}")
        return call or self.pick(f"({a} {r.choice(['<', '<=', '==', '!=', '>', 'is', 'is not', 'in', 'not in', 'and', 'or'])} {b})" if "is" not in a else a, f"(not {a})",
                                 f"({a} if {b} else {a})", f"type({a}).__name__", f"isinstance({a}, ({self.pick('int', 'str', 'list', 'float', 'dict', 'Base')}, tuple))",
                                 f"len({a})", f"bool({a})", f"getattr({a}, {r.choice(['value', 'real', 'nothing', '__name__'])!r}, 'none')", f"any([{a}, {b}])", f"all([{a}, {b}])",
                                 f"(lambda q, w={a}: (q, w))({b})", f"next(iter({a}), 'empty')", f"callable({a})", f"({self.name('w')} := {a})")

    # -- statements

    def statement(self, names, level, loop=False, function=False):
        r = self.r
        value = lambda d=2: self.any_value(names, d)
        pick = r.random()
        if pick < 0.22:
            self.out(f"{r.choice(names)} = keep({value(3)})")
        elif pick < 0.28:
            name = r.choice(names)
            self.out(f"{name} {r.choice(['+=', '-=', '*=', '|=', '//=', '%='])} {value(1)}; {name} = keep({name})")
        elif pick < 0.36:
            self.out(f"note({value()}, {self.plain(names)})")
        elif pick < 0.40:
            a, b = r.choice(names), r.choice(names)
            self.out(self.pick(f"{a}, {b} = keep({value(1)}), {b}", f"{a}, *{b} = keep({self.container(names, 1)})", f"({a}, {b}), _ = (1, 2), {value(1)}", f"{a} = {b} = keep({value(1)})"))
        elif pick < 0.44:
            self.out(self.pick(f"{self.plain(names)}[{value(0)}] = keep({value(1)})", f"del {self.plain(names)}[{value(0)}]", f"{self.plain(names)}.extra = keep({value(1)})",
                               f"{self.plain(names)}.append(keep({value(1)}))", f"{self.plain(names)}.update({value(1)})", (lambda x: f"{x}[:] = sorted({x})")(self.plain(names)), f"{self.plain(names)}.pop()",
                               f"{self.plain(names)}[1:2] = keep({self.container(names, 1)})", f"{self.plain(names)}.setdefault({self.hashable(names)}, keep({value(1)}))"))
        elif pick < 0.54 and level:
            self.block(f"if {value()}:", *self.body(names, level - 1, loop, function))
            if r.random() < 0.5:
                self.block(f"elif {value(1)}:", *self.body(names, level - 1, loop, function))
            if r.random() < 0.5:
                self.block("else:", *self.body(names, level - 1, loop, function))
        elif pick < 0.64 and level:
            i = self.name("i")
            self.block(f"for {i} in list({self.container(names, 1)})[:5]:", *self.body(names + [i], level - 1, True, function))
            if r.random() < 0.3:
                self.block("else:", *self.body(names, level - 1, loop, function))
        elif pick < 0.82 and level:
            self.attempt(names, level, loop, function)
        elif pick < 0.86 and level:
            self.block(f"with Manager({r.choice(['0', '1'])}, {value(0)}) as {r.choice(names)}:", *self.body(names, level - 1, loop, function))
        elif pick < 0.90 and level:
            self.match(names, level, loop, function)
        elif pick < 0.93 and loop:
            self.block(f"if {value(1)}:", self.pick("break", "continue"))
        elif pick < 0.96 and function:
            self.out(f"return {value()}")
        elif pick < 0.98:
            self.out(self.pick(f"raise {r.choice(ERRORS)}({value(1)})", f"raise {r.choice(ERRORS)}({value(0)}) from {r.choice(ERRORS)}('cause')", f"assert {value(1)}, {value(0)}"))
        else:
            self.out(f"note(sorted(k for k in vars(Base(1))))")

    def body(self, names, level, loop, function):
        count = self.r.randint(1, 3)
        return [lambda: self.statement(names, level, loop, function) for _ in range(count)]

    def attempt(self, names, level, loop, function):
        r = self.r
        self.block("try:", *self.body(names, level - 1, loop, function))
        handled = r.random() < 0.9
        if handled:
            if r.random() < 0.4:
                self.block(f"except ({r.choice(ERRORS)}, {r.choice(ERRORS)}) as e:", "note('caught', show(e))", *self.body(names, level - 1, loop, function))
            self.block("except Exception as e:", "note('any', show(e))", self.pick("pass", "pass", "raise", f"raise {r.choice(ERRORS)}('again') from e") if level > 1 else "pass")
            if r.random() < 0.3:
                self.block("else:", *self.body(names, level - 1, loop, function))
        if not handled or r.random() < 0.4:
            self.block("finally:", f"note('finally', {self.plain(names)})")

    def match(self, names, level, loop, function):
        a, b = self.name("m"), self.name("m")

        def cases():
            for _ in range(self.r.randint(1, 3)):
                pattern = self.pick("0 | 1", "'abc' | 'x'", f"[{a}, {b}]", f"[{a}, *{b}]", f"{{'a': {a}, **{b}}}", f"int({a})", f"str() as {a}", f"Base(value={a})", "None", f"({a}, 2) | [{a}, _, _]", "True", "-1", "2.5")
                self.block(f"case {pattern}:", f"note('case', {pattern!r})", *self.body(names, level - 1, loop, function))
            self.block("case _:", "note('no case')")
        self.block(f"match {self.any_value(names, 1)}:", cases)

    # -- definitions

    def function(self):
        r = self.r
        f = self.name("f")
        kind = r.random()
        if kind < 0.3:
            # A closure that keeps state.
            self.block(f"def {f}(a, b=2):", "count = 0", lambda: self.block("def inner(x, *rest, k=1):", "nonlocal count", "count += 1",
                       *self.body(["x", "a", "rest", "k"], 1, False, True), f"return {self.any_value(['x', 'a', 'b', 'count', 'rest'], 2)}"),
                       f"return [inner(a), inner(b, 1, k=a), count]")
            self.functions.append((f, 1, 2))
        elif kind < 0.6:
            self.block(f"def {f}(a, *args, key={r.choice(INTS)}, **more):", *self.body(["a", "args", "key"], 2, False, True), f"return {self.any_value(['a', 'args', 'key', 'more'], 2)}")
            self.functions.append((f, 1, 4))
        else:
            self.block(f"def {f}(a, b={r.choice(WORDS)}, /, c=None):", *self.body(["a", "b", "c"], 2, False, True), f"return {self.any_value(['a', 'b', 'c'], 3)}")
            self.functions.append((f, 1, 3))

    def generator(self):
        r = self.r
        g = self.name("g")
        i = self.name("i")
        names = ["a", "got", i]
        self.block(f"def {g}(a):", "got = None", lambda: self.block("try:", lambda: self.block(f"for {i} in range({r.randint(1, 6)}):", f"got = yield {self.any_value(names, 2)}",
                   *self.body(names, 1, True, False)), f"{self.pick('yield from (a, got)', 'return a', 'pass')}"), lambda: self.block("finally:", f"note('end of {g}')"))
        self.generators.append(g)

    def klass(self):
        r = self.r
        c = self.name("C")
        base = r.choice(self.classes + ["Base", "Base", "Mixin, Base"])

        def members():
            if r.random() < 0.5:
                self.block("def __init__(self, value):", "super().__init__(value)", f"self.extra = {self.any_value(['value'], 1)}")
            for method, parameters in r.sample([("method", "self, x=1"), ("__add__", "self, x"), ("__radd__", "self, x"), ("__eq__", "self, x"), ("__getitem__", "self, x"), ("__len__", "self"), ("__lt__", "self, x"),
                                                ("__call__", "self, x=0"), ("__contains__", "self, x"), ("__iter__", "self"), ("__bool__", "self"), ("__getattr__", "self, x"), ("__hash__", "self")], r.randint(1, 4)):
                # Values that do not lead back to this method, which would recurse.
                names = ["self.value"] + (["x"] if "x" in parameters else [])
                held, self.classes, functions, self.functions = self.classes, [], self.functions, []
                result = {"__len__": "3", "__bool__": r.choice(["True", "False"]), "__hash__": "7", "__iter__": "iter([1, self.value])"}.get(method) or self.any_value(names, 1)
                self.classes, self.functions = held, functions
                self.block(f"def {method}({parameters}):", f"return {result}" if method != "__getattr__" else f"return ('attr', x) if not x.startswith('_') else object.__getattribute__(self, x)")
            if r.random() < 0.4:
                self.out("@property")
                self.block("def prop(self):", f"return ('prop', self.value, {r.choice(INTS)})")
            if r.random() < 0.3:
                self.out(f"shared = {self.container([], 1)}")
        self.block(f"class {c}({base}):", members)
        self.classes.append(c)

    def text(self):
        r = self.r
        self.lines = PRELUDE.splitlines()
        for _ in range(r.randint(2, 6)):
            try:
                r.choice([self.function, self.generator, self.klass])()
            except RecursionError:
                pass
        names = ["a", "b", "c", "d"]
        for name in names:
            self.out(f"{name} = attempt(lambda: {self.any_value([], 2)})")
        for _ in range(r.randint(4, 9)):
            self.block("try:", *self.body(names, 3, False, False))
            self.block("except Exception as e:", "note('top', show(e))")
        self.out("for line in log: print(line)")
        return "\n".join(self.lines) + "\n"


PRELUDE = """\
inf, nan = float('inf'), float('nan')
log = []
def plain(v, depth=0):
    # What does not depend on addresses, or on the order of a set.
    if isinstance(v, (set, frozenset)): return type(v).__name__ + repr(sorted(plain(x, depth + 1) for x in v))
    if depth > 4: return '...'
    if isinstance(v, (list, tuple)): return type(v).__name__ + '[' + ', '.join(plain(x, depth + 1) for x in v[:8]) + ']'
    if isinstance(v, dict): return '{' + ', '.join(plain(k, depth + 1) + ': ' + plain(x, depth + 1) for k, x in list(v.items())[:8]) + '}'
    if isinstance(v, Base): return type(v).__name__ + '(' + plain(v.__dict__.get('value'), depth + 1) + ')'
    text = repr(v)
    return type(v).__name__ if ' at 0x' in text.lower() else text[:120]
def weigh(v, left):
    # How much of `left` remains after looking at all of v, which may contain itself many times over.
    if left > 0 and isinstance(v, (list, tuple, set, frozenset, dict)):
        for x in (list(v.items()) if isinstance(v, dict) else v):
            left = weigh(x, left)
            if left <= 0: break
    elif isinstance(v, Base):
        left = weigh(v.__dict__, left - 1)
    elif isinstance(v, (str, bytes)):
        left -= len(v) // 40
    elif isinstance(v, int):
        left -= v.bit_length() // 100
    return left - 1
def keep(v):
    # Values that grow without end are cut.
    return v if weigh(v, 40) > 0 else type(v).__name__
def note(*what):
    if len(log) < 400: log.append(' '.join(plain(v) for v in what))
def show(e):
    text = str(e)
    chain = type(e.__cause__).__name__ if e.__cause__ is not None else ''
    return (type(e).__name__, 'message' if ' at 0x' in text.lower() else text[:150], chain)
def small(v):
    if isinstance(v, bool): return int(v)
    if isinstance(v, int): return v % 9
    if isinstance(v, float): return 1.5 if v != v or v in (inf, -inf) else v % 5
    return 3
def num(v):
    if isinstance(v, (int, float)): return v if not isinstance(v, int) or abs(v) < 1 << 200 else v % 1000003
    return 4
def some(v):
    return [x for x in v if isinstance(x, (int, str, float))]
def attempt(f):
    try:
        return f()
    except Exception as e:
        note('attempt', show(e))
        return 5
class Custom(Exception):
    pass
class Manager:
    def __init__(self, swallow, value):
        self.swallow, self.held = swallow, value
    def __enter__(self):
        note('enter', self.held)
        return self.held
    def __exit__(self, kind, e, traceback):
        note('exit', kind and kind.__name__)
        return self.swallow and kind is not None and issubclass(kind, LookupError)
class Mixin:
    def method(self, x=1):
        return ('mixin', super().method(x))
class Base:
    shared = []
    def __init__(self, value):
        self.value = value
    def __repr__(self):
        # Without an address, whatever is made of its text.
        return f'<{type(self).__name__} object>'
    def method(self, x=1):
        return ('base', x)
    def add(self, x):
        return type(self)((self.value, x))
    @property
    def prop(self):
        return self.value
    @classmethod
    def make(cls, v):
        return cls(v)
"""

if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(Program(int(sys.argv[1])).text(), end="")
    else:
        sys.exit(compare(Program, sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:]) != 0)
