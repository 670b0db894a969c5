# Arrays written to files and read from them.
import io
from array import array

a = array("h", [1, -2, 300])
f = io.BytesIO()
a.tofile(f)
a[1:].tofile(f)
print(f.getvalue())
f.seek(0)
b = array("h")
b.fromfile(f, 2)
print(b)
try:
    b.fromfile(f, 9)
except EOFError as e:
    print(e)
print(b)
f.seek(0)
target = array("h", [0] * 3)
print(f.readinto(target), target)
for wrong in (lambda: b.fromfile(f, -1), lambda: b.fromfile(f, "x"), lambda: a.tofile(5)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
