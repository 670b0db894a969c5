def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line] if line else lines


text = "The quick brown fox jumps over the lazy dog, naïvely — and then it sleeps. " * 2
for width in (12, 30, 80):
    for line in wrap(text, width):
        print(f"|{line:^{width}}|")


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line
    spaces = width - sum(map(len, words))
    each, extra = divmod(spaces, len(words) - 1)
    return "".join(w + " " * (each + (i < extra)) for i, w in enumerate(words[:-1])) + words[-1]


for line in wrap(text, 28)[:-1]:
    print(justify(line, 28) + "|")
print("\n".join(f"{n:>4}: {l}" for n, l in enumerate("one\ntwo\n\nfour".split("\n"), 1)), "a\tbb\tc".expandtabs(6), "-" * 10, "=".join("abc"), "x".center(7, "~"), "centre".ljust(10, ".") + "end", "12".rjust(5, "0"))
