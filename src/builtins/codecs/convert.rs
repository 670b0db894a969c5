//! The two loops behind every encoding: characters to bytes, and bytes to characters, asking the error handler where there is none.
use super::errors::{self, Substitute, Trouble};
use crate::runtime::{PyResult, Runtime};
use crate::value::{Bytes, Value, surrogate};
use std::cell::Cell;

/// One way to encode.
pub struct Encoder<'a> {
    /// The name in messages.
    pub name: &'a str,
    /// What is wrong with a character that cannot be encoded.
    pub reason: &'a str,
    /// A character takes a multiple of so many bytes.
    pub unit: usize,
    /// Are neighbours that cannot be encoded one trouble?
    pub runs: bool,
    /// Appends the bytes of a character, or says false.
    pub put: &'a dyn Fn(char, &mut Vec<u8>) -> bool,
}

impl Encoder<'_> {
    /// The bytes of `text`. A safepoint when the handler is a program's.
    pub fn encode(&self, rt: &mut Runtime, text: &str, errors: &str) -> PyResult<Vec<u8>> {
        let mut out = Vec::with_capacity(text.len());
        let mut at = text.chars().take_while(|c| (self.put)(*c, &mut out)).count();
        let chars: Vec<char> = text.chars().collect();
        if at == chars.len() {
            return Ok(out);
        }
        let object: Value = rt.str(text).into();
        while at < chars.len() {
            if (self.put)(chars[at], &mut out) {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            let mut dropped = Vec::new();
            while self.runs && end < chars.len() && !(self.put)(chars[end], &mut dropped) {
                end += 1;
            }
            let trouble = Trouble { encoding: self.name, object, start: at, end, reason: self.reason };
            let (substitute, next) = errors::on_encode(rt, errors, &trouble)?;
            match substitute {
                Substitute::Bytes(bytes) if bytes.len() % self.unit != 0 => return trouble.raise(rt),
                Substitute::Bytes(bytes) => out.extend(bytes),
                Substitute::Text(text) => {
                    for c in text.chars() {
                        if !(self.put)(c, &mut out) {
                            return trouble.raise(rt);
                        }
                    }
                }
            }
            at = next;
        }
        Ok(out)
    }
}

/// What bytes at some place are.
pub enum Step {
    /// A character, and how many bytes it takes.
    Char(char, usize),
    /// A backslash and this character, from two bytes.
    Backslash(char),
    /// So many bytes that give no character.
    Nothing(usize),
    /// So many that mean nothing, and why.
    Bad(usize, &'static str),
    /// The end comes too soon: why.
    Short(&'static str),
}

/// One way to decode.
pub struct Decoder<'a> {
    /// The name in messages.
    pub name: &'a str,
    /// What the bytes at the beginning of the rest are; never asked at the end.
    pub step: &'a dyn Fn(&[u8]) -> Step,
    /// Does it give surrogates itself?
    pub makes_surrogates: bool,
}

impl Decoder<'_> {
    /// The text of `data` from `start` on, and how many bytes were read: all, unless more may follow (`last` is false) and the end is not
    /// complete. A safepoint when the handler is a program's.
    pub fn decode(
        &self,
        rt: &mut Runtime,
        data: &[u8],
        start: usize,
        errors: &str,
        last: bool,
    ) -> PyResult<(String, usize)> {
        let mut out = String::with_capacity(data.len() - start);
        let mut at = start;
        let mut object = Value::NULL;
        while at < data.len() {
            let (length, reason) = match (self.step)(&data[at..]) {
                Step::Char(c, length) => {
                    // A character from outside that is used for something else here.
                    if !self.makes_surrogates && surrogate::is_surrogate(c) {
                        return errors::reserved(rt);
                    }
                    out.push(c);
                    at += length;
                    continue;
                }
                Step::Backslash(c) => {
                    out.extend(['\\', c]);
                    at += 2;
                    continue;
                }
                Step::Nothing(length) => {
                    at += length;
                    continue;
                }
                Step::Short(_) if !last => return Ok((out, at)),
                Step::Short(reason) => (data.len() - at, reason),
                Step::Bad(length, reason) => (length, reason),
            };
            if object.is_null() {
                object = bytes_object(rt, data);
            }
            let trouble = Trouble { encoding: self.name, object, start: at, end: at + length, reason };
            let (text, next) = errors::on_decode(rt, errors, data, &trouble)?;
            out.push_str(&text);
            at = next;
        }
        Ok((out, at))
    }
}

/// A bytes object of `data`.
pub fn bytes_object(rt: &mut Runtime, data: &[u8]) -> Value {
    let data = data.into();
    rt.alloc(rt.types.bytes, |header| Bytes { header, hash: Cell::new(0), data }).into()
}
