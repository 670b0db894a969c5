//! The methods that `bytes` and `bytearray` share. Each works on a copy of the content, so that arguments may run Python code.
use super::bytes::{argument, contains, get_item, make_like, part, receiver, with};
use super::operators::BinaryOp;
use super::slice::{fit, open_bounds};
use super::str_make::{item, optional_text, sequence};
use super::{codecs, iteration, number, protocol};
use crate::heap::most_bytes;
use crate::runtime::{Args, NativeDef, PyResult, Runtime};
use crate::value::{ByteArray, Bytes, Items, Str, Tuple, Value};
use memchr::memmem;

/// The methods.
pub const METHODS: &[NativeDef] = &[
    NativeDef::method(
        "__len__",
        |rt, args| {
            let n = with(args[0], <[u8]>::len).unwrap_or(0);
            Ok(rt.int64(n as i64))
        },
        1,
        1,
    ),
    NativeDef::method("__getitem__", |rt, args| get_item(rt, args[0], args[1]), 2, 2),
    NativeDef::method("__contains__", |rt, args| Ok(Value::bool(contains(rt, args[0], args[1])?)), 2, 2),
    NativeDef::method("decode", decode, 1, 3).with_keywords(&["encoding", "errors"]),
    NativeDef::method("hex", hex, 1, 3).with_keywords(&["sep", "bytes_per_sep"]),
    NativeDef::method(
        "find",
        |rt, args| {
            let at = search(rt, args, false)?;
            Ok(rt.int64(at.map_or(-1, |i| i as i64)))
        },
        2,
        4,
    ),
    NativeDef::method(
        "rfind",
        |rt, args| {
            let at = search(rt, args, true)?;
            Ok(rt.int64(at.map_or(-1, |i| i as i64)))
        },
        2,
        4,
    ),
    NativeDef::method("index", |rt, args| index(rt, args, false), 2, 4),
    NativeDef::method("rindex", |rt, args| index(rt, args, true), 2, 4),
    NativeDef::method("count", count, 2, 4),
    NativeDef::method("startswith", |rt, args| affix(rt, args, "startswith", |s, p| s.starts_with(p)), 2, 4),
    NativeDef::method("endswith", |rt, args| affix(rt, args, "endswith", |s, p| s.ends_with(p)), 2, 4),
    NativeDef::method("replace", replace, 3, 4),
    NativeDef::method(
        "removeprefix",
        |rt, args| {
            let (s, p) = (receiver(args), argument(rt, args[1])?);
            Ok(make_like(rt, args[0], s.strip_prefix(&p[..]).unwrap_or(&s).to_vec()))
        },
        2,
        2,
    ),
    NativeDef::method(
        "removesuffix",
        |rt, args| {
            let (s, p) = (receiver(args), argument(rt, args[1])?);
            Ok(make_like(rt, args[0], s.strip_suffix(&p[..]).unwrap_or(&s).to_vec()))
        },
        2,
        2,
    ),
    NativeDef::method("join", join, 2, 2),
    NativeDef::method("split", |rt, args| split(rt, args, false), 1, 3).with_keywords(&["sep", "maxsplit"]),
    NativeDef::method("rsplit", |rt, args| split(rt, args, true), 1, 3).with_keywords(&["sep", "maxsplit"]),
    NativeDef::method("splitlines", splitlines, 1, 2).with_keywords(&["keepends"]),
    NativeDef::method("partition", |rt, args| partition(rt, args, false), 2, 2),
    NativeDef::method("rpartition", |rt, args| partition(rt, args, true), 2, 2),
    NativeDef::method("strip", |rt, args| strip(rt, args, true, true), 1, 2),
    NativeDef::method("lstrip", |rt, args| strip(rt, args, true, false), 1, 2),
    NativeDef::method("rstrip", |rt, args| strip(rt, args, false, true), 1, 2),
    NativeDef::method("lower", |rt, args| Ok(make_like(rt, args[0], receiver(args).to_ascii_lowercase())), 1, 1),
    NativeDef::method("upper", |rt, args| Ok(make_like(rt, args[0], receiver(args).to_ascii_uppercase())), 1, 1),
    NativeDef::method("swapcase", |rt, args| map(rt, args, |b, _| flip(b)), 1, 1),
    NativeDef::method(
        "title",
        |rt, args| {
            map(rt, args, |b, before| {
                if before.is_some_and(|b| b.is_ascii_alphabetic()) {
                    b.to_ascii_lowercase()
                } else {
                    b.to_ascii_uppercase()
                }
            })
        },
        1,
        1,
    ),
    NativeDef::method(
        "capitalize",
        |rt, args| {
            map(rt, args, |b, before| if before.is_some() { b.to_ascii_lowercase() } else { b.to_ascii_uppercase() })
        },
        1,
        1,
    ),
    NativeDef::method("isalpha", |_, args| all(args, |b| b.is_ascii_alphabetic()), 1, 1),
    NativeDef::method("isdigit", |_, args| all(args, |b| b.is_ascii_digit()), 1, 1),
    NativeDef::method("isalnum", |_, args| all(args, |b| b.is_ascii_alphanumeric()), 1, 1),
    NativeDef::method("isspace", |_, args| all(args, is_space), 1, 1),
    NativeDef::method("isascii", |_, args| Ok(Value::bool(receiver(args).is_ascii())), 1, 1),
    NativeDef::method("islower", |_, args| cased(args, |b| b.is_ascii_lowercase(), |b| b.is_ascii_uppercase()), 1, 1),
    NativeDef::method("isupper", |_, args| cased(args, |b| b.is_ascii_uppercase(), |b| b.is_ascii_lowercase()), 1, 1),
    NativeDef::method(
        "istitle",
        |_, args| {
            let text: String = receiver(args).iter().map(|b| if b.is_ascii() { *b as char } else { ' ' }).collect();
            Ok(Value::bool(super::str_case::is_title(&text)))
        },
        1,
        1,
    ),
    NativeDef::method(
        "center",
        |rt, args| pad(rt, args, "center", |missing, width| missing / 2 + (missing & width & 1)),
        2,
        3,
    ),
    NativeDef::method("ljust", |rt, args| pad(rt, args, "ljust", |_, _| 0), 2, 3),
    NativeDef::method("rjust", |rt, args| pad(rt, args, "rjust", |missing, _| missing), 2, 3),
    NativeDef::method("zfill", zfill, 2, 2),
    NativeDef::method("expandtabs", expandtabs, 1, 2).with_keywords(&["tabsize"]),
    NativeDef::method("__iter__", |rt, args| iteration::iter_of_bytes(rt, args[0]), 1, 1),
    NativeDef::method(
        "__rmod__",
        |rt, args| {
            if with_kind(args[1]) {
                super::operators::binary(rt, BinaryOp::Mod, args[1], args[0])
            } else {
                Ok(Value::NOT_IMPLEMENTED)
            }
        },
        2,
        2,
    ),
    NativeDef::method("translate", translate, 2, 3).with_keywords(&["delete"]),
    NativeDef::function("maketrans", maketrans, 2, 2),
];

