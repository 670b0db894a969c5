//! The recorder: watches the interpreter run one iteration of a loop (or on from a hot exit) and writes down what it did as IR.
//!
//! Before each instruction the interpreter shows its state. The recorder looks at the operands' *actual* values, decides what the trace will take for granted
//! (a type, a shape, the way a branch goes), emits a guard for each such decision, and the operation itself for those types. It keeps, for every
//! register of every frame since the trace's start, the IR value that the register holds.
//!
//! Invariant: within one bytecode instruction, all guards come before the first side effect, because a failing guard makes
//! the interpreter run the whole instruction (again).
mod arith;
mod attributes;
mod call;
mod control;
mod frames;
mod items;
mod iterate;
mod state;

pub use frames::LiveFrame;
pub(crate) use iterate::PendingFor;
pub use state::Finish;

use super::emit::Emitter;
use super::ir::{Ref, Trace};
use super::reasons::{Abort, Recorded};
use crate::bytecode::{Insn, Op};
use crate::interp::letting_go;
use crate::runtime::Runtime;
use crate::value::{Value, function::CodeId};
use rustc_hash::FxHashMap;

/// Something a trace takes for granted without checking: a change of it must invalidate the trace.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Watch {
    /// The value under a str key of a dict (globals, builtins): (dict, key) as words.
    Global(u64, u64),
    /// The attributes of a class and its bases: the class as a word.
    Class(u64),
}

/// What a register holds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Slot {
    /// The IR value; `None`: not read yet.
    value: Option<Ref>,
    /// Memory holds something else: snapshots must name the value.
    dirty: bool,
}

/// A recording in progress.
pub struct Recorder {
    /// The IR so far.
    pub e: Emitter,
    /// Activations that are live, the innermost last.
    frames: Vec<LiveFrame>,
    /// Registers of all live frames, by slot number.
    slots: Vec<Slot>,
    /// Length of [`Runtime::frames`] when the root frame is the newest.
    root_depth: usize,
    /// What execution must show next: length of the frame stack and instruction.
    expected: Option<(usize, u32)>,
    /// The snapshot of the present instruction, while no register has changed since it was taken.
    snapshot: Option<u32>,
    /// The present instruction's site.
    site: u32,
    /// A `ForIter` by helper whose outcome is not known yet.
    pending: Option<PendingFor>,
    /// The address of the class of tuples.
    tuple_class: u64,
    /// Tuples that were taken apart before they were ever needed whole: their items, by [`Recorder::virtual_ref`].
    virtuals: Vec<Vec<Ref>>,
    /// What the trace takes for granted.
    pub watches: Vec<Watch>,
    /// A call ran Python code: a watch point must follow.
    watch_due: bool,
    /// Loop headers passed, to bound unrolling: (code, header) -> how often.
    headers: FxHashMap<(CodeId, u32), u32>,
    /// Globals that changed under a trace before, not to be taken for granted again.
    pub varying: rustc_hash::FxHashSet<(u64, u64)>,
}

/// How recording goes on after an instruction.
#[derive(Debug)]
pub enum Step {
    /// On with the next instruction.
    Continue,
    /// The trace is complete.
    Done(Finish),
}

/// Most slots (registers of all frames together).
const MAX_SLOTS: usize = 900;
/// How often one inner loop's header may be passed.
const MAX_UNROLL: u32 = 8;

impl Recorder {
    /// Begin a recording.
    pub(crate) fn new(trace: Trace, frames: Vec<LiveFrame>, slots: Vec<Slot>, root_depth: usize) -> Recorder {
        Recorder {
            e: Emitter::new(trace),
            frames,
            slots,
            root_depth,
            expected: None,
            snapshot: None,
            site: 0,
            pending: None,
            tuple_class: 0,
            virtuals: Vec::new(),
            watches: Vec::new(),
            watch_due: false,
            headers: FxHashMap::default(),
            varying: Default::default(),
        }
    }

    /// The interpreter is about to run the instruction at the newest frame's `pc`.
    pub fn observe(&mut self, rt: &mut Runtime) -> Recorded<Step> {
        let Some(frame) = rt.frames.last().copied() else { return Err(Abort::LostTrack) };
        let here = (rt.frames.len(), frame.pc);
        if let Some((depth, _)) = self.expected
            && here.0 > depth
        {
            // Deeper frames belong to a call that the trace makes by a helper.
            return Ok(Step::Continue);
        }
        if let Some(pending) = self.pending.take() {
            if self.expected.is_none_or(|(depth, _)| depth != here.0) {
                return Err(Abort::Exception);
            }
            self.resolve_pending(pending, here.1)?;
            self.expected = Some(here);
        }
        if self.expected.is_some_and(|e| e != here) {
            return Err(if rt.frames.len() < self.root_depth { Abort::Returned } else { Abort::Exception });
        }
        if here.0 != self.root_depth + self.frames.len() - 1 || self.top().code.id != frame.code.id {
            return Err(Abort::LostTrack);
        }
        let insn = frame.code.code.insns[frame.pc as usize];
        self.expected = Some((here.0, frame.pc + 1));
        self.snapshot = None;
        let top = self.frames.len() - 1;
        self.frames[top].pc = frame.pc;
        self.new_site(frame.pc);
        if std::mem::take(&mut self.watch_due) {
            self.watch_point()?;
        }
        self.record(rt, insn)
    }

