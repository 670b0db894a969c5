//! Splitting and stripping text.
use super::str::{receiver, text_argument};
use super::{number, protocol, unicode};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::{Items, Ref, Str, Value};

/// A list of new strings. Nothing here is a safepoint.
fn list_of<'a>(rt: &mut Runtime, parts: impl Iterator<Item = &'a str>) -> Value {
    let items = Items::new();
    for part in parts {
        let s = match part.as_bytes() {
            [] => rt.names.empty,
            [byte] => super::str::of_char(rt, *byte as char),
            _ => rt.str(part),
        };
        items.push(s.into());
    }
    rt.list(items).into()
}

/// The separator (`None`: whitespace) and the greatest number of splits (`usize::MAX`: any).
fn arguments(rt: &mut Runtime, args: Args) -> PyResult<(Option<Ref<Str>>, usize)> {
    let max = match args.get(2).or_else(|| args.keyword("maxsplit")) {
        Some(v) => number::index_i64(rt, v)?,
        None => -1,
    };
    let max = usize::try_from(max).unwrap_or(usize::MAX);
    let separator = args.get(1).or_else(|| args.keyword("sep")).unwrap_or(Value::NONE);
    if separator.is_none() {
        return Ok((None, max));
    }
    match separator.get::<Str>() {
        Some(s) if s.char_len() == 0 => rt.value_error("empty separator"),
        Some(s) => Ok((Some(s), max)),
        None => {
            let got = protocol::type_name(rt, separator);
            rt.type_error(format!("must be str or None, not {got}"))
        }
    }
}

/// `str.split`
pub fn split(rt: &mut Runtime, args: Args) -> PyResult {
    let (separator, max) = arguments(rt, args)?;
    let s = receiver(args);
    let text = s.as_str();
    Ok(match separator {
        Some(sep) if max == usize::MAX => list_of(rt, text.split(sep.as_str())),
        Some(sep) => list_of(rt, text.splitn(max.saturating_add(1), sep.as_str())),
        None => list_of(rt, Words { rest: text, left: max }),
    })
}

/// The words of a text; after `left` of them, the rest.
struct Words<'a> {
    rest: &'a str,
    left: usize,
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        self.rest = self.rest.trim_start_matches(unicode::is_space);
        if self.rest.is_empty() {
            return None;
        }
        if self.left == 0 {
            return Some(std::mem::take(&mut self.rest));
        }
        self.left -= 1;
        let end = self.rest.find(unicode::is_space).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(word)
    }
}

/// `str.rsplit`
pub fn rsplit(rt: &mut Runtime, args: Args) -> PyResult {
    let (separator, max) = arguments(rt, args)?;
    let s = receiver(args);
    let text = s.as_str();
    let mut parts: Vec<&str> = match separator {
        Some(sep) => text.rsplitn(max.saturating_add(1), sep.as_str()).collect(),
        None => words_from_right(text, max),
    };
    parts.reverse();
    Ok(list_of(rt, parts.into_iter()))
}

fn words_from_right(text: &str, max: usize) -> Vec<&str> {
    let (mut rest, mut parts) = (text, Vec::new());
    loop {
        rest = rest.trim_end_matches(unicode::is_space);
        if rest.is_empty() {
            return parts;
        }
        if parts.len() == max {
            parts.push(rest);
            return parts;
        }
        let start =
            rest.char_indices().rev().find(|(_, c)| unicode::is_space(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        parts.push(&rest[start..]);
        rest = &rest[..start];
    }
}

/// Where lines end, for `splitlines`.
fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// `str.splitlines`
pub fn splitlines(rt: &mut Runtime, args: Args) -> PyResult {
    let keep = match args.get(1).or_else(|| args.keyword("keepends")) {
        Some(v) => protocol::truthy(rt, v)?,
        None => false,
    };
    let s = receiver(args);
    let (mut rest, mut lines) = (s.as_str(), Vec::new());
    while !rest.is_empty() {
        let Some((at, c)) = rest.char_indices().find(|(_, c)| is_line_end(*c)) else {
            lines.push(rest);
            break;
        };
        let next = if rest[at..].starts_with("\r\n") { at + 2 } else { at + c.len_utf8() };
        lines.push(if keep { &rest[..next] } else { &rest[..at] });
        rest = &rest[next..];
    }
    Ok(list_of(rt, lines.into_iter()))
}

fn part_in_three(rt: &mut Runtime, args: Args, from_right: bool) -> PyResult {
    let name = if from_right { "rpartition" } else { "partition" };
    let separator = text_argument(rt, args, 1, name)?;
    if separator.char_len() == 0 {
        return rt.value_error("empty separator");
    }
    let s = receiver(args);
    let text = s.as_str();
    let at = if from_right { text.rfind(separator.as_str()) } else { text.find(separator.as_str()) };
    let (before, middle, after) = match at {
        Some(at) => (&text[..at], separator.as_str(), &text[at + separator.as_str().len()..]),
        None if from_right => ("", "", text),
        None => (text, "", ""),
    };
    let parts = [rt.str(before).into(), rt.str(middle).into(), rt.str(after).into()];
    Ok(rt.tuple(&parts).into())
}

/// `str.partition`
pub fn partition(rt: &mut Runtime, args: Args) -> PyResult {
    part_in_three(rt, args, false)
}

/// `str.rpartition`
pub fn rpartition(rt: &mut Runtime, args: Args) -> PyResult {
    part_in_three(rt, args, true)
}

fn stripped(rt: &mut Runtime, args: Args, name: &str, left: bool, right: bool) -> PyResult {
    let s = receiver(args);
    let chars = match args.get(1).filter(|v| !v.is_none()) {
        None => None,
        Some(v) => match v.get::<Str>() {
            Some(chars) => Some(chars),
            None => return rt.type_error(format!("{name} arg must be None or str")),
        },
    };
    let away = |c: char| match &chars {
        Some(set) => set.as_str().contains(c),
        None => unicode::is_space(c),
    };
    let mut text = s.as_str();
    if left {
        text = text.trim_start_matches(away);
    }
    if right {
        text = text.trim_end_matches(away);
    }
    if text.len() == s.as_str().len() {
        return Ok(protocol::native_str(rt, args[0])?.into());
    }
    Ok(rt.str(text).into())
}

/// `str.strip`
pub fn strip(rt: &mut Runtime, args: Args) -> PyResult {
    stripped(rt, args, "strip", true, true)
}

/// `str.lstrip`
pub fn lstrip(rt: &mut Runtime, args: Args) -> PyResult {
    stripped(rt, args, "lstrip", true, false)
}

/// `str.rstrip`
pub fn rstrip(rt: &mut Runtime, args: Args) -> PyResult {
    stripped(rt, args, "rstrip", false, true)
}
