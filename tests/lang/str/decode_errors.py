for data in (b"\xed\xa0\x80", b"\xe2\x82", b"\xff", b"a\x80b", b"\xf0\x9f\x98", b"\xc3(", b"\xf4\x90\x80\x80", b"\xc0\x80", b"abc\xe9", b"\x00\xd8a\x00"):
    for encoding in ("utf-8", "ascii", "utf-16", "utf-16-be", "utf-32", "cp1252", "latin-1", "cp437", "iso8859-3"):
        try:
            print(encoding, ascii(data.decode(encoding)))
        except UnicodeDecodeError as e:
            print(e, e.start, e.end, e.object == data, e.reason)
    for errors in ("ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"):
        try:
            print("  ", ascii(data.decode("utf-8", errors)), ascii(data.decode("ascii", errors)))
        except UnicodeDecodeError as e:
            print("  ", errors, e)
print(b"\\u20ac\\n\\x41\\101\\U0001f600\\\\z".decode("unicode_escape"), b"\\u20ac\\\\u20ac\\n\xe9".decode("raw_unicode_escape"))
for bad in (b"\\u20", b"\\", b"\\x4", b"\\U00110000", b"ab\\xzz"):
    try:
        print(bad.decode("unicode_escape"))
    except UnicodeDecodeError as e:
        print(e)
print(ascii(b"\\ud800".decode("unicode_escape")), b"\xef\xbb\xbfa".decode("utf-8-sig"), ascii(b"\xef\xbb\xbfa".decode()))
print(str(b"\xc3\xa9", "utf-8"), str(b"\xe9", "latin-1"), str(b"\xe9", errors="replace"), bytearray(b"\xc3\xa9").decode())
for name in ("utf-8", "utf-16", "utf-32", "utf-16-le", "utf-8-sig", "cp1251", "koi8-r", "iso8859-5", "mac-cyrillic", "cp866"):
    text = "Привет, мир"
    print(name, text.encode(name).decode(name) == text, len(text.encode(name)))
