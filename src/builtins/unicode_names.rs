//! Names of characters, both ways. The crate knows more of Unicode than CPython 3.13, so what is newer is left out.
use super::unicode::is_printable;

/// The longest name CPython looks for.
pub const LONGEST: usize = 256;

/// Has the character a name in the version of Unicode that CPython 3.13 knows? All that came since are letters, marks and symbols, and
/// where those are not printable they are not assigned.
fn is_known(c: char) -> bool {
    is_printable(c) || c.is_whitespace() || c.is_control() || is_format(c)
}

/// A character of category Cf.
fn is_format(c: char) -> bool {
    matches!(c as u32, 0xAD | 0x600..=0x605 | 0x61C | 0x6DD | 0x70F | 0x890..=0x891 | 0x8E2 | 0x180E | 0x200B..=0x200F | 0x202A..=0x202E
        | 0x2060..=0x2064 | 0x2066..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB | 0x110BD | 0x110CD | 0x13430..=0x1343F | 0x1BCA0..=0x1BCA3
        | 0x1D173..=0x1D17A | 0xE0001 | 0xE0020..=0xE007F)
}

/// The name of `c`, if it has one.
pub fn name(c: char) -> Option<String> {
    is_known(c).then(|| unicode_names2::name(c)).flatten().map(|name| name.to_string())
}

/// The character of this name or alias, in letters of any case.
pub fn character(name: &str) -> Option<char> {
    let upper = name.to_ascii_uppercase();
    // Names that follow a rule have to be in upper case.
    if ["HANGUL SYLLABLE ", "CJK UNIFIED IDEOGRAPH-"].iter().any(|start| upper.starts_with(start)) && upper != name {
        return None;
    }
    unicode_names2::character(name).filter(|c| is_known(*c))
}
