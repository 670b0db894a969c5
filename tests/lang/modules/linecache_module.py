import linecache
import os
import sys

name = sys.argv[1] if len(sys.argv) > 1 else "scratch-linecache"
name = os.path.abspath(name)
with open(name, "w") as f:
    f.write("one\ntwo\nthree")
print(repr(linecache.getline(name, 2)), linecache.getlines(name), repr(linecache.getline(name, 0)), repr(linecache.getline(name, 4)))
with open(name, "w") as f:
    f.write("changed and longer\n")
print(repr(linecache.getline(name, 1)))
linecache.checkcache(name)
print(repr(linecache.getline(name, 1)), name in linecache.cache)
linecache.clearcache()
print(linecache.cache, linecache.getlines("<string>"), linecache.getline("", 1) == "")
os.remove(name)
