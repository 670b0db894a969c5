//! The memory of objects, as other objects see it: bytes, bytearrays, arrays, views of them, and classes with `__buffer__`.
//!
//! [`Buffer`] says whose memory it is and how items lie in it. The memory is looked at for a moment only: in between Python code may change it,
//! but an exporter keeps its size while a `Buffer` or a view exists.
use super::{array, number};
use crate::runtime::{Args, PyResult, Runtime, name};
use crate::value::buffer::{Export, Layout};
use crate::value::iterators::SequenceIterator;
use crate::value::{Array, ByteArray, Bytes, MemoryView, Value};

const NO_SOURCE: [Value; 2] = [Value::NULL; 2];

/// Memory of an object, held.
pub struct Buffer {
    /// Whose memory: bytes, a bytearray or an array.
    pub base: Value,
    /// How the items lie.
    pub layout: Layout,
    /// Cannot it be written?
    pub readonly: bool,
    /// Keeps the size; bytes need none.
    pub export: Option<Export>,
    /// The instance whose `__buffer__` gave the memory, and the view that it gave; NULL otherwise.
    pub source: [Value; 2],
}

/// Look at all the memory of bytes, a bytearray or an array. `look` must not run Python code.
pub fn with_memory<T>(base: Value, look: impl FnOnce(&[u8]) -> T) -> Option<T> {
    if let Some(b) = base.get::<Bytes>() {
        return Some(look(&b.data));
    }
    if let Some(b) = base.get::<ByteArray>() {
        return Some(look(&b.data.borrow()));
    }
    base.get::<Array>().map(|a| look(&a.data.borrow()))
}

/// Change the memory of a bytearray or an array. `change` must not run Python code.
pub fn with_memory_mut<T>(base: Value, change: impl FnOnce(&mut [u8]) -> T) -> Option<T> {
    if let Some(b) = base.get::<ByteArray>() {
        return Some(change(&mut b.data.borrow_mut()));
    }
    base.get::<Array>().map(|a| change(&mut a.data.borrow_mut()))
}

/// Another bytearray or array with the same memory.
pub fn copy(rt: &mut Runtime, base: Value) -> Option<Value> {
    if let Some(a) = base.get::<Array>() {
        let data = a.data.borrow().clone();
        return Some(array::make(rt, a.code, data).into());
    }
    let data = base.get::<ByteArray>()?.data.borrow().clone();
    Some(super::bytes::make_array(rt, data))
}

/// Hold the memory of a bytearray or an array.
pub fn export(base: Value) -> Option<Export> {
    match base.get::<Array>() {
        Some(a) => Some(a.exports.take()),
        None => base.get::<ByteArray>().map(|b| b.exports.take()),
    }
}

/// The memory of `v`; `None` when it has none. A safepoint when `v` is an instance.
pub fn acquire(rt: &mut Runtime, v: Value) -> PyResult<Option<Buffer>> {
    if let Some(b) = v.get::<Bytes>() {
        let layout = Layout::flat("B", 1, b.data.len());
        return Ok(Some(Buffer { base: v, layout, readonly: true, export: None, source: NO_SOURCE }));
    }
    if let Some(b) = v.get::<ByteArray>() {
        let layout = Layout::flat("B", 1, b.data.borrow().len());
        return Ok(Some(Buffer {
            base: v,
            layout,
            readonly: false,
            export: Some(b.exports.take()),
            source: NO_SOURCE,
        }));
    }
    if let Some(a) = v.get::<Array>() {
        let format = if a.code == b'u' { 'w' } else { a.code as char };
        let layout = Layout::flat(&format.to_string(), array::item_size(a.code), array::len(&a));
        return Ok(Some(Buffer {
            base: v,
            layout,
            readonly: false,
            export: Some(a.exports.take()),
            source: NO_SOURCE,
        }));
    }
    if let Some(m) = v.get::<MemoryView>() {
        if m.base.get().is_null() {
            return rt.value_error("operation forbidden on released memoryview object");
        }
        let (layout, export) = (m.layout.clone(), m.export.borrow().clone());
        return Ok(Some(Buffer { base: m.base.get(), layout, readonly: m.readonly, export, source: NO_SOURCE }));
    }
    if v.object().is_none() || rt.class_of(v).builtin.get() {
        return Ok(None);
    }
    let method = name(rt, "__buffer__");
    // PyBUF_FULL_RO: whatever there is.
    let Some(result) = rt.call_special(v, method, &[Value::int32(284)]) else { return Ok(None) };
    let result = result?;
    if result.get::<MemoryView>().is_none() {
        return rt.type_error("__buffer__ returned non-memoryview object");
    }
    let inner = acquire(rt, result)?;
    Ok(inner.map(|buffer| Buffer { source: [v, result], ..buffer }))
}

