//! `bytearray`: what it has beyond `bytes`.
use super::array::{check_resizable, remove_items};
use super::bytes::{byte, make_array, parse_hex};
use super::operators::BinaryOp;
use super::str_make::{bytes_of, item, sequence};
use super::{bytes_methods as methods, bytes_new, list, number, protocol, slice};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{ByteArray, Ref, Str, Value, range::Slice};

/// The type.
pub const SPEC: TypeSpec = TypeSpec { class: |types| types.bytearray, methods: OWN };
/// The methods that it shares with `bytes`.
pub const SHARED: TypeSpec = TypeSpec { class: |types| types.bytearray, methods: methods::METHODS };

const OWN: &[NativeDef] = &[
    NativeDef::function("__new__", bytes_new::new_array, 1, 255).with_keywords(&["**"]),
    NativeDef::method("__init__", bytes_new::init_array, 1, 255).with_keywords(&["source", "encoding", "errors"]),
    NativeDef::method(
        "__alloc__",
        |rt, args| {
            let array = receiver(args);
            let (len, room) = (array.data.borrow().len(), array.data.borrow().capacity());
            // With the zero that CPython keeps at the end.
            Ok(rt.int64(if room == 0 { 0 } else { room.max(len + 1) } as i64))
        },
        1,
        1,
    ),
    NativeDef::class_method("fromhex", from_hex, 2, 2),
    NativeDef::method(
        "__setitem__",
        |rt, args| set_item(rt, receiver(args), args[1], args[2]).map(|()| Value::NONE),
        3,
        3,
    ),
    NativeDef::method("__delitem__", |rt, args| delete_item(rt, receiver(args), args[1]).map(|()| Value::NONE), 2, 2),
    NativeDef::method(
        "append",
        |rt, args| {
            let b = byte(rt, args[1], "bytearray")?;
            resizable(rt, receiver(args))?;
            receiver(args).data.borrow_mut().push(b);
            Ok(Value::NONE)
        },
        2,
        2,
    ),
    NativeDef::method(
        "extend",
        |rt, args| {
            let more = more_items(rt, args[1])?;
            if !more.is_empty() {
                resizable(rt, receiver(args))?;
            }
            receiver(args).data.borrow_mut().extend(more);
            Ok(Value::NONE)
        },
        2,
        2,
    ),
    NativeDef::method(
        "insert",
        |rt, args| {
            let at = number::index_clamped(rt, args[1])?;
            let b = byte(rt, args[2], "bytearray")?;
            let array = receiver(args);
            let len = array.data.borrow().len() as i64;
            let at = if at < 0 { (at + len).max(0) } else { at.min(len) };
            resizable(rt, array)?;
            array.data.borrow_mut().insert(at as usize, b);
            Ok(Value::NONE)
        },
        3,
        3,
    ),
    NativeDef::method(
        "pop",
        |rt, args| {
            let at = match args.get(1) {
                Some(v) => number::index_i64(rt, v)?,
                None => -1,
            };
            let array = receiver(args);
            let len = array.data.borrow().len();
            if list::place(at, len).is_some() {
                resizable(rt, array)?;
            }
            match list::place(at, len) {
                Some(i) => Ok(Value::int32(array.data.borrow_mut().remove(i) as i32)),
                None if len == 0 => rt.index_error("pop from empty bytearray"),
                None => rt.index_error("pop index out of range"),
            }
        },
        1,
        2,
    ),
    NativeDef::method(
        "remove",
        |rt, args| {
            let b = byte(rt, args[1], "bytearray")?;
            let array = receiver(args);
            let at = array.data.borrow().iter().position(|x| *x == b);
            match at {
                Some(i) => {
                    resizable(rt, array)?;
                    array.data.borrow_mut().remove(i);
                    Ok(Value::NONE)
                }
                None => rt.value_error("value not found in bytearray"),
            }
        },
        2,
        2,
    ),
    NativeDef::method(
        "reverse",
        |_, args| {
            receiver(args).data.borrow_mut().reverse();
            Ok(Value::NONE)
        },
        1,
        1,
    ),
    NativeDef::method(
        "clear",
        |rt, args| {
            resizable(rt, receiver(args))?;
            receiver(args).data.borrow_mut().clear();
            Ok(Value::NONE)
        },
        1,
        1,
    ),
    NativeDef::method(
        "copy",
        |rt, args| {
            let data = receiver(args).data.borrow().clone();
            Ok(make_array(rt, data))
        },
        1,
        1,
    ),
];

fn receiver(args: Args) -> Ref<ByteArray> {
    args[0].get::<ByteArray>().expect("the caller has checked the receiver's class")
}

fn from_hex(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(text) = args[1].get::<Str>() else {
        let got = protocol::type_name(rt, args[1]);
        return rt.type_error(format!("fromhex() argument must be str, not {got}"));
    };
    match parse_hex(text.as_str()) {
        Ok(data) => {
            let plain = make_array(rt, data);
            if args[0] == Value::from(rt.types.bytearray) { Ok(plain) } else { rt.call(args[0], &[plain]) }
        }
        Err(message) => rt.value_error(message),
    }
}

