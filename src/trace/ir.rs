//! The trace IR: SSA instructions in one straight line, with at most one backward edge.
//!
//! # Terms
//! - A [`Trace`] is recorded from one iteration of a hot loop (a *root* trace) or from a hot side exit (a *side* trace).
//! - A [`Ref`] names an instruction, or (top bit set) a constant. References point backwards only, φs excepted.
//! - A *guard* leaves the trace when it fails. Its [`Snapshot`] says how to rebuild the interpreter's state: which frames there are, at which
//!   instruction each stands, and which value belongs into which register.
//! - A *slot* is a register of the interpreter, numbered from the root frame's register 0, so that the registers of inlined frames follow.
//!   Slots in memory hold what they held when the trace was entered: a trace never writes them; snapshots do, at exits.
//!
//! # Shape of a root trace
//! ```text
//! 0000 Word  sload    #3            ─┐ the preamble: the first iteration, with all guards
//! 0001 Int   unbox_int 0000   ?0     │
//! 0002 Int   iadd     0001 +1 ?0    ─┘
//! 0003       loop                    ── what follows repeats
//! 0004 Int   phi      0002 0005      0002 in the first round, 0005 of the round before afterwards
//! 0005 Int   iadd     0002 +1 ?1     uses of 0002 behind `loop` mean the φ
//! ```
//! φs stand right behind `loop`; a use of a φ's *left* operand behind `loop` means the φ's present value. The last instruction of a looping trace
//! is the end of the body: control goes back to behind the φs.
//!
//! # Types
//! `Int` is a raw `i64` (any 64-bit value, not just 50 bits), `Float` a raw `f64`, `Word` a NaN-boxed value, `Ptr` a raw address
//! that the collector need not see (its object is kept by something else). `Int`, `Word` and `Ptr` live in general registers, `Float` in vector registers.
use super::fields::Field;
use super::helpers::HelperId;
use crate::value::function::CodeId;

/// Names an instruction or a constant of one trace.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct Ref(pub u32);

impl Ref {
    /// No operand.
    pub const NONE: Ref = Ref(0x7FFF_FFFF);

    /// Names a constant?
    #[inline]
    pub fn is_const(self) -> bool {
        self.0 >> 31 != 0
    }

    /// The constant with index `i`.
    pub fn constant(i: usize) -> Ref {
        Ref(i as u32 | 1 << 31)
    }

    /// Index of the instruction, or of the constant.
    #[inline]
    pub fn index(self) -> usize {
        (self.0 & 0x7FFF_FFFF) as usize
    }

    /// Is there an operand?
    pub fn is_some(self) -> bool {
        self != Ref::NONE
    }
}

/// The type of a value in a trace.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Type {
    /// No result.
    None,
    /// Raw 64-bit signed integer.
    Int,
    /// Raw double.
    Float,
    /// NaN-boxed value.
    Word,
    /// Raw address.
    Ptr,
}

/// What an operation does besides computing its result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// Depends on its operands only: equal instructions have equal results.
    Pure,
    /// Pure, but leaves the trace when it fails. Equal guards need to be made once.
    Guard,
    /// Reads memory.
    Load,
    /// Writes memory.
    Store,
    /// Calls a helper; what it reads and writes stands in the helper's table row.
    Call,
    /// Has a place of its own.
    Control,
}

