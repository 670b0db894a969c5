# Huffman codes for bytes, packed into bits.
import heapq
from collections import Counter

def codes(data):
    heap = [(n, i, c) for i, (c, n) in enumerate(sorted(Counter(data).items()))]
    heapq.heapify(heap)
    i = len(heap)
    while len(heap) > 1:
        (n, _, a), (m, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n + m, i, (a, b)))
        i += 1
    out = {}

    def walk(node, prefix):
        if isinstance(node, tuple):
            walk(node[0], prefix + "0")
            walk(node[1], prefix + "1")
        else:
            out[node] = prefix or "0"

    walk(heap[0][2], "")
    return out

data = b"abracadabra alakazam"
table = codes(data)
bits = "".join(table[c] for c in data)
packed = int(bits, 2).to_bytes((len(bits) + 7) // 8, "big")
print(len(bits), packed.hex(), sorted(table.items(), key=lambda kv: (len(kv[1]), kv[0])))
unpacked = bin(int.from_bytes(packed, "big"))[2:].zfill(len(bits))
back, lookup, word = bytearray(), {v: k for k, v in table.items()}, ""
for bit in unpacked:
    word += bit
    if word in lookup:
        back.append(lookup[word])
        word = ""
print(back == data, back)
