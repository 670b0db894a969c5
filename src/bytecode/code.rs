//! What the compiler produces for one function, class body or module: plain data, no heap objects.
use super::{insn::Insn, op::Op};
use dashu_int::IBig;
use std::sync::Arc;

/// A constant of the source text.
#[derive(Clone, PartialEq, Debug)]
pub enum Const {
    /// `None`
    None,
    /// `True`, `False`
    Bool(bool),
    /// `...`
    Ellipsis,
    /// An int of any size.
    Int(IBig),
    /// A float.
    Float(f64),
    /// The imaginary part of a complex literal.
    Imaginary(f64),
    /// Text.
    Str(Arc<str>),
    /// Bytes.
    Bytes(Arc<[u8]>),
    /// A tuple of constants (keyword names, from-lists, folded displays).
    Tuple(Arc<[Const]>),
    /// A frozen set of constants (`x in {1, 2}`).
    FrozenSet(Arc<[Const]>),
    /// A nested function or class body.
    Code(Arc<Code>),
}

/// What kind of source construct a code object came from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeKind {
    /// A module: locals are the globals.
    Module,
    /// A `def`.
    Function,
    /// A `lambda`.
    Lambda,
    /// A comprehension or generator expression; its one parameter is the outermost iterator.
    Comprehension,
    /// A class body; its names live in a namespace mapping.
    Class,
}

/// What calling resumable code makes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flavor {
    /// `def` with `yield`, or a generator expression.
    Generator,
    /// `async def`.
    Coroutine,
    /// `async def` with `yield`, or a generator expression that awaits.
    AsyncGenerator,
}

/// The parameters of a function, in register order: positional-only, positional, keyword-only, `*args`, `**kwargs`.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Params {
    /// How many are positional-only.
    pub positional_only: u16,
    /// How many can be given by position (positional-only ones included).
    pub positional: u16,
    /// How many are keyword-only.
    pub keyword_only: u16,
    /// Is there a `*args`?
    pub var_args: bool,
    /// Is there a `**kwargs`?
    pub var_keywords: bool,
}

impl Params {
    /// Registers taken by all parameters.
    pub fn count(&self) -> u16 {
        self.positional + self.keyword_only + u16::from(self.var_args) + u16::from(self.var_keywords)
    }
}

/// A place in the source: 1-based line, 0-based UTF-8 column.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Position {
    /// First line.
    pub line: u32,
    /// Last line.
    pub end_line: u32,
    /// First column, in bytes.
    pub column: u32,
    /// Column after the last, in bytes.
    pub end_column: u32,
}

/// A loop of the code, for the JIT.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loop {
    /// Index of the header instruction, target of the loop's [`Op::JumpBack`].
    pub header: u32,
    /// Index after the loop's last instruction.
    pub end: u32,
    /// Source line of the header.
    pub line: u32,
}

/// A protected range: an exception raised at `start..end` goes to `handler` with the exception in register `exception`.
/// Inner ranges come before outer ones.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Protected {
    /// First instruction covered.
    pub start: u32,
    /// Instruction after the last covered.
    pub end: u32,
    /// Where the handler begins.
    pub handler: u32,
    /// Register that receives the exception.
    pub exception: u16,
}

/// A name with an inline cache: the attribute, global or namespace name of one instruction.
#[derive(Clone, PartialEq, Debug)]
pub struct Site {
    /// The name.
    pub name: Arc<str>,
}

/// One compiled function, class body or module.
#[derive(Clone, PartialEq, Debug)]
pub struct Code {
    /// `__name__`
    pub name: Arc<str>,
    /// `__qualname__`
    pub qualname: Arc<str>,
    /// Path of the source file as given, or `<string>`.
    pub filename: Arc<str>,
    /// Line of the `def`, `class`, or 1.
    pub first_line: u32,
    /// What it came from.
    pub kind: CodeKind,
    /// Does calling it make a generator, a coroutine or an async generator?
    pub is_generator: bool,
    /// Which of these.
    pub flavor: Flavor,
    /// Parameters.
    pub params: Params,
    /// Names of registers `0..locals.len()`: parameters first, then other locals. A local that closures capture keeps its register
    /// here too: it holds the cell.
    pub locals: Vec<Arc<str>>,
    /// Registers of `locals` that hold cells: made by [`Op::MakeCell`] instructions at the start of the code, or of a comprehension for
    /// its variables. Names may repeat in `locals`: variables of inlined comprehensions have registers of their own.
    pub cell_locals: Vec<u16>,
    /// Names of the closure's cells, in closure order.
    pub free: Vec<Arc<str>>,
    /// Registers in all, temporaries included.
    pub registers: u16,
    /// The instructions. The last one never falls through.
    pub insns: Vec<Insn>,
    /// Source position of each instruction.
    pub positions: Vec<Position>,
    /// Constants.
    pub consts: Vec<Const>,
    /// Names with inline caches.
    pub sites: Vec<Site>,
    /// Loops.
    pub loops: Vec<Loop>,
    /// Exception table.
    pub protected: Vec<Protected>,
    /// The doc string.
    pub doc: Option<Arc<str>>,
}

impl Code {
    /// Source line of instruction `pc`.
    pub fn line(&self, pc: usize) -> u32 {
        self.positions.get(pc).map_or(self.first_line, |p| p.line)
    }

    /// The handler for an exception raised at `pc`.
    pub fn handler(&self, pc: u32) -> Option<&Protected> {
        self.protected.iter().find(|p| (p.start..p.end).contains(&pc))
    }

    /// True when instruction `pc` ends the instruction stream for its fall-through successor.
    pub fn ends_block(&self, pc: usize) -> bool {
        matches!(self.insns[pc].op, Op::Jump | Op::JumpBack | Op::Return | Op::Raise | Op::Reraise)
    }
}
