"""Compression and back."""
import gzip
import io
import zlib

data = b"hello world " * 50
small = zlib.compress(data, 9)
print(len(small) < 60, zlib.decompress(small) == data, zlib.crc32(data), zlib.adler32(data))
print(zlib.decompress(bytes.fromhex("789ccb48cdc9c95728cf2fca4901001a0b045d")))
pieces = zlib.compressobj()
made = pieces.compress(data[:7]) + pieces.compress(data[7:]) + pieces.flush()
back = zlib.decompressobj()
print(back.decompress(made + b"rest") == data, back.eof, back.unused_data)
for wrong in [b"junk", small[:-5], small[:-1] + b"\0"]:
    try:
        zlib.decompress(wrong)
    except zlib.error as e:
        print(e)
packed = gzip.compress(data, mtime=0)
print(packed[:4], gzip.decompress(packed + packed) == data * 2)
kept = io.BytesIO()
with gzip.open(kept, "wt") as file:
    print("one", "two", sep="\n", file=file)
kept.seek(0)
with gzip.open(kept, "rt") as file:
    print([line for line in file])
try:
    gzip.decompress(b"junk")
except gzip.BadGzipFile as e:
    print(e)
