import csv
import io
import json
from dataclasses import asdict, dataclass
from operator import attrgetter

TABLE = """name,born,height
Ada,1815,1.65
"Hopper, Grace",1906,1.60
Turing,1912,
"""


@dataclass(order=True)
class Person:
    born: int
    name: str
    height: float | None = None

    @classmethod
    def of(cls, row):
        return cls(int(row["born"]), row["name"], float(row["height"]) if row["height"] else None)


people = [Person.of(row) for row in csv.DictReader(io.StringIO(TABLE))]
print(people)
text = json.dumps([asdict(p) for p in sorted(people, reverse=True)])
print(text)
back = [Person(**d) for d in json.loads(text)]
print(back == sorted(people, reverse=True), max(back, key=attrgetter("born")).name)
out = io.StringIO()
writer = csv.DictWriter(out, ["name", "born", "height"], lineterminator="\n")
writer.writeheader()
writer.writerows(asdict(p) for p in back)
print(out.getvalue())
