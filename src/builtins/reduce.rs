//! How values describe what they are made of, for copying and pickling: `__reduce__`, `__reduce_ex__`, `__getstate__`, `__setstate__`,
//! `__getnewargs__`. What `object` says of instances is written in Python, in `copyreg`.
use super::{iteration, number, protocol};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec, name};
use crate::value::iterators::*;
use crate::value::{
    Bytes, Complex, Dict, Exception, Items, List, Range, Ref, Set, Slice, Str, Tuple, Value, function::BoundMethod,
    native::NativeFunction,
};

fn builtin(rt: &mut Runtime, text: &str) -> Value {
    let key = name(rt, text);
    let Some(builtins) = rt.builtins.get::<Dict>() else { return Value::NONE };
    if let Some(v) = builtins.get_str(key) {
        return v;
    }
    // The program may have put it there under a key of a class of its own.
    let found = super::dict::find(rt, builtins, key.hash_value(), key.into());
    rt.pending = Value::NULL;
    found.ok().flatten().map_or(Value::NONE, |i| builtins.entry_value(i))
}

fn pair(rt: &mut Runtime, make: Value, args: &[Value], state: Option<Value>) -> PyResult {
    let args = rt.tuple(args).into();
    Ok(match state {
        Some(state) => rt.tuple(&[make, args, state]),
        None => rt.tuple(&[make, args]),
    }
    .into())
}

fn cannot_pickle<T>(rt: &mut Runtime, v: Value) -> PyResult<T> {
    let text = protocol::type_name(rt, v);
    rt.type_error(format!("cannot pickle '{text}' object"))
}

/// `iter(empty)`: what an exhausted iterator comes to.
fn exhausted(rt: &mut Runtime, empty: Value) -> PyResult {
    let iter = builtin(rt, "iter");
    pair(rt, iter, &[empty], None)
}

/// What is left of an iterator over a dict or set, without moving it.
fn rest(rt: &mut Runtime, v: Value) -> PyResult<Ref<List>> {
    let class = rt.class_of(v);
    let copy: Value = if let Some(it) = v.get::<DictIterator>() {
        rt.alloc(class, |header| DictIterator {
            header,
            dict: it.dict.clone(),
            position: it.position.clone(),
            expected: it.expected.clone(),
            left: it.left.clone(),
            part: it.part,
            backwards: it.backwards,
        })
        .into()
    } else if let Some(it) = v.get::<SetIterator>() {
        rt.alloc(class, |header| SetIterator {
            header,
            set: it.set.clone(),
            position: it.position.clone(),
            expected: it.expected,
            left: it.left.clone(),
        })
        .into()
    } else {
        v
    };
    iteration::collect_list(rt, copy)
}

/// `iterator.__reduce__()`
fn reduce_iterator(rt: &mut Runtime, args: Args) -> PyResult {
    let v = args[0];
    let iter = builtin(rt, "iter");
    if let Some(it) = v.get::<ListIterator>() {
        let Some(list) = it.list.get().some() else {
            let empty = rt.list(Items::new()).into();
            return exhausted(rt, empty);
        };
        let index = rt.int64(it.index.get() as i64);
        return pair(rt, iter, &[list], Some(index));
    }
    if let Some(it) = v.get::<TupleIterator>() {
        let Some(tuple) = it.tuple.get().some() else {
            let empty = rt.tuple(&[]).into();
            return exhausted(rt, empty);
        };
        let index = rt.int64(it.index.get() as i64);
        return pair(rt, iter, &[tuple], Some(index));
    }
    if let Some(it) = v.get::<StrIterator>() {
        let Some(s) = it.string.get().get::<Str>() else {
            let empty = rt.names.empty.into();
            return exhausted(rt, empty);
        };
        let index = s.as_str()[..it.offset.get()].chars().count();
        let index = rt.int64(index as i64);
        return pair(rt, iter, &[s.into()], Some(index));
    }
    if let Some(it) = v.get::<RangeIterator>() {
        let (start, step) = (it.next.get(), it.step);
        let stop = start.wrapping_add((it.remaining.get() as i64).wrapping_mul(step));
        let range = rt.alloc(rt.types.range, |header| Range::new(header, start, stop, step));
        return pair(rt, iter, &[range.into()], Some(Value::NONE));
    }
    if let Some(it) = v.get::<SequenceIterator>() {
        let Some(sequence) = it.sequence.get().some() else {
            let empty = rt.tuple(&[]).into();
            return exhausted(rt, empty);
        };
        let index = rt.int64(it.index.get());
        return pair(rt, iter, &[sequence], Some(index));
    }
    if let Some(it) = v.get::<CallableIterator>() {
        return match it.callable.get().some() {
            Some(callable) => pair(rt, iter, &[callable, it.sentinel], None),
            None => {
                let empty = rt.tuple(&[]).into();
                exhausted(rt, empty)
            }
        };
    }
    if v.get::<DictIterator>().is_some() || v.get::<SetIterator>().is_some() {
        let rest = rest(rt, v)?;
        return pair(rt, iter, &[rest.into()], None);
    }
    let class = rt.class_of(v).into();
    if let Some(it) = v.get::<Reversed>() {
        return match it.sequence.get().some().filter(|_| it.index.get() >= 0) {
            Some(sequence) => {
                let index = rt.int64(it.index.get());
                let make = if sequence.get::<List>().is_some() { rt.types.reversed.into() } else { class };
                pair(rt, make, &[sequence], Some(index))
            }
            None => {
                let empty = rt.list(Items::new()).into();
                exhausted(rt, empty)
            }
        };
    }
    if let Some(it) = v.get::<Enumerate>() {
        return pair(rt, class, &[it.iterator, it.count.get()], None);
    }
    if let Some(it) = v.get::<Zip>() {
        let parts = it.iterators.to_vec();
        return pair(rt, class, &parts, it.strict.get().then_some(Value::TRUE));
    }
    if let Some(it) = v.get::<Map>() {
        let parts: Vec<Value> = std::iter::once(it.function).chain(it.iterators.iter()).collect();
        return pair(rt, class, &parts, None);
    }
    match v.get::<Filter>() {
        Some(it) => pair(rt, class, &[it.function, it.iterator], None),
        None => cannot_pickle(rt, v),
    }
}

