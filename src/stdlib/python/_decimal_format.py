"""Decimals in `format`."""
import re as _re

_SPEC = _re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?(?P<alt>\#)?(?P<zero>0)?(?P<width>[1-9]\d*|0+)?(?P<comma>[,_])?"
    r"(?:\.(?P<precision>\d+))?(?P<kind>[eEfFgGn%])?\Z", _re.DOTALL)


def _grouped(whole, separator, least):
    """Digits with separators, at least `least` characters wide by zeros in front."""
    while True:
        groups = []
        rest = whole
        while len(rest) > 3:
            groups.append(rest[-3:])
            rest = rest[:-3]
        groups.append(rest)
        text = separator.join(reversed(groups))
        if len(text) >= least:
            return text
        whole = "0" + whole


def _aligned(lead, text, fill, align, width):
    room = fill * (width - len(lead) - len(text))
    if align == "<":
        return lead + text + room
    if align == "^":
        half = len(room) // 2
        return room[:half] + lead + text + room[half:]
    if align == "=":
        return lead + room + text
    return room + lead + text


def format_decimal(x, spec, context):
    from decimal import Decimal

    m = _SPEC.match(spec)
    if m is None or m["comma"] == "_" or m["alt"]:
        raise ValueError("invalid format string")
    kind = m["kind"]
    fill, align = m["fill"] or " ", m["align"] or ">"
    zero = m["zero"] is not None
    if zero and m["align"]:
        raise ValueError("invalid format string")
    if zero:
        fill, align = "0", "="
    width = int(m["width"] or 0)
    precision = None if m["precision"] is None else int(m["precision"])
    if not x.is_finite():
        text = x._text(False, context)
        lead = "-" if x._sign else (m["sign"] if m["sign"] in ("+", " ") else "")
        text = text.lstrip("-") + ("%" if kind == "%" else "")
        if zero:
            fill, align = " ", ">"
        return _aligned(lead, text, fill, align, width)
    if kind == "%":
        x = Decimal._make(x._sign, x._n, x._exp + 2)
    if kind == "n":
        kind = "g"
    rounding = context.rounding
    if precision is not None:
        if kind in ("e", "E"):
            size = len(str(x._n))
            if size > precision + 1:
                x = x._rescale(x._exp + size - precision - 1, rounding)
                if len(str(x._n)) > precision + 1:
                    x = Decimal._make(x._sign, x._n // 10, x._exp + 1)
            elif x._n:
                x = x._rescale(x._exp + size - precision - 1, rounding)
        elif kind in ("f", "F", "%"):
            x = x._rescale(-precision, rounding)
        else:
            precision = precision or 1
            size = len(str(x._n))
            if size > precision:
                x = x._rescale(x._exp + size - precision, rounding)
                if len(str(x._n)) > precision:
                    x = Decimal._make(x._sign, x._n // 10, x._exp + 1)
    if not x._n and x._exp > 0 and kind in ("f", "F", "%"):
        x = x._rescale(0, rounding)
    sign = x._sign
    if m["z"] and not x._n:
        sign = 0
    digits = str(x._n)
    left = x._exp + len(digits)
    if kind in ("e", "E"):
        point = 1 if x._n or precision is None else 1 - precision
    elif kind in ("f", "F", "%"):
        point = left
    else:
        point = left if x._exp <= 0 and left > -6 else 1
    if point < 0:
        whole, part = "0", "0" * -point + digits
    elif point > len(digits):
        whole, part = digits + "0" * (point - len(digits)), ""
    else:
        whole, part = digits[:point] or "0", digits[point:]
    exponent = left - point
    tail = ""
    if exponent or kind in ("e", "E"):
        letter = "E" if kind in ("E", "G") or kind is None and context.capitals else "e"
        tail = "%s%+d" % (letter, exponent)
    if kind == "%":
        tail = "%"
    rest = ("." + part if part else "") + tail
    lead = "-" if sign else (m["sign"] if m["sign"] in ("+", " ") else "")
    if m["comma"]:
        least = width - len(lead) - len(rest) if zero else 0
        whole = _grouped(whole, ",", least)
    return _aligned(lead, whole + rest, fill, align, width)
