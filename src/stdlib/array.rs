//! The module `_array`, below `array`: the class, its methods, and what pickles need. The items themselves are read and written in `builtins::array`.
use super::array_pickle;
use crate::builtins::array::{self, check_resizable, encode, item_size, len, make, resizable, to_list};
use crate::builtins::compare::CompareOp;
use crate::builtins::{buffer, generics, iteration, list, number, protocol, receiver, slice};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime, TypeSpec, name};
use crate::value::iterators::SequenceIterator;
use crate::value::{Array, Dict, List, Ref, Str, Value};
use std::cell::Cell;

fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<Array>> {
    receiver::receiver(rt, args[0], rt.types.array)
}

/// The type code that argument `i` of `function` is.
pub(super) fn code_of(rt: &mut Runtime, v: Value, function: &str, i: usize) -> PyResult<char> {
    let text = v.get::<Str>();
    let mut chars = text.iter().flat_map(|s| s.as_str().chars());
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(c),
        _ => {
            let got = if v.is_none() { "None".to_owned() } else { protocol::type_name(rt, v) };
            rt.type_error(format!("{function}() argument {i} must be a unicode character, not {got}"))
        }
    }
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let class = receiver::wanted_class(rt, args[0], rt.types.array)?;
    let own_init = {
        let init = rt.names.init;
        rt.lookup(class, init) != Some(rt.object_init)
    };
    if !args.keywords.is_empty() && !own_init {
        return rt.type_error("array.array() takes no keyword arguments");
    }
    let given = args.len() - 1;
    match given {
        0 => return rt.type_error("array() takes at least 1 argument (0 given)"),
        1 | 2 => {}
        _ => return rt.type_error(format!("array() takes at most 2 arguments ({given} given)")),
    }
    let code = code_of(rt, args[1], "array", 1)?;
    let initial = args.get(2);
    if let Some(v) = initial
        && !matches!(code, 'u' | 'w')
    {
        let what = match v.get::<Array>() {
            _ if v.get::<Str>().is_some() => Some("a str"),
            Some(a) if matches!(a.code, b'u' | b'w') => Some("a unicode array"),
            _ => None,
        };
        if let Some(what) = what {
            return rt.type_error(format!("cannot use {what} to initialize an array with typecode '{code}'"));
        }
    }
    if code == 'u' {
        deprecated(rt)?;
    }
    if !array::CODES.contains(code) {
        return rt.value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    }
    let code = code as u8;
    let made = rt.alloc(class, |header| Array::new(header, code, Vec::new()));
    if let Some(v) = initial {
        fill(rt, made, v)?;
    }
    Ok(made.into())
}

fn deprecated(rt: &mut Runtime) -> PyResult<()> {
    let message: Value = rt.str("The 'u' type code is deprecated and will be removed in Python 3.16").into();
    let category = rt.types.deprecation_warning.into();
    let key = name(rt, "warnings");
    // A program that has not imported `warnings` sees no DeprecationWarning outside of `__main__`; importing is left to it.
    let Some(warnings) = rt.modules.get::<Dict>().and_then(|d| d.get_str(key)) else { return Ok(()) };
    let warn = rt.attribute(warnings, "warn")?;
    rt.call(warn, &[message, category])?;
    Ok(())
}

/// What the constructor's second argument says.
fn fill(rt: &mut Runtime, array: Ref<Array>, v: Value) -> PyResult<()> {
    if let Some(text) = v.get::<Str>() {
        return append_text(rt, array, text);
    }
    if v.get::<crate::value::Bytes>().is_some() || v.get::<crate::value::ByteArray>().is_some() {
        return append_bytes(rt, array, v);
    }
    if let Some(other) = v.get::<Array>()
        && (other.code == array.code || matches!((other.code, array.code), (b'u' | b'w', b'u' | b'w')))
    {
        let data = other.data.borrow().clone();
        array.data.borrow_mut().extend(data);
        return Ok(());
    }
    append_items(rt, array, v)
}

pub(super) fn append_text(_: &mut Runtime, array: Ref<Array>, text: Ref<Str>) -> PyResult<()> {
    let mut data = array.data.borrow_mut();
    text.as_str().chars().for_each(|c| data.extend((c as u32).to_le_bytes()));
    Ok(())
}

