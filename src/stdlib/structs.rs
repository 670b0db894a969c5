//! The module `_struct`, below `struct`: formats, packing and unpacking.
use crate::builtins::packing::{self, float_to_half, index_of, int_bits, is_int, is_signed, native_size};
use crate::builtins::{buffer, bytes, number, protocol};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime, name};
use crate::value::layout::quiet;
use crate::value::{ByteArray, Bytes, Dict, Items, Ref, Str, Value};
use dashu_int::IBig;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// A run of items of one format character.
struct Run {
    code: u8,
    /// Where the first begins.
    offset: usize,
    /// Bytes of one.
    size: usize,
    /// How many values.
    count: usize,
}

/// A format, understood.
struct Format {
    runs: Vec<Run>,
    size: usize,
    /// How many values are packed.
    values: usize,
    big: bool,
    /// Sizes and ranges as the machine has them.
    native: bool,
}

thread_local! {
    static CACHE: RefCell<FxHashMap<String, Rc<Format>>> = RefCell::default();
}

/// Formats remembered at most.
const CACHED: usize = 100;

fn error<T>(rt: &mut Runtime, message: impl Into<String>) -> PyResult<T> {
    rt.raise(rt.types.struct_error, message)
}

/// The text of a format argument, a str or bytes.
fn format_text(rt: &mut Runtime, v: Value) -> PyResult<String> {
    if let Some(s) = v.get::<Str>() {
        let data = crate::builtins::codecs::encode(rt, s.as_str(), "ascii", "strict")?;
        return Ok(data.iter().map(|b| *b as char).collect());
    }
    match v.get::<Bytes>() {
        Some(b) => Ok(b.data.iter().map(|b| *b as char).collect()),
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("Struct() argument 1 must be a str or bytes object, not {got}"))
        }
    }
}

/// The format that `v` says, from the cache when it was used lately.
fn format_of(rt: &mut Runtime, v: Value) -> PyResult<Rc<Format>> {
    if let Some(s) = v.get::<Str>()
        && let Some(known) = CACHE.with_borrow(|cache| cache.get(s.as_str()).cloned())
    {
        return Ok(known);
    }
    let text = format_text(rt, v)?;
    let made = match parse(text.as_bytes()) {
        Ok(format) => Rc::new(format),
        Err(message) => return error(rt, message),
    };
    CACHE.with_borrow_mut(|cache| {
        if cache.len() >= CACHED {
            cache.clear()
        }
        cache.insert(text, made.clone())
    });
    Ok(made)
}

/// Bytes of an item in standard layout.
fn standard_size(code: u8) -> Option<usize> {
    match code {
        b'l' | b'L' => Some(4),
        b'n' | b'N' | b'P' => None,
        _ => native_size(code),
    }
}

fn parse(text: &[u8]) -> Result<Format, &'static str> {
    const TOO_LONG: &str = "total struct size too long";
    if text.contains(&0) {
        return Err("embedded null character");
    }
    let order = text.first().copied().filter(|c| b"@=<>!".contains(c));
    let native = order.is_none_or(|c| c == b'@');
    let big = matches!(order, Some(b'>' | b'!'));
    let mut format = Format { runs: Vec::new(), size: 0, values: 0, big, native };
    let mut rest = text[usize::from(order.is_some())..].iter().copied();
    while let Some(mut code) = rest.next() {
        if code.is_ascii_whitespace() || code == 0x0B {
            continue;
        }
        let mut count = None;
        while code.is_ascii_digit() {
            let so_far: usize = count.unwrap_or(0);
            count = so_far.checked_mul(10).and_then(|n| n.checked_add(usize::from(code - b'0')));
            if count.is_none_or(|n| n > isize::MAX as usize) {
                return Err(TOO_LONG);
            }
            code = rest.next().ok_or("repeat count given without format specifier")?;
        }
        let count = count.unwrap_or(1);
        let size = match code {
            b'x' | b's' | b'p' => Some(1),
            b'u' | b'w' => None,
            _ if native => native_size(code),
            _ => standard_size(code),
        };
        let size = size.ok_or("bad char in struct format")?;
        if native {
            format.size = format.size.checked_next_multiple_of(size).ok_or(TOO_LONG)?;
        }
        let offset = format.size;
        let total = size.checked_mul(count).and_then(|n| n.checked_add(offset));
        format.size = total.filter(|n| *n <= isize::MAX as usize).ok_or(TOO_LONG)?;
        match code {
            b'x' => {}
            b's' | b'p' => {
                format.values += 1;
                format.runs.push(Run { code, offset, size: count, count: 1 })
            }
            _ => {
                format.values += count;
                format.runs.push(Run { code, offset, size, count })
            }
        }
    }
    Ok(format)
}

