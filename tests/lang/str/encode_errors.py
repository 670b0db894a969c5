text = "a\udc80\xe9\u20acz"
for encoding in ("utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "cp1252", "utf-8-sig", "iso8859-15", "koi8-r"):
    try:
        print(encoding, text.encode(encoding))
    except UnicodeEncodeError as e:
        print(e, e.start, e.end, e.encoding, e.reason, e.object == text)
    for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"):
        try:
            print("  ", errors, text.encode(encoding, errors))
        except UnicodeEncodeError as e:
            print("  ", errors, e)
print("\udc80\udcff".encode("utf-8", "surrogateescape"), "\ud800\udfff".encode("utf-8", "surrogatepass"))
print("\ud800".encode("utf-16", "surrogatepass"), "\ud800".encode("utf-16-be", "surrogatepass"), "\ud800".encode("utf-32-le", "surrogatepass"))
print("é€\U0001f600\n\\\x01\t".encode("unicode_escape"), "é€\U0001f600\\".encode("raw_unicode_escape"))
print("é".encode(errors="strict"), "é".encode(encoding="Latin_1"), "é".encode("L1"), "é".encode("Windows-1252"), "é".encode("437"))
for args in (("nope",), ("utf-8", 1), (1,), ("rot13",), ("hex",), ("base64",)):
    try:
        print("é".encode(*args))
    except (LookupError, TypeError) as e:
        print(type(e).__name__, e)
try:
    "é".encode("ascii", "unheard")
except LookupError as e:
    print(e)
print("fine".encode("ascii", "unheard"))
