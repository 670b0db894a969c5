# Arrays of characters.
from array import array

w = array("w", "naïve")
print(w, len(w), w[2], w.itemsize, w.tolist(), w.tounicode())
w.append("𝄞")
w.extend("xy")
w.fromunicode("!?")
w[0] = "N"
w.insert(1, "-")
print(w.tounicode(), w[-1], w.index("x"), w.count("ï"), "v" in w, w.pop())
print(w[::2], w + array("w", "z"), array("w", w) == w, array("w", ["a", "b"]), w < array("w", "Z"))
w.reverse()
print(w.tounicode(), array("w", "ab").tobytes(), array("w", b"c\0\0\0"))
for wrong in (lambda: w.append("ab"), lambda: w.append(1), lambda: array("w", [1]), lambda: array("i", "ab"), lambda: array("i", array("w", "a")), lambda: array("i").fromunicode("a"), lambda: w.fromunicode(b"x"), lambda: array("i").tounicode()):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
