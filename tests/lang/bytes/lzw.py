# LZW compression with bytes as keys of a dict.
def compress(data):
    table = {bytes([i]): i for i in range(256)}
    w, out = b"", []
    for c in data:
        wc = w + bytes([c])
        if wc in table:
            w = wc
        else:
            out.append(table[w])
            table[wc] = len(table)
            w = bytes([c])
    if w:
        out.append(table[w])
    return out

def expand(codes):
    table = {i: bytes([i]) for i in range(256)}
    w = table[codes[0]]
    out = bytearray(w)
    for code in codes[1:]:
        entry = table[code] if code in table else w + w[:1]
        out += entry
        table[len(table)] = w + entry[:1]
        w = entry
    return bytes(out)

for data in (b"TOBEORNOTTOBEORTOBEORNOT", b"a" * 50, bytes(range(20)) * 3):
    codes = compress(data)
    print(len(data), len(codes), codes[:12], expand(codes) == data)
