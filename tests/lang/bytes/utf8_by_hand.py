# UTF-8 encoded and decoded by hand, compared with the built-in.
def encode(text):
    out = bytearray()
    for c in map(ord, text):
        if c < 0x80:
            out.append(c)
        elif c < 0x800:
            out += bytes((0xC0 | c >> 6, 0x80 | c & 63))
        elif c < 0x10000:
            out += bytes((0xE0 | c >> 12, 0x80 | c >> 6 & 63, 0x80 | c & 63))
        else:
            out += bytes((0xF0 | c >> 18, 0x80 | c >> 12 & 63, 0x80 | c >> 6 & 63, 0x80 | c & 63))
    return bytes(out)

def decode(data):
    out, i = [], 0
    while i < len(data):
        b = data[i]
        n = 1 if b < 0x80 else 2 if b < 0xE0 else 3 if b < 0xF0 else 4
        c = b if n == 1 else b & (0xFF >> (n + 1))
        for follow in data[i + 1 : i + n]:
            c = c << 6 | follow & 63
        out.append(chr(c))
        i += n
    return "".join(out)

for s in ("", "plain", "é", "☃ snow", "𝄞𝄢", "mixed é☃𝄞 end"):
    e = encode(s)
    print(e, e == s.encode(), decode(e) == s, len(e), len(s))