/// Is it bytes or a bytearray?
fn with_kind(v: Value) -> bool {
    v.get::<Bytes>().is_some() || v.get::<ByteArray>().is_some()
}

fn expandtabs(rt: &mut Runtime, args: Args) -> PyResult {
    let size = match args.get(1).or_else(|| args.keyword("tabsize")) {
        Some(v) => number::index_i64(rt, v)?.max(0) as usize,
        None => 8,
    };
    let (mut out, mut column) = (Vec::new(), 0usize);
    for b in receiver(args) {
        match b {
            b'\t' => {
                let n = if size == 0 { 0 } else { size - column % size };
                if out.len().saturating_add(n) > most_bytes() {
                    return rt.overflow_error("result too long");
                }
                out.extend(std::iter::repeat_n(b' ', n));
                column += n;
            }
            _ => {
                column = if matches!(b, b'\n' | b'\r') { 0 } else { column + 1 };
                out.push(b);
            }
        }
    }
    Ok(make_like(rt, args[0], out))
}

fn is_space(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\n' | b'\r' | b'\x0b' | b'\x0c')
}

fn flip(b: u8) -> u8 {
    if b.is_ascii_lowercase() { b.to_ascii_uppercase() } else { b.to_ascii_lowercase() }
}

fn all(args: Args, test: fn(u8) -> bool) -> PyResult {
    let s = receiver(args);
    Ok(Value::bool(!s.is_empty() && s.into_iter().all(test)))
}