    fn record(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded<Step> {
        use Op::*;
        let Insn { a, b, c, .. } = insn;
        if rt.heap.finalizers && self.lets_go(rt, insn) {
            return Err(Abort::Finalizer);
        }
        match insn.op {
            Nop | Discard | CheckBound => {
                if insn.op == CheckBound && self.actual(rt, a).is_null() {
                    return Err(Abort::Exception);
                }
                if insn.op == CheckBound {
                    self.check_bound(a)?
                }
            }
            Move => {
                let v = self.raw(b)?;
                self.set(a, v)
            }
            LoadConst => {
                let v = self.top().code.consts[insn.bc() as usize];
                let r = self.constant(v);
                self.set(a, r)
            }
            LoadInt => {
                let r = self.e.int(insn.bc() as i32 as i64);
                self.set(a, r)
            }
            Unbind | DeleteLocal | PushNull => {
                let old = self.actual(rt, a);
                if insn.op == DeleteLocal && old.is_null() {
                    return Err(Abort::Exception);
                }
                let null = self.e.word(Value::NULL.bits());
                self.set(a, null)
            }
            LoadGlobal => self.load_global(rt, a, b)?,
            StoreGlobal => self.store_global(rt, a, b)?,
            MakeCell => self.make_cell(rt, a, b)?,
            LoadClosure => self.load_closure(rt, a, b)?,
            LoadCell => self.load_cell(rt, a, b)?,
            StoreCell => self.store_cell(rt, a, b)?,
            Add | Sub | Mul | TrueDiv | FloorDiv | Mod | Pow | MatMul | And | Or | Xor | Shl | Shr | AddImm
            | SubImm | MulImm | FloorDivImm | ModImm | AndImm | ShlImm | ShrImm => self.binary(rt, insn)?,
            Neg | Pos | Invert | Not => self.unary(rt, insn)?,
            Lt | Le | Gt | Ge | Eq | Ne | LtImm | LeImm | GtImm | GeImm | EqImm | NeImm => self.compare(rt, insn)?,
            Is | IsNot => self.identity(rt, insn)?,
            In | NotIn => self.contains(rt, insn)?,
            Jump | JumpBack | JumpIf | JumpIfNot => return self.jump(rt, insn),
            GetIter => self.get_iter(rt, a, b)?,
            ForIter => return self.for_iter(rt, insn),
            Return => return self.r#return(rt, a),
            BuildList | BuildTuple | BuildSet | BuildMap | BuildString | BuildSlice => self.build(rt, insn)?,
            ListAppend | SetAdd | MapAdd | ListExtend => self.extend(rt, insn)?,
            ListToTuple => self.list_to_tuple(rt, a, b)?,
            UnpackSequence => self.unpack(rt, a, b, c)?,
            FormatValue => self.format_value(rt, insn)?,
            GetItem => self.get_item(rt, a, b, c)?,
            SetItem => self.set_item(rt, a, b, c)?,
            LoadAttr => self.load_attr(rt, a, b, c)?,
            StoreAttr => self.store_attr(rt, a, b, c)?,
            LoadMethod => self.load_method(rt, a, b, c)?,
            Call => return self.call_op(rt, insn),
            CallKw => return self.call_kw(rt, insn),
            MakeFunction => self.make_function(rt, insn)?,
            Yield => return self.r#yield(rt, a, b),
            YieldFrom | GetYieldFromIter => return Err(Abort::Generator),
            Raise
            | Reraise
            | EnterHandler
            | LeaveHandler
            | MatchException
            | LoadAssertionError
            | LoadStopAsyncIteration
            | LoadNamespace
            | SetupAnnotations => {
                return Err(Abort::Exception);
            }
            DeleteGlobal | LoadName | StoreName | DeleteName | DeleteCell | SetUpdate | DictMerge | UnpackEx
            | DeleteItem | DeleteAttr | CallEx | BuildClass | ImportName | ImportFrom | ImportStar | WithEnter
            | WithExit | Len | MatchSequence | MatchMapping | MatchKeys | MatchClass => return Err(Abort::Unsupported),
        }
        Ok(Step::Continue)
    }

    /// Does the instruction let go of an object that ends visibly? The interpreter does that.
    fn lets_go(&self, rt: &Runtime, insn: Insn) -> bool {
        let Some(frame) = rt.frames.last() else { return false };
        match insn.op {
            Op::Return => letting_go::leaves(rt, Some(insn.a)),
            Op::Discard => letting_go::discards(rt, frame.window, insn.a),
            Op::Unbind | Op::DeleteLocal => letting_go::matters(rt, frame.window.get(insn.a)),
            Op::StoreAttr | Op::SetItem => letting_go::replaced(rt, frame.code, frame.window, insn).is_some(),
            _ => false,
        }
    }
}
