# Distances and bit counts over bytes.
def hamming(a, b):
    if len(a) != len(b):
        raise ValueError("lengths differ")
    return sum((x ^ y).bit_count() for x, y in zip(a, b))

def xor(data, key):
    return bytes(c ^ key[i % len(key)] for i, c in enumerate(data))

print(hamming(b"this is a test", b"wokka wokka!!!"), hamming(b"", b""))
secret = xor(b"attack at dawn", b"key")
print(secret, xor(secret, b"key"), xor(bytearray(b"ab"), memoryview(b"\x01")))
best = min(range(256), key=lambda k: -sum(c in b"etaoin shrdlu" for c in xor(xor(b"the rain in spain", b"\x42"), bytes([k]))))
print(best, chr(best))
try:
    hamming(b"a", b"ab")
except ValueError as e:
    print(e)
