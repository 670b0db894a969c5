"""Syntax trees of Python programs: their classes, making them of text, looking at them and turning them into text again."""

import sys
from _ast import parse as _parse

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8400


class AST:
    """A node."""

    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            s = "" if len(fields) == 1 else "s"
            raise TypeError(f"{type(self).__name__} constructor takes at most {len(fields)} positional argument{s}")
        for field, value in zip(fields, args):
            setattr(self, field, value)
        for key, value in kwargs.items():
            if key in fields[:len(args)]:
                raise TypeError(f"{type(self).__name__} got multiple values for argument {key!r}")
            if key not in fields and key not in self._attributes:
                _warn(f"{type(self).__name__}.__init__ got an unexpected keyword argument {key!r}. "
                      "Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.")
            setattr(self, key, value)
        for field in fields[len(args):]:
            if field in kwargs:
                continue
            kind = self._field_types.get(field, "")
            if kind.endswith("*"):
                setattr(self, field, [])
            elif kind == "expr_context":
                setattr(self, field, Load())
            elif not kind.endswith("?"):
                _warn(f"{type(self).__name__}.__init__ missing 1 required positional argument: {field!r}. "
                      "This will become an error in Python 3.15.")

    def __reduce__(self):
        return type(self), (), dict(self.__dict__)

    def __replace__(self, /, **changes):
        known = (*self._fields, *self._attributes)
        for key in changes:
            if key not in known:
                raise TypeError(f"{type(self).__name__}.__replace__ got an unexpected keyword argument {key!r}.")
        return type(self)(**{k: v for k, v in {**self.__dict__, **changes}.items()})


def _warn(text):
    import warnings
    warnings.warn(text, DeprecationWarning, stacklevel=4)


# Abstract classes with their members: `name(type field, …)`; `?` may be None, `*` is a list. A `@`: its nodes have places.
_GRAMMAR = """
mod: Module(stmt* body, type_ignore* type_ignores) Interactive(stmt* body) Expression(expr body) FunctionType(expr* argtypes, expr returns)
@stmt: FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params) AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params) ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params) Return(expr? value) Delete(expr* targets) Assign(expr* targets, expr value, string? type_comment) TypeAlias(expr name, type_param* type_params, expr value) AugAssign(expr target, operator op, expr value) AnnAssign(expr target, expr annotation, expr? value, int simple) For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) While(expr test, stmt* body, stmt* orelse) If(expr test, stmt* body, stmt* orelse) With(withitem* items, stmt* body, string? type_comment) AsyncWith(withitem* items, stmt* body, string? type_comment) Match(expr subject, match_case* cases) Raise(expr? exc, expr? cause) Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) Assert(expr test, expr? msg) Import(alias* names) ImportFrom(identifier? module, alias* names, int? level) Global(identifier* names) Nonlocal(identifier* names) Expr(expr value) Pass Break Continue
@expr: BoolOp(boolop op, expr* values) NamedExpr(expr target, expr value) BinOp(expr left, operator op, expr right) UnaryOp(unaryop op, expr operand) Lambda(arguments args, expr body) IfExp(expr test, expr body, expr orelse) Dict(expr?* keys, expr* values) Set(expr* elts) ListComp(expr elt, comprehension* generators) SetComp(expr elt, comprehension* generators) DictComp(expr key, expr value, comprehension* generators) GeneratorExp(expr elt, comprehension* generators) Await(expr value) Yield(expr? value) YieldFrom(expr value) Compare(expr left, cmpop* ops, expr* comparators) Call(expr func, expr* args, keyword* keywords) FormattedValue(expr value, int conversion, expr? format_spec) JoinedStr(expr* values) Constant(constant value, string? kind) Attribute(expr value, identifier attr, expr_context ctx) Subscript(expr value, expr slice, expr_context ctx) Starred(expr value, expr_context ctx) Name(identifier id, expr_context ctx) List(expr* elts, expr_context ctx) Tuple(expr* elts, expr_context ctx) Slice(expr? lower, expr? upper, expr? step)
expr_context: Load Store Del
boolop: And Or
operator: Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv
unaryop: Invert Not UAdd USub
cmpop: Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn
comprehension= (expr target, expr iter, expr* ifs, int is_async)
@excepthandler: ExceptHandler(expr? type, identifier? name, stmt* body)
arguments= (arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)
@arg= (identifier arg, expr? annotation, string? type_comment)
@keyword= (identifier? arg, expr value)
@alias= (identifier name, identifier? asname)
withitem= (expr context_expr, expr? optional_vars)
match_case= (pattern pattern, expr? guard, stmt* body)
@pattern: MatchValue(expr value) MatchSingleton(constant value) MatchSequence(pattern* patterns) MatchMapping(expr* keys, pattern* patterns, identifier? rest) MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns) MatchStar(identifier? name) MatchAs(pattern? pattern, identifier? name) MatchOr(pattern* patterns)
type_ignore: TypeIgnore(int lineno, string tag)
@type_param: TypeVar(identifier name, expr? bound, expr? default_value) ParamSpec(identifier name, expr? default_value) TypeVarTuple(identifier name, expr? default_value)
"""
_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")


