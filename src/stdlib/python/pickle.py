"""Objects as bytes, and back."""

import io
import sys
from copyreg import dispatch_table
from struct import pack, unpack

__all__ = [
    "PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads", "PickleBuffer",
    "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL",
]

HIGHEST_PROTOCOL, DEFAULT_PROTOCOL = 5, 4
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]


class PickleError(Exception):
    """Something about pickling."""


class PicklingError(PickleError):
    """The object cannot be pickled."""


class UnpicklingError(PickleError):
    """The bytes are no pickle."""


for _class in (PickleError, PicklingError, UnpicklingError):
    _class.__module__ = "_pickle"
del _class


class PickleBuffer:
    """Memory that may stay outside of the pickle."""

    def __init__(self, buffer):
        raise NotImplementedError("mimeo does not support pickle.PickleBuffer yet")


def _int_bytes(v):
    if v == 0:
        return b""
    n = (v.bit_length() >> 3) + 1
    data = v.to_bytes(n, "little", signed=True)
    if v < 0 and n > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


def _attribute(module, name):
    """The object of a dotted name, and what it is in."""
    parent = None
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {module!r}")
        parent = module
        module = getattr(module, part)
    return module, parent


class Pickler:
    """Writes objects to a file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._file, self.proto, self.bin = file, int(protocol), protocol >= 1
        self.memo, self._out, self.fast = {}, bytearray(), 0

    def clear_memo(self):
        self.memo.clear()

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        if not hasattr(self, "_file"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        out = self._out = bytearray()
        if self.proto >= 2:
            out += b"\x80" + bytes([self.proto])
        self.save(obj)
        out += b"."
        if self.proto >= 4 and len(out) - 2 >= 4:
            out[2:2] = b"\x95" + pack("<Q", len(out) - 2)
        self._file.write(bytes(out))

    def memoize(self, obj):
        if self.fast:
            return
        n = len(self.memo)
        self.memo[id(obj)] = n, obj
        if self.proto >= 4:
            self._out += b"\x94"
        elif self.bin:
            self._out += b"q" + bytes([n]) if n < 256 else b"r" + pack("<I", n)
        else:
            self._out += b"p%d\n" % n

    def _get(self, n):
        if self.bin:
            self._out += b"h" + bytes([n]) if n < 256 else b"j" + pack("<I", n)
        else:
            self._out += b"g%d\n" % n

    def save(self, obj):
        out = self._out
        pid = self.persistent_id(obj)
        if pid is not None:
            if self.bin:
                self.save(pid)
                out += b"Q"
            else:
                out += b"P" + str(pid).encode("ascii") + b"\n"
            return
        found = self.memo.get(id(obj))
        if found is not None:
            return self._get(found[0])
        kind = type(obj)
        if obj is None:
            out += b"N"
        elif kind is bool:
            if self.proto >= 2:
                out += b"\x88" if obj else b"\x89"
            else:
                out += b"I01\n" if obj else b"I00\n"
        elif kind is int:
            self._int(obj)
        elif kind is float:
            out += b"G" + pack(">d", obj) if self.bin else b"F" + repr(obj).encode() + b"\n"
        elif kind is str:
            self._str(obj)
        elif kind is bytes:
            self._bytes(obj)
        elif kind is bytearray and self.proto >= 5:
            out += b"\x96" + pack("<Q", len(obj)) + obj
            self.memoize(obj)
        elif kind is tuple:
            self._tuple(obj)
        elif kind is list:
            out += b"]" if self.bin else b"(l"
            self.memoize(obj)
            self._appends(obj)
        elif kind is dict:
            out += b"}" if self.bin else b"(d"
            self.memoize(obj)
            self._setitems(obj.items())
        elif kind in (set, frozenset) and self.proto >= 4:
            self._set(obj, kind)
        else:
            self._object(obj, kind)

    def _object(self, obj, kind):
        override = getattr(self, "reducer_override", None)
        if override is not None:
            made = override(obj)
            if made is not NotImplemented:
                return self._reduced(made, obj)
        reduce = getattr(self, "dispatch_table", dispatch_table).get(kind)
        if reduce is not None:
            made = reduce(obj)
        elif issubclass(kind, type):
            return self._global(obj)
        elif kind.__name__ in ("function", "builtin_function_or_method") and not hasattr(obj, "__self__"):
            return self._global(obj)
        elif kind.__name__ == "builtin_function_or_method" and type(obj.__self__).__name__ == "module":
            return self._global(obj)
        elif obj is Ellipsis or obj is NotImplemented:
            return self._global(obj, "Ellipsis" if obj is Ellipsis else "NotImplemented")
        elif obj in (type(None), type(NotImplemented), type(...)) if isinstance(obj, type) else False:
            return self.save_reduce(type, (obj,), obj=obj)
        else:
            reduce = getattr(obj, "__reduce_ex__", None)
            if reduce is not None:
                made = reduce(self.proto)
            else:
                reduce = getattr(obj, "__reduce__", None)
                if reduce is None:
                    raise PicklingError(f"Can't pickle {kind.__name__!r} object: {obj!r}")
                made = reduce()
        self._reduced(made, obj)

    def _reduced(self, made, obj):
        if isinstance(made, str):
            return self._global(obj, made)
        if not isinstance(made, tuple):
            raise PicklingError(f"__reduce__ must return a string or tuple, not {type(made).__name__}")
        if not 2 <= len(made) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduce(*made, obj=obj)

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        out = self._out
        if not isinstance(args, tuple):
            raise PicklingError("args from save_reduce() must be a tuple")
        if not callable(func):
            raise PicklingError("func from save_reduce() must be callable")
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            cls, args, kwargs = args
            if self.proto >= 4:
                self.save(cls)
                self.save(args)
                self.save(kwargs)
                out += b"\x92"
            else:
                from functools import partial

                self.save(partial(cls.__new__, cls, *args, **kwargs))
                self.save(())
                out += b"R"
        elif self.proto >= 2 and name == "__newobj__":
            cls = args[0]
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self.save(cls)
            self.save(args[1:])
            out += b"\x81"
        else:
            self.save(func)
            self.save(args)
            out += b"R"
        if obj is not None:
            if id(obj) in self.memo:
                out += b"0"
                self._get(self.memo[id(obj)][0])
            else:
                self.memoize(obj)
        if listitems is not None:
            self._appends(listitems)
        if dictitems is not None:
            self._setitems(dictitems)
        if state is not None:
            if state_setter is None:
                self.save(state)
                out += b"b"
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                out += b"\x86R0"

    def _int(self, v):
        out = self._out
        if self.bin:
            if v >= 0:
                if v <= 0xFF:
                    out += b"K" + bytes([v])
                    return
                if v <= 0xFFFF:
                    out += b"M" + pack("<H", v)
                    return
            if -0x80000000 <= v <= 0x7FFFFFFF:
                out += b"J" + pack("<i", v)
                return
        if self.proto >= 2:
            data = _int_bytes(v)
            out += b"\x8a" + bytes([len(data)]) + data if len(data) < 256 else b"\x8b" + pack("<i", len(data)) + data
        elif -0x80000000 <= v <= 0x7FFFFFFF:
            out += b"I" + repr(v).encode() + b"\n"
        else:
            out += b"L" + repr(v).encode() + b"L\n"

    def _str(self, v):
        out = self._out
        if self.bin:
            data = v.encode("utf-8", "surrogatepass")
            n = len(data)
            if n <= 0xFF and self.proto >= 4:
                out += b"\x8c" + bytes([n]) + data
            elif n > 0xFFFFFFFF and self.proto >= 4:
                out += b"\x8d" + pack("<Q", n) + data
            else:
                out += b"X" + pack("<I", n) + data
        else:
            text = v.replace("\\", "\\u005c").replace("\0", "\\u0000").replace("\n", "\\u000a").replace("\r", "\\u000d").replace("\x1a", "\\u001a")
            data = bytearray()
            for c in text:
                code = ord(c)
                data += bytes([code]) if code < 256 else b"\\u%04x" % code if code < 0x10000 else b"\\U%08x" % code
            out += b"V" + data + b"\n"
        self.memoize(v)

    def _bytes(self, v):
        if self.proto < 3:
            if not v:
                return self.save_reduce(bytes, (), obj=v)
            import codecs

            return self.save_reduce(codecs.encode, (str(v, "latin1"), "latin1"), obj=v)
        n = len(v)
        if n <= 0xFF:
            self._out += b"C" + bytes([n]) + v
        elif n > 0xFFFFFFFF and self.proto >= 4:
            self._out += b"\x8e" + pack("<Q", n) + v
        else:
            self._out += b"B" + pack("<I", n) + v
        self.memoize(v)

    def _tuple(self, v):
        out = self._out
        n = len(v)
        if not n:
            out += b")" if self.bin else b"(t"
            return
        if n <= 3 and self.proto >= 2:
            for item in v:
                self.save(item)
            if id(v) in self.memo:
                out += b"0" * n
                self._get(self.memo[id(v)][0])
            else:
                out += (b"\x85", b"\x86", b"\x87")[n - 1]
                self.memoize(v)
            return
        out += b"("
        for item in v:
            self.save(item)
        if id(v) in self.memo:
            out += b"1" if self.bin else b"0" * (n + 1)
            self._get(self.memo[id(v)][0])
            return
        out += b"t"
        self.memoize(v)

    def _batches(self, items):
        batch = []
        for item in items:
            batch.append(item)
            if len(batch) == 1000:
                yield batch
                batch = []
        if batch:
            yield batch

    def _appends(self, items):
        out = self._out
        for batch in self._batches(items):
            if not self.bin or len(batch) == 1:
                for item in batch:
                    self.save(item)
                    out += b"a"
            else:
                out += b"("
                for item in batch:
                    self.save(item)
                out += b"e"

    def _setitems(self, items):
        out = self._out
        for batch in self._batches(items):
            if not self.bin or len(batch) == 1:
                for key, v in batch:
                    self.save(key)
                    self.save(v)
                    out += b"s"
            else:
                out += b"("
                for key, v in batch:
                    self.save(key)
                    self.save(v)
                out += b"u"

    def _set(self, v, kind):
        out = self._out
        if kind is set:
            out += b"\x8f"
            self.memoize(v)
            for batch in self._batches(v):
                out += b"("
                for item in batch:
                    self.save(item)
                out += b"\x90"
            return
        out += b"("
        for item in v:
            self.save(item)
        if id(v) in self.memo:
            out += b"1"
            self._get(self.memo[id(v)][0])
            return
        out += b"\x91"
        self.memoize(v)

    def _global(self, obj, name=None):
        out = self._out
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't get local object {name!r}")
        module_name = getattr(obj, "__module__", None)
        if module_name is None:
            for candidate, module in list(sys.modules.items()):
                if candidate not in ("__main__", "__mp_main__") and module is not None:
                    try:
                        if _attribute(module, name)[0] is obj:
                            module_name = candidate
                            break
                    except AttributeError:
                        pass
            else:
                module_name = "__main__"
        try:
            __import__(module_name)
            found, parent = _attribute(sys.modules[module_name], name)
        except (ImportError, KeyError, AttributeError) as e:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            out += b"\x93"
        elif "." in name:
            self.save_reduce(getattr, (parent, name.rpartition(".")[2]))
            return self.memoize(obj)
        else:
            if self.proto < 3 and module_name == "builtins":
                module_name = "__builtin__"
            out += b"c" + module_name.encode() + b"\n" + name.encode() + b"\n"
        self.memoize(obj)


_MARK = object()


class Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, "read") or not hasattr(file, "readline"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file, self.memo, self.encoding, self.errors = file, {}, encoding, errors

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def find_class(self, module, name):
        if module == "__builtin__":
            module = "builtins"
        elif module == "copy_reg":
            module = "copyreg"
        __import__(module)
        try:
            return _attribute(sys.modules[module], name)[0]
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {sys.modules[module]!r}") from None

    def _take(self, n):
        data = self._file.read(n)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        line = self._file.readline()
        if not line:
            raise EOFError("Ran out of input")
        if line[-1:] != b"\n":
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _pop_mark(self):
        stack = self.stack
        i = len(stack) - 1
        while i >= 0 and stack[i] is not _MARK:
            i -= 1
        if i < 0:
            raise UnpicklingError("could not find MARK")
        items = stack[i + 1 :]
        del stack[i:]
        return items

    def load(self):
        if not hasattr(self, "_file"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        self.stack = stack = []
        while True:
            op = self._file.read(1)
            if not op:
                raise EOFError("Ran out of input")
            if op == b".":
                if not stack:
                    raise UnpicklingError("unpickling stack underflow")
                return stack.pop()
            method = _OPS.get(op)
            if method is None:
                raise UnpicklingError(f"invalid load key, '{chr(op[0]) if 32 <= op[0] < 127 else f'\\x{op[0]:02x}'}'.")
            try:
                method(self, stack)
            except IndexError:
                raise UnpicklingError("unpickling stack underflow") from None

    def _build(self, stack):
        state = stack.pop()
        obj = stack[-1]
        setstate = getattr(obj, "__setstate__", None)
        if setstate is not None:
            return setstate(state)
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            own = obj.__dict__
            for key, v in state.items():
                own[sys.intern(key) if type(key) is str else key] = v
        if slots:
            for key, v in slots.items():
                setattr(obj, key, v)

    def _reduce(self, stack):
        args = stack.pop()
        stack[-1] = stack[-1](*args)

    def _newobj(self, stack):
        args = stack.pop()
        cls = stack.pop()
        stack.append(cls.__new__(cls, *args))

    def _newobj_ex(self, stack):
        kwargs, args, cls = stack.pop(), stack.pop(), stack.pop()
        stack.append(cls.__new__(cls, *args, **kwargs))

    def _instance(self, cls, args):
        self.stack.append(cls(*args) if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__") else cls.__new__(cls))

    def _inst(self, stack):
        module, name = self._line().decode("ascii"), self._line().decode("ascii")
        self._instance(self.find_class(module, name), self._pop_mark())

    def _obj(self, stack):
        args = self._pop_mark()
        self._instance(args[0], args[1:])

    def _appends(self, stack):
        items = self._pop_mark()
        target = stack[-1]
        if hasattr(target, "extend"):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def _setitems(self, stack):
        items = self._pop_mark()
        target = stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _additems(self, stack):
        items = self._pop_mark()
        target = stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _setitem(self, stack):
        v, key = stack.pop(), stack.pop()
        stack[-1][key] = v

    def _append(self, stack):
        v = stack.pop()
        stack[-1].append(v)

    def _tuple_of(self, n):
        stack = self.stack
        items = tuple(stack[-n:])
        if len(items) < n:
            raise IndexError
        stack[-n:] = [items]

    def _memoize(self, n):
        self.memo[n] = self.stack[-1]

    def _recall(self, n):
        if n not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {n}")
        self.stack.append(self.memo[n])

    def _pop(self, stack):
        stack.pop()

    def _old_int(self, stack):
        data = self._line()
        stack.append(data == b"01" if data in (b"00", b"01") else int(data))

    def _old_str(self, stack):
        import ast

        data = ast.literal_eval("b" + self._line().decode("latin-1"))
        stack.append(data if self.encoding == "bytes" else data.decode(self.encoding, self.errors))

    def _old_unicode(self, stack):
        import re

        text = self._line().decode("latin-1")
        stack.append(re.sub(r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})", lambda m: chr(int(m[1] or m[2], 16)), text))

    def _short_str(self, n):
        data = self._take(n) if n else b""
        self.stack.append(data if self.encoding == "bytes" else data.decode(self.encoding, self.errors))

    def _text(self, n):
        self.stack.append((self._take(n) if n else b"").decode("utf-8", "surrogatepass"))

    def _stack_global(self, stack):
        name, module = stack.pop(), stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        stack.append(self.find_class(module, name))

    def _protocol(self, stack):
        n = self._take(1)[0]
        if n > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {n}")

    def _size(self, code):
        return unpack(code, self._take({"<B": 1, "<H": 2, "<I": 4, "<Q": 8, "<i": 4}[code]))[0]

    def _some(self, n):
        return self._take(n) if n else b""


_OPS = {
    b"\x80": Unpickler._protocol, b"\x95": lambda u, s: u._take(8), b"(": lambda u, s: s.append(_MARK), b"0": Unpickler._pop,
    b"1": lambda u, s: u._pop_mark(), b"2": lambda u, s: s.append(s[-1]), b"N": lambda u, s: s.append(None),
    b"\x88": lambda u, s: s.append(True), b"\x89": lambda u, s: s.append(False), b"I": Unpickler._old_int,
    b"J": lambda u, s: s.append(u._size("<i")), b"K": lambda u, s: s.append(u._take(1)[0]), b"M": lambda u, s: s.append(u._size("<H")),
    b"L": lambda u, s: s.append(int(u._line().rstrip(b"L"))),
    b"\x8a": lambda u, s: s.append(int.from_bytes(u._some(u._take(1)[0]), "little", signed=True)),
    b"\x8b": lambda u, s: s.append(int.from_bytes(u._some(u._size("<i")), "little", signed=True)),
    b"F": lambda u, s: s.append(float(u._line())), b"G": lambda u, s: s.append(unpack(">d", u._take(8))[0]),
    b"S": Unpickler._old_str, b"T": lambda u, s: u._short_str(u._size("<i")), b"U": lambda u, s: u._short_str(u._take(1)[0]),
    b"V": Unpickler._old_unicode, b"X": lambda u, s: u._text(u._size("<I")), b"\x8c": lambda u, s: u._text(u._take(1)[0]),
    b"\x8d": lambda u, s: u._text(u._size("<Q")), b"B": lambda u, s: s.append(u._some(u._size("<I"))),
    b"C": lambda u, s: s.append(u._some(u._take(1)[0])), b"\x8e": lambda u, s: s.append(u._some(u._size("<Q"))),
    b"\x96": lambda u, s: s.append(bytearray(u._some(u._size("<Q")))), b")": lambda u, s: s.append(()),
    b"t": lambda u, s: s.append(tuple(u._pop_mark())), b"\x85": lambda u, s: u._tuple_of(1), b"\x86": lambda u, s: u._tuple_of(2),
    b"\x87": lambda u, s: u._tuple_of(3), b"]": lambda u, s: s.append([]), b"l": lambda u, s: s.append(u._pop_mark()),
    b"}": lambda u, s: s.append({}), b"d": lambda u, s: (lambda i: s.append(dict(zip(i[::2], i[1::2]))))(u._pop_mark()),
    b"\x8f": lambda u, s: s.append(set()), b"\x91": lambda u, s: s.append(frozenset(u._pop_mark())), b"a": Unpickler._append,
    b"e": Unpickler._appends, b"s": Unpickler._setitem, b"u": Unpickler._setitems, b"\x90": Unpickler._additems,
    b"c": lambda u, s: s.append(u.find_class(u._line().decode("utf-8"), u._line().decode("utf-8"))), b"\x93": Unpickler._stack_global,
    b"R": Unpickler._reduce, b"b": Unpickler._build, b"\x81": Unpickler._newobj, b"\x92": Unpickler._newobj_ex, b"i": Unpickler._inst,
    b"o": Unpickler._obj, b"p": lambda u, s: u._memoize(int(u._line())), b"q": lambda u, s: u._memoize(u._take(1)[0]),
    b"r": lambda u, s: u._memoize(u._size("<I")), b"\x94": lambda u, s: u._memoize(len(u.memo)),
    b"g": lambda u, s: u._recall(int(u._line())), b"h": lambda u, s: u._recall(u._take(1)[0]),
    b"j": lambda u, s: u._recall(u._size("<I")), b"P": lambda u, s: s.append(u.persistent_load(u._line().decode("ascii"))),
    b"Q": lambda u, s: s.append(u.persistent_load(s.pop())),
}

_Pickler, _Unpickler = Pickler, Unpickler


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    out = io.BytesIO()
    Pickler(out, protocol).dump(obj)
    return out.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file, encoding=encoding, errors=errors).load()


def loads(s, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(s), encoding=encoding, errors=errors).load()


_dump, _dumps, _load, _loads = dump, dumps, load, loads
