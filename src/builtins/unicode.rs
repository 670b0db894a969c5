//! Properties of code points that Python asks for and Rust's `char` does not know.
use super::unicode_tables::{CASE_IGNORABLE, DIGITS, LETTERS, NOT_PRINTABLE, NUMERIC, ZEROS};

fn within(table: &[(u32, u32)], c: char) -> bool {
    let code = c as u32;
    let after = table.partition_point(|(first, _)| *first <= code);
    after > 0 && code <= table[after - 1].1
}

/// Does `repr` show `c` as it is?
pub fn is_printable(c: char) -> bool {
    matches!(c, ' '..='~') || !within(NOT_PRINTABLE, c)
}

/// A letter of any script?
pub fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { within(LETTERS, c) }
}

/// The value of a decimal digit of any script.
pub fn decimal(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let code = c as u32;
    let after = ZEROS.partition_point(|zero| *zero <= code);
    (after > 0).then(|| code - ZEROS[after - 1]).filter(|digit| *digit < 10)
}

/// A decimal digit, superscript or the like?
pub fn is_digit(c: char) -> bool {
    decimal(c).is_some() || (!c.is_ascii() && within(DIGITS, c))
}

/// Anything with a numeric value?
pub fn is_numeric(c: char) -> bool {
    is_digit(c) || (!c.is_ascii() && within(NUMERIC, c))
}

/// Whitespace as `str.split` and `str.strip` see it: Unicode's, and the four separators of ASCII.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\x1c'..='\x1f')
}

/// A title case letter, such as `ǅ`?
pub fn is_title(c: char) -> bool {
    matches!(c as u32, 0x1C5 | 0x1C8 | 0x1CB | 0x1F2 | 0x1F88..=0x1F8F | 0x1F98..=0x1F9F | 0x1FA8..=0x1FAF | 0x1FBC | 0x1FCC | 0x1FFC)
}

/// Letters with case that Unicode has had since the version that CPython 3.13 knows.
fn is_newer(c: char) -> bool {
    matches!(c as u32, 0x1C89..=0x1C8A | 0xA7CB..=0xA7CF | 0xA7D2 | 0xA7D4 | 0xA7DA..=0xA7DC | 0xA7F1 | 0x10D50..=0x10D65 | 0x10D70..=0x10D85
        | 0x16EA0..=0x16EB8 | 0x16EBB..=0x16ED3)
}

/// Letters whose other case is one of those.
fn is_single(c: char) -> bool {
    matches!(c, '\u{19B}' | '\u{264}' | '\u{A7D3}' | '\u{A7D5}')
}

/// The upper case, up to three characters.
pub fn upper(c: char) -> impl Iterator<Item = char> {
    let alone = !c.is_ascii() && (is_single(c) || is_newer(c));
    alone.then_some(c).into_iter().chain((!alone).then(|| c.to_uppercase()).into_iter().flatten())
}

/// The lower case, up to two characters.
pub fn lower(c: char) -> impl Iterator<Item = char> {
    let alone = !c.is_ascii() && is_newer(c);
    alone.then_some(c).into_iter().chain((!alone).then(|| c.to_lowercase()).into_iter().flatten())
}

/// An upper case letter?
pub fn is_upper(c: char) -> bool {
    c.is_uppercase() && (c.is_ascii() || !is_newer(c))
}

/// A lower case letter?
pub fn is_lower(c: char) -> bool {
    c.is_lowercase() && (c.is_ascii() || !is_newer(c)) || c == '\u{295}'
}

/// Does case not see it: is a word not ended by it?
pub fn is_case_ignorable(c: char) -> bool {
    within(CASE_IGNORABLE, c)
}

/// Has the character case?
pub fn is_cased(c: char) -> bool {
    is_lower(c) || is_upper(c) || is_title(c)
}

/// The character at the beginning of a title-cased word.
pub fn to_title(c: char) -> String {
    match c as u32 {
        0x1C4..=0x1CC => {
            [0x1C5, 0x1C8, 0x1CB][(c as usize - 0x1C4) / 3..][..1].iter().filter_map(|u| char::from_u32(*u)).collect()
        }
        0x1F1..=0x1F3 => "ǲ".to_owned(),
        // An apostrophe and an N.
        0x149 => c.to_uppercase().collect(),
        // Georgian has an upper case but no title case.
        0x10D0..=0x10FF => c.to_string(),
        // Greek with iota subscript: the title case letter lies 8 above the lower case one, or 1 to 9 for the three at the ends.
        0x1F80..=0x1F87 | 0x1F90..=0x1F97 | 0x1FA0..=0x1FA7 => char::from_u32(c as u32 + 8).into_iter().collect(),
        0x1FB3 | 0x1FC3 | 0x1FF3 => char::from_u32(c as u32 + 9).into_iter().collect(),
        _ if is_title(c) => c.to_string(),
        _ => {
            // `ŉ` has no title case letter: it begins with the apostrophe.
            if c == '\u{149}' {
                return "\u{2BC}N".to_owned();
            }
            let mut upper = upper(c);
            let first = upper.next().unwrap_or(c);
            // The iota of a Greek title case letter stays below.
            let below = |rest: char| {
                if rest == 'Ι' && ('ᾀ'..='ῼ').contains(&c) {
                    '\u{345}'
                } else {
                    lower(rest).next().unwrap_or(rest)
                }
            };
            std::iter::once(first).chain(upper.map(below)).collect()
        }
    }
}

/// Full case folding: nearly the lower case of the upper case.
pub fn fold(c: char) -> Vec<char> {
    match c {
        'ı' => vec!['ı'],
        'ẞ' => vec!['s', 's'],
        'İ' => vec!['i', '\u{307}'],
        // Cherokee folds to its upper case.
        '\u{13A0}'..='\u{13F5}' => vec![c],
        '\u{13F8}'..='\u{13FD}' | '\u{AB70}'..='\u{ABBF}' => c.to_uppercase().collect(),
        _ => upper(c).flat_map(lower).collect(),
    }
}
