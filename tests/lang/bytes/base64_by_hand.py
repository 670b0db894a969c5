# Base64 written with bytes operations.
ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

def encode(data):
    out = bytearray()
    for i in range(0, len(data), 3):
        chunk = data[i : i + 3]
        n = int.from_bytes(chunk.ljust(3, b"\0"), "big")
        four = bytes(ALPHABET[n >> shift & 63] for shift in (18, 12, 6, 0))
        out += four[: len(chunk) + 1].ljust(4, b"=")
    return bytes(out)

def decode(text):
    lookup = {c: i for i, c in enumerate(ALPHABET)}
    out = bytearray()
    for i in range(0, len(text), 4):
        four = text[i : i + 4].rstrip(b"=")
        n = 0
        for c in four.ljust(4, b"A"):
            n = n << 6 | lookup[c]
        out += n.to_bytes(3, "big")[: len(four) - 1]
    return bytes(out)

for s in (b"", b"f", b"fo", b"foo", b"foob", b"hello world", bytes(range(250, 256))):
    e = encode(s)
    print(e, decode(e) == s)
