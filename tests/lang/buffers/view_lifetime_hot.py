# Many views made and dropped in a hot loop, between changes of the size.
b = bytearray()
total = 0
for i in range(3000):
    b.append(i & 255)
    if i % 3 == 0:
        with memoryview(b) as m:
            total += m[-1] + len(m[::2])
    if len(b) > 50:
        del b[:25]
print(total, len(b))

def tail(buffer, n):
    view = memoryview(buffer)
    result = view[-n:].tolist()
    view.release()
    return result

for i in range(300):
    b.extend(b"xy")
    got = tail(b, 3)
    b.pop()
print(got, len(b))
