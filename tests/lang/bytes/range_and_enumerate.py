# Bytes made of ranges and generators, and functions over them.
print(bytes(range(97, 103)), bytes(c ^ 32 for c in b"Hello"), bytearray(map(ord, "xyz")), bytes([*b"ab", *range(3)]), bytes({97: 1, 98: 2}), bytes(zip.__name__, "ascii"))
print([hex(b) for b in b"\x0f\xf0"], [f"{b:08b}" for b in b"\x05\xff"], " ".join(map(str, b"ab")), dict(zip(b"ab", b"cd")), list(map(bytes, [b"a", [1], 2])))
print(sum(b"abc"), max(b"abc", default=0), max(b"", default=-1), min(b"zxy"), any(b"\0\0"), all(b""), sorted(b"bca", reverse=True), list(filter(None, b"\0a\0b")))
from functools import reduce
print(reduce(lambda h, c: (h * 33 + c) & 0xFFFFFFFF, b"hash me", 5381), reduce(bytes.__add__, [b"a", b"b", b"c"]))
from itertools import chain, groupby, islice, pairwise
print(bytes(chain(b"ab", b"cd")), [(chr(k), len(list(g))) for k, g in groupby(b"aabccc")], bytes(islice(b"abcdef", 1, None, 2)), [b - a for a, b in pairwise(b"adh")])
