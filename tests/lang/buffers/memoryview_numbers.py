# Items of every type, written through a view.
import struct

for code, values in (("b", (-128, 127)), ("H", (0, 65535)), ("i", (-5, 2**31 - 1)), ("Q", (0, 2**64 - 1)), ("f", (0.5, -1e10)), ("d", (3, 1e300)), ("?", ([], "x")), ("c", (b"a", b"\xff")), ("e", (1.5, 65504))):
    raw = bytearray(struct.calcsize(code) * 2)
    m = memoryview(raw).cast(code)
    m[0], m[1] = values
    print(code, m.tolist(), raw.hex(), struct.unpack("2" + code, raw) == tuple(m))
m = memoryview(bytearray(8)).cast("h")
for v in (2**15, -(2**15) - 1, 1.0, "1", None, 10**30):
    try:
        m[0] = v
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class Index:
    def __index__(self):
        return 7
m[-1] = Index()
print(m.tolist(), m[1:3].tolist(), sum(m))
