import os
import subprocess
import sys

name = sys.argv[1] if len(sys.argv) > 1 else "scratch-closed-at-end"
code = f"""
f = open({name!r}, "w")
f.write("never closed, never flushed")
g = open({name!r} + "2", "wb")
g.write(b"x" * 100)
"""
print(subprocess.run([sys.executable, "-c", code]).returncode)
print(open(name).read(), os.path.getsize(name + "2"))
code = f"""
f = open({name!r}, "w")
f.write("before an error")
raise ValueError("uncaught")
"""
r = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
print(r.returncode, r.stderr.splitlines()[-1], open(name).read())
os.remove(name)
os.remove(name + "2")
