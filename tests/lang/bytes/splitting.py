# split, rsplit, splitlines, partition.
print(b" a  b\tc\n".split(), b" a  b c ".split(None, 1), b" a  b c ".rsplit(None, 1), b"".split(), b"   ".split())
print(b"a,b,,c".split(b","), b"a,b,,c".split(b",", 2), b"a,b,,c".rsplit(b",", 1), b"".split(b","), b"aXXbXXc".split(b"XX"))
print(b"a,b".split(sep=b",", maxsplit=0), bytearray(b"1-2").split(memoryview(b"-")))
print(b"one\ntwo\r\nthree\rfour\x0bstill\n\n".splitlines(), b"a\nb".splitlines(True), b"".splitlines(), b"\r\n".splitlines(keepends=True))
print(b"k=v=w".partition(b"="), b"k=v=w".rpartition(b"="), b"kv".partition(b"="), b"kv".rpartition(b"="))
for wrong in (lambda: b"a".split(b""), lambda: b"a".split("x"), lambda: b"a".partition(b""), lambda: b"a".split(b",", "x"), lambda: b"a".rpartition(1)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
