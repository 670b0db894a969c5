"""Files: the classes of what open() gives, files in memory, and the base classes for files of one's own."""

import abc
import sys
from _io import BufferedRandom, BufferedReader, BufferedWriter, FileIO, TextIOWrapper, UnsupportedOperation

open = open
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder",
    "text_encoding",
]


def open_code(path):
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2):
    return "locale" if encoding is None else encoding


class IOBase(metaclass=abc.ABCMeta):
    """What all files share."""

    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(f"{type(self).__name__}.{name}() not supported")

    def _check_closed(self, message="I/O operation on closed file."):
        if self.closed:
            raise ValueError(message)

    _checkClosed = _check_closed

    def _checkReadable(self, message=None):
        if not self.readable():
            raise UnsupportedOperation(message or "File or stream is not readable.")

    def _checkWritable(self, message=None):
        if not self.writable():
            raise UnsupportedOperation(message or "File or stream is not writable.")

    def _checkSeekable(self, message=None):
        if not self.seekable():
            raise UnsupportedOperation(message or "File or stream is not seekable.")

    def seek(self, pos, whence=0):
        raise UnsupportedOperation("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        raise UnsupportedOperation("truncate")

    def flush(self):
        self._check_closed()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def isatty(self):
        self._check_closed()
        return False

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *_):
        self.close()

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1):
        size = -1 if size is None else size
        out = bytearray()
        while size < 0 or len(out) < size:
            b = self.read(1)
            if not b:
                break
            out += b
            if b == b"\n":
                break
        return bytes(out)

    def readlines(self, hint=None):
        if hint is None or hint <= 0:
            return list(self)
        total, lines = 0, []
        for line in self:
            lines.append(line)
            total += len(line)
            if total >= hint:
                break
        return lines

    def writelines(self, lines):
        self._check_closed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Files without a buffer: derived classes have readinto() and write()."""

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        n = self.readinto(buffer)
        return None if n is None else bytes(buffer[:n])

    def readall(self):
        out = bytearray()
        while True:
            data = self.read(DEFAULT_BUFFER_SIZE)
            if not data:
                return bytes(out) if out else data
            out += data

    def readinto(self, buffer):
        raise NotImplementedError

    def write(self, data):
        raise NotImplementedError


def _read_into(read, name, buffer):
    """Fill any object with memory by what `read` gives."""
    try:
        view = memoryview(buffer).cast("B")
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f"{name}() argument must be read-write bytes-like object, not {type(buffer).__name__}")
    with view:
        data = read(len(view))
        view[: len(data)] = data
    return len(data)


class BufferedIOBase(IOBase):
    """Files of bytes with a buffer."""

    def read(self, size=-1):
        raise UnsupportedOperation("read")

    def read1(self, size=-1):
        raise UnsupportedOperation("read1")

    def readinto(self, buffer):
        return _read_into(self.read, "readinto", buffer)

    def readinto1(self, buffer):
        return _read_into(self.read1, "readinto1", buffer)

    def write(self, data):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")


class TextIOBase(IOBase):
    """Files of text."""

    encoding = newlines = errors = None

    def read(self, size=-1):
        raise UnsupportedOperation("read")

    def write(self, text):
        raise UnsupportedOperation("write")

    def readline(self, size=-1):
        raise UnsupportedOperation("readline")

    def detach(self):
        raise UnsupportedOperation("detach")


_IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase = IOBase, RawIOBase, BufferedIOBase, TextIOBase
TextIOBase.register(TextIOWrapper)
RawIOBase.register(FileIO)
for _class in (BufferedReader, BufferedWriter, BufferedRandom):
    BufferedIOBase.register(_class)


class BufferedRWPair(BufferedIOBase):
    """One file to read and one to write, as one object."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader, self.writer = reader, writer
        self.read, self.readline, self.write = reader.read, reader.readline, writer.write

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def flush(self):
        return self.writer.flush()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        return self.writer.closed


class IncrementalNewlineDecoder:
    """Makes one kind of line end of three, piece by piece."""

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder, self.translate, self._pending = decoder, translate, False

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if self._pending and (text or final):
            text = "\r" + text
            self._pending = False
        if text.endswith("\r") and not final:
            text, self._pending = text[:-1], True
        return text.replace("\r\n", "\n").replace("\r", "\n") if self.translate else text

    def reset(self):
        self._pending = False
        if self.decoder is not None:
            self.decoder.reset()


