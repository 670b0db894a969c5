# A template engine: tokens by a regular expression, nodes as classes, filters as decorated functions.
import re

FILTERS = {}

def filter_(f):
    FILTERS[f.__name__.rstrip("_")] = f
    return f

@filter_
def upper(x): return str(x).upper()

@filter_
def join(x, sep=", "): return sep.join(map(str, x))

@filter_
def default(x, value="-"): return value if x in (None, "") else x

@filter_
def format_(x, spec): return format(x, spec)

class TemplateError(Exception):
    pass

class Scope:
    def __init__(self, *maps):
        self.maps = maps

    def resolve(self, path):
        first, *rest = path.split(".")
        for m in self.maps:
            if first in m:
                value = m[first]
                break
        else:
            raise TemplateError(f"{first!r} is undefined")
        for part in rest:
            try:
                value = value[int(part) if part.isdigit() else part]
            except (TypeError, KeyError, IndexError):
                value = getattr(value, part, None)
            if callable(value):
                value = value()
        return value

    def eval(self, text):
        source, *filters = [p.strip() for p in text.split("|")]
        if m := re.fullmatch(r"not (.+)", source):
            return not self.eval(m[1])
        value = source[1:-1] if source[0] in "'\"" else int(source) if source.isdigit() else self.resolve(source)
        for f in filters:
            name, _, arg = f.partition(":")
            if name not in FILTERS:
                raise TemplateError(f"no filter {name!r}")
            value = FILTERS[name](value, *([arg.strip("'")] if arg else []))
        return value

class Text(str):
    def render(self, scope):
        yield self

class Expr:
    def __init__(self, text):
        self.text = text
    def render(self, scope):
        yield str(scope.eval(self.text))

class For:
    def __init__(self, spec):
        self.names, self.source = re.fullmatch(r"(.+?) in (.+)", spec).groups()
        self.body, self.other = [], []
    def render(self, scope):
        names = [n.strip() for n in self.names.split(",")]
        items = list(scope.eval(self.source))
        for i, item in enumerate(items):
            values = item if len(names) > 1 else [item]
            inner = dict(zip(names, values), loop={"index": i + 1, "last": i == len(items) - 1})
            for node in self.body:
                yield from node.render(Scope(inner, *scope.maps))
        if not items:
            for node in self.other:
                yield from node.render(scope)

class If:
    def __init__(self, test):
        self.test, self.body, self.other = test, [], []
    def render(self, scope):
        for node in self.body if scope.eval(self.test) else self.other:
            yield from node.render(scope)

def parse(text):
    root = For("x in y")
    stack = [(root, root.body)]
    for piece in re.split(r"({{.*?}}|{%.*?%})", text):
        node, body = stack[-1]
        if piece.startswith("{{"):
            body.append(Expr(piece[2:-2].strip()))
        elif piece.startswith("{%"):
            word, _, rest = piece[2:-2].strip().partition(" ")
            match word:
                case "for" | "if":
                    new = {"for": For, "if": If}[word](rest)
                    body.append(new)
                    stack.append((new, new.body))
                case "else":
                    stack[-1] = node, node.other
                case "end" if len(stack) > 1:
                    stack.pop()
                case _:
                    raise TemplateError(f"unexpected {word!r}")
        elif piece:
            body.append(Text(piece))
    if len(stack) > 1:
        raise TemplateError(f"{type(stack[-1][0]).__name__} is not closed")
    return root.body

def render(text, **names):
    return "".join(s for node in parse(text) for s in node.render(Scope(names)))

class User:
    def __init__(self, name, tags):
        self.name, self.tags = name, tags
    def initials(self):
        return "".join(w[0] for w in self.name.split())

users = [User("Ada Lovelace", ["math", "code"]), User("Alan Turing", [])]
print(render("""{% for u in users %}{{ loop.index }}. {{ u.name|upper }} ({{ u.initials }}): {{ u.tags|join }}{% if not u.tags %}no tags{% end %}{% if not loop.last %};
{% end %}{% end %}""", users=users))
print(render("{% for k, v in d.items %}{{ k }}={{ v|format:06.2f }} {% else %}empty{% end %}", d={"pi": 3.14159, "e": 2.71828}))
print(render("{% for k in d %}x{% else %}empty{% end %} {{ n|default:'none' }} {{ l.1.a }} {{ 'lit'|upper }}", d=[], n=None, l=[0, {"a": "deep"}]))
for bad in ("{{ x }}", "{% for a in b %}", "{% end %}", "{{ 'a'|nope }}", "{% while 1 %}"):
    try:
        print(render(bad))
    except TemplateError as e:
        print("TemplateError:", e)
