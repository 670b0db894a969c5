import builtins
import io
import sys

sys.displayhook(3)
print(builtins._)
sys.displayhook(None)
print(builtins._)
sys.displayhook("text")
exec(compile("1 + 1; 'x'; None", "<s>", "single"))
seen = []
sys.displayhook = seen.append
exec(compile("[1, 2]", "<s>", "single"))
sys.displayhook = sys.__displayhook__
print(seen)
old, sys.stderr = sys.stderr, io.StringIO()
try:
    raise ValueError("shown by the hook")
except ValueError as e:
    sys.excepthook(type(e), e, e.__traceback__)
text = sys.stderr.getvalue()
sys.stderr = old
print(text.splitlines()[-1], text.startswith("Traceback"))
