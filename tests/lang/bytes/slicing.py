# Indexing and slicing give ints and bytes.
s = bytes(range(10))
print(s[0], s[-1], s[2:5], s[::3], s[::-2], s[-3:], s[8:2:-2], s[5:5], s[100:], s[-100:3])
class Index:
    def __index__(self):
        return 2
print(s[Index()], s[Index():], s[True], list(s[7:]), bytearray(s)[1:4], type(bytearray(s)[1:4]).__name__)
for wrong in (lambda: s[10], lambda: s[-11], lambda: s["a"], lambda: s[1.0], lambda: s[::0], lambda: bytearray(s)["x"], lambda: bytearray(s)[10], lambda: s[2**70], lambda: s[None]):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
try:
    s[0] = 1
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
