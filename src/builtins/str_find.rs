//! Searching and replacing in text.
use super::slice::bounds;
use super::str::{receiver, text_argument};
use super::{number, protocol};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::{Ref, Str, Tuple, Value};

/// The part of the receiver that optional arguments 2 and 3 select, as byte offsets; `None` when the start is beyond the end.
fn selected(rt: &mut Runtime, s: Ref<Str>, args: Args) -> PyResult<Option<(usize, usize)>> {
    if args.len() <= 2 {
        return Ok(Some((0, s.as_str().len())));
    }
    let (start, stop) = bounds(rt, args.get(2), args.get(3), s.char_len())?;
    Ok((start <= stop).then(|| (s.byte_offset(start), s.byte_offset(stop))))
}

/// Code point index of byte `at`.
fn char_index(s: Ref<Str>, at: usize) -> i64 {
    if s.is_ascii() { at as i64 } else { s.as_str()[..at].chars().count() as i64 }
}

fn search(rt: &mut Runtime, args: Args, name: &str, from_right: bool) -> PyResult<Option<i64>> {
    let part = text_argument(rt, args, 1, name)?;
    let s = receiver(args);
    let Some((start, stop)) = selected(rt, s, args)? else { return Ok(None) };
    let text = &s.as_str()[start..stop];
    let found = if from_right { text.rfind(part.as_str()) } else { text.find(part.as_str()) };
    Ok(found.map(|at| char_index(s, start + at)))
}

/// `str.find`
pub fn find(rt: &mut Runtime, args: Args) -> PyResult {
    let found = search(rt, args, "find", false)?;
    Ok(rt.int64(found.unwrap_or(-1)))
}

/// `str.rfind`
pub fn rfind(rt: &mut Runtime, args: Args) -> PyResult {
    let found = search(rt, args, "rfind", true)?;
    Ok(rt.int64(found.unwrap_or(-1)))
}

/// `str.index`
pub fn index(rt: &mut Runtime, args: Args) -> PyResult {
    match search(rt, args, "index", false)? {
        Some(i) => Ok(rt.int64(i)),
        None => rt.value_error("substring not found"),
    }
}

/// `str.rindex`
pub fn rindex(rt: &mut Runtime, args: Args) -> PyResult {
    match search(rt, args, "rindex", true)? {
        Some(i) => Ok(rt.int64(i)),
        None => rt.value_error("substring not found"),
    }
}

/// `str.count`
pub fn count(rt: &mut Runtime, args: Args) -> PyResult {
    let part = text_argument(rt, args, 1, "count")?;
    let s = receiver(args);
    let Some((start, stop)) = selected(rt, s, args)? else { return Ok(Value::int32(0)) };
    let text = &s.as_str()[start..stop];
    let n = if part.char_len() == 0 { text.chars().count() + 1 } else { text.matches(part.as_str()).count() };
    Ok(rt.int64(n as i64))
}

fn affix(rt: &mut Runtime, args: Args, name: &str, test: fn(&str, &str) -> bool) -> PyResult {
    let s = receiver(args);
    let Some((start, stop)) = selected(rt, s, args)? else { return Ok(Value::FALSE) };
    let text = &s.as_str()[start..stop];
    if let Some(part) = args[1].get::<Str>() {
        return Ok(Value::bool(test(text, part.as_str())));
    }
    let Some(parts) = args[1].get::<Tuple>() else {
        let got = protocol::type_name(rt, args[1]);
        return rt.type_error(format!("{name} first arg must be str or a tuple of str, not {got}"));
    };
    for part in parts.iter() {
        match part.get::<Str>() {
            Some(part) if test(text, part.as_str()) => return Ok(Value::TRUE),
            Some(_) => {}
            None => {
                let got = protocol::type_name(rt, part);
                return rt.type_error(format!("tuple for {name} must only contain str, not {got}"));
            }
        }
    }
    Ok(Value::FALSE)
}

/// `str.startswith`
pub fn startswith(rt: &mut Runtime, args: Args) -> PyResult {
    affix(rt, args, "startswith", |text, part| text.starts_with(part))
}

/// `str.endswith`
pub fn endswith(rt: &mut Runtime, args: Args) -> PyResult {
    affix(rt, args, "endswith", |text, part| text.ends_with(part))
}

/// `str.replace`
pub fn replace(rt: &mut Runtime, args: Args) -> PyResult {
    let old = text_argument(rt, args, 1, "replace")?;
    let new = text_argument(rt, args, 2, "replace")?;
    let count = match args.get(3).or_else(|| args.keyword("count")) {
        Some(v) => number::index_i64(rt, v)?,
        None => -1,
    };
    let s = receiver(args);
    let text = s.as_str();
    let result = if count < 0 {
        text.replace(old.as_str(), new.as_str())
    } else {
        text.replacen(old.as_str(), new.as_str(), count as usize)
    };
    Ok(rt.str(result).into())
}

/// `str.removeprefix`
pub fn removeprefix(rt: &mut Runtime, args: Args) -> PyResult {
    let part = text_argument(rt, args, 1, "removeprefix")?;
    match receiver(args).as_str().strip_prefix(part.as_str()) {
        Some(rest) => Ok(rt.str(rest).into()),
        None => Ok(protocol::native_str(rt, args[0])?.into()),
    }
}

/// `str.removesuffix`
pub fn removesuffix(rt: &mut Runtime, args: Args) -> PyResult {
    let part = text_argument(rt, args, 1, "removesuffix")?;
    match receiver(args).as_str().strip_suffix(part.as_str()) {
        Some(rest) => Ok(rt.str(rest).into()),
        None => Ok(protocol::native_str(rt, args[0])?.into()),
    }
}
