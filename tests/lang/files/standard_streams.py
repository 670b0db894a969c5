import io
import sys

print(sys.stdout.name, sys.stdout.encoding, sys.stdout.writable(), sys.stdout.readable(), sys.stdout.fileno())
print(sys.stdin.name, sys.stdin.mode, sys.stderr.mode, sys.stderr.errors, type(sys.stdout) is io.TextIOWrapper)
sys.stdout.write("text ")
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.flush()
old = sys.stdout
sys.stdout = io.StringIO()
print("captured")
text = sys.stdout.getvalue()
sys.stdout = old
print(repr(text))
sys.stdout = None
print("nowhere")
sys.stdout = sys.__stdout__
print(sys.stdin.read(), repr(sys.stdin.readline()))
try:
    input("prompt")
except EOFError as e:
    print()
    print(e)
try:
    sys.stdin.write("x")
except io.UnsupportedOperation as e:
    print(e)
sys.stdin = io.StringIO("line one\nline two")
print(input(), input("? "))
try:
    input()
except EOFError as e:
    print(e)
print(*map(repr, sys.stdin), sep="")
