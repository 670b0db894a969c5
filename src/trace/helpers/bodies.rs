//! What the helpers do: unpack words, call the layer that knows, pack the result.
use crate::builtins::{compare as comparison, items, iteration, operators, protocol};
use crate::builtins::{
    compare::CompareOp,
    operators::{BinaryOp, UnaryOp},
};
use crate::heap::stack::Window;
use crate::interp::{generators, slow};
use crate::runtime::{Args, PyResult, Runtime, entered};
use crate::value::{
    Class, Dict, Instance, Items, List, Ref, Set, Shape, Str, Value,
    function::{ClosureCell, CodeId},
    native::NativeFunction,
};

fn word(r: PyResult) -> u64 {
    r.map_or(0, Value::bits)
}

fn done(r: PyResult<()>) -> u64 {
    word(r.map(|()| Value::NONE))
}

/// Declares helpers: `name(rt, a, b, c) expression`, where `a b c` are Values or raw numbers.
macro_rules! helpers {
    ($($name:ident($rt:ident, $($arg:ident: $ty:ident),*) $body:expr;)*) => {$(
        pub extern "C" fn $name(_frame: *mut u64, a: u64, b: u64, c: u64) -> u64 {
            let _ = (a, b, c);
            helpers!(@bind [$($arg: $ty),*] [a b c]);
            entered::with(|$rt| $body)
        }
    )*};
    (@bind [] [$($rest:ident)*]) => {};
    (@bind [$arg:ident: $ty:ident $(, $args:ident: $tys:ident)*] [$first:ident $($rest:ident)*]) => {
        let $arg = helpers!(@convert $ty $first);
        helpers!(@bind [$($args: $tys),*] [$($rest)*]);
    };
    (@convert value $x:ident) => { Value::from_bits($x) };
    (@convert raw $x:ident) => { $x };
}

helpers! {
    binary(rt, x: value, y: value, op: raw) word(operators::binary(rt, BinaryOp::ALL[op as usize], x, y));
    inplace(rt, x: value, y: value, op: raw) word(operators::inplace(rt, BinaryOp::ALL[op as usize], x, y));
    unary(rt, x: value, op: raw) word(operators::unary(rt, [UnaryOp::Neg, UnaryOp::Pos, UnaryOp::Invert][op as usize], x));
    compare(rt, x: value, y: value, op: raw) word(comparison::compare(rt, CompareOp::ALL[op as usize], x, y));
    not(rt, x: value) word(protocol::truthy(rt, x).map(|b| Value::bool(!b)));
    truthy(rt, x: value) word(protocol::truthy(rt, x).map(Value::bool));
    contains(rt, container: value, x: value) word(items::contains(rt, container, x).map(Value::bool));
    not_contains(rt, container: value, x: value) word(items::contains(rt, container, x).map(|b| Value::bool(!b)));
    get_item(rt, x: value, key: value) word(items::get_item(rt, x, key));
    set_item(rt, x: value, key: value, v: value) done(items::set_item(rt, x, key, v));
    get_attribute(rt, x: value, name: value) match name.get::<Str>() {
        Some(name) => word((rt.hooks.get_attribute)(rt, x, name)),
        None => 0,
    };
    set_attribute(rt, x: value, name: value, v: value) match name.get::<Str>() {
        Some(name) => done((rt.hooks.set_attribute)(rt, x, name, v)),
        None => 0,
    };
    iter(rt, x: value) word(iteration::iter(rt, x));
    next(rt, x: value) word(iteration::next(rt, x));
    build_slice(rt, x: value, y: value, z: value) crate::builtins::slice::make(rt, x, y, z).bits();
    list_append(rt, list: value, x: value) {
        let _ = rt;
        if let Some(list) = list.get::<List>() {
            list.items.push(x)
        }
        Value::NONE.bits()
    };
    set_add(rt, set: value, x: value) match set.get::<Set>() {
        Some(set) => done(crate::builtins::set::add(rt, set, x)),
        None => 0,
    };
    sink(rt,) generators::sink(rt).unwrap_or(Value::STOP).bits();
    set_add_simple(rt, set: value, v: value) match set.get::<Set>() {
        Some(set) if crate::builtins::set::add_simple(rt, set, v) => Value::NONE.bits(),
        _ => Value::STOP.bits(),
    };
    list_extend(rt, list: value, x: value) match list.get::<List>() {
        Some(list) => done(iteration::extend(rt, list, x)),
        None => 0,
    };
    list_to_tuple(rt, list: value) {
        let all = list.get::<List>().map_or(Vec::new(), |l| l.items.to_vec());
        Value::from(rt.tuple(&all)).bits()
    };
    format(rt, x: value, spec: value, conversion: raw) word(format_value(rt, x, spec, conversion as u8));
    new_instance(rt, class: value) match class.get::<Class>() {
        Some(class) => Value::from(rt.new_instance(class)).bits(),
        None => 0,
    };
    add_slot(rt, x: value, shape: value, v: value) {
        if let (Some(instance), Some(shape)) = (x.get::<Instance>(), shape.get::<Shape>()) {
            rt.add_slot(instance, shape, v)
        }
        Value::NONE.bits()
    };
    make_cell(rt, v: value) {
        let class = rt.types.cell;
        Value::from(rt.alloc(class, |header| ClosureCell { header, value: std::cell::Cell::new(v) })).bits()
    };
    load_global(rt, dict: value, name: value) word(load_global_value(rt, dict, name));
    store_global(rt, dict: value, name: value, v: value) {
        if let (Some(dict), Some(name)) = (dict.get::<Dict>(), name.get::<Str>()) {
            dict.set_str(name, v);
            if dict.watch.get() != 0 {
                (rt.hooks.dict_changed)(rt, dict, name.into())
            }
        }
        Value::NONE.bits()
    };
    str_concat(rt, x: value, y: value) match (x.get::<Str>(), y.get::<Str>()) {
        (Some(x), Some(y)) => {
            let class = rt.types.str;
            Value::from(rt.alloc(class, |header| x.append(header, &y))).bits()
        }
        _ => 0,
    };
    int_to_str(rt, i: raw) Value::from(rt.str_copied(itoa::Buffer::new().format(i as i64))).bits();
    box_int(rt, i: raw) rt.int64(i as i64).bits();
}

