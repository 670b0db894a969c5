# Going through long bytes from place to place: every look starts where the last one ended.
data = b"\n".join(b"line %d of the text" % i for i in range(3000))
at = lines = longest = 0
while (end := data.find(b"\n", at)) >= 0:
    longest = max(longest, end - at)
    lines += data.startswith(b"line", at) and data.endswith(b"text", at, end)
    at = end + 1
print(lines, longest, data[at:], data.rfind(b"\n"), data.count(b"1", 0, 200), data.index(b"999 "))
buffer = bytearray(data)
words = 0
at = 0
while at < len(buffer):
    end = buffer.find(b" ", at)
    if end < 0:
        break
    words += buffer.startswith((b"line", b"of"), at)
    at = end + 1
print(words, buffer.find(b"text", -4), buffer.find(b"text", -3), buffer.rfind(b"line 0"), b"line 2999" in buffer)
