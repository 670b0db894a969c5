# The code "u" is deprecated.
import warnings
from array import array

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    u = array("u", "héllo")
    array("w", "x")
print([(str(w.message), w.category.__name__) for w in caught])
print(u, u.itemsize, u.tounicode(), u == array("w", "héllo"))
