# Loops over bytes, and what can be made of their ints.
s = b"hey"
it = iter(s)
print(next(it), list(it), list(it), type(it).__name__, type(iter(bytearray())).__name__)
print(list(reversed(s)), sum(s), max(s), sorted(s), [chr(c) for c in s], list(enumerate(s, 1)), list(zip(s, "abc")))
a = bytearray(b"ab")
out = []
for c in a:
    out.append(c)
    if len(a) < 5:
        a.append(c + 1)
print(out, a)
first, *rest = s
print(first, rest, [*s, *a], (*b"xy",), {*b"aab"} == {97, 98}, dict.fromkeys(b"ab"), any(b"\0\1"), all(b"\1\0"))
print(int(b"42"), float(b" 1.5 "), int.from_bytes(s, "big"), (1024).to_bytes(2, "little"), int(bytearray(b"7f"), 16), list(map(hex, s)))
