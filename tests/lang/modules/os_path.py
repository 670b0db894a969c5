import os.path as p

print(p.join("a", "b", "c.txt"), p.join("a", "/b", "c"), p.join("a/", "", "b"), p.join("", "x"), p.join(b"a", b"b"))
for path in ["/usr/lib/x.tar.gz", ".bashrc", "a/.b", "a/..b.c", "noext", "dir.d/file", "/", "", "//x//y//", "a/b/"]:
    print(repr(path), p.split(path), p.splitext(path), p.basename(path), p.dirname(path), p.splitroot(path))
for path in ["", ".", "..", "a/../b", "/../a", "//a//b/", "///a", "a/./b/..", "../../x", "a/../../b", "/a/../.."]:
    print(repr(path), p.normpath(path))
print(p.isabs("/a"), p.isabs("a"), p.commonprefix(["abcd", "abxy", "abc"]), p.commonprefix([]))
print(p.commonpath(["/usr/lib", "/usr/local/lib", "/usr"]), p.commonpath(["a/b", "a/c"]))
print(p.relpath("/a/b/c", "/a/x/y"), p.relpath("/a", "/a"), p.relpath("/a/b", "/"))
print(p.expandvars("$NOT_THERE ${NOT_THERE} $$ $"), p.expanduser("no~tilde"))
for bad in [lambda: p.join("a", b"b"), lambda: p.join(1), lambda: p.commonpath([]), lambda: p.relpath("")]:
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Named:
    def __fspath__(self):
        return "named/file.py"


print(p.splitext(Named()), p.join(Named(), "x"), p.exists(Named()))
