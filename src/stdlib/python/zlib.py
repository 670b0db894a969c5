"""Checksums of zlib; compression is refused by name."""

from _binascii import adler32, crc32

MAX_WBITS = 15
DEFLATED = 8
DEF_BUF_SIZE = 16384
Z_DEFAULT_COMPRESSION = -1
Z_BEST_SPEED = 1
Z_BEST_COMPRESSION = 9


class error(Exception):
    """Compressed data is wrong."""


def _refuse(name):
    def refuse(*args, **kwargs):
        raise NotImplementedError(f"mimeo does not support zlib.{name}() yet")

    return refuse


compress, decompress = _refuse("compress"), _refuse("decompress")
compressobj, decompressobj = _refuse("compressobj"), _refuse("decompressobj")
