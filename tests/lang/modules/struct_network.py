# Packets: an IPv4 header with its checksum, and messages with lengths before them.
import struct

def checksum(data):
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF

def header(source, target, size, protocol=17):
    fields = [0x45, 0, 20 + size, 54321, 0, 64, protocol, 0, bytes(source), bytes(target)]
    raw = struct.pack("!BBHHHBBH4s4s", *fields)
    fields[7] = checksum(raw)
    return struct.pack("!BBHHHBBH4s4s", *fields)

h = header((192, 168, 0, 1), (10, 0, 0, 2), 8)
print(h.hex(" "), checksum(h))
fields = struct.unpack("!BBHHHBBH4s4s", h)
print(fields[0] >> 4, (fields[0] & 15) * 4, fields[2], ".".join(map(str, fields[8])), ".".join(map(str, fields[9])))

stream = b"".join(struct.pack(">H", len(m)) + m for m in (b"hi", b"", b"a longer message"))
at = 0
while at < len(stream):
    (n,) = struct.unpack_from(">H", stream, at)
    at += 2
    print(stream[at : at + n])
    at += n