pub(super) fn append_bytes(rt: &mut Runtime, array: Ref<Array>, v: Value) -> PyResult<()> {
    let Some(data) = buffer::bytes_like(rt, v)? else {
        let got = protocol::type_name(rt, v);
        return rt.type_error(format!("a bytes-like object is required, not '{got}'"));
    };
    if !data.len().is_multiple_of(item_size(array.code)) {
        return rt.value_error("bytes length not a multiple of item size");
    }
    if !data.is_empty() {
        resizable(rt, array)?;
    }
    array.data.borrow_mut().extend(data);
    Ok(())
}

fn append_items(rt: &mut Runtime, array: Ref<Array>, v: Value) -> PyResult<()> {
    iteration::for_each(rt, v, |rt, v| append_item(rt, array, v))
}

pub(super) fn append_item(rt: &mut Runtime, array: Ref<Array>, v: Value) -> PyResult<()> {
    let bytes = encode(rt, array.code, v)?;
    resizable(rt, array)?;
    array.data.borrow_mut().extend(&bytes[..item_size(array.code)]);
    Ok(())
}

fn append(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    append_item(rt, array, args[1])?;
    Ok(Value::NONE)
}

/// Append the items of another array, or of any iterable.
fn extend_by(rt: &mut Runtime, array: Ref<Array>, v: Value) -> PyResult<()> {
    match v.get::<Array>() {
        Some(other) if other.code != array.code => rt.type_error("can only extend with array of same kind"),
        Some(other) => {
            let more = other.data.borrow().clone();
            if !more.is_empty() {
                resizable(rt, array)?;
            }
            array.data.borrow_mut().extend(more);
            Ok(())
        }
        None => append_items(rt, array, v),
    }
}

fn extend(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    extend_by(rt, array, args[1])?;
    Ok(Value::NONE)
}

fn insert(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let at = number::index_i64(rt, args[1])?;
    let bytes = encode(rt, array.code, args[2])?;
    resizable(rt, array)?;
    let (size, count) = (item_size(array.code), len(&array) as i64);
    let at = if at < 0 { (at + count).max(0) } else { at.min(count) } as usize * size;
    array.data.borrow_mut().splice(at..at, bytes[..size].iter().copied());
    Ok(Value::NONE)
}

fn pop(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let at = match args.get(1) {
        Some(v) => number::index_i64(rt, v)?,
        None => -1,
    };
    let count = len(&array);
    if count == 0 {
        return rt.index_error("pop from empty array");
    }
    let Some(at) = list::place(at, count) else { return rt.index_error("pop index out of range") };
    let Some(v) = array::item(rt, array, at) else { return rt.index_error("pop index out of range") };
    let v = v?;
    resizable(rt, array)?;
    array::remove_items(&mut array.data.borrow_mut(), item_size(array.code), &[at]);
    Ok(v)
}

/// The position of the first item equal to `v` between `from` and `to`. A safepoint.
fn find(rt: &mut Runtime, array: Ref<Array>, v: Value, from: usize, to: usize) -> PyResult<Option<usize>> {
    let mut i = from;
    while i < to
        && let Some(item) = array::item(rt, array, i)
    {
        if protocol::same_or_equal(rt, item?, v)? {
            return Ok(Some(i));
        }
        i += 1;
    }
    Ok(None)
}

fn index(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let from = slice::position(rt, args.get(2), len(&array), 0)?;
    let to = slice::position(rt, args.get(3), len(&array), usize::MAX >> 1)?;
    match find(rt, array, args[1], from, to)? {
        Some(i) => Ok(rt.int64(i as i64)),
        None => rt.value_error("array.index(x): x not in array"),
    }
}

fn remove(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    match find(rt, array, args[1], 0, usize::MAX)? {
        Some(i) => {
            resizable(rt, array)?;
            array::remove_items(&mut array.data.borrow_mut(), item_size(array.code), &[i]);
            Ok(Value::NONE)
        }
        None => rt.value_error("array.remove(x): x not in array"),
    }
}

fn count(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let (mut n, mut i) = (0, 0);
    while let Some(item) = array::item(rt, array, i) {
        n += i64::from(protocol::same_or_equal(rt, item?, args[1])?);
        i += 1;
    }
    Ok(rt.int64(n))
}

fn contains(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    Ok(find(rt, array, args[1], 0, usize::MAX)?.is_some().into())
}

fn reverse(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let mut data = array.data.borrow_mut();
    data.reverse();
    data.chunks_mut(item_size(array.code)).for_each(<[u8]>::reverse);
    Ok(Value::NONE)
}

fn byteswap(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    array.data.borrow_mut().chunks_mut(item_size(array.code)).for_each(<[u8]>::reverse);
    Ok(Value::NONE)
}

