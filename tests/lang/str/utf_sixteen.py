s = "a é 日 😀"
for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8", "utf-8-sig"):
    b = s.encode(name)
    print(name, len(b), b[:8], b.decode(name) == s)
print(b"\xff\xfea\x00".decode("utf-16"), b"\xfe\xff\x00a".decode("utf-16"), ascii(b"\xff\xfea\x00".decode("utf-16-le")), b"a\x00".decode("utf-16"), b"\xff\xfe\x00\x00a\x00\x00\x00".decode("utf-32"))
for name, data in (("utf-16-le", b"\x00\xd8"), ("utf-16-le", b"\x00\xdca\x00"), ("utf-16-le", b"\x00\xd8a\x00"), ("utf-16-be", b"\x00"), ("utf-16", b"\xff\xfea"), ("utf-32-le", b"\x00\x00\x11\x00"), ("utf-32-be", b"\x00\x00\xd8\x00"), ("utf-32", b"abc"), ("utf-8", b"\xf5"), ("utf-8", b"\xe0\x80\x80"), ("utf-8", b"ab\xc3"), ("utf-8", b"\xf0\x9f\x98x")):
    try:
        print(data.decode(name))
    except UnicodeDecodeError as e:
        print(e, "|", e.start, e.end)
    print("  ", ascii(data.decode(name, "replace")), ascii(data.decode(name, "ignore")), ascii(data.decode(name, "backslashreplace")))
pairs = [s.encode("utf-16-le")[i:i + 2] for i in range(0, len(s.encode("utf-16-le")), 2)]
print(len(pairs), [int.from_bytes(p, "little") for p in pairs])
print(b"".join("é".encode("utf-16-be") for _ in range(2)), "".encode("utf-16"), "".encode("utf-8-sig"), "\ufeffx".encode("utf-16-le"), b"\xef\xbb\xbf\xef\xbb\xbf".decode("utf-8-sig") == "\ufeff")
