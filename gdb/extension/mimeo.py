"""What gdb knows of mimeo's values: `mimeo gdb` loads this, and so does `source mimeo.py`.

Printing:   variables of generated code show as Python shows them (42, 0.5, None, 'text', <Vec object at 0x...>).
$py(x):     the same as a number or string that gdb can compute with:  break demo.py:12 if $py(i) == 1000
py-bt:      the Python frames of the stack alone, innermost last, inlined calls included.

Plain ints and floats of traces need none of this. All that is read is the stopped process's memory; nothing is called.
"""

import struct

import gdb

# The runtime's value layout (src/value/layout.rs; a test compares them).
NULL = 0x00
NONE = 0x02
FALSE = 0x06
TRUE = 0x07
ELLIPSIS = 0x0A
NOT_IMPLEMENTED = 0x0E
STOP = 0x12
FIRST_POINTER = 0x1000
LAST_POINTER = 0x0000_FFFF_FFFF_FFFF
FLOAT_OFFSET = 0x0002 << 48
INT_TAG = 0xFFFC << 48
INT_BITS = 50

CONSTANTS = {
    NULL: "<unbound>",
    NONE: "None",
    FALSE: "False",
    TRUE: "True",
    ELLIPSIS: "Ellipsis",
    NOT_IMPLEMENTED: "NotImplemented",
    STOP: "<end of iteration>",
}

# Offsets in heap objects, in bytes (src/value/*.rs, all repr(C)).
OBJECT_CLASS = 0
OBJECT_AUX = 12  # 32 bits: how many values a tuple has
CLASS_NAME = 16
STR_LENGTH = 24  # in bytes
STR_TEXT = 32  # a byte: 0, and the text follows; or 1, and the address of its buffer is at the next word
BUFFER_BYTES = 16
LIST_ITEMS = 16
LIST_LENGTH = 24
TUPLE_ITEMS = 16
DICT_ENTRIES = 16
DICT_USED = 32  # 32 bits: entries, holes included
ENTRY_SIZE = 24
ENTRY_KEY = 8
ENTRY_VALUE = 16

# What is longer is cut when printed, as gdb does with C's arrays, and what is nested deeper is "...".
STRING_LIMIT = 200
ITEM_LIMIT = 20
DEPTH_LIMIT = 3


class Unreadable(Exception):
    """Memory that does not hold what the layout says."""


def read(address, size):
    try:
        return bytes(gdb.selected_inferior().read_memory(address, size))
    except (gdb.MemoryError, OverflowError) as error:
        raise Unreadable from error


def word_at(address):
    return struct.unpack("<Q", read(address, 8))[0]


def is_pointer(word):
    return FIRST_POINTER <= word <= LAST_POINTER and word % 8 == 0


def read_str(address, limit):
    """The text of the str at `address`, and whether it was cut."""
    length = word_at(address + STR_LENGTH)
    inline = read(address + STR_TEXT, 1) == b"\0"
    start = address + STR_TEXT + 1 if inline else word_at(word_at(address + STR_TEXT + 8) + BUFFER_BYTES)
    return read(start, min(length, limit)).decode("utf-8", "replace"), length > limit


def class_name(address):
    """The name of the class of the object at `address`."""
    name = word_at(word_at(address + OBJECT_CLASS) + CLASS_NAME)
    if not is_pointer(name):
        raise Unreadable
    text, cut = read_str(name, STRING_LIMIT)
    if cut or not text.replace("_", "a").replace(".", "a").isalnum():
        raise Unreadable
    return text


def show_str(address, depth):
    text, cut = read_str(address, STRING_LIMIT)
    return repr(text) + ("..." if cut else "")


def words(address, count):
    return struct.unpack(f"<{count}Q", read(address, 8 * count))


def show_items(start, count, depth):
    shown = [show(word, depth + 1) for word in words(start, min(count, ITEM_LIMIT))]
    return ", ".join(shown + ["..."] * (count > ITEM_LIMIT))


def show_list(address, depth):
    return f"[{show_items(word_at(address + LIST_ITEMS), word_at(address + LIST_LENGTH), depth)}]"


def show_tuple(address, depth):
    (count,) = struct.unpack("<I", read(address + OBJECT_AUX, 4))
    return f"({show_items(address + TUPLE_ITEMS, count, depth)}{',' * (count == 1)})"