def _define(name, base, fields, places, text):
    pairs = [part.split() for part in fields.split(",")] if fields else []
    names = tuple([field for _, field in pairs])
    namespace = {"_fields": names, "__match_args__": names, "_field_types": {field: kind for kind, field in pairs},
                 "__doc__": text, "__module__": "ast"}
    if base is AST and places:
        namespace["_attributes"] = _PLACE
        namespace["end_lineno"] = namespace["end_col_offset"] = None
    for kind, field in pairs:
        if kind.endswith("?"):
            namespace[field] = None
    made = globals()[name] = type(name, (base,), namespace)
    return made


def _define_all():
    for line in _GRAMMAR.strip().splitlines():
        places = line.startswith("@")
        line = line.lstrip("@")
        if "= (" in line:
            name, _, fields = line.partition("= (")
            _define(name, AST, fields.rstrip(")"), places, f"{name}({fields}")
            continue
        base, _, members = line.partition(": ")
        base = _define(base, AST, "", places, line)
        while members:
            head = members.split(" ", 1)[0].split("(", 1)[0]
            rest = members[len(head):]
            fields = ""
            if rest.startswith("("):
                fields, _, rest = rest[1:].partition(")")
            _define(head, base, fields, places, f"{head}({fields})" if fields else head)
            members = rest.lstrip()


_define_all()


class slice(AST):
    """Deprecated: slices are expressions."""


class Index(slice):
    """Deprecated: an index is the expression itself."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated: a tuple of slices."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """The tree of a text."""
    if isinstance(feature_version, tuple):
        major, feature_version = feature_version
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
    tree = _tree(source, filename, mode, type_comments)
    if feature_version is not None and 0 <= feature_version < 13 and not isinstance(source, AST):
        from ast._type_comments import check_version

        check_version(tree, source, filename, feature_version)
    return tree


def _tree(source, filename, mode, type_comments=False):
    if isinstance(source, AST):
        return source
    if isinstance(source, (bytearray, memoryview)):
        source = bytes(source)
    if mode not in ("exec", "eval", "single"):
        if mode == "func_type":
            from ast._type_comments import function_type

            return function_type(source, filename)
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    tree = _parse(source, filename, mode, globals())
    if type_comments:
        from ast._type_comments import attach

        attach(tree, source, filename)
    return tree


def literal_eval(node_or_string):
    """The value of a literal: numbers, text, bytes, tuples, lists, dicts, sets, booleans, None, Ellipsis."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval").body
    elif isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    message = "malformed node or string"
    line = getattr(node, "lineno", None)
    if line:
        message += f" on line {line}"
    raise ValueError(message + f": {node!r}")


def _number(node):
    if type(node) is not Constant or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple([_literal(e) for e in node.elts])
    if isinstance(node, List):
        return [_literal(e) for e in node.elts]
    if isinstance(node, Set):
        return {_literal(e) for e in node.elts}
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return {_literal(k): _literal(v) for k, v in zip(node.keys, node.values)}
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed(node.left), _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def iter_fields(node):
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            yield from [item for item in value if isinstance(item, AST)]


