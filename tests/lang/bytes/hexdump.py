# A hex dump, as programs print it.
def dump(data, width=8):
    for at in range(0, len(data), width):
        row = data[at : at + width]
        text = "".join(chr(c) if 32 <= c < 127 else "." for c in row)
        print(f"{at:04x}  {row.hex(' '):<{width * 3 - 1}}  |{text}|")

dump(b"Hello,\x00World!\n\x7f\x80\xff" + bytes(range(10)))
dump(bytearray("naïve ☃", "utf-8"), 6)
dump(memoryview(b"abcdefghij")[2:7])
