# A pipeline of commands on lines of text, written as classes that support | and >.
import operator
import re
from collections import Counter
from functools import reduce

class Command:
    registry = {}

    def __init_subclass__(cls, /, name, **kwargs):
        super().__init_subclass__(**kwargs)
        Command.registry[name] = cls
        cls.name = name

    def __init__(self, *args):
        self.args = args

    def __or__(self, other):
        return Pipeline(self, other)

    def __rrshift__(self, lines):
        return list(self.run(iter(lines)))

    def run(self, lines):
        yield from lines

    def __repr__(self):
        return " ".join((self.name, *map(str, self.args)))

class Pipeline(Command, name="pipeline"):
    def __init__(self, *parts):
        self.parts = [p for part in parts for p in (part.parts if isinstance(part, Pipeline) else [part])]

    def run(self, lines):
        return reduce(lambda source, part: part.run(source), self.parts, lines)

    def __repr__(self):
        return " | ".join(map(repr, self.parts))

class Grep(Command, name="grep"):
    def run(self, lines):
        invert = "-v" in self.args
        pattern = re.compile(next(a for a in self.args if a != "-v"))
        return (line for line in lines if bool(pattern.search(line)) != invert)

class Sort(Command, name="sort"):
    def run(self, lines):
        key = (lambda line: int(re.search(r"-?\d+", line)[0])) if "-n" in self.args else None
        yield from sorted(lines, key=key, reverse="-r" in self.args)

class Uniq(Command, name="uniq"):
    def run(self, lines):
        for line, n in Counter(lines).items():
            yield f"{n} {line}" if "-c" in self.args else line

class Head(Command, name="head"):
    def run(self, lines):
        for _, line in zip(range(int(self.args[0]) if self.args else 10), lines):
            yield line

class Sed(Command, name="sed"):
    def run(self, lines):
        _, pattern, to, flags = re.split(r"(?<!\\)/", self.args[0])
        return (re.sub(pattern, to, line, count="g" not in flags) for line in lines)

class Wc(Command, name="wc"):
    def run(self, lines):
        lines = list(lines)
        yield f"{len(lines)} {sum(len(l.split()) for l in lines)} {sum(map(len, lines))}"

def parse(text):
    parts = []
    for piece in text.split("|"):
        name, *args = re.findall(r"'[^']*'|\S+", piece)
        if name not in Command.registry:
            raise LookupError(f"{name}: command not found")
        parts.append(Command.registry[name](*[a.strip("'") for a in args]))
    return reduce(operator.or_, parts)

LOG = """GET /index 200 12
GET /about 404 3
POST /login 200 45
GET /index 200 9
GET /img 500 120
POST /login 403 7
GET /index 304 1""".splitlines()
for text in ("grep GET | wc", "sed '/ .*//' | uniq -c", "grep -v 200 | sort", "sed /\\s\\d+$//g | sed '/^\\w+ //' | uniq -c | sort -n -r | head 2",
             "grep '(?i)post' | sed '/(\\w+) (\\S+)/\\2 <- \\1/'", "sed '/.* //' | sort -n | head 3", "frob"):
    try:
        command = parse(text)
        print(repr(command), "=>", LOG >> command)
    except LookupError as e:
        print(e)
print(sorted(Command.registry), (Grep("x") | Wc()).parts)
