# Huffman codes: a tree of tuples, bit strings packed to bytes and read again.
import heapq
from collections import Counter

def build(text):
    heap = [(n, i, c) for i, (c, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    serial = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a[0] + b[0], serial, (a, b)))
        serial += 1
    return heap[0]

def codes(node, prefix=""):
    _, _, what = node
    if isinstance(what, str):
        yield what, prefix or "0"
    else:
        for bit, child in zip("01", what):
            yield from codes(child, prefix + bit)

def pack(bits):
    padding = -len(bits) % 8
    bits += "0" * padding
    return bytes([padding]) + bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))

def unpack(data):
    bits = "".join(f"{b:08b}" for b in data[1:])
    return bits[:len(bits) - data[0]]

def decode(bits, table):
    back = {v: k for k, v in table.items()}
    word = ""
    for bit in bits:
        word += bit
        if word in back:
            yield back[word]
            word = ""
    assert not word

for text in ("abracadabra", "aaaa", "the quick brown fox jumps over the lazy dog", "mississippi river"):
    table = dict(codes(build(text)))
    bits = "".join(table[c] for c in text)
    data = pack(bits)
    print(repr(text), len(text), "->", len(data), data[:6].hex(" "), "".join(decode(unpack(data), table)) == text)
    print(dict(sorted(table.items(), key=lambda kv: (len(kv[1]), kv[0]))))
    prefix_free = not any(a != b and b.startswith(a) for a in table.values() for b in table.values())
    print(prefix_free, sum(2.0 ** -len(v) for v in table.values()))
