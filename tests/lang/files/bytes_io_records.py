import io
import struct

RECORD = struct.Struct("<H8sd")
out = io.BytesIO()
out.write(b"HDR1")
for i, name in enumerate(["alpha", "beta", "gamma"]):
    out.write(RECORD.pack(i, name.encode().ljust(8, b"\0"), i * 1.5))
print(out.tell(), RECORD.size, len(out.getvalue()))
out.seek(0)
print(out.read(4))
while data := out.read(RECORD.size):
    number, name, value = RECORD.unpack(data)
    print(number, name.rstrip(b"\0").decode(), value)
out.seek(4 + RECORD.size)
out.write(RECORD.pack(99, b"changed\0", -1.0))
out.seek(-RECORD.size, io.SEEK_END)
print(RECORD.unpack(out.read()))
view = out.getbuffer()
print(RECORD.unpack_from(view, 4 + RECORD.size), len(view))
view[0:4] = b"HDR2"
view.release()
print(out.getvalue()[:4], out.truncate(6), out.getvalue())
buffered = io.BufferedReader(io.FileIO("/dev/null")) if True else None
print(buffered.read(), type(buffered).__name__)
buffered.close()
