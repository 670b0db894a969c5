# What is said about mistakes in programs.
for text in ["if x = 1: pass", "while True print(1)", "print 'hello'", "exec 'x'", "x = [1, 2", "x = (1, 2]", "def f:\n pass", "class C\n pass", "for x y: pass",
             "else: pass", "return", "yield 1", "break", "continue", "import", "from x import", "from x import (a, b", "a b", "1a", "0777", "0x", "1__0", "1.e", "'abc",
             "'''abc", "f(a b)", "[1 2]", "{1: 2 3}", "{1:}", "{1, 2: 3}", "x ? y", "a $ b", "!x", "a === b", "a <> b", "not", "a and", "lambda", "x = = 1", "+= 1",
             "try: pass", "try:\n pass\nfoo", "with open(f) as: pass", "async x", "await", "async def f(): yield from x", "def f(): await x", "global", "del", "assert",
             "raise from x", "@", "@x", "@x\ny = 1", "if True:\npass", "  x", "if x:\n    a\n  b", "if x:\na", "def f():\n\tx\n        y", "(", ")", "a.1", "a..b",
             "import a.b as c.d", "from . import *", "def f(): from x import *", "from __future__ import nothing", "x = 1\nfrom __future__ import annotations", "\\x", "x \\ y",
             "None = 1", "x.None", "f(None=1)", "def None(): pass", "class True: pass", "import None", "for None in x: pass", "(yield) = 1", "a if b", "a if b else", "x = {**a for a in b}",
             "[*a for a in b]", "*a", "f(**a, *b)", "f(a for a in b, c)", "(a, b): int", "u8'x'", "b'é'", "'\\N{nothing here}'", "'\\x1'", "\"\\u12\""]:
    try:
        compile(text, "t", "exec")
        print("fine:", text)
    except SyntaxError as error:
        print(f"{text!r}: {type(error).__name__}: {error.msg} [{error.lineno}]")
