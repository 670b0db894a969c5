# Context managers made by contextlib.
import contextlib, io
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

@contextlib.contextmanager
def cmgr():
    try: yield 1
    except ValueError: print("suppressed")
with cmgr() as v: raise ValueError
with contextlib.suppress(KeyError): {}["a"]
with contextlib.redirect_stdout(io.StringIO()) as s: print("hidden")
show(lambda: s.getvalue());
with contextlib.nullcontext(5) as n5: print(n5)
