e = OSError(2, "No such file", "name", None, "other")
print(e, e.errno, e.strerror, e.filename, e.filename2, type(e).__name__, e.args)
print(repr(OSError("just text")), OSError(13, "denied").__class__.__name__, OSError(17, "x").__class__.__name__, OSError(9999, "y").__class__.__name__)
print(KeyError("k"), KeyError("k", 2), str(KeyError()), repr(KeyError("k")))
e = StopIteration(5)
print(e.value, e.args, StopIteration().value)
e = SystemExit(3)
print(e.code, SystemExit().code, SystemExit(1, 2).code)
e = ImportError("m", name="n", path="p")
print(e.msg, e.name, e.path, e)
e = AttributeError("a", name="n", obj=5)
print(e.name, e.obj, NameError("x", name="y").name)
e = SyntaxError("bad", ("file.py", 3, 4, "text", 3, 5))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e)
e = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "why")
print(e, e.encoding, e.object, e.start, e.end, e.reason)
e = UnicodeEncodeError("ascii", "é", 0, 1, "why")
print(e, e.object)
e = ValueError("x", 1)
e.extra = "attribute"
e.add_note("a note")
print(e.args, e.extra, e.__notes__, e.__dict__)
e.args = ("changed",)
print(e, e.with_traceback(None) is e)
for bad in [
    lambda: setattr(e, "args", 5),
    lambda: setattr(e, "__cause__", 5),
    lambda: setattr(e, "__traceback__", 5),
    lambda: e.add_note(3),
    lambda: ValueError(x=1),
    lambda: ImportError(nothing=1),
    lambda: UnicodeDecodeError("x"),
    lambda: SyntaxError("m", (1, 2)),
]:
    try:
        bad()
    except TypeError as err:
        print(err)