class _TextOver(TextIOBase):
    """A text file over a file of bytes that is written in Python."""

    mode = property(lambda self: self.buffer.mode)
    name = property(lambda self: self.buffer.name)

    def __init__(
        self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False
    ):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        self._buffer, self._newline = buffer, newline
        self._encoding = "UTF-8" if encoding in (None, "locale") else encoding
        self._errors = "strict" if errors is None else errors
        "".encode(self._encoding)
        self.line_buffering, self.write_through = line_buffering, write_through
        # Text that was read and decoded ahead, or None: then nothing was read.
        self._text, self._at, self._started = None, 0, False
        self._pending = []

    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)

    @property
    def buffer(self):
        return self._buffer

    @property
    def closed(self):
        return self._buffer.closed

    def readable(self):
        return self._buffer.readable()

    def writable(self):
        return self._buffer.writable()

    def seekable(self):
        return self._buffer.seekable()

    def fileno(self):
        return self._buffer.fileno()

    def isatty(self):
        return self._buffer.isatty()

    def detach(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None:
            self._encoding = encoding
        if errors is not None:
            self._errors = errors
        if newline is not None:
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = line_buffering
        if write_through is not None:
            self.write_through = write_through

    def write(self, text, /):
        self._check_closed()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self._newline in ("\r", "\r\n"):
            out = text.replace("\n", self._newline)
        else:
            out = text
        encoding = self._encoding
        if self._started and encoding.lower().replace("_", "-") in ("utf-16", "utf-32"):
            encoding += "-le"
        self._started = True
        self._pending.append(out.encode(encoding, self._errors))
        if self.write_through or self.line_buffering and "\n" in text or len(self._pending) > 256:
            self._push()
        return len(text)

    def _push(self):
        if self._pending:
            data = b"".join(self._pending)
            self._pending.clear()
            self._buffer.write(data)

    def flush(self):
        self._check_closed()
        self._push()
        self._buffer.flush()

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def _ahead(self):
        self._check_closed()
        self._push()
        if self._text is None:
            text = self._buffer.read().decode(self._encoding, self._errors)
            if self._newline is None:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            self._text, self._at = text, 0
        return self._text

    def read(self, size=-1, /):
        text = self._ahead()
        end = len(text) if size is None or size < 0 else self._at + size
        out = text[self._at : end]
        self._at += len(out)
        return out

    def readline(self, size=-1, /):
        text = self._ahead()
        reader = StringIO(newline="\n" if self._newline is None else self._newline)
        reader._text, reader._pos = text, self._at
        out = reader.readline(size)
        self._at += len(out)
        return out

    def tell(self):
        self._push()
        if self._text is None:
            return self._buffer.tell()
        return self._buffer.tell() - len(self._text[self._at :].encode(self._encoding, self._errors))

    def seek(self, pos, whence=0, /):
        if whence == 1 and pos == 0:
            return self.tell()
        if whence and pos:
            raise UnsupportedOperation(f"can't do nonzero {'cur' if whence == 1 else 'end'}-relative seeks")
        self.flush()
        self._text = None
        self._started = bool(pos)
        return self._buffer.seek(pos, whence)

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(self.tell() if pos is None else pos)

    def __repr__(self):
        name = f" name={self._buffer.name!r}" if hasattr(self._buffer, "name") else ""
        return f"<_io.TextIOWrapper{name} encoding={self._encoding!r}>"


_TextOver.__name__ = _TextOver.__qualname__ = "TextIOWrapper"


class StringIO(TextIOBase):
    """Text in memory, read and written like a file."""

    def __init__(self, initial_value="", newline="\n"):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._newline = newline
        self._text, self._pos, self._more = "", 0, []
        if initial_value is not None:
            if not isinstance(initial_value, str):
                raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
            if initial_value:
                StringIO.write(self, initial_value)
                self._join()
                self._pos = 0

    def _join(self):
        # Text written at the end is kept in pieces until someone asks.
        if self._more:
            self._text += "".join(self._more)
            self._more.clear()

    def getvalue(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        self._join()
        return self._text

    def write(self, text, /):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got {type(text).__name__!r}")
        n = len(text)
        if self._newline is None:
            if "\r" in text:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif self._newline not in ("", "\n"):
            text = text.replace("\n", self._newline)
        if self._pos is None:
            self._more.append(text)
            return n
        self._join()
        at, whole = self._pos, self._text
        if at >= len(whole):
            if at > len(whole):
                self._text = whole + "\0" * (at - len(whole))
            self._more.append(text)
            self._pos = None
        else:
            self._text = whole[:at] + text + whole[at + len(text) :]
            self._pos = at + len(text)
        return n

    def _place(self):
        # None: behind all that has been written.
        self._join()
        if self._pos is None:
            self._pos = len(self._text)
        return self._pos

    def read(self, size=-1, /):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        at = self._place()
        if size is None or size < 0:
            out = self._text[at:]
        else:
            out = self._text[at : at + size]
        self._pos = at + len(out)
        return out

    def readline(self, size=-1, /):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        at, text = self._place(), self._text
        if self._newline == "" or self._newline is None:
            n = text.find("\n", at)
            r = text.find("\r", at) if self._newline == "" else -1
            if r >= 0 and (n < 0 or r < n):
                end = r + 2 if n == r + 1 else r + 1
            else:
                end = n + 1 if n >= 0 else len(text)
        else:
            found = text.find(self._newline, at)
            end = found + len(self._newline) if found >= 0 else len(text)
        if size is not None and size >= 0:
            end = min(end, at + size)
        out = text[at:end]
        self._pos = at + len(out)
        return out

    def tell(self):
        self._check_closed("I/O operation on closed file")
        return self._place()

    def seek(self, pos, whence=0, /):
        self._check_closed("I/O operation on closed file")
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        here = self._place()
        if whence == 0:
            self._pos = pos
        elif whence == 2:
            self._pos = len(self._text)
        return self._pos

    def truncate(self, pos=None, /):
        self._check_closed("I/O operation on closed file")
        here = self._place()
        if pos is None:
            pos = here
        elif pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._text = self._text[:pos]
        return pos

    def readable(self):
        self._check_closed("I/O operation on closed file")
        return True

    writable = seekable = readable

    @property
    def line_buffering(self):
        return False

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} object at {id(self):#x}>"

    def __getstate__(self):
        attributes = {k: v for k, v in self.__dict__.items() if k not in ("_text", "_pos", "_more", "_newline", "_closed")}
        return self.getvalue(), self._newline, self.tell(), attributes or None

    def __setstate__(self, state):
        self._text, self._newline, self._pos, attributes = state
        self._more = []
        if attributes:
            self.__dict__.update(attributes)


class BytesIO(BufferedIOBase):
    """Bytes in memory, read and written like a file."""

    def __init__(self, initial_bytes=b""):
        self._data, self._pos = bytearray(), 0
        if initial_bytes is not None:
            if isinstance(initial_bytes, (str, int)):
                raise TypeError(f"a bytes-like object is required, not {type(initial_bytes).__name__!r}")
            self._data += initial_bytes

    def getvalue(self):
        self._check_closed()
        return bytes(self._data)

    def getbuffer(self):
        self._check_closed()
        return memoryview(self._data)

    def read(self, size=-1, /):
        self._check_closed()
        end = len(self._data) if size is None or size < 0 else self._pos + size
        out = bytes(self._data[self._pos : end])
        self._pos += len(out)
        return out

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /):
        return _read_into(self.read, "readinto", buffer)

    def readline(self, size=-1, /):
        self._check_closed()
        found = self._data.find(b"\n", self._pos)
        end = found + 1 if found >= 0 else len(self._data)
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        out = bytes(self._data[self._pos : end])
        self._pos += len(out)
        return out

    def write(self, data, /):
        self._check_closed()
        if isinstance(data, (str, int)) or data is None:
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
        if not isinstance(data, (bytes, bytearray)):
            data = bytes(data)
        n, at = len(data), self._pos
        if n:
            if at > len(self._data):
                self._data += bytes(at - len(self._data))
            self._data[at : at + n] = data
            self._pos = at + n
        return n

    def tell(self):
        self._check_closed()
        return self._pos

    def seek(self, pos, whence=0, /):
        self._check_closed()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._pos = pos
        elif whence == 1:
            self._pos = max(0, self._pos + pos)
        elif whence == 2:
            self._pos = max(0, len(self._data) + pos)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._pos

    def truncate(self, size=None, /):
        self._check_closed()
        size = self._pos if size is None else size
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size

    def close(self):
        self._closed = True

    def readable(self):
        self._check_closed()
        return True

    writable = seekable = readable

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} object at {id(self):#x}>"

    def __getstate__(self):
        attributes = {k: v for k, v in self.__dict__.items() if k not in ("_data", "_pos", "_closed")}
        return self.getvalue(), self._pos, attributes or None

    def __setstate__(self, state):
        data, self._pos, attributes = state
        self._data = bytearray(data)
        if attributes:
            self.__dict__.update(attributes)


for _class in (IOBase, RawIOBase, BufferedIOBase, TextIOBase, StringIO, BytesIO):
    _class.__module__ = "_io" if _class in (StringIO, BytesIO) else "io"
del _class
