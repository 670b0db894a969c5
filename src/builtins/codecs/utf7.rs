//! UTF-7: ASCII, where runs of other characters are base64 of UTF-16 between `+` and `-`. How far a run is read is a state, so this has loops of
//! its own.
use super::convert::bytes_object;
use super::errors::{self, Trouble};
use crate::runtime::{PyResult, Runtime};
use crate::value::{Value, surrogate};

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn digit(byte: u8) -> Option<u32> {
    ALPHABET.iter().position(|known| *known == byte).map(|at| at as u32)
}

/// Does the character stand for itself outside of base64?
fn is_direct(c: char) -> bool {
    matches!(c, ' '..='}' | '\t' | '\n' | '\r') && !matches!(c, '+' | '\\')
}

/// The bytes of `text`: all of it can be encoded.
pub fn encode(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    // Inside of base64: bits that are not written yet, and how many.
    let mut shifted = None;
    for c in text.chars() {
        let (mut bits, mut count) = match shifted {
            Some((bits, count)) if is_direct(c) => {
                end(&mut out, bits, count);
                if c == '-' || digit(c as u8).is_some() {
                    out.push(b'-');
                }
                out.push(c as u8);
                shifted = None;
                continue;
            }
            Some(state) => state,
            None if c == '+' => {
                out.extend(b"+-");
                continue;
            }
            None if is_direct(c) => {
                out.push(c as u8);
                continue;
            }
            None => {
                out.push(b'+');
                (0u32, 0)
            }
        };
        let code = surrogate::code(c);
        let units = if code < 0x1_0000 {
            [None, Some(code)]
        } else {
            [Some(0xD7C0 + (code >> 10)), Some(0xDC00 | code & 0x3FF)]
        };
        for unit in units.into_iter().flatten() {
            bits = bits << 16 | unit;
            count += 16;
            while count >= 6 {
                count -= 6;
                out.push(ALPHABET[(bits >> count & 63) as usize]);
            }
            bits &= (1 << count) - 1;
        }
        shifted = Some((bits, count));
    }
    if let Some((bits, count)) = shifted {
        end(&mut out, bits, count);
        out.push(b'-');
    }
    out
}

fn end(out: &mut Vec<u8>, bits: u32, count: u32) {
    if count > 0 {
        out.push(ALPHABET[(bits << (6 - count) & 63) as usize]);
    }
}

/// What is read of a run of base64.
#[derive(Default)]
struct Run {
    bits: u32,
    count: u32,
    /// The first half of a pair, whose second may come.
    high: Option<u32>,
    /// How much text there was before it.
    before: usize,
}

impl Run {
    /// Take one more digit, and give what characters are complete.
    fn add(&mut self, digit: u32) -> [Option<u32>; 2] {
        self.bits = self.bits << 6 | digit;
        self.count += 6;
        if self.count < 16 {
            return [None; 2];
        }
        self.count -= 16;
        let unit = self.bits >> self.count;
        self.bits &= (1 << self.count) - 1;
        match (self.high.take(), unit) {
            (Some(high), 0xDC00..=0xDFFF) => [Some(0x1_0000 + ((high & 0x3FF) << 10) + (unit & 0x3FF)), None],
            (high, 0xD800..=0xDBFF) => {
                self.high = Some(unit);
                [high, None]
            }
            (high, _) => [high, Some(unit)],
        }
    }

    /// What is wrong with what is left of the bits where the run ends.
    fn left(&self) -> Option<&'static str> {
        match self.count {
            6.. => Some("partial character in shift sequence"),
            _ if self.bits != 0 => Some("non-zero padding bits in shift sequence"),
            _ => None,
        }
    }
}

/// The text, and how many bytes were read: see `Decoder::decode`. A safepoint when the handler is a program's.
pub fn decode(rt: &mut Runtime, data: &[u8], handler: &str, last: bool) -> PyResult<(String, usize)> {
    let mut out = String::with_capacity(data.len());
    let push = |out: &mut String, code: u32| out.extend(surrogate::char_of(code).ok());
    let (mut at, mut start, mut run) = (0, 0, None::<Run>);
    let mut object = Value::NULL;
    loop {
        let byte = data.get(at).copied();
        let wrong = match (&mut run, byte) {
            (None, None) => return Ok((out, at)),
            (Some(run), None) if !last => {
                out.truncate(run.before);
                return Ok((out, start));
            }
            (Some(open), None) => {
                let complete = open.high.is_none() && open.left().is_none();
                run = None;
                (!complete).then_some("unterminated shift sequence")
            }
            (Some(open), Some(byte)) => match digit(byte) {
                Some(digit) => {
                    open.add(digit).into_iter().flatten().for_each(|code| push(&mut out, code));
                    at += 1;
                    None
                }
                None => {
                    let left = open.left();
                    if let Some(high) = open.high.filter(|_| left.is_none() && byte < 128 && byte != b'+') {
                        push(&mut out, high);
                    }
                    run = None;
                    at += usize::from(left.is_some() || byte == b'-');
                    left
                }
            },
            (None, Some(b'+')) => {
                start = at;
                at += 1;
                match data.get(at) {
                    Some(b'-') => {
                        at += 1;
                        out.push('+');
                        None
                    }
                    Some(next) if digit(*next).is_none() => {
                        at += 1;
                        Some("ill-formed sequence")
                    }
                    _ => {
                        run = Some(Run { before: out.len(), ..Run::default() });
                        None
                    }
                }
            }
            (None, Some(byte)) => {
                start = at;
                at += 1;
                if byte < 128 {
                    out.push(byte as char);
                    None
                } else {
                    Some("unexpected special character")
                }
            }
        };
        if let Some(reason) = wrong {
            if object.is_null() {
                object = bytes_object(rt, data);
            }
            let trouble = Trouble { encoding: "utf7", object, start, end: at, reason };
            let (text, next) = errors::on_decode(rt, handler, data, &trouble)?;
            out.push_str(&text);
            at = next;
        }
    }
}
