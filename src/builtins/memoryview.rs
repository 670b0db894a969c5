//! `memoryview`: indexing, assignment, slices, comparison. Making views and their methods are in `memoryview_methods`.
use super::compare::CompareOp;
use super::packing::{self, float_to_half, int_bits, is_int, is_signed, native_size};
use super::{buffer, bytes, list, number, protocol, slice};
use crate::runtime::{PyResult, Runtime};
use crate::value::buffer::Layout;
use crate::value::layout::quiet;
use crate::value::{Bytes, MemoryView, Ref, Tuple, Value, range::Slice};
use std::cell::{Cell, RefCell};

const MULTIPLE: &str = "multi-dimensional slicing is not implemented";

/// A view of the memory of `buffer`.
pub fn make(rt: &mut Runtime, buffer: buffer::Buffer) -> Value {
    rt.alloc(rt.types.memoryview, |header| MemoryView {
        header,
        base: Cell::new(buffer.base),
        source: buffer.source.map(Cell::new),
        layout: buffer.layout,
        readonly: buffer.readonly,
        hash: Cell::new(None),
        export: RefCell::new(buffer.export),
    })
    .into()
}

/// Another view of the same memory.
pub fn derive(rt: &mut Runtime, view: Ref<MemoryView>, layout: Layout, readonly: bool) -> PyResult {
    let base = base(rt, view)?;
    let export = view.export.borrow().clone();
    Ok(make(rt, buffer::Buffer { base, layout, readonly, export, source: [Value::NULL; 2] }))
}

/// Whose memory it is; ValueError after `release`.
pub fn base(rt: &mut Runtime, view: Ref<MemoryView>) -> PyResult {
    match view.base.get().some() {
        Some(base) => Ok(base),
        None => rt.value_error("operation forbidden on released memoryview object"),
    }
}

/// The one native type code that a format is, if it is one.
pub fn single_code(format: &str) -> Option<u8> {
    let format = format.strip_prefix('@').unwrap_or(format);
    match *format.as_bytes() {
        [code] if native_size(code).is_some() && !matches!(code, b'u' | b'w') => Some(code),
        _ => None,
    }
}

fn code_of(rt: &mut Runtime, layout: &Layout) -> PyResult<u8> {
    match single_code(&layout.format) {
        Some(code) => Ok(code),
        None => {
            let format = &layout.format;
            rt.raise(rt.types.not_implemented_error, format!("memoryview: format {format} not supported"))
        }
    }
}

/// The item of type `code` that `data` is.
pub fn unpack(rt: &mut Runtime, code: u8, data: &[u8]) -> Value {
    match code {
        b'c' => bytes::make(rt, data.to_vec()),
        b'?' => Value::bool(data[0] != 0),
        _ if is_int(code) => packing::read_int(rt, is_signed(code), data),
        _ => packing::read_float(data),
    }
}

/// The item that begins at byte `at` of the exporter's memory.
pub fn item_at(rt: &mut Runtime, view: Ref<MemoryView>, at: usize) -> PyResult {
    let code = code_of(rt, &view.layout)?;
    let base = base(rt, view)?;
    let mut item = [0; 8];
    let size = view.layout.size.min(8);
    buffer::with_memory(base, |memory| item[..size].copy_from_slice(&memory[at..at + size]));
    Ok(unpack(rt, code, &item[..size]))
}

/// `v` as the bits of an item of type `code`. A safepoint.
fn pack(rt: &mut Runtime, code: u8, size: usize, v: Value) -> PyResult<u64> {
    let result = match code {
        b'c' => {
            return match v.get::<Bytes>().map(|b| b.data.to_vec()).as_deref() {
                Some([b]) => Ok(u64::from(*b)),
                Some(_) => invalid(rt, "value", code),
                None => invalid(rt, "type", code),
            };
        }
        b'?' => return protocol::truthy(rt, v).map(u64::from),
        _ if is_int(code) => number::index(rt, v).map(|n| match code {
            b'P' => int_bits(&n, 8, true).or_else(|| int_bits(&n, 8, false)),
            _ => int_bits(&n, size, is_signed(code)),
        }),
        _ => number::to_float(rt, v).map(|x| match size {
            2 => float_to_half(x).map(u64::from),
            4 => Some(u64::from((x as f32).to_bits())),
            _ => Some(quiet(x).to_bits()),
        }),
    };
    match result {
        Ok(Some(bits)) => Ok(bits),
        Ok(None) => invalid(rt, "value", code),
        Err(raised) => {
            if rt.catch(rt.types.type_error).is_some() {
                return invalid(rt, "type", code);
            }
            if rt.catch(rt.types.overflow_error).is_some() || rt.catch(rt.types.value_error).is_some() {
                return invalid(rt, "value", code);
            }
            Err(raised)
        }
    }
}

