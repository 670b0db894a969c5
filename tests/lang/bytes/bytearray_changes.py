# Everything that changes a bytearray in place.
a = bytearray(b"hello")
a[0] = ord("J")
a[-1:] = b"y!"
a.append(33)
a.extend(b"abc")
a.extend([100, 101])
a.insert(0, 60)
a.insert(100, 62)
a.insert(-1, 45)
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(ord("l"))
a.reverse()
print(a)
a[2:4] = []
a[::2] = bytes(len(a[::2]))
print(a)
del a[0], a[-1], a[1::2]
print(a, a.copy() == a, a.copy() is a)
a[1:1] = range(65, 70)
a[:] = a + a[:2]
print(a)
a.clear()
print(a, bool(a))
