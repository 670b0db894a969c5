//! The interpreter's loop: the frequent operations in line, everything else in [`super::slow`].
//!
//! Calls of Python functions from Python code push a frame and stay in the loop. Calls from native code run a loop of their own, down to
//! the entry frame they pushed. In the loop `pc` lives in a local variable; it is stored to the frame before anything that looks at
//! frames (see `runtime::frames`).
use super::access::{self, Loaded};
use super::calls::{self, Called};
use super::unwind::unwind;
use super::{collecting, construct, generators, letting_go, slow};
use crate::builtins::{compare, items, iteration, operators, protocol};
use crate::builtins::{compare::CompareOp, operators::BinaryOp};
use crate::bytecode::{Insn, Op};
use crate::heap::{frame_top, stack::Window};
use crate::runtime::{Frame, FrameKind, LoadedCode, PyResult, Raised, Resume, Runtime};
use crate::value::iterators::{ListIterator, RangeIterator};
use crate::value::{Dict, Generator, List, Ref, Tuple, Value, function::ClosureCell, function::Function};
use std::sync::atomic::Ordering::Relaxed;

/// Why the loop was left.
enum Exit {
    /// The entry frame returned, or its generator yielded, this.
    Return(Value),
    /// An exception is pending and the entry frame is gone.
    Raised,
    /// Go on in the other mode.
    Switch(Resume),
}

/// Run the newest frame, which is an entry frame, to its end (a generator: to its next yield, or its end and STOP).
pub fn run(rt: &mut Runtime) -> PyResult {
    drive(rt)
}

/// The same, beginning with the pending exception, raised at the newest frame's `pc`.
pub fn run_raising(rt: &mut Runtime) -> PyResult {
    if unwind(rt, false) { drive(rt) } else { Err(Raised) }
}

fn drive(rt: &mut Runtime) -> PyResult {
    let outer = rt.loop_frame;
    let result = drive_modes(rt);
    rt.loop_frame = outer;
    result
}

fn drive_modes(rt: &mut Runtime) -> PyResult {
    let mut mode = Resume::Interpret;
    loop {
        let exit = match mode {
            Resume::Interpret => execute::<false>(rt),
            Resume::Record => execute::<true>(rt),
        };
        if mode == Resume::Record && !matches!(exit, Exit::Switch(_)) {
            (rt.jit.abandon)(rt)
        }
        match exit {
            Exit::Return(v) => return Ok(v),
            Exit::Raised => return Err(Raised),
            Exit::Switch(next) => mode = next,
        }
    }
}

#[inline(always)]
fn newest(rt: &Runtime) -> &Frame {
    rt.frames.last().expect("the loop runs a frame")
}

#[inline(always)]
fn save_pc(rt: &mut Runtime, pc: usize) {
    rt.frames.last_mut().expect("the loop runs a frame").pc = pc as u32
}

/// What follows an instruction that did not continue by itself.
enum Next {
    /// The next instruction.
    Step,
    /// The newest frame has changed: go on at its `pc`.
    Reload,
    /// Unwind.
    Raise,
    /// Unwind; the newest frame is in the traceback already.
    RaiseAgain,
}

#[inline(always)]
fn next_of(result: PyResult<()>) -> Next {
    if result.is_ok() { Next::Step } else { Next::Raise }
}