macro_rules! ir_ops {
    ($($(#[$doc:meta])* $name:ident $text:literal $class:ident;)*) => {
        /// An IR operation. Operands are `a b c`; `imm` is a number whose meaning the operation says.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum IrOp { $($(#[$doc])* $name),* }

        impl IrOp {
            /// Every operation.
            pub const ALL: &[IrOp] = &[$(IrOp::$name),*];
            /// The name in listings.
            pub const fn text(self) -> &'static str { match self { $(IrOp::$name => $text),* } }
            /// What it does besides computing.
            pub const fn class(self) -> Class { match self { $(IrOp::$name => Class::$class),* } }
        }
    };
}

ir_ops! {
    // -- slots
    /// The value of slot `imm` at entry. Type `Word`: a boxed value. `Int`, `Float` (side traces only): the raw number that the parent's exit left there.
    SLoad "sload" Load;
    // -- type guards on words
    /// `a` is a small int: its value (Int). Guard.
    UnboxInt "unbox_int" Guard;
    /// `a` is a float: its value (Float). Guard.
    UnboxFloat "unbox_float" Guard;
    /// Word `a` points to an object. Guard.
    GuardPointer "guard_pointer" Guard;
    /// `a` points to an object whose class pointer is the constant `b`. Guard.
    GuardClass "guard_class" Guard;
    /// Word `a` is the constant `b`. Guard.
    GuardIs "guard_is" Guard;
    /// Word `a` is not the constant `b`. Guard.
    GuardIsNot "guard_is_not" Guard;
    /// Words, ints or pointers `a` and `b` are the same. Guard. (`is` between two variables.)
    GuardSame "guard_same" Guard;
    /// Words `a` and `b` are not the same. Guard.
    GuardNotSame "guard_not_same" Guard;
    /// Word `a` is a small int, without unboxing it. Guard.
    GuardInt "guard_int" Guard;
    /// Word `a` is a float, without unboxing it. Guard.
    GuardFloat "guard_float" Guard;
    /// Nothing that the trace takes for granted has changed: a jump of displacement 0 that is patched to the exit when something has. Guard.
    GuardWatch "guard_watch" Control;
    /// The exception flag: result word `a` of a call is not NULL. Guard whose exit continues in the exception's handler.
    GuardNoError "guard_no_error" Guard;
    // -- boxing
    /// Int `a` as a small int's word. Guard: fits 50 bits.
    BoxInt "box_int" Guard;
    /// Float `a` as a word. Guard: is no NaN. (Each NaN that is computed is an object of its own, which the runtime makes.)
    BoxFloat "box_float" Guard;
    // -- ints; overflow beyond 64 bits is a failing guard
    /// `a + b`
    IAdd "iadd" Guard;
    /// `a - b`
    ISub "isub" Guard;
    /// `a * b`
    IMul "imul" Guard;
    /// `-a`
    INeg "ineg" Guard;
    /// `|a|`
    IAbs "iabs" Guard;
    /// `a // b`, floor; `b == 0` fails
    IDiv "idiv" Guard;
    /// `a % b`, sign of b; `b == 0` fails
    IMod "imod" Guard;
    /// `a & b`
    IAnd "iand" Pure;
    /// `a | b`
    IOr "ior" Pure;
    /// `a ^ b`
    IXor "ixor" Pure;
    /// `~a`
    INot "inot" Pure;
    /// `a << b`; fails unless `0 <= b < 63` and no bit is lost
    IShl "ishl" Guard;
    /// `a >> b`; fails when `b < 0`
    IShr "ishr" Guard;
    /// The smaller of `a` and `b`
    IMin "imin" Pure;
    /// The larger of `a` and `b`
    IMax "imax" Pure;
    // -- int comparisons as guards
    /// `a < b`
    ILt "ilt" Guard;
    /// `a <= b`
    ILe "ile" Guard;
    /// `a > b`
    IGt "igt" Guard;
    /// `a >= b`
    IGe "ige" Guard;
    /// `a == b`
    IEq "ieq" Guard;
    /// `a != b`
    INe "ine" Guard;
    /// `0 <= a < b`: an index within a length
    IBelow "ibelow" Guard;
    // -- floats
    /// `a + b`
    FAdd "fadd" Pure;
    /// `a - b`
    FSub "fsub" Pure;
    /// `a * b`
    FMul "fmul" Pure;
    /// `a / b`; `b == 0.0` fails
    FDiv "fdiv" Guard;
    /// `-a`
    FNeg "fneg" Pure;
    /// `|a|`
    FAbs "fabs" Pure;
    /// Square root; `a < 0` fails
    FSqrt "fsqrt" Guard;
    /// Int `a` as a float; fails when it is not exactly representable (|a| > 2^53)
    IToF "itof" Guard;
    /// Float `a` truncated towards zero; fails when it is not finite or too large
    FToI "ftoi" Guard;
    // -- float comparisons as guards; every one fails on NaN but the `FN…` ones, which are the exact negations
    /// `a < b`
    FLt "flt" Guard;
    /// `a <= b`
    FLe "fle" Guard;
    /// `a > b`
    FGt "fgt" Guard;
    /// `a >= b`
    FGe "fge" Guard;
    /// `a == b`
    FEq "feq" Guard;
    /// `not a < b`
    FNLt "fnlt" Guard;
    /// `not a <= b`
    FNLe "fnle" Guard;
    /// `not a > b`
    FNGt "fngt" Guard;
    /// `not a >= b`
    FNGe "fnge" Guard;
    /// `not a == b`
    FNe "fne" Guard;
    // -- memory; [`Ins::field`] says which field, its offset and whether it ever changes
    /// The field at `a + imm`; 64 bits, or 32 zero-extended where the field says so.
    Load "load" Load;
    /// The field at `a + imm` becomes `b`.
    Store "store" Store;
    /// Item `b` (Int) of the array at `a` (Ptr): the word at `a + 8 b + imm`.
    LoadItem "load_item" Load;
    /// Item `b` (Int) of the array at `a` (Ptr) becomes `c` (Word).
    StoreItem "store_item" Store;
    /// The 64-bit word at the constant address `a`.
    LoadAbs "load_abs" Load;
    /// The 64-bit word at the constant address `a` becomes `b`.
    StoreAbs "store_abs" Store;
    /// A new cell from the free list whose head is at the constant address `a` (Ptr); fails when the list is empty. Its fields are undefined.
    Alloc "alloc" Control;
    // -- calls
    /// `helper(frame, a, b, c)` -> Word, Int or Ptr. `imm`: [`HelperId`]. Operands beyond the helper's are NONE.
    Call "call" Call;
    /// `helper(a)` or `helper(a, b)` on floats -> Float. `imm`: [`HelperId`]
    CallFloat "call_float" Call;
    /// Word `a` is outgoing argument `imm` of the next [`IrOp::Call`] whose helper takes an argument area.
    Arg "arg" Control;
    // -- structure
    /// The body begins here.
    Loop "loop" Control;
    /// `a` in the first round, `b` of the round before in later ones.
    Phi "phi" Control;
}

/// "No snapshot".
pub const NO_SNAPSHOT: u32 = u32::MAX;

/// One instruction.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Ins {
    /// What it does.
    pub op: IrOp,
    /// Type of the result.
    pub ty: Type,
    /// Field that loads and stores access.
    pub field: Field,
    /// First operand.
    pub a: Ref,
    /// Second operand.
    pub b: Ref,
    /// Third operand.
    pub c: Ref,
    /// Number whose meaning the operation says.
    pub imm: i64,
    /// Index of the snapshot of a guard, or [`NO_SNAPSHOT`].
    pub snapshot: u32,
    /// Index into [`Trace::sites`]: where in the Python program this comes from.
    pub site: u32,
}

impl Ins {
    /// The operands that are there.
    pub fn operands(&self) -> impl Iterator<Item = Ref> {
        [self.a, self.b, self.c].into_iter().filter(|r| r.is_some())
    }

    /// Can it leave the trace?
    pub fn is_guard(&self) -> bool {
        self.snapshot != NO_SNAPSHOT
    }
}

/// A constant: its type and bits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Constant {
    /// Type.
    pub ty: Type,
    /// Raw bits: the i64, the f64's bits, the word, the address.
    pub bits: u64,
}

