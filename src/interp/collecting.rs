//! When to collect, where values may stand meanwhile, and what a collection leaves to do: callbacks of weak references, `__del__`, the end of
//! the process.
//!
//! CPython frees an object as soon as nothing refers to it; here that is found out by a collection. Programs that ask for one (`gc.collect()`)
//! get an exact answer: see [`Scan::Exactly`].
use super::letting_go;
use crate::builtins::{buffer, protocol};
use crate::bytecode::{Op, effects};
use crate::heap::{Aim, Outcome, Scan, has_finalizer, references};
use crate::runtime::{Runtime, entered, name};
use crate::stdlib::gc;
use crate::value::{Dict, Generator, Kind, MemoryView, Value, WeakRef, kinds, native::NativeFunction};
use rustc_hash::FxHashSet;
use std::collections::VecDeque;

/// For [`crate::runtime::Hooks::collect`].
pub fn collect(rt: &mut Runtime) {
    run_collection(rt, Scan::Everything, Aim::Free);
    if !rt.due.is_empty() {
        rt.heap.set_hurry(true)
    }
}

/// For [`crate::runtime::Hooks::collect_closely`]: native code in between may hold values, so all of the native stack counts, and so do the
/// operands of the instructions that frames are at.
pub fn collect_closely(rt: &mut Runtime) {
    if entered::active() {
        return collect(rt);
    }
    let mut registers = Vec::with_capacity(256);
    for frame in &rt.frames {
        let (code, live) = (&frame.code.code, frame.code.liveness());
        let named = code.locals.len() as u16;
        let used = (0..code.registers).filter(|r| *r < named || live.live(frame.pc, *r));
        registers.extend(used.map(|r| frame.window.get(r)));
        registers.extend(live.during(code, frame.pc).into_iter().map(|r| frame.window.get(r)));
    }
    run_collection(rt, Scan::Exactly { registers: &registers, native: 0 }, Aim::Free);
    if !rt.due.is_empty() {
        rt.heap.set_hurry(true)
    }
}

/// For [`crate::runtime::Hooks::detach_views`]: a word on the native stack, or in a register while machine code runs, may be what is left of a
/// view of `exporter` that is garbage. If nothing certain (a table, a variable, a register that will be read, or an object that one of them
/// leads to) refers to any, they get a copy of the memory, so that the exporter may change its size as it may in CPython, where they would be
/// gone.
pub fn detach_views(rt: &mut Runtime, exporter: Value) {
    let exact = !entered::active();
    let mut grey: Vec<Value> = Vec::with_capacity(4096);
    rt.roots(&mut |v| grey.push(v));
    for frame in &rt.frames {
        let (code, live) = (&frame.code.code, frame.code.liveness());
        let named = code.locals.len() as u16;
        let certain = (0..code.registers).filter(|r| *r < named || exact && live.live(frame.pc, *r));
        grey.extend(certain.map(|r| frame.window.get(r)));
    }
    let mut seen = FxHashSet::default();
    while let Some(v) = grey.pop() {
        if let Some(object) = v.object()
            && seen.insert(object.word())
        {
            references(object, &mut |next| grey.push(Value::from_bits(next.word())));
        }
    }
    let (mut views, mut used) = (Vec::new(), false);
    rt.heap.each_object(|object| {
        if let Some(view) = Value::from_bits(object.word()).get::<MemoryView>()
            && view.base.get() == exporter
        {
            used |= seen.contains(&object.word());
            views.push(view);
        }
    });
    if used {
        return;
    }
    let Some(copy) = buffer::copy(rt, exporter) else { return };
    for view in views {
        view.base.set(copy);
        view.export.replace(buffer::export(copy));
    }
}

/// The interpreter's loop is at a safepoint, and a collection or what one has left is due. A safepoint that runs Python code.
#[cold]
#[inline(never)]
pub fn at_safepoint(rt: &mut Runtime) {
    if rt.heap.hurries() {
        rt.heap.set_hurry(false)
    } else {
        run_collection(rt, Scan::Everything, Aim::Free);
    }
    // Callbacks are not interrupted by others.
    if !rt.due.is_empty() && !rt.finalizing {
        run_due(rt)
    }
}

/// For [`crate::runtime::Hooks::collect_all`].
pub fn collect_all(rt: &mut Runtime) -> usize {
    let exact = asked_directly(rt);
    let mut circular = 0;
    // What a finalizer lets go of is garbage as well.
    for round in 0..4 {
        let aim = if round == 0 { Aim::Count } else { Aim::Free };
        circular += match exact {
            true => collect_exactly(rt, aim, Value::NULL),
            false => run_collection(rt, Scan::Everything, aim),
        };
        if rt.due.is_empty() {
            break;
        }
        run_due(rt);
    }
    circular
}

/// Bytes that collections caused by `del` may look at in all: a second or two.
const MOST_PROMPT: usize = 1 << 30;
/// A heap of more bytes is not looked through at a `del`.
const MOST_LIVE: usize = 64 << 20;

