# bytes and bytearray.
def attempt(f, *args, **kw):
    try:
        return repr(f(*args, **kw))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for b in [b"", b"abc", b"Hello World", b"  \ta\n", bytes(range(0, 256, 17)), b"a,b,,c", b"it's", b'"q\'', b"l1\r\nl2\n", b"12"]:
    print(repr(b), len(b), b.hex(), b.hex("-"), b.hex(":", 2), b.hex(":", -2), bytes.fromhex(b.hex()) == b, [x for x in b])
    print(b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase(), b.split(), b.split(b","), b.rsplit(b",", 1), b.splitlines(), b.splitlines(True))
    print(b.find(b"a"), b.find(97), b.rfind(b"l"), b.count(b"l"), b.count(b""), b.startswith(b"a"), b.endswith((b"c", b"d")), b.replace(b"a", b"xx"), b.replace(b"", b"-", 2))
    print(b.partition(b","), b.rpartition(b","), b.strip(), b.lstrip(b"a "), b.rstrip(b"c\n"), b.center(13, b"*"), b.ljust(5), b.rjust(5, b"."), b.zfill(6))
    print([b.isalpha(), b.isdigit(), b.isalnum(), b.isspace(), b.isupper(), b.islower(), b.istitle(), b.isascii()], b[::-1], b[1:3], b[-1:], b * 2, b + b"x", 97 in b, b"b" in b, b == bytearray(b), b < b"b")
    print(bytearray(b), bytearray(b) + b"z", b.removeprefix(b"a"), b.removesuffix(b"c"), hash(b) == hash(bytes(b)), b.translate(None, b"al"), b.translate(bytes.maketrans(b"ab", b"xy")))
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(bytearray(b"x")), bytes((65, 66)), bytes(range(5)), b"".join([b"a", bytearray(b"b")]), b",".join([]))
print(attempt(bytes, [256]), attempt(bytes, "a"), attempt(bytes, -1), attempt(bytes, 1.5), attempt(lambda: b"a" + "b"), attempt(lambda: b"abc"[9]), attempt(lambda: b"abc"["a"]), attempt(bytes.fromhex, "0g"), attempt(bytes.fromhex, "abc"), attempt(b"a".index, b"z"), attempt(b"a".join, ["x"]), attempt(b"a".split, b""))
print(b"\xff".decode("latin-1"), attempt(b"\xff".decode), b"\xffa".decode("utf-8", "replace"), b"a\xc3\xa9".decode(), attempt(b"\xe2\x82".decode), b"\xe2\x82x".decode("utf-8", "ignore"), attempt(b"a\x80".decode, "ascii"), attempt(b"a".decode, "nope"), b"\xf0\x9f\x98\x80".decode())
a = bytearray(b"hello")
a[0] = 72
a.append(33)
a.extend(b"!!")
a += b"?"
a[1:3] = b"EEE"
del a[-1]
a.insert(0, 42)
print(a, a.pop(), a.pop(0), a, a.index(b"l"), len(a), list(a), a.copy(), bytes(a), a == b"HEEElo!!", attempt(lambda: a.append(256)), attempt(lambda: hash(a)))
a.reverse()
a.remove(72)
print(a, a * 2, a[::2], attempt(lambda: a[100]), a.decode())
a.clear()
print(a, bool(a), bool(b""), bool(b"a"), b"%s-%d %x %5.2f %c %r" % (b"x", 5, 255, 1.5, 65, "q"), b"a" < b"b", b"a" == "a", b"abc".__getitem__(0), b"a".__add__(b"b"))
