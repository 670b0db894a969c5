# Functions that write into memory take whatever can be written.
import io
import struct
from array import array

source = io.BytesIO(b"0123456789")
b, a = bytearray(4), array("H", [0, 0])
print(source.readinto(b), b, source.readinto(a), a.tobytes(), source.readinto(memoryview(b)[1:3]), b, source.readinto(b))
for target in (b"abcd", memoryview(b"abcd"), "abcd", [1], memoryview(bytearray(8))[::2]):
    for write in (lambda t: source.readinto(t), lambda t: struct.pack_into("h", t, 0, 1)):
        try:
            print(write(target))
        except TypeError as e:
            print(e)
