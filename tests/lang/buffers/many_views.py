# Views of views, and what keeps a bytearray from being resized.
import gc

b = bytearray(range(20))
m = memoryview(b)[2:18]
odd = m[1::2]
print(odd.tolist(), odd[1:4].tolist(), odd[::-1][0], odd.strides, odd[::2].strides)
odd[0] = 200
odd[1:3] = bytes([201, 202])
print(list(b))
m.release()
print(odd[0], odd.obj is b)
try:
    b.append(1)
except BufferError as e:
    print(e)
odd.release()
b.append(1)
print(len(b))

def forgotten():
    memoryview(b)[3]

forgotten()
gc.collect()
b.append(2)
print(len(b))
