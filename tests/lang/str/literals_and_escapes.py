print("a\tb\\n\x41\u00e9\U0001F600\101\N{BULLET}", r"raw\n", b"\x00\xff\101", rb"\x00", """tri"ple""", 'it''s')
print("con" "cat" 'enated', f"{'f'}" "plain", ("multi"
      "line"))
print(len("a\
b"), "tab\there", '\'"', "\"'", repr("\x7f\x80\xa0\xad"), ascii("é€😀"))
print(u"unicode", R"\d", Rb"\d", bR"\d", F"{1}", fR"{2}\d")
for source in [r'"\x4"', r'"\u12"', r'"\U00110000"', r'"\N{no such name}"', "b'é'", r'b"\x1"', '"unclosed', "'''x", r'"\N"', "f'{'", "f'{}'", "0777", "1_", "0x", "1e"]:
    try:
        print(source, eval(source))
    except SyntaxError as e:
        print(source, "|", e.msg.split(":")[0])
print(0o17, 0b101, 0xFf, 1_000_000, 1e3, .5, 5., 1_0.0_1e1_0, 3j, 0xdead_beef, 00)