/// `iterator.__setstate__(index)`: where to go on.
fn set_state(rt: &mut Runtime, args: Args) -> PyResult {
    let v = args[0];
    if let Some(it) = v.get::<Zip>() {
        it.strict.set(protocol::truthy(rt, args[1])?);
        return Ok(Value::NONE);
    }
    let index = number::index_i64(rt, args[1])?;
    let within = |n: usize| index.clamp(0, n as i64) as usize;
    if let Some(it) = v.get::<ListIterator>() {
        if let Some(list) = it.list.get().get::<List>() {
            it.index.set(within(list.items.len()))
        }
    } else if let Some(it) = v.get::<TupleIterator>() {
        if let Some(tuple) = it.tuple.get().get::<Tuple>() {
            it.index.set(within(tuple.len()))
        }
    } else if let Some(it) = v.get::<StrIterator>() {
        if let Some(s) = it.string.get().get::<Str>() {
            it.offset.set(s.byte_offset(within(s.char_len())))
        }
    } else if let Some(it) = v.get::<RangeIterator>() {
        let skipped = index.clamp(0, i64::try_from(it.remaining.get()).unwrap_or(i64::MAX));
        it.next.set(it.next.get().wrapping_add(skipped.wrapping_mul(it.step)));
        it.remaining.set(it.remaining.get() - skipped as u64);
    } else if let Some(it) = v.get::<SequenceIterator>() {
        it.index.set(index.max(0))
    } else if let Some(it) = v.get::<Reversed>() {
        let Some(sequence) = it.sequence.get().some() else { return Ok(Value::NONE) };
        let n = super::items::length(rt, sequence)? as i64;
        it.index.set(index.clamp(-1, n - 1))
    }
    Ok(Value::NONE)
}

const REDUCE: &[NativeDef] = &[NativeDef::method("__reduce__", reduce_iterator, 1, 1)];
const STATE: &[NativeDef] = &[NativeDef::method("__setstate__", set_state, 2, 2)];

fn attributes(rt: &mut Runtime, v: Value) -> Value {
    rt.attributes(v).filter(|d| !d.is_empty()).map_or(Value::NONE, Value::from)
}

/// `set.__reduce__()`
fn reduce_set(rt: &mut Runtime, args: Args) -> PyResult {
    if args[0].get::<Set>().is_none() {
        return cannot_pickle(rt, args[0]);
    }
    let class = rt.class_of(args[0]).into();
    let items = iteration::collect_list(rt, args[0])?.into();
    let getstate = rt.names.getstate;
    let state = match rt.call_special(args[0], getstate, &[]) {
        Some(state) => state?,
        None => attributes(rt, args[0]),
    };
    pair(rt, class, &[items], Some(state))
}

