def g():
    try:
        while True:
            try:
                x = yield ("ready",)
                print("got", x)
            except ValueError as e:
                print("thrown", e)
                yield "recovered"
    finally:
        print("closing")
i = g()
print(next(i), i.send(1), i.throw(ValueError("v")), next(i))
i.close()
i.close()
try:
    next(i)
except StopIteration as e:
    print("stopped", e.value)
def sub():
    r = yield 1
    print("sub got", r)
    return "result"
def main():
    v = yield from sub()
    yield v
m = main()
print(next(m), m.send("hello"))
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def ret():
    yield 1
    return 5
r = ret()
next(r)
try:
    r.send(None)
except StopIteration as e:
    print(e.value)
try:
    ret().send(3)
except TypeError as e:
    print(e)
