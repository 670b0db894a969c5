# Numbers of variable length, and a header that says which order of bytes follows.
import struct

def put(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)

def get(data, at=0):
    n = shift = 0
    while True:
        b = data[at]
        at += 1
        n |= (b & 127) << shift
        shift += 7
        if b < 128:
            return n, at

numbers = [0, 1, 127, 128, 300, 2**31, 2**64 - 1]
data = b"".join(map(put, numbers))
at, back = 0, []
while at < len(data):
    n, at = get(data, at)
    back.append(n)
print(data.hex(" "), back == numbers)

def message(order, *values):
    return (b"II" if order == "<" else b"MM") + struct.pack(f"{order}H{len(values)}i", len(values), *values)

def read(data):
    order = {b"II": "<", b"MM": ">"}[data[:2]]
    (n,) = struct.unpack_from(order + "H", data, 2)
    return struct.unpack_from(f"{order}{n}i", data, 4)

for order in "<>":
    m = message(order, 1, -2, 2**31 - 1)
    print(m, read(m))
