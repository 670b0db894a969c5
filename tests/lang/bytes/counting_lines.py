# A word count over chunks, where words may be cut in two.
def chunks(data, size):
    for i in range(0, len(data), size):
        yield data[i : i + size]

def count(parts):
    lines = words = size = 0
    inside = False
    for part in parts:
        size += len(part)
        lines += part.count(b"\n")
        for c in part:
            space = c in b" \t\n\r\x0b\x0c"
            if inside and space:
                words += 1
            inside = not space
    return lines, words + inside, size

text = b"one two\nthree  four\n\nfive\tsix seven"
for n in (1, 3, 7, 100):
    print(n, count(chunks(text, n)))
print(count([]), count([b"", b"a", b"", b"b"]), len(text.split()))

def lines(parts):
    rest = b""
    for part in parts:
        *whole, rest = (rest + part).split(b"\n")
        yield from whole
    if rest:
        yield rest

print(list(lines(chunks(text, 5))))
