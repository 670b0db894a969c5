//! Case of text, and what its characters are.
use super::unicode;
use crate::runtime::Runtime;
use crate::value::{Ref, Str};

/// `str.lower`
pub fn lower(rt: &mut Runtime, s: Ref<Str>) -> Ref<Str> {
    if s.is_ascii() {
        return rt.str(s.as_str().to_ascii_lowercase());
    }
    let text = s.as_str();
    let mut out = String::with_capacity(text.len());
    text.char_indices().for_each(|(at, c)| push_lower(&mut out, text, at, c));
    rt.str(out)
}

/// `str.upper`
pub fn upper(rt: &mut Runtime, s: Ref<Str>) -> Ref<Str> {
    let text = if s.is_ascii() {
        s.as_str().to_ascii_uppercase()
    } else {
        s.as_str().chars().flat_map(unicode::upper).collect()
    };
    rt.str(text)
}

/// `str.casefold`
pub fn casefold(s: &str) -> String {
    s.chars().flat_map(unicode::fold).collect()
}

/// `str.title`: words begin in title case and go on in lower case.
pub fn title(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    let mut inside = false;
    for (at, c) in s.char_indices() {
        if inside {
            push_lower(&mut out, s, at, c)
        } else {
            out.push_str(&unicode::to_title(c))
        }
        inside = unicode::is_cased(c);
    }
    out
}

/// `str.capitalize`
pub fn capitalize(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    for (at, c) in s.char_indices() {
        if at == 0 { out.push_str(&unicode::to_title(c)) } else { push_lower(&mut out, s, at, c) }
    }
    out
}

/// `str.swapcase`
pub fn swapcase(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    for (at, c) in s.char_indices() {
        if unicode::is_upper(c) {
            push_lower(&mut out, s, at, c)
        } else if unicode::is_lower(c) {
            out.extend(unicode::upper(c))
        } else {
            out.push(c)
        }
    }
    out
}

/// The lower case of the character at byte `at`: a sigma depends on its neighbours.
fn push_lower(out: &mut String, s: &str, at: usize, c: char) {
    if c == 'Σ' {
        let counts = |c: &char| !unicode::is_case_ignorable(*c);
        let before = s[..at].chars().rev().find(counts).is_some_and(unicode::is_cased);
        let after = s[at + c.len_utf8()..].chars().find(counts).is_some_and(unicode::is_cased);
        out.push(if before && !after { 'ς' } else { 'σ' });
    } else {
        out.extend(unicode::lower(c))
    }
}

fn all(s: &str, test: fn(char) -> bool) -> bool {
    !s.is_empty() && s.chars().all(test)
}

/// `str.isalpha`
pub fn is_alpha(s: &str) -> bool {
    all(s, unicode::is_letter)
}
/// `str.isdecimal`
pub fn is_decimal(s: &str) -> bool {
    all(s, |c| unicode::decimal(c).is_some())
}
/// `str.isdigit`
pub fn is_digit(s: &str) -> bool {
    all(s, unicode::is_digit)
}
/// `str.isnumeric`
pub fn is_numeric(s: &str) -> bool {
    all(s, unicode::is_numeric)
}
/// `str.isalnum`
pub fn is_alnum(s: &str) -> bool {
    all(s, |c| unicode::is_letter(c) || unicode::is_numeric(c))
}
/// `str.isspace`
pub fn is_space(s: &str) -> bool {
    all(s, unicode::is_space)
}
/// `str.isprintable`
pub fn is_printable(s: &str) -> bool {
    s.chars().all(unicode::is_printable)
}

/// `str.islower`: something is cased, and nothing is upper or title case.
pub fn is_lower(s: &str) -> bool {
    s.chars().any(unicode::is_lower) && !s.chars().any(|c| unicode::is_upper(c) || unicode::is_title(c))
}

/// `str.isupper`
pub fn is_upper(s: &str) -> bool {
    s.chars().any(unicode::is_upper) && !s.chars().any(|c| unicode::is_lower(c) || unicode::is_title(c))
}

/// `str.istitle`
pub fn is_title(s: &str) -> bool {
    let (mut inside, mut any) = (false, false);
    for c in s.chars() {
        if unicode::is_upper(c) || unicode::is_title(c) {
            if inside {
                return false;
            }
            (inside, any) = (true, true);
        } else if unicode::is_lower(c) {
            if !inside {
                return false;
            }
            any = true;
        } else {
            inside = false;
        }
    }
    any
}

/// `str.isidentifier`
pub fn is_identifier(s: &str) -> bool {
    let mut chars = s.chars();
    match chars.next() {
        // What the tables of this Python's Unicode version do not know is no identifier, whatever the crate's say.
        Some(c) => {
            (c == '_' || unicode_ident::is_xid_start(c)) && {
                // The joiners are no letters, but may stand between them.
                let joiner = |c: char| matches!(c, '\u{200C}' | '\u{200D}');
                chars.all(|c| joiner(c) || unicode_ident::is_xid_continue(c) && unicode::is_printable(c))
                    && unicode::is_printable(c)
            }
        }
        None => false,
    }
}
