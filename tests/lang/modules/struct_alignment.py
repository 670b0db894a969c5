# How native formats are padded, compared with packed ones.
import struct
for fmt in ("bh", "bi", "bq", "hb", "ib", "qb", "bhiq", "qihb", "cxi", "3sh", "b0i", "fd", "?d", "bP", "b2h", "eb", "bxxh0q"):
    print(fmt, struct.calcsize(fmt), struct.calcsize("=" + fmt) if "P" not in fmt else "-")
print(struct.pack("bi", 1, 2).hex(" "), struct.pack("ib", 1, 2).hex(" "), struct.pack("hq", 1, 2).hex(" "))
print(struct.unpack("bi", b"\1\xaa\xbb\xcc\2\0\0\0"), struct.pack("@b0l", 5).hex())
