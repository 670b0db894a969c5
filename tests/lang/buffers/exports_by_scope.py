# Views that went out of scope no longer count, those that are kept do.
def peek(buffer, n):
    with memoryview(buffer) as view:
        return bytes(view[:n])

def peek_loosely(buffer, n):
    return bytes(memoryview(buffer)[:n])

b = bytearray(b"header:body")
for f in (peek, peek_loosely):
    print(f(b, 6))
    del b[:1]
    b.append(33)
print(b)
print(bytes(memoryview(b)[2:5]), memoryview(b)[0], len(memoryview(b)))
b += b"more"
kept = [memoryview(b)[1:3]]
try:
    b.clear()
except BufferError as e:
    print(e)
kept.clear()
b.clear()
print(b)