fn clear(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    if len(&array) > 0 {
        resizable(rt, array)?;
    }
    array.data.borrow_mut().clear();
    Ok(Value::NONE)
}

fn copy(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let data = array.data.borrow().clone();
    Ok(make(rt, array.code, data).into())
}

pub(super) fn tobytes(rt: &mut Runtime, args: Args) -> PyResult {
    let data = this(rt, args)?.data.borrow().clone();
    Ok(crate::builtins::bytes::make(rt, data))
}

fn tolist(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    Ok(to_list(rt, array)?.into())
}

fn fromlist(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let Some(values) = args[1].get::<List>() else { return rt.type_error("arg must be list") };
    let (before, expected) = (array.data.borrow().len(), values.items.len());
    if expected == 0 {
        return Ok(Value::NONE);
    }
    let mut i = 0;
    while let Some(v) = values.items.get(i) {
        let done = if values.items.len() != expected {
            rt.runtime_error("list changed size during iteration")
        } else {
            append_item(rt, array, v)
        };
        if let Err(raised) = done {
            array.data.borrow_mut().truncate(before);
            return Err(raised);
        }
        i += 1;
    }
    Ok(Value::NONE)
}

fn frombytes(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    if buffer::acquire(rt, args[1])?.is_some_and(|memory| memory.layout.size != 1) {
        return rt.type_error("a bytes-like object is required");
    }
    append_bytes(rt, array, args[1])?;
    Ok(Value::NONE)
}

