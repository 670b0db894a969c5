# A vending machine and a tokenizer of comments as state machines, with enums as states.
from collections import namedtuple
from enum import Enum, Flag, IntEnum, auto

class State(Enum):
    IDLE = auto()
    COINS = auto()
    VENDING = auto()
    BROKEN = auto()

    @property
    def final(self):
        return self is State.BROKEN

class Coin(IntEnum):
    PENNY = 1
    NICKEL = 5
    DIME = 10
    QUARTER = 25

Product = namedtuple("Product", "name price stock")

class Machine:
    transitions = {}

    def on(state, event, to, table=transitions):
        def decorate(f):
            table[state, event] = f, to
            return f
        return decorate

    def __init__(self):
        self.state, self.credit, self.log = State.IDLE, 0, []
        self.products = {"cola": Product("cola", 60, 2), "gum": Product("gum", 15, 1)}

    def fire(self, event, *args):
        try:
            action, to = self.transitions[self.state, event]
        except KeyError:
            self.log.append(f"{event} ignored when {self.state.name}")
            return
        result = action(self, *args)
        self.log.append(f"{self.state.name}-{event}->{(result or to).name}")
        self.state = result or to

    @on(State.IDLE, "coin", State.COINS)
    @on(State.COINS, "coin", State.COINS)
    def insert(self, coin):
        self.credit += Coin(coin)

    @on(State.COINS, "select", State.VENDING)
    def select(self, name):
        p = self.products.get(name)
        if p is None or not p.stock or p.price > self.credit:
            return State.COINS
        self.credit -= p.price
        self.products[name] = p._replace(stock=p.stock - 1)

    @on(State.VENDING, "take", State.IDLE)
    @on(State.COINS, "cancel", State.IDLE)
    def change(self):
        coins = []
        for coin in sorted(Coin, reverse=True):
            n, self.credit = divmod(self.credit, coin)
            coins += [coin] * n
        self.log.append(" ".join(f"{c.name.lower()}" for c in coins) or "no change")

    @on(State.IDLE, "kick", State.BROKEN)
    def kick(self): pass

    del on

m = Machine()
for event, *args in [("select", "cola"), ("coin", 25), ("coin", 25), ("select", "cola"), ("coin", Coin.QUARTER), ("select", "tea"), ("select", "cola"),
                     ("coin", 5), ("take",), ("coin", 25), ("cancel",), ("kick",), ("coin", 1)]:
    m.fire(event, *args)
print(*m.log, sep="\n")
print(m.state, m.state.final, m.products["cola"], len(Machine.transitions), hasattr(Machine, "on"))
try:
    Machine().fire("coin", 7)
except ValueError as e:
    print(e)

class Mode(Flag):
    CODE = 0
    LINE = auto()
    BLOCK = auto()
    STRING = auto()
    COMMENT = LINE | BLOCK

def strip_comments(text):
    mode, out, i = Mode.CODE, [], 0
    while i < len(text):
        c, two = text[i], text[i:i + 2]
        match mode, two:
            case Mode.CODE, "//" | "/*":
                mode = Mode.LINE if two == "//" else Mode.BLOCK
                i += 1
            case Mode.CODE, _ if c == '"':
                mode = Mode.STRING
                out.append(c)
            case Mode.STRING, _:
                out.append(c)
                if c == "\\":
                    i += 1
                    out.append(text[i])
                elif c == '"':
                    mode = Mode.CODE
            case Mode.LINE, _ if c == "\n":
                mode = Mode.CODE
                out.append(c)
            case Mode.BLOCK, "*/":
                mode = Mode.CODE
                i += 1
            case _ if mode & Mode.COMMENT:
                pass
            case _:
                out.append(c)
        i += 1
    return "".join(out), mode

for text in ('a = 1; // one\nb /* two */ = "// \\" no"; c', "x /* open", '"open'):
    print(strip_comments(text))
