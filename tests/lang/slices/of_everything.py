class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1:2], s[:], s[::2], s["a":"b":1.5], s[1:2, 3], s[..., :], s[:, ::-1], s[None:None], s[()], s[1,], s[-1:])
s[1:] = 5
del s[::3]
print(slice(1, 2) == slice(1, 2, None), slice(1) == slice(None, 1), slice(1, 2) != slice(1, 3), slice(1, 2) < slice(1, 3), slice(1, 2, 3).start, slice(5).stop, slice(1, 2).step, hash(slice(1, 2)) == hash(slice(1, 2)), {slice(0, 1): "k"}[slice(0, 1)], slice(1, 2) == (1, 2, None))
for seq in ([0, 1, 2, 3, 4, 5], (0, 1, 2, 3, 4, 5), "012345", b"012345", range(6), bytearray(b"012345"), memoryview(b"012345")):
    out = [seq[2:4], seq[::-1], seq[-2:], seq[:-2], seq[4:1:-2], seq[10:], seq[::5], seq[:]]
    print(type(seq).__name__, [bytes(o) if isinstance(o, memoryview) else o for o in out])
l = list(range(10))
l[2:5] = "ab"
l[::3] = [0] * len(l[::3])
l[len(l):] = [7]
del l[1:3], l[::4]
l[1:1] = [9, 9]
print(l)
for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: [1][slice("a")], lambda: [1][1:2:0], lambda: l.__setitem__(slice(None, None, 2), [1]), lambda: (1,)[0:1:"x"], lambda: setattr(slice(1), "start", 2), lambda: slice(1) < 5, lambda: type("S", (slice,), {})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
