"""What the compiler warns of."""
import warnings

for text in [
    r'"\d"', r'b"\u1"', r'"\777"', r'f"a\q{1}"', r'r"\d"', "x is 1", "x is not 'a'", "x is ()", "x is None", "x is -1",
    "assert (x, 'm')", "assert x", "1()", "[1](2)", "(a for a in b)[0]", "[1, 2][1, 2]", "'a'['b']", "None[0]", "1if x else 2",
]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(text, "t.py", "exec")
    print(text, [(w.category.__name__, str(w.message), w.lineno) for w in caught])

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        compile("x is 1", "t.py", "exec")
    except SyntaxError as e:
        print(e.msg, e.lineno)