#[inline(never)]
fn execute<const RECORD: bool>(rt: &mut Runtime) -> Exit {
    rt.loop_frame = frame_top();
    let mut code: &'static LoadedCode;
    let mut insns: &'static [Insn];
    let mut w: Window;
    let mut pc: usize;
    let mut globals: Ref<Dict>;

    macro_rules! reload {
        () => {{
            let frame = newest(rt);
            code = frame.code;
            insns = &code.code.insns;
            w = frame.window;
            pc = frame.pc as usize;
            globals = frame.globals;
        }};
    }
    reload!();
    'next: loop {
        if RECORD {
            save_pc(rt, pc);
            if (rt.jit.observe)(rt) == Resume::Interpret {
                return Exit::Switch(Resume::Interpret);
            }
        }
        let insn = insns[pc];
        let next = 'op: {
            macro_rules! step {
                () => {{
                    pc += 1;
                    continue 'next;
                }};
            }
            // a = b op c: fast when both are small ints or both floats.
            macro_rules! arithmetic {
                ($insn:ident, $op:ident, $int:expr, $float:expr) => {{
                    let (x, y) = (w.get($insn.b), w.get($insn.c));
                    if let (Some(i), Some(j)) = (x.as_int(), y.as_int()) {
                        let int: fn(i64, i64) -> Option<Value> = $int;
                        if let Some(v) = int(i, j) {
                            w.set($insn.a, v);
                            step!();
                        }
                    } else if let (Some(i), Some(j)) = (x.as_float(), y.as_float()) {
                        let float: fn(f64, f64) -> Option<Value> = $float;
                        if let Some(v) = float(i, j) {
                            w.set($insn.a, v);
                            step!();
                        }
                    }
                    save_pc(rt, pc);
                    next_of(slow::binary(rt, BinaryOp::$op, $insn, w, x, y))
                }};
            }
            // a = b op imm c
            macro_rules! immediate {
                ($insn:ident, $op:ident, $int:expr) => {{
                    let x = w.get($insn.b);
                    if let Some(i) = x.as_int() {
                        let int: fn(i64, i64) -> Option<Value> = $int;
                        if let Some(v) = int(i, $insn.imm()) {
                            w.set($insn.a, v);
                            step!();
                        }
                    }
                    save_pc(rt, pc);
                    next_of(slow::binary(rt, BinaryOp::$op, $insn, w, x, Value::int32($insn.imm() as i32)))
                }};
            }
            macro_rules! comparison {
        ($insn:ident, $op:ident, $cmp:tt) => {{
            let (x, y) = (w.get($insn.b), w.get($insn.c));
            let truth = if let (Some(i), Some(j)) = (x.as_int(), y.as_int()) {
                i $cmp j
            } else if let (Some(i), Some(j)) = (x.as_float(), y.as_float()) {
                i $cmp j
            } else {
                save_pc(rt, pc);
                match compare::compare_slow(rt, CompareOp::$op, x, y) {
                    Ok(v) => {
                        w.set($insn.a, v);
                        step!();
                    }
                    Err(Raised) => break 'op Next::Raise,
                }
            };
            w.set($insn.a, Value::bool(truth));
            step!();
        }};
    }
            macro_rules! compare_immediate {
        ($insn:ident, $op:ident, $cmp:tt) => {{
            let x = w.get($insn.b);
            if let Some(i) = x.as_int() {
                w.set($insn.a, Value::bool(i $cmp $insn.imm()));
                step!();
            }
            save_pc(rt, pc);
            match compare::compare(rt, CompareOp::$op, x, Value::int32($insn.imm() as i32)) {
                Ok(v) => {
                    w.set($insn.a, v);
                    step!();
                }
                Err(Raised) => Next::Raise,
            }
        }};
    }
            macro_rules! result {
                ($insn:ident, $call:expr) => {{
                    save_pc(rt, pc);
                    match $call {
                        Ok(v) => {
                            w.set($insn.a, v);
                            step!();
                        }
                        Err(Raised) => Next::Raise,
                    }
                }};
            }
            macro_rules! jump_if {
                ($insn:ident, $wanted:expr) => {{
                    let v = w.get($insn.a);
                    let truth = match v {
                        Value::TRUE => true,
                        Value::FALSE | Value::NONE => false,
                        v if v.is_int() => v != Value::int32(0),
                        v => {
                            save_pc(rt, pc);
                            match protocol::truthy(rt, v) {
                                Ok(truth) => truth,
                                Err(Raised) => break 'op Next::Raise,
                            }
                        }
                    };
                    pc = if truth == $wanted { $insn.bc() as usize } else { pc + 1 };
                    continue 'next;
                }};
            }

            match insn.op {
                Op::Nop => step!(),
                Op::Move => {
                    w.set(insn.a, w.get(insn.b));
                    step!()
                }
                Op::LoadConst => {
                    w.set(insn.a, code.consts[insn.bc() as usize]);
                    step!()
                }
                Op::LoadInt => {
                    w.set(insn.a, Value::int32(insn.bc() as i32));
                    step!()
                }
                Op::CheckBound => {
                    if w.get(insn.a).is_null() {
                        break 'op next_of(slow::unbound_local(rt, code, insn.a));
                    }
                    step!()
                }
                Op::LoadGlobal => {
                    save_pc(rt, pc);
                    match access::load_global(rt, globals, &code.sites[insn.b as usize]) {
                        Ok(v) => {
                            w.set(insn.a, v);
                            step!()
                        }
                        Err(Raised) => Next::Raise,
                    }
                }
                Op::LoadClosure => {
                    let cells = newest(rt).closure.get::<Tuple>();
                    w.set(insn.a, cells.and_then(|t| t.get(insn.b as usize)).unwrap_or_default());
                    step!()
                }
                Op::LoadCell => match w.get(insn.b).get::<ClosureCell>().and_then(|c| c.value.get().some()) {
                    Some(v) => {
                        w.set(insn.a, v);
                        step!()
                    }
                    None => next_of(slow::unbound_cell(rt, code, insn.c)),
                },
                Op::StoreCell => {
                    if let Some(cell) = w.get(insn.a).get::<ClosureCell>() {
                        cell.value.set(w.get(insn.b))
                    }
                    step!()
                }
                Op::Add => arithmetic!(insn, Add, |i, j| Value::small_int(i + j), |x, y| Some(Value::float(x + y))),
                Op::Sub => arithmetic!(insn, Sub, |i, j| Value::small_int(i - j), |x, y| Some(Value::float(x - y))),
                Op::Mul => arithmetic!(insn, Mul, |i, j| i.checked_mul(j).and_then(Value::small_int), |x, y| Some(
                    Value::float(x * y)
                )),
                Op::TrueDiv => arithmetic!(
                    insn,
                    TrueDiv,
                    |i, j| if j != 0 { Some(Value::float(i as f64 / j as f64)) } else { None },
                    |x, y| if y != 0.0 { Some(Value::float(x / y)) } else { None }
                ),
                Op::FloorDiv => arithmetic!(
                    insn,
                    FloorDiv,
                    |i, j| if j > 0 { Some(Value::small_int(i.div_euclid(j))?) } else { None },
                    |_, _| None
                ),
                Op::Mod => arithmetic!(
                    insn,
                    Mod,
                    |i, j| if j > 0 { Value::small_int(i.rem_euclid(j)) } else { None },
                    |_, _| None
                ),
                Op::And => arithmetic!(insn, And, |i, j| Value::small_int(i & j), |_, _| None),
                Op::Or => arithmetic!(insn, Or, |i, j| Value::small_int(i | j), |_, _| None),
                Op::Xor => arithmetic!(insn, Xor, |i, j| Value::small_int(i ^ j), |_, _| None),
                Op::Shl => arithmetic!(
                    insn,
                    Shl,
                    |i, j| if (0..50).contains(&j) { i.checked_mul(1 << j).and_then(Value::small_int) } else { None },
                    |_, _| None
                ),
                Op::Shr => arithmetic!(
                    insn,
                    Shr,
                    |i, j| if j >= 0 { Value::small_int(i >> j.min(63)) } else { None },
                    |_, _| None
                ),
                Op::AddImm => immediate!(insn, Add, |i, j| Value::small_int(i + j)),
                Op::SubImm => immediate!(insn, Sub, |i, j| Value::small_int(i - j)),
                Op::MulImm => immediate!(insn, Mul, |i, j| i.checked_mul(j).and_then(Value::small_int)),
                Op::FloorDivImm => {
                    immediate!(insn, FloorDiv, |i, j| if j > 0 { Value::small_int(i.div_euclid(j)) } else { None })
                }
                Op::ModImm => {
                    immediate!(insn, Mod, |i, j| if j > 0 { Value::small_int(i.rem_euclid(j)) } else { None })
                }
                Op::AndImm => immediate!(insn, And, |i, j| Value::small_int(i & j)),
                Op::ShlImm => immediate!(insn, Shl, |i, j| if (0..50).contains(&j) {
                    i.checked_mul(1 << j).and_then(Value::small_int)
                } else {
                    None
                }),
                Op::ShrImm => {
                    immediate!(insn, Shr, |i, j| if j >= 0 { Value::small_int(i >> j.min(63)) } else { None })
                }
                Op::Not => {
                    let v = w.get(insn.b);
                    let truth = match v.as_bool() {
                        Some(b) => b,
                        None => {
                            save_pc(rt, pc);
                            match protocol::truthy(rt, v) {
                                Ok(truth) => truth,
                                Err(Raised) => break 'op Next::Raise,
                            }
                        }
                    };
                    w.set(insn.a, Value::bool(!truth));
                    step!()
                }
                Op::Lt => comparison!(insn, Lt, <),
                Op::Le => comparison!(insn, Le, <=),
                Op::Gt => comparison!(insn, Gt, >),
                Op::Ge => comparison!(insn, Ge, >=),
                Op::Eq => comparison!(insn, Eq, ==),
                Op::Ne => comparison!(insn, Ne, !=),
                Op::LtImm => compare_immediate!(insn, Lt, <),
                Op::LeImm => compare_immediate!(insn, Le, <=),
                Op::GtImm => compare_immediate!(insn, Gt, >),
                Op::GeImm => compare_immediate!(insn, Ge, >=),
                Op::EqImm => compare_immediate!(insn, Eq, ==),
                Op::NeImm => compare_immediate!(insn, Ne, !=),
                Op::Is => {
                    w.set(insn.a, Value::bool(w.get(insn.b) == w.get(insn.c)));
                    step!()
                }
                Op::IsNot => {
                    w.set(insn.a, Value::bool(w.get(insn.b) != w.get(insn.c)));
                    step!()
                }
                Op::Jump => {
                    pc = insn.bc() as usize;
                    continue 'next;
                }
                Op::JumpBack => {
                    pc = insn.bc() as usize;
                    let state = &code.loops[insn.a as usize];
                    let count = state.count.get().wrapping_add(1);
                    state.count.set(count);
                    if !RECORD && count >= state.trigger.get() {
                        save_pc(rt, pc);
                        match (rt.jit.loop_hot)(rt, insn.a) {
                            Ok(Resume::Interpret) => reload!(),
                            Ok(Resume::Record) => return Exit::Switch(Resume::Record),
                            Err(Raised) => {
                                // Raised at the instruction that the frame names, not here.
                                reload!();
                                break 'op Next::Raise;
                            }
                        }
                    }
                    if rt.heap.wants_collection() {
                        save_pc(rt, pc);
                        collecting::at_safepoint(rt);
                    }
                    if rt.interrupted.load(Relaxed) {
                        save_pc(rt, pc);
                        if slow::interrupted(rt).is_err() {
                            break 'op Next::Raise;
                        }
                    }
                    continue 'next;
                }
                Op::JumpIf => jump_if!(insn, true),
                Op::JumpIfNot => jump_if!(insn, false),
                Op::GetIter => result!(insn, iteration::iter(rt, w.get(insn.b))),
                Op::ForIter => {
                    let iterator = w.get(insn.b);
                    if let Some(it) = iterator.get::<RangeIterator>() {
                        let left = it.remaining.get();
                        if left == 0 {
                            pc += 1 + insn.c as usize;
                            continue 'next;
                        }
                        let i = it.next.get();
                        it.remaining.set(left - 1);
                        it.next.set(i.wrapping_add(it.step));
                        w.set(insn.a, rt.int64(i));
                        step!()
                    }
                    if let Some(it) = iterator.get::<ListIterator>()
                        && let Some(list) = it.list.get().get::<List>()
                        && let Some(v) = list.items.get(it.index.get())
                    {
                        it.index.set(it.index.get() + 1);
                        w.set(insn.a, v);
                        step!()
                    }
                    save_pc(rt, pc);
                    match slow::for_iter(rt, iterator, insn.a) {
                        Ok(Called::Value(Value::STOP)) => {
                            pc += 1 + insn.c as usize;
                            continue 'next;
                        }
                        Ok(Called::Value(v)) => {
                            w.set(insn.a, v);
                            step!()
                        }
                        Ok(Called::Frame) => Next::Reload,
                        Err(Raised) => Next::Raise,
                    }
                }
                Op::GetItem => {
                    let (container, key) = (w.get(insn.b), w.get(insn.c));
                    if let Some(tuple) = container.get::<Tuple>()
                        && tuple.header.class_word() == rt.types.tuple.word()
                        && let Some(i) = key.as_int()
                        && let Some(v) = tuple.get(i as usize)
                    {
                        w.set(insn.a, v);
                        step!()
                    }
                    result!(insn, items::get_item(rt, container, key))
                }
                Op::SetItem | Op::StoreAttr if rt.heap.finalizers && letting_go::may_replace(code, w, insn) => {
                    save_pc(rt, pc);
                    next_of(slow::execute(rt, code, globals, w, insn))
                }
                Op::Discard if !rt.heap.finalizers || !letting_go::may_discard(rt, w, insn.a) => step!(),
                Op::SetItem => {
                    save_pc(rt, pc);
                    next_of(items::set_item(rt, w.get(insn.a), w.get(insn.b), w.get(insn.c)))
                }
                Op::LoadAttr => {
                    let (object, site) = (w.get(insn.b), &code.sites[insn.c as usize]);
                    if let Some(v) = access::load_slot(object, site) {
                        w.set(insn.a, v);
                        step!()
                    }
                    save_pc(rt, pc);
                    match access::load_attribute(rt, object, site) {
                        Ok(Loaded::Value(v)) => {
                            w.set(insn.a, v);
                            step!()
                        }
                        Ok(Loaded::Property(getter)) => match slow::enter_property(rt, getter, object, insn.a) {
                            Ok(()) => Next::Reload,
                            Err(Raised) => Next::Raise,
                        },
                        Err(Raised) => Next::Raise,
                    }
                }
                Op::StoreAttr => {
                    let (object, site) = (w.get(insn.a), &code.sites[insn.c as usize]);
                    let v = w.get(insn.b);
                    if access::store_slot(object, site, v) {
                        step!()
                    }
                    save_pc(rt, pc);
                    next_of(access::store_attribute(rt, object, site, v))
                }
                Op::LoadMethod => {
                    let (object, site) = (w.get(insn.b), &code.sites[insn.c as usize]);
                    if let Some(f) = access::load_method_fast(object, site) {
                        w.set(insn.a, f);
                        w.set(insn.a + 1, object);
                        step!()
                    }
                    save_pc(rt, pc);
                    match access::load_method(rt, object, site) {
                        Ok((f, receiver)) => {
                            w.set(insn.a, f);
                            w.set(insn.a + 1, receiver);
                            step!()
                        }
                        Err(Raised) => Next::Raise,
                    }
                }
                Op::PushNull => {
                    w.set(insn.a, Value::NULL);
                    step!()
                }
                Op::ListAppend => {
                    if let Some(list) = w.get(insn.a).get::<List>() {
                        list.items.push(w.get(insn.b))
                    }
                    step!()
                }
                Op::Call => {
                    save_pc(rt, pc);
                    if rt.heap.wants_collection() {
                        collecting::at_safepoint(rt);
                    }
                    let callee = w.get(insn.b);
                    if let Some(f) = callee.get::<Function>() {
                        let callee_code = rt.codes[f.code.get().0 as usize];
                        let receiver = w.get(insn.b + 1);
                        let skip = u16::from(!receiver.is_null());
                        let n = insn.c + skip;
                        if callee_code.plain_arguments == u32::from(n) {
                            match enter_plain(rt, f, callee_code, w, insn, receiver, n) {
                                Ok(window) => {
                                    code = callee_code;
                                    insns = &code.code.insns;
                                    w = window;
                                    pc = 0;
                                    globals = newest(rt).globals;
                                    continue 'next;
                                }
                                Err(Raised) => break 'op Next::Raise,
                            }
                        }
                    }
                    match slow::call(rt, callee, w, insn) {
                        Ok(Called::Value(v)) => {
                            w.set(insn.a, v);
                            step!()
                        }
                        Ok(Called::Frame) => Next::Reload,
                        Err(Raised) => Next::Raise,
                    }
                }
                Op::CallKw | Op::CallEx => {
                    save_pc(rt, pc);
                    if rt.heap.wants_collection() {
                        collecting::at_safepoint(rt);
                    }
                    let called = if insn.op == Op::CallKw {
                        slow::call_keywords(rt, w, insn)
                    } else {
                        slow::call_unpacked(rt, w, insn)
                    };
                    match called {
                        Ok(Called::Value(v)) => {
                            w.set(insn.a, v);
                            step!()
                        }
                        Ok(Called::Frame) => Next::Reload,
                        Err(Raised) => Next::Raise,
                    }
                }
                Op::Return => {
                    if rt.heap.finalizers && letting_go::may_leave(code, w) {
                        save_pc(rt, pc);
                        letting_go::leave(rt, w, insn.a)
                    }
                    let v = w.get(insn.a);
                    let frame = rt.frames.pop().expect("the loop runs a frame");
                    if frame.kind == FrameKind::Call {
                        let caller = newest(rt);
                        code = caller.code;
                        insns = &code.code.insns;
                        w = caller.window;
                        pc = caller.pc as usize + 1;
                        globals = caller.globals;
                        rt.heap.stack().set_top(frame.base);
                        w.set(frame.result, v);
                        continue 'next;
                    }
                    match leave(rt, frame, v) {
                        Ok(Some(v)) => return Exit::Return(v),
                        Ok(None) => {
                            reload!();
                            step!()
                        }
                        Err(Raised) => {
                            reload!();
                            Next::Raise
                        }
                    }
                }
                Op::Yield if newest(rt).kind == FrameKind::GeneratorDrain => {
                    save_pc(rt, pc);
                    let g = newest(rt).extra.get::<Generator>().expect("only generators yield");
                    if generators::fill(rt, g.fields.sink.get(), w.get(insn.b)).is_err() {
                        // The consumer's exception is none of the generator's business.
                        generators::suspend(rt, g, pc as u32 + 1, insn.a);
                        return Exit::Raised;
                    }
                    w.set(insn.a, Value::NONE);
                    step!()
                }
                Op::Yield => match yield_value(rt, w.get(insn.b), pc as u32 + 1, insn.a) {
                    Some(v) => return Exit::Return(v),
                    None => {
                        reload!();
                        step!()
                    }
                },
                Op::YieldFrom => {
                    save_pc(rt, pc);
                    match slow::delegate(rt, w, insn) {
                        Ok(Called::Value(Value::STOP)) => step!(),
                        Ok(Called::Value(v)) => match yield_value(rt, v, pc as u32, insn.a) {
                            Some(v) => return Exit::Return(v),
                            None => {
                                reload!();
                                step!()
                            }
                        },
                        Ok(Called::Frame) => Next::Reload,
                        Err(Raised) => Next::Raise,
                    }
                }
                Op::Raise => {
                    save_pc(rt, pc);
                    if slow::raise(rt, w, insn) { Next::RaiseAgain } else { Next::Raise }
                }
                Op::Reraise => {
                    rt.pending = w.get(insn.a);
                    Next::RaiseAgain
                }
                _ => {
                    save_pc(rt, pc);
                    next_of(slow::execute(rt, code, globals, w, insn))
                }
            }
        };
        match next {
            Next::Step => pc += 1,
            Next::Reload => reload!(),
            Next::Raise | Next::RaiseAgain => {
                save_pc(rt, pc);
                if !unwind(rt, matches!(next, Next::RaiseAgain)) {
                    return Exit::Raised;
                }
                reload!()
            }
        }
    }
}

