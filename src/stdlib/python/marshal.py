"""Values of built-in classes as bytes. Only what a program writes itself can be read: the format is that of version 2."""

import struct as _struct

version = 4


def dumps(value, version=version, /):
    out = bytearray()
    _write(value, out)
    return bytes(out)


def dump(value, file, version=version, /):
    return file.write(dumps(value))


def loads(bytes, /):
    value, end = _read(memoryview(bytes).tobytes(), 0)
    return value


def load(file, /):
    return loads(file.read())


def _write(v, out):
    kind = type(v)
    if v is None:
        out += b"N"
    elif v is True:
        out += b"T"
    elif v is False:
        out += b"F"
    elif v is ...:
        out += b"."
    elif v is StopIteration:
        out += b"S"
    elif kind is int:
        if -(2**31) <= v < 2**31:
            out += b"i" + v.to_bytes(4, "little", signed=True)
        else:
            digits, rest = [], abs(v)
            while rest:
                digits.append(rest & 0x7FFF)
                rest >>= 15
            out += b"l" + (len(digits) if v > 0 else -len(digits)).to_bytes(4, "little", signed=True)
            out += b"".join(d.to_bytes(2, "little") for d in digits)
    elif kind is float:
        out += b"g" + _struct.pack("<d", v)
    elif kind is complex:
        out += b"y" + _struct.pack("<dd", v.real, v.imag)
    elif kind is str:
        data = v.encode("utf-8", "surrogatepass")
        out += b"u" + len(data).to_bytes(4, "little") + data
    elif kind in (bytes, bytearray):
        out += b"s" + len(v).to_bytes(4, "little") + v
    elif kind in (tuple, list, set, frozenset):
        out += {tuple: b"(", list: b"[", set: b"<", frozenset: b">"}[kind] + len(v).to_bytes(4, "little")
        for item in v:
            _write(item, out)
    elif kind is dict:
        out += b"{"
        for key, item in v.items():
            _write(key, out)
            _write(item, out)
        out += b"0"
    else:
        raise ValueError("unmarshallable object")


_END = object()


def _take(data, at, n):
    if at + n > len(data):
        raise EOFError("marshal data too short")
    return data[at : at + n], at + n


def _read(data, at):
    if at >= len(data):
        raise EOFError("EOF read where object expected")
    code, at = _take(data, at, 1)
    code = bytes([code[0] & 0x7F])
    if code in b"NTF.S0":
        return {b"N": None, b"T": True, b"F": False, b".": ..., b"S": StopIteration, b"0": _END}[code], at
    if code == b"i":
        raw, at = _take(data, at, 4)
        return int.from_bytes(raw, "little", signed=True), at
    if code == b"l":
        raw, at = _take(data, at, 4)
        n = int.from_bytes(raw, "little", signed=True)
        value = 0
        for i in range(abs(n)):
            raw, at = _take(data, at, 2)
            value |= int.from_bytes(raw, "little") << 15 * i
        return (value if n > 0 else -value), at
    if code == b"g":
        raw, at = _take(data, at, 8)
        return _struct.unpack("<d", raw)[0], at
    if code == b"y":
        raw, at = _take(data, at, 16)
        return complex(*_struct.unpack("<dd", raw)), at
    if code in (b"u", b"s"):
        raw, at = _take(data, at, 4)
        raw, at = _take(data, at, int.from_bytes(raw, "little"))
        return (raw.decode("utf-8", "surrogatepass") if code == b"u" else raw), at
    if code in (b"(", b"[", b"<", b">"):
        raw, at = _take(data, at, 4)
        items = []
        for _ in range(int.from_bytes(raw, "little")):
            item, at = _read(data, at)
            items.append(item)
        return {b"(": tuple, b"[": list, b"<": set, b">": frozenset}[code](items), at
    if code == b"{":
        made = {}
        while True:
            key, at = _read(data, at)
            if key is _END:
                return made, at
            made[key], at = _read(data, at)
    raise ValueError("bad marshal data (unknown type code)")