fn reduce_range(rt: &mut Runtime, args: Args) -> PyResult {
    let parts = ["start", "stop", "step"].map(|part| rt.attribute(args[0], part));
    let class = rt.class_of(args[0]).into();
    pair(rt, class, &[parts[0]?, parts[1]?, parts[2]?], None)
}

fn reduce_slice(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(s) = args[0].get::<Slice>() else { return cannot_pickle(rt, args[0]) };
    let class = rt.class_of(args[0]).into();
    pair(rt, class, &[s.start, s.stop, s.step], None)
}

/// The value as an object of the built-in class itself.
fn new_args(rt: &mut Runtime, args: Args) -> PyResult {
    let v = args[0];
    let base: Value = if let Some(s) = v.get::<Str>() {
        rt.str_copied(s.as_str()).into()
    } else if let Some(b) = v.get::<Bytes>() {
        let data = b.data.clone();
        super::bytes::make(rt, data.to_vec())
    } else if let Some(t) = v.get::<Tuple>() {
        let items = t.to_vec();
        rt.tuple(&items).into()
    } else if let Some(c) = v.get::<Complex>() {
        let parts = [Value::float(c.real), Value::float(c.imag)];
        return Ok(rt.tuple(&parts).into());
    } else {
        match number::of(v) {
            Some(number::Number::Int(i)) => rt.int64(i),
            Some(number::Number::Big(b)) => {
                let big = b.big.clone();
                rt.int(big)
            }
            Some(number::Number::Float(x)) => Value::float(x),
            _ => return cannot_pickle(rt, v),
        }
    };
    Ok(rt.tuple(&[base]).into())
}

fn reduce_bytearray(rt: &mut Runtime, v: Value, version: i64) -> PyResult {
    let Some(data) = super::bytes::with(v, <[u8]>::to_vec) else { return cannot_pickle(rt, v) };
    let class = rt.class_of(v).into();
    let state = attributes(rt, v);
    if version >= 3 {
        let bytes = super::bytes::make(rt, data);
        return pair(rt, class, &[bytes], Some(state));
    }
    let text: String = data.into_iter().map(char::from).collect();
    let parts = [rt.str(text).into(), rt.str("latin-1").into()];
    pair(rt, class, &parts, Some(state))
}

fn copyreg(rt: &mut Runtime, function: &str, args: &[Value]) -> PyResult {
    let module = (rt.hooks.import_module)(rt, "copyreg")?;
    let function = rt.attribute(module, function)?;
    rt.call(function, args)
}

/// `object.__reduce_ex__(protocol)`: what `__reduce__` says where the class has its own.
fn reduce_ex(rt: &mut Runtime, args: Args) -> PyResult {
    let version = number::index_i64(rt, args[1])?;
    let reduce = rt.names.reduce;
    let own = rt.special(args[0], reduce);
    if let Some(method) = own
        && own != rt.lookup(rt.types.object, reduce)
    {
        return (rt.hooks.call_method)(rt, method, args[0], &[]);
    }
    let version = rt.int64(version);
    copyreg(rt, "_reduce_object", &[args[0], version])
}

fn reduce_object(rt: &mut Runtime, args: Args) -> PyResult {
    copyreg(rt, "_reduce_object", &[args[0], Value::int32(0)])
}

fn getstate(rt: &mut Runtime, args: Args) -> PyResult {
    copyreg(rt, "_state_of", &[args[0]])
}

fn reduce_method(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(m) = args[0].get::<BoundMethod>() else { return cannot_pickle(rt, args[0]) };
    let getattr = builtin(rt, "getattr");
    let method_name = rt.attribute(m.function, "__name__")?;
    pair(rt, getattr, &[m.receiver, method_name], None)
}

fn reduce_native(rt: &mut Runtime, args: Args) -> PyResult {
    if args[0].get::<BoundMethod>().is_some() {
        return reduce_method(rt, args);
    }
    let Some(f) = args[0].get::<NativeFunction>() else { return cannot_pickle(rt, args[0]) };
    let text = rt.natives[f.definition as usize].name;
    let text = name(rt, text).into();
    if f.owner.get::<crate::value::Class>().is_some() {
        let getattr = builtin(rt, "getattr");
        return pair(rt, getattr, &[f.owner, text], None);
    }
    Ok(text)
}

/// `Ellipsis` and `NotImplemented`: their names.
fn reduce_constant(rt: &mut Runtime, args: Args) -> PyResult {
    let text = if args[0] == Value::ELLIPSIS { "Ellipsis" } else { "NotImplemented" };
    Ok(name(rt, text).into())
}

