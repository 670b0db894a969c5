//! `memoryview`: making views, casts, attributes, methods; and `__buffer__` of the types that have memory.
use super::compare::CompareOp;
use super::memoryview::{self as view, base, derive, get_item, make, set_item, single_code};
use super::{buffer, bytes, bytes_methods, number, packing, protocol, receiver};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::buffer::Layout;
use crate::value::iterators::SequenceIterator;
use crate::value::{Items, List, MemoryView, Ref, Str, Tuple, Value};
use std::cell::Cell;

/// `PyBUF_WRITABLE`
const WRITABLE: i64 = 1;

fn this(rt: &mut Runtime, args: Args) -> PyResult<Ref<MemoryView>> {
    receiver::receiver(rt, args[0], rt.types.memoryview)
}

/// The receiver, which must not be released.
fn live(rt: &mut Runtime, args: Args) -> PyResult<Ref<MemoryView>> {
    let v = this(rt, args)?;
    base(rt, v)?;
    Ok(v)
}

fn view_of(rt: &mut Runtime, v: Value) -> PyResult {
    match buffer::acquire(rt, v)? {
        Some(buffer) => Ok(make(rt, buffer)),
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("memoryview: a bytes-like object is required, not '{got}'"))
        }
    }
}

fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let given = args.len() - 1 + args.keywords.len();
    if given > 1 {
        return rt.type_error(format!("memoryview() takes at most 1 argument ({given} given)"));
    }
    match args.get(1).or_else(|| args.keyword("object")) {
        Some(v) => view_of(rt, v),
        None => rt.type_error("memoryview() missing required argument 'object' (pos 1)"),
    }
}

fn from_flags(rt: &mut Runtime, args: Args) -> PyResult {
    let flags = number::index_clamped(rt, args[2])?;
    let made = view_of(rt, args[1])?;
    check_flags(rt, made, flags)
}

/// `v.__buffer__(flags)` of built-in types.
pub fn dunder_buffer(rt: &mut Runtime, args: Args) -> PyResult {
    let flags = number::index_clamped(rt, args[1])?;
    let made = view_of(rt, args[0])?;
    check_flags(rt, made, flags)
}

fn check_flags(rt: &mut Runtime, made: Value, flags: i64) -> PyResult {
    if flags & WRITABLE != 0 && made.get::<MemoryView>().is_some_and(|m| m.readonly) {
        return rt.raise(rt.types.buffer_error, "Object is not writable.");
    }
    Ok(made)
}

/// `v.__release_buffer__(view)` of built-in types.
pub fn dunder_release_buffer(rt: &mut Runtime, args: Args) -> PyResult {
    match args[1].get::<MemoryView>() {
        Some(view) => free(rt, view),
        None => rt.type_error("expected a memoryview object"),
    }
}

fn free(rt: &mut Runtime, view: Ref<MemoryView>) -> PyResult {
    if view.base.get().is_null() {
        return Ok(Value::NONE);
    }
    view.base.set(Value::NULL);
    view.export.take();
    let source = [view.source[0].take(), view.source[1].take()];
    buffer::tell_released(rt, source)?;
    Ok(Value::NONE)
}

fn release(rt: &mut Runtime, args: Args) -> PyResult {
    let view = this(rt, args)?;
    free(rt, view)
}

fn enter(rt: &mut Runtime, args: Args) -> PyResult {
    live(rt, args)?;
    Ok(args[0])
}

fn length(rt: &mut Runtime, args: Args) -> PyResult {
    let v = live(rt, args)?;
    match v.layout.shape.first() {
        Some(n) => Ok(rt.int64(*n as i64)),
        None => rt.type_error("0-dim memory has no length"),
    }
}

fn iter(rt: &mut Runtime, args: Args) -> PyResult {
    let v = live(rt, args)?;
    if v.layout.shape.is_empty() {
        return rt.type_error("invalid indexing of 0-dim memory");
    }
    let sequence = Cell::new(args[0]);
    Ok(rt.alloc(rt.types.memory_iterator, |header| SequenceIterator { header, sequence, index: Cell::new(0) }).into())
}

