"""Digests of bytes. A hash object keeps what it was given until a digest is asked for."""

import _hashes

# Name: (digest size, block size).
_SIZES = {
    "md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128),
    "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72), "shake_128": (0, 168),
    "shake_256": (0, 136), "blake2b": (64, 128), "blake2s": (32, 64),
}
_MORE = {"sha512_224": (28, 128), "sha512_256": (32, 128)}

algorithms_guaranteed = set(_SIZES)
algorithms_available = set(_SIZES) | set(_MORE)
__all__ = tuple(_SIZES) + ("new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest", "scrypt")


class _Hash:
    """A digest in the making."""

    def __init__(self, name, data=b"", size=None):
        self._name, self._data = name, bytearray()
        known = _SIZES.get(name) or _MORE[name]
        self._size = known[0] if size is None else size
        self.block_size = known[1]
        self.update(data)

    name = property(lambda self: self._name)
    digest_size = property(lambda self: self._size)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, (bytes, bytearray)):
            try:
                data = memoryview(data).tobytes()
            except TypeError:
                raise TypeError("object supporting the buffer API required") from None
        self._data += data

    def digest(self):
        return _hashes.digest(self._name, self._data, self._size)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return type(self)(self._name, self._data, self._size)

    def __repr__(self):
        return f"<{self._name} _hashlib.HASH object @ {id(self):#x}>"


class _Shake(_Hash):
    """A digest whose length is chosen when it is asked for."""

    def digest(self, length):
        if length < 0:
            raise ValueError("value must be positive")
        return _hashes.digest(self._name, self._data, length)

    def hexdigest(self, length):
        return self.digest(length).hex()


def _maker(name):
    kind = _Shake if name.startswith("shake") else _Hash

    def make(string=b"", *, usedforsecurity=True):
        return kind(name, string)

    make.__name__ = make.__qualname__ = "openssl_" + name
    return make


for _name in _SIZES:
    if not _name.startswith("blake"):
        globals()[_name] = _maker(_name)
del _name


def _blake(name, data, digest_size, given):
    most = _SIZES[name][0]
    if not 1 <= digest_size <= most:
        raise ValueError(f"digest_size for {name.capitalize()} must be between 1 and {most} bytes, here it is {digest_size}")
    for key, (value, default) in given.items():
        if value != default:
            raise NotImplementedError(f"mimeo does not support the argument {key} of {name} yet")
    return _Hash(name, data, digest_size)


def blake2b(data=b"", /, *, digest_size=64, key=b"", salt=b"", person=b"", usedforsecurity=True):
    return _blake("blake2b", data, digest_size, {"key": (key, b""), "salt": (salt, b""), "person": (person, b"")})


def blake2s(data=b"", /, *, digest_size=32, key=b"", salt=b"", person=b"", usedforsecurity=True):
    return _blake("blake2s", data, digest_size, {"key": (key, b""), "salt": (salt, b""), "person": (person, b"")})


def new(name, data=b"", *, usedforsecurity=True, **kwargs):
    if not isinstance(name, str):
        raise TypeError(f"name must be a string, not {type(name).__name__}")
    known = name.lower().replace("-", "_")
    known = {"sha_1": "sha1", "sha_224": "sha224", "sha_256": "sha256", "sha_384": "sha384", "sha_512": "sha512"}.get(known, known)
    if known in ("blake2b", "blake2s"):
        return globals()[known](data, **kwargs)
    if known in _SIZES:
        return globals()[known](data)
    if known in _MORE:
        return _Hash(known, data)
    raise ValueError(f"unsupported hash type {name}")


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    made = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac

    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    size = new(hash_name).digest_size
    dklen = size if dklen is None else dklen
    out, block = b"", 1
    while len(out) < dklen:
        u = hmac.digest(password, salt + block.to_bytes(4, "big"), hash_name)
        total = int.from_bytes(u, "big")
        for _ in range(iterations - 1):
            u = hmac.digest(password, u, hash_name)
            total ^= int.from_bytes(u, "big")
        out += total.to_bytes(size, "big")
        block += 1
    return out[:dklen]


def scrypt(*args, **kwargs):
    raise NotImplementedError("mimeo does not support hashlib.scrypt() yet")
