import os

os.environ["MIMEO_TEST"] = "one"
print(os.environ["MIMEO_TEST"], os.getenv("MIMEO_TEST"), os.getenv("NOT_THERE"), os.getenv("NOT_THERE", "d"))
print("MIMEO_TEST" in os.environ, "NOT_THERE" in os.environ, os.environ.setdefault("MIMEO_TEST", "two"))
print(os.path.expandvars("a $MIMEO_TEST ${MIMEO_TEST}b $MIMEO_TESTx"))
print(os.system("test $MIMEO_TEST = one"), os.waitstatus_to_exitcode(os.system("exit 3")))
print(os.popen("echo $MIMEO_TEST; echo two").read().split())
print(os.environ.pop("MIMEO_TEST"), os.environ.get("MIMEO_TEST"), isinstance(os.environ.copy(), dict))
for bad in [
    lambda: os.environ["NOT_THERE"],
    lambda: os.environ.__delitem__("NOT_THERE"),
    lambda: os.environ.__setitem__("A", 1),
    lambda: os.environ.__getitem__(1),
]:
    try:
        bad()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
r, w = os.pipe()
print(os.write(w, b"through a pipe"), os.read(r, 9), os.read(r, 99))
os.close(w)
print(os.read(r, 10))
os.close(r)
try:
    os.read(r, 1)
except OSError as e:
    print(e)
print(os.fspath("x"), os.fspath(b"y"), os.fsencode("é"), os.fsdecode(b"\xc3\xa9"), os.sep, os.linesep == "\n", os.name)
try:
    os.fspath(3)
except TypeError as e:
    print(e)
print(issubclass(str, os.PathLike), isinstance(object(), os.PathLike), len(os.urandom(5)), os.strerror(2))
