"""Text in HTML."""

__all__ = ["escape", "unescape"]

_NAMES = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "©", "reg": "®", "trade": "™", "hellip": "…",
    "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "deg": "°", "plusmn": "±",
    "times": "×", "divide": "÷", "frac12": "½", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "sect": "§", "para": "¶",
    "middot": "·", "laquo": "«", "raquo": "»", "eacute": "é", "egrave": "è", "agrave": "à", "auml": "ä", "ouml": "ö", "uuml": "ü",
    "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "ccedil": "ç", "ntilde": "ñ", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓",
}
# These stand also without a semicolon.
_BARE = {"amp", "lt", "gt", "quot", "nbsp", "copy", "reg"}


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _entity(m):
    text = m[1]
    if text[0] == "#":
        number = int(text[2:].rstrip(";"), 16) if text[1] in "xX" else int(text[1:].rstrip(";"))
        if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return "\ufffd"
        return chr(number)
    if text.endswith(";"):
        if text[:-1] in _NAMES:
            return _NAMES[text[:-1]]
        if not any(text.startswith(name) for name in _BARE):
            raise NotImplementedError(f"mimeo does not know the HTML entity &{text} yet")
    for n in range(len(text), 1, -1):
        if text[:n] in _BARE:
            return _NAMES[text[:n]] + text[n:]
    return "&" + text


def unescape(s):
    if "&" not in s:
        return s
    import re

    return re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)", _entity, s)
