# While a view exists its bytearray keeps its size; a released view refuses everything.
import array

b = bytearray(b"abc")
with memoryview(b) as m:
    print(m[0])
    for change in (
        lambda: b.append(1), lambda: b.pop(), lambda: b.clear(), lambda: b.extend(b"xy"), lambda: b.insert(0, 1),
        lambda: b.__delitem__(0), lambda: b.__setitem__(slice(0, 1), b""), lambda: b.__iadd__(b"z"), lambda: b.__imul__(2),
    ):
        try:
            change()
        except BufferError as e:
            print(e)
    b[0:2] = b"AB"
    b.reverse()
    print(b)
b.append(33)
print(b)
for use in (lambda: m[0], lambda: len(m), lambda: m.tolist(), lambda: bytes(m), lambda: m.format, lambda: m.__enter__()):
    try:
        use()
    except ValueError as e:
        print(e)
m.release()
print(str(m)[:16], m == m, m == b)
a = array.array("i", [1, 2])
v = memoryview(a)
try:
    a.append(3)
except BufferError as e:
    print(e)
v.release()
a.append(3)
print(a)
