print("\x41\u0042\U00000043\104\0\7".encode(), "\N{GREEK SMALL LETTER ALPHA}\N{BULLET}", '\'"\\', "tab\there", r"raw\n", b"\x00\xff\101", "line \
continued", "a\
b", """tri"ple""", '''it's''', "\a\b\f\v\r".encode())
print(len("\u00e9"), len("é"), "\u00e9" == "é", "\U0001F600" == "😀", "\u0065\u0301", "\x7f\x80".encode("latin-1"), "\400" == chr(0o400) if False else "", len("\0001"), repr("\0001"))
print(repr("\\"), repr("\n"), repr("'"), repr('"'), repr("'\""), repr("\t"), repr("\x1b[0m"), repr("é\x80\u2028😀\U000e0001"), ascii("é😀"), repr(b"'\"\n\\\x00\xff"), str(b"x"))
for text in ('"\\N{no such name}"', '"\\x4"', '"\\u12"', '"\\U00110000"', '"\\U0000"', "b'é'", "'abc", '"""abc', "'a\nb'", "b'\\x4'", "u'x'", "rb'\\x'", "Rb'a'", "bR'a' b'b'", "ur'x'"):
    try:
        print(text.encode("unicode_escape"), "->", repr(eval(text)))
    except SyntaxError as e:
        print(text.encode("unicode_escape"), "->", type(e).__name__, e.msg)
