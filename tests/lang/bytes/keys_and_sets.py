# Bytes as keys, in sets, and in match statements.
counts = {}
for word in b"the cat and the hat and the bat".split():
    counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts.items(), key=lambda item: (-item[1], item[0])))
print({b"a", b"b"} & {b"b", bytes(b"c")}, b"a" in {b"a": 1}, bytes([97]) in {b"a"}, {b"": 0}.get(b""))

def kind(v):
    match v:
        case b"GET" | b"HEAD":
            return "read"
        case b"POST":
            return "write"
        case bytes() if v.islower():
            return "lower"
        case bytes(v):
            return f"other {v}"
        case bytearray():
            return "array"
        case [*_]:
            return "sequence"
        case _:
            return "no bytes"

for v in (b"GET", b"POST", b"get", b"?", bytearray(b"GET"), [1], "GET"):
    print(kind(v))
