//! The operations that need not stand in the interpreter's loop.
//!
//! Each has stored nothing when it raises, and is called with the newest frame's `pc` stored.
use super::calls::{self, Called, begin};
use super::{access, attributes, class_statement, collecting, displays, generators, imports, letting_go, patterns};
use crate::builtins::operators::{BinaryOp, UnaryOp};
use crate::builtins::{dict, items, iteration, operators, protocol};
use crate::bytecode::{Insn, NO_REG, Op};
use crate::heap::stack::Window;
use crate::runtime::{Args, FrameKind, LoadedCode, PyResult, Raised, Runtime};
use crate::value::{
    Class, Dict, Exception, Generator, List, Ref, Str, Tuple, Value,
    cell::Slot,
    class::{Collection, flag},
    function::{ClosureCell, CodeId, Function},
    generator::GeneratorState,
};
use std::sync::atomic::Ordering::Relaxed;

/// The generator whose frame is the newest one.
fn running_generator(rt: &Runtime) -> Option<Ref<Generator>> {
    rt.frames.last().filter(|f| f.kind.is_generator()).and_then(|f| f.extra.get::<Generator>())
}

/// `a = x op y`, in place when the instruction says so.
#[inline(never)]
pub fn binary(rt: &mut Runtime, op: BinaryOp, insn: Insn, w: Window, x: Value, y: Value) -> PyResult<()> {
    let v = if insn.n == 1 { operators::inplace(rt, op, x, y)? } else { operators::binary(rt, op, x, y)? };
    w.set(insn.a, v);
    Ok(())
}

/// UnboundLocalError for local `register`.
#[cold]
pub fn unbound_local<T>(rt: &mut Runtime, code: &LoadedCode, register: u16) -> PyResult<T> {
    let text = code.locals.get(register as usize).map_or("?", |n| n.as_str()).to_owned();
    rt.unbound_local_error(format!("cannot access local variable '{text}' where it is not associated with a value"))
}

/// The error for an empty cell named by constant `index`.
#[cold]
pub fn unbound_cell<T>(rt: &mut Runtime, code: &LoadedCode, index: u16) -> PyResult<T> {
    let text = code.consts[index as usize].get::<Str>().map_or_else(|| "?".to_owned(), |s| s.as_str().to_owned());
    if code.code.free.iter().any(|n| **n == *text) {
        let key = crate::runtime::name(rt, &text);
        let what = "where it is not associated with a value in enclosing scope";
        return super::access::name_error(rt, key, format!("cannot access free variable '{text}' {what}"));
    }
    rt.unbound_local_error(format!("cannot access local variable '{text}' where it is not associated with a value"))
}

/// Ctrl-C, or another signal that the program looks after. A safepoint.
#[cold]
pub fn interrupted(rt: &mut Runtime) -> PyResult<()> {
    rt.interrupted.store(false, Relaxed);
    rt.heap.attention.store(0, Relaxed);
    let key = crate::runtime::name(rt, "signal");
    if let Some(module) = rt.modules.get::<Dict>().and_then(|modules| modules.get_str(key)) {
        let deliver = rt.attribute(module, "_deliver")?;
        return rt.call(deliver, &[]).map(drop);
    }
    rt.raise_with(rt.types.keyboard_interrupt, &[])
}

/// One step of a loop over `iterator`: the next value or STOP, or a generator's frame, pushed.
#[inline(never)]
pub fn for_iter(rt: &mut Runtime, iterator: Value, result: u16) -> PyResult<Called> {
    if let Some(g) = iterator.get::<Generator>() {
        if g.fields.state.get() == GeneratorState::Finished {
            return Ok(Called::Value(Value::STOP));
        }
        generators::push(rt, g, Value::NONE, FrameKind::GeneratorFor, result)?;
        return Ok(Called::Frame);
    }
    iteration::next(rt, iterator).map(Called::Value)
}

