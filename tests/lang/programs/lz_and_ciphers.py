# Run lengths, LZ77, Caesar, Vigenere, base 64, CRC-32, and xor streams, each written by hand and inverted.
from itertools import cycle, groupby
import string

def rle(text):
    return "".join(f"{n if (n := len(list(g))) > 1 else ''}{c}" for c, g in groupby(text))

def unrle(text):
    out, n = [], ""
    for c in text:
        if c.isdigit():
            n += c
        else:
            out.append(c * int(n or 1))
            n = ""
    return "".join(out)

def lz77(data, window=32, longest=15):
    i = 0
    while i < len(data):
        best = (0, 0)
        for start in range(max(0, i - window), i):
            n = 0
            while n < longest and i + n < len(data) - 1 and data[start + n] == data[i + n]:
                n += 1
            if n > best[1]:
                best = (i - start, n)
        yield (*best, data[i + best[1]])
        i += best[1] + 1

def unlz77(triples):
    out = bytearray()
    for back, n, byte in triples:
        for _ in range(n):
            out.append(out[-back])
        out.append(byte)
    return bytes(out)

def caesar(text, k):
    table = str.maketrans(string.ascii_letters, "".join(a[k % 26:] + a[:k % 26] for a in (string.ascii_lowercase, string.ascii_uppercase)))
    return text.translate(table)

def vigenere(text, key, sign=1):
    keys = cycle(ord(k) - 97 for k in key)
    return "".join(chr((ord(c) - 97 + sign * next(keys)) % 26 + 97) if c.islower() else c for c in text)

ALPHABET = (string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/").encode()

def b64(data):
    out = bytearray()
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk.ljust(3, b"\0"), "big")
        out += bytes(ALPHABET[n >> s & 63] for s in (18, 12, 6, 0))[:len(chunk) + 1]
    return bytes(out).ljust(-(-len(out) // 4) * 4, b"=")

def unb64(data):
    bits = 0
    data = data.rstrip(b"=")
    for c in data:
        bits = bits << 6 | ALPHABET.index(c)
    extra = len(data) * 6 % 8
    return (bits >> extra).to_bytes(len(data) * 6 // 8, "big")

TABLE = []
for n in range(256):
    for _ in range(8):
        n = n >> 1 ^ (0xEDB88320 if n & 1 else 0)
    TABLE.append(n)

def crc32(data):
    c = 0xFFFFFFFF
    for b in data:
        c = TABLE[(c ^ b) & 255] ^ c >> 8
    return c ^ 0xFFFFFFFF

def keystream(seed):
    while True:
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed >> 16 & 255

def xor(data, seed):
    return bytes(a ^ b for a, b in zip(data, keystream(seed)))

text = "aaaabbbccd the cat sat on the mat, the cat sat on the mat"
print(rle(text), unrle(rle(text)) == text)
packed = list(lz77(text.encode()))
print(len(packed), packed[:6], unlz77(packed).decode() == text)
print(caesar("Hello, World!", 3), caesar(caesar("Zebra", 5), -5), [caesar("abc", k) for k in (25, 26, -1)])
print(vigenere("attack at dawn", "lemon"), vigenere(vigenere("attack at dawn", "lemon"), "lemon", -1))
for data in (b"", b"f", b"fo", b"foo", b"foobar", bytes(range(250, 256))):
    print(b64(data), unb64(b64(data)) == data, f"{crc32(data):08x}")
secret = xor("schön".encode(), 42)
print(secret.hex(), xor(secret, 42).decode(), memoryview(secret)[1:3].tolist(), secret[::-1].hex("-"))
print(sum(crc32(bytes([i, j])) for i in range(16) for j in range(16)) % 10**9)
