a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[::2], a[::-1], a[-3:], a[:-7], a[8:2:-2], a[5:2], a[20:], a[-100:2])
t = tuple(a)
print(t[1:4], t[::-3], t[:] is t)
s = "héllo wörld"
print(s[1:4], s[::-1], s[-5:], s[::2], s[3], s[-1])
print(range(20)[5:15:3], range(10)[::-1], range(5)[-1])
a[2:4] = ["x", "y", "z"]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[1:1] = [7, 7]
print(a)
a[:2] = []
print(a)
a[len(a) :] = "end"
print(a)
a[-2:] = a
print(a)
b = list(range(10))
del b[2:5]
print(b)
del b[::3]
print(b)
del b[-1]
print(b)
c = list(range(10))
del c[::-2]
print(c)
c[::-1] = "abcde"
print(c)
try:
    c[::2] = [1]
except ValueError as e:
    print(e)
try:
    c[0:1] = 5
except TypeError as e:
    print(e)
try:
    c[::0]
except ValueError as e:
    print(e)
try:
    c["a":]
except TypeError as e:
    print(e)
print(slice(1, 10, 2), slice(5).indices(3), slice(None, None, -1).indices(4), slice(1, 2) == slice(1, 2))
s = slice(1, None)
print(s.start, s.stop, s.step, [1, 2, 3][s])


class Log:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


log = Log()
print(log[1:2], log[::3], log[1, 2], log[..., 1:], log[()])
log[1:] = 5
del log[2:3, 4]


class Index:
    def __index__(self):
        return 2


print([10, 20, 30][Index()], [1, 2, 3, 4][Index() :])
print([1, 2, 3][10**30 :], [1, 2, 3][: 10**30])
try:
    [1][10**30]
except IndexError as e:
    print(e)
print(b"abc"[1:], b"abc"[0], bytearray(b"abc")[::-1])
