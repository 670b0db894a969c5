//! Reading ints from text, as `int(text, base)` does.
use super::unicode;
use dashu_int::IBig;

/// The int that `text` says in `base` (2 to 36, or 0: by its prefix); `None` when it says none.
pub fn parse(text: &str, base: u32) -> Option<IBig> {
    let (negative, base, plain) = read(text, base)?;
    let magnitude = IBig::from_str_radix(&plain, base).ok()?;
    Some(if negative { -magnitude } else { magnitude })
}

/// Negative?, in which base, and the ASCII digits.
pub fn read(text: &str, base: u32) -> Option<(bool, u32, String)> {
    let text = text.trim_matches(unicode::is_space);
    let (negative, text) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let prefixed = |letter: char, at: u32| {
        let has = text.starts_with('0') && text[1..].starts_with([letter, letter.to_ascii_uppercase()]);
        has && (base == at || base == 0)
    };
    let (base, digits, after_prefix) = if prefixed('x', 16) {
        (16, &text[2..], true)
    } else if prefixed('o', 8) {
        (8, &text[2..], true)
    } else if prefixed('b', 2) {
        (2, &text[2..], true)
    } else if base == 0 {
        // "0" and "00" are zero, "010" is an error as in source text.
        if text.starts_with('0') && text.chars().any(|c| c != '0' && c != '_') {
            return None;
        }
        (10, text, false)
    } else {
        (base, text, false)
    };
    Some((negative, base, clean(digits, base, after_prefix)?))
}

/// ASCII digits without underscores, each of which must stand between digits (or behind the prefix).
fn clean(digits: &str, base: u32, after_prefix: bool) -> Option<String> {
    let mut out = String::with_capacity(digits.len());
    let mut may_underscore = after_prefix;
    for c in digits.chars() {
        if c == '_' {
            if !may_underscore {
                return None;
            }
            may_underscore = false;
            continue;
        }
        let digit = if c.is_ascii() { c.to_digit(36)? } else { unicode::decimal(c)? };
        if digit >= base {
            return None;
        }
        out.push(char::from_digit(digit, 36)?);
        may_underscore = true;
    }
    (may_underscore && !out.is_empty()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::parse;
    use dashu_int::IBig;

    #[test]
    fn prefixes_signs_and_underscores() {
        let ok =
            [(" -0x_ff ", 0, -255), ("1_000", 10, 1000), ("0b101", 2, 5), ("zz", 36, 1295), ("٣", 10, 3), ("00", 0, 0)];
        for (text, base, want) in ok {
            assert_eq!(parse(text, base), Some(IBig::from(want)), "{text}");
        }
        for (text, base) in
            [("", 10), ("_1", 10), ("1_", 10), ("1__0", 10), ("010", 0), ("0x", 16), ("8", 8), ("- 1", 10)]
        {
            assert_eq!(parse(text, base), None, "{text}");
        }
    }
}
