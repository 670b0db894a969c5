"""Comments that say types (`# type: int`) for `ast.parse`, types of functions on their own, and what older versions of Python did not have.

The parser drops comments. They are found again in the text, as what begins with `#` and is not in a string, and each goes to the node that it
stands behind; one that is left over is an error, as in CPython.
"""
import re
from ast import (
    AnnAssign, Assign, AsyncFor, AsyncFunctionDef, AsyncWith, Await, BinOp, AugAssign, Constant, For, FunctionDef, JoinedStr, Match, MatMult,
    NamedExpr, Starred, TryStar, TypeAlias, TypeIgnore, With, comprehension, walk, _parse)
import ast

_COMMENT = re.compile(rb"#[ \t]*type:[ \t]*(.*)")
_IGNORE = re.compile(rb"ignore(?![A-Za-z0-9\x80-\xff])(.*)")


class _Comments:
    """The type comments of a text: by line, the column where each begins and what it says."""

    def __init__(self, source, tree, filename):
        text = source.encode() if isinstance(source, str) else source
        self.lines = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        self.filename = filename
        self.found = {}
        self.ignores = []
        strings = self._strings(tree)
        for number, line in enumerate(self.lines, 1):
            at = line.find(b"#")
            while at >= 0 and any(start <= (number, at) < end for start, end in strings):
                at = line.find(b"#", at + 1)
            said = _COMMENT.match(line, at) if at >= 0 else None
            if said is None:
                continue
            ignore = _IGNORE.match(said[1])
            if ignore:
                self.ignores.append(TypeIgnore(number, ignore[1].decode()))
            else:
                self.found[number] = at, said[1].decode()

    def _strings(self, tree):
        nodes = (n for n in walk(tree) if isinstance(n, JoinedStr) or isinstance(n, Constant) and isinstance(n.value, (str, bytes)))
        return [((n.lineno, n.col_offset), (n.end_lineno, n.end_col_offset)) for n in nodes]

    def before(self, line, end):
        """What stands in this line between the place end and the comment, without blanks."""
        start = end[1] if end[0] == line else 0
        return self.lines[line - 1][start:self.found[line][0]].strip()

    def take(self, line):
        return self.found.pop(line)[1]

    def behind(self, end, allowed):
        """The comment behind this place in its line, with no more than this between them; None if there is none."""
        line = end[0]
        if line in self.found and self.found[line][0] >= end[1] and self.before(line, end) in allowed:
            return self.take(line)
        return None

    def behind_colon(self, end, body):
        """The comment behind the colon of a header that ends after this place."""
        for line in range(end[0], body + 1):
            if line in self.found and self.found[line][0] >= (end[1] if line == end[0] else 0) and self.before(line, end).endswith(b":"):
                return self.take(line)
        return None

    def fail(self, message, line, column):
        text = self.lines[line - 1].decode()
        raise SyntaxError(message, (self.filename, line, column + 1, text, line, column + 1))


def _end(node):
    return node.end_lineno, node.end_col_offset


def _start(statement):
    return min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", ()))])


def _of_arguments(comments, args):
    """The comments of parameters; gives the place where the last one ends."""
    positional = args.posonlyargs + args.args
    defaults = [None] * (len(positional) - len(args.defaults)) + args.defaults
    pairs = [*zip(positional, defaults), (args.vararg, None), *zip(args.kwonlyargs, args.kw_defaults), (args.kwarg, None)]
    last = 0, 0
    for arg, default in pairs:
        if arg is not None:
            end = _end(default or arg)
            last = max(last, end)
            arg.type_comment = comments.behind(end, (b"", b","))
    return last


def _of_function(comments, node):
    last = max(_of_arguments(comments, node.args), (node.lineno, node.col_offset))
    if node.returns is not None:
        last = max(last, _end(node.returns))
    body = _start(node.body[0])
    node.type_comment = comments.behind_colon(last, body)
    for line in range(last[0] + 1, body):
        if line in comments.found and not comments.before(line, last):
            if node.type_comment is not None:
                comments.fail("Cannot have two type comments on def", line, comments.found[line][0])
            node.type_comment = comments.take(line)


