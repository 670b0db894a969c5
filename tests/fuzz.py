"""Random programs with hot loops: prints one for a seed, or compares mimeo's modes with CPython.

    python3 tests/fuzz.py 17                         # print program 17
    python3 tests/fuzz.py MIMEO FIRST COUNT [KEEP]   # compare; programs that differ go to the folder KEEP

Programs end, and every operation that may fail stands in a `try`, whose outcome is printed.
"""
import os
import random
import subprocess
import sys

NUMBERS = ["0", "1", "-1", "2", "3", "7", "-5", "100", "1.5", "-0.0", "0.25", "True", "False", "1 << 48", "(1 << 49) - 1", "-(1 << 49)",
           "(1 << 62) + 5", "(1 << 63) - 1", "-(1 << 63)", "1 << 70", "2.0 ** 53", "1e308", "inf", "nan", "None", "'ab'", "(1, 2)"]


class Program:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.lines = []
        self.depth = 0
        self.fresh = 0
        self.functions = []
        self.mixed = self.r.random() < 0.4

    def out(self, line):
        self.lines.append("    " * self.depth + line)

    def block(self, head, body):
        self.out(head)
        self.depth += 1
        body()
        self.depth -= 1

    def name(self, stem):
        self.fresh += 1
        return stem + str(self.fresh)

    def number(self):
        return self.r.choice(NUMBERS if self.mixed else NUMBERS[:9] if self.r.random() < 0.9 else NUMBERS[:22])

    def atom(self, names):
        r = self.r
        pick = r.random()
        if pick < 0.65 and names:
            return r.choice(names)
        if pick < 0.72:
            return "o." + r.choice(["x", "y", "z"])
        if pick < 0.78:
            return "items[%s]" % (r.choice(names + ["0", "-1", "2"]) if names else "1")
        if pick < 0.82:
            return r.choice(["G", "H"])
        return "(%s)" % self.number()

    def expression(self, names, depth=2):
        r = self.r
        if depth == 0 or r.random() < 0.2:
            return self.atom(names)
        a = lambda: self.expression(names, depth - 1)
        pick = r.random()
        if pick < 0.62:
            op = r.choice(["+", "-", "*", "+", "-", "*", "//", "%", "/", "&", "|", "^", "+", "-"])
            return f"({a()} {op} {a()})"
        if pick < 0.66:
            return f"({a()} {r.choice(['<<', '>>'])} {r.choice(['1', '3', 'i0 % 8', '40'])})"
        if pick < 0.76:
            return f"({a()} {r.choice(['<', '<=', '>', '>=', '==', '!=', 'and', 'or'])} {a()})"
        if pick < 0.80:
            return f"({r.choice(['-', '~', 'not ', '+', 'abs'])}({a()}))"
        if pick < 0.84:
            return f"({a()} if {a()} else {a()})"
        if pick < 0.88:
            return f"{r.choice(['min', 'max'])}({a()}, {a()})"
        if pick < 0.90:
            return f"o.{r.choice(['get', 'bump'])}({a()})"
        if pick < 0.92:
            return f"len({r.choice(['items', 'T', 'D'])})"
        if pick < 0.94:
            return r.choice(["int", "float", "bool"]) + f"({a()})"
        if pick < 0.95:
            return f"D.get({a()}, {a()})"
        if pick < 0.96:
            return f"({a()}, {a()})[{r.choice(['0', '1', '-1', a()])}]"
        if self.functions:
            f, n = r.choice(self.functions)
            return f"{f}({', '.join(a() for _ in range(n))})"
        return a()

    def small(self, v):
        # Keeps numbers from growing without end.
        return f"cut({v})"

    def statement(self, names, loop, level):
        r = self.r
        pick = r.random()
        e = lambda: self.expression(names)
        if pick < 0.40:
            v = r.choice(names)
            self.out(f"{v} = {self.small(e())}" if r.random() < 0.7 else f"{v} = {e()}" if not self.big(loop) else f"{v} = cut({e()})")
        elif pick < 0.48:
            self.out(f"{r.choice(names)} {r.choice(['+=', '-=', '^=', '+='])} {self.atom(names)}")
        elif pick < 0.54:
            self.out(f"o.{r.choice(['x', 'y', 'z'])} = {self.small(e())}")
        elif pick < 0.60:
            self.out(f"items[{r.choice(['0', '1', '-1', '-2', 'i0 % 4'])}] = {self.small(e())}")
        elif pick < 0.63:
            a, b = r.choice(names), r.choice(names)
            self.out(f"{a}, {b} = {b}, {a}" if r.random() < 0.6 else f"{a}, {b} = {self.small(e())}, {a}")
        elif pick < 0.66:
            self.out(r.choice(["items.append(%s)" % self.atom(names), "if len(items) > 4: items.pop()", "o = Thing(%s)" % self.atom(names),
                               "D[%s] = %s" % (self.r.choice(names), self.atom(names)), "T = (%s, %s)" % (self.atom(names), self.atom(names)),
                               "fn = lambda q: q + %s" % r.choice(names), "%s = fn(%s)" % (r.choice(names), self.atom(names)),
                               "items = items[:]", "items = [%s, %s, 5]" % (self.atom(names), self.atom(names))]))
        elif pick < 0.82 and level < 3:
            self.block(f"if {e()}:", lambda: self.body(names, loop, level + 1, r.randint(1, 2)))
            if r.random() < 0.4:
                self.block("else:", lambda: self.body(names, loop, level + 1, 1))
        elif pick < 0.86 and loop:
            self.block(f"if {e()}:", lambda: self.out(r.choice(["break", "continue", "continue"])))
        elif pick < 0.90 and level < 3:
            self.attempt(names, loop, level)
        elif pick < 0.95 and level < 2:
            self.loop(names, level + 1, r.choice([2, 3, 5, 12]))
        elif pick < 0.97:
            self.out(r.choice(["global G, H; G = cut(%s)" if False else "setg(cut(%s))", "Thing.k = cut(%s)", "seth(%s)"]) % self.atom(names))
        else:
            self.out(f"note({r.choice(names)})")

    def big(self, loop):
        return self.r.random() < 0.8

    def body(self, names, loop, level, n):
        for _ in range(n):
            self.statement(names, loop, level)

    def attempt(self, names, loop, level):
        self.block("try:", lambda: self.body(names, loop, level + 1, 2))
        self.block("except Exception as e:", lambda: self.out(f"note(type(e).__name__); {self.r.choice(names)} = 1"))

    def loop(self, names, level, count):
        r = self.r
        i = self.name("i")
        names = names + [i]
        n = r.randint(2, 5)
        kind = r.random()
        if kind < 0.6:
            head = f"for {i} in range({r.choice([str(count), f'{count * 2}, 0, -2', f'1, {count}'])}):"
        elif kind < 0.7:
            j = self.name("j")
            names.append(j)
            head = f"for {i}, {j} in enumerate(range({count})):"
        elif kind < 0.8:
            j = self.name("j")
            names.append(j)
            head = f"for {i}, {j} in zip(range({count}), [1, 2.5, 3, 4] * {count}):"
        elif kind < 0.9:
            head = f"for {i} in gen({count}):"
        else:
            self.out(f"{i} = 0")
            w = self.name("w")
            self.out(f"{w} = 0")
            self.block(f"while {w} < {count}:", lambda: (self.out(f"{w} += 1"), self.guarded(names, level, n)))
            return
        self.block(head, lambda: self.guarded(names, level, n))

    def guarded(self, names, level, n):
        if level == 0 or self.r.random() < 0.15:
            def inner():
                self.body(names, True, level + 1, n)
            self.block("try:", inner)
            self.block("except Exception as e:", lambda: self.out("note(type(e).__name__)"))
        else:
            self.body(names, True, level + 1, n)

    def function(self):
        r = self.r
        f, n = self.name("f"), r.randint(1, 3)
        names = ["p%d" % k for k in range(n)]

        def body():
            self.out("o = O; items = L; T = (1, 2.5); i0 = 3; fn = abs")
            self.body(names, False, 2, r.randint(0, 2))
            self.out(f"return {self.small(self.expression(names))}")
        self.block(f"def {f}({', '.join(names)}):", body)
        self.functions.append((f, n))

    def text(self):
        r = self.r
        self.lines = PRELUDE.splitlines()
        for _ in range(r.randint(0, 3)):
            self.function()
        names = ["a", "b", "c", "d"]

        def main():
            self.out("o = O; items = L; T = (1, 2.5); i0 = 0; fn = abs")
            for v in names:
                self.out(f"{v} = {self.number()}")
            def whole():
                self.loop(names, 0, r.choice([60, 130, 300]))
            for _ in range(r.randint(1, 2)):
                whole()
            self.out("note(a, b, c, d, o.x, o.y, o.z, items[:6], len(D), G, H)")
        if r.random() < 0.3:
            main()
        else:
            self.block("def main():", main)
            self.out("main()")
            if r.random() < 0.4:
                self.out("main()")
        self.out("print(len(log), *log[:40], *log[-40:], sep='\\n')")
        return "\n".join(self.lines) + "\n"


