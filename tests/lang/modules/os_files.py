import os
import stat
import sys

top = sys.argv[1] if len(sys.argv) > 1 else "scratch-os-files"
os.makedirs(os.path.join(top, "a", "b"))
os.makedirs(os.path.join(top, "a", "b"), exist_ok=True)
with open(os.path.join(top, "a", "one.txt"), "w") as f:
    f.write("12345")
os.symlink("one.txt", os.path.join(top, "a", "link"))
print(sorted(os.listdir(os.path.join(top, "a"))))
for entry in sorted(os.scandir(os.path.join(top, "a")), key=lambda e: e.name):
    print(entry, entry.name, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.is_file(follow_symlinks=False))
one = os.path.join(top, "a", "one.txt")
s = os.stat(one)
print(s.st_size, s[6], len(s), stat.S_ISREG(s.st_mode), stat.filemode(os.lstat(os.path.join(top, "a", "link")).st_mode))
os.chmod(one, 0o640)
print(oct(stat.S_IMODE(os.stat(one).st_mode)), os.access(one, os.R_OK), os.readlink(os.path.join(top, "a", "link")))
os.utime(one, (1000, 2000.5))
print(os.path.getmtime(one), os.stat(one).st_mtime_ns, os.stat(one).st_atime, os.stat(one)[8])
os.truncate(one, 2)
os.rename(one, os.path.join(top, "two.txt"))
print(os.path.getsize(os.path.join(top, "two.txt")), os.path.exists(one), os.path.lexists(os.path.join(top, "a", "link")))
for folder, folders, files in os.walk(top):
    print(os.path.relpath(folder, top), sorted(folders), sorted(files))
print([os.path.relpath(x[0], top) for x in os.walk(top, topdown=False)])
for bad in [
    lambda: os.mkdir(os.path.join(top, "a")),
    lambda: os.rmdir(os.path.join(top, "a")),
    lambda: os.remove(os.path.join(top, "none")),
    lambda: os.listdir(os.path.join(top, "two.txt")),
    lambda: os.rename(os.path.join(top, "none"), "x"),
    lambda: os.stat(""),
]:
    try:
        bad()
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror, os.path.basename(e.filename), e.filename2)
here = os.getcwd()
os.chdir(top)
print(os.path.basename(os.getcwd()) == os.path.basename(top), os.path.samefile(".", os.path.join(here, top)))
os.chdir(here)
import shutil

shutil.rmtree(top)
print(os.path.exists(top))
