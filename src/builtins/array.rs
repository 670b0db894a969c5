//! The items of `array.array`: reading and writing one, slices, and the rule that an exported array keeps its size.
use super::{list, number, packing, slice};
use crate::runtime::{PyResult, Runtime};
use crate::value::layout::quiet;
use crate::value::{Array, Items, List, Ref, Str, Value, buffer::Exports, range::Slice};
use dashu_int::IBig;

/// The type codes, as `array.typecodes` lists them.
pub const CODES: &str = "bBuwhHiIlLqQfd";

/// Bytes of an item.
pub fn item_size(code: u8) -> usize {
    packing::native_size(code).unwrap_or(1)
}

/// Number of items.
pub fn len(array: &Array) -> usize {
    array.data.borrow().len() / item_size(array.code)
}

/// An `array.array`.
pub fn make(rt: &mut Runtime, code: u8, data: Vec<u8>) -> Ref<Array> {
    rt.alloc(rt.types.array, |header| Array::new(header, code, data))
}

/// The item that `bytes` are.
pub fn decode(rt: &mut Runtime, code: u8, bytes: &[u8]) -> PyResult {
    match code {
        b'f' | b'd' => Ok(packing::read_float(bytes)),
        b'u' | b'w' => {
            let point = packing::unsigned(bytes) as u32;
            match char::from_u32(point) {
                Some(c) => Ok(super::str::of_char(rt, c).into()),
                None if (0xD800..0xE000).contains(&point) => {
                    rt.raise(rt.types.not_implemented_error, "mimeo does not support lone surrogates in arrays yet")
                }
                None => rt.value_error(format!("character U+{point:x} is not in range [U+0000; U+10ffff]")),
            }
        }
        _ => Ok(packing::read_int(rt, packing::is_signed(code), bytes)),
    }
}

/// Item `i`, if there is one.
pub fn item(rt: &mut Runtime, array: Ref<Array>, i: usize) -> Option<PyResult> {
    let size = item_size(array.code);
    let mut bytes = [0; 8];
    bytes[..size].copy_from_slice(array.data.borrow().get(i * size..(i + 1) * size)?);
    Some(decode(rt, array.code, &bytes[..size]))
}

/// The bytes of `v` as an item: the first ones, as many as an item has. A safepoint when `v` is an instance.
pub fn encode(rt: &mut Runtime, code: u8, v: Value) -> PyResult<[u8; 8]> {
    Ok(match code {
        b'd' => quiet(number::to_float(rt, v)?).to_le_bytes(),
        b'f' => u64::from((number::to_float(rt, v)? as f32).to_bits()).to_le_bytes(),
        b'u' | b'w' => {
            let mut chars = v.get::<Str>().into_iter().flat_map(|s| s.as_str().chars().collect::<Vec<_>>());
            match (chars.next(), chars.next()) {
                (Some(c), None) => u64::from(c as u32).to_le_bytes(),
                _ => return rt.type_error("array item must be unicode character"),
            }
        }
        _ => {
            let n = number::index(rt, v)?;
            match packing::int_bits(&n, item_size(code), packing::is_signed(code)) {
                Some(bits) => bits.to_le_bytes(),
                None => return out_of_range(rt, code, &n),
            }
        }
    })
}

#[cold]
fn out_of_range<T>(rt: &mut Runtime, code: u8, n: &IBig) -> PyResult<T> {
    let negative = *n < IBig::ZERO;
    let side = if negative { "less than minimum" } else { "greater than maximum" };
    // CPython converts in steps, each with its own words.
    let fits_i64 = i64::try_from(n).is_ok();
    let fits = |bits: u32| i64::try_from(n).is_ok_and(|n| n << (64 - bits) >> (64 - bits) == n);
    let message = match code {
        b'Q' if negative => "can't convert negative int to unsigned".to_owned(),
        b'q' | b'Q' => "int too big to convert".to_owned(),
        b'I' | b'L' if negative => "can't convert negative value to unsigned int".to_owned(),
        b'I' if u64::try_from(n).is_ok() => "unsigned int is greater than maximum".to_owned(),
        b'I' | b'L' => "Python int too large to convert to C unsigned long".to_owned(),
        _ if !fits_i64 => "Python int too large to convert to C long".to_owned(),
        b'B' => format!("unsigned byte integer is {side}"),
        b'b' if fits(16) => format!("signed char is {side}"),
        b'b' | b'h' => format!("signed short integer is {side}"),
        b'H' if fits(32) => format!("unsigned short is {side}"),
        _ => format!("signed integer is {side}"),
    };
    rt.overflow_error(message)
}

/// Raise BufferError when the memory with these exports is in use by a view. A safepoint: views that are garbage do not count.
pub fn check_resizable(rt: &mut Runtime, exporter: Value, exports: &Exports, message: &str) -> PyResult<()> {
    if exports.count() > 0 {
        (rt.hooks.collect_closely)(rt);
        if exports.count() > 0 {
            (rt.hooks.detach_views)(rt, exporter)
        }
        if exports.count() > 0 {
            return rt.raise(rt.types.buffer_error, message);
        }
    }
    Ok(())
}

