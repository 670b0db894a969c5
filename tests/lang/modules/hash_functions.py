import hashlib
import hmac
import binascii
import zlib

for name in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(name, b"abc")
    text = h.hexdigest(10) if name.startswith("shake") else h.hexdigest()
    print(name, h.digest_size, h.block_size, text[:32], len(text))
m = hashlib.sha256()
m.update(b"hello ")
copy = m.copy()
m.update(bytearray(b"world"))
print(m.hexdigest() == hashlib.sha256(b"hello world").hexdigest(), copy.hexdigest()[:8], m.name, m.digest()[:4])
print(hashlib.md5(b"").hexdigest(), hashlib.blake2b(b"x", digest_size=8).hexdigest(), hashlib.sha1(memoryview(b"abc")).hexdigest())
for bad in [lambda: hashlib.new("nothing"), lambda: hashlib.md5("text"), lambda: m.update(3)]:
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(hmac.new(b"key", b"message", "sha256").hexdigest(), hmac.digest(b"k" * 100, b"m", "md5").hex())
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"), hmac.new(b"k", digestmod=hashlib.sha1).name)
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 10, 20).hex())
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), zlib.adler32(b"hello"), zlib.crc32(b""), binascii.crc_hqx(b"abc", 0))
