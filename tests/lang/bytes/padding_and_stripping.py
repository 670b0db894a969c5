# center, ljust, rjust, zfill, expandtabs, strip and its relatives.
for width in (0, 4, 7, 8):
    print(b"abc".center(width), b"abc".ljust(width, b"."), b"abc".rjust(width, b"*"), b"-12".zfill(width), b"+".zfill(width), b"x".zfill(width))
print(b"a\tbc\tdef\n\tx".expandtabs(), b"a\tb".expandtabs(4), b"a\tb\rc\td".expandtabs(tabsize=3), b"\t".expandtabs(0))
print(b"  a b \n".strip(), b"xxaxbxx".strip(b"x"), b"abcba".lstrip(b"ab"), b"abcba".rstrip(b"ab"), b"  a ".lstrip(), b" a  ".rstrip(None))
print(b"prefix-body".removeprefix(b"prefix-"), b"body.txt".removesuffix(b".txt"), b"x".removeprefix(b"y"), bytearray(b"xx").removesuffix(b"x"))
for wrong in (lambda: b"a".center("x"), lambda: b"a".ljust(5, b"ab"), lambda: b"a".rjust(5, "x"), lambda: b"a".strip("x"), lambda: b"a".zfill(), lambda: b"a".removeprefix("a")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
