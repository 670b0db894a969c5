//! What `unicodedata` knows about each code point, from the text files beside this one, which `generate.py` wrote. Each is read when it is first
//! asked for.
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

const PROPERTIES: &str = include_str!("properties.txt");
const DECOMPOSITIONS: &str = include_str!("decompositions.txt");
const NUMBERS: &str = include_str!("numbers.txt");
const SEQUENCES: &str = include_str!("sequences.txt");

/// The columns of `properties.txt`.
#[derive(Clone, Copy)]
pub enum Property {
    /// General category.
    Category,
    /// Class for text that runs both ways.
    Bidirectional,
    /// Where a mark goes when marks are put in order.
    Combining,
    /// East Asian width.
    Width,
    /// Is it mirrored in text from right to left: 0 or 1.
    Mirrored,
}

fn hex(text: &str) -> u32 {
    u32::from_str_radix(text, 16).unwrap_or(0)
}

/// The rows of a file: the code point they begin with, and the rest.
fn rows(text: &'static str) -> Vec<(u32, &'static str)> {
    text.lines().filter_map(|line| line.split_once(' ')).map(|(point, rest)| (hex(point), rest)).collect()
}

/// The last row that begins at or before `point`.
fn row(rows: &[(u32, &'static str)], point: u32) -> (u32, &'static str) {
    let after = rows.partition_point(|(first, _)| *first <= point);
    after.checked_sub(1).map_or((0, ""), |at| rows[at])
}

/// One property.
pub fn property(point: u32, which: Property) -> &'static str {
    static ROWS: OnceLock<Vec<(u32, &str)>> = OnceLock::new();
    let (_, row) = row(ROWS.get_or_init(|| rows(PROPERTIES)), point);
    row.split(' ').nth(which as usize).unwrap_or("")
}

/// The canonical combining class.
pub fn combining(point: u32) -> u8 {
    if point < 0x300 { 0 } else { property(point, Property::Combining).parse().unwrap_or(0) }
}

/// Decompositions by code point, with a `!` before those that nothing is composed to.
fn decompositions() -> &'static [(u32, &'static str)] {
    static ROWS: OnceLock<Vec<(u32, &str)>> = OnceLock::new();
    ROWS.get_or_init(|| rows(DECOMPOSITIONS))
}

/// The decomposition as the database writes it: a tag if it is not canonical, and code points; or nothing.
pub fn decomposition(point: u32) -> &'static str {
    match row(decompositions(), point) {
        (first, text) if first == point => text.trim_start_matches('!'),
        _ => "",
    }
}

/// The code points of a decomposition.
pub fn points(text: &str) -> impl Iterator<Item = u32> {
    text.split(' ').filter(|part| !part.is_empty() && !part.starts_with('<')).map(hex)
}

/// What a pair is composed to.
pub fn composition(first: u32, second: u32) -> Option<u32> {
    static PAIRS: OnceLock<FxHashMap<(u32, u32), u32>> = OnceLock::new();
    let pairs = PAIRS.get_or_init(|| {
        let pair = |(point, text): &(u32, &str)| {
            let (first, second) = text.split_once(' ').filter(|_| !text.starts_with(['<', '!']))?;
            Some(((hex(first), hex(second)), *point))
        };
        decompositions().iter().filter_map(pair).collect()
    });
    pairs.get(&(first, second)).copied()
}

/// The numeric value, as numerator and denominator.
pub fn number(point: u32) -> Option<(f64, f64)> {
    static ROWS: OnceLock<Vec<(u32, &str)>> = OnceLock::new();
    let (first, row) = row(ROWS.get_or_init(|| rows(NUMBERS)), point);
    let (_, value) = row.split_once(' ').filter(|(last, _)| point <= hex(last))?;
    let (above, below) = value.split_once('/').unwrap_or((value, "1"));
    Some((above.parse::<f64>().ok()? + f64::from(point - first), below.parse().ok()?))
}

/// The text of a named sequence.
pub fn sequence(name: &str) -> Option<String> {
    let (_, points_of) =
        SEQUENCES.lines().filter_map(|line| line.split_once(';')).find(|(own, _)| own.eq_ignore_ascii_case(name))?;
    Some(points(points_of).filter_map(char::from_u32).collect())
}
