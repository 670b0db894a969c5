# Where the carets of a SyntaxError stand, whatever its places are.
import io
import sys

for numbers in (2, 3), (2, -2), (4, 2), (-4, -2), (0, 5), (2, 100), (100, 200), (100, 5), (8, 9), (7, 8), (None, 3):
    sys.stderr = io.StringIO()
    try:
        raise SyntaxError("bad", ("bad.py", 1, numbers[0], "abcdefg\n", 1, numbers[1]))
    except SyntaxError:
        sys.__excepthook__(*sys.exc_info())
    print(sys.stderr.getvalue().split("bad.py", 1)[1])
    sys.stderr = sys.__stderr__