PRELUDE = """\
inf, nan = float('inf'), float('nan')
log = []
G, H = 1, 2.0
L = [1, 2, 3, 4]
D = {}
def note(*what):
    if len(log) < 5000: log.append(repr(what)[:300])
def setg(v):
    global G
    G = v
def seth(v):
    global H
    H = v
def cut(v):
    if isinstance(v, int) and not -(1 << 80) < v < 1 << 80: return v % 1000003
    if isinstance(v, (str, tuple)) and len(v) > 20: return v[:3]
    return v
def gen(n):
    for k in range(n):
        yield k if k % 3 else k / 2
class Thing:
    k = 1
    def __init__(self, x):
        self.x = x
        self.y = 2
        self.z = 0.5
    def get(self, v):
        return self.x if v else self.k
    def bump(self, v):
        self.y = cut(self.y + v)
        return self.y
O = Thing(5)
"""


def run(command, path, **environment):
    try:
        done = subprocess.run([*command, path], capture_output=True, timeout=20, env={**os.environ, "PYTHONHASHSEED": "0", **environment})
    except subprocess.TimeoutExpired:
        return "does not end"
    if done.returncode < 0 or done.returncode > 1:
        return f"status {done.returncode} {done.stderr[-300:]!r}"
    if done.returncode == 0:
        return done.stdout.decode(errors="replace")
    last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
    return done.stdout.decode(errors="replace") + "".join(last)


