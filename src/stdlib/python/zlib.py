"""zlib: compression and checksums."""
import _zlib
from _binascii import adler32, crc32

MAX_WBITS = 15
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_DEFAULT_COMPRESSION = -1
Z_NO_COMPRESSION = 0
Z_BEST_SPEED = 1
Z_BEST_COMPRESSION = 9
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = 0, 1, 2, 3, 4
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = 0, 1, 2, 3, 4, 5, 6
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.3.1"


class error(Exception):
    """Compressed data are wrong, or what was asked for is."""

    __module__ = "zlib"


def _data(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(data))


def compress(data, /, level=-1, wbits=MAX_WBITS):
    data = _data(data)
    if not -1 <= level <= 9:
        raise error("Bad compression level")
    try:
        return _zlib.deflate(data, level, wbits)
    except ValueError:
        raise error("Bad compression level") from None


def _inflate(data, wbits):
    if wbits == 0:
        wbits = 15
    elif 40 <= wbits <= 47:
        wbits -= 16 if data[:2] == b"\x1f\x8b" else 32
    try:
        out, used, ended = _zlib.inflate(data, wbits)
    except ValueError:
        raise ValueError("Invalid initialization option") from None
    if isinstance(out, str):
        raise error("Error -3 while decompressing data: " + out)
    return out, used, ended


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    out, _, ended = _inflate(_data(data), wbits)
    if not ended:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return out


class Compress:
    """What `compressobj` returns: it keeps all data, and compresses them at the end."""

    __module__ = "zlib"

    def __init__(self, level, wbits):
        self._level, self._wbits, self._data = level, wbits, []

    def compress(self, data, /):
        self._data.append(_data(data))
        return b""

    def flush(self, mode=Z_FINISH, /):
        if mode == Z_NO_FLUSH:
            return b""
        if mode != Z_FINISH:
            raise NotImplementedError("mimeo does not support zlib's flush() before the end yet")
        return compress(b"".join(self._data), self._level, self._wbits)

    def copy(self):
        made = Compress(self._level, self._wbits)
        made._data = self._data[:]
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()


class Decompress:
    """What `decompressobj` returns."""

    __module__ = "zlib"

    def __init__(self, wbits):
        self._wbits, self._data, self._given, self._ready = wbits, b"", 0, b""
        self.unused_data = self.unconsumed_tail = b""
        self.eof = False

    def _take(self, data):
        """Go on with more data: what comes out."""
        self._data += data
        out, used, ended = _inflate(self._data, self._wbits)
        new = out[self._given:]
        self._given = len(out)
        if ended:
            self.eof = True
            self.unused_data = self._data[used:]
        return new

    def decompress(self, data, /, max_length=0):
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        data = _data(data)
        if self.eof:
            self.unused_data += data
            data = b""
        self.unconsumed_tail = b""
        if not max_length:
            out, self._ready = self._ready + (self._take(data) if data else b""), b""
            return out
        # As many of the data as are needed, found by halving.
        missing = max_length - len(self._ready)
        if missing > 0 and data:
            low, high = 0, len(data)
            while low < high:
                middle = (low + high) // 2
                out, _, ended = _inflate(self._data + data[:middle], self._wbits)
                if len(out) - self._given >= missing:
                    high = middle
                else:
                    low = middle + 1
            self._ready += self._take(data[:low])
            self.unconsumed_tail = data[low:]
            if self.eof:
                self.unused_data, self.unconsumed_tail = self.unused_data + self.unconsumed_tail, b""
        elif data:
            self.unconsumed_tail = data
        out, self._ready = self._ready[:max_length], self._ready[max_length:]
        return out

    def flush(self, length=DEF_BUF_SIZE, /):
        if length <= 0:
            raise ValueError("length must be greater than zero")
        tail, self.unconsumed_tail = self.unconsumed_tail, b""
        return self.decompress(tail)

    def copy(self):
        made = Decompress(self._wbits)
        made.__dict__.update(self.__dict__)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    if method != DEFLATED or not -1 <= level <= 9 or not 1 <= memLevel <= 9:
        raise ValueError("Invalid initialization option")
    if zdict is not None or strategy != Z_DEFAULT_STRATEGY:
        raise NotImplementedError("mimeo does not support zlib's dictionaries and strategies yet")
    return Compress(level, wbits)


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    if zdict:
        raise NotImplementedError("mimeo does not support zlib's dictionaries and strategies yet")
    return Decompress(wbits)
