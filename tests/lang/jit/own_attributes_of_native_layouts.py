"""Objects of classes that derive from dict or list: what they are given hides what their class has."""


class Table(dict):
    kind = "class"


def look(t):
    return t.kind


tables = [Table() for _ in range(200)]
for t in tables[100::3]:
    t.kind = "own"
seen = []
for t in tables:
    before = look(t)
    t.kind = "given"
    seen.append((before, look(t)))
print(len(seen), seen.count(("own", "given")), seen.count(("class", "given")))
