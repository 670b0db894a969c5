"""Operators, displays, slices, f-strings: values and order of evaluation."""
log = []
def say(v):
    log.append(v)
    return v
print(say(1) + say(2) * say(3) - -say(4), 2 ** 3 ** 2, -2 ** 2, 7 // 2, -7 // 2, 7 % -3, 1 << 4 | 3 & 6 ^ 1, ~5)
print(log)
print(10 / 4, 1e3, 0x_ff, 0b101, 0o17, 1_000, 1j * 1j, 10 ** 30, 5 @ 2 if False else "no matmul")
x = 7
x += 1; x -= 2; x *= 3; x //= 4; x **= 2; x %= 10; x <<= 3; x >>= 1; x |= 8; x &= 12; x ^= 5
print(x)
x /= 2
print(x)
lst = [1]
alias = lst
lst += (2, 3)
lst *= 2
print(alias, lst is alias)
d = {"a": 1}
d["a"] += 5
d["b"] = d.get("b", 0) + 1
print(d)
del log[:]
data = {0: [10, 20]}
data[say(0)][say(1)] += say(5)
print(data, log)
del log[:]
class O: pass
o = O()
say(o).attr, data[say("k")] = say(1), say(2)
print(o.attr, data["k"], [v for v in log if v is not o])
print([*range(3), *"ab"], (*[1], 2), {*[1, 1, 2]}, {**{"a": 1}, "b": 2, **{"a": 3}}, [*[]], ())
s = "abcdefg"
print(s[1], s[-1], s[1:3], s[:2], s[4:], s[:], s[::-1], s[::2], s[5:1:-2], s[-3:-1])
lst = list(range(10))
lst[2:5] = "xy"
lst[::4] = [0, 0, 0]
del lst[-2:], lst[0]
print(lst)
class Idx:
    def __getitem__(self, i): return i
print(Idx()[1:2, ..., ::3], Idx()[1:2], Idx()[()], Idx()[1, 2], Idx()[-1], Idx()[*[1, 2], 3])
a = b = c = []
a.append(1)
print(b, c is a)
a, b = 1, 2
a, b = b, a
(a, b), c = (b, a), a + b
print(a, b, c)
i = 0
i, lst[i] = 1, "set"
print(i, lst)
first, *middle, last = range(6)
*init, = "xy"
head, *rest = [1]
[p, q], r = "ab", "c"
print(first, middle, last, init, head, rest, p, q, r)
def too_many(): a, b = 1, 2, 3
def too_few(): a, *b, c = [1]
def not_iterable(): a, b = 5
for bad in (too_many, too_few, not_iterable):
    try: bad()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
name, width, value = "n", 8, 3.14159
print(f"{name}", f"{name!r:>{width}}|", f"{value:.{2}f}", f"{value = }", f"{ value=:.1f}", f"{{}}{1 + 1}", f"{'nested ' + f'{name}'}", f"{(lambda v: v * 2)(4)}", f"a" "b" f"{1}{2}" 'c', f"{name=!s}", f"{[c for c in 'ab']}", f"{'a' if value else 'b'}", f'{d["a"]}', f"{1,2}", f"{width:0{4}d}")
print("a" "b" 'c', b"x" b"y", r"\n", "\x41\u00e9\N{BULLET}", """multi
line""", 'it''s')
print((1,), (), (1, 2)[1], [1, [2, [3]]][1][1][0], {1: {2: 3}}[1][2], "abc".upper()[0], -3 .bit_length() if False else 3 .bit_length())
print(1 if 0 else 2 if 0 else 3, (lambda x: lambda y: x + y)(1)(2), not 1 == 2, 1 < 2 < 3, 3 > 2 > 2)
print([x for x in range(10) if x % 2 if x % 3], {x: x ** 2 for x in range(3)}, {x % 3 for x in range(9)}, [(x, y) for x in range(2) for y in "ab"], [[y for y in range(x)] for x in range(3)])
big = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70]
big_set = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, say(37)}
big_dict = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13, 14: 14, 15: 15, 16: 16, 17: 17, 18: 18, 19: say(19)}
print(len(big), sum(big), len(big_set), len(big_dict), big_dict[19])
