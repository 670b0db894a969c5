import fnmatch
import glob
import os
import shutil
import sys

top = sys.argv[1] if len(sys.argv) > 1 else "scratch-shutil"
for name in ["x/one.py", "x/two.txt", "x/y/three.py", "x/.hidden.py", "x/y/z/four.py"]:
    os.makedirs(os.path.dirname(os.path.join(top, name)), exist_ok=True)
    with open(os.path.join(top, name), "w") as f:
        f.write(name)
os.chdir(top)
print(sorted(glob.glob("x/*.py")), sorted(glob.glob("x/**/*.py", recursive=True)), sorted(glob.glob("*")))
print(sorted(glob.glob("x/*/")), sorted(glob.glob("x/t?o.*")), glob.glob("x/[!t]*.py"), glob.glob("none*"))
print(sorted(glob.glob("**", root_dir="x", recursive=True)), glob.escape("a[b]*?"))
print(shutil.copy("x/one.py", "copied.py"), open("copied.py").read(), shutil.copy("x/one.py", "x/y"))
print(shutil.copytree("x", "tree", ignore=shutil.ignore_patterns("*.txt", "z")), sorted(os.listdir("tree")))
print(shutil.move("copied.py", "x/z.py"), shutil.move("tree", "x"), os.path.isdir("x/tree"), shutil.which("no-such-program"))
for bad in [lambda: shutil.copyfile("x/z.py", "x/z.py"), lambda: shutil.copytree("x", "x/tree"), lambda: shutil.rmtree("none")]:
    try:
        bad()
    except OSError as e:
        print(type(e).__name__, e)
shutil.rmtree("none", ignore_errors=True)
shutil.rmtree("x")
print(os.listdir())
os.chdir("..")
os.rmdir(top)
for pattern in ["*.py", "a?c", "[a-c]x", "[!a]x", "[]x]y", "[", "**", "a*b?c"]:
    names = ["a.py", "abc", "ax", "dx", "]y", "[", "a--bxc"]
    print(pattern, fnmatch.filter(names, pattern))
print(fnmatch.fnmatch("File.TXT", "*.txt"), fnmatch.fnmatchcase("x", "X"))