fn cased(args: Args, some: fn(&u8) -> bool, none: fn(&u8) -> bool) -> PyResult {
    let s = receiver(args);
    Ok(Value::bool(s.iter().any(some) && !s.iter().any(none)))
}

/// Each byte changed by what it and the one before it are.
fn map(rt: &mut Runtime, args: Args, f: fn(u8, Option<u8>) -> u8) -> PyResult {
    let s = receiver(args);
    let data = s.iter().enumerate().map(|(i, b)| f(*b, i.checked_sub(1).map(|j| s[j]))).collect();
    Ok(make_like(rt, args[0], data))
}

/// Where `part` is first found.
pub fn find(data: &[u8], part: &[u8]) -> Option<usize> {
    memmem::find(data, part)
}

fn rfind(data: &[u8], part: &[u8]) -> Option<usize> {
    memmem::rfind(data, part)
}

/// Look at the part of the receiver between two bounds, and where it begins; `None` when it begins beyond the end. Nothing is copied: programs
/// search long bytes from place to place. `look` must not run Python code.
fn region<T>(args: Args, ends: (i64, i64), look: impl FnOnce(&[u8], usize) -> T) -> Option<T> {
    let looked = with(args[0], |s| {
        let (start, stop) = fit(ends, s.len());
        (start <= stop).then(|| look(&s[start..stop], start))
    });
    looked.flatten()
}

fn search(rt: &mut Runtime, args: Args, from_right: bool) -> PyResult<Option<usize>> {
    let ends = open_bounds(rt, args.get(2), args.get(3))?;
    let wanted = part(rt, args[1])?;
    let found = region(args, ends, |s, start| {
        let found = if from_right { rfind(s, &wanted) } else { find(s, &wanted) };
        found.map(|i| i + start)
    });
    Ok(found.flatten())
}

fn index(rt: &mut Runtime, args: Args, from_right: bool) -> PyResult {
    match search(rt, args, from_right)? {
        Some(i) => Ok(rt.int64(i as i64)),
        None => rt.value_error("subsection not found"),
    }
}

fn count(rt: &mut Runtime, args: Args) -> PyResult {
    let ends = open_bounds(rt, args.get(2), args.get(3))?;
    let wanted = part(rt, args[1])?;
    let n = region(args, ends, |s, _| match wanted.is_empty() {
        true => s.len() + 1,
        false => memmem::find_iter(s, &wanted).count(),
    });
    Ok(rt.int64(n.unwrap_or(0) as i64))
}

