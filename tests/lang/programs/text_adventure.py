# A game with a parser: rooms as dataclasses, verbs found by method names, a transcript.
import textwrap
from dataclasses import dataclass, field

@dataclass
class Room:
    name: str
    text: str
    exits: dict = field(default_factory=dict)
    things: set = field(default_factory=set)
    dark: bool = False

class GameOver(Exception):
    pass

OPPOSITE = {"north": "south", "east": "west", "up": "down"}
OPPOSITE |= {v: k for k, v in OPPOSITE.items()}
SYNONYMS = {"n": "go north", "s": "go south", "e": "go east", "w": "go west", "i": "inventory", "l": "look", "get": "take", "x": "examine"}

class Game:
    def __init__(self):
        hall = Room("Hall", "A hall with a worn carpet. Portraits of people nobody remembers look down on you with something like pity.", things={"lamp"})
        cellar = Room("Cellar", "Barrels, cobwebs, and a smell of old wine.", things={"key", "bottle"}, dark=True)
        garden = Room("Garden", "Roses everywhere.", things={"rose"})
        vault = Room("Vault", "Gold!", things={"gold"})
        self.connect(hall, "down", cellar)
        self.connect(hall, "east", garden)
        self.connect(cellar, "north", vault)
        self.room, self.carried, self.lit, self.turns, self.locked = hall, set(), False, 0, {vault.name}

    @staticmethod
    def connect(a, way, b):
        a.exits[way] = b
        b.exits[OPPOSITE[way]] = a

    @property
    def can_see(self):
        return not self.room.dark or self.lit and "lamp" in self.carried

    def run(self, commands):
        for line in commands:
            print(">", line)
            try:
                self.turns += 1
                print(textwrap.fill(self.obey(line), 60))
            except GameOver as e:
                print(f"*** {e} in {self.turns} turns ***")
                return True
        return False

    def obey(self, line):
        words = line.lower().split()
        words[:1] = SYNONYMS.get(words[0], words[0]).split()
        if words[0] in OPPOSITE:
            words.insert(0, "go")
        verb, *rest = [w for w in words if w not in ("the", "a", "to")]
        method = getattr(self, f"do_{verb}", None)
        if method is None:
            known = sorted(n.removeprefix("do_") for n in dir(self) if n.startswith("do_"))
            return f"I don't know how to {verb}. Try: {', '.join(known)}."
        try:
            return method(*rest)
        except TypeError:
            return f"{verb.title()} what?"

    def do_look(self):
        if not self.can_see:
            return "It is dark."
        things = f" You see {', '.join(sorted(self.room.things))}." if self.room.things else ""
        return f"{self.room.name}. {self.room.text}{things} Exits: {', '.join(sorted(self.room.exits))}."

    def do_go(self, way):
        to = self.room.exits.get(way)
        if to is None:
            return "You can't go that way."
        if to.name in self.locked:
            return "The door is locked."
        self.room = to
        return self.do_look()

    def do_take(self, thing):
        if thing == "all":
            return " ".join(self.do_take(t) for t in sorted(self.room.things)) or "Nothing here."
        if not self.can_see or thing not in self.room.things:
            return f"No {thing} here."
        self.room.things.remove(thing)
        self.carried.add(thing)
        if thing == "gold":
            raise GameOver("You are rich")
        return f"{thing}: taken."

    def do_drop(self, thing):
        if thing not in self.carried:
            return f"You have no {thing}."
        self.carried.discard(thing)
        self.room.things.add(thing)
        return "Dropped."

    def do_light(self, thing="lamp"):
        self.lit = thing in self.carried == {"lamp"} | self.carried and thing == "lamp"
        return "Bright!" if self.lit else f"You can't light {thing}."

    def do_unlock(self, thing="door"):
        if "key" not in self.carried:
            return "You have no key."
        self.locked.clear()
        return "Click."

    def do_inventory(self):
        return "You carry " + (", ".join(sorted(self.carried)) or "nothing") + "."

won = Game().run("look|dance|go|w|get lamp|i|down|take key|light the lamp|l|north|take all|drop bottle|unlock|n|take gold|look".split("|"))
print(won, Game().run(["up", "take", "e", "take rose", "drop sword", "inventory"]))
