"""Encodings: looking them up, registering them, and using them piece by piece or on files."""
import _codecs
from _codecs import lookup_error, register, register_error, unregister

__all__ = [
    "register", "unregister", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE",
    "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
    "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder",
    "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
    "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors",
    "register_error", "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16 = BOM_UTF16_LE = BOM = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"


class CodecInfo(tuple):
    """What lookup() gives: four functions, and more as attributes."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None,
                *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return "<%s.%s object for encoding %s at %#x>" % (self.__class__.__module__, self.__class__.__qualname__, self.name, id(self))

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes input given in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """One that keeps what it cannot encode yet."""

    def __init__(self, errors="strict"):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes input given in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return (b"", 0)

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """One that keeps bytes whose character is not complete yet."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Writes text to a file of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Reads text from a file of bytes."""

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self.charbuffer = ""

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def _more(self, size=-1):
        """Read and decode once; False at the end."""
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        if not data:
            return False
        text, consumed = self.decode(data, self.errors)
        self.bytebuffer = data[consumed:]
        self.charbuffer += text
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        if chars < 0 and size < 0:
            while self._more():
                pass
            chars = len(self.charbuffer)
        elif chars < 0:
            if not self.charbuffer:
                self._more(size)
            chars = len(self.charbuffer)
        else:
            while len(self.charbuffer) < chars and self._more(max(size, 72)):
                pass
        result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        while True:
            lines = self.charbuffer.splitlines(True)
            if len(lines) > 1 or (lines and lines[0].endswith("\n")):
                break
            if not self._more(72):
                lines = self.charbuffer.splitlines(True)
                break
        if not lines:
            return ""
        line = lines[0]
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends else line.splitlines(False)[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = ""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    """Both for one file."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamRecoder:
    """A file in one encoding that looks like one in another."""

    def __init__(self, *args):
        raise NotImplementedError("mimeo does not support codecs.StreamRecoder yet")


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    raise NotImplementedError("mimeo does not support codecs.EncodedFile yet")


_names = {
    "utf8": "utf-8", "utf_8": "utf-8", "u8": "utf-8", "utf_8_sig": "utf-8-sig", "us_ascii": "ascii", "latin_1": "iso8859-1", "latin1": "iso8859-1",
    "latin": "iso8859-1", "iso_8859_1": "iso8859-1", "iso8859_1": "iso8859-1", "l1": "iso8859-1", "utf16": "utf-16", "utf_16": "utf-16",
    "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be", "utf_16le": "utf-16-le", "utf_16be": "utf-16-be", "utf32": "utf-32", "utf_32": "utf-32",
    "utf_32_le": "utf-32-le", "utf_32_be": "utf-32-be", "unicode_escape": "unicode-escape", "raw_unicode_escape": "raw-unicode-escape",
}


def _canonical(plain):
    name = _names.get(plain)
    if name is None:
        name = plain.replace("windows_", "cp").replace("iso_8859_", "iso8859-").replace("_", "-")
        if name.isdecimal():
            name = "cp" + name
    return name


def _text_codec(plain):
    name = _canonical(plain)

    def encode(input, errors="strict"):
        return _codecs.text_encode(input, plain, "strict" if errors is None else errors), len(input)

    def decode(input, errors="strict"):
        input = bytes(input)
        return _codecs.text_decode(input, plain, "strict" if errors is None else errors, True)

    with_mark = name in ("utf-16", "utf-32", "utf-8-sig")

    class Encoder(IncrementalEncoder):
        started = False

        def encode(self, input, final=False):
            how = plain
            if with_mark and self.started:
                how = {"utf-16": "utf_16_le", "utf-32": "utf_32_le", "utf-8-sig": "utf_8"}[name]
            self.started = True
            return _codecs.text_encode(input, how, self.errors)

        def reset(self):
            self.started = False

        def getstate(self):
            return 0 if self.started == with_mark else 2

        def setstate(self, state):
            self.started = state == 0

    class Decoder(BufferedIncrementalDecoder):
        order = None

        def _buffer_decode(self, input, errors, final):
            how = plain
            if with_mark:
                if self.order is None:
                    mark = {"utf-16": 2, "utf-32": 4, "utf-8-sig": 3}[name]
                    if len(input) < mark and not final:
                        return "", 0
                    big = input[:mark] in (BOM_UTF16_BE, BOM_UTF32_BE)
                    text, consumed = _codecs.text_decode(input, plain, errors, final)
                    if name == "utf-8-sig":
                        self.order = "utf_8"
                    else:
                        self.order = name.replace("-", "_") + ("_be" if big else "_le")
                    return text, consumed
                how = self.order
            return _codecs.text_decode(input, how, errors, final)

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self.order = None

    class Writer(StreamWriter):
        encoder = None

        def encode(self, input, errors="strict"):
            if self.encoder is None:
                self.encoder = Encoder(errors)
            return self.encoder.encode(input), len(input)

        def reset(self):
            self.encoder = None

    class Reader(StreamReader):
        decoder = None

        def decode(self, input, errors="strict"):
            if self.decoder is None:
                self.decoder = Decoder(errors)
            return self.decoder._buffer_decode(input, errors, False)

        def reset(self):
            StreamReader.reset(self)
            self.decoder = None

    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def _whole(name, encode, decode):
    """A codec between bytes and bytes, or text and text, which works on the whole input."""

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input)[0]

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input)[0]

    return CodecInfo(encode, decode, None, None, Encoder, Decoder, name, _is_text_encoding=False)


def _hex():
    def encode(input, errors="strict"):
        return bytes(input).hex().encode(), len(input)

    def decode(input, errors="strict"):
        digits = input if isinstance(input, str) else bytes(input).decode("ascii")
        return bytes.fromhex(digits), len(input)

    return _whole("hex", encode, decode)


def _rot13():
    letters = "abcdefghijklmnopqrstuvwxyz"
    turned = letters[13:] + letters[:13]
    table = str.maketrans(letters + letters.upper(), turned + turned.upper())

    def turn(input, errors="strict"):
        return input.translate(table), len(input)

    return _whole("rot13", turn, turn)


def _base64():
    import base64

    def encode(input, errors="strict"):
        return base64.encodebytes(input), len(input)

    def decode(input, errors="strict"):
        return base64.decodebytes(input), len(input)

    return _whole("base64", encode, decode)


_others = {"hex": _hex, "hex_codec": _hex, "rot13": _rot13, "rot_13": _rot13, "base64": _base64, "base64_codec": _base64, "base_64": _base64}
_found = {}


def lookup(encoding):
    plain, built_in = _codecs.known(encoding)
    info = _found.get(plain)
    if info is None:
        if built_in:
            info = _text_codec(plain)
        elif plain in _others:
            info = _others[plain]()
        else:
            return _codecs.search(encoding)
        _found[plain] = info
    return info



def encode(obj, encoding="utf-8", errors="strict"):
    info = lookup(encoding)
    result = info[0](obj, errors)
    if not (isinstance(result, tuple) and len(result) == 2):
        raise TypeError("encoder must return a tuple (object, integer)")
    return result[0]


def decode(obj, encoding="utf-8", errors="strict"):
    info = lookup(encoding)
    result = info[1](obj, errors)
    if not (isinstance(result, tuple) and len(result) == 2):
        raise TypeError("decoder must return a tuple (object, integer)")
    return result[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    import builtins

    if encoding is not None and "b" not in mode:
        mode = mode + "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        both = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        both.encoding = encoding
        return both
    except:
        file.close()
        raise


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    result = {}
    for byte, code in decoding_map.items():
        result[code] = None if code in result else byte
    return result


def utf_8_encode(text, errors=None):
    return _codecs.text_encode(text, "utf-8", errors or "strict"), len(text)


def utf_8_decode(data, errors=None, final=False):
    return _codecs.text_decode(data, "utf-8", errors or "strict", final)


def ascii_encode(text, errors=None):
    return _codecs.text_encode(text, "ascii", errors or "strict"), len(text)


def ascii_decode(data, errors=None):
    return _codecs.text_decode(data, "ascii", errors or "strict")


def latin_1_encode(text, errors=None):
    return _codecs.text_encode(text, "latin-1", errors or "strict"), len(text)


def latin_1_decode(data, errors=None):
    return _codecs.text_decode(data, "latin-1", errors or "strict")


def unicode_escape_encode(text, errors=None):
    return _codecs.text_encode(text, "unicode_escape", errors or "strict"), len(text)


def unicode_escape_decode(data, errors=None, final=True):
    data = data.encode() if isinstance(data, str) else data
    return _codecs.text_decode(data, "unicode_escape", errors or "strict", final)


def escape_encode(data, errors=None):
    return repr(bytes(data))[2:-1].encode("ascii"), len(data)


def _handler(name):
    def handler(exception):
        return _codecs.handle(name, exception)

    handler.__name__ = handler.__qualname__ = name + "_errors"
    register_error(name, handler)
    return handler


strict_errors = _handler("strict")
ignore_errors = _handler("ignore")
replace_errors = _handler("replace")
xmlcharrefreplace_errors = _handler("xmlcharrefreplace")
backslashreplace_errors = _handler("backslashreplace")
namereplace_errors = _handler("namereplace")
_handler("surrogateescape")
_handler("surrogatepass")
