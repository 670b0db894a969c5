# A file format with a header and records, written to memory and read again.
import struct

HEADER = struct.Struct("<4sHHI")
RECORD = struct.Struct("<H10sd?")

def write(records):
    body = b"".join(RECORD.pack(n, name.encode(), score, ok) for n, name, score, ok in records)
    return HEADER.pack(b"DEMO", 1, len(records), len(body)) + body

def read(data):
    magic, version, count, size = HEADER.unpack_from(data)
    if magic != b"DEMO":
        raise ValueError(f"bad magic {magic!r}")
    if len(data) != HEADER.size + size:
        raise ValueError("truncated")
    body = memoryview(data)[HEADER.size:]
    for n, name, score, ok in RECORD.iter_unpack(body):
        yield n, name.rstrip(b"\0").decode(), score, ok

rows = [(1, "ann", 1.5, True), (2, "bob", -2.25, False), (3, "a long name", 1e300, True)]
data = write(rows)
print(len(data), HEADER.size, RECORD.size, data[:16])
for row in read(data):
    print(row)
for broken in (data[:-1], b"NOPE" + data[4:]):
    try:
        list(read(broken))
    except ValueError as e:
        print(e)
