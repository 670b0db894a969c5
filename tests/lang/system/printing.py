import io
import sys

print()
print(1, "two", [3], None, sep="|", end="!\n")
print("a", "b", sep="")
print("x", end="")
print(" y", flush=True)
out = io.StringIO()
print("to", "a file", file=out)
print(repr(out.getvalue()))
print(*range(5), sep=", ")


class Odd:
    def __init__(self):
        self.calls = []

    def write(self, text):
        self.calls.append(text)

    def flush(self):
        self.calls.append("FLUSH")


odd = Odd()
print("p", 1, file=odd, flush=True)
print(odd.calls)
for bad in [lambda: print(1, sep=2), lambda: print(1, end=b""), lambda: print(1, file=3), lambda: print(1, nothing=1)]:
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Text:
    def __str__(self):
        return "as str"

    def __repr__(self):
        return "as repr"


print(Text(), [Text()], {"k": Text()}, f"{Text()} {Text()!r}")
sys.stdout.write("written\n")
sys.stdout.writelines(["l1\n", "l2\n"])
