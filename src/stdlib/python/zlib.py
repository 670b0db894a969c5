"""Data made smaller, and checksums."""
import _zlib
from _binascii import adler32, crc32

MAX_WBITS = 15
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = 0, 1, 2, 3, 4
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = 0, 1, 2, 3, 4, 5, 6
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.3.1"


class error(Exception):
    """Compressed data is wrong."""


def _bytes(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def compress(data, /, level=-1, wbits=MAX_WBITS):
    """`data`, made smaller."""
    data = _bytes(data)
    if not -1 <= level <= 9:
        raise error("Bad compression level")
    body = _zlib.deflate(data, level)
    if 8 <= wbits <= 15:
        mark = {0: 0, 1: 0, -1: 2, 6: 2}.get(level, 1 if level < 6 else 3)
        head = 0x7800 | mark << 6
        return (head + 31 - head % 31).to_bytes(2, "big") + body + adler32(data).to_bytes(4, "big")
    if wbits < 0:
        return body
    head = b"\x1f\x8b\x08\0\0\0\0\0" + (b"\x02" if level == 9 else b"\x04" if level == 1 else b"\0") + b"\x03"
    return head + body + crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")


def _gzip_head(data):
    """The length of a gzip header; 0 when it is not all there."""
    if len(data) < 10:
        return 0
    flags, at = data[3], 10
    if flags & 4:
        at += 2 + int.from_bytes(data[at : at + 2], "little")
    for bit in (8, 16):
        if flags & bit:
            end = data.find(b"\0", at)
            if end < 0:
                return 0
            at = end + 1
    if flags & 2:
        at += 2
    return at if at <= len(data) else 0


def _open(data, wbits, whole):
    """The content, and how much of `data` it took; None while it does not end, unless it is `whole`."""
    incomplete = "Error -5 while decompressing data: incomplete or truncated stream"
    if wbits > 31:
        wbits = 31 if data[:2] == b"\x1f\x8b" else 15
    if 0 <= wbits <= 15:
        if len(data) >= 2 and (data[0] & 15 != 8 or int.from_bytes(data[:2], "big") % 31):
            raise error("Error -3 while decompressing data: incorrect header check")
        skip, tail = 2, 4
    elif wbits < 0:
        skip = tail = 0
    else:
        if data[:2] != b"\x1f\x8b"[: len(data)]:
            raise error("Error -3 while decompressing data: incorrect header check")
        skip, tail = _gzip_head(data), 8
    if len(data) < skip or (wbits > 15 and not skip):
        if whole:
            raise error(incomplete)
        return None
    found = _zlib.inflate(data[skip:])
    if found is None:
        raise error("Error -3 while decompressing data: invalid stored block lengths")
    content, used = found
    end = skip + used + tail
    if used < 0 or end > len(data):
        if whole:
            raise error(incomplete)
        return None
    check = data[skip + used : end]
    if tail == 4 and int.from_bytes(check, "big") != adler32(content):
        raise error("Error -3 while decompressing data: incorrect data check")
    if tail == 8 and int.from_bytes(check[:4], "little") != crc32(content):
        raise error("Error -3 while decompressing data: incorrect data check")
    return content, end


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """What `compress` was given."""
    return _open(_bytes(data), wbits, True)[0]


class _Compress:
    """Takes data in pieces; gives it at the end."""

    def __init__(self, level, wbits, zdict):
        if zdict is not None:
            raise NotImplementedError("mimeo does not support zlib dictionaries yet")
        self._level, self._wbits = level, wbits
        self._parts = []

    def compress(self, data, /):
        self._parts.append(_bytes(data))
        return b""

    def flush(self, mode=Z_FINISH, /):
        if mode != Z_FINISH:
            raise NotImplementedError("mimeo does not support flushing in the middle of zlib data yet")
        return compress(b"".join(self._parts), self._level, self._wbits)

    def copy(self):
        other = _Compress(self._level, self._wbits, None)
        other._parts = self._parts[:]
        return other


class _Decompress:
    """Takes compressed data in pieces; gives the content when all is there."""

    def __init__(self, wbits, zdict):
        if zdict is not None:
            raise NotImplementedError("mimeo does not support zlib dictionaries yet")
        self._wbits = wbits
        self._data = b""
        self._rest = b""
        self.unused_data = b""
        self.unconsumed_tail = b""
        self.eof = False

    def decompress(self, data, /, max_length=0):
        data = _bytes(data)
        if self._rest or (self.unconsumed_tail and max_length >= 0):
            out, self._rest = self._cut(self._rest, max_length)
            return out
        if self.eof:
            self.unused_data += data
            return b""
        self._data += data
        found = _open(self._data, self._wbits, False)
        if found is None:
            return b""
        content, used = found
        self.unused_data = self._data[used:]
        out, self._rest = self._cut(content, max_length)
        return out

    def _cut(self, content, most):
        if most and len(content) > most:
            self.unconsumed_tail = b"\0"
            return content[:most], content[most:]
        self.unconsumed_tail = b""
        self.eof = True
        return content, b""

    def flush(self, length=DEF_BUF_SIZE, /):
        rest, self._rest = self._rest, b""
        return rest


def compressobj(
    level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None
):
    """What takes data in pieces and makes it smaller."""
    return _Compress(level, wbits, zdict)


def decompressobj(wbits=MAX_WBITS, zdict=None):
    """What takes smaller data in pieces."""
    return _Decompress(wbits, zdict)
