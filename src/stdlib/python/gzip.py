"""Files compressed by gzip. What is read is decompressed at once, what is written is compressed when the file is closed."""
import io
import struct
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

_open = open
READ, WRITE = 1, 2


class BadGzipFile(OSError):
    """Exception raised in some cases for invalid gzip files."""


def compress(data, compresslevel=9, *, mtime=None):
    """Compress data in one shot and return the compressed string."""
    made = zlib.compress(data, compresslevel, 31)
    if mtime is None:
        mtime = time.time()
    return struct.pack("<4sLBB", made[:4], int(mtime), made[8], 255) + made[10:]


def decompress(data):
    """Decompress a gzip compressed string in one shot."""
    out = []
    data = bytes(data)
    while data:
        if data[:2] != b"\x1f\x8b":
            raise BadGzipFile(f"Not a gzipped file ({data[:2]!r})")
        stream = zlib.decompressobj(31)
        out.append(stream.decompress(data))
        if not stream.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data = stream.unused_data.lstrip(b"\0")
    return b"".join(out)


class GzipFile(io.BytesIO):
    """A file of bytes that is compressed outside."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
        if isinstance(mode, str) and "b" not in mode:
            mode += "b"
        if not isinstance(mode, str) or mode[:1] not in ("r", "w", "a", "x"):
            raise ValueError(f"Invalid mode: {mode!r}")
        self._outer = _open(filename, mode) if fileobj is None else fileobj
        self._owned = fileobj is None
        self._level, self._mtime = compresslevel, mtime
        name = filename if filename is not None else getattr(fileobj, "name", "")
        self.name = name if isinstance(name, (str, bytes)) else str(name)
        self.mode = READ if mode[0] == "r" else WRITE
        super().__init__(decompress(self._outer.read()) if mode[0] == "r" else b"")

    @property
    def mtime(self):
        return self._mtime

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def read(self, size=-1):
        if self.mode != READ:
            raise OSError(9, "read() on write-only GzipFile object")
        return super().read(size)

    def write(self, data):
        if self.mode != WRITE:
            raise OSError(9, "write() on read-only GzipFile object")
        return super().write(data)

    def close(self):
        if self.closed:
            return
        if self.mode == WRITE:
            self._outer.write(compress(self.getvalue(), self._level, mtime=self._mtime))
        if self._owned:
            self._outer.close()
        super().close()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def __repr__(self):
        return f"<gzip {self._outer!r} {hex(id(self))}>"


class _TextFile(io.StringIO):
    """A GzipFile as text."""

    def __init__(self, inner, encoding, errors, newline):
        self.buffer = inner
        self.encoding, self.errors = encoding or "utf-8", errors or "strict"
        text = inner.read().decode(self.encoding, self.errors) if inner.readable() else ""
        if newline is None:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        super().__init__(text, newline="" if newline is None else newline)

    def close(self):
        if self.closed:
            return
        if self.buffer.writable():
            self.buffer.write(self.getvalue().encode(self.encoding, self.errors))
        self.buffer.close()
        super().close()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a gzip-compressed file in binary or text mode."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for name, value in ("encoding", encoding), ("errors", errors), ("newline", newline):
            if value is not None:
                raise ValueError(f"Argument {name!r} not supported in binary mode")
    plain = mode.replace("t", "")
    if hasattr(filename, "read") or hasattr(filename, "write"):
        inner = GzipFile(None, plain, compresslevel, filename)
    elif isinstance(filename, (str, bytes)) or hasattr(filename, "__fspath__"):
        inner = GzipFile(filename, plain, compresslevel)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    return _TextFile(inner, encoding, errors, newline) if "t" in mode else inner
