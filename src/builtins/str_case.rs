//! Case of text, and what its characters are.
use super::unicode;
use crate::runtime::Runtime;
use crate::value::{Ref, Str};

/// `str.lower`
pub fn lower(rt: &mut Runtime, s: Ref<Str>) -> Ref<Str> {
    let text = if s.is_ascii() { s.as_str().to_ascii_lowercase() } else { s.as_str().to_lowercase() };
    rt.str(text)
}

/// `str.upper`
pub fn upper(rt: &mut Runtime, s: Ref<Str>) -> Ref<Str> {
    let text = if s.is_ascii() { s.as_str().to_ascii_uppercase() } else { s.as_str().to_uppercase() };
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
        if c.is_uppercase() {
            push_lower(&mut out, s, at, c)
        } else if c.is_lowercase() {
            out.extend(c.to_uppercase())
        } else {
            out.push(c)
        }
    }
    out
}

/// The lower case of the character at byte `at`: a sigma depends on its neighbours.
fn push_lower(out: &mut String, s: &str, at: usize, c: char) {
    if c == 'Σ' {
        let before = s[..at].chars().rev().find(|c| c.is_alphanumeric()).is_some_and(unicode::is_cased);
        let after = s[at + c.len_utf8()..].chars().next().is_some_and(unicode::is_cased);
        out.push(if before && !after { 'ς' } else { 'σ' });
    } else {
        out.extend(c.to_lowercase())
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
    s.chars().any(char::is_lowercase) && !s.chars().any(|c| c.is_uppercase() || unicode::is_title(c))
}

/// `str.isupper`
pub fn is_upper(s: &str) -> bool {
    s.chars().any(char::is_uppercase) && !s.chars().any(|c| c.is_lowercase() || unicode::is_title(c))
}

/// `str.istitle`
pub fn is_title(s: &str) -> bool {
    let (mut inside, mut any) = (false, false);
    for c in s.chars() {
        if c.is_uppercase() || unicode::is_title(c) {
            if inside {
                return false;
            }
            (inside, any) = (true, true);
        } else if c.is_lowercase() {
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
            (c == '_' || unicode_ident::is_xid_start(c)) && is_printable(s) && chars.all(unicode_ident::is_xid_continue)
        }
        None => false,
    }
}
