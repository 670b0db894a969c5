//! Lone surrogates in text. Python's str may hold them, UTF-8 may not, so each is kept as a *stand-in*: a code point of plane 13, where
//! Unicode has assigned nothing, at a fixed distance. What looks at code points converts by [`code`] and [`char_of`]; what moves
//! text around need not care. The stand-ins themselves can therefore not be in a str: whoever makes text from outside refuses them.

/// The first stand-in, for U+D800.
const FIRST: u32 = 0xD_D800;
/// The last one, for U+DFFF.
const LAST: u32 = 0xD_DFFF;
/// From a surrogate to its stand-in.
const DISTANCE: u32 = 0xD_0000;

/// Why there is no character of a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoChar {
    /// No code point.
    Range,
    /// The code point of a stand-in.
    Reserved,
}

/// What [`NoChar::Reserved`] is called towards programs.
pub const RESERVED: &str = "mimeo does not support the code points U+DD800 to U+DDFFF";

/// Python's code point of `c`.
#[inline]
pub fn code(c: char) -> u32 {
    if is_surrogate(c) { c as u32 - DISTANCE } else { c as u32 }
}

/// Does `c` stand for a lone surrogate?
#[inline]
pub fn is_surrogate(c: char) -> bool {
    (FIRST..=LAST).contains(&(c as u32))
}

/// The character for a code point of Python.
#[inline]
pub fn char_of(code: u32) -> Result<char, NoChar> {
    match code {
        0xD800..=0xDFFF => char::from_u32(code + DISTANCE).ok_or(NoChar::Range),
        FIRST..=LAST => Err(NoChar::Reserved),
        _ => char::from_u32(code).ok_or(NoChar::Range),
    }
}

/// Is there a lone surrogate in `text`?
#[inline]
pub fn any(text: &str) -> bool {
    !text.is_ascii() && any_bytes(text.as_bytes())
}

fn any_bytes(mut bytes: &[u8]) -> bool {
    // In UTF-8 the stand-ins are the sequences F3 9D A0..=BF xx.
    while let Some(at) = bytes.iter().position(|b| *b == 0xF3) {
        if matches!(bytes[at..], [_, 0x9D, 0xA0..=0xBF, ..]) {
            return true;
        }
        bytes = &bytes[at + 1..];
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for i in [0xD800, 0xDBFF, 0xDC00, 0xDFFF] {
            let c = char_of(i).expect("a surrogate");
            assert!(is_surrogate(c) && code(c) == i && any(&format!("aé{c}")));
        }
        assert_eq!(char_of(0xD_D800), Err(NoChar::Reserved));
        assert_eq!(char_of(0x11_0000), Err(NoChar::Range));
        assert!(!any("a\u{D7FF}\u{E000}\u{DD7FF}\u{DE000}\u{10FFFF}"));
    }
}
