# Streams in memory, os.path, sys.
import io, os, sys, re
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

b = io.BytesIO(b"abc\ndef")
show(lambda: (b.readline(), b.read(2), b.tell(), b.seek(0), b.readlines())); st = io.StringIO("a\nb\n")
show(lambda: (list(st), st.getvalue()))
show(lambda: os.path.join("a", "/b", "c") + os.path.basename("/x/y.txt") + str(os.path.splitext("a.b.c")))
show(lambda: os.sep + os.linesep)
show(lambda: sys.getrecursionlimit())
show(lambda: sys.intern("a"))
show(lambda: sys.float_info.max)
show(lambda: sys.modules["re"] is re)
show(lambda: sys.platform)
show(lambda: sys.exc_info())
show(lambda: sys.hash_info.width)
