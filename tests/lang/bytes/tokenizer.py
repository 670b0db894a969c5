# A tokenizer over bytes.
def tokens(source):
    i = 0
    while i < len(source):
        c = source[i : i + 1]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while source[j : j + 1].isdigit():
                j += 1
            yield "number", int(source[i:j])
            i = j
        elif c.isalpha() or c == b"_":
            j = i
            while source[j : j + 1].isalnum() or source[j : j + 1] == b"_":
                j += 1
            yield "name", source[i:j].decode()
            i = j
        elif source.startswith((b"<=", b">=", b"=="), i):
            yield "operator", source[i : i + 2]
            i += 2
        elif c in b"+-*/()<>=":
            yield "operator", c
            i += 1
        else:
            raise SyntaxError(f"unexpected {c!r} at {i}")

for token in tokens(b"x1 = (10 + y_2) * 3 <= limit"):
    print(*token)
try:
    list(tokens(b"a ? b"))
except SyntaxError as e:
    print(e)