fn format_value(rt: &mut Runtime, x: Value, spec: Value, conversion: u8) -> PyResult {
    let x = match conversion {
        b's' => protocol::str(rt, x)?.into(),
        b'r' => protocol::repr(rt, x)?.into(),
        b'a' => protocol::ascii(rt, x)?.into(),
        _ => x,
    };
    let spec = spec.get::<Str>();
    let text = spec.as_ref().map_or("", |s| s.as_str());
    Ok(protocol::format(rt, x, text)?.into())
}

fn load_global_value(rt: &mut Runtime, dict: Value, name: Value) -> PyResult {
    let (Some(globals), Some(name)) = (dict.get::<Dict>(), name.get::<Str>()) else {
        return rt.system_error("a trace lost its globals");
    };
    let builtins = rt.builtins.get::<Dict>();
    match globals.get_str(name).or_else(|| builtins.and_then(|b| b.get_str(name))) {
        Some(v) => Ok(v),
        None => rt.name_error(format!("name '{}' is not defined", name.as_str())),
    }
}

/// The `n` outgoing arguments at `offset` bytes from `frame`.
fn arguments<'a>(frame: *mut u64, n: u64, offset: u64) -> &'a [std::cell::Cell<Value>] {
    // The area lies behind the frame's registers and spill slots, within reach of a 16-bit register number: traces have fewer slots.
    Window::from_address(frame).run((offset / 8) as u16, n as usize)
}

fn copied<T>(cells: &[std::cell::Cell<Value>], f: impl FnOnce(&[Value]) -> T) -> T {
    let mut few = [Value::NULL; 8];
    if cells.len() <= few.len() {
        few.iter_mut().zip(cells).for_each(|(v, c)| *v = c.get());
        return f(&few[..cells.len()]);
    }
    // The cells keep the values alive for as long as the helper runs.
    let many: Vec<Value> = cells.iter().map(std::cell::Cell::get).collect();
    f(&many)
}

