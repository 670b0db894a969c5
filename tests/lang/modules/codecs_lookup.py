import codecs

for name in ("UTF8", "latin-1", "cp1252", "ISO-8859-15", "utf-16-le", "us-ascii", "koi8-r", "windows-1251"):
    info = codecs.lookup(name)
    print(name, info.name, len(info), info.encode("abc"), info.decode(b"abc") if "16" not in name else "")
print(codecs.encode("abc Xyz", "rot13"), codecs.decode(b"616263", "hex"), codecs.encode(b"ab", "hex_codec"))
print(codecs.getencoder("utf-8")("é"), codecs.getdecoder("latin-1")(b"\xe9"))
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([b])) for b in "é€😀".encode()])
d = codecs.getincrementaldecoder("utf-16")()
print([d.decode(bytes([b])) for b in "é😀".encode("utf-16")])
e = codecs.getincrementalencoder("utf-16")()
print([e.encode(c) for c in "abc"])
d = codecs.getincrementaldecoder("utf-8")()
print(d.decode(b"\xe2\x82"), d.getstate())
try:
    d.decode(b"", True)
except UnicodeDecodeError as e:
    print(e)
print(list(codecs.iterdecode([b"\xe2", b"\x82", b"\xac"], "utf-8")), list(codecs.iterencode(["a", "é"], "latin-1")))
print(codecs.BOM_UTF8, codecs.BOM_UTF16, codecs.BOM_UTF32_BE)
for bad in (lambda: codecs.lookup("nope"), lambda: "x".encode("rot13"), lambda: codecs.lookup_error("nope")):
    try:
        bad()
    except LookupError as e:
        print(e)


def search(name):
    if name == "my_codec":
        return codecs.CodecInfo(lambda s, errors="strict": (s.upper().encode(), len(s)),
                                lambda b, errors="strict": (bytes(b).decode().lower(), len(b)), name="my")


codecs.register(search)
print("abc".encode("my-codec"), b"ABC".decode("My Codec"), codecs.lookup("my_codec").name)