def walk(node):
    """The node and all below it, by level."""
    todo = [node]
    for node in todo:
        todo.extend(iter_child_nodes(node))
        yield node


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """The tree as the text of calls that make it."""
    def show(node, level=0):
        if indent is not None:
            level += 1
            prefix = "\n" + indent * level
            sep = ",\n" + indent * level
        else:
            prefix, sep = "", ", "
        if isinstance(node, AST):
            cls = type(node)
            args, hidden = [], []
            simple = True
            keywords = annotate_fields
            for name in node._fields:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    keywords = True
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    keywords = True
                    continue
                if not show_empty:
                    if value == []:
                        if not keywords:
                            hidden.append(repr(value))
                        continue
                    if not keywords:
                        args.extend(hidden)
                        hidden = []
                text, plain = show(value, level)
                simple = simple and plain
                args.append(f"{name}={text}" if keywords else text)
            if include_attributes and node._attributes:
                for name in node._attributes:
                    try:
                        value = getattr(node, name)
                    except AttributeError:
                        continue
                    if value is None and getattr(cls, name, ...) is None:
                        continue
                    text, plain = show(value, level)
                    simple = simple and plain
                    args.append(f"{name}={text}")
            if simple and len(args) <= 3:
                return f"{cls.__name__}({', '.join(args)})", not args
            return f"{cls.__name__}({prefix}{sep.join(args)})", False
        if isinstance(node, list):
            if not node:
                return "[]", True
            return f"[{prefix}{sep.join([show(x, level)[0] for x in node])}]", False
        return repr(node), True

    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {type(node).__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return show(node)[0]


def copy_location(new_node, old_node):
    for attr in _PLACE:
        if attr in old_node._attributes and attr in new_node._attributes:
            value = getattr(old_node, attr, None)
            if value is not None or hasattr(old_node, attr) and attr.startswith("end_"):
                setattr(new_node, attr, value)
    return new_node


def fix_missing_locations(node):
    def fix(node, *place):
        if "lineno" in node._attributes:
            place = list(place)
            for i, attr in enumerate(_PLACE):
                value = getattr(node, attr, None)
                if value is None:
                    setattr(node, attr, place[i])
                else:
                    place[i] = value
        for child in iter_child_nodes(node):
            fix(child, *place)

    fix(node, 1, 0, 1, 0)
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and getattr(child, "end_lineno", None) is not None:
            child.end_lineno += n
    return node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        import inspect
        return inspect.cleandoc(value.value)
    return value.value


def get_source_segment(source, node, *, padded=False):
    """The text that a node was made of."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = [line.encode() for line in source.splitlines(True)]
    if first == last:
        return lines[first][start:end].decode()
    padding = b""
    if padded:
        padding = bytes([c if c in b"\f\t" else 32 for c in lines[first][:start]])
    return b"".join([padding + lines[first][start:], *lines[first + 1:last], lines[last][:end]]).decode()


class NodeVisitor:
    """Calls `visit_CLASS` for each node."""

    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    """A visitor whose results take the nodes' places."""

    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                made = []
                for value in old:
                    if isinstance(value, AST):
                        value = self.visit(value)
                        if value is None:
                            continue
                        if not isinstance(value, AST):
                            made.extend(value)
                            continue
                    made.append(value)
                old[:] = made
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node


def compare(a, b, /, *, compare_attributes=False):
    if type(a) is not type(b):
        return False
    if isinstance(a, list):
        return len(a) == len(b) and all([compare(x, y, compare_attributes=compare_attributes) for x, y in zip(a, b)])
    if not isinstance(a, AST):
        return a == b
    names = a._fields + (a._attributes if compare_attributes else ())
    missing = object()
    for name in names:
        x, y = getattr(a, name, missing), getattr(b, name, missing)
        if x is not y and not compare(x, y, compare_attributes=compare_attributes):
            return False
    return True


def unparse(ast_obj):
    """The text of a tree."""
    from ast._unparse import text_of
    return text_of(ast_obj)


def _text_to_compile(tree, mode):
    """What `compile` runs for a tree: its text, each statement on the line that it says."""
    wanted = {"exec": Module, "eval": Expression, "single": Interactive}.get(mode)
    if wanted is not None and not isinstance(tree, wanted):
        raise TypeError(f"expected {wanted.__name__} node, got {type(tree).__name__}")
    for node in walk(tree):
        for name, kind in node._field_types.items():
            if not hasattr(node, name) and not kind.endswith("?"):
                raise TypeError(f'required field "{name}" missing from {type(node).__name__}')
        for name in ("lineno", "col_offset"):
            if name in node._attributes and not hasattr(node, name):
                raise TypeError(f'required field "{name}" missing from {type(node).__mro__[1].__name__}')
    from ast._unparse import text_of
    return text_of(tree, placed=True)
