# global in nested functions, also in text that runs with a namespace beside the globals.
x = "module"


def outer():
    x = "outer"

    def inner():
        global x

        def innermost():
            return x

        return innermost()

    def sibling():
        return x

    return inner(), sibling()


print(outer())
globals_, locals_ = {}, {}
exec("""
y = 9
def f():
    y = 1
    def g():
        global y
        return y
    def h():
        return y + 1
    return g(), h()
result = f()
""", globals_, locals_)
print(locals_["result"], sorted(locals_), "y" in globals_)


def setter():
    global made_here
    made_here = 5
    del made_here
    try:
        made_here
    except NameError as error:
        return str(error)


print(setter())
for text in ["def f(a):\n global a", "def f():\n a = 1\n global a", "def f():\n print(a)\n global a", "def f():\n nonlocal q",
             "nonlocal z", "def f():\n global a\n nonlocal a", "class C:\n x: int\n global x", "def f():\n global x\n x: int"]:
    try:
        exec(text)
    except SyntaxError as error:
        print(error.msg)