fn invalid<T>(rt: &mut Runtime, what: &str, code: u8) -> PyResult<T> {
    let message = format!("memoryview: invalid {what} for format '{}'", code as char);
    if what == "type" { rt.type_error(message) } else { rt.value_error(message) }
}

/// What a key means for a view.
enum Place {
    /// The item that begins at this byte.
    Item(usize),
    /// The whole view.
    All,
    /// A part of the first dimension.
    Part(Layout),
}

/// Is it, or has it, an index?
fn is_index(rt: &mut Runtime, v: Value) -> bool {
    let name = rt.names.index;
    number::int_of(v).is_some() || rt.special(v, name).is_some()
}

/// Where index `i` of dimension `d` lies, as bytes from the view's first item.
fn step(rt: &mut Runtime, layout: &Layout, d: usize, i: i64) -> PyResult<isize> {
    match list::place(i, layout.shape[d]) {
        Some(i) => Ok(i as isize * layout.strides[d]),
        None => rt.index_error(format!("index out of bounds on dimension {}", d + 1)),
    }
}

/// What `key` means. A safepoint when it is or holds an instance.
fn place(rt: &mut Runtime, view: Ref<MemoryView>, key: Value, setting: bool) -> PyResult<Place> {
    let layout = &view.layout;
    let dimensions = layout.shape.len();
    base(rt, view)?;
    if dimensions == 0 {
        return match key.get::<Tuple>() {
            Some(t) if t.is_empty() => Ok(Place::Item(layout.offset as usize)),
            _ if key == Value::ELLIPSIS => Ok(if setting { Place::Item(layout.offset as usize) } else { Place::All }),
            _ => rt.type_error("invalid indexing of 0-dim memory"),
        };
    }
    if is_index(rt, key) {
        let i = number::index_i64(rt, key)?;
        if dimensions > 1 {
            let what = if setting { "sub-views" } else { "multi-dimensional sub-views" };
            return rt.raise(rt.types.not_implemented_error, format!("{what} are not implemented"));
        }
        base(rt, view)?;
        return Ok(Place::Item((layout.offset + step(rt, layout, 0, i)?) as usize));
    }
    if let Some(s) = key.get::<Slice>() {
        let (start, stop, by) = slice::ends(rt, s)?;
        let picked = slice::clip(start, stop, by, layout.shape[0] as i64);
        let mut part = layout.clone();
        part.offset += if picked.count == 0 { 0 } else { picked.start as isize * layout.strides[0] };
        part.shape[0] = picked.count;
        part.strides[0] = layout.strides[0].saturating_mul(picked.step as isize);
        return Ok(Place::Part(part));
    }
    let Some(keys) = key.get::<Tuple>() else { return rt.type_error("memoryview: invalid slice key") };
    let all = |rt: &mut Runtime, test: fn(&mut Runtime, Value) -> bool| keys.iter().all(|v| test(rt, v));
    if !keys.is_empty() && all(rt, |_, v| v.get::<Slice>().is_some()) {
        let message = if setting && dimensions == 1 {
            "memoryview slice assignments are currently restricted to ndim = 1"
        } else {
            MULTIPLE
        };
        return rt.raise(rt.types.not_implemented_error, message);
    }
    if !all(rt, is_index) {
        return rt.type_error("memoryview: invalid slice key");
    }
    if keys.len() < dimensions {
        return rt.raise(rt.types.not_implemented_error, "sub-views are not implemented");
    }
    if keys.len() > dimensions {
        let n = keys.len();
        return rt.type_error(format!("cannot index {dimensions}-dimension view with {n}-element tuple"));
    }
    let mut at = layout.offset;
    for d in 0..dimensions {
        let i = number::index_i64(rt, keys.get(d).unwrap_or_default())?;
        base(rt, view)?;
        at += step(rt, layout, d, i)?;
    }
    Ok(Place::Item(at as usize))
}

