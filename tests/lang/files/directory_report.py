import fnmatch
import os
import pathlib
import shutil
import sys
import tempfile

top = pathlib.Path(tempfile.mkdtemp())
for name, size in [("a.py", 10), ("b.txt", 200), ("src/c.py", 3000), ("src/deep/d.py", 40), ("src/deep/e.md", 5)]:
    path = top / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x" * size)
total = {}
for folder, _, files in os.walk(top):
    for file in files:
        suffix = pathlib.PurePath(file).suffix
        total[suffix] = total.get(suffix, 0) + os.path.getsize(os.path.join(folder, file))
print(sorted(total.items()))
print(sorted(p.relative_to(top).as_posix() for p in top.rglob("*.py")), [n for n in sorted(os.listdir(top)) if fnmatch.fnmatch(n, "*.t?t")])


def show(path, depth=0):
    for entry in sorted(path.iterdir(), key=lambda p: (p.is_file(), p.name)):
        print("  " * depth + entry.name + ("/" if entry.is_dir() else f" {entry.stat().st_size}"))
        if entry.is_dir():
            show(entry, depth + 1)


show(top)
backup = top.with_name(top.name + "-copy")
shutil.copytree(top, backup)
print(sum(1 for p in backup.rglob("*") if p.is_file()))
shutil.rmtree(top)
shutil.rmtree(backup)
print(top.exists(), backup.exists())
