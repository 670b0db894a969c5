"""Syntax trees as text."""

from ast import *
import ast as _ast

# How tightly operators bind.
(NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, CMP, BOR, BXOR, BAND, SHIFT, ARITH, TERM, FACTOR, POWER, AWAIT, ATOM) = range(18)

_BINARY = {"Add": ("+", ARITH), "Sub": ("-", ARITH), "Mult": ("*", TERM), "MatMult": ("@", TERM), "Div": ("/", TERM),
           "Mod": ("%", TERM), "FloorDiv": ("//", TERM), "LShift": ("<<", SHIFT), "RShift": (">>", SHIFT), "BitOr": ("|", BOR),
           "BitXor": ("^", BXOR), "BitAnd": ("&", BAND), "Pow": ("**", POWER)}
_UNARY = {"Invert": ("~", FACTOR), "Not": ("not ", NOT), "UAdd": ("+", FACTOR), "USub": ("-", FACTOR)}
_COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not",
            "In": "in", "NotIn": "not in"}


class _Writer:
    def __init__(self, placed):
        self.lines = []
        self.depth = 0
        # Blank lines bring statements to the lines that they say.
        self.placed = placed

    # -- expressions

    def expr(self, node, level=TEST):
        text, own = getattr(self, "_" + type(node).__name__)(node)
        return f"({text})" if own < level else text

    def _Constant(self, node):
        return self.constant(node.value), ATOM

    def constant(self, value):
        if value is ...:
            return "..."
        if isinstance(value, tuple):
            inner = ", ".join([self.constant(v) for v in value])
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        if isinstance(value, frozenset):
            return "{" + ", ".join([self.constant(v) for v in value]) + "}" if value else "{*()}"
        text = repr(value)
        if isinstance(value, (float, complex)):
            text = text.replace("inf", "1e309").replace("nan", "(1e309-1e309)")
        return text

    def _Name(self, node):
        return node.id, ATOM

    def _NamedExpr(self, node):
        return f"{self.expr(node.target, ATOM)} := {self.expr(node.value, ATOM)}", NAMED

    def _BoolOp(self, node):
        word, level = ("and", AND) if isinstance(node.op, And) else ("or", OR)
        return f" {word} ".join([self.expr(v, level + 1) for v in node.values]), level

    def _BinOp(self, node):
        symbol, level = _BINARY[type(node.op).__name__]
        if symbol == "**":
            return f"{self.expr(node.left, level + 1)} ** {self.expr(node.right, POWER)}", level
        return f"{self.expr(node.left, level)} {symbol} {self.expr(node.right, level + 1)}", level

    def _UnaryOp(self, node):
        symbol, level = _UNARY[type(node.op).__name__]
        return symbol + self.expr(node.operand, level), level

    def _Lambda(self, node):
        args = self.arguments(node.args)
        return f"lambda{' ' + args if args else ''}: {self.expr(node.body)}", TEST

    def _IfExp(self, node):
        return (f"{self.expr(node.body, TEST + 1)} if {self.expr(node.test, TEST + 1)} else {self.expr(node.orelse)}", TEST)

    def _Dict(self, node):
        items = [f"**{self.expr(v, BOR)}" if k is None else f"{self.expr(k)}: {self.expr(v)}"
                 for k, v in zip(node.keys, node.values)]
        return "{" + ", ".join(items) + "}", ATOM

    def items(self, elts):
        return ", ".join([self.expr(e) for e in elts])

    def _Set(self, node):
        return "{" + self.items(node.elts) + "}" if node.elts else "{*()}", ATOM

    def _List(self, node):
        return f"[{self.items(node.elts)}]", ATOM

    def _Tuple(self, node):
        text = self.items(node.elts)
        if not node.elts:
            return "()", ATOM
        return text + "," if len(node.elts) == 1 else text, TUPLE

    def generators(self, generators):
        text = ""
        for g in generators:
            text += f"{' async' if g.is_async else ''} for {self.expr(g.target, TUPLE)} in {self.expr(g.iter, TEST + 1)}"
            text += "".join([f" if {self.expr(test, TEST + 1)}" for test in g.ifs])
        return text

    def _ListComp(self, node):
        return f"[{self.expr(node.elt)}{self.generators(node.generators)}]", ATOM

    def _SetComp(self, node):
        return "{" + self.expr(node.elt) + self.generators(node.generators) + "}", ATOM

    def _GeneratorExp(self, node):
        return f"({self.expr(node.elt)}{self.generators(node.generators)})", ATOM

    def _DictComp(self, node):
        return "{" + f"{self.expr(node.key)}: {self.expr(node.value)}{self.generators(node.generators)}" + "}", ATOM

    def _Await(self, node):
        return f"await {self.expr(node.value, ATOM)}", AWAIT

    def _Yield(self, node):
        return "yield" if node.value is None else f"yield {self.expr(node.value, ATOM)}", YIELD

    def _YieldFrom(self, node):
        return f"yield from {self.expr(node.value, ATOM)}", YIELD

    def _Compare(self, node):
        text = self.expr(node.left, CMP + 1)
        for op, right in zip(node.ops, node.comparators):
            text += f" {_COMPARE[type(op).__name__]} {self.expr(right, CMP + 1)}"
        return text, CMP

    def _Call(self, node):
        if len(node.args) == 1 and not node.keywords and isinstance(node.args[0], GeneratorExp):
            return self.expr(node.func, ATOM) + self.expr(node.args[0]), ATOM
        args = [self.expr(a) for a in node.args] + [self.keyword(k) for k in node.keywords]
        return f"{self.expr(node.func, ATOM)}({', '.join(args)})", ATOM

    def keyword(self, k):
        return f"**{self.expr(k.value)}" if k.arg is None else f"{k.arg}={self.expr(k.value)}"

    def _Attribute(self, node):
        value = self.expr(node.value, ATOM)
        # `1.real` would be a float.
        if isinstance(node.value, Constant) and isinstance(node.value.value, int):
            value += " "
        return f"{value}.{node.attr}", ATOM

    def _Subscript(self, node):
        index = node.slice
        if isinstance(index, Tuple) and index.elts:
            text = self._Tuple(index)[0]
        else:
            text = self.expr(index)
        return f"{self.expr(node.value, ATOM)}[{text}]", ATOM

    def _Slice(self, node):
        lower, upper = [self.expr(e) if e else "" for e in (node.lower, node.upper)]
        return f"{lower}:{upper}" + (f":{self.expr(node.step)}" if node.step else ""), ATOM

    def _Starred(self, node):
        return "*" + self.expr(node.value, BOR), ATOM

    def _JoinedStr(self, node):
        parts = []
        self.fstring(node.values, parts)
        # Quotes and backslashes in values are no trouble; in text they are.
        text = "".join([part for part, literal in parts if literal])
        quotes = ["'", '"', '"""', "'''"]
        for quote in quotes:
            if quote not in text and not (text and parts[-1][1] and parts[-1][0].endswith(quote[0])):
                multiline = len(quote) == 3
                break
        else:
            quote, multiline = "'", False
        made = ""
        for part, literal in parts:
            if literal:
                part = repr('"' + part)[2:-1].replace("\\'", "'")
                if quote[0] == "'" and len(quote) == 1:
                    part = part.replace("'", "\\'")
                elif len(quote) == 1:
                    part = part.replace('"', '\\"')
                if multiline:
                    part = part.replace("\\n", "\n")
            made += part
        return f"f{quote}{made}{quote}", ATOM

    def fstring(self, values, parts):
        for value in values:
            if isinstance(value, Constant):
                parts.append((value.value.replace("{", "{{").replace("}", "}}"), True))
                continue
            if isinstance(value, JoinedStr):
                self.fstring(value.values, parts)
                continue
            inner = self.expr(value.value, TEST + 1)
            text = "{ " + inner if inner.startswith("{") else "{" + inner
            if value.conversion != -1:
                text += f"!{chr(value.conversion)}"
            parts.append((text, False))
            if value.format_spec is not None:
                parts.append((":", False))
                self.fstring(value.format_spec.values, parts)
            parts.append(("}", False))

    def _FormattedValue(self, node):
        return self._JoinedStr(JoinedStr(values=[node]))

    def arguments(self, a):
        parts = []
        positional = a.posonlyargs + a.args
        defaults = [None] * (len(positional) - len(a.defaults)) + a.defaults
        for index, (arg, default) in enumerate(zip(positional, defaults), 1):
            parts.append(self.arg(arg) + (f"={self.expr(default)}" if default else ""))
            if index == len(a.posonlyargs):
                parts.append("/")
        if a.vararg:
            parts.append("*" + self.arg(a.vararg))
        elif a.kwonlyargs:
            parts.append("*")
        for arg, default in zip(a.kwonlyargs, a.kw_defaults):
            parts.append(self.arg(arg) + (f"={self.expr(default)}" if default else ""))
        if a.kwarg:
            parts.append("**" + self.arg(a.kwarg))
        return ", ".join(parts)

    def arg(self, arg):
        return arg.arg + (f": {self.expr(arg.annotation)}" if arg.annotation else "")

    # -- statements

    def line(self, text, node=None):
        wanted = getattr(node, "lineno", 0) if self.placed else 0
        while len(self.lines) + 1 < wanted:
            self.lines.append("")
        # Text may have line ends of its own, within quotes.
        first, *rest = ("    " * self.depth + text).split("\n")
        self.lines.append(first)
        self.lines.extend(rest)

    def blank(self):
        if not self.placed and self.lines:
            self.lines.append("")

    def body(self, body):
        self.depth += 1
        for stmt in body:
            self.stmt(stmt)
        self.depth -= 1

    def stmt(self, node):
        getattr(self, "_" + type(node).__name__)(node)

    def docstring(self, node):
        """Writes a body, its docstring in triple quotes."""
        first = node.body[0] if node.body else None
        if isinstance(first, Expr) and isinstance(first.value, Constant) and isinstance(first.value.value, str):
            text = first.value.value.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
            text = "".join([c if c == "\n" or c.isprintable() else repr(c)[1:-1] for c in text])
            if text.endswith('"'):
                text = text[:-1] + '\\"'
            self.depth += 1
            self.line(f'"""{text}"""', first)
            for stmt in node.body[1:]:
                self.stmt(stmt)
            self.depth -= 1
        else:
            self.body(node.body)

    def _Module(self, node):
        self.depth -= 1
        self.docstring(node)

    def _Interactive(self, node):
        self.depth -= 1
        self.body(node.body)

    def _Expression(self, node):
        self.line(self.expr(node.body))

    def _Expr(self, node):
        self.line(self.expr(node.value, YIELD), node)

    def _Pass(self, node):
        self.line("pass", node)

    def _Break(self, node):
        self.line("break", node)

    def _Continue(self, node):
        self.line("continue", node)

    def _Return(self, node):
        self.line("return" if node.value is None else f"return {self.expr(node.value)}", node)

    def _Delete(self, node):
        self.line(f"del {', '.join([self.expr(t) for t in node.targets])}", node)

    def _Assign(self, node):
        targets = "".join([self.expr(t, TUPLE) + " = " for t in node.targets])
        self.line(targets + self.expr(node.value), node)

    def _AugAssign(self, node):
        self.line(f"{self.expr(node.target)} {_BINARY[type(node.op).__name__][0]}= {self.expr(node.value)}", node)

    def _AnnAssign(self, node):
        target = self.expr(node.target)
        if isinstance(node.target, Name) and not node.simple:
            target = f"({target})"
        value = f" = {self.expr(node.value)}" if node.value else ""
        self.line(f"{target}: {self.expr(node.annotation)}{value}", node)

    def _TypeAlias(self, node):
        self.line(f"type {self.expr(node.name)}{self.type_params(node.type_params)} = {self.expr(node.value)}", node)

    def type_params(self, params):
        if not params:
            return ""
        made = []
        for p in params:
            star = {"TypeVar": "", "TypeVarTuple": "*", "ParamSpec": "**"}[type(p).__name__]
            bound = f": {self.expr(p.bound)}" if getattr(p, "bound", None) else ""
            made.append(star + p.name + bound + (f" = {self.expr(p.default_value)}" if p.default_value else ""))
        return f"[{', '.join(made)}]"

    def decorators(self, node):
        self.blank()
        for d in node.decorator_list:
            self.line("@" + self.expr(d), d)

    def _FunctionDef(self, node, word="def"):
        self.decorators(node)
        returns = f" -> {self.expr(node.returns)}" if node.returns else ""
        head = f"{word} {node.name}{self.type_params(getattr(node, 'type_params', []))}({self.arguments(node.args)}){returns}:"
        self.line(head, node)
        self.docstring(node)

    def _AsyncFunctionDef(self, node):
        self._FunctionDef(node, "async def")

    def _ClassDef(self, node):
        self.decorators(node)
        bases = [self.expr(b) for b in node.bases] + [self.keyword(k) for k in node.keywords]
        parts = f"({', '.join(bases)})" if bases else ""
        self.line(f"class {node.name}{self.type_params(getattr(node, 'type_params', []))}{parts}:", node)
        self.docstring(node)

    def orelse(self, body, word="else"):
        if body:
            self.line(word + ":")
            self.body(body)

    def _For(self, node, word="for"):
        self.line(f"{word} {self.expr(node.target, TUPLE)} in {self.expr(node.iter)}:", node)
        self.body(node.body)
        self.orelse(node.orelse)

    def _AsyncFor(self, node):
        self._For(node, "async for")

    def _While(self, node):
        self.line(f"while {self.expr(node.test)}:", node)
        self.body(node.body)
        self.orelse(node.orelse)

    def _If(self, node, word="if"):
        self.line(f"{word} {self.expr(node.test)}:", node)
        self.body(node.body)
        if len(node.orelse) == 1 and isinstance(node.orelse[0], If):
            self._If(node.orelse[0], "elif")
        else:
            self.orelse(node.orelse)

    def _With(self, node, word="with"):
        items = [self.expr(i.context_expr) + (f" as {self.expr(i.optional_vars)}" if i.optional_vars else "") for i in node.items]
        self.line(f"{word} {', '.join(items)}:", node)
        self.body(node.body)

    def _AsyncWith(self, node):
        self._With(node, "async with")

    def _Raise(self, node):
        text = "raise" if node.exc is None else f"raise {self.expr(node.exc)}"
        self.line(text + (f" from {self.expr(node.cause)}" if node.cause else ""), node)

    def _Try(self, node, star=""):
        self.line("try:", node)
        self.body(node.body)
        for h in node.handlers:
            kind = f" {self.expr(h.type)}" if h.type else ""
            self.line(f"except{star}{kind}{f' as {h.name}' if h.name else ''}:", h)
            self.body(h.body)
        self.orelse(node.orelse)
        self.orelse(node.finalbody, "finally")

    def _TryStar(self, node):
        self._Try(node, "*")

    def _Assert(self, node):
        self.line(f"assert {self.expr(node.test)}" + (f", {self.expr(node.msg)}" if node.msg else ""), node)

    def aliases(self, names):
        return ", ".join([a.name + (f" as {a.asname}" if a.asname else "") for a in names])

    def _Import(self, node):
        self.line(f"import {self.aliases(node.names)}", node)

    def _ImportFrom(self, node):
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {self.aliases(node.names)}", node)

    def _Global(self, node):
        self.line(f"global {', '.join(node.names)}", node)

    def _Nonlocal(self, node):
        self.line(f"nonlocal {', '.join(node.names)}", node)

    def _Match(self, node):
        self.line(f"match {self.expr(node.subject)}:", node)
        self.depth += 1
        for case in node.cases:
            guard = f" if {self.expr(case.guard)}" if case.guard else ""
            self.line(f"case {self.pattern(case.pattern)}{guard}:", case.pattern)
            self.body(case.body)
        self.depth -= 1

    # -- patterns: 0 any, 1 no `as`, 2 no `|` either

    def pattern(self, p, level=0):
        kind = type(p).__name__
        if kind == "MatchValue":
            return self.expr(p.value)
        if kind == "MatchSingleton":
            return repr(p.value)
        if kind == "MatchStar":
            return f"*{p.name or '_'}"
        if kind == "MatchSequence":
            return f"[{', '.join([self.pattern(x) for x in p.patterns])}]"
        if kind == "MatchMapping":
            items = [f"{self.expr(k)}: {self.pattern(v)}" for k, v in zip(p.keys, p.patterns)]
            return "{" + ", ".join(items + ([f"**{p.rest}"] if p.rest else [])) + "}"
        if kind == "MatchClass":
            items = [self.pattern(x) for x in p.patterns]
            items += [f"{k}={self.pattern(v)}" for k, v in zip(p.kwd_attrs, p.kwd_patterns)]
            return f"{self.expr(p.cls, ATOM)}({', '.join(items)})"
        if kind == "MatchAs":
            if p.pattern is None:
                return p.name or "_"
            text = f"{self.pattern(p.pattern, 1)} as {p.name}"
            return f"({text})" if level > 0 else text
        text = " | ".join([self.pattern(x, 2) for x in p.patterns])
        return f"({text})" if level > 1 else text


def text_of(node, placed=False):
    writer = _Writer(placed)
    if isinstance(node, (expr, FormattedValue)):
        return writer.expr(node, YIELD)
    if isinstance(node, pattern):
        return writer.pattern(node)
    if isinstance(node, arguments):
        return writer.arguments(node)
    if isinstance(node, arg):
        return writer.arg(node)
    if isinstance(node, keyword):
        return writer.keyword(node)
    if isinstance(node, list):
        for one in node:
            writer.stmt(one)
    else:
        writer.stmt(node)
    return "\n".join(writer.lines)
