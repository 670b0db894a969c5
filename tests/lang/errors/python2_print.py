import sys

for source in ["print 'x'", "for i in s: print i", "if x: print", "print", "exec 'code'"]:
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), e.msg)
try:
    print >> sys.stderr, "hello"
except TypeError as e:
    print(e)
try:
    print >> 3
except TypeError as e:
    print(e)
try:
    len >> 3
except TypeError as e:
    print(e)
e = ImportError("m", name="n", path="p")
print(e.name, e.path, e.msg)
e.__init__("other")
print(e.name, e.path, e.msg, e.args)