/// `BaseException.__reduce__()`: class, arguments, and attributes if there are any.
fn reduce_exception(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(e) = args[0].get::<Exception>() else { return cannot_pickle(rt, args[0]) };
    let class = rt.class_of(args[0]).into();
    let arguments = e.args.get();
    Ok(match attributes(rt, args[0]) {
        Value::NONE => rt.tuple(&[class, arguments]),
        state => rt.tuple(&[class, arguments, state]),
    }
    .into())
}

/// `BaseException.__setstate__(attributes)`
fn set_exception_state(rt: &mut Runtime, args: Args) -> PyResult {
    if args[1].is_none() {
        return Ok(Value::NONE);
    }
    let Some(state) = args[1].get::<Dict>() else { return rt.type_error("state is not a dictionary") };
    let mut at = 0;
    while let Some((next, key, v)) = state.next_entry(at) {
        at = next;
        if let Some(key) = key.get::<Str>() {
            let key = rt.interned(key);
            (rt.hooks.set_attribute)(rt, args[0], key, v)?;
        }
    }
    Ok(Value::NONE)
}

const NEW_ARGS: &[NativeDef] = &[NativeDef::method("__getnewargs__", new_args, 1, 1)];

macro_rules! specs {
    ($($class:ident: $($group:expr),+;)*) => {
        /// Which class describes itself how.
        pub const SPECS: &[&TypeSpec] = &[$($(&TypeSpec { class: |types| types.$class, methods: $group }),+),*];
    };
}

specs! {
    object: &[
        NativeDef::method("__reduce_ex__", reduce_ex, 2, 2),
        NativeDef::method("__reduce__", reduce_object, 1, 1),
        NativeDef::method("__getstate__", getstate, 1, 1),
    ];
    int: NEW_ARGS;
    float: NEW_ARGS;
    complex: NEW_ARGS;
    str: NEW_ARGS;
    bytes: NEW_ARGS;
    tuple: NEW_ARGS;
    set: &[NativeDef::method("__reduce__", reduce_set, 1, 1)];
    frozenset: &[NativeDef::method("__reduce__", reduce_set, 1, 1)];
    range: &[NativeDef::method("__reduce__", reduce_range, 1, 1)];
    slice: &[NativeDef::method("__reduce__", reduce_slice, 1, 1)];
    ellipsis: &[NativeDef::method("__reduce__", reduce_constant, 1, 1)];
    not_implemented_type: &[NativeDef::method("__reduce__", reduce_constant, 1, 1)];
    method_wrapper: &[NativeDef::method("__reduce__", reduce_method, 1, 1)];
    method_descriptor: &[NativeDef::method("__reduce__", reduce_native, 1, 1)];
    wrapper_descriptor: &[NativeDef::method("__reduce__", reduce_native, 1, 1)];
    classmethod_descriptor: &[NativeDef::method("__reduce__", reduce_native, 1, 1)];
    bytearray: &[
        NativeDef::method("__reduce__", |rt, args| reduce_bytearray(rt, args[0], 2), 1, 1),
        NativeDef::method("__reduce_ex__", |rt, args| {
            let version = number::index_i64(rt, args[1])?;
            reduce_bytearray(rt, args[0], version)
        }, 2, 2),
    ];
    bound_method: &[NativeDef::method("__reduce__", reduce_method, 1, 1)];
    builtin_function: &[NativeDef::method("__reduce__", reduce_native, 1, 1)];
    base_exception: &[
        NativeDef::method("__reduce__", reduce_exception, 1, 1),
        NativeDef::method("__setstate__", set_exception_state, 2, 2),
    ];
    iterator: REDUCE, STATE;
    list_iterator: REDUCE, STATE;
    list_reverseiterator: REDUCE, STATE;
    tuple_iterator: REDUCE, STATE;
    str_iterator: REDUCE, STATE;
    str_ascii_iterator: REDUCE, STATE;
    bytes_iterator: REDUCE, STATE;
    bytearray_iterator: REDUCE, STATE;
    array_iterator: REDUCE, STATE;
    range_iterator: REDUCE, STATE;
    dict_keyiterator: REDUCE;
    dict_valueiterator: REDUCE;
    dict_itemiterator: REDUCE;
    dict_reversekeyiterator: REDUCE;
    dict_reversevalueiterator: REDUCE;
    dict_reverseitemiterator: REDUCE;
    set_iterator: REDUCE;
    callable_iterator: REDUCE;
    enumerate: REDUCE;
    zip: REDUCE, STATE;
    map: REDUCE;
    filter: REDUCE;
    reversed: REDUCE, STATE;
}