/// The program has let go of `v`, by an instruction that needs no registers any more. Where somebody waits for its end, or for that of
/// something in it, it is found out at once: programs expect `del x` to have the effect it has where references are counted.
#[inline(always)]
pub fn let_go(rt: &mut Runtime, v: Value) {
    if rt.heap.knows_ends() && v.is_object() {
        look_at_once(rt, v)
    }
}

#[cold]
fn look_at_once(rt: &mut Runtime, v: Value) {
    let Some(object) = v.object() else { return };
    let waited_for = |object| has_finalizer(object) || !rt.heap.weak.to(Value::from_bits(object.word())).is_empty();
    let mut wanted = waited_for(object) || letting_go::matters(rt, v);
    if !wanted && matches!(object.kind(), Kind::Instance | Kind::List | Kind::Tuple | Kind::Dict) {
        let mut left = 100;
        kinds::trace(object, &mut |v| {
            left -= 1;
            if left > 0
                && let Some(part) = v.object()
            {
                wanted |= !matches!(part.kind(), Kind::Class | Kind::Function | Kind::Shape) && waited_for(part)
            }
        });
    }
    if wanted {
        look(rt, Value::NULL)
    }
}

/// Is there time to look where no `del` says so? This happens more often, and so for half of the time only.
pub fn looks_often(rt: &Runtime) -> bool {
    rt.prompt <= MOST_PROMPT / 2
}

/// Look for what has ended, within limits, and call its finalizers. The newest frame's instruction, run by the interpreter's loop itself, needs
/// no registers any more. `kept` is alive. A safepoint.
pub fn look(rt: &mut Runtime, kept: Value) {
    let stats = rt.heap.stats();
    let live = stats.live_bytes + stats.young_bytes + (64 << 10);
    if rt.heap.paused || live > MOST_LIVE || rt.prompt > MOST_PROMPT {
        return;
    }
    rt.prompt += live;
    collect_exactly(rt, Aim::SpareCircles, kept);
    if !rt.due.is_empty() {
        return run_due(rt);
    }
    // Nothing came of it: what the program lets go of so is referred to elsewhere, or part of a circle.
    rt.prompt += live * 3;
}

/// Does the newest frame's instruction call a native function that may ask for this? Then no native code in between holds values.
fn asked_directly(rt: &Runtime) -> bool {
    let Some(frame) = rt.frames.last() else { return false };
    let insn = frame.code.code.insns[frame.pc as usize];
    matches!(insn.op, Op::Call | Op::CallKw | Op::CallEx)
        && frame.window.get(insn.b).get::<NativeFunction>().is_some_and(|f| {
            let definition = rt.natives[f.definition as usize];
            gc::COLLECTING.contains(&definition.name) && definition.reads_frames
        })
}

/// Collect; the newest frame is in a call that needs no registers any more, made by the interpreter's loop itself, or has got `kept` from one.
fn collect_exactly(rt: &mut Runtime, aim: Aim, kept: Value) -> usize {
    let mut registers = Vec::with_capacity(256);
    registers.push(kept);
    let mut above = 0;
    for (i, frame) in rt.frames.iter().enumerate() {
        // Between windows: what a trace keeps there.
        (above..frame.base).for_each(|i| registers.extend(rt.heap.stack().window(i).map(|w| w.get(0))));
        let code = &frame.code.code;
        registers.extend((0..code.locals.len() as u16).map(|r| frame.window.get(r)));
        registers.extend(frame.code.liveness().during(code, frame.pc).into_iter().map(|r| frame.window.get(r)));
        // Native code that has called back still reads its arguments.
        if rt.frames.get(i + 1).is_some_and(|next| next.kind.is_entry()) {
            effects(code.insns[frame.pc as usize], |r| registers.push(frame.window.get(r)), |_| {});
        }
        above = frame.base + frame.code.registers();
    }
    let native = rt.loop_frame;
    run_collection(rt, Scan::Exactly { registers: &registers, native }, aim)
}

/// Collect: everything that the runtime's tables do not show, and that `scan` does not find, goes.
fn run_collection(rt: &mut Runtime, scan: Scan, aim: Aim) -> usize {
    // The heap is inside the runtime that shows the roots, so they are gathered first.
    let mut roots = Vec::with_capacity(4096);
    rt.roots(&mut |v| roots.push(v));
    let Runtime { heap, codes, types, due, .. } = rt;
    let Outcome { callbacks, finalize, circular, .. } = heap.collect(
        scan,
        aim,
        |visit| roots.iter().for_each(|v| visit(*v)),
        || {
            codes.iter().for_each(|code| code.forget_dead());
            types.object.forget_dead_subclasses();
        },
    );
    // As if a count had come to zero: an object's own finalizer before whoever watches it.
    due.extend(finalize);
    due.extend(callbacks.into_iter().map(Value::from));
    circular
}

