# Text with escapes, read from bytes.
def unescape(data):
    out = bytearray()
    it = iter(data)
    for c in it:
        if c != 0x5C:
            out.append(c)
            continue
        e = next(it)
        simple = b'"\\/bfnrt'.find(e)
        if simple >= 0:
            out += b'"\\/\b\f\n\r\t'[simple : simple + 1]
        elif e == ord("u"):
            out += chr(int(bytes(next(it) for _ in range(4)), 16)).encode()
        else:
            raise ValueError(f"bad escape {bytes([e])!r}")
    return out.decode()

for s in (rb"plain", rb"a\nb\t\"q\"", rb"caf\u00e9 \u2603", rb"\\server\/x"):
    print(s, repr(unescape(s)))
for s in (rb"\x41", b"end\\", rb"\u12"):
    try:
        print(unescape(s))
    except (ValueError, StopIteration, RuntimeError) as e:
        print(type(e).__name__, e)
