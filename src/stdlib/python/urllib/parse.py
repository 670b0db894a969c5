"""URLs: taking apart, putting together, joining; and the quoting of their parts."""
from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus",
    "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes",
    "ParseResultBytes", "SplitResultBytes",
]

uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn",
    "svn+ssh", "ws", "wss",
]
uses_netloc = [
    "", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp", "rtsps",
    "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services",
]
uses_params = [
    "", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel",
]
_SCHEME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_CONTROLS = "".join(map(chr, range(33)))
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_HEX = "0123456789abcdefABCDEF"


# -- results


class _Netloc:
    """What is in a netloc: user:password@host:port."""

    __slots__ = ()

    def _split_netloc(self):
        netloc = self.netloc
        empty, at, colon, left, right = ("", "@", ":", "[", "]") if isinstance(netloc, str) else (b"", b"@", b":", b"[", b"]")
        user, found, place = netloc.rpartition(at)
        name = password = None
        if found:
            name, has_password, password = user.partition(colon)
            if not has_password:
                password = None
        _, bracket, rest = place.partition(left)
        if bracket:
            host, _, port = rest.partition(right)
            _, _, port = port.partition(colon)
        else:
            host, _, port = place.partition(colon)
        return name, password, host or None, port or None

    @property
    def username(self):
        return self._split_netloc()[0]

    @property
    def password(self):
        return self._split_netloc()[1]

    @property
    def hostname(self):
        host = self._split_netloc()[2]
        if not host:
            return None
        percent = "%" if isinstance(host, str) else b"%"
        name, found, zone = host.partition(percent)
        return name.lower() + found + zone

    @property
    def port(self):
        port = self._split_netloc()[3]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port


class _Encodes:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._other(*(part.encode(encoding, errors) for part in self))


class _Decodes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._other(*(part.decode(encoding, errors) for part in self))


_Defrag = namedtuple("_Defrag", "url fragment")
_Split = namedtuple("_Split", "scheme netloc path query fragment")
_Parse = namedtuple("_Parse", "scheme netloc path params query fragment")


class _DefragBase(_Defrag):
    __slots__ = ()

    def geturl(self):
        mark = "#" if isinstance(self.url, str) else b"#"
        return self.url + mark + self.fragment if self.fragment else self.url


class DefragResult(_DefragBase, _Encodes):
    __slots__ = ()


class SplitResult(_Split, _Netloc, _Encodes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _Netloc, _Encodes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragBase, _Decodes):
    __slots__ = ()


