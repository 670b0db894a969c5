# What str methods answer, and encodings of text.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: "a".isidentifier() and "if".isidentifier() and not "1a".isidentifier())
show(lambda: "²".isdigit() and not "²".isdecimal() and "½".isnumeric())
show(lambda: "\t\n ".isspace() and "".isprintable() and not "\n".isprintable())
show(lambda: "Hello World".swapcase() + "hello world".title() + "they're".title())
show(lambda: "abc".startswith(("x", "a"), 0, 2))
show(lambda: "abc".startswith(["a"]))
show(lambda: "abcdef"[::-2] + "abc"[-2:] + "abc"[5:])
show(lambda: "abc"[5])
show(lambda: "a\tbc\td".expandtabs(4))
show(lambda: "%.3s|%10s|%-5s|" % ("abcdef", "x", "y"))
show(lambda: "abc".removeprefix("ab").removesuffix("c"))
show(lambda: "é".encode("ascii"))
show(lambda: b"\xff".decode())
show(lambda: "é".encode("latin-1") + "é".encode("utf-16-le"))