/// Call the callbacks and finalizers that are due. A safepoint.
pub fn run_due(rt: &mut Runtime) {
    let outer = std::mem::replace(&mut rt.finalizing, true);
    let (pending, stop_value) = (std::mem::take(&mut rt.pending), std::mem::take(&mut rt.stop_value));
    while let Some(next) = rt.due.pop_front() {
        if let Some(r) = next.get::<WeakRef>() {
            let callback = r.callback.take();
            if !callback.is_null() && rt.call(callback, &[next]).is_err() {
                (rt.hooks.unraisable)(rt, "", callback)
            }
        } else if next.get::<Generator>().is_some() {
            if super::generators::close(rt, next).is_err() {
                (rt.hooks.unraisable)(rt, "", next)
            }
        } else {
            let del = rt.names.del;
            if let Some(method) = rt.special(next, del)
                && (rt.hooks.call_method)(rt, method, next, &[]).is_err()
            {
                (rt.hooks.unraisable)(rt, "", method)
            }
        }
    }
    rt.pending = pending;
    rt.stop_value = stop_value;
    rt.finalizing = outer;
}

/// For [`crate::runtime::Hooks::unraisable`]: `sys.unraisablehook` is told, which writes to `sys.stderr` unless the program has put another
/// one in its place.
pub fn unraisable(rt: &mut Runtime, doing: &str, object: Value) {
    let exception = std::mem::take(&mut rt.pending);
    let Some(sys) = module(rt, "sys") else { return };
    let hook = rt.attribute(sys, "unraisablehook");
    rt.pending = Value::NULL;
    if let Ok(hook) = hook
        && !hook.is_none()
        && hook.get::<NativeFunction>().is_none()
    {
        let text = if doing.is_empty() { Value::NONE } else { rt.str(doing).into() };
        let done = unraisable_arguments(rt, exception, text, object).and_then(|args| rt.call(hook, &[args]));
        if done.is_ok() {
            return;
        }
        rt.pending = Value::NULL;
    }
    let doing = if doing.is_empty() { "Exception ignored in" } else { doing };
    let shown = match object.is_none() {
        true => String::new(),
        false => protocol::repr(rt, object).map(|s| format!(" {}", s.as_str())).unwrap_or_default(),
    };
    rt.pending = Value::NULL;
    let described = (rt.hooks.describe)(rt, exception);
    // Python says such things without pointing at parts of lines.
    let pointing = |line: &&str| !line.is_empty() && line.trim_matches([' ', '~', '^']).is_empty();
    let described: Vec<&str> = described.lines().filter(|line| !pointing(line)).collect();
    let text = rt.str(format!("{doing}:{shown}\n{}\n", described.join("\n"))).into();
    let written = rt.attribute(sys, "stderr").and_then(|stderr| rt.attribute(stderr, "write"));
    if let Ok(write) = written {
        let _ = rt.call(write, &[text]);
    }
    rt.pending = Value::NULL;
}

/// What `sys.unraisablehook` is called with.
fn unraisable_arguments(rt: &mut Runtime, exception: Value, message: Value, object: Value) -> crate::runtime::PyResult {
    let made = rt.call(rt.types.namespace.into(), &[])?;
    let class = rt.class_of(exception).into();
    let traceback = rt.attribute(exception, "__traceback__")?;
    let parts = [
        ("exc_type", class),
        ("exc_value", exception),
        ("exc_traceback", traceback),
        ("err_msg", message),
        ("object", object),
    ];
    for (text, v) in parts {
        let key = name(rt, text);
        (rt.hooks.set_attribute)(rt, made, key, v)?;
    }
    Ok(made)
}

fn module(rt: &mut Runtime, text: &str) -> Option<Value> {
    let key = name(rt, text);
    rt.modules.get::<Dict>()?.get_str(key)
}

/// The program is over, and so is what `atexit` has registered: call the finalizers of what lives in variables. A safepoint.
pub fn at_end(rt: &mut Runtime) {
    rt.handled = Value::NULL;
    rt.stop_value = Value::NULL;
    if !rt.heap.finalizers {
        return;
    }
    collect_exactly(rt, Aim::Free, Value::NULL);
    run_due(rt);
    let main = rt.names.main;
    let Some(modules) = rt.modules.get::<Dict>() else { return };
    if let Some(main) = modules.get_str(main) {
        finalize_from(rt, main)
    }
    finalize_from(rt, modules.into())
}

/// Call the finalizers of all that `root` leads to: the nearest first, as CPython's collector comes to them when the modules have gone.
fn finalize_from(rt: &mut Runtime, root: Value) {
    let Some(root) = root.object() else { return };
    let mut seen = FxHashSet::from_iter([root.word()]);
    let mut queue = VecDeque::from([root]);
    while let Some(object) = queue.pop_front() {
        let first = queue.len();
        references(object, &mut |to| {
            if seen.insert(to.word()) {
                queue.push_back(to)
            }
        });
        if matches!(object.kind(), Kind::List | Kind::Tuple) {
            queue.make_contiguous()[first..].reverse()
        }
        if has_finalizer(object) {
            object.set_finalized();
            rt.due.push_back(Value::from_bits(object.word()))
        }
    }
    run_due(rt)
}
