import contextlib
import io


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")


with tag("b") as got:
    print(got)
with tag("i"):
    raise ValueError("inside")


@tag("deco")
def decorated(x):
    return x + 1


print(decorated(1), decorated.__name__)
with contextlib.suppress(KeyError, IndexError):
    {}["x"]
out = io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
    print("caught")
print(repr(out.getvalue()))
with contextlib.closing(io.StringIO("x")) as f:
    print(f.read())
print(f.closed)
with contextlib.ExitStack() as stack:
    for n in range(3):
        stack.enter_context(tag(str(n)))
    stack.callback(print, "callback", sep="!")
    stack.push(lambda *exc: print("pushed", exc[0]))
with contextlib.nullcontext(5) as five:
    print(five)


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as e:
    print(e)


@contextlib.contextmanager
def never():
    if False:
        yield


try:
    with never():
        pass
except RuntimeError as e:
    print(e)
