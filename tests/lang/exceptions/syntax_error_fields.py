e = SyntaxError("bad", ("dir/file.py", 3, 5, "x = = 1"))
print(e, "|", e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset)
e = SyntaxError("bad", ("f.py", 3, 5, "x", 4, 6))
print(e.end_lineno, e.end_offset, e.args)
print(SyntaxError("just text"), SyntaxError(), SyntaxError("a", ("f", None, 1, "t")))
for details in ((), ("f",), ("f", 1, 2), ("f", 1, 2, "t", 5), tuple(range(7))):
    try:
        SyntaxError("bad", details)
    except TypeError as err:
        print(err)
a, b, c = ValueError("a"), ValueError("b"), ValueError("c")
a.__context__ = b
b.__context__ = c
c.__context__ = b
try:
    try:
        raise a
    except ValueError:
        raise KeyError("beside a circle")
except KeyError as k:
    print(repr(k.__context__), k.__context__.__context__ is b, b.__context__ is c, c.__context__ is b)
