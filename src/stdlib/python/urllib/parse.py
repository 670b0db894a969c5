"""Addresses taken apart and put together, and the escapes in them."""
from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote",
    "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult",
    "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]

uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "rtspu",
    "sftp", "svn", "svn+ssh", "ws", "wss",
]
uses_netloc = uses_relative + [
    "telnet", "snews", "rsync", "nfs", "git", "git+ssh", "itms-services",
]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
_SCHEME_CHARS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.")
_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def _decoded(*args):
    """The arguments as text, and what turns a result back into their type."""
    texts = [a for a in args if a]
    if any(isinstance(a, str) for a in texts) and not all(isinstance(a, str) for a in texts):
        raise TypeError("Cannot mix str and non-str arguments")
    if not texts or isinstance(texts[0], str):
        return [a if isinstance(a, str) else "" for a in args], lambda result: result
    return [bytes(a or b"").decode("ascii") for a in args], lambda result: result.encode()


class _Address:
    """The parts of `netloc`."""

    __slots__ = ()
    _colon, _at, _open, _close = ":", "@", "[", "]"

    @property
    def _userinfo(self):
        info, found, _ = self.netloc.rpartition(self._at)
        if not found:
            return None, None
        user, colon, password = info.partition(self._colon)
        return user, password if colon else None

    @property
    def _hostinfo(self):
        place = self.netloc.rpartition(self._at)[2]
        before, bracket, rest = place.partition(self._open)
        if bracket:
            host, _, rest = rest.partition(self._close)
            port = rest.partition(self._colon)[2]
        else:
            host, _, port = place.partition(self._colon)
        return host, port or None

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        host = self._hostinfo[0]
        if not host:
            return None
        percent = "%" if isinstance(host, str) else b"%"
        name, percent, zone = host.partition(percent)
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError("Port out of range 0-65535")
        return port


class _BytesAddress(_Address):
    __slots__ = ()
    _colon, _at, _open, _close = b":", b"@", b"[", b"]"


_Defrag = namedtuple("DefragResult", "url fragment")
_Split = namedtuple("SplitResult", "scheme netloc path query fragment")
_Parse = namedtuple("ParseResult", "scheme netloc path params query fragment")


class _Text:
    """An address as text: `_other` is the same as bytes."""

    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._other(*(x.encode(encoding, errors) for x in self))


class _Bytes:
    """An address as bytes: `_other` is the same as text."""

    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._other(*(x.decode(encoding, errors) for x in self))


class DefragResult(_Defrag, _Text):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class DefragResultBytes(_Defrag, _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResult(_Split, _Address, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class SplitResultBytes(_Split, _BytesAddress, _Bytes):
    __slots__ = ()
    geturl = SplitResult.geturl


class ParseResult(_Parse, _Address, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class ParseResultBytes(_Parse, _BytesAddress, _Bytes):
    __slots__ = ()
    geturl = ParseResult.geturl


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _text._other, _bytes._other = _bytes, _text


def urlparse(url, scheme="", allow_fragments=True):
    """Six parts: scheme://netloc/path;params?query#fragment"""
    (url, scheme), _ = _decoded(url, scheme) if not isinstance(url, str) else ([url, scheme], None)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1 :]
    result = ParseResult(scheme, netloc, path, params, query, fragment)
    return result if _ is None else _encoded(result, _)


def _encoded(result, back):
    return result.encode() if isinstance(back(""), bytes) else result


def urlsplit(url, scheme="", allow_fragments=True):
    """Five parts: scheme://netloc/path?query#fragment"""
    (url, scheme), back = _decoded(url, scheme)
    url = url.lstrip("".join(map(chr, range(33))))
    scheme = scheme.strip("".join(map(chr, range(33))))
    for c in "\t\r\n":
        url, scheme = url.replace(c, ""), scheme.replace(c, "")
    netloc = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0].isascii() and url[0].isalpha() and all(c in _SCHEME_CHARS for c in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1 :]
    if url[:2] == "//":
        end = min((i for i in (url.find(c, 2) for c in "/?#") if i >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return _encoded(SplitResult(scheme, netloc, url, query, fragment), back)


def urlunparse(components):
    """The address of six parts."""
    (scheme, netloc, url, params, query, fragment), back = _decoded(*components)
    if params:
        url = f"{url};{params}"
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """The address of five parts."""
    (scheme, netloc, url, query, fragment), back = _decoded(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//":
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    """The address that `url` means on the page at `base`."""
    if not base:
        return url
    if not url:
        return base
    (base, url), back = _decoded(base, url)
    b = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, b.scheme, allow_fragments)
    if scheme != b.scheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = b.netloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, b.path, b.params, query or b.query, fragment)))
    folder = b.path.split("/")
    if folder[-1] != "":
        del folder[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = folder + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return back(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))


def urldefrag(url):
    """The address without its fragment, and the fragment."""
    (text,), back = _decoded(url)
    if "#" in text:
        s, n, p, a, q, fragment = urlparse(text)
        text = urlunparse((s, n, p, a, q, ""))
    else:
        fragment = ""
    return _encoded(DefragResult(text, fragment), back)


def unquote_to_bytes(string):
    """The bytes that `%xx` and the rest stand for."""
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *parts = string.split(b"%")
    result = [first]
    for part in parts:
        try:
            result.append(bytes.fromhex(part[:2].decode("ascii")) + part[2:] if len(part) >= 2 else b"%" + part)
        except ValueError:
            result.append(b"%" + part)
    return b"".join(result)


def unquote(string, encoding="utf-8", errors="replace"):
    """The text without `%xx`."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        return string
    import re

    def ascii_part(match):
        return unquote_to_bytes(match.group()).decode(encoding, errors)

    return re.sub("[\x00-\x7f]+", ascii_part, string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """The same, with `+` for blanks."""
    return unquote(string.replace("+", " "), encoding, errors)


def quote(string, safe="/", encoding=None, errors=None):
    """The text with `%xx` for what may not stand in an address."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """The same, with `+` for blanks."""
    blank = " " if isinstance(string, str) else b" "
    if blank not in string:
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """The same for bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    safe = _ALWAYS_SAFE.union(b for b in safe if b < 128)
    return "".join(chr(b) if b in safe else f"%{b:02X}" for b in bs)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """`name=value&…` of a mapping or of pairs."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as e:
            raise TypeError("not a valid non-string sequence or mapping object") from e

    def quoted(v):
        if isinstance(v, bytes):
            return quote_via(v, safe)
        return quote_via(str(v), safe, encoding, errors)

    pairs = []
    for key, value in query:
        key = quoted(key)
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__len__"):
            pairs += [f"{key}={quoted(v)}" for v in value]
        else:
            pairs.append(f"{key}={quoted(value)}")
    return "&".join(pairs)


def parse_qs(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"
):
    """A dict of lists of values."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"
):
    """A list of pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    (text,), back = _decoded(qs)
    separator = separator if isinstance(separator, str) else separator.decode("ascii")
    if not text:
        return []
    if max_num_fields is not None and max_num_fields < 1 + text.count(separator):
        raise ValueError("Max number of fields exceeded")
    result = []
    for part in text.split(separator):
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError(f"bad query field: {part!r}")
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            result.append(tuple(back(unquote_plus(x, encoding, errors)) for x in (name, value)))
    return result
