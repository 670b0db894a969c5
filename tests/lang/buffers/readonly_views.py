# Views that cannot be written.
b = bytearray(b"abc")
ro = memoryview(b).toreadonly()
print(ro.readonly, ro[1:].readonly, ro.cast("b").readonly, memoryview(ro).readonly, memoryview(b"x").readonly, memoryview(b).readonly)
b[0] = 65
print(ro.tobytes())
for wrong in (lambda: ro.__setitem__(0, 1), lambda: ro.__setitem__(slice(0, 1), b"x"), lambda: memoryview(b"abc").__setitem__(0, 1), lambda: ro.cast("b").__setitem__(0, 1)):
    try:
        wrong()
    except TypeError as e:
        print(e)
try:
    b.append(1)
except BufferError as e:
    print(e)
ro.release()
try:
    b.append(1)
    print(b)
except BufferError as e:
    print(e)
