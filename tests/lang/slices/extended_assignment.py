a = list(range(10))
a[::2] = "abcde"
print(a)
a[1:8:3] = [10, 20, 30]
print(a)
try:
    a[::3] = [1]
except ValueError as e:
    print(e)
del a[::-2]
print(a)
a[len(a):] = [7, 8]
a[:0] = [0]
print(a, a[-100:2], a[5:1], a[::-1][:2])
b = bytearray(b"hello world")
b[::3] = b"XXXX"
print(b)