def attach(tree, source, filename):
    """Give the nodes of a tree the type comments of its text."""
    comments = _Comments(source, tree, filename)
    for node in walk(tree):
        if isinstance(node, Assign):
            node.type_comment = comments.behind(_end(node), (b"",))
        elif isinstance(node, (FunctionDef, AsyncFunctionDef)):
            _of_function(comments, node)
        elif isinstance(node, (For, AsyncFor)):
            node.type_comment = comments.behind_colon(_end(node.iter), _start(node.body[0]))
        elif isinstance(node, (With, AsyncWith)):
            item = node.items[-1]
            node.type_comment = comments.behind_colon(_end(item.optional_vars or item.context_expr), _start(node.body[0]))
    for line, (column, _) in comments.found.items():
        comments.fail("invalid syntax", line, column)
    if hasattr(tree, "type_ignores"):
        tree.type_ignores = comments.ignores


# Nodes that are new as such: since which version, and what they are.
_NEW = {
    AsyncFunctionDef: (5, "Async functions are"),
    AsyncFor: (5, "Async for loops are"),
    AsyncWith: (5, "Async with statements are"),
    Await: (5, "Await expressions are"),
    AnnAssign: (6, "Variable annotation syntax is"),
    NamedExpr: (8, "Assignment expressions are"),
    Match: (10, "Pattern matching is"),
    TryStar: (11, "Exception groups are"),
    TypeAlias: (12, "Type statement is"),
}


def _needs(node, lines):
    """What about a node is new, and since which version; None for what always was."""
    if type(node) in _NEW:
        return _NEW[type(node)]
    if isinstance(node, (BinOp, AugAssign)) and isinstance(node.op, MatMult):
        return 5, "The '@' operator is"
    if isinstance(node, comprehension) and node.is_async:
        return 6, "Async comprehensions are"
    if isinstance(node, Constant) and isinstance(node.value, (int, float, complex)) and not isinstance(node.value, bool):
        if b"_" in lines[node.lineno - 1][node.col_offset:node.end_col_offset]:
            return 6, "Underscores in numeric literals are"
    if getattr(node, "posonlyargs", None):
        return 8, "Positional-only parameters are"
    if getattr(node, "type_params", None):
        return 12, "Type parameter lists are"
    return None


def check_version(tree, source, filename, minor):
    """Raise SyntaxError for what Python 3.minor did not have."""
    lines = (source.encode() if isinstance(source, str) else source).split(b"\n")
    for node in walk(tree):
        needs = _needs(node, lines)
        if needs is not None and needs[0] > minor:
            line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
            message = f"{needs[1]} only supported in Python 3.{needs[0]} and greater"
            raise SyntaxError(message, (filename, line, column + 1, lines[line - 1].decode(), line, column + 1))


def _at(text, position):
    """The part of a text behind a position, in parentheses and at its place."""
    line = text.count("\n", 0, position)
    column = position - (text.rfind("\n", 0, position) + 1)
    return "(" + "\n" * line + " " * (column if line else column - 1) + text[position:] + "\n)"


def function_type(source, filename):
    """`(int, *str, **Any) -> float` as a FunctionType."""
    text = source if isinstance(source, str) else source.decode()
    text = "\n".join(line.split("#")[0] for line in text.split("\n"))
    arrow = text.rfind("->")
    left = text[:max(arrow, 0)].strip()
    if arrow < 0 or not left.startswith("(") or not left.endswith(")"):
        raise SyntaxError("invalid syntax", (filename, 1, 1, text, 1, 1))
    # The place for a name to call is before the parenthesis: one column, taken off again below.
    call = _parse("_" + text[text.index("("):arrow].strip(), filename, "eval", vars(ast)).body
    types = [(0, arg) if not isinstance(arg, Starred) else (1, arg.value) for arg in call.args]
    types += [(2 if keyword.arg is None else 3, keyword.value) for keyword in call.keywords]
    stars = [star for star, _ in types]
    if 3 in stars or stars != sorted(stars) or stars.count(1) > 1 or stars.count(2) > 1:
        raise SyntaxError("invalid syntax", (filename, 1, 1, text, 1, 1))
    shift = text.index("(") - 1
    for _, type in types:
        for node in walk(type):
            if getattr(node, "lineno", 0) == 1:
                node.col_offset += shift
            if getattr(node, "end_lineno", 0) == 1:
                node.end_col_offset += shift
    returns = _parse(_at(text, arrow + 2), filename, "eval", vars(ast)).body
    return ast.FunctionType([type for _, type in types], returns)
