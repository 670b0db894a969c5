def parse(text):
    """A number in any of the usual notations, or the text."""
    t = text.strip().replace(",", "")
    for kind in (int, lambda s: int(s, 0), float, complex):
        try:
            return kind(t)
        except ValueError:
            pass
    return text


for text in ("42", " -7 ", "1,234,567", "0x1F", "0b101", "3.14", "1e-5", ".5", "5.", "inf", "-nan", "2+3j", "j", "abc", "", "1_000", "٣٤", "1.2.3", "--1", "0o17", "1e400", "1 2", "²", "½", "１２"):
    print(repr(text), "->", repr(parse(text)))
line = "name=Widget; price=12.50; qty=3; tags=a,b,c; empty="
record = dict(part.strip().split("=", 1) for part in line.split(";"))
print(record, float(record["price"]) * int(record["qty"]), record["tags"].split(","), not record["empty"])
csv = 'a,"b, c","say ""hi""",,5\n"multi\nline",x'
rows, field, row, quoted, i = [], "", [], False, 0
while i < len(csv):
    c = csv[i]
    if quoted:
        if c == '"' and csv[i + 1:i + 2] == '"':
            field += c
            i += 1
        elif c == '"':
            quoted = False
        else:
            field += c
    elif c == '"':
        quoted = True
    elif c in ",\n":
        row.append(field)
        field = ""
        if c == "\n":
            rows.append(row)
            row = []
    else:
        field += c
    i += 1
rows.append(row + [field])
print(rows)
