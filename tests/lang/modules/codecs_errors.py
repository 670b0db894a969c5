import codecs


def numbers(e):
    return "<%s>" % ",".join(str(ord(c)) for c in e.object[e.start:e.end]), e.end


def once(e):
    return "?", e.start + 1


def as_bytes(e):
    return b"\xff", e.end


def bad_answer(e):
    return 1


def outside(e):
    return "", 100


for f in (numbers, once, as_bytes, bad_answer, outside):
    codecs.register_error(f.__name__, f)
    try:
        print(f.__name__, "aé€z".encode("ascii", f.__name__))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
    try:
        print(f.__name__, b"a\xff\xfez".decode("ascii", f.__name__))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
print(codecs.lookup_error("numbers") is numbers)
enc = UnicodeEncodeError("ascii", "aéb€", 1, 2, "why")
dec = UnicodeDecodeError("ascii", b"a\xff\xfe", 1, 3, "why")
tra = UnicodeTranslateError("é\u1234\U0001f600", 2, 3, "no")
for e in (enc, dec, tra):
    print(e, e.args, e.start, e.end, e.reason, e.object)
    for h in (codecs.ignore_errors, codecs.replace_errors, codecs.backslashreplace_errors, codecs.xmlcharrefreplace_errors):
        try:
            print("  ", ascii(h(e)))
        except TypeError as x:
            print("  ", x)
    try:
        codecs.strict_errors(e)
    except UnicodeError as x:
        print("   same", x is e)
for args in ((), (1, 2, 3, 4, 5), ("a", "b", 1, 2, 3), ("ascii", "é", 0, 1), ("ascii", "é", "x", 1, "r")):
    for c in (UnicodeEncodeError, UnicodeDecodeError):
        try:
            print(c(*args))
        except TypeError as e:
            print(e)
enc.end = 4
enc.reason = "other"
print(enc, UnicodeEncodeError("x", "é", 0, 1, "r"), UnicodeEncodeError("x", "\u20ac", 0, 1, "r"), UnicodeEncodeError("x", "\U0001f600", 0, 1, "r"))
print(issubclass(UnicodeEncodeError, UnicodeError), issubclass(UnicodeError, ValueError), repr(tra))