def compare(program, mimeo, first, count, keep="/tmp"):
    """Run programs `first` … in every mode; those that differ from CPython stay in the folder `keep`. How many differ."""
    python = os.environ.get("MIMEO_UPDATE", sys.executable)
    os.makedirs(keep, exist_ok=True)
    bad = 0
    for seed in range(first, first + count):
        path = os.path.join(keep, f"fuzz{seed}.py")
        with open(path, "w") as file:
            file.write(program(seed).text())
        want = run([python], path)
        wrong = []
        for mode, threshold in (("off", "40"), ("trace", "40"), ("trace", "1"), ("trace", "3")):
            if want != "does not end" and (got := run([mimeo, f"--jit={mode}"], path, MIMEO_THRESHOLD=threshold)) != want:
                pair = next((p for p in zip(got.splitlines(), want.splitlines()) if p[0] != p[1]), (got[:80], want[:80]))
                wrong.append(f"{mode} {threshold}: {pair[0][:120]} | {pair[1][:120]}")
        if wrong:
            bad += 1
            print(path, *wrong, sep="\n  ", flush=True)
        else:
            os.remove(path)
    print(f"{count} programs, {bad} differ")
    return bad


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(Program(int(sys.argv[1])).text(), end="")
    else:
        sys.exit(compare(Program, sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:]) != 0)