fn affix(rt: &mut Runtime, args: Args, name: &str, test: fn(&[u8], &[u8]) -> bool) -> PyResult {
    let ends = open_bounds(rt, args.get(2), args.get(3))?;
    let fits = |p: &[u8]| region(args, ends, |s, _| test(s, p)).unwrap_or(false);
    let Some(parts) = args[1].get::<Tuple>() else {
        return match super::buffer::bytes_like(rt, args[1])? {
            Some(p) => Ok(Value::bool(fits(&p))),
            None => {
                let got = protocol::type_name(rt, args[1]);
                rt.type_error(format!("{name} first arg must be bytes or a tuple of bytes, not {got}"))
            }
        };
    };
    for part in parts.iter() {
        let part = argument(rt, part)?;
        if fits(&part) {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

fn replace(rt: &mut Runtime, args: Args) -> PyResult {
    let (old, new) = (argument(rt, args[1])?, argument(rt, args[2])?);
    let mut left = match args.get(3) {
        Some(v) => number::index_i64(rt, v)?,
        None => -1,
    };
    let s = receiver(args);
    let (mut out, mut rest) = (Vec::with_capacity(s.len()), &s[..]);
    if old.is_empty() {
        for b in &s {
            if left != 0 {
                out.extend(&new);
                left -= 1;
            }
            out.push(*b);
        }
        if left != 0 {
            out.extend(&new);
        }
        return Ok(make_like(rt, args[0], out));
    }
    let finder = memmem::Finder::new(&old);
    while left != 0
        && let Some(at) = finder.find(rest)
    {
        out.extend(&rest[..at]);
        out.extend(&new);
        rest = &rest[at + old.len()..];
        left -= 1;
    }
    out.extend(rest);
    Ok(make_like(rt, args[0], out))
}

fn join(rt: &mut Runtime, args: Args) -> PyResult {
    let (iter, getitem) = (rt.names.iter, rt.names.getitem);
    if rt.special(args[1], iter).is_none() && rt.special(args[1], getitem).is_none() {
        return rt.type_error("can only join an iterable");
    }
    let held = args[0].get::<ByteArray>().map(|array| array.exports.take());
    let items = sequence(rt, args[1]);
    drop(held);
    let items = items?;
    let separator = receiver(args);
    let (mut out, mut i) = (Vec::new(), 0);
    while let Some(v) = item(items, i) {
        if i > 0 {
            out.extend(&separator);
        }
        if with(v, |data| out.extend(data)).is_some() {
        } else if let Some(data) = super::buffer::bytes_like(rt, v)? {
            out.extend(data);
        } else {
            let got = protocol::type_name(rt, v);
            return rt.type_error(format!("sequence item {i}: expected a bytes-like object, {got} found"));
        }
        i += 1;
    }
    Ok(make_like(rt, args[0], out))
}

fn list_of(rt: &mut Runtime, model: Value, parts: impl Iterator<Item = Vec<u8>>) -> Value {
    let items = Items::new();
    for part in parts {
        let v = make_like(rt, model, part);
        items.push(v);
    }
    rt.list(items).into()
}

fn split(rt: &mut Runtime, args: Args, from_right: bool) -> PyResult {
    let max = match args.get(2).or_else(|| args.keyword("maxsplit")) {
        Some(v) => number::index_i64(rt, v)?,
        None => -1,
    };
    let max = usize::try_from(max).unwrap_or(usize::MAX);
    let separator = args.get(1).or_else(|| args.keyword("sep")).filter(|v| !v.is_none());
    let s = receiver(args);
    let mut parts: Vec<Vec<u8>> = Vec::new();
    match separator {
        None => {
            // Bytes as Latin-1 text split like text, but only at ASCII whitespace.
            let mut rest = &s[..];
            loop {
                rest = if from_right { trim_end(rest, is_space) } else { trim_start(rest, is_space) };
                if rest.is_empty() {
                    break;
                }
                if parts.len() == max {
                    parts.push(rest.to_vec());
                    break;
                }
                if from_right {
                    let start = rest.iter().rposition(|b| is_space(*b)).map_or(0, |i| i + 1);
                    parts.push(rest[start..].to_vec());
                    rest = &rest[..start];
                } else {
                    let end = rest.iter().position(|b| is_space(*b)).unwrap_or(rest.len());
                    parts.push(rest[..end].to_vec());
                    rest = &rest[end..];
                }
            }
        }
        Some(v) => {
            let separator = argument(rt, v)?;
            if separator.is_empty() {
                return rt.value_error("empty separator");
            }
            let mut rest = &s[..];
            let (finder, from_end) = (memmem::Finder::new(&separator), memmem::FinderRev::new(&separator));
            while parts.len() < max
                && let Some(at) = if from_right { from_end.rfind(rest) } else { finder.find(rest) }
            {
                let after = at + separator.len();
                if from_right {
                    parts.push(rest[after..].to_vec());
                    rest = &rest[..at];
                } else {
                    parts.push(rest[..at].to_vec());
                    rest = &rest[after..];
                }
            }
            parts.push(rest.to_vec());
        }
    }
    if from_right {
        parts.reverse();
    }
    Ok(list_of(rt, args[0], parts.into_iter()))
}

fn splitlines(rt: &mut Runtime, args: Args) -> PyResult {
    let keep = match args.get(1).or_else(|| args.keyword("keepends")) {
        Some(v) => protocol::truthy(rt, v)?,
        None => false,
    };
    let s = receiver(args);
    let (mut rest, mut lines) = (&s[..], Vec::new());
    while !rest.is_empty() {
        let Some(at) = rest.iter().position(|b| matches!(b, b'\n' | b'\r')) else {
            lines.push(rest.to_vec());
            break;
        };
        let next = if rest[at..].starts_with(b"\r\n") { at + 2 } else { at + 1 };
        lines.push(rest[..if keep { next } else { at }].to_vec());
        rest = &rest[next..];
    }
    Ok(list_of(rt, args[0], lines.into_iter()))
}

fn partition(rt: &mut Runtime, args: Args, from_right: bool) -> PyResult {
    let separator = argument(rt, args[1])?;
    if separator.is_empty() {
        return rt.value_error("empty separator");
    }
    let s = receiver(args);
    let at = if from_right { rfind(&s, &separator) } else { find(&s, &separator) };
    let three = match at {
        Some(at) => [s[..at].to_vec(), separator.clone(), s[at + separator.len()..].to_vec()],
        None if from_right => [Vec::new(), Vec::new(), s],
        None => [s, Vec::new(), Vec::new()],
    };
    let three = three.map(|part| make_like(rt, args[0], part));
    Ok(rt.tuple(&three).into())
}

fn trim_start(mut s: &[u8], away: impl Fn(u8) -> bool) -> &[u8] {
    while let [first, rest @ ..] = s
        && away(*first)
    {
        s = rest;
    }
    s
}

fn trim_end(mut s: &[u8], away: impl Fn(u8) -> bool) -> &[u8] {
    while let [rest @ .., last] = s
        && away(*last)
    {
        s = rest;
    }
    s
}

fn strip(rt: &mut Runtime, args: Args, left: bool, right: bool) -> PyResult {
    let set = match args.get(1).filter(|v| !v.is_none()) {
        Some(v) => Some(argument(rt, v)?),
        None => None,
    };
    let away = |b: u8| set.as_ref().map_or_else(|| is_space(b), |set| set.contains(&b));
    let s = receiver(args);
    let mut rest = &s[..];
    if left {
        rest = trim_start(rest, away);
    }
    if right {
        rest = trim_end(rest, away);
    }
    Ok(make_like(rt, args[0], rest.to_vec()))
}

fn pad(rt: &mut Runtime, args: Args, name: &str, share: fn(usize, usize) -> usize) -> PyResult {
    let width = usize::try_from(number::index_i64(rt, args[1])?).unwrap_or(0);
    let fill = match args.get(2) {
        None => b' ',
        Some(v) => match with(v, |data| <[u8; 1]>::try_from(data).ok()) {
            Some(Some([fill])) => fill,
            _ => {
                let got = protocol::type_name(rt, v);
                return rt.type_error(format!("{name}() argument 2 must be a byte string of length 1, not {got}"));
            }
        },
    };
    let s = receiver(args);
    let missing = width.saturating_sub(s.len());
    rt.room_for(Some(missing))?;
    let left = share(missing, width);
    let data = [vec![fill; left], s, vec![fill; missing - left]].concat();
    Ok(make_like(rt, args[0], data))
}

fn zfill(rt: &mut Runtime, args: Args) -> PyResult {
    let width = usize::try_from(number::index_i64(rt, args[1])?).unwrap_or(0);
    let s = receiver(args);
    let missing = width.saturating_sub(s.len());
    rt.room_for(Some(missing))?;
    let sign = matches!(s.first(), Some(b'+' | b'-')) as usize;
    let data = [&s[..sign], &vec![b'0'; missing], &s[sign..]].concat();
    Ok(make_like(rt, args[0], data))
}

fn decode(rt: &mut Runtime, args: Args) -> PyResult {
    let encoding = optional_text(rt, args, 1, "encoding", "decode")?;
    let errors = optional_text(rt, args, 2, "errors", "decode")?;
    let encoding = encoding.as_ref().map_or("utf-8", |s| s.as_str());
    let errors = errors.as_ref().map_or("strict", |s| s.as_str());
    let text = codecs::decode(rt, &receiver(args), encoding, errors)?;
    Ok(rt.str(text).into())
}

/// `bytes.hex(sep, bytes_per_sep)`: groups are counted from the right, or from the left when the number is negative.
fn hex(rt: &mut Runtime, args: Args) -> PyResult {
    let s = receiver(args);
    hex_of(rt, &s, args)
}

/// `hex` of `s`, with the arguments of the method.
pub fn hex_of(rt: &mut Runtime, s: &[u8], args: Args) -> PyResult {
    let pairs: Vec<String> = s.iter().map(|b| format!("{b:02x}")).collect();
    let size = match args.get(2).or_else(|| args.keyword("bytes_per_sep")) {
        Some(v) => match i32::try_from(number::index(rt, v)?) {
            Ok(size) => i64::from(size),
            Err(_) => return rt.overflow_error("Python int too large to convert to C int"),
        },
        None => 1,
    };
    let Some(separator) = args.get(1).or_else(|| args.keyword("sep")) else {
        return Ok(rt.str(pairs.concat()).into());
    };
    if super::items::length(rt, separator)? != 1 {
        return rt.value_error("sep must be length 1.");
    }
    let separator = match (separator.get::<Str>(), separator.get::<Bytes>()) {
        (Some(s), _) => s.as_str().to_owned(),
        (_, Some(b)) => b.data.iter().map(|b| *b as char).collect(),
        _ => return rt.type_error("sep must be str or bytes."),
    };
    if !separator.is_ascii() {
        return rt.value_error("sep must be ASCII.");
    }
    let group = size.unsigned_abs() as usize;
    let mut out = String::new();
    for (i, pair) in pairs.iter().enumerate() {
        let border =
            group != 0 && if size > 0 { (pairs.len() - i).is_multiple_of(group) } else { i.is_multiple_of(group) };
        if i > 0 && border {
            out.push_str(&separator);
        }
        out.push_str(pair);
    }
    Ok(rt.str(out).into())
}

fn translate(rt: &mut Runtime, args: Args) -> PyResult {
    let table = if args[1].is_none() { None } else { Some(argument(rt, args[1])?) };
    if table.as_ref().is_some_and(|t| t.len() != 256) {
        return rt.value_error("translation table must be 256 characters long");
    }
    let gone = match args.get(2).or_else(|| args.keyword("delete")) {
        Some(v) => argument(rt, v)?,
        None => Vec::new(),
    };
    let change = |b: u8| table.as_ref().map_or(b, |t| t[b as usize]);
    let data = receiver(args).into_iter().filter(|b| !gone.contains(b)).map(change).collect();
    Ok(make_like(rt, args[0], data))
}

fn maketrans(rt: &mut Runtime, args: Args) -> PyResult {
    let (from, to) = (argument(rt, args[0])?, argument(rt, args[1])?);
    if from.len() != to.len() {
        return rt.value_error("maketrans arguments must have same length");
    }
    let mut table: Vec<u8> = (0..=255).collect();
    from.iter().zip(to).for_each(|(a, b)| table[*a as usize] = b);
    Ok(super::bytes::make(rt, table))
}
