"""Text in HTML."""

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _is_refused(number):
    """Is it a code of a control or of no character? Those vanish."""
    if number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF:
        return True
    return number < 32 and number not in (9, 10, 12, 13) or 0x7F <= number < 0xA0


def _numbered(number):
    if 0x80 <= number < 0xA0:
        # Windows' codes are meant.
        return bytes([number]).decode("cp1252", "ignore") or chr(number)
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\ufffd"
    return "" if _is_refused(number) else chr(number)


def _entity(m):
    from html.entities import html5

    text = m[1]
    if text[0] == "#":
        digits = text.rstrip(";")
        return _numbered(int(digits[2:], 16) if digits[1] in "xX" else int(digits[1:]))
    if text in html5:
        return html5[text]
    for n in range(len(text) - 1, 1, -1):
        if text[:n] in html5:
            return html5[text[:n]] + text[n:]
    return "&" + text


def unescape(s):
    if "&" not in s:
        return s
    import re

    return re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)", _entity, s)
