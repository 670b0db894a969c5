# Each float("nan") is another object: containers, which ask for identity first, tell them apart.
import array
import struct

a, b = float("nan"), float("nan")
print(a is a, a is b, a == a)
print([a] == [a], [a] == [b], a in [a], a in [b], (a,) == (b,))
print(len({a, b, a}), {a: 1, b: 2}[b], [b, a].index(a), [a, b, a].count(a))
print(struct.pack("<d", b), array.array("d", [b]).tobytes(), memoryview(bytearray(8)).cast("d").tolist())
print(-b, abs(-b), b + 1, str(b), b.hex(), f"{b:6.2f}|", float("-nan"))
total = 0.0
for x in [float("nan")] * 3 + [1.0]:
    total = total + x if x == x else total
print(total, max(1.0, b), b ** 0, 1 ** b)