/// Push the frame of a Python function that takes just the `n` arguments of a call.
#[inline(always)]
fn enter_plain(
    rt: &mut Runtime,
    f: Ref<Function>,
    code: &'static LoadedCode,
    w: Window,
    insn: Insn,
    receiver: Value,
    n: u16,
) -> PyResult<Window> {
    let (base, window) = calls::next_window(rt)?;
    let first = if receiver.is_null() {
        0
    } else {
        window.set(0, receiver);
        1
    };
    for i in 0..insn.c {
        window.set(first + i, w.get(insn.b + 2 + i));
    }
    for i in n as usize..code.code.locals.len() {
        window.set(i as u16, Value::NULL);
    }
    calls::push(rt, f, code, base, window, FrameKind::Call, insn.a, Value::NULL)?;
    Ok(window)
}

/// `frame`, popped already, of any kind but Call, has returned `v`. `Some`: the loop returns that. `None`: the newest frame goes on behind its
/// present instruction.
fn leave(rt: &mut Runtime, frame: Frame, v: Value) -> PyResult<Option<Value>> {
    rt.heap.stack().set_top(frame.base);
    if frame.kind.is_generator()
        && let Some(g) = frame.extra.get::<Generator>()
    {
        generators::finished(rt, g);
    }
    match frame.kind {
        FrameKind::Entry => return Ok(Some(v)),
        FrameKind::GeneratorEntry | FrameKind::GeneratorDrain => {
            rt.stop_value = v;
            return Ok(Some(Value::STOP));
        }
        FrameKind::Init => {
            construct::check_none(rt, v)?;
            newest(rt).window.set(frame.result, frame.extra);
        }
        FrameKind::GeneratorFor => {
            let caller = rt.frames.last_mut().expect("a loop resumed the generator");
            caller.pc += u32::from(caller.code.code.insns[caller.pc as usize].c);
        }
        FrameKind::GeneratorDelegate => {
            let caller = newest(rt);
            caller.window.set(frame.result, v);
            if let Some(g) = caller.extra.get::<Generator>() {
                g.fields.delegate.set(Value::NULL)
            }
        }
        FrameKind::Call => newest(rt).window.set(frame.result, v),
    }
    Ok(None)
}

/// The newest frame, a generator's, yields `v` and is to go on at `pc`. `Some`: the loop returns that. `None`: the newest frame (a loop
/// over the generator) goes on behind its present instruction.
fn yield_value(rt: &mut Runtime, v: Value, mut pc: u32, mut receiver: u16) -> Option<Value> {
    loop {
        let g = newest(rt).extra.get::<Generator>().expect("only generators yield");
        let frame = generators::suspend(rt, g, pc, receiver);
        match frame.kind {
            FrameKind::GeneratorFor => {
                newest(rt).window.set(frame.result, v);
                return None;
            }
            // Whoever delegates to the generator yields the same.
            FrameKind::GeneratorDelegate => {
                pc = newest(rt).pc;
                receiver = frame.result;
            }
            _ => return Some(v),
        }
    }
}

/// `a op b` or `a op= b` as the instruction says; shared with code that runs single instructions.
pub fn binary(rt: &mut Runtime, op: BinaryOp, in_place: bool, x: Value, y: Value) -> PyResult {
    if in_place { operators::inplace(rt, op, x, y) } else { operators::binary(rt, op, x, y) }
}