/// One step of `yield from`: a value to yield; STOP, with the result stored; or a generator's frame, pushed.
pub fn delegate(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult<Called> {
    let (iterator, sent) = (w.get(insn.b), w.get(insn.a));
    let own = rt.frames.last().and_then(|f| f.extra.get::<Generator>());
    if let Some(g) = iterator.get::<Generator>() {
        if g.fields.state.get() == GeneratorState::Finished {
            generators::check_reuse(rt, g)?;
            w.set(insn.a, Value::NONE);
            return Ok(Called::Value(Value::STOP));
        }
        if let Some(own) = own {
            own.fields.delegate.set(iterator)
        }
        let pushed = generators::push(rt, g, sent, FrameKind::GeneratorDelegate, insn.a);
        if let (Err(_), Some(own)) = (pushed, own) {
            own.fields.delegate.set(Value::NULL)
        }
        pushed?;
        return Ok(Called::Frame);
    }
    if let Some(own) = own {
        own.fields.delegate.set(iterator)
    }
    let result = generators::step(rt, iterator, sent);
    if !matches!(result, Ok(v) if v != Value::STOP)
        && let Some(own) = own
    {
        own.fields.delegate.set(Value::NULL)
    }
    let v = result?;
    if v == Value::STOP {
        let result = std::mem::replace(&mut rt.stop_value, Value::NONE);
        w.set(insn.a, result.or_none());
    }
    Ok(Called::Value(v))
}

/// Push the frame of a property's getter.
pub fn enter_property(rt: &mut Runtime, getter: Value, object: Value, result: u16) -> PyResult<()> {
    match getter.get::<Function>() {
        Some(f) => calls::enter(rt, f, Args::positional(&[object]), FrameKind::Call, result, Value::NULL).map(drop),
        None => rt.system_error("property getter is no function"),
    }
}

/// Run `f` on the values of registers `first..first + n`, copied to where the collector sees them: they stay in the registers.
#[inline]
fn with_registers<T>(
    rt: &mut Runtime,
    w: Window,
    first: u16,
    n: usize,
    f: impl FnOnce(&mut Runtime, &[Value]) -> PyResult<T>,
) -> PyResult<T> {
    let mut few = [Value::NULL; 8];
    if n <= few.len() {
        for (i, v) in few[..n].iter_mut().enumerate() {
            *v = w.get(first + i as u16);
        }
        return f(rt, &few[..n]);
    }
    let all: Vec<Value> = w.run(first, n).iter().map(Slot::get).collect();
    f(rt, &all)
}

/// The first register and number of the arguments of a call, the receiver included.
#[inline]
fn arguments(w: Window, insn: Insn) -> (u16, usize) {
    if w.get(insn.b + 1).is_null() { (insn.b + 2, insn.c as usize) } else { (insn.b + 1, insn.c as usize + 1) }
}

/// `b([b+1,] b+2 …)`
#[inline(never)]
pub fn call(rt: &mut Runtime, callee: Value, w: Window, insn: Insn) -> PyResult<Called> {
    let (first, n) = arguments(w, insn);
    with_registers(rt, w, first, n, |rt, args| begin(rt, callee, Args::positional(args), FrameKind::Call, insn.a))
}

/// The same with keywords.
pub fn call_keywords(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult<Called> {
    let Some(names) = w.get(insn.b + 2 + insn.c).get::<Tuple>() else {
        return rt.system_error("keyword names are no tuple");
    };
    let (first, n) = arguments(w, insn);
    with_registers(rt, w, first, n, |rt, args| {
        let (positional, values) = args.split_at(n - names.len());
        let mut keywords: Vec<(Ref<Str>, Value)> = Vec::with_capacity(values.len());
        keywords.extend(names.iter().filter_map(|n| n.get::<Str>()).zip(values.iter().copied()));
        begin(rt, w.get(insn.b), Args { positional, keywords: &keywords }, FrameKind::Call, insn.a)
    })
}

/// `b([b+1,] *b+2, **b+3)`
pub fn call_unpacked(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult<Called> {
    let given = w.get(insn.b + 2);
    let mut positional = match (given.get::<Tuple>(), given.get::<List>()) {
        (Some(t), _) => t.to_vec(),
        (_, Some(l)) => l.items.to_vec(),
        _ => return rt.system_error("arguments are no sequence"),
    };
    if let Some(receiver) = w.get(insn.b + 1).some() {
        positional.insert(0, receiver);
    }
    let mut keywords = Vec::new();
    if let Some(dict) = w.get(insn.b + 3).get::<Dict>() {
        let mut at = 0;
        while let Some((next, key, v)) = dict.next_entry(at) {
            let Some(key) = key.get::<Str>() else {
                return rt.type_error("keywords must be strings");
            };
            keywords.push((rt.interned(key), v));
            at = next;
        }
    }
    begin(rt, w.get(insn.b), Args { positional: &positional, keywords: &keywords }, FrameKind::Call, insn.a)
}

/// `raise a from b`: makes the exception pending. True: the newest frame is in its traceback already.
pub fn raise(rt: &mut Runtime, w: Window, insn: Insn) -> bool {
    if insn.a == NO_REG {
        if rt.handled.is_null() {
            let Err(Raised) = rt.runtime_error::<()>("No active exception to reraise") else { return false };
            return false;
        }
        rt.pending = rt.handled;
        return true;
    }
    if let Ok(e) = exception_to_raise(rt, w, insn) {
        if let (Some(e), Some(handled)) = (e.get::<Exception>(), rt.handled.get::<Exception>()) {
            super::unwind::link_context(e, handled);
        }
        rt.pending = e;
    }
    false
}

fn exception_to_raise(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult {
    let e = instantiated(rt, w.get(insn.a), "exceptions must derive from BaseException")?;
    if insn.b != NO_REG {
        let cause = w.get(insn.b);
        let cause = if cause.is_none() {
            Value::NULL
        } else {
            instantiated(rt, cause, "exception causes must derive from BaseException")?
        };
        if let Some(e) = e.get::<Exception>() {
            e.cause.set(cause);
            e.suppress_context.set(true);
        }
    }
    Ok(e)
}

/// An exception from an exception or an exception class.
pub fn instantiated(rt: &mut Runtime, v: Value, otherwise: &str) -> PyResult {
    if v.get::<Exception>().is_some() {
        return Ok(v);
    }
    if let Some(class) = v.get::<Class>()
        && class.flags.get() & flag::EXCEPTION != 0
    {
        let e = rt.call(v, &[])?;
        if e.get::<Exception>().is_some() {
            return Ok(e);
        }
        let (class, got) = (protocol::class_name(class), protocol::type_name(rt, e));
        return rt.type_error(format!(
            "calling <class '{class}'> should have returned an instance of BaseException, not <class '{got}'>"
        ));
    }
    rt.type_error(otherwise)
}

/// Is `e` an instance of what an except clause names?
pub fn matches(rt: &mut Runtime, e: Value, wanted: Value) -> PyResult<bool> {
    if let Some(class) = wanted.get::<Class>()
        && class.flags.get() & flag::EXCEPTION != 0
    {
        return Ok(rt.class_of(e).is_subclass(class));
    }
    if let Some(tuple) = wanted.get::<Tuple>() {
        let mut found = false;
        for v in tuple.iter() {
            if v.get::<Class>().is_none_or(|c| c.flags.get() & flag::EXCEPTION == 0) {
                found = false;
                return cannot_catch(rt).map(|()| found);
            }
            found |= matches(rt, e, v)?;
        }
        return Ok(found);
    }
    cannot_catch(rt).map(|()| false)
}

/// TypeError for an except clause that names no exception class.
#[cold]
pub fn cannot_catch(rt: &mut Runtime) -> PyResult<()> {
    rt.type_error("catching classes that do not inherit from BaseException is not allowed")
}

fn enter_with(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult<()> {
    let manager = w.get(insn.b);
    let (enter, exit) = (rt.names.enter, rt.names.exit);
    let Some(enter) = rt.special(manager, enter) else {
        let text = protocol::type_name(rt, manager);
        return rt.type_error(format!("'{text}' object does not support the context manager protocol"));
    };
    let Some(exit) = rt.special(manager, exit) else {
        let text = protocol::type_name(rt, manager);
        return rt.type_error(format!(
            "'{text}' object does not support the context manager protocol (missed __exit__ method)"
        ));
    };
    let bind = |rt: &mut Runtime, method: Value| match rt.special(method, rt.names.get) {
        // A descriptor of the program's.
        Some(get) if method.get::<crate::value::Instance>().is_some() => {
            let class = rt.class_of(manager).into();
            calls::call_method(rt, get, method, &[manager, class])
        }
        _ => Ok(rt.bind(method, manager)),
    };
    let enter = bind(rt, enter)?;
    let exit = bind(rt, exit)?;
    let entered = rt.call(enter, &[])?;
    w.set(insn.a, exit);
    w.set(insn.a + 1, entered);
    Ok(())
}

fn exit_with(rt: &mut Runtime, w: Window, insn: Insn) -> PyResult<()> {
    let exit = w.get(insn.b);
    let v = if insn.c == NO_REG {
        rt.call(exit, &[Value::NONE, Value::NONE, Value::NONE])?
    } else {
        let e = w.get(insn.c);
        let traceback = e.get::<Exception>().map_or(Value::NONE, |e| e.traceback.get().or_none());
        let class = rt.class_of(e).into();
        rt.call(exit, &[class, e, traceback])?
    };
    w.set(insn.a, v);
    Ok(())
}

fn make_function(rt: &mut Runtime, code: &LoadedCode, globals: Ref<Dict>, w: Window, insn: Insn) {
    let id = CodeId(code.consts[insn.b as usize].as_int().unwrap_or(0) as u32);
    let f = new_function(rt, id, globals.into(), |i| w.get(insn.c + i as u16));
    w.set(insn.a, f);
}

/// What goes into a function beside its code: defaults, defaults of keyword-only parameters, closure, annotations; NULL where there is none.
pub const FUNCTION_PARTS: u16 = 4;

/// A new function of these parts.
pub fn new_function(rt: &mut Runtime, id: CodeId, globals: Value, part: impl Fn(usize) -> Value) -> Value {
    let loaded = rt.codes[id.0 as usize];
    let (text, qualname) = (Value::from(loaded.name), Value::from(loaded.qualname));
    let module = globals.get::<Dict>().and_then(|d| d.get_str(rt.names.name)).unwrap_or_default();
    let [defaults, keyword_defaults, closure, annotations] = [0, 1, 2, 3].map(|i| Slot::new(part(i)));
    let f = rt.alloc(rt.types.function, |header| Function {
        header,
        code: std::cell::Cell::new(id),
        closure,
        globals: Slot::new(globals),
        defaults,
        keyword_defaults,
        name: Slot::new(text),
        qualname: Slot::new(qualname),
        doc: Slot::new(loaded.doc),
        module: Slot::new(module),
        annotations,
        attributes: Slot::default(),
        type_params: Slot::default(),
    });
    f.into()
}

/// A namespace that is a dict, and of no class that may do more than look up.
fn plain_dict(rt: &Runtime, namespace: Value) -> Option<Ref<Dict>> {
    namespace.get::<Dict>().filter(|_| rt.class_of(namespace).is(rt.types.dict))
}

/// Class bodies: the value of a name.
fn load_name(rt: &mut Runtime, code: &LoadedCode, globals: Ref<Dict>, w: Window, insn: Insn) -> PyResult {
    let site = &code.sites[insn.b as usize];
    let namespace = rt.frames.last().map_or(Value::NULL, |f| f.extra);
    if let Some(dict) = plain_dict(rt, namespace) {
        if let Some(v) = dict.get_str(site.name) {
            return Ok(v);
        }
    } else if let Some(namespace) = namespace.some() {
        match items::get_item(rt, namespace, site.name.into()) {
            Ok(v) => return Ok(v),
            Err(raised) => {
                if rt.catch(rt.types.key_error).is_none() {
                    return Err(raised);
                }
            }
        }
    }
    if insn.c != NO_REG
        && let Some(v) = w.get(insn.c).get::<ClosureCell>().and_then(|c| c.value.get().some())
    {
        return Ok(v);
    }
    access::load_global(rt, globals, site)
}

fn store_name(rt: &mut Runtime, globals: Ref<Dict>, name: Ref<Str>, v: Value) -> PyResult<()> {
    let namespace = rt.frames.last().map_or(Value::NULL, |f| f.extra);
    match namespace.some() {
        None => replace_global(rt, globals, name, v),
        Some(namespace) => match plain_dict(rt, namespace) {
            Some(dict) => {
                dict.set_str(name, v);
                Ok(())
            }
            None => items::set_item(rt, namespace, name.into(), v),
        },
    }
}

/// The names of annotations have a dict to go to, where a module or class body has none yet.
fn ensure_annotations(rt: &mut Runtime, globals: Ref<Dict>) -> PyResult<()> {
    let key = rt.names.annotations;
    let namespace = rt.frames.last().map_or(Value::NULL, |f| f.extra).some().unwrap_or(globals.into());
    let there = match plain_dict(rt, namespace) {
        Some(dict) => dict.get_str(key).is_some(),
        None => match items::get_item(rt, namespace, key.into()) {
            Ok(_) => true,
            Err(raised) if rt.catch(rt.types.key_error).is_none() => return Err(raised),
            Err(_) => false,
        },
    };
    if there {
        return Ok(());
    }
    let dict = rt.dict();
    store_name(rt, globals, key, dict.into())
}

fn delete_name(rt: &mut Runtime, globals: Ref<Dict>, name: Ref<Str>) -> PyResult<()> {
    let namespace = rt.frames.last().map_or(Value::NULL, |f| f.extra);
    let dict = namespace.get::<Dict>().unwrap_or(globals);
    let Some(old) = dict.remove_str(name) else { return access::undefined(rt, name) };
    if dict.watch.get() != 0 {
        (rt.hooks.dict_changed)(rt, dict, name.into())
    }
    collecting::let_go(rt, old);
    Ok(())
}

/// [`store_global`] by an instruction: what was there before may have come to its end.
fn replace_global(rt: &mut Runtime, globals: Ref<Dict>, name: Ref<Str>, v: Value) -> PyResult<()> {
    let old = if rt.heap.knows_ends() { globals.get_str(name) } else { None };
    store_global(rt, globals, name, v)?;
    if let Some(old) = old.filter(|old| *old != v) {
        collecting::let_go(rt, old)
    }
    Ok(())
}

/// `globals()[name] = v`
pub fn store_global(rt: &mut Runtime, globals: Ref<Dict>, name: Ref<Str>, v: Value) -> PyResult<()> {
    globals.set_str(name, v);
    if globals.watch.get() != 0 {
        (rt.hooks.dict_changed)(rt, globals, name.into())
    }
    Ok(())
}

fn cell(rt: &mut Runtime, v: Value) -> Value {
    rt.alloc(rt.types.cell, |header| ClosureCell { header, value: Slot::new(v) }).into()
}

/// Any operation that neither calls Python code by pushing a frame nor changes the order of execution.
#[inline(never)]
pub fn execute(rt: &mut Runtime, code: &'static LoadedCode, globals: Ref<Dict>, w: Window, insn: Insn) -> PyResult<()> {
    let (a, b, c) = (insn.a, insn.b, insn.c);
    let result = match insn.op {
        Op::Pow => return binary(rt, BinaryOp::Pow, insn, w, w.get(b), w.get(c)),
        Op::MatMul => return binary(rt, BinaryOp::MatMul, insn, w, w.get(b), w.get(c)),
        Op::Neg => operators::unary(rt, UnaryOp::Neg, w.get(b))?,
        Op::Pos => operators::unary(rt, UnaryOp::Pos, w.get(b))?,
        Op::Invert => operators::unary(rt, UnaryOp::Invert, w.get(b))?,
        Op::In => Value::bool(items::contains(rt, w.get(c), w.get(b))?),
        Op::NotIn => Value::bool(!items::contains(rt, w.get(c), w.get(b))?),
        Op::DeleteLocal => {
            if w.get(a).is_null() {
                return unbound_local(rt, code, a);
            }
            let old = w.get(a);
            w.set(a, Value::NULL);
            collecting::let_go(rt, old);
            return Ok(());
        }
        Op::Unbind => {
            let old = w.get(a);
            w.set(a, Value::NULL);
            collecting::let_go(rt, old);
            return Ok(());
        }
        Op::Discard => {
            letting_go::discard(rt, w, a);
            return Ok(());
        }
        Op::StoreGlobal => return replace_global(rt, globals, code.sites[b as usize].name, w.get(a)),
        Op::DeleteGlobal => {
            let name = code.sites[b as usize].name;
            let Some(old) = globals.remove_str(name) else { return access::undefined(rt, name) };
            if globals.watch.get() != 0 {
                (rt.hooks.dict_changed)(rt, globals, name.into())
            }
            collecting::let_go(rt, old);
            return Ok(());
        }
        Op::LoadName => load_name(rt, code, globals, w, insn)?,
        Op::StoreName => return store_name(rt, globals, code.sites[b as usize].name, w.get(a)),
        Op::DeleteName => return delete_name(rt, globals, code.sites[b as usize].name),
        Op::MakeCell => cell(rt, if b == NO_REG { Value::NULL } else { w.get(b) }),
        Op::DeleteCell => match w.get(a).get::<ClosureCell>() {
            Some(cell) if !cell.value.get().is_null() => {
                let old = cell.value.take();
                collecting::let_go(rt, old);
                return Ok(());
            }
            _ => return unbound_cell(rt, code, c),
        },
        Op::GetYieldFromIter if insn.n > 0 => super::awaiting::awaitable(rt, w.get(b), insn.n)?,
        Op::GetYieldFromIter => generators::delegate_iter(rt, code, w.get(b))?,
        Op::BuildList => rt.list(w.run(b, c as usize).iter().map(Slot::get).collect()).into(),
        Op::BuildTuple => with_registers(rt, w, b, c as usize, |rt, items| Ok(rt.tuple(items).into()))?,
        Op::BuildSet => displays::build_set(rt, w, b, c)?,
        Op::BuildMap => displays::build_map(rt, w, b, c)?,
        Op::BuildString => displays::build_string(rt, w, b, c),
        Op::BuildSlice => displays::build_slice(rt, w, b),
        Op::SetAdd => return displays::set_add(rt, w.get(a), w.get(b)),
        Op::MapAdd => match w.get(a).get::<Dict>() {
            Some(d) => return dict::insert(rt, d, w.get(b), w.get(c)),
            None => return rt.system_error("display is no dict"),
        },
        Op::ListExtend => return displays::list_extend(rt, w, insn),
        Op::SetUpdate => return displays::set_update(rt, w.get(a), w.get(b)),
        Op::DictMerge => return displays::dict_merge(rt, w, insn),
        Op::ListToTuple => match w.get(b).get::<List>() {
            Some(list) => rt.tuple(&list.items.to_vec()).into(),
            None => return rt.system_error("display is no list"),
        },
        Op::UnpackSequence => return displays::unpack(rt, w, insn),
        Op::UnpackEx => return displays::unpack_star(rt, w, insn),
        Op::FormatValue => displays::format_value(rt, w, insn)?,
        Op::DeleteItem | Op::DeleteAttr | Op::StoreAttr | Op::SetItem => {
            let old = if rt.heap.finalizers { letting_go::replaced(rt, code, w, insn) } else { None };
            let done = match insn.op {
                Op::DeleteItem => items::del_item(rt, w.get(a), w.get(b)),
                Op::DeleteAttr => attributes::set(rt, w.get(a), code.sites[c as usize].name, Value::NULL),
                Op::SetItem => items::set_item(rt, w.get(a), w.get(b), w.get(c)),
                _ => access::store_attribute(rt, w.get(a), &code.sites[c as usize], w.get(b)),
            };
            return letting_go::after(rt, done, old);
        }
        Op::MakeFunction => {
            make_function(rt, code, globals, w, insn);
            return Ok(());
        }
        Op::BuildClass => return class_statement::build_class(rt, globals, w, insn),
        Op::ImportName => imports::import_name(rt, code, globals, w, insn)?,
        Op::ImportFrom => imports::import_from(rt, code, w.get(b), c)?,
        Op::ImportStar => return imports::import_star(rt, globals, w.get(a)),
        Op::EnterHandler => {
            let own = running_generator(rt);
            // A generator's outermost handler ends under whatever its caller handles by then.
            let first = own.is_some_and(|g| g.fields.handlers.get() == 0);
            if let Some(g) = own {
                g.fields.handlers.set(g.fields.handlers.get() + 1);
            }
            w.set(a + 1, if first { Value::NULL } else { rt.handled });
            rt.handled = w.get(a);
            return Ok(());
        }
        Op::LeaveHandler => {
            let own = running_generator(rt);
            if let Some(g) = own {
                g.fields.handlers.set(g.fields.handlers.get().saturating_sub(1));
            }
            rt.handled = match own.filter(|g| g.fields.handlers.get() == 0) {
                Some(g) => g.fields.outer_handled.get(),
                None => w.get(a + 1),
            };
            letting_go::handled(rt);
            return Ok(());
        }
        Op::MatchException => match insn.n {
            1 => super::star::take_part(rt, w.get(b), w.get(c))?,
            2 => super::star::combine(rt, w.get(b), w.get(c))?,
            _ => Value::bool(matches(rt, w.get(b), w.get(c))?),
        },
        Op::LoadStopAsyncIteration => rt.types.stop_async_iteration.into(),
        Op::LoadNamespace => rt.frames.last().map_or(Value::NONE, |f| f.extra),
        Op::SetupAnnotations => return ensure_annotations(rt, globals),
        Op::LoadAssertionError => rt.types.assertion_error.into(),
        Op::WithEnter if insn.n == 1 => return super::awaiting::enter_async_with(rt, w, insn),
        Op::WithEnter => return enter_with(rt, w, insn),
        Op::WithExit => return exit_with(rt, w, insn),
        Op::Len => {
            let length = items::length(rt, w.get(b))?;
            rt.int64(length as i64)
        }
        Op::MatchSequence => Value::bool(patterns::is_collection(rt, w.get(b), Collection::Sequence)),
        Op::MatchMapping => Value::bool(patterns::is_collection(rt, w.get(b), Collection::Mapping)),
        Op::MatchKeys => patterns::keys(rt, w.get(b), w.get(c))?,
        Op::MatchClass => patterns::class(rt, w, insn)?,
        op => return rt.system_error(format!("operation '{}' out of place", op.text())),
    };
    w.set(a, result);
    Ok(())
}
