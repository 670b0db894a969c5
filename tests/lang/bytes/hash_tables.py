# A checksum, a cipher and a run-length code on bytes: small programs as one finds them.
def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF

def adler32(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a

def rc4(key, data):
    s = list(range(256))
    j = 0
    for i in range(256):
        j = (j + s[i] + key[i % len(key)]) & 255
        s[i], s[j] = s[j], s[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) & 255
        j = (j + s[i]) & 255
        s[i], s[j] = s[j], s[i]
        out.append(byte ^ s[(s[i] + s[j]) & 255])
    return bytes(out)

def pack(data):
    out = bytearray()
    i = 0
    while i < len(data):
        n = 1
        while i + n < len(data) and data[i + n] == data[i] and n < 255:
            n += 1
        out += bytes((n, data[i]))
        i += n
    return bytes(out)

text = b"The quick brown fox jumps over the lazy dog"
print(hex(crc32(text)), hex(adler32(text)), rc4(b"Key", b"Plaintext").hex(), rc4(b"Key", rc4(b"Key", text)) == text)
packed = pack(b"aaabbbbbc" + bytes(300))
print(packed, b"".join(bytes([v]) * n for n, v in zip(packed[::2], packed[1::2])) == b"aaabbbbbc" + bytes(300))
