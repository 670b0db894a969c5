# Comma separated values read by hand, joined, grouped, pivoted, and printed in aligned columns.
from collections import defaultdict, namedtuple

def read_csv(text):
    row, field, quoted = [], "", False
    chars = iter(text.strip() + "\n")
    for c in chars:
        if quoted:
            if c == '"':
                c = next(chars)
                if c == '"':
                    field += c
                    continue
                quoted = False
            else:
                field += c
                continue
        if c == '"':
            quoted = True
        elif c in ",\n":
            row.append(field)
            field = ""
            if c == "\n":
                yield row
                row = []
        else:
            field += c

def table(text):
    header, *rows = read_csv(text)
    Row = namedtuple("Row", header)
    return [Row(*(int(v) if v.lstrip("-").isdigit() else v for v in row)) for row in rows]

people = table('''id,name,city
1,"Smith, Ann",Oslo
2,Bob,Rome
3,"Cid ""the kid""",Oslo
4,Dee,Bern''')
sales = table('''person,item,amount,price
1,tea,3,5
2,cup,1,12
1,pot,1,40
3,tea,10,5
2,tea,2,4
9,cup,1,1''')

def join(left, right, on):
    index = {getattr(l, on[0]): l for l in left}
    for r in right:
        if l := index.get(getattr(r, on[1])):
            yield {**l._asdict(), **r._asdict()}

def show(rows, *columns):
    rows = [[str(r[c]) for c in columns] for r in rows]
    widths = [max(map(len, column)) for column in zip(columns, *rows)]
    rule = "-+-".join("-" * w for w in widths)
    print(" | ".join(c.ljust(w) for c, w in zip(columns, widths)), rule, sep="\n")
    for row in rows:
        print(" | ".join(v.rjust(w) if v.lstrip("-").isdigit() else v.ljust(w) for v, w in zip(row, widths)).rstrip())

joined = list(join(people, sales, ("id", "person")))
show(joined, "name", "item", "amount", "price")

def group(rows, key, **aggregates):
    groups = defaultdict(list)
    for r in rows:
        groups[r[key]].append(r)
    return [{key: k} | {name: f(g) for name, f in aggregates.items()} for k, g in sorted(groups.items())]

show(group(joined, "city", n=len, total=lambda g: sum(r["amount"] * r["price"] for r in g)), "city", "n", "total")
pivot = defaultdict(lambda: defaultdict(int))
for r in joined:
    pivot[r["item"]][r["city"]] += r["amount"]
cities = sorted({r["city"] for r in joined})
show([{"item": i} | {c: row[c] for c in cities} for i, row in sorted(pivot.items())], "item", *cities)
print(people[0], [p.name for p in people if p.city == "Oslo"], {s.person for s in sales} - {p.id for p in people})
