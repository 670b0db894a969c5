//! Pickles of arrays: protocols below 3 list the items, the others say how the machine keeps its numbers.
use super::array::{append_bytes, append_item, append_text, code_of, tobytes};
use crate::builtins::array::{self, decode, item_size, to_list};
use crate::builtins::{number, protocol, receiver};
use crate::runtime::{Args, PyResult, Runtime, name};
use crate::value::{Array, Class, Dict, Ref, Value};

/// The machine format codes of pickles: number, bytes per item, signed, big endian; floats and text are told apart by the range of numbers.
fn machine_format(code: u8) -> i32 {
    match (code, item_size(code)) {
        (b'f', _) => 14,
        (b'd', _) => 16,
        (b'u' | b'w', _) => 20,
        (code, 1) => i32::from(crate::builtins::packing::is_signed(code)),
        (code, size) => {
            let signed = i32::from(crate::builtins::packing::is_signed(code));
            (size.trailing_zeros() as i32 - 1) * 4 + 2 + 2 * signed
        }
    }
}

/// `array.__reduce_ex__(protocol)`
pub fn reduce_ex(rt: &mut Runtime, args: Args) -> PyResult {
    let array: Ref<Array> = receiver::receiver(rt, args[0], rt.types.array)?;
    let Some(protocol) = number::int_of(args[1]) else {
        return rt.type_error("__reduce_ex__ argument should be an integer");
    };
    let class: Value = rt.class_of(args[0]).into();
    let attributes = rt.attribute(args[0], "__dict__");
    let attributes = match attributes {
        Ok(dict) => dict,
        Err(_) => {
            rt.pending = Value::NULL;
            Value::NONE
        }
    };
    let code: Value = rt.str((array.code as char).to_string()).into();
    if protocol < dashu_int::IBig::from(3) {
        let items: Value = to_list(rt, array)?.into();
        let made = rt.tuple(&[code, items]).into();
        return Ok(rt.tuple(&[class, made, attributes]).into());
    }
    let key = name(rt, "array");
    let module = rt.modules.get::<Dict>().and_then(|d| d.get_str(key)).unwrap_or(Value::NONE);
    let function = rt.attribute(module, "_array_reconstructor")?;
    let data = tobytes(rt, args)?;
    let format = Value::int32(machine_format(array.code));
    let made = rt.tuple(&[class, code, format, data]).into();
    Ok(rt.tuple(&[function, made, attributes]).into())
}

/// `_array_reconstructor(class, typecode, machine format, bytes)`: pickles say how the machine that wrote them kept its numbers.
pub fn reconstruct(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(class) = args[0].get::<Class>() else {
        let got = protocol::type_name(rt, args[0]);
        return rt.type_error(format!("first argument must be a type object, not {got}"));
    };
    if !class.is_subclass(rt.types.array) {
        let got = protocol::class_name(class);
        return rt.type_error(format!("{got} is not a subtype of array.array"));
    }
    let code = code_of(rt, args[1], "_array_reconstructor", 2)?;
    let format = number::index_clamped(rt, args[2])?;
    let Some(data) = args[3].get::<crate::value::Bytes>() else {
        let got = protocol::type_name(rt, args[3]);
        return rt.type_error(format!("fourth argument should be bytes, not {got}"));
    };
    if !array::CODES.contains(code) {
        return rt.value_error("second argument must be a valid type code");
    }
    let (size, big) = match format {
        0 | 1 => (1, false),
        2..=13 => (1 << ((format - 2) / 4 + 1), format % 2 == 1),
        14 | 15 => (4, format == 15),
        16 | 17 => (8, format == 17),
        18 | 19 => (2, format == 19),
        20 | 21 => (4, format == 21),
        _ => return rt.value_error("third argument must be a valid machine format code."),
    };
    let mut code = code as u8;
    if format == i64::from(machine_format(code)) {
        let array = rt.alloc(class, |header| Array::new(header, code, Vec::new()));
        append_bytes(rt, array, args[3])?;
        return Ok(array.into());
    }
    if !data.data.len().is_multiple_of(size) {
        return rt.value_error("string length not a multiple of item size");
    }
    let stored = match format {
        0 => b'B',
        1 => b'b',
        14 | 15 => b'f',
        16 | 17 => b'd',
        18.. => code,
        _ => [b"Hh", b"Ii", b"Qq"][size.trailing_zeros() as usize - 1][(format as usize - 2) / 2 % 2],
    };
    if format < 14 {
        // The type code that fits what was written, not the one that was asked for.
        code = stored;
    }
    let array = rt.alloc(class, |header| Array::new(header, code, Vec::new()));
    if format >= 18 {
        let codec = ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"][format as usize - 18];
        let text = crate::builtins::codecs::decode(rt, &data.data, codec, "strict")?;
        let text = rt.str(text);
        append_text(rt, array, text)?;
        return Ok(array.into());
    }
    for chunk in data.data.chunks(size) {
        let mut bytes = chunk.to_vec();
        if big {
            bytes.reverse();
        }
        let v = decode(rt, stored, &bytes)?;
        append_item(rt, array, v)?;
    }
    Ok(array.into())
}