fn repr(rt: &mut Runtime, args: Args) -> PyResult {
    let released = if this(rt, args)?.base.get().is_null() { "released " } else { "" };
    Ok(rt.str(format!("<{released}memory at {:#x}>", args[0].bits())).into())
}

fn hash(rt: &mut Runtime, args: Args) -> PyResult {
    let v = this(rt, args)?;
    if let Some(known) = v.hash.get() {
        return Ok(rt.int64(known));
    }
    let base = base(rt, v)?;
    if !v.readonly {
        return rt.value_error("cannot hash writable memoryview object");
    }
    if !matches!(single_code(&v.layout.format), Some(b'B' | b'b' | b'c')) {
        return rt.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    protocol::hash(rt, base)?;
    let data = buffer::gather_from(base, &v.layout);
    let same = bytes::make(rt, data);
    let hash = protocol::hash(rt, same)?;
    v.hash.set(Some(hash));
    Ok(rt.int64(hash))
}

fn compare(rt: &mut Runtime, op: CompareOp, args: Args) -> PyResult {
    let v = this(rt, args)?;
    Ok(view::compare(rt, op, v, args[1])?.map_or(Value::NOT_IMPLEMENTED, Value::bool))
}

fn tobytes(rt: &mut Runtime, args: Args) -> PyResult {
    let v = live(rt, args)?;
    let base = base(rt, v)?;
    let order = args.get(1).or_else(|| args.keyword("order")).filter(|order| !order.is_none());
    let fortran = match order {
        None => false,
        Some(order) => match order.get::<Str>().as_ref().map(|s| s.as_str()) {
            Some("C") => false,
            Some("F") => true,
            Some("A") => v.layout.is_fortran() && !v.layout.is_contiguous(),
            Some(_) => return rt.value_error("order must be 'C', 'F' or 'A'"),
            None => {
                let got = protocol::type_name(rt, order);
                return rt.type_error(format!("tobytes() argument 'order' must be str or None, not {got}"));
            }
        },
    };
    let data = if fortran {
        let size = v.layout.size;
        let pick = |memory: &[u8]| -> Vec<u8> {
            v.layout.fortran_offsets().into_iter().flat_map(|at| memory[at..at + size].to_vec()).collect()
        };
        buffer::with_memory(base, pick).unwrap_or_default()
    } else {
        buffer::gather_from(base, &v.layout)
    };
    Ok(bytes::make(rt, data))
}

/// The items as nested lists.
fn tolist(rt: &mut Runtime, args: Args) -> PyResult {
    let v = live(rt, args)?;
    nested(rt, v, 0, v.layout.offset)
}

fn nested(rt: &mut Runtime, v: Ref<MemoryView>, dimension: usize, at: isize) -> PyResult {
    let Some(count) = v.layout.shape.get(dimension) else { return view::item_at(rt, v, at as usize) };
    let list = rt.list(Items::with_capacity(*count));
    for i in 0..*count {
        let item = nested(rt, v, dimension + 1, at + i as isize * v.layout.strides[dimension])?;
        list.items.push(item);
    }
    Ok(list.into())
}

fn toreadonly(rt: &mut Runtime, args: Args) -> PyResult {
    let v = live(rt, args)?;
    derive(rt, v, v.layout.clone(), true)
}

fn hex(rt: &mut Runtime, args: Args) -> PyResult {
    let v = live(rt, args)?;
    let base = base(rt, v)?;
    let data = buffer::gather_from(base, &v.layout);
    bytes_methods::hex_of(rt, &data, args)
}

fn cast(rt: &mut Runtime, args: Args) -> PyResult {
    const NATIVE: &str = "format must be a native single character format prefixed with an optional '@'";
    let v = live(rt, args)?;
    let Some(format) = args.get(1).or_else(|| args.keyword("format")) else {
        return rt.type_error("cast() missing required argument 'format' (pos 1)");
    };
    let Some(format) = format.get::<Str>() else {
        let got = protocol::type_name(rt, format);
        return rt.type_error(format!("cast() argument 'format' must be str, not {got}"));
    };
    let shape = args.get(2).or_else(|| args.keyword("shape"));
    let old = &v.layout;
    if !old.is_contiguous() {
        return rt.type_error("memoryview: casts are restricted to C-contiguous views");
    }
    if (shape.is_some() || old.shape.len() != 1) && old.shape.contains(&0) {
        return rt.type_error("memoryview: cannot cast view with zeros in shape or strides");
    }
    let shape = match shape {
        None => None,
        Some(shape) => Some(shape_items(rt, shape, old.shape.len())?),
    };
    let Some(code) = single_code(format.as_str()) else {
        return rt.value_error(format!("memoryview: destination {NATIVE}"));
    };
    let is_byte = |code: u8| matches!(code, b'B' | b'b' | b'c');
    if !is_byte(code) {
        match single_code(&old.format) {
            None => return rt.value_error(format!("memoryview: source {NATIVE}")),
            Some(source) if !is_byte(source) => {
                return rt.type_error("memoryview: cannot cast between two non-byte formats");
            }
            Some(_) => {}
        }
    }
    let size = packing::native_size(code).unwrap_or(1);
    let total = old.bytes();
    if !total.is_multiple_of(size) {
        return rt.type_error("memoryview: length is not a multiple of itemsize");
    }
    let mut layout = Layout::flat(format.as_str(), size, total / size);
    layout.offset = old.offset;
    if let Some(shape) = shape {
        let product = shape.iter().try_fold(size, |product, n| product.checked_mul(*n));
        if product != Some(total) {
            return rt.type_error("memoryview: product(shape) * itemsize != buffer size");
        }
        let mut stride = size as isize;
        layout.strides = shape
            .iter()
            .rev()
            .map(|n| {
                let this = stride;
                stride *= *n as isize;
                this
            })
            .collect();
        layout.strides.reverse();
        layout.shape = shape;
    }
    derive(rt, v, layout, v.readonly)
}

/// The shape that a cast was given.
fn shape_items(rt: &mut Runtime, shape: Value, dimensions: usize) -> PyResult<Vec<usize>> {
    let items = match (shape.get::<List>(), shape.get::<Tuple>()) {
        (Some(list), _) => list.items.to_vec(),
        (_, Some(tuple)) => tuple.to_vec(),
        _ => return rt.type_error("shape must be a list or a tuple"),
    };
    if items.len() > 64 {
        return rt.value_error("memoryview: number of dimensions must not exceed 64");
    }
    if items.len() > 1 && dimensions != 1 {
        return rt.type_error("memoryview: cast must be 1D -> ND or ND -> 1D");
    }
    let mut shape = Vec::with_capacity(items.len());
    for v in items {
        let Some(n) = number::int_of(v) else {
            return rt.type_error("memoryview.cast(): elements of shape must be integers");
        };
        match usize::try_from(&n) {
            Ok(n) if n > 0 => shape.push(n),
            _ => return rt.value_error("memoryview.cast(): elements of shape must be integers > 0"),
        }
    }
    Ok(shape)
}

fn integers(rt: &mut Runtime, values: impl Iterator<Item = i64>) -> Value {
    let values: Vec<Value> = values.map(|n| rt.int64(n)).collect();
    rt.tuple(&values).into()
}

/// Methods and attributes.
pub const SPEC: TypeSpec = TypeSpec {
    class: |types| types.memoryview,
    methods: &[
        NativeDef::function("__new__", new, 1, 255).with_keywords(&["object"]),
        NativeDef::class_method("_from_flags", from_flags, 3, 3).with_keywords(&["object", "flags"]),
        NativeDef::method("release", release, 1, 1),
        NativeDef::method("__enter__", enter, 1, 1),
        NativeDef::method("__exit__", release, 1, 4),
        NativeDef::method("__len__", length, 1, 1),
        NativeDef::method("__iter__", iter, 1, 1),
        NativeDef::method("__repr__", repr, 1, 1),
        NativeDef::method("__hash__", hash, 1, 1),
        NativeDef::method("__lt__", |rt, args| compare(rt, CompareOp::Lt, args), 2, 2),
        NativeDef::method("__le__", |rt, args| compare(rt, CompareOp::Le, args), 2, 2),
        NativeDef::method("__gt__", |rt, args| compare(rt, CompareOp::Gt, args), 2, 2),
        NativeDef::method("__ge__", |rt, args| compare(rt, CompareOp::Ge, args), 2, 2),
        NativeDef::method("__eq__", |rt, args| compare(rt, CompareOp::Eq, args), 2, 2),
        NativeDef::method("__ne__", |rt, args| compare(rt, CompareOp::Ne, args), 2, 2),
        NativeDef::method(
            "__getitem__",
            |rt, args| {
                let v = this(rt, args)?;
                get_item(rt, v, args[1])
            },
            2,
            2,
        ),
        NativeDef::method(
            "__setitem__",
            |rt, args| {
                let v = this(rt, args)?;
                set_item(rt, v, args[1], args[2]).map(|()| Value::NONE)
            },
            3,
            3,
        ),
        NativeDef::method(
            "__delitem__",
            |rt, args| {
                live(rt, args)?;
                rt.type_error("cannot delete memory")
            },
            2,
            2,
        ),
        NativeDef::method("__reduce_ex__", |rt, _| rt.type_error("cannot pickle memoryview objects"), 2, 2),
        NativeDef::method("__buffer__", dunder_buffer, 2, 2),
        NativeDef::method("__release_buffer__", dunder_release_buffer, 2, 2),
        NativeDef::method("tobytes", tobytes, 1, 2).with_keywords(&["order"]),
        NativeDef::method("tolist", tolist, 1, 1),
        NativeDef::method("toreadonly", toreadonly, 1, 1),
        NativeDef::method("hex", hex, 1, 3).with_keywords(&["sep", "bytes_per_sep"]),
        NativeDef::method("cast", cast, 1, 3).with_keywords(&["format", "shape"]),
        NativeDef::getter("obj", |rt, args| {
            let v = live(rt, args)?;
            Ok(v.source[0].get().some().unwrap_or(v.base.get()))
        }),
        NativeDef::getter("nbytes", |rt, args| {
            let n = live(rt, args)?.layout.bytes();
            Ok(rt.int64(n as i64))
        }),
        NativeDef::getter("readonly", |rt, args| Ok(live(rt, args)?.readonly.into())),
        NativeDef::getter("itemsize", |rt, args| Ok(Value::int32(live(rt, args)?.layout.size as i32))),
        NativeDef::getter("format", |rt, args| {
            let v = live(rt, args)?;
            Ok(rt.str(v.layout.format.as_str()).into())
        }),
        NativeDef::getter("ndim", |rt, args| Ok(Value::int32(live(rt, args)?.layout.shape.len() as i32))),
        NativeDef::getter("shape", |rt, args| {
            let v = live(rt, args)?;
            Ok(integers(rt, v.layout.shape.iter().map(|n| *n as i64)))
        }),
        NativeDef::getter("strides", |rt, args| {
            let v = live(rt, args)?;
            Ok(integers(rt, v.layout.strides.iter().map(|n| *n as i64)))
        }),
        NativeDef::getter("suboffsets", |rt, args| {
            live(rt, args)?;
            Ok(rt.tuple(&[]).into())
        }),
        NativeDef::getter("c_contiguous", |rt, args| Ok(live(rt, args)?.layout.is_contiguous().into())),
        NativeDef::getter("f_contiguous", |rt, args| Ok(live(rt, args)?.layout.is_fortran().into())),
        NativeDef::getter("contiguous", |rt, args| {
            let v = live(rt, args)?;
            Ok((v.layout.is_contiguous() || v.layout.is_fortran()).into())
        }),
    ],
};

/// `__buffer__` of the types with memory.
pub const BUFFERS: &[NativeDef] = &[NativeDef::method("__buffer__", dunder_buffer, 2, 2)];

/// The same, where a buffer keeps the object from changing.
pub const RELEASING: &[NativeDef] = &[
    NativeDef::method("__buffer__", dunder_buffer, 2, 2),
    NativeDef::method("__release_buffer__", dunder_release_buffer, 2, 2),
];
