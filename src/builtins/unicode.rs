//! Properties of code points that Python asks for and Rust's `char` does not know.

/// Does `repr` show `c` as it is? False for controls, separators other than the space, unassigned and private code points.
pub fn is_printable(c: char) -> bool {
    match c as u32 {
        0x20..=0x7E => true,
        0..=0xA0 | 0xAD => false,
        0x1680 | 0x2000..=0x200F | 0x2028..=0x202F | 0x205F..=0x206F | 0x3000 | 0xFEFF => false,
        0xE000..=0xF8FF | 0xFFF0..=0xFFFB | 0xFFFE | 0xFFFF | 0xE0000..=0x10FFFF => false,
        _ => !c.is_control(),
    }
}
