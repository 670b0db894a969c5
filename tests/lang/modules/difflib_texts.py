# ndiff, restore, unified_diff, context_diff, diff_bytes.
import difflib

one = """one
two
three
    four
five
six
seven
""".splitlines(keepends=True)
two = """ore
tree
emu
three
\tfour five
six!
seven
eight
""".splitlines(keepends=True)
d = list(difflib.ndiff(one, two))
print("".join(d), end="")
print("".join(difflib.restore(d, 1)) == "".join(one), "".join(difflib.restore(d, 2)) == "".join(two))
print("".join(difflib.unified_diff(one, two, "before.py", "after.py", "2020", n=1)), end="")
print("".join(difflib.context_diff(one, two, fromfile="x", tofile="y", n=0)), end="")
print(list(difflib.unified_diff(["a"], ["a"])), list(difflib.unified_diff([], ["a"], lineterm="")))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"\xff1", b"2"], [b"2", b"\xfe"], b"f", b"t", lineterm=b"")))
for bad in (lambda: list(difflib.unified_diff([b"a"], ["a"])), lambda: list(difflib.unified_diff(["a"], ["b"], fromfile=b"x")),
            lambda: list(difflib.restore(d, 3)), lambda: list(difflib.diff_bytes(difflib.context_diff, ["a"], [b""]))):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(difflib.IS_LINE_JUNK("  # \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK("\t"))