/// The array may change its size; else BufferError.
pub fn resizable(rt: &mut Runtime, array: Ref<Array>) -> PyResult<()> {
    check_resizable(rt, array.into(), &array.exports, "cannot resize an array that is exporting buffers")
}

/// The index that `key` is.
pub fn index(rt: &mut Runtime, key: Value) -> PyResult<i64> {
    if let Some(i) = key.as_index_int() {
        return Ok(i);
    }
    let name = rt.names.index;
    if number::int_of(key).is_none() && rt.special(key, name).is_none() {
        return rt.type_error("array indices must be integers");
    }
    number::index_i64(rt, key)
}

/// `array[key]`
pub fn get_item(rt: &mut Runtime, array: Ref<Array>, key: Value) -> PyResult {
    if let Some(s) = key.get::<Slice>() {
        let (start, stop, step) = slice::ends(rt, s)?;
        let picked = slice::clip(start, stop, step, len(&array) as i64);
        let size = item_size(array.code);
        let data = {
            let data = array.data.borrow();
            if picked.step == 1 {
                let from = picked.start as usize * size;
                data[from..from + picked.count * size].to_vec()
            } else {
                picked.positions().flat_map(|i| data[i * size..(i + 1) * size].iter().copied()).collect()
            }
        };
        return Ok(make(rt, array.code, data).into());
    }
    let i = index(rt, key)?;
    match list::place(i, len(&array)).and_then(|i| item(rt, array, i)) {
        Some(v) => v,
        None => rt.index_error("array index out of range"),
    }
}

/// `array[key] = v`
pub fn set_item(rt: &mut Runtime, array: Ref<Array>, key: Value, v: Value) -> PyResult<()> {
    let size = item_size(array.code);
    if let Some(s) = key.get::<Slice>() {
        let (start, stop, step) = slice::ends(rt, s)?;
        let Some(other) = v.get::<Array>() else {
            let got = super::protocol::type_name(rt, v);
            return rt.type_error(format!("can only assign array (not \"{got}\") to array slice"));
        };
        if other.code != array.code {
            return rt.type_error("bad argument type for built-in operation");
        }
        let new = other.data.borrow().clone();
        let picked = slice::clip(start, stop, step, len(&array) as i64);
        if picked.step != 1 {
            let given = new.len() / size;
            if given != picked.count {
                let wanted = picked.count;
                return rt.value_error(format!(
                    "attempt to assign array of size {given} to extended slice of size {wanted}"
                ));
            }
            let mut data = array.data.borrow_mut();
            for (i, item) in picked.positions().zip(new.chunks(size)) {
                data[i * size..(i + 1) * size].copy_from_slice(item);
            }
            return Ok(());
        }
        let from = picked.start as usize * size;
        if new.len() != picked.count * size {
            resizable(rt, array)?;
        }
        array.data.borrow_mut().splice(from..from + picked.count * size, new);
        return Ok(());
    }
    let i = index(rt, key)?;
    if list::place(i, len(&array)).is_none() {
        return rt.index_error("array assignment index out of range");
    }
    let bytes = encode(rt, array.code, v)?;
    // Making a number of `v` may have shrunk the array.
    match list::place(i, len(&array)) {
        Some(i) => array.data.borrow_mut()[i * size..(i + 1) * size].copy_from_slice(&bytes[..size]),
        None => return rt.index_error("array assignment index out of range"),
    }
    Ok(())
}

/// `del array[key]`
pub fn delete_item(rt: &mut Runtime, array: Ref<Array>, key: Value) -> PyResult<()> {
    let size = item_size(array.code);
    let mut doomed: Vec<usize> = if let Some(s) = key.get::<Slice>() {
        let (start, stop, step) = slice::ends(rt, s)?;
        slice::clip(start, stop, step, len(&array) as i64).positions().collect()
    } else {
        let i = index(rt, key)?;
        match list::place(i, len(&array)) {
            Some(i) => vec![i],
            None => return rt.index_error("array assignment index out of range"),
        }
    };
    if doomed.is_empty() {
        return Ok(());
    }
    resizable(rt, array)?;
    doomed.sort_unstable();
    remove_items(&mut array.data.borrow_mut(), size, &doomed);
    Ok(())
}

/// Remove the items at the sorted positions `doomed` from a run of items of `size` bytes.
pub fn remove_items(data: &mut Vec<u8>, size: usize, doomed: &[usize]) {
    let (mut at, mut gone) = (0, doomed.iter().peekable());
    data.retain(|_| {
        let here = at / size;
        at += 1;
        while gone.peek().is_some_and(|i| **i < here) {
            gone.next();
        }
        gone.peek().is_none_or(|i| **i != here)
    })
}

/// All items, as a list.
pub fn to_list(rt: &mut Runtime, array: Ref<Array>) -> PyResult<Ref<List>> {
    let list = rt.list(Items::with_capacity(len(&array)));
    let mut i = 0;
    while let Some(v) = item(rt, array, i) {
        list.items.push(v?);
        i += 1;
    }
    Ok(list)
}
