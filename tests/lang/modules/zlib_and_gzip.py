import gzip
import io
import zlib

data = b"the quick brown fox " * 20
packed = zlib.compress(data)
print(len(packed), packed[:2], zlib.decompress(packed) == data, zlib.compress(b"").hex(), zlib.compress(b"abc", 9).hex())
for level in 0, 1, 6, 9:
    print(level, len(zlib.compress(data, level)), end=" ")
print(zlib.decompress(zlib.compress(data, wbits=-15), wbits=-15) == data, zlib.crc32(data), zlib.adler32(data))
c = zlib.compressobj()
stream = c.compress(data[:50]) + c.compress(data[50:]) + c.flush()
d = zlib.decompressobj()
print(stream == packed, d.decompress(stream[:20]) + d.decompress(stream[20:] + b"rest") == data, d.eof, d.unused_data)
d = zlib.decompressobj()
first = d.decompress(packed, 7)
print(first, first + d.decompress(d.unconsumed_tail) + d.flush() == data, d.eof)
for wrong in b"", b"abc", packed[:-5], packed[:10] + b"xx" + packed[12:]:
    try:
        zlib.decompress(wrong)
    except zlib.error as e:
        print(e)
try:
    zlib.compress("text")
except TypeError as e:
    print(e)

print(gzip.decompress(gzip.compress(data)) == data, gzip.compress(b"abc", mtime=0).hex())
buffer = io.BytesIO()
with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as f:
    f.write(b"line 1\n")
    f.write(b"line 2\n")
buffer.seek(0)
with gzip.open(buffer) as f:
    print(f.readline(), list(f))
with gzip.open(io.BytesIO(gzip.compress("é\n".encode())), "rt", encoding="utf-8") as f:
    print(f.read())
for wrong in b"plain", gzip.compress(data)[:-9]:
    try:
        gzip.decompress(wrong)
    except (gzip.BadGzipFile, EOFError) as e:
        print(type(e).__name__, e)