/// Write `v` as an item of this code to `out`, which is zeros of the item's size. A safepoint when `v` is an instance.
fn pack_item(rt: &mut Runtime, format: &Format, code: u8, v: Value, out: &mut [u8]) -> PyResult<()> {
    let size = out.len();
    let bits = match code {
        b'c' => match v.get::<Bytes>().map(|b| b.data.to_vec()).as_deref() {
            Some([b]) => u64::from(*b),
            _ => return error(rt, "char format requires a bytes object of length 1"),
        },
        b's' | b'p' => {
            let Some(data) = v
                .get::<Bytes>()
                .map(|b| b.data.to_vec())
                .or_else(|| v.get::<ByteArray>().map(|b| b.data.borrow().clone()))
            else {
                return error(rt, format!("argument for '{}' must be a bytes object", code as char));
            };
            let at = usize::from(code == b'p' && size > 0);
            let n = data.len().min(size - at);
            out[at..at + n].copy_from_slice(&data[..n]);
            if at == 1 {
                out[0] = n.min(255) as u8;
            }
            return Ok(());
        }
        b'?' => u64::from(protocol::truthy(rt, v)?),
        b'e' | b'f' | b'd' => float_bits(rt, format, code, v)?,
        _ => {
            let Some(n) = index_of(rt, v)? else { return error(rt, "required argument is not an integer") };
            int_item(rt, code, size, &n)?
        }
    };
    let bytes = bits.to_le_bytes();
    out.copy_from_slice(&bytes[..size]);
    if format.big {
        out.reverse();
    }
    Ok(())
}

fn int_item(rt: &mut Runtime, code: u8, size: usize, n: &IBig) -> PyResult<u64> {
    if code == b'P' {
        // An address may be written as a negative number.
        let bits = int_bits(n, 8, true).or_else(|| int_bits(n, 8, false));
        return match bits {
            Some(bits) => Ok(bits),
            None => error(rt, "int too large to convert"),
        };
    }
    match int_bits(n, size, is_signed(code)) {
        Some(bits) => Ok(bits),
        None => {
            let bits = 8 * size as u32;
            let (low, high) = match is_signed(code) {
                true => (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1),
                false => (0, (1i128 << bits) - 1),
            };
            error(rt, format!("'{}' format requires {low} <= number <= {high}", code as char))
        }
    }
}

fn float_bits(rt: &mut Runtime, format: &Format, code: u8, v: Value) -> PyResult<u64> {
    let x = match number::to_float(rt, v) {
        Ok(x) => x,
        Err(_) => {
            // Whatever was wrong with the number.
            rt.pending = Value::NULL;
            return error(rt, "required argument is not a float");
        }
    };
    match code {
        b'e' => match float_to_half(x) {
            Some(bits) => Ok(u64::from(bits)),
            None => rt.overflow_error("float too large to pack with e format"),
        },
        b'f' => {
            let narrow = x as f32;
            if narrow.is_infinite() && x.is_finite() && !format.native {
                return rt.overflow_error("float too large to pack with f format");
            }
            Ok(u64::from(narrow.to_bits()))
        }
        _ => Ok(quiet(x).to_bits()),
    }
}

/// Pack `values` to bytes; `function` is named in the error when their number is wrong. A safepoint.
fn pack_values(rt: &mut Runtime, format: &Format, values: &[Value], function: &str) -> PyResult<Vec<u8>> {
    if values.len() != format.values {
        let (wanted, got) = (format.values, values.len());
        return error(rt, format!("{function} expected {wanted} items for packing (got {got})"));
    }
    rt.room_for(Some(format.size))?;
    let mut out = vec![0; format.size];
    let mut values = values.iter();
    for run in &format.runs {
        for i in 0..run.count {
            let at = run.offset + i * run.size;
            let v = values.next().copied().unwrap_or_default();
            let done = pack_item(rt, format, run.code, v, &mut out[at..at + run.size]);
            if done.is_err() && number::int_of(v).is_some() && rt.catch(rt.types.overflow_error).is_some() {
                return error(rt, "int too large to convert");
            }
            done?;
        }
    }
    Ok(out)
}

/// The values in `data`, which has the format's size. Runs no Python code.
fn unpack_values(rt: &mut Runtime, format: &Format, data: &[u8]) -> Value {
    let values = Items::with_capacity(format.values);
    for run in &format.runs {
        for i in 0..run.count {
            let at = run.offset + i * run.size;
            let v = unpack_item(rt, format.big, run.code, &data[at..at + run.size]);
            values.push(v);
        }
    }
    rt.tuple_of(&values).into()
}

fn unpack_item(rt: &mut Runtime, big: bool, code: u8, data: &[u8]) -> Value {
    match code {
        b'c' | b's' => return bytes::make(rt, data.to_vec()),
        b'p' => {
            let text = match data {
                [] => &[],
                [n, text @ ..] => &text[..text.len().min(usize::from(*n))],
            };
            return bytes::make(rt, text.to_vec());
        }
        b'?' => return Value::bool(data[0] != 0),
        _ => {}
    }
    let mut item = [0; 8];
    let item = &mut item[..data.len()];
    item.copy_from_slice(data);
    if big {
        item.reverse();
    }
    if is_int(code) { packing::read_int(rt, is_signed(code), item) } else { packing::read_float(item) }
}

fn calcsize(rt: &mut Runtime, args: Args) -> PyResult {
    let size = format_of(rt, args[0])?.size;
    Ok(rt.int64(size as i64))
}