pub extern "C" fn call(frame: *mut u64, callee: u64, n: u64, offset: u64) -> u64 {
    let callee = Value::from_bits(callee);
    entered::with(|rt| copied(arguments(frame, n, offset), |args| word(rt.call(callee, args))))
}

pub extern "C" fn call_native(frame: *mut u64, callee: u64, n: u64, offset: u64) -> u64 {
    let callee = Value::from_bits(callee);
    entered::with(|rt| {
        let Some(function) = callee.get::<NativeFunction>() else { return 0 };
        let definition = rt.natives[function.definition as usize];
        copied(arguments(frame, n, offset), |args| word((definition.call)(rt, Args::positional(args))))
    })
}

pub extern "C" fn set_add_int(_: *mut u64, set: u64, i: u64, _: u64) -> u64 {
    // Needs no runtime, which saves half of the time.
    match (Value::from_bits(set).get::<Set>(), Value::small_int(i as i64)) {
        (Some(set), Some(v)) if crate::builtins::set::add_int(set, i as i64, v) => Value::NONE.bits(),
        _ => Value::STOP.bits(),
    }
}

pub extern "C" fn build_tuple(frame: *mut u64, n: u64, offset: u64, _: u64) -> u64 {
    entered::with(|rt| copied(arguments(frame, n, offset), |items| Value::from(rt.tuple(items)).bits()))
}

pub extern "C" fn build_list(frame: *mut u64, n: u64, offset: u64, _: u64) -> u64 {
    entered::with(|rt| {
        let items: Items = arguments(frame, n, offset).iter().map(std::cell::Cell::get).collect();
        Value::from(rt.list(items)).bits()
    })
}

pub extern "C" fn make_function(frame: *mut u64, code: u64, n: u64, offset: u64) -> u64 {
    let code = CodeId(Value::from_bits(code).as_int().unwrap_or_default() as u32);
    entered::with(|rt| {
        copied(arguments(frame, n, offset), |parts| match parts {
            [parts @ .., globals] => slow::new_function(rt, code, *globals, |i| parts[i]).bits(),
            [] => 0,
        })
    })
}

pub extern "C" fn build_set(frame: *mut u64, n: u64, offset: u64, _: u64) -> u64 {
    entered::with(|rt| {
        let set = crate::builtins::set::make(rt, rt.types.set);
        for item in arguments(frame, n, offset) {
            if crate::builtins::set::add(rt, set, item.get()).is_err() {
                return 0;
            }
        }
        Value::from(set).bits()
    })
}

pub extern "C" fn build_map(frame: *mut u64, n: u64, offset: u64, _: u64) -> u64 {
    entered::with(|rt| {
        let cells = arguments(frame, n, offset);
        let dict: Ref<Dict> = rt.alloc(rt.types.dict, Dict::new);
        for pair in cells.chunks_exact(2) {
            if crate::builtins::dict::insert(rt, dict, pair[0].get(), pair[1].get()).is_err() {
                return 0;
            }
        }
        Value::from(dict).bits()
    })
}

pub extern "C" fn build_string(frame: *mut u64, n: u64, offset: u64, _: u64) -> u64 {
    entered::with(|rt| {
        let mut text = String::new();
        for piece in arguments(frame, n, offset) {
            if let Some(s) = piece.get().get::<Str>() {
                text.push_str(s.as_str())
            }
        }
        Value::from(rt.str(text)).bits()
    })
}

pub extern "C" fn float_pow(a: f64, b: f64) -> f64 {
    a.powf(b)
}

pub extern "C" fn float_mod(a: f64, b: f64) -> f64 {
    crate::builtins::float_ops::modulo(a, b)
}

pub extern "C" fn float_floordiv(a: f64, b: f64) -> f64 {
    crate::builtins::float_ops::divmod(a, b).0
}

pub extern "C" fn float_sin(a: f64) -> f64 {
    a.sin()
}

pub extern "C" fn float_cos(a: f64) -> f64 {
    a.cos()
}

pub extern "C" fn float_floor(a: f64) -> f64 {
    a.floor()
}
