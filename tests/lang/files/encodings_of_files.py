import os
import sys

name = sys.argv[1] if len(sys.argv) > 1 else "scratch-encodings"
text = "zoë\nΔ?\nend"
for encoding in ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32-be", "UTF8"]:
    with open(name, "w", encoding=encoding) as f:
        f.write(text[:5])
        f.write(text[5:])
    with open(name, "rb") as f:
        data = f.read()
    with open(name, encoding=encoding) as f:
        print(encoding, f.encoding, len(data), data[:4], f.readline() == "zoë\n", f.read(1), f.read() == "?\nend")
with open(name, "w", encoding="latin-1") as f:
    f.write("é\xff\n")
with open(name, encoding="latin-1") as f:
    print(repr(f.read(1)), repr(f.read()))
try:
    open(name).read()
except UnicodeDecodeError as e:
    print(e)
print(repr(open(name, errors="replace").read()), repr(open(name, errors="ignore").read()))
with open(name, "w", encoding="ascii", errors="xmlcharrefreplace") as f:
    print(f.errors, f.write("aé"))
print(open(name).read())
with open(name, "w", encoding="ascii") as f:
    try:
        f.write("é")
    except UnicodeEncodeError as e:
        print(e)
with open(name, "w") as f:
    f.reconfigure(encoding="utf-16-be", newline="\r\n")
    f.write("a\n")
    print(f.encoding)
print(open(name, "rb").read())
os.remove(name)
