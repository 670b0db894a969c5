//! The module `_zlib`, below `zlib`: whole texts deflated and inflated, by zlib itself, so that the bytes are those of CPython.
use super::hashes::data;
use crate::builtins::{bytes, number};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime};
use crate::value::Value;
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

/// What `wbits` says: a header (of zlib or gzip), and the size of the window.
enum Form {
    Zlib(u8),
    Gzip(u8),
    Raw(u8),
}

fn form(rt: &mut Runtime, wbits: Value) -> PyResult<Form> {
    match number::index_i64(rt, wbits)? {
        bits @ 9..=15 => Ok(Form::Zlib(bits as u8)),
        bits @ 25..=31 => Ok(Form::Gzip(bits as u8 - 16)),
        bits @ -15..=-9 => Ok(Form::Raw(bits.unsigned_abs() as u8)),
        _ => rt.value_error("Invalid initialization option"),
    }
}

/// `deflate(data, level, wbits)`
fn deflate(rt: &mut Runtime, args: Args) -> PyResult {
    let input = data(rt, args[0])?;
    let level = number::index_i64(rt, args[1])?;
    let level = if level < 0 { Compression::default() } else { Compression::new(level.min(9) as u32) };
    let mut stream = match form(rt, args[2])? {
        Form::Zlib(bits) => Compress::new_with_window_bits(level, true, bits),
        Form::Raw(bits) => Compress::new_with_window_bits(level, false, bits),
        Form::Gzip(bits) => Compress::new_gzip(level, bits),
    };
    let mut out = Vec::with_capacity(input.len() / 2 + 64);
    loop {
        let rest = &input[stream.total_in() as usize..];
        match stream.compress_vec(rest, &mut out, FlushCompress::Finish) {
            Ok(Status::StreamEnd) => return Ok(bytes::make(rt, out)),
            Ok(_) => out.reserve(out.len().max(64)),
            Err(error) => return rt.value_error(error.to_string()),
        }
    }
}

/// `inflate(data, wbits)`: what can be had of the data (or a message, when they are wrong), how many bytes of them were used, and whether
/// the end was reached.
fn inflate(rt: &mut Runtime, args: Args) -> PyResult {
    let input = data(rt, args[0])?;
    let mut stream = match form(rt, args[1])? {
        Form::Zlib(bits) => Decompress::new_with_window_bits(true, bits),
        Form::Raw(bits) => Decompress::new_with_window_bits(false, bits),
        Form::Gzip(bits) => Decompress::new_gzip(bits),
    };
    let mut out = Vec::with_capacity(4 * input.len() + 64);
    let (text, ended): (Value, bool) = loop {
        let (used, made) = (stream.total_in(), out.len());
        match stream.decompress_vec(&input[used as usize..], &mut out, FlushDecompress::None) {
            Ok(Status::StreamEnd) => break (bytes::make(rt, out), true),
            Ok(_) if out.len() == out.capacity() => out.reserve(out.len().max(64)),
            Ok(_) if stream.total_in() == used && out.len() == made => break (bytes::make(rt, out), false),
            Ok(_) => {}
            Err(error) => break (rt.str(error.message().unwrap_or("invalid data")).into(), false),
        }
    };
    let used = rt.int64(stream.total_in() as i64);
    Ok(rt.tuple(&[text, used, Value::bool(ended)]).into())
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_zlib",
    functions: &[NativeDef::function("deflate", deflate, 3, 3), NativeDef::function("inflate", inflate, 2, 2)],
    init: |_, _| Ok(()),
};