/// One Python function's activation within the trace: the root frame, or an inlined call.
#[derive(Clone, PartialEq, Debug)]
pub struct InlineFrame {
    /// Whose code.
    pub code: CodeId,
    /// The frame that called, for inlined ones, and its instruction.
    pub caller: Option<(u16, u32)>,
    /// First slot of its registers.
    pub base: u32,
}

/// Where in the Python program an instruction comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CodeSite {
    /// Index into [`Trace::frames`].
    pub frame: u16,
    /// Bytecode instruction.
    pub pc: u32,
    /// Source line.
    pub line: u32,
}

/// A frame to rebuild at an exit, outermost first; the first one exists already.
#[derive(Clone, PartialEq, Debug)]
pub struct SnapshotFrame {
    /// Index into [`Trace::frames`].
    pub frame: u16,
    /// Innermost frame: the instruction to continue at. Others: the call instruction that waits for its callee's result.
    pub pc: u32,
    /// The function object that runs (Word), for frames above the root.
    pub function: Ref,
    /// What becomes of the result when the callee returns.
    pub on_return: OnReturn,
}

/// What happens to the value an inlined frame returns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OnReturn {
    /// It goes to this register of the caller.
    Register(u16),
    /// It must be None and is dropped: the frame is an `__init__`. The call's result, for the first register, is the instance that meanwhile
    /// waits in the second one (both of the caller).
    Init(u16, u16),
}