/// `view[key]`
pub fn get_item(rt: &mut Runtime, view: Ref<MemoryView>, key: Value) -> PyResult {
    if let (Some(i), [count], [stride]) = (key.as_int(), &view.layout.shape[..], &view.layout.strides[..])
        && let Some(i) = list::place(i, *count)
    {
        return item_at(rt, view, (view.layout.offset + i as isize * stride) as usize);
    }
    // The part keeps the memory although making it may run code that releases the view.
    let (held, export) = (view.base.get(), view.export.borrow().clone());
    match place(rt, view, key, false)? {
        Place::Item(at) => item_at(rt, view, at),
        Place::All => Ok(view.into()),
        Place::Part(layout) => {
            let readonly = view.readonly;
            Ok(make(rt, buffer::Buffer { base: held, layout, readonly, export, source: [Value::NULL; 2] }))
        }
    }
}

/// `view[key] = v`
pub fn set_item(rt: &mut Runtime, view: Ref<MemoryView>, key: Value, v: Value) -> PyResult<()> {
    base(rt, view)?;
    let code = code_of(rt, &view.layout)?;
    if view.readonly {
        return rt.type_error("cannot modify read-only memory");
    }
    match place(rt, view, key, true)? {
        Place::Item(at) => {
            let size = view.layout.size;
            let bits = pack(rt, code, size, v)?;
            let base = base(rt, view)?;
            let item = bits.to_le_bytes();
            buffer::with_memory_mut(base, |memory| memory[at..at + size].copy_from_slice(&item[..size]));
            Ok(())
        }
        Place::All => Ok(()),
        Place::Part(part) => {
            if part.shape.len() > 1 {
                let message = "memoryview slice assignments are currently restricted to ndim = 1";
                return rt.raise(rt.types.not_implemented_error, message);
            }
            let Some(source) = buffer::acquire(rt, v)? else {
                let got = protocol::type_name(rt, v);
                return rt.type_error(format!("a bytes-like object is required, not '{got}'"));
            };
            let base = base(rt, view)?;
            let plain = |layout: &Layout| layout.format.trim_start_matches('@').to_owned();
            if plain(&source.layout) != plain(&part)
                || source.layout.size != part.size
                || source.layout.shape != part.shape
            {
                return rt.value_error("memoryview assignment: lvalue and rvalue have different structures");
            }
            let data = buffer::gather(&source);
            scatter(base, &part, &data);
            buffer::tell_released(rt, source.source)
        }
    }
}

/// Write `data` to where the items of `layout` lie.
fn scatter(base: Value, layout: &Layout, data: &[u8]) {
    let size = layout.size;
    buffer::with_memory_mut(base, |memory| {
        for (at, item) in layout.offsets().into_iter().zip(data.chunks(size)) {
            memory[at..at + size].copy_from_slice(item);
        }
    });
}

/// `view == v` and `!=`; `None` when `v` has no memory. A safepoint.
pub fn compare(rt: &mut Runtime, op: CompareOp, view: Ref<MemoryView>, v: Value) -> PyResult<Option<bool>> {
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(None);
    }
    let equal = equal(rt, view, v)?;
    Ok(equal.map(|equal| equal == (op == CompareOp::Eq)))
}

fn equal(rt: &mut Runtime, view: Ref<MemoryView>, v: Value) -> PyResult<Option<bool>> {
    let released = |v: Value| v.get::<MemoryView>().is_some_and(|m| m.base.get().is_null());
    if released(view.into()) || released(v) {
        return Ok(Some(Value::from(view) == v));
    }
    let Some(other) = buffer::acquire(rt, v)? else { return Ok(None) };
    let base = base(rt, view)?;
    if view.layout.shape != other.layout.shape {
        return Ok(Some(false));
    }
    let (Some(a), Some(b)) = (single_code(&view.layout.format), single_code(&other.layout.format)) else {
        return Ok(Some(false));
    };
    let (left, right) = (buffer::gather_from(base, &view.layout), buffer::gather(&other));
    if a == b && (is_int(a) || a == b'c') {
        return Ok(Some(left == right));
    }
    for (x, y) in left.chunks(view.layout.size).zip(right.chunks(other.layout.size)) {
        let (x, y) = (unpack(rt, a, x), unpack(rt, b, y));
        if !protocol::equal(rt, x, y)? {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}
