"""Files of data made smaller, in the format of gzip."""
import io
import os
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]


class BadGzipFile(OSError):
    """A file is not in the format of gzip."""


def compress(data, compresslevel=9, *, mtime=None):
    """`data`, made smaller."""
    made = zlib.compress(data, compresslevel, 31)
    stamp = int(time.time() if mtime is None else mtime)
    return made[:4] + stamp.to_bytes(4, "little") + made[8:9] + b"\xff" + made[10:]


def decompress(data):
    """What `compress` was given; several pieces one after the other are joined."""
    parts = []
    while data:
        if data[:2] != b"\x1f\x8b":
            raise BadGzipFile(f"Not a gzipped file ({data[:2]!r})")
        one = zlib.decompressobj(31)
        try:
            parts.append(one.decompress(data))
        except zlib.error as e:
            if "data check" in str(e):
                raise BadGzipFile("CRC check failed") from None
            raise
        if not one.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data = one.unused_data.lstrip(b"\0")
    return b"".join(parts)


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open such a file."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for what, given in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if given is not None:
                raise ValueError(f"Argument '{what}' not supported in binary mode")
    bare = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        binary = GzipFile(filename, bare, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        binary = GzipFile(None, bare, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if "t" not in mode:
        return binary
    return _Text(binary, encoding or "utf-8", errors or "strict", newline)


class GzipFile:
    """A file that is made smaller when it is written. All of it is kept until then."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        mode = (mode or getattr(fileobj, "mode", "rb")).replace("b", "")
        if mode not in ("r", "w", "a", "x"):
            raise ValueError(f"Invalid mode: {mode!r}")
        self._own = fileobj is None
        self.fileobj = io.open(filename, mode + "b") if fileobj is None else fileobj
        self.name = os.fspath(filename) if filename is not None else getattr(fileobj, "name", "")
        self.mode = 1 if mode == "r" else 2
        self._level, self._mtime = compresslevel, mtime
        self._buffer = io.BytesIO(decompress(self.fileobj.read())) if mode == "r" else io.BytesIO()
        self.closed = False

    def _check(self, reading):
        if self.closed:
            raise ValueError("I/O operation on closed file")
        if reading != (self.mode == 1):
            raise OSError(9, "read() on write-only GzipFile object" if reading else "write() on read-only GzipFile object")

    def read(self, size=-1):
        self._check(True)
        return self._buffer.read(-1 if size is None else size)

    read1 = read

    def readline(self, size=-1):
        self._check(True)
        return self._buffer.readline(size)

    def readlines(self, hint=-1):
        return list(self)

    def write(self, data):
        self._check(False)
        return self._buffer.write(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=0):
        return self._buffer.seek(offset, whence)

    def tell(self):
        return self._buffer.tell()

    def rewind(self):
        self._buffer.seek(0)

    def flush(self):
        """What is written is there when the file is closed."""

    def close(self):
        if self.closed:
            return
        self.closed = True
        if self.mode == 2:
            self.fileobj.write(compress(self._buffer.getvalue(), self._level, mtime=self._mtime))
        if self._own:
            self.fileobj.close()

    def readable(self):
        return self.mode == 1

    def writable(self):
        return self.mode == 2

    def seekable(self):
        return True

    def fileno(self):
        return self.fileobj.fileno()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class _Text:
    """The text of such a file."""

    def __init__(self, binary, encoding, errors, newline):
        self.buffer, self.encoding, self.errors = binary, encoding, errors
        self._newline = newline
        if binary.readable():
            self._text = io.StringIO(binary.read().decode(encoding, errors), newline=newline)

    def read(self, size=-1):
        return self._text.read(size)

    def readline(self, size=-1):
        return self._text.readline(size)

    def readlines(self, hint=-1):
        return self._text.readlines()

    def write(self, text):
        ends = text if self._newline in (None, "", "\n") else text.replace("\n", self._newline)
        self.buffer.write(ends.encode(self.encoding, self.errors))
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        """See GzipFile.flush."""

    @property
    def closed(self):
        return self.buffer.closed

    def close(self):
        self.buffer.close()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def __iter__(self):
        return iter(self._text)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