fn fromunicode(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let Some(text) = args[1].get::<Str>() else {
        let got = if args[1].is_none() { "None".to_owned() } else { protocol::type_name(rt, args[1]) };
        return rt.type_error(format!("fromunicode() argument must be str, not {got}"));
    };
    if !matches!(array.code, b'u' | b'w') {
        return rt.value_error("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    resizable(rt, array)?;
    append_text(rt, array, text)?;
    Ok(Value::NONE)
}

/// The text of an array of characters.
fn text_of(rt: &mut Runtime, array: Ref<Array>) -> PyResult<String> {
    let values = to_list(rt, array)?;
    Ok(values.items.to_vec().iter().filter_map(|v| v.get::<Str>()).map(|s| s.as_str().to_owned()).collect())
}

fn tounicode(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    if !matches!(array.code, b'u' | b'w') {
        return rt.value_error("tounicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    let text = text_of(rt, array)?;
    Ok(rt.str(text).into())
}

fn tofile(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let write = rt.attribute(args[1], "write")?;
    let mut at = 0;
    // In blocks, so that the whole need not be copied at once.
    while at < array.data.borrow().len() {
        let block = array.data.borrow().iter().skip(at).take(1 << 16).copied().collect();
        at += 1 << 16;
        let block = crate::builtins::bytes::make(rt, block);
        rt.call(write, &[block])?;
    }
    Ok(Value::NONE)
}

fn fromfile(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let n = number::index_i64(rt, args[2])?;
    if n < 0 {
        return rt.value_error("negative count");
    }
    let Some(wanted) = n.checked_mul(item_size(array.code) as i64) else {
        return rt.raise_with(rt.types.memory_error, &[]);
    };
    let read = rt.attribute(args[1], "read")?;
    let size = rt.int64(wanted);
    let data = rt.call(read, &[size])?;
    let Some(got) = data.get::<crate::value::Bytes>().map(|b| b.data.len()) else {
        return rt.type_error("read() didn't return bytes");
    };
    append_bytes(rt, array, data)?;
    if (got as i64) < wanted {
        return rt.raise(rt.types.eof_error, "read() didn't return enough bytes");
    }
    Ok(Value::NONE)
}

fn buffer_info(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let address = array.data.borrow().as_ptr() as i64;
    let pair = [rt.int64(address), rt.int64(len(&array) as i64)];
    Ok(rt.tuple(&pair).into())
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let (class, code) = (receiver_name(rt, args[0]), array.code as char);
    if len(&array) == 0 {
        return Ok(rt.str(format!("{class}('{code}')")).into());
    }
    let items: Value = if matches!(array.code, b'u' | b'w') {
        let text = text_of(rt, array)?;
        rt.str(text).into()
    } else {
        to_list(rt, array)?.into()
    };
    let items = protocol::repr(rt, items)?;
    Ok(rt.str(format!("{class}('{code}', {})", items.as_str())).into())
}

/// `__name__` of the class of `v`.
fn receiver_name(rt: &mut Runtime, v: Value) -> String {
    let class = rt.class_of(v);
    class.name.get().get::<Str>().map_or_else(String::new, |s| s.as_str().to_owned())
}

fn add(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let Some(other) = args[1].get::<Array>() else {
        let got = protocol::type_name(rt, args[1]);
        return rt.type_error(format!("can only append array (not \"{got}\") to array"));
    };
    if other.code != array.code {
        return rt.type_error("bad argument type for built-in operation");
    }
    let data = [&array.data.borrow()[..], &other.data.borrow()[..]].concat();
    Ok(make(rt, array.code, data).into())
}

fn iadd(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    if args[1].get::<Array>().is_none() {
        let got = protocol::type_name(rt, args[1]);
        return rt.type_error(format!("can only extend array with array (not \"{got}\")"));
    }
    extend_by(rt, array, args[1])?;
    Ok(args[0])
}

/// The bytes of the array repeated, as often as `times` says.
fn repeated(rt: &mut Runtime, array: Ref<Array>, times: Value) -> PyResult<Vec<u8>> {
    let Some(times) = list::times_of(rt, times) else {
        let got = protocol::type_name(rt, times);
        return rt.type_error(format!("can't multiply sequence by non-int of type '{got}'"));
    };
    let times = times?;
    let total = array.data.borrow().len().checked_mul(times);
    rt.room_for(total)?;
    Ok(array.data.borrow().repeat(times))
}

fn mul(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let data = repeated(rt, array, args[1])?;
    Ok(make(rt, array.code, data).into())
}

fn imul(rt: &mut Runtime, args: Args) -> PyResult {
    let array = this(rt, args)?;
    let data = repeated(rt, array, args[1])?;
    if data.len() != array.data.borrow().len() {
        check_resizable(rt, array.into(), &array.exports, "cannot resize an array that is exporting buffers")?;
    }
    *array.data.borrow_mut() = data;
    Ok(args[0])
}

fn compare(rt: &mut Runtime, op: CompareOp, args: Args) -> PyResult {
    let (Some(a), Some(b)) = (args[0].get::<Array>(), args[1].get::<Array>()) else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    let equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    if equality && len(&a) != len(&b) {
        return Ok(Value::bool(op == CompareOp::Ne));
    }
    if equality && a.code == b.code && !matches!(a.code, b'f' | b'd') {
        let equal = *a.data.borrow() == *b.data.borrow();
        return Ok(Value::bool(equal == (op == CompareOp::Eq)));
    }
    let mut i = 0;
    while let (Some(v), Some(w)) = (array::item(rt, a, i), array::item(rt, b, i)) {
        let (v, w) = (v?, w?);
        if !protocol::equal(rt, v, w)? {
            return list::differing(rt, op, v, w).map(Value::bool);
        }
        i += 1;
    }
    Ok(Value::bool(op.of(len(&a).cmp(&len(&b)))))
}

fn iter(rt: &mut Runtime, args: Args) -> PyResult {
    this(rt, args)?;
    let sequence = Cell::new(args[0]);
    Ok(rt.alloc(rt.types.array_iterator, |header| SequenceIterator { header, sequence, index: Cell::new(0) }).into())
}

/// `arrayiterator.__reduce__`
fn reduce_iterator(rt: &mut Runtime, args: Args) -> PyResult {
    crate::builtins::buffer::reduce_sequence_iterator(rt, args)
}

fn setstate_iterator(rt: &mut Runtime, args: Args) -> PyResult {
    crate::builtins::buffer::set_sequence_iterator(rt, args)
}

/// The class.
pub const CLASS: TypeSpec = TypeSpec {
    class: |types| types.array,
    methods: &[
        NativeDef::function("__new__", new, 1, 255).with_keywords(&["**"]),
        NativeDef::method("append", append, 2, 2),
        NativeDef::method("extend", extend, 2, 2),
        NativeDef::method("insert", insert, 3, 3),
        NativeDef::method("pop", pop, 1, 2),
        NativeDef::method("index", index, 2, 4),
        NativeDef::method("remove", remove, 2, 2),
        NativeDef::method("count", count, 2, 2),
        NativeDef::method("reverse", reverse, 1, 1),
        NativeDef::method("byteswap", byteswap, 1, 1),
        NativeDef::method("clear", clear, 1, 1),
        NativeDef::method("__copy__", copy, 1, 1),
        NativeDef::method("__deepcopy__", copy, 2, 2),
        NativeDef::method("tobytes", tobytes, 1, 1),
        NativeDef::method("frombytes", frombytes, 2, 2),
        NativeDef::method("tolist", tolist, 1, 1),
        NativeDef::method("fromlist", fromlist, 2, 2),
        NativeDef::method("tounicode", tounicode, 1, 1),
        NativeDef::method("fromunicode", fromunicode, 2, 2),
        NativeDef::method("tofile", tofile, 2, 2),
        NativeDef::method("fromfile", fromfile, 3, 3),
        NativeDef::method("buffer_info", buffer_info, 1, 1),
        NativeDef::method("__reduce_ex__", array_pickle::reduce_ex, 2, 2),
        NativeDef::method("__repr__", repr, 1, 1),
        NativeDef::method("__lt__", |rt, args| compare(rt, CompareOp::Lt, args), 2, 2),
        NativeDef::method("__le__", |rt, args| compare(rt, CompareOp::Le, args), 2, 2),
        NativeDef::method("__gt__", |rt, args| compare(rt, CompareOp::Gt, args), 2, 2),
        NativeDef::method("__ge__", |rt, args| compare(rt, CompareOp::Ge, args), 2, 2),
        NativeDef::method("__eq__", |rt, args| compare(rt, CompareOp::Eq, args), 2, 2),
        NativeDef::method("__ne__", |rt, args| compare(rt, CompareOp::Ne, args), 2, 2),
        NativeDef::method("__add__", add, 2, 2),
        NativeDef::method("__iadd__", iadd, 2, 2),
        NativeDef::method("__mul__", mul, 2, 2),
        NativeDef::method("__rmul__", mul, 2, 2),
        NativeDef::method("__imul__", imul, 2, 2),
        NativeDef::method("__contains__", contains, 2, 2),
        NativeDef::method("__iter__", iter, 1, 1),
        NativeDef::class_method("__class_getitem__", generics::class_getitem, 2, 2),
        NativeDef::getter("typecode", |rt, args| {
            let code = this(rt, args)?.code as char;
            Ok(rt.str(code.to_string()).into())
        }),
        NativeDef::getter("itemsize", |rt, args| Ok(Value::int32(item_size(this(rt, args)?.code) as i32))),
        NativeDef::method(
            "__len__",
            |rt, args| {
                let n = len(&*this(rt, args)?);
                Ok(rt.int64(n as i64))
            },
            1,
            1,
        ),
        NativeDef::method(
            "__getitem__",
            |rt, args| {
                let array = this(rt, args)?;
                array::get_item(rt, array, args[1])
            },
            2,
            2,
        ),
        NativeDef::method(
            "__setitem__",
            |rt, args| {
                let array = this(rt, args)?;
                array::set_item(rt, array, args[1], args[2]).map(|()| Value::NONE)
            },
            3,
            3,
        ),
        NativeDef::method(
            "__delitem__",
            |rt, args| {
                let array = this(rt, args)?;
                array::delete_item(rt, array, args[1]).map(|()| Value::NONE)
            },
            2,
            2,
        ),
    ],
};

/// Its iterator.
pub const ITERATOR: TypeSpec = TypeSpec {
    class: |types| types.array_iterator,
    methods: &[
        NativeDef::method("__reduce__", reduce_iterator, 1, 1),
        NativeDef::method("__setstate__", setstate_iterator, 2, 2),
    ],
};

fn init(rt: &mut Runtime, module: Ref<Dict>) -> PyResult<()> {
    let class: Value = rt.types.array.into();
    for text in ["array", "ArrayType"] {
        let key = name(rt, text);
        module.set_str(key, class);
    }
    let key = name(rt, "typecodes");
    let codes = rt.str(array::CODES).into();
    module.set_str(key, codes);
    Ok(())
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_array",
    functions: &[NativeDef::function("_array_reconstructor", array_pickle::reconstruct, 4, 4)],
    init,
};

/// Say of the classes which module they belong to.
pub fn install(rt: &mut Runtime) {
    rt.install_type(&CLASS);
    rt.install_type(&ITERATOR);
    let (module, own) = (rt.names.module, name(rt, "array").into());
    for class in [rt.types.array, rt.types.array_iterator] {
        class.namespace.borrow_mut().set(module, own);
    }
    // What can change has no hash.
    let hash = rt.names.hash;
    rt.types.array.namespace.borrow_mut().set(hash, Value::NONE);
}
