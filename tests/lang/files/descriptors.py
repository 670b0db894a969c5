import os
import sys
import tempfile

name = sys.argv[1] if len(sys.argv) > 1 else "scratch-descriptors"
fd = os.open(name, os.O_RDWR | os.O_CREAT, 0o600)
print(os.write(fd, b"hello world"), os.lseek(fd, 6, os.SEEK_SET), os.read(fd, 99), os.fstat(fd).st_size)
with open(fd, "r+", closefd=False) as f:
    f.seek(0)
    print(f.name == fd, f.read(5), f.fileno() == fd)
    f.seek(0, 2)
    f.write("!")
os.lseek(fd, 0, 0)
print(os.read(fd, 50))
f = os.fdopen(fd, "rb")
f.seek(-3, 2)
print(f.read(), f.seek(2, 0), f.seek(2, 1), f.read(2), f.tell())
f.close()
try:
    os.fstat(fd)
except OSError as e:
    print(e)


def opener(path, flags):
    print("opener called", flags & os.O_ACCMODE == os.O_RDONLY)
    return os.open(path, flags)


with open(name, opener=opener) as f:
    print(f.read())
os.remove(name)
with tempfile.TemporaryFile("w+") as f:
    f.write("temporary")
    f.seek(0)
    print(f.read())
with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as f:
    f.write("named")
print(os.path.basename(f.name)[:3], f.name[-4:], open(f.name).read(), f.closed)
os.unlink(f.name)
with tempfile.NamedTemporaryFile() as f:
    print(os.path.exists(f.name))
print(os.path.exists(f.name))
fd, path = tempfile.mkstemp(prefix="pre")
os.write(fd, b"x")
os.close(fd)
print(os.path.getsize(path), os.path.basename(path).startswith("pre"), oct(os.stat(path).st_mode & 0o777))
os.remove(path)
with tempfile.TemporaryDirectory() as d:
    open(os.path.join(d, "f"), "w").close()
    print(os.listdir(d))
print(os.path.exists(d))
with tempfile.SpooledTemporaryFile(max_size=5, mode="w+") as f:
    f.write("abc")
    f.write("defgh")
    f.seek(0)
    print(f.read())
