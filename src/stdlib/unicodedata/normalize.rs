//! The four normal forms of Unicode.
use super::tables;
use crate::value::surrogate;

/// Hangul syllables are composed by arithmetic: where they and their parts begin, and how many there are of each.
const SYLLABLES: u32 = 0xAC00;
const LEADING: u32 = 0x1100;
const VOWELS: u32 = 0x1161;
const TRAILING: u32 = 0x11A7;
const LEADING_COUNT: u32 = 19;
const VOWEL_COUNT: u32 = 21;
const TRAILING_COUNT: u32 = 28;
const SYLLABLE_COUNT: u32 = LEADING_COUNT * VOWEL_COUNT * TRAILING_COUNT;

/// A normal form.
#[derive(Clone, Copy)]
pub struct Form {
    /// Are characters replaced by those they are only compatible with?
    compatible: bool,
    /// Is the result composed again?
    composed: bool,
}

impl Form {
    /// The form of this name.
    pub fn named(name: &str) -> Option<Form> {
        let (compatible, composed) = match name {
            "NFD" => (false, false),
            "NFC" => (false, true),
            "NFKD" => (true, false),
            "NFKC" => (true, true),
            _ => return None,
        };
        Some(Form { compatible, composed })
    }

    /// `text` in this form.
    pub fn of(self, text: &str) -> String {
        if text.is_ascii() {
            return text.to_owned();
        }
        let mut points = Vec::with_capacity(text.len());
        for c in text.chars() {
            self.decompose(surrogate::code(c), &mut points);
        }
        put_in_order(&mut points);
        if self.composed {
            points = compose(&points);
        }
        points.iter().filter_map(|point| surrogate::char_of(*point).ok()).collect()
    }

    fn decompose(self, point: u32, out: &mut Vec<u32>) {
        let syllable = point.wrapping_sub(SYLLABLES);
        if syllable < SYLLABLE_COUNT {
            let (rest, trailing) = (syllable / TRAILING_COUNT, syllable % TRAILING_COUNT);
            out.extend([LEADING + rest / VOWEL_COUNT, VOWELS + rest % VOWEL_COUNT]);
            out.extend((trailing > 0).then_some(TRAILING + trailing));
            return;
        }
        let text = if point < 0xA0 { "" } else { tables::decomposition(point) };
        if text.is_empty() || text.starts_with('<') && !self.compatible {
            out.push(point);
        } else {
            tables::points(text).for_each(|part| self.decompose(part, out));
        }
    }
}

/// Marks behind a character by their class; those of one class stay as they are.
fn put_in_order(points: &mut [u32]) {
    for run in points.chunk_by_mut(|_, next| tables::combining(*next) != 0) {
        // The first of a run is what the marks belong to, unless there is nothing before them.
        let from = usize::from(tables::combining(run[0]) == 0);
        run[from..].sort_by_key(|point| tables::combining(*point));
    }
}

fn compose(points: &[u32]) -> Vec<u32> {
    let mut out: Vec<u32> = Vec::with_capacity(points.len());
    // Where the last character that is no mark stands, and the class of what was last put behind it.
    let mut starter: Option<usize> = None;
    let mut last_class = 0;
    for point in points {
        let class = tables::combining(*point);
        if let Some(at) = starter {
            // A mark of the same class between them, or anything else that is no mark, keeps them apart.
            let adjacent = at + 1 == out.len();
            if (adjacent || last_class < class && last_class != 0)
                && let Some(composed) = pair(out[at], *point)
            {
                out[at] = composed;
                continue;
            }
        }
        if class == 0 {
            starter = Some(out.len());
        }
        last_class = class;
        out.push(*point);
    }
    out
}

fn pair(first: u32, second: u32) -> Option<u32> {
    let (leading, vowel) = (first.wrapping_sub(LEADING), second.wrapping_sub(VOWELS));
    if leading < LEADING_COUNT && vowel < VOWEL_COUNT {
        return Some(SYLLABLES + (leading * VOWEL_COUNT + vowel) * TRAILING_COUNT);
    }
    let (syllable, trailing) = (first.wrapping_sub(SYLLABLES), second.wrapping_sub(TRAILING));
    if syllable < SYLLABLE_COUNT && syllable.is_multiple_of(TRAILING_COUNT) && (1..TRAILING_COUNT).contains(&trailing) {
        return Some(first + trailing);
    }
    tables::composition(first, second)
}
