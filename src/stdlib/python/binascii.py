"""Bytes as text of several kinds, and back; checksums."""

import _binascii
from _binascii import a2b_base64, b2a_base64, crc32


class Error(ValueError):
    """The text is wrong."""


class Incomplete(Exception):
    """There is more to come."""


def hexlify(data, sep=None, bytes_per_sep=1):
    if sep is None:
        return _binascii.hexlify(data)
    return bytes(data).hex(sep, bytes_per_sep).encode("ascii")


b2a_hex = hexlify


def unhexlify(hexstr, /):
    return _binascii.unhexlify(hexstr)


a2b_hex = unhexlify


def crc_hqx(data, crc, /):
    crc &= 0xFFFF
    for b in bytes(data):
        crc ^= b << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def b2a_uu(data, /, *, backtick=False):
    data = bytes(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    out = bytearray([len(data) + 32 if data else zero])
    padded = data + bytes(-len(data) % 3)
    for i in range(0, len(padded), 3):
        word = int.from_bytes(padded[i : i + 3], "big")
        for shift in (18, 12, 6, 0):
            six = word >> shift & 63
            out.append(six + 32 if six else zero)
    return bytes(out) + b"\n"


def a2b_uu(data, /):
    if isinstance(data, str):
        data = data.encode("ascii")
    data = bytes(data).rstrip(b"\n\r")
    if not data:
        return b""
    n = (data[0] - 32) & 63
    out = bytearray()
    for i in range(1, len(data), 4):
        word = 0
        for c in data[i : i + 4].ljust(4, b" "):
            if not 32 <= c <= 96:
                raise Error("Illegal char")
            word = word << 6 | (c - 32) & 63
        out += word.to_bytes(3, "big")
    if any(out[n:]):
        raise Error("Trailing garbage")
    return bytes(out[:n]).ljust(n, b"\0")


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    out, line = [], b""

    def put(piece):
        nonlocal line
        if len(line) + len(piece) > 75:
            out.append(line + b"=\n")
            line = b""
        line += piece

    data = bytes(data)
    i = 0
    while i < len(data):
        c = data[i : i + 1]
        following = data[i + 1 : i + 2]
        if istext and (c == b"\n" or data[i : i + 2] == b"\r\n"):
            end = b"\n" if c == b"\n" else b"\r\n"
            if line[-1:] in (b" ", b"\t"):
                line = line[:-1] + b"=%02X" % line[-1]
            out.append(line + end)
            line = b""
            i += len(end)
            continue
        if header and c == b" ":
            put(b"_")
        elif c in b" \t" and not quotetabs and following not in (b"", b"\n"):
            put(c)
        elif b"!" <= c <= b"~" and c != b"=" and not (header and c == b"_") and not (c == b"." and not line and following in (b"", b"\n")):
            put(c)
        else:
            put(b"=%02X" % c[0])
        i += 1
    return b"".join(out) + line


def a2b_qp(data, header=False):
    if isinstance(data, str):
        data = data.encode("ascii")
    data, out, i = bytes(data), bytearray(), 0
    while i < len(data):
        c = data[i]
        if c == 61:
            if data[i + 1 : i + 2] in (b"\n", b""):
                i += 2
            elif data[i + 1 : i + 3] == b"\r\n":
                i += 3
            else:
                try:
                    out.append(int(data[i + 1 : i + 3], 16))
                    i += 3
                except ValueError:
                    out.append(c)
                    i += 1
        else:
            out.append(32 if header and c == 95 else c)
            i += 1
    return bytes(out)
