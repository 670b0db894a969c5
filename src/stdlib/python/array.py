"""Arrays of numbers of one size; they are made and changed in `_array`."""

from _collections_abc import MutableSequence
from _array import ArrayType, _array_reconstructor, array, typecodes

MutableSequence.register(array)
del MutableSequence
