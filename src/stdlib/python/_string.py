"""Templates of `str.format` taken to pieces, for `string.Formatter`."""


def formatter_field_name_split(name):
    """`a.b[c]`: the first part, and an iterator over the accesses as pairs (is an attribute, key)."""
    if not isinstance(name, str):
        raise TypeError("expected str, got %s" % type(name).__name__)
    end = 0
    while end < len(name) and name[end] not in ".[":
        end += 1
    first = name[:end]
    rest = []
    i = end
    while i < len(name):
        if name[i] == ".":
            end = i + 1
            while end < len(name) and name[end] not in ".[":
                end += 1
            if end == i + 1:
                raise ValueError("Empty attribute in format string")
            rest.append((True, name[i + 1:end]))
            i = end
        elif name[i] == "[":
            end = name.find("]", i)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = name[i + 1:end]
            if not key:
                raise ValueError("Empty attribute in format string")
            rest.append((False, int(key) if key.isdecimal() else key))
            i = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return (int(first) if first.isdecimal() else first), iter(rest)


def formatter_parser(text):
    """Its pieces: literal text, and of the field behind it the name, specification and conversion."""
    if not isinstance(text, str):
        raise TypeError("expected str, got %s" % type(text).__name__)
    return _pieces(text)


def _pieces(text):
    size = len(text)
    i = 0
    literal = []
    while i < size:
        c = text[i]
        if c not in "{}":
            literal.append(c)
            i += 1
            continue
        if text[i + 1:i + 2] == c:
            literal.append(c)
            yield "".join(literal), None, None, None
            literal = []
            i += 2
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if i + 1 >= size:
            raise ValueError("Single '{' encountered in format string")
        start = i + 1
        depth = 1
        i = start
        end_of_name = None
        bracket = False
        while i < size:
            c = text[i]
            if bracket:
                bracket = c != "]"
            elif c == "[" and end_of_name is None:
                bracket = True
            elif c == "{":
                if end_of_name is None:
                    raise ValueError("unexpected '{' in field name")
                depth += 1
            elif c == "}":
                depth -= 1
                if depth == 0:
                    break
            elif c in "!:" and end_of_name is None:
                end_of_name = i
            i += 1
        if depth:
            raise ValueError("expected '}' before end of string")
        if end_of_name is None:
            end_of_name = i
        name = text[start:end_of_name]
        rest = text[end_of_name:i]
        conversion = None
        spec = ""
        if rest.startswith("!"):
            if len(rest) < 2:
                raise ValueError("unmatched '{' in format spec")
            conversion = rest[1]
            if len(rest) > 2 and rest[2] != ":":
                raise ValueError("expected ':' after conversion specifier")
            spec = rest[3:]
        elif rest:
            spec = rest[1:]
        yield "".join(literal), name, spec, conversion
        literal = []
        i += 1
    if literal:
        yield "".join(literal), None, None, None