class SplitResultBytes(_Split, _Netloc, _Decodes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_Parse, _Netloc, _Decodes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _texts, _bytes in (DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes):
    _texts._other, _bytes._other = _bytes, _texts


def _as_texts(*args):
    """The arguments as texts, and what makes of a result what the arguments were."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return *args, lambda result: result
    return *(arg.decode("ascii", "strict") if arg else "" for arg in args), lambda result: result.encode("ascii", "strict")


# -- taking apart and putting together


def urlsplit(url, scheme="", allow_fragments=True):
    """Parse a URL into 5 components: <scheme>://<netloc>/<path>?<query>#<fragment>"""
    url, scheme, back = _as_texts(url, scheme)
    url = url.lstrip(_CONTROLS)
    scheme = scheme.strip(_CONTROLS)
    for unsafe in "\t\r\n":
        url = url.replace(unsafe, "")
        scheme = scheme.replace(unsafe, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all(c in _SCHEME for c in url[:colon]):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == "//":
        end = min((at for at in (url.find(c, 2) for c in "/?#") if at >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed(netloc)
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def _check_bracketed(netloc):
    place = netloc.rpartition("@")[2]
    before, _, rest = place.partition("[")
    host, _, port = rest.partition("]")
    if before or port and not port.startswith(":"):
        raise ValueError("Invalid IPv6 URL")
    if host[:1] in ("v", "V"):
        version, dot, rest = host[1:].partition(".")
        if not dot or not version or not rest or any(c not in _HEX for c in version):
            raise ValueError("IPvFuture address is invalid")
    elif ":" not in host:
        raise ValueError("An IPv4 address cannot be in brackets" if host.replace(".", "").isdigit() else f"{host!r} does not appear to be an IPv4 or IPv6 address")


def _check_netloc(netloc):
    if not netloc or netloc.isascii():
        return
    import unicodedata

    plain = netloc.replace("@", "").replace(":", "").replace("#", "").replace("?", "")
    normal = unicodedata.normalize("NFKC", plain)
    if plain != normal and any(c in normal for c in "/?#@:"):
        raise ValueError("netloc " + netloc + " contains invalid characters under NFKC normalization")


def urlparse(url, scheme="", allow_fragments=True):
    """Parse a URL into 6 components: <scheme>://<netloc>/<path>;<params>?<query>#<fragment>"""
    url, scheme, back = _as_texts(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1) if "/" in path else path.find(";")
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return back(ParseResult(scheme, netloc, path, params, query, fragment))


def urlunparse(components):
    """Put a parsed URL back together again."""
    scheme, netloc, url, params, query, fragment, back = _as_texts(*components)
    if params:
        url = f"{url};{params}"
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """Combine the elements of a tuple as returned by urlsplit() into a complete URL as a string."""
    scheme, netloc, url, query, fragment, back = _as_texts(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//" or scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    """Join a base URL and a possibly relative URL to form an absolute interpretation of the latter."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _as_texts(base, url)
    base_scheme, base_netloc, base_path, base_params, base_query, base_fragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, base_scheme, allow_fragments)
    if scheme != base_scheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = base_netloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, base_path, base_params, query or base_query, fragment)))
    before = base_path.split("/")
    if before[-1] != "":
        del before[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = before + path.split("/")
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
    """Removes any existing fragment from URL."""
    url, back = _as_texts(url)
    if "#" in url:
        *parts, fragment = urlparse(url)
        url = urlunparse((*parts, ""))
    else:
        fragment = ""
    return back(DefragResult(url, fragment))


# -- quoting


def unquote_to_bytes(string):
    """unquote_to_bytes('abc%20def') -> b'abc def'."""
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *parts = bytes(string).split(b"%")
    out = [first]
    for part in parts:
        digits = part[:2].decode("latin-1")
        if len(digits) == 2 and digits[0] in _HEX and digits[1] in _HEX:
            out.append(bytes([int(digits, 16)]) + part[2:])
        else:
            out.append(b"%" + part)
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """Replace %xx escapes by their single-character equivalent."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode("utf-8" if encoding is None else encoding, "replace" if errors is None else errors)
    if "%" not in string:
        string.split
        return string
    encoding, errors = encoding or "utf-8", errors or "replace"
    out, run = [], ""
    # What is not ASCII stays as it is; escapes are decoded in runs.
    for c in string:
        if c.isascii():
            run += c
        else:
            if run:
                out.append(unquote_to_bytes(run).decode(encoding, errors))
                run = ""
            out.append(c)
    if run:
        out.append(unquote_to_bytes(run).decode(encoding, errors))
    return "".join(out)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Like unquote(), but also replace plus signs by spaces, as required for unquoting HTML form values."""
    return unquote(string.replace("+", " "), encoding, errors)


def quote_from_bytes(bs, safe="/"):
    """Like quote(), but accepts a bytes object rather than a str, and does not perform string-to-bytes encoding."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    safe = safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes([c for c in safe if c < 128])
    return "".join([chr(b) if b in _SAFE or b in safe else f"%{b:02X}" for b in bs])


def quote(string, safe="/", encoding=None, errors=None):
    """quote('abc def') -> 'abc%20def'"""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Like quote(), but also replace ' ' with '+', as required for quoting HTML form values."""
    if isinstance(string, str) and " " not in string or isinstance(string, bytes) and b" " not in string:
        return quote(string, safe, encoding, errors)
    string = quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors)
    return string.replace(" ", "+")


# -- queries


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """Parse a query given as a string argument: a dict of lists."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """Parse a query given as a string argument: a list of pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    is_text = isinstance(qs, str)
    if not is_text:
        if not qs:
            return []
        qs = bytes(memoryview(qs)).decode("latin-1")
    if isinstance(separator, bytes):
        separator = separator.decode("ascii")
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")

    def plain(text):
        text = text.replace("+", " ")
        return unquote(text, encoding, errors) if is_text else unquote_to_bytes(text.encode("latin-1"))

    result = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, has_value, value = field.partition("=")
        if not has_value and strict_parsing:
            raise ValueError(f"bad query field: {field if is_text else field.encode('latin-1')!r}" if not is_text else f"bad query field: {field!r}")
        if value or keep_blank_values:
            result.append((plain(name), plain(value)))
    return result


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Encode a dict or sequence of two-element tuples into a URL query string."""
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
        return quote_via(v if isinstance(v, str) else str(v), safe, encoding, errors)

    parts = []
    for key, value in query:
        key = quoted(key)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                parts.extend([key + "=" + quoted(item) for item in value])
                continue
        parts.append(key + "=" + quoted(value))
    return "&".join(parts)
