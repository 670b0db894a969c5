//! Activations within a trace: the root frame, and calls that are inlined.
use super::super::ir::{InlineFrame, OnReturn, Origin, Ref, Snapshot, Trace, Type};
use super::super::ir::{Ins, IrOp};
use super::super::reasons::{Abort, Recorded};
use super::{Recorder, Slot};
use crate::runtime::{Frame, FrameKind, LoadedCode, Runtime};
use crate::value::Value;

/// An activation that is live at the point of recording.
#[derive(Clone, Debug)]
pub struct LiveFrame {
    /// Index into [`Trace::frames`].
    pub info: u16,
    /// What it runs.
    pub code: &'static LoadedCode,
    /// First slot.
    pub base: u32,
    /// The function object (a constant), NULL for the root frame.
    pub function: Ref,
    /// What becomes of its result.
    pub on_return: OnReturn,
    /// Instruction in progress.
    pub pc: u32,
}

impl std::fmt::Debug for LoadedCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "code {}", self.code.name)
    }
}

fn empty_trace(id: u32, origin: Origin) -> Trace {
    Trace {
        id,
        origin,
        ins: Vec::new(),
        constants: Vec::new(),
        snapshots: Vec::new(),
        frames: Vec::new(),
        sites: Vec::new(),
        held_floats: Vec::new(),
        bindings: Vec::new(),
        end: super::super::ir::End::Loop,
        slots: 0,
    }
}

impl Recorder {
    /// A recording that begins at the header of loop `index` of the newest frame.
    pub fn root(rt: &Runtime, id: u32, index: u16) -> Recorded<Recorder> {
        let frame = rt.frames.last().ok_or(Abort::LostTrack)?;
        let mut trace = empty_trace(id, Origin::Loop { index });
        trace.frames.push(InlineFrame { code: frame.code.id, caller: None, base: 0 });
        let live = LiveFrame {
            info: 0,
            code: frame.code,
            base: 0,
            function: Ref::NONE,
            on_return: OnReturn::Register(0),
            pc: frame.pc,
        };
        let mut recorder = Recorder::new(trace, vec![live], Vec::new(), rt.frames.len());
        recorder.tuple_class = rt.types.tuple.word();
        recorder.grow(frame.code.registers())?;
        Ok(recorder)
    }

    /// A recording that begins at exit `exit` of `parent`, whose snapshot is `from`: the frames of the snapshot are rebuilt already.
    pub fn side(rt: &Runtime, id: u32, parent: &Trace, exit: u32, from: &Snapshot) -> Recorded<Recorder> {
        let mut trace = empty_trace(id, Origin::Exit { trace: parent.id, exit });
        let root_depth = (rt.frames.len() + 1).checked_sub(from.frames.len()).ok_or(Abort::LostTrack)?;
        let mut live = Vec::new();
        let mut renumber = vec![0u16; parent.frames.len()];
        for (i, f) in from.frames.iter().enumerate() {
            let frame = rt.frames.get(root_depth - 1 + i).ok_or(Abort::LostTrack)?;
            let mut info = parent.frames[f.frame as usize].clone();
            info.caller = info.caller.map(|(c, pc)| (renumber[c as usize], pc));
            renumber[f.frame as usize] = trace.frames.len() as u16;
            let base = info.base;
            trace.frames.push(info);
            live.push(LiveFrame {
                info: i as u16,
                code: frame.code,
                base,
                function: Ref::NONE,
                on_return: f.on_return,
                pc: frame.pc,
            });
        }
        let mut recorder = Recorder::new(trace, live, Vec::new(), root_depth);
        recorder.tuple_class = rt.types.tuple.word();
        let top = recorder.top().clone();
        recorder.grow(top.base as usize + top.code.registers())?;
        let constant = |recorder: &mut Recorder, r: Ref| {
            parent.constant(r).map_or(Ref::NONE, |c| recorder.e.constant(c.ty, c.bits))
        };
        for (i, f) in from.frames.iter().enumerate() {
            recorder.frames[i].function = constant(&mut recorder, f.function);
        }
        for &(slot, r) in &from.slots {
            let value = match parent.constant(r) {
                Some(c) => recorder.e.constant(c.ty, c.bits),
                None => {
                    let ty = parent.ty(r);
                    if ty == Type::Float && !parent.computes(r) {
                        recorder.e.trace.held_floats.push(slot);
                    }
                    let load =
                        Ins { imm: slot as i64, ..Recorder::plain(IrOp::SLoad, ty, Ref::NONE, Ref::NONE, Ref::NONE) };
                    recorder.e.emit(load)?
                }
            };
            let dirty = value.is_const() || recorder.e.trace.ty(value) != Type::Word;
            recorder.slots[slot as usize] = Slot { value: Some(value), dirty };
        }
        recorder.bind_all();
        Ok(recorder)
    }

    /// Tell the debugger's table what every local is at the start.
    fn bind_all(&mut self) {
        for f in self.frames.clone() {
            for r in 0..f.code.code.locals.len() {
                if let Some(value) = self.slots[f.base as usize + r].value {
                    let binding =
                        super::super::ir::Binding { from: 0, frame: f.info, register: r as u16, value: Some(value) };
                    self.e.trace.bindings.push(binding);
                }
            }
        }
    }

    /// Enter a call of `function`: its first registers are `arguments`, the other locals are unbound.
    pub(crate) fn push_frame(
        &mut self,
        code: &'static LoadedCode,
        function: Value,
        arguments: &[Ref],
        on_return: OnReturn,
    ) -> Recorded {
        let caller = self.top().clone();
        let base = caller.base + caller.code.registers() as u32;
        let info = self.e.trace.frames.len() as u16;
        self.e.trace.frames.push(InlineFrame { code: code.id, caller: Some((caller.info, caller.pc)), base });
        self.slots.truncate(base as usize);
        self.grow(base as usize + code.registers())?;
        let function = self.e.word(function.bits());
        self.frames.push(LiveFrame { info, code, base, function, on_return, pc: 0 });
        let null = self.e.word(Value::NULL.bits());
        for r in 0..code.registers() {
            let value = arguments.get(r).copied();
            let named = r < code.code.locals.len();
            let value = value.or(if named { Some(null) } else { None });
            self.slots[base as usize + r] = Slot { value, dirty: value.is_some() };
            if let Some(v) = value.filter(|_| named) {
                self.bind(r as u16, v);
            }
        }
        self.snapshot = None;
        Ok(())
    }

    /// Leave the innermost call; returns what becomes of its result.
    pub(crate) fn pop_frame(&mut self) -> OnReturn {
        let done = self.frames.pop().map_or(OnReturn::Register(0), |f| {
            self.slots.truncate(f.base as usize);
            f.on_return
        });
        self.snapshot = None;
        done
    }

    /// How many live activations run `code`.
    pub(crate) fn depth_of(&self, code: &LoadedCode) -> usize {
        self.frames.iter().filter(|f| f.code.id == code.id).count()
    }

    /// Is the newest frame one that this recorder may rebuild?
    pub(crate) fn plain_frame(frame: &Frame) -> bool {
        matches!(frame.kind, FrameKind::Call | FrameKind::Init)
    }
}