def show_dict(address, depth):
    (used,) = struct.unpack("<I", read(address + DICT_USED, 4))
    entries = word_at(address + DICT_ENTRIES)
    shown = []
    for entry in range(entries, entries + used * ENTRY_SIZE, ENTRY_SIZE):
        if len(shown) == ITEM_LIMIT:
            shown.append("...")
            break
        key = word_at(entry + ENTRY_KEY)
        if key != NULL:
            shown.append(f"{show(key, depth + 1)}: {show(word_at(entry + ENTRY_VALUE), depth + 1)}")
    return "{" + ", ".join(shown) + "}"


# How to show instances of built-in classes, by class name; others show as <Name object at 0x...>.
OBJECTS = {
    "str": show_str,
    "list": show_list,
    "tuple": show_tuple,
    "dict": show_dict,
}


def decode(word):
    """The int, float or bool that `word` is, else None."""
    if word >= INT_TAG:
        number = word & ((1 << INT_BITS) - 1)
        return number - (1 << INT_BITS) if number >> (INT_BITS - 1) else number
    if word >= FLOAT_OFFSET:
        return struct.unpack("<d", struct.pack("<Q", word - FLOAT_OFFSET))[0]
    return {FALSE: False, TRUE: True}.get(word)


def show(word, depth=0):
    """A NaN-boxed word as Python's repr would have it, as far as memory tells."""
    number = decode(word)
    if number is not None:
        return repr(number)
    if word in CONSTANTS:
        return CONSTANTS[word]
    if not is_pointer(word):
        return f"<invalid {word:#x}>"
    if depth > DEPTH_LIMIT:
        return "..."
    try:
        name = class_name(word)
        if name in OBJECTS:
            return OBJECTS[name](word, depth)
        return f"<{name} object at {word:#x}>"
    except Unreadable:
        return f"<object {word:#x}>"


def bits(value, size):
    """The raw bits of a gdb value."""
    return int(value.cast(gdb.lookup_type("unsigned long")) if size == 8 else value) & (1 << 64) - 1


class ObjectPrinter:
    """Prints the type `object`: a NaN-boxed word."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return show(bits(self.value, 8))


class ValuePrinter:
    """Prints the type `value`: bits and what they mean at this address."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        inner = unwrap(self.value)
        return show(bits(inner, 8)) if is_object(inner.type) else repr(python_number(inner))


def is_object(type_):
    return type_.code == gdb.TYPE_CODE_TYPEDEF and type_.name == "object"


def is_value(type_):
    return type_.code == gdb.TYPE_CODE_STRUCT and type_.name == "value"


def unwrap(value):
    """The member of a `value` that holds."""
    member = {0: "as_int", 1: "as_float"}.get(int(value["kind"]), "as_object")
    return value["bits"][member]


def python_number(value):
    return float(value) if value.type.code == gdb.TYPE_CODE_FLT else int(value)


def printer(value):
    if is_object(value.type):
        return ObjectPrinter(value)
    if is_value(value.type):
        return ValuePrinter(value)
    return None


class Py(gdb.Function):
    """$py(x): a Python variable as a number or string that gdb can compute with; None and unbound are 0."""

    def __init__(self):
        super().__init__("py")

    def invoke(self, value):
        if is_value(value.type):
            value = unwrap(value)
        if not is_object(value.type):
            return value
        word = bits(value, 8)
        number = decode(word)
        if number is not None:
            return int(number) if isinstance(number, bool) else number
        if is_pointer(word):
            try:
                if class_name(word) == "str":
                    return read_str(word, 1 << 20)[0]
            except Unreadable:
                pass
            return word
        return 0


class PyBacktrace(gdb.Command):
    """The Python frames of the stack, innermost last, as a traceback shows them."""

    def __init__(self):
        super().__init__("py-bt", gdb.COMMAND_STACK)

    def invoke(self, argument, from_tty):
        lines = []
        frame = gdb.newest_frame()
        while frame is not None:
            symbol = frame.function()
            # Only generated code comes from objects in memory.
            if symbol is not None and symbol.symtab.objfile.filename.startswith("<in-memory@"):
                place = frame.find_sal()
                lines.append(f'  File "{symbol.symtab.filename}", line {place.line}, in {symbol.name}')
            frame = frame.older()
        print("\n".join(lines[::-1]) if lines else "No Python frame.")


# Loading twice must not print twice.
gdb.pretty_printers[:] = [old for old in gdb.pretty_printers if getattr(old, "__name__", "") != "mimeo"]
printer.__name__ = "mimeo"
gdb.pretty_printers.append(printer)
Py()
PyBacktrace()