fn pack(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(format) = args.get(0) else { return rt.type_error("missing format argument") };
    let format = format_of(rt, format)?;
    let data = pack_values(rt, &format, &args.positional[1..], "pack")?;
    Ok(bytes::make(rt, data))
}

/// Bytes of an object that has any, or TypeError.
fn bytes_like(rt: &mut Runtime, v: Value) -> PyResult<Vec<u8>> {
    match buffer::bytes_like(rt, v)? {
        Some(data) => Ok(data),
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("a bytes-like object is required, not '{got}'"))
        }
    }
}

fn unpack(rt: &mut Runtime, args: Args) -> PyResult {
    let format = format_of(rt, args[0])?;
    // The usual case copies nothing.
    if let Some(b) = args[1].get::<Bytes>()
        && b.data.len() == format.size
    {
        return Ok(unpack_values(rt, &format, &b.data));
    }
    let data = bytes_like(rt, args[1])?;
    if data.len() != format.size {
        let size = format.size;
        return error(rt, format!("unpack requires a buffer of {size} bytes"));
    }
    Ok(unpack_values(rt, &format, &data))
}

/// Where `size` bytes begin at `offset` in a buffer of `len` bytes; `to` and `doing` are words for the errors.
fn place(rt: &mut Runtime, offset: i64, size: usize, len: usize, packing: bool) -> PyResult<usize> {
    let (function, verb, gerund) = if packing {
        ("pack_into", "no space to pack", "packing")
    } else {
        ("unpack_from", "not enough data to unpack", "unpacking")
    };
    let mut at = offset;
    if offset < 0 {
        if offset.saturating_add(size as i64) > 0 {
            return error(rt, format!("{verb} {size} bytes at offset {offset}"));
        }
        at += len as i64;
        if at < 0 {
            return error(rt, format!("offset {offset} out of range for {len}-byte buffer"));
        }
    }
    let end = at as usize + size;
    if end > len {
        return error(
            rt,
            format!(
                "{function} requires a buffer of at least {end} bytes for {gerund} {size} bytes at offset {at} (actual buffer size is {len})"
            ),
        );
    }
    Ok(at as usize)
}

fn pack_into(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(format) = args.get(0) else { return rt.type_error("missing format argument") };
    let format = format_of(rt, format)?;
    let Some(target) = args.get(1) else { return error(rt, "pack_into expected buffer argument") };
    let Some(offset) = args.get(2) else { return error(rt, "pack_into expected offset argument") };
    if args.len() - 3 != format.values {
        let (wanted, got) = (format.values, args.len() - 3);
        return error(rt, format!("pack_into expected {wanted} items for packing (got {got})"));
    }
    let target = buffer::writable(rt, target)?;
    let offset = number::index_i64(rt, offset)?;
    let at = place(rt, offset, format.size, target.layout.bytes(), true)?;
    let data = pack_values(rt, &format, &args.positional[3..], "pack_into")?;
    buffer::write(&target, at, &data);
    Ok(Value::NONE)
}

fn unpack_from(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(format) = args.get(0) else {
        return rt.type_error("unpack_from() takes at least 1 positional argument (0 given)");
    };
    let format = format_of(rt, format)?;
    let Some(data) = args.get(1).or_else(|| args.keyword("buffer")) else {
        return rt.type_error("unpack_from() missing required argument 'buffer' (pos 2)");
    };
    let offset = match args.get(2).or_else(|| args.keyword("offset")) {
        Some(v) => number::index_i64(rt, v)?,
        None => 0,
    };
    if let Some(b) = data.get::<Bytes>() {
        let at = place(rt, offset, format.size, b.data.len(), false)?;
        return Ok(unpack_values(rt, &format, &b.data[at..at + format.size]));
    }
    let data = bytes_like(rt, data)?;
    let at = place(rt, offset, format.size, data.len(), false)?;
    Ok(unpack_values(rt, &format, &data[at..at + format.size]))
}

fn init(rt: &mut Runtime, module: Ref<Dict>) -> PyResult<()> {
    let key = name(rt, "error");
    module.set_str(key, rt.types.struct_error.into());
    Ok(())
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_struct",
    functions: &[
        NativeDef::function("calcsize", calcsize, 1, 1),
        NativeDef::function("pack", pack, 0, 255),
        NativeDef::function("pack_into", pack_into, 0, 255),
        NativeDef::function("unpack", unpack, 2, 2),
        NativeDef::function("unpack_from", unpack_from, 0, 3).with_keywords(&["buffer", "offset"]),
        NativeDef::function(
            "_clearcache",
            |_, _| {
                CACHE.with_borrow_mut(|cache| cache.clear());
                Ok(Value::NONE)
            },
            0,
            0,
        ),
    ],
    init,
};

/// Say of the exception which module it belongs to.
pub fn install(rt: &mut Runtime) {
    let (module, own) = (rt.names.module, name(rt, "struct").into());
    rt.types.struct_error.namespace.borrow_mut().set(module, own);
}
