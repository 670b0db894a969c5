import os
import sys
from pathlib import Path

top = Path(sys.argv[1] if len(sys.argv) > 1 else "scratch-pathlib")
(top / "a" / "b").mkdir(parents=True)
(top / "a" / "b").mkdir(parents=True, exist_ok=True)
f = top / "a" / "one.txt"
print(f.write_text("héllo\n"), f.read_text(), f.read_bytes(), f.write_bytes(b"raw"), f.stat().st_size)
(top / "a" / "b" / "two.py").touch()
(top / "a" / "link").symlink_to("one.txt")
print(sorted(p.name for p in (top / "a").iterdir()), f.exists(), f.is_file(), f.is_dir(), (top / "a" / "link").is_symlink())
print([str(p.relative_to(top)) for p in sorted(top.rglob("*.*"))], sorted(p.name for p in top.glob("*/*")))
print(sorted(str(p.relative_to(top)) for p in top.glob("**/")), sorted(p.name for p in top.glob("a/[lo]*")), list(top.glob("none/*")))
with f.open("a") as file:
    file.write("+more")
print(f.read_text(), (top / "a" / "link").read_text(), (top / "a" / "link").readlink(), (top / "a" / "link").resolve().name)
g = f.rename(top / "moved.txt")
print(g.name, f.exists(), g.replace(top / "again.txt").name)
print([(str(p.relative_to(top)), sorted(d), sorted(n)) for p, d, n in top.walk()])
print(Path.cwd() == Path(os.getcwd()), Path("x").absolute() == Path.cwd() / "x", (top / ".." / top.name).resolve() == top.resolve())
print(Path("~").expanduser() == Path.home(), top.samefile(str(top)), Path("a/../b").resolve().name)
for bad in [
    lambda: (top / "a").mkdir(),
    lambda: (top / "none").unlink(),
    lambda: (top / "none").read_text(),
    lambda: (top / "again.txt").touch(exist_ok=False),
    lambda: (top / "a").rmdir(),
    lambda: list(top.glob("/abs")),
    lambda: list(top.glob("")),
    lambda: f.write_text(3),
]:
    try:
        print(bad())
    except (OSError, ValueError, NotImplementedError, TypeError) as e:
        print(type(e).__name__, str(e).replace(str(top), "TOP"))
(top / "none").unlink(missing_ok=True)
import shutil

shutil.rmtree(top)
print(top.exists())