/// Bytes, or the ints of an iterable.
fn items(rt: &mut Runtime, v: Value) -> PyResult<Vec<u8>> {
    if let Some(data) = super::buffer::bytes_like(rt, v)? {
        return Ok(data);
    }
    let values = sequence(rt, v)?;
    let mut data = Vec::new();
    while let Some(v) = item(values, data.len()) {
        data.push(byte(rt, v, "bytearray")?);
    }
    Ok(data)
}

/// What `extend` appends.
fn more_items(rt: &mut Runtime, v: Value) -> PyResult<Vec<u8>> {
    let got = protocol::type_name(rt, v);
    if v.get::<Str>().is_some() {
        return rt.type_error(format!("expected iterable of integers; got: '{got}'"));
    }
    let (iter, getitem) = (rt.names.iter, rt.names.getitem);
    if rt.special(v, iter).is_none() && rt.special(v, getitem).is_none() {
        return match super::buffer::bytes_like(rt, v)? {
            Some(data) => Ok(data),
            None => rt.type_error(format!("can't extend bytearray with {got}")),
        };
    }
    items(rt, v)
}

/// `array op= b` in place; `None` when it does not know the operator.
pub fn inplace(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    let array = a.get::<ByteArray>()?;
    match op {
        BinaryOp::Add => {
            let more = match super::buffer::bytes_like(rt, b) {
                Ok(more) => more?,
                Err(raised) => return Some(Err(raised)),
            };
            // As in CPython, where an array holds itself while it is appended to itself.
            let _held = (a == b).then(|| array.exports.take());
            if !more.is_empty()
                && let Err(raised) = resizable(rt, array)
            {
                return Some(Err(raised));
            }
            array.data.borrow_mut().extend(more);
            Some(Ok(a))
        }
        BinaryOp::Mul => {
            let repeated = match super::bytes::binary(rt, op, a, b)? {
                Ok(v) => bytes_of(v).unwrap_or_default(),
                Err(raised) => return Some(Err(raised)),
            };
            if repeated.len() != array.data.borrow().len()
                && let Err(raised) = resizable(rt, array)
            {
                return Some(Err(raised));
            }
            *array.data.borrow_mut() = repeated;
            Some(Ok(a))
        }
        _ => None,
    }
}

/// The array may change its size; else BufferError.
pub fn resizable(rt: &mut Runtime, array: Ref<ByteArray>) -> PyResult<()> {
    check_resizable(rt, array.into(), &array.exports, "Existing exports of data: object cannot be re-sized")
}

/// `array[index] = v`
pub fn set_item(rt: &mut Runtime, array: Ref<ByteArray>, index: Value, v: Value) -> PyResult<()> {
    if let Some(slice) = index.get::<Slice>() {
        let (start, stop, step) = slice::ends(rt, slice)?;
        if number::of(v).is_some() || v.get::<Str>().is_some() {
            return rt.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        }
        let new = items(rt, v)?;
        let span = slice::clip(start, stop, step, len(array) as i64);
        if span.step == 1 {
            if new.len() != span.count {
                resizable(rt, array)?;
            }
            let start = span.start as usize;
            array.data.borrow_mut().splice(start..start + span.count, new);
            return Ok(());
        }
        if new.is_empty() {
            return delete_positions(rt, array, span.positions().collect());
        }
        if new.len() != span.count {
            let (n, size) = (new.len(), span.count);
            return rt.value_error(format!("attempt to assign bytes of size {n} to extended slice of size {size}"));
        }
        span.positions().zip(new).for_each(|(i, b)| array.data.borrow_mut()[i] = b);
        return Ok(());
    }
    let i = index_of(rt, index)?;
    let b = byte(rt, v, "bytearray")?;
    match list::place(i, len(array)) {
        Some(i) => array.data.borrow_mut()[i] = b,
        None => return rt.index_error("bytearray index out of range"),
    }
    Ok(())
}

fn len(array: Ref<ByteArray>) -> usize {
    array.data.borrow().len()
}

fn index_of(rt: &mut Runtime, index: Value) -> PyResult<i64> {
    let name = rt.names.index;
    if number::int_of(index).is_none() && rt.special(index, name).is_none() {
        let got = protocol::type_name(rt, index);
        return rt.type_error(format!("bytearray indices must be integers or slices, not {got}"));
    }
    number::index_i64(rt, index)
}

fn delete_positions(rt: &mut Runtime, array: Ref<ByteArray>, mut doomed: Vec<usize>) -> PyResult<()> {
    if !doomed.is_empty() {
        resizable(rt, array)?;
        doomed.sort_unstable();
        remove_items(&mut array.data.borrow_mut(), 1, &doomed);
    }
    Ok(())
}

/// `del array[index]`
pub fn delete_item(rt: &mut Runtime, array: Ref<ByteArray>, index: Value) -> PyResult<()> {
    if let Some(slice) = index.get::<Slice>() {
        let (start, stop, step) = slice::ends(rt, slice)?;
        let span = slice::clip(start, stop, step, len(array) as i64);
        return delete_positions(rt, array, span.positions().collect());
    }
    let i = index_of(rt, index)?;
    match list::place(i, len(array)) {
        Some(i) => delete_positions(rt, array, vec![i]),
        None => rt.index_error("bytearray index out of range"),
    }
}
