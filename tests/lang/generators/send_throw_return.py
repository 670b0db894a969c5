# Generators: send, throw, yield from, return values; globals.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

global_var = 1
def g():
    global global_var
    global_var += 1
    return global_var
show(g)
show(lambda: globals()["global_var"])
show(lambda: locals() is not None)
def gen():
    x = yield 1
    print("got", x)
    try: y = yield 2
    except ValueError as e: print("caught", e); y = "exc"
    yield from [y, 3]
    return "done"
gg = gen()
show(lambda: next(gg))
show(lambda: gg.send("s"))
show(lambda: gg.throw(ValueError("v")))
show(lambda: list(gg))
show(lambda: next(gg))
show(lambda: gg.close())
def sub(): r = yield from gen2(); print("r", r); yield r
def gen2(): yield 1; return 5
show(lambda: list(sub()))
