//! Reading from files.
use super::{is_text, stream, this, wrong_direction};
use crate::builtins::{bytes, codecs, number, os_errors};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::file::{Content, File, Newline, Stream};
use crate::value::{Items, Ref, Value, surrogate};
use std::cell::RefCell;
use std::rc::Rc;

fn to_read(rt: &mut Runtime, file: Ref<File>, doing: &str) -> PyResult<Rc<RefCell<Stream>>> {
    let stream = stream(rt, file, doing)?;
    if !file.readable {
        return wrong_direction(rt, file, doing);
    }
    if stream.borrow().descriptor() == 0 {
        // What a program asks must be on the screen before it waits for the answer.
        let _ = crate::value::file::flush_all();
    }
    if file.content.get() == Content::Wide && !file.started.get() {
        as_utf8(rt, file, &stream)?;
    }
    Ok(stream)
}

/// Decode all of a file whose encoding is neither UTF-8 nor one that keeps the bytes of ASCII, so that what follows sees UTF-8.
fn as_utf8(rt: &mut Runtime, file: Ref<File>, stream: &Rc<RefCell<Stream>>) -> PyResult<()> {
    file.started.set(true);
    let all = stream.borrow_mut().peek_until(|_| None).map(<[u8]>::to_vec);
    match all {
        Ok(bytes) => {
            let (encoding, errors) = (file.encoding.borrow().to_string(), file.errors.borrow().to_string());
            let text = codecs::decode(rt, &bytes, &encoding, &errors)?;
            stream.borrow_mut().replace_input(text.into());
            Ok(())
        }
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// Bytes that were read as what the file gives: text or bytes.
fn give(rt: &mut Runtime, file: Ref<File>, data: Vec<u8>) -> PyResult {
    let content = file.content.get();
    if content == Content::Bytes {
        return Ok(bytes::make(rt, data));
    }
    let text = decoded(rt, file, data)?;
    Ok(rt.str(text).into())
}

fn decoded(rt: &mut Runtime, file: Ref<File>, data: Vec<u8>) -> PyResult<String> {
    let text = match (file.content.get(), String::from_utf8(data)) {
        (Content::Utf8, Ok(text)) if !surrogate::any(&text) => text,
        (Content::Wide, Ok(text)) => text,
        (_, read) => {
            let data = read.map_or_else(|e| e.into_bytes(), String::into_bytes);
            let (encoding, errors) = (file.encoding.borrow().to_string(), file.errors.borrow().to_string());
            codecs::decode(rt, &data, &encoding, &errors)?
        }
    };
    Ok(if file.newline.get() == Newline::Universal && text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    })
}

/// Read what `enough` asks for (`None`: all there is).
fn take(
    rt: &mut Runtime,
    file: Ref<File>,
    doing: &str,
    enough: impl FnMut(&[u8]) -> Option<usize>,
) -> PyResult<Vec<u8>> {
    let stream = to_read(rt, file, doing)?;
    let mut stream = stream.borrow_mut();
    let got = stream.peek_until(enough).map(<[u8]>::to_vec);
    match got {
        Ok(bytes) => {
            stream.consume(bytes.len());
            Ok(bytes)
        }
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// Length of the first `n` characters of UTF-8, if they are all there.
fn chars_prefix(bytes: &[u8], n: usize) -> Option<usize> {
    let starts = bytes.iter().enumerate().filter(|(_, b)| (**b as i8) >= -0x40);
    starts.map(|(i, _)| i).nth(n)
}

/// `None`, or a negative number: no limit.
fn limit(rt: &mut Runtime, v: Option<Value>) -> PyResult<Option<usize>> {
    match v {
        None | Some(Value::NONE) => Ok(None),
        Some(v) => Ok(usize::try_from(number::index_i64(rt, v)?).ok()),
    }
}

/// `read(n)`
pub fn read(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let Some(n) = limit(rt, args.get(1))? else {
        let data = take(rt, file, "read", |_| None)?;
        return give(rt, file, data);
    };
    if !is_text(file) {
        let data = take(rt, file, "read", |ahead| (ahead.len() >= n).then_some(n))?;
        return give(rt, file, data);
    }
    let mut out = String::new();
    let mut left = n;
    loop {
        // Where `\r\n` becomes one character, fewer come than were taken.
        let data = match file.content.get() {
            Content::Narrow => take(rt, file, "read", |ahead| (ahead.len() >= left).then_some(left))?,
            _ => take(rt, file, "read", |ahead| chars_prefix(ahead, left))?,
        };
        let mut end = data.is_empty() || left == 0;
        let mut data = data;
        if data.last() == Some(&b'\r') && file.newline.get() == Newline::Universal {
            let next = take(rt, file, "read", |ahead| ahead.first().map(|b| usize::from(*b == b'\n')))?;
            data.extend(next);
            end = false;
        }
        let text = decoded(rt, file, data)?;
        left = left.saturating_sub(text.chars().count());
        out.push_str(&text);
        if end || left == 0 {
            return Ok(rt.str(out).into());
        }
    }
}

/// `read1(n)`
pub fn read_once(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let n = limit(rt, args.get(1))?.unwrap_or(usize::MAX / 2);
    let stream = to_read(rt, file, "read")?;
    let got = stream.borrow_mut().read_once(n);
    match got {
        Ok(data) => Ok(bytes::make(rt, data)),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// `peek(n)`: what has been read ahead, which stays.
pub fn peek(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let stream = to_read(rt, file, "peek")?;
    let got = stream.borrow_mut().peek_until(|ahead| Some(ahead.len()).filter(|n| *n > 0)).map(<[u8]>::to_vec);
    match got {
        Ok(data) => Ok(bytes::make(rt, data)),
        Err(e) => os_errors::raise(rt, &e, Value::NULL),
    }
}

/// `readinto(buffer)`
pub fn readinto(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let target = crate::builtins::buffer::acquire(rt, args[1])?;
    let Some(target) = target.filter(|t| !t.readonly && t.layout.is_contiguous()) else {
        let got = crate::builtins::protocol::type_name(rt, args[1]);
        return rt.type_error(format!("readinto() argument must be read-write bytes-like object, not {got}"));
    };
    let n = target.layout.bytes();
    let data = take(rt, file, "readinto", |ahead| (ahead.len() >= n).then_some(n))?;
    crate::builtins::buffer::write(&target, 0, &data);
    crate::builtins::buffer::tell_released(rt, target.source)?;
    Ok(rt.int64(data.len() as i64))
}

/// Where in `ahead` the first line ends, looking from `seen` on. `Err`: read on, and look again from there.
fn line_end(ahead: &[u8], seen: usize, newline: Option<Newline>) -> Result<usize, usize> {
    let stops = |b: u8| match newline {
        None | Some(Newline::Lf) => b == b'\n',
        Some(Newline::Cr) => b == b'\r',
        _ => b == b'\n' || b == b'\r',
    };
    let mut from = seen.min(ahead.len());
    loop {
        let Some(i) = ahead[from..].iter().position(|b| stops(*b)).map(|i| from + i) else { return Err(ahead.len()) };
        if newline == Some(Newline::CrLf) {
            match (ahead[i], ahead.get(i + 1)) {
                (b'\r', Some(b'\n')) => return Ok(i + 2),
                (b'\r', None) => return Err(i),
                _ => from = i + 1,
            }
            continue;
        }
        return match (ahead[i], ahead.get(i + 1)) {
            (b'\r', _) if newline == Some(Newline::Cr) => Ok(i + 1),
            (b'\r', Some(b'\n')) => Ok(i + 2),
            // It may be the first half of `\r\n`.
            (b'\r', None) => Err(i),
            _ => Ok(i + 1),
        };
    }
}

/// The next line's bytes, its end included; empty at the end of the file.
fn line(rt: &mut Runtime, file: Ref<File>, limit: usize) -> PyResult<Vec<u8>> {
    let newline = is_text(file).then(|| file.newline.get());
    let chars = matches!(file.content.get(), Content::Utf8 | Content::Wide);
    let mut seen = 0;
    take(rt, file, "readline", |ahead| {
        let most = match limit {
            usize::MAX => None,
            _ if chars => chars_prefix(ahead, limit),
            _ => (ahead.len() >= limit).then_some(limit),
        };
        match line_end(ahead, seen, newline) {
            Ok(end) => Some(most.map_or(end, |most| end.min(most))),
            Err(next) => {
                seen = next;
                most
            }
        }
    })
}

/// `readline(limit)`
pub fn readline(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let limit = limit(rt, args.get(1))?.unwrap_or(usize::MAX);
    let bytes = line(rt, file, limit)?;
    give(rt, file, bytes)
}

/// `readlines(hint)`
pub fn readlines(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    let hint = limit(rt, args.get(1))?.filter(|n| *n > 0).unwrap_or(usize::MAX);
    let lines = rt.list(Items::new());
    let mut total = 0;
    while total < hint {
        let bytes = line(rt, file, usize::MAX)?;
        if bytes.is_empty() {
            break;
        }
        total += bytes.len();
        let line = give(rt, file, bytes)?;
        lines.items.push(line);
    }
    Ok(lines.into())
}

/// The next line, or STOP.
pub fn next_line(rt: &mut Runtime, file: Ref<File>) -> PyResult {
    let bytes = line(rt, file, usize::MAX)?;
    if bytes.is_empty() { Ok(Value::STOP) } else { give(rt, file, bytes) }
}

/// `__next__()`
pub fn next(rt: &mut Runtime, args: Args) -> PyResult {
    let file = this(rt, args)?;
    match next_line(rt, file)? {
        Value::STOP => rt.stop_iteration(Value::NULL),
        line => Ok(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_in_bytes() {
        assert_eq!(chars_prefix("aé€x".as_bytes(), 3), Some(6));
        assert_eq!(chars_prefix("ab".as_bytes(), 2), None);
    }

    #[test]
    fn lines_end_as_asked() {
        assert_eq!(line_end(b"ab\ncd", 0, None), Ok(3));
        assert_eq!(line_end(b"a\rb\n", 0, Some(Newline::Universal)), Ok(2));
        assert_eq!(line_end(b"a\r", 0, Some(Newline::Kept)), Err(1));
        assert_eq!(line_end(b"a\nb\r\nc", 0, Some(Newline::CrLf)), Ok(5));
    }
}
