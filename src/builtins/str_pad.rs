//! Padding text to a width.
use super::str::receiver;
use super::{number, protocol};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::Str;

/// The receiver with room split into (left, right) by `share`, which gets the missing width and the whole width.
fn padded(rt: &mut Runtime, args: Args, share: fn(usize, usize) -> usize) -> PyResult {
    let width = number::index_i64(rt, args[1])?;
    let fill = match args.get(2) {
        None => ' ',
        Some(v) => match v.get::<Str>() {
            Some(s) if s.char_len() == 1 => s.as_str().chars().next().unwrap_or(' '),
            Some(_) => return rt.type_error("The fill character must be exactly one character long"),
            None => {
                let got = protocol::type_name(rt, v);
                return rt.type_error(format!("The fill character must be a unicode character, not {got}"));
            }
        },
    };
    let s = receiver(args);
    let width = usize::try_from(width).unwrap_or(0);
    if width <= s.char_len() {
        return Ok(protocol::native_str(rt, args[0])?.into());
    }
    rt.room_for(Some(width))?;
    let missing = width - s.char_len();
    let left = share(missing, width);
    let mut text = String::with_capacity(width);
    text.extend(std::iter::repeat_n(fill, left));
    text.push_str(s.as_str());
    text.extend(std::iter::repeat_n(fill, missing - left));
    Ok(rt.str(text).into())
}

/// `str.center`: an odd column goes left when the width is odd.
pub fn center(rt: &mut Runtime, args: Args) -> PyResult {
    padded(rt, args, |missing, width| missing / 2 + (missing & width & 1))
}

/// `str.ljust`
pub fn ljust(rt: &mut Runtime, args: Args) -> PyResult {
    padded(rt, args, |_, _| 0)
}

/// `str.rjust`
pub fn rjust(rt: &mut Runtime, args: Args) -> PyResult {
    padded(rt, args, |missing, _| missing)
}

/// `str.zfill`: zeros after the sign.
pub fn zfill(rt: &mut Runtime, args: Args) -> PyResult {
    let width = usize::try_from(number::index_i64(rt, args[1])?).unwrap_or(0);
    let s = receiver(args);
    if width <= s.char_len() {
        return Ok(protocol::native_str(rt, args[0])?.into());
    }
    rt.room_for(Some(width))?;
    let text = s.as_str();
    let (sign, digits) = text.split_at(text.starts_with(['+', '-']) as usize);
    let zeros = "0".repeat(width - s.char_len());
    Ok(rt.str(format!("{sign}{zeros}{digits}")).into())
}

/// `str.expandtabs`
pub fn expandtabs(rt: &mut Runtime, args: Args) -> PyResult {
    let size = match args.get(1).or_else(|| args.keyword("tabsize")) {
        Some(v) => number::index_i64(rt, v)?,
        None => 8,
    };
    let (mut out, mut column) = (String::new(), 0i64);
    for c in receiver(args).as_str().chars() {
        match c {
            '\t' => {
                let spaces = if size > 0 { size - column % size } else { 0 };
                out.extend(std::iter::repeat_n(' ', spaces as usize));
                column += spaces;
            }
            _ => {
                column = if matches!(c, '\n' | '\r') { 0 } else { column + 1 };
                out.push(c);
            }
        }
    }
    Ok(rt.str(out).into())
}

/// Text padded to `width` code points with `fill`; `align` is one of `<`, `>`, `^`.
pub fn align(text: &str, width: usize, fill: char, align: char) -> String {
    let missing = width.saturating_sub(text.chars().count());
    let left = match align {
        '<' => 0,
        '^' => missing / 2,
        _ => missing,
    };
    let mut out = String::with_capacity(text.len() + missing * fill.len_utf8());
    out.extend(std::iter::repeat_n(fill, left));
    out.push_str(text);
    out.extend(std::iter::repeat_n(fill, missing - left));
    out
}

#[cfg(test)]
mod tests {
    use super::align;

    #[test]
    fn centred_text_leans_left() {
        assert_eq!(align("ab", 5, '*', '^'), "*ab**");
        assert_eq!(align("é", 3, '.', '>'), "..é");
    }
}
