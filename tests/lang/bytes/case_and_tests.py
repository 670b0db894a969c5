# Changing case, and asking what kind of bytes there are: ASCII letters only.
for s in (b"Hello World", b"hello", b"HELLO 1", b"", b"123", b" \t\n", b"\xe9\xc9", b"Ab Cd", b"abC", b"a1_"):
    print(s, s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase())
    print("  ", s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isascii())
a = bytearray(b"mIxEd caSe")
print(a.swapcase(), a.title(), type(a.upper()).__name__, a)