/// Tell the instance whose `__buffer__` gave the memory that it is no longer used. A safepoint.
pub fn tell_released(rt: &mut Runtime, source: [Value; 2]) -> PyResult<()> {
    let [instance, view] = source;
    if instance.is_null() {
        return Ok(());
    }
    let method = name(rt, "__release_buffer__");
    if let Some(result) = rt.call_special(instance, method, &[view]) {
        result?;
    }
    if let Some(view) = view.get::<MemoryView>() {
        view.base.set(Value::NULL);
        view.export.take();
    }
    Ok(())
}

/// A copy of the items, the last index running fastest.
pub fn gather(buffer: &Buffer) -> Vec<u8> {
    gather_from(buffer.base, &buffer.layout)
}

/// The items that lie so in the memory of `base`.
pub fn gather_from(base: Value, layout: &Layout) -> Vec<u8> {
    let data = with_memory(base, |memory| {
        if layout.is_contiguous() {
            let start = layout.offset as usize;
            return memory[start..start + layout.bytes()].to_vec();
        }
        layout.offsets().into_iter().flat_map(|at| memory[at..at + layout.size].iter().copied()).collect()
    });
    data.unwrap_or_default()
}

/// The bytes of a built-in object that has any, copied; `None` also when it is a view that was released.
pub fn native_bytes(v: Value) -> Option<Vec<u8>> {
    if let Some(m) = v.get::<MemoryView>() {
        return m.base.get().some().map(|base| gather_from(base, &m.layout));
    }
    with_memory(v, <[u8]>::to_vec)
}

/// The bytes of any bytes-like object, copied; `None` when it is none. A safepoint when `v` is an instance.
pub fn bytes_like(rt: &mut Runtime, v: Value) -> PyResult<Option<Vec<u8>>> {
    if let Some(data) = with_memory(v, <[u8]>::to_vec) {
        return Ok(Some(data));
    }
    let Some(buffer) = acquire(rt, v)? else { return Ok(None) };
    let data = gather(&buffer);
    tell_released(rt, buffer.source)?;
    Ok(Some(data))
}

/// The memory of `v`, writable and in one piece, or TypeError. A safepoint when `v` is an instance.
pub fn writable(rt: &mut Runtime, v: Value) -> PyResult<Buffer> {
    match acquire(rt, v)? {
        Some(buffer) if !buffer.readonly && buffer.layout.is_contiguous() => Ok(buffer),
        _ => {
            let got = super::protocol::type_name(rt, v);
            rt.type_error(format!("argument must be read-write bytes-like object, not {got}"))
        }
    }
}

/// Write `data` at byte `at` of memory in one piece.
pub fn write(buffer: &Buffer, at: usize, data: &[u8]) {
    let start = buffer.layout.offset as usize + at;
    with_memory_mut(buffer.base, |memory| memory[start..start + data.len()].copy_from_slice(data));
}

/// `__reduce__` of an iterator by index: `iter`, the sequence, the index.
pub fn reduce_sequence_iterator(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(it) = args[0].get::<SequenceIterator>() else { return rt.type_error("not an iterator over a sequence") };
    let (sequence, index) = (it.sequence.get(), it.index.get());
    let builtins = rt.builtins.get::<crate::value::Dict>();
    let key = name(rt, "iter");
    let iter = builtins.and_then(|d| d.get_str(key)).unwrap_or(Value::NONE);
    if sequence.is_null() {
        let empty = rt.tuple(&[]).into();
        let arguments = rt.tuple(&[empty]).into();
        return Ok(rt.tuple(&[iter, arguments]).into());
    }
    let arguments = rt.tuple(&[sequence]).into();
    let index = rt.int64(index);
    Ok(rt.tuple(&[iter, arguments, index]).into())
}

/// `__setstate__` of the same.
pub fn set_sequence_iterator(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(it) = args[0].get::<SequenceIterator>() else { return rt.type_error("not an iterator over a sequence") };
    it.index.set(number::index_i64(rt, args[1])?.max(0));
    Ok(Value::NONE)
}