/// The interpreter's state at a guard.
#[derive(Clone, PartialEq, Debug)]
pub struct Snapshot {
    /// Frames, outermost first.
    pub frames: Vec<SnapshotFrame>,
    /// Slots that differ from memory, ascending, and their values of any type but Ptr.
    pub slots: Vec<(u32, Ref)>,
    /// Index into [`Trace::sites`] of the instruction to continue at.
    pub site: u32,
}

/// From instruction `from` on, a Python local has this value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Binding {
    /// First instruction (index) at which it holds.
    pub from: u32,
    /// Index into [`Trace::frames`].
    pub frame: u16,
    /// Register of that frame.
    pub register: u16,
    /// The value; `None`: what the slot in memory holds.
    pub value: Option<Ref>,
}

/// How control reaches a trace.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// The header of loop `index` of the root frame's code.
    Loop {
        /// Index into the code's loops.
        index: u16,
    },
    /// Exit `exit` of trace `trace`.
    Exit {
        /// The parent.
        trace: u32,
        /// Number of the exit in it.
        exit: u32,
    },
}

/// What follows the last instruction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// Back to behind the φs of [`IrOp::Loop`].
    Loop,
    /// On to the entry of another root trace of the same frame: first the slots of `snapshot` (all Words) are stored.
    Link {
        /// The trace.
        trace: u32,
        /// Slots to store before going there.
        snapshot: u32,
    },
    /// Back to the interpreter, by the exit of `snapshot`.
    Leave {
        /// Where to continue.
        snapshot: u32,
    },
}

/// A recorded trace.
#[derive(Clone, PartialEq, Debug)]
pub struct Trace {
    /// Number of the trace, unique in the process.
    pub id: u32,
    /// How control comes here.
    pub origin: Origin,
    /// Instructions.
    pub ins: Vec<Ins>,
    /// Constants.
    pub constants: Vec<Constant>,
    /// Snapshots.
    pub snapshots: Vec<Snapshot>,
    /// Activations; 0 is the root frame.
    pub frames: Vec<InlineFrame>,
    /// Places in the program.
    pub sites: Vec<CodeSite>,
    /// Slots that hold, raw, floats which are objects already and not just computed: side traces are told so by their parent.
    pub held_floats: Vec<u32>,
    /// Values of Python locals over time, ascending by `from`.
    pub bindings: Vec<Binding>,
    /// How it ends.
    pub end: End,
    /// Slots that the frames of the trace take: spill slots come behind.
    pub slots: u32,
}

impl Trace {
    /// Type of what `r` names.
    pub fn ty(&self, r: Ref) -> Type {
        if r.is_const() { self.constants[r.index()].ty } else { self.ins[r.index()].ty }
    }

    /// The constant that `r` names, if it is one.
    pub fn constant(&self, r: Ref) -> Option<Constant> {
        if r.is_const() { Some(self.constants[r.index()]) } else { None }
    }

    /// Is the float `r` computed by the trace (or its parent), and not taken out of an object? If it is a NaN, no object is it yet.
    pub fn computes(&self, r: Ref) -> bool {
        if r.is_const() {
            return false;
        }
        let ins = &self.ins[r.index()];
        match ins.op {
            IrOp::SLoad => !self.held_floats.contains(&(ins.imm as u32)),
            op => !matches!(op, IrOp::UnboxFloat | IrOp::Load | IrOp::LoadItem),
        }
    }

    /// The helper that a call calls.
    pub fn helper(&self, ins: &Ins) -> HelperId {
        HelperId(ins.imm as u16)
    }

    /// Index of the [`IrOp::Loop`] instruction, if the trace loops.
    pub fn loop_start(&self) -> Option<usize> {
        self.ins.iter().position(|i| i.op == IrOp::Loop)
    }
}
