//! Small text helpers: fitting into columns, and numbers as people read them.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// `text` cut to `width` columns, with `…` where it was cut.
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for c in text.chars() {
        let next = used + c.width().unwrap_or(0);
        if next + 1 > width {
            break;
        }
        out.push(c);
        used = next;
    }
    if width > 0 {
        out.push('…');
    }
    out
}

/// `text` in exactly `width` columns, at the left.
pub fn left(text: &str, width: usize) -> String {
    let mut out = cut(text, width);
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(out.width())));
    out
}

/// `text` in exactly `width` columns, at the right.
pub fn right(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let mut out = " ".repeat(width.saturating_sub(text.width()));
    out.push_str(&text);
    out
}

/// A count: `12,345`, from ten million `12.3M`.
pub fn count(n: u64) -> String {
    match n {
        0..10_000_000 => {
            let digits = n.to_string();
            let first = digits.len() % 3;
            let mut out = digits[..first].to_owned();
            for (index, c) in digits[first..].char_indices() {
                if index % 3 == 0 && !out.is_empty() {
                    out.push(',');
                }
                out.push(c);
            }
            out
        }
        10_000_000..10_000_000_000 => format!("{:.1}M", n as f64 / 1e6),
        _ => format!("{:.1}G", n as f64 / 1e9),
    }
}

/// A share of samples: `91.2%`, `<0.1%`, or nothing for nothing.
pub fn percent(share: f64) -> String {
    match share {
        share if share <= 0.0 => String::new(),
        share if share < 0.0005 => "<0.1%".to_owned(),
        share if share >= 0.9995 => "100%".to_owned(),
        share => format!("{:.1}%", share * 100.0),
    }
}

/// A duration: `3.2s`, `2m05s`.
pub fn time(micros: u64) -> String {
    let seconds = micros / 1_000_000;
    match seconds {
        0..60 => format!("{:.1}s", (micros / 100_000) as f64 / 10.0),
        60..3600 => format!("{}m{:02}s", seconds / 60, seconds % 60),
        _ => format!("{}h{:02}m", seconds / 3600, seconds / 60 % 60),
    }
}

/// A short duration: `850us`, `3.4ms`.
pub fn micros(micros: u64) -> String {
    match micros {
        0..1000 => format!("{micros}us"),
        1000..1_000_000 => format!("{:.1}ms", micros as f64 / 1e3),
        _ => time(micros),
    }
}

/// A number of bytes: `811 B`, `12.3 kB`.
pub fn bytes(n: u64) -> String {
    match n {
        0..1000 => format!("{n} B"),
        1000..1_000_000 => format!("{:.1} kB", n as f64 / 1e3),
        _ => format!("{:.1} MB", n as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_exact_whatever_the_characters() {
        for text in ["", "ab", "abcdef", "日本語テキスト", "é"] {
            assert_eq!((left(text, 5).width(), right(text, 5).width()), (5, 5), "{text}");
        }
        assert_eq!(cut("abcdef", 4), "abc…");
    }

    #[test]
    fn numbers() {
        assert_eq!(
            [0, 12, 999, 1000, 1_234_567, 12_345_678].map(count),
            ["0", "12", "999", "1,000", "1,234,567", "12.3M"]
        );
        assert_eq!([0.0, 0.0001, 0.912, 1.0].map(percent), ["", "<0.1%", "91.2%", "100%"]);
        assert_eq!([3_240_000, 125_000_000].map(time), ["3.2s", "2m05s"]);
    }
}
