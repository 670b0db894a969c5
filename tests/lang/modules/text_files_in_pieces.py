import os
import sys

name = sys.argv[1] if len(sys.argv) > 1 else "scratch-pieces"
text = "".join(f"línea {i} – ünï\r\n" if i % 3 else f"plain {i}\n" for i in range(3000))
with open(name, "w", newline="") as f:
    f.write(text)
for size in (1, 7, 4096, 70000):
    with open(name, newline="") as f:
        pieces = list(iter(lambda: f.read(size), ""))
    print(size, len(pieces), "".join(pieces) == text)
with open(name) as f:
    translated = f.read()
print(translated == text.replace("\r\n", "\n"), os.path.getsize(name) == len(text.encode()))
with open(name) as f:
    n = sum(1 for _ in f)
with open(name, "rb") as f:
    chunks = iter(lambda: f.read(1000), b"")
    print(n, sum(map(len, chunks)) == len(text.encode()))
with open(name, encoding="latin-1") as f:
    print(len(f.read(10)), f.readline()[-3:])
os.remove(name)
