//! `_zlib`: data made smaller by the method "deflate", and back; what is put around it is in `zlib.py` and `gzip.py`.
use crate::builtins::{bytes, number, str_make};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime};
use crate::value::Value;
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

/// `deflate(data, level)`; a level below 0 is the usual one.
fn deflate(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(data) = str_make::bytes_of(args[0]) else { return rt.type_error("a bytes-like object is required") };
    let level = number::index_i64(rt, args[1])?;
    let level = u32::try_from(level).map_or_else(|_| Compression::default(), Compression::new);
    let mut engine = Compress::new(level, false);
    let mut out = Vec::with_capacity(data.len() / 2 + 64);
    loop {
        out.reserve(4096);
        let done = engine.total_in() as usize;
        match engine.compress_vec(&data[done..], &mut out, FlushCompress::Finish) {
            Ok(Status::StreamEnd) => return Ok(bytes::make(rt, out)),
            Ok(_) => {}
            Err(e) => return rt.value_error(e.to_string()),
        }
    }
}

/// `inflate(data)`: what is in it, and how many bytes of it were read; the number is -1 when it does not end, and None stands for wrong data.
fn inflate(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(data) = str_make::bytes_of(args[0]) else { return rt.type_error("a bytes-like object is required") };
    let mut engine = Decompress::new(false);
    let mut out = Vec::with_capacity(data.len() * 4 + 64);
    let read = loop {
        out.reserve(16384);
        let (done, made) = (engine.total_in(), engine.total_out());
        match engine.decompress_vec(&data[done as usize..], &mut out, FlushDecompress::None) {
            Ok(Status::StreamEnd) => break Value::int32(i32::try_from(engine.total_in()).unwrap_or(i32::MAX)),
            Ok(_) if engine.total_in() == done && engine.total_out() == made => break Value::int32(-1),
            Ok(_) => {}
            Err(_) => return Ok(Value::NONE),
        }
    };
    let out = bytes::make(rt, out);
    Ok(rt.tuple(&[out, read]).into())
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_zlib",
    functions: &[NativeDef::function("deflate", deflate, 2, 2), NativeDef::function("inflate", inflate, 1, 1)],
    init: |_, _| Ok(()),
};
