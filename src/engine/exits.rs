//! Exits: rebuild the interpreter's state from the snapshot, count, and start a side trace when the exit is hot.
use super::{Engine, Recording};
use crate::jit::exit::{ExitInfo, describe};
use crate::runtime::{Frame, FrameKind, Runtime};
use crate::trace::ir::{IrOp, OnReturn, Ref, Snapshot, Trace, Type};
use crate::trace::recorder::Recorder;
use crate::value::{Value, function::Function};
use std::time::Instant;

/// What follows an exit.
pub enum After {
    /// An exception is pending at the newest frame's `pc`.
    Raise,
    /// Interpret from the newest frame's `pc`.
    Interpret,
    /// The same, recording a side trace.
    Record,
}

/// A trace entered on the newest frame has left by exit `id`.
pub fn handle(engine: &mut Engine, rt: &mut Runtime, id: u32) -> After {
    let info = engine.jit.exit_mut(id);
    info.count = info.count.saturating_add(1);
    info.taken += 1;
    let ExitInfo { trace, snapshot, op, count, failures, linked, .. } = *info;
    engine.report_at_times(rt);
    let installed = &engine.traces[trace as usize - 1];
    let snapshot = &installed.trace.snapshots[snapshot as usize];
    restore_slots(rt, &installed.trace, snapshot);
    restore_frames(rt, &installed.trace, snapshot);
    if op == Some(IrOp::GuardNoError) && !rt.pending.is_null() {
        return After::Raise;
    }
    // The interpreter looks after what is waiting; that is no property of the program.
    if rt.heap.attention.load(std::sync::atomic::Ordering::Relaxed) != 0 {
        return After::Interpret;
    }
    let hot = count >= engine.thresholds.hot_exit && linked.is_none() && engine.recording.is_none() && installed.valid;
    // A NaN would fail in a side trace as it does here.
    if !hot || op.is_none() || matches!(op, Some(IrOp::GuardWatch | IrOp::GuardNoError | IrOp::BoxFloat)) {
        return After::Interpret;
    }
    if failures >= engine.thresholds.attempts
        || engine.traces[installed.root as usize - 1].family > engine.thresholds.side_traces
    {
        return After::Interpret;
    }
    let new = engine.next_trace;
    match Recorder::side(rt, new, &installed.trace, id, snapshot) {
        Ok(mut recorder) => {
            recorder.varying = engine.varying.clone();
            let place = engine.loop_of(trace);
            let parent = engine.jit.exit(id);
            let at = Some((parent.trace, parent.number));
            engine.publisher.recording(rt, place, at);
            engine.recording = Some(Recording { recorder, exit: Some(id), place, started: Instant::now() });
            After::Record
        }
        Err(_) => {
            engine.jit.exit_mut(id).failures += 1;
            After::Interpret
        }
    }
}

/// Make registers what the interpreter expects: the trace was entered on the newest frame, and has stored raw values in the slots.
fn restore_slots(rt: &mut Runtime, trace: &Trace, snapshot: &Snapshot) {
    let Some(root) = rt.frames.last().copied() else { return };
    // NaNs that the trace has computed become objects here: one each, however many registers hold it.
    let mut nans: Vec<(Ref, Value)> = Vec::new();
    for (state, &(_, source)) in describe(trace, snapshot).zip(&snapshot.slots) {
        let slot = state.slot as u16;
        let bits = state.constant.unwrap_or_else(|| root.window.get(slot).bits());
        let value = match state.ty {
            Type::Int => rt.int64(bits as i64),
            Type::Float if f64::from_bits(bits).is_nan() && trace.computes(source) => {
                let made = nans.iter().find(|(r, _)| *r == source).map(|(_, nan)| *nan);
                let nan = made.unwrap_or_else(|| Value::float(f64::from_bits(bits)));
                nans.push((source, nan));
                nan
            }
            Type::Float => Value::same_float(f64::from_bits(bits)),
            _ => Value::from_bits(bits),
        };
        root.window.set(slot, value);
    }
}

/// Make the frames what `snapshot` says: their registers are good already.
fn restore_frames(rt: &mut Runtime, trace: &Trace, snapshot: &Snapshot) {
    let Some(root) = rt.frames.last().copied() else { return };
    if let (Some(first), Some(frame)) = (snapshot.frames.first(), rt.frames.last_mut()) {
        frame.pc = first.pc;
    }
    for f in snapshot.frames.iter().skip(1) {
        push(rt, trace, &root, f.frame, f.function, f.on_return, f.pc);
    }
    if let Some(first) = snapshot.frames.first() {
        forget_raw(&root, first.pc, snapshot.frames.len() > 1)
    }
}

/// A generator that is suspended keeps all its registers as values, so what a trace has left raw in dead ones has to go.
fn forget_raw(root: &Frame, pc: u32, calls: bool) {
    let generator = matches!(
        root.kind,
        FrameKind::GeneratorEntry | FrameKind::GeneratorDrain | FrameKind::GeneratorFor | FrameKind::GeneratorDelegate
    );
    if !generator {
        return;
    }
    let (code, live) = (&root.code.code, root.code.liveness());
    // A caller goes on behind its call.
    let at = pc + u32::from(calls);
    for r in code.locals.len() as u16..code.registers {
        if !live.live(at, r) {
            root.window.set(r, Value::NULL)
        }
    }
}

fn push(rt: &mut Runtime, trace: &Trace, root: &Frame, info: u16, function: Ref, on_return: OnReturn, pc: u32) {
    let inlined = &trace.frames[info as usize];
    let base = root.base + inlined.base as usize;
    let function = Value::from_bits(trace.constant(function).map_or(0, |c| c.bits));
    let Some(object) = function.get::<Function>() else { return };
    let Some(window) = rt.heap.stack().window(base) else { return };
    let caller = rt.frames.last().map_or(root.window, |f| f.window);
    let (kind, extra, result) = match on_return {
        OnReturn::Register(r) => (FrameKind::Call, Value::NULL, r),
        OnReturn::Init(r, holder) => (FrameKind::Init, caller.get(holder), r),
    };
    let Some(globals) = object.globals.get().get() else { return };
    let frame = Frame {
        code: rt.codes[inlined.code.0 as usize],
        window,
        base,
        function,
        closure: object.closure.get(),
        globals,
        extra,
        pc,
        result,
        kind,
    };
    rt.heap.stack().set_top(base + frame.code.registers());
    rt.frames.push(frame);
}
