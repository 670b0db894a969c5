//! The code object being built: instructions, labels, registers, constants, and which locals are surely bound.
//!
//! Registers: parameters, locals, comprehension variables, closure cells (loaded once by the prologue), then temporaries in stack
//! discipline: `let mark = u.top; …; u.top = mark`. An expression without a given destination leaves its value either in a local's
//! own register or in the temporary at its mark.
//!
//! `bound` is a forward dataflow computed on the way: every label keeps the meet of the states of the jumps to it. A loop header or
//! handler is reached from code not yet compiled, so there the names that are unbound anywhere in the scope are dropped.
use super::Context;
use crate::bytecode::{Code, CodeKind, Const, Flavor, Insn, Loop, NO_REG, Op, Params, Position, Protected, Site};
use crate::syntax::Result;
use crate::syntax::scope::{Place, ScopeId};
use ruff_text_size::TextRange;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A register number.
pub(super) type Reg = u16;

/// Registers, constants and sites must fit 16-bit operands with [`NO_REG`] kept free.
const LIMIT: usize = u16::MAX as usize - 8;
/// Duplicated finally blocks can grow code exponentially; this is far above any program.
const MAX_INSNS: usize = 1 << 22;

/// A set of registers.
#[derive(Clone, Default, PartialEq, Debug)]
pub(super) struct RegSet(Vec<u64>);

impl RegSet {
    pub fn insert(&mut self, reg: Reg) {
        let word = reg as usize / 64;
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (reg % 64);
    }

    pub fn remove(&mut self, reg: Reg) {
        if let Some(word) = self.0.get_mut(reg as usize / 64) {
            *word &= !(1 << (reg % 64));
        }
    }

    pub fn contains(&self, reg: Reg) -> bool {
        self.0.get(reg as usize / 64).is_some_and(|word| word >> (reg % 64) & 1 == 1)
    }

    fn keep_common(&mut self, other: &RegSet) {
        for (index, word) in self.0.iter_mut().enumerate() {
            *word &= other.0.get(index).copied().unwrap_or(0);
        }
    }

    fn subtract(&mut self, other: &RegSet) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= !other;
        }
    }
}

/// A place to jump forward to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Label(usize);

#[derive(Default)]
struct LabelInfo {
    /// Instructions whose target it is.
    jumps: Vec<usize>,
    /// Protected ranges whose handler it is.
    covers: Vec<usize>,
    /// What is bound on every way here; `None` while nothing leads here.
    state: Option<RegSet>,
}

/// The header of a loop, target of backward jumps.
#[derive(Clone, Copy, Debug)]
pub(super) struct LoopHeader {
    index: u16,
    at: u32,
}

/// An open protected range.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region {
    start: u32,
    handler: Label,
    exception: Reg,
    depth: usize,
}

/// One code object under construction.
pub(super) struct Unit<'a> {
    pub cx: &'a Context<'a>,
    /// The scope whose code this is.
    pub root: ScopeId,
    /// The innermost scope: the root, or a comprehension being inlined.
    pub scope: ScopeId,
    pub kind: CodeKind,
    pub params: Params,
    pub first_line: u32,
    pub doc: Option<Arc<str>>,
    /// First free temporary.
    pub top: Reg,
    /// What is being left by `break`, `continue`, `return`: see [`super::blocks`].
    pub blocks: Vec<super::blocks::Block<'a>>,
    /// Can the next instruction be reached at all?
    pub reachable: bool,
    /// Locals surely bound here.
    pub bound: RegSet,
    /// Locals bound by `:=` somewhere: they may change while an expression is being evaluated.
    pub volatile: RegSet,
    unbindable: RegSet,
    locals: Vec<Arc<str>>,
    cell_locals: Vec<Reg>,
    registers: FxHashMap<ScopeId, FxHashMap<Arc<str>, Reg>>,
    free: FxHashMap<Arc<str>, Reg>,
    most: usize,
    insns: Vec<Insn>,
    ranges: Vec<TextRange>,
    consts: Vec<Const>,
    const_index: FxHashMap<Vec<u8>, usize>,
    sites: Vec<Site>,
    loops: Vec<Loop>,
    protected: Vec<(usize, Protected)>,
    labels: Vec<LabelInfo>,
    regions_open: usize,
    /// The first limit that was hit.
    too_big: Option<&'static str>,
}

impl<'a> Unit<'a> {
    pub fn new(cx: &'a Context<'a>, root: ScopeId, kind: CodeKind, params: Params, first_line: u32) -> Unit<'a> {
        let mut unit = Unit {
            cx,
            root,
            scope: root,
            kind,
            params,
            first_line,
            doc: None,
            top: 0,
            blocks: Vec::new(),
            reachable: true,
            bound: RegSet::default(),
            volatile: RegSet::default(),
            unbindable: RegSet::default(),
            locals: Vec::new(),
            cell_locals: Vec::new(),
            registers: FxHashMap::default(),
            free: FxHashMap::default(),
            most: 0,
            insns: Vec::new(),
            ranges: Vec::new(),
            consts: Vec::new(),
            const_index: FxHashMap::default(),
            sites: Vec::new(),
            loops: Vec::new(),
            protected: Vec::new(),
            labels: Vec::new(),
            regions_open: 0,
            too_big: None,
        };
        unit.assign_registers();
        unit
    }

    /// Gives every local its register and emits the prologue that makes and fetches cells.
    fn assign_registers(&mut self) {
        let cx = self.cx;
        let scopes = &cx.scopes;
        let root = &scopes[self.root];
        if root.is_function_like() {
            for name in &root.names {
                if scopes.place(self.root, name) == Place::Local(self.root) {
                    self.add_local(self.root, name.clone(), root.symbol(name));
                }
            }
        } else {
            let symbol = crate::syntax::scope::Symbol { cell: true, ..Default::default() };
            if root.class_cell {
                self.add_local(self.root, "__class__".into(), symbol);
            }
            if root.namespace_cell {
                self.add_local(self.root, "__classdict__".into(), symbol);
            }
        }
        let own = self.locals.len() as Reg;
        let mut shared = FxHashMap::default();
        self.comprehension_registers(self.root, 0, &mut shared);
        self.top = self.locals.len().min(LIMIT) as Reg;
        let at = TextRange::default();
        for (index, name) in root.free.iter().enumerate() {
            let reg = self.temp();
            self.emit(at, Insn::abc(Op::LoadClosure, reg, index as u16, 0));
            self.free.insert(name.clone(), reg);
        }
        // Cells of comprehension variables are made when the comprehension starts.
        let parameters = self.params.count();
        for reg in self.cell_locals.clone().into_iter().filter(|reg| *reg < own) {
            let value = if reg < parameters { reg } else { NO_REG };
            self.emit(at, Insn::abc(Op::MakeCell, reg, value, 0));
        }
        for reg in 0..parameters {
            self.bound.insert(reg);
        }
    }

    fn add_local(&mut self, scope: ScopeId, name: Arc<str>, symbol: crate::syntax::scope::Symbol) {
        if self.locals.len() >= LIMIT {
            self.too_big = Some("too many local variables");
            return;
        }
        let reg = self.locals.len() as Reg;
        self.locals.push(name.clone());
        if symbol.cell {
            self.cell_locals.push(reg);
        }
        if symbol.walrus {
            self.volatile.insert(reg);
        }
        if symbol.deleted {
            self.unbindable.insert(reg);
        }
        self.registers.entry(scope).or_default().insert(name, reg);
    }

    /// Comprehension variables: comprehensions side by side share registers of the same name, nested ones do not.
    fn comprehension_registers(
        &mut self,
        scope: ScopeId,
        depth: usize,
        shared: &mut FxHashMap<(usize, bool, Arc<str>), Reg>,
    ) {
        let cx = self.cx;
        for inner in &cx.scopes[scope].comprehensions {
            let info = &cx.scopes[*inner];
            for name in &info.names {
                let symbol = info.symbol(name);
                if !symbol.bound {
                    continue;
                }
                let key = (depth, symbol.cell, name.clone());
                if let Some(reg) = shared.get(&key) {
                    self.registers.entry(*inner).or_default().insert(name.clone(), *reg);
                } else {
                    let reg = self.locals.len() as Reg;
                    self.add_local(*inner, name.clone(), symbol);
                    self.unbindable.insert(reg);
                    shared.insert(key, reg);
                }
            }
            self.comprehension_registers(*inner, depth + 1, shared);
        }
    }

    // -- registers

    /// A new temporary.
    pub fn temp(&mut self) -> Reg {
        self.temps(1)
    }

    /// `count` new temporaries in a row; the first.
    pub fn temps(&mut self, count: usize) -> Reg {
        let first = self.top;
        let end = first as usize + count;
        if end > LIMIT {
            self.too_big = Some("too many registers");
            return first;
        }
        self.top = end as Reg;
        self.most = self.most.max(end);
        first
    }

    /// Is `reg` a named local (not a temporary)?
    pub fn is_local(&self, reg: Reg) -> bool {
        (reg as usize) < self.locals.len()
    }

    /// Register of a local of `scope` in this unit.
    pub fn local(&self, scope: ScopeId, name: &str) -> Reg {
        // Only a unit that hit a limit misses any.
        self.registers.get(&scope).and_then(|locals| locals.get(name)).copied().unwrap_or(0)
    }

    /// Does the register of this local hold a cell?
    pub fn is_cell(&self, reg: Reg) -> bool {
        self.cell_locals.contains(&reg)
    }

    /// Register of a cell of the closure.
    pub fn free(&self, name: &str) -> Reg {
        self.free.get(name).copied().unwrap_or(0)
    }

    // -- tables

    /// Index of a constant.
    pub fn constant(&mut self, value: Const) -> usize {
        let mut key = Vec::new();
        let index = if const_key(&value, &mut key) {
            *self.const_index.entry(key).or_insert_with(|| {
                self.consts.push(value);
                self.consts.len() - 1
            })
        } else {
            self.consts.push(value);
            self.consts.len() - 1
        };
        if index >= LIMIT {
            self.too_big = Some("too many constants");
            return 0;
        }
        index
    }

    /// Index of a string constant, as a 16-bit operand.
    pub fn name_constant(&mut self, name: &str) -> u16 {
        self.constant(Const::Str(name.into())) as u16
    }

    /// A new inline-cache site for `name`.
    pub fn site(&mut self, name: &str) -> u16 {
        if self.sites.len() >= LIMIT {
            self.too_big = Some("too many names");
            return 0;
        }
        if self.reachable {
            self.sites.push(Site { name: name.into() });
        }
        self.sites.len().saturating_sub(1) as u16
    }

    // -- instructions

    /// Appends an instruction, unless nothing can reach it.
    pub fn emit(&mut self, at: TextRange, insn: Insn) {
        if !self.reachable {
            return;
        }
        self.insns.push(insn);
        self.ranges.push(at);
        if matches!(insn.op, Op::Jump | Op::JumpBack | Op::Return | Op::Raise | Op::Reraise) {
            self.reachable = false;
        }
    }

    /// `op a b c`
    pub fn abc(&mut self, at: TextRange, op: Op, a: Reg, b: Reg, c: u16) {
        self.emit(at, Insn::abc(op, a, b, c));
    }

    /// `a = b`, nothing when they are the same.
    pub fn mov(&mut self, at: TextRange, a: Reg, b: Reg) {
        if a != b {
            self.abc(at, Op::Move, a, b, 0);
        }
    }

    /// Loads a constant: small ints as immediates.
    pub fn load_const(&mut self, at: TextRange, a: Reg, value: Const) {
        if !self.reachable {
            return;
        }
        if let Const::Int(int) = &value
            && let Ok(small) = i32::try_from(int)
        {
            self.emit(at, Insn::wide(Op::LoadInt, a, small as u32));
        } else {
            let index = self.constant(value) as u32;
            self.emit(at, Insn::wide(Op::LoadConst, a, index));
        }
    }

    /// Index of the next instruction.
    pub fn here(&self) -> u32 {
        self.insns.len() as u32
    }

    /// Fails when a limit was hit; asked after every statement so that hopeless code stops early.
    pub fn check_size(&self, at: TextRange) -> Result<()> {
        let problem = if self.insns.len() > MAX_INSNS { Some("code is too long") } else { self.too_big };
        problem.map_or(Ok(()), |problem| Err(self.cx.source.late_error(problem, at)))
    }

    // -- labels

    /// A new label, to be placed later.
    pub fn label(&mut self) -> Label {
        self.labels.push(LabelInfo::default());
        Label(self.labels.len() - 1)
    }

    fn reach(&mut self, label: Label) {
        let state = &mut self.labels[label.0].state;
        match state {
            Some(state) => state.keep_common(&self.bound),
            None => *state = Some(self.bound.clone()),
        }
    }

    /// A forward jump: `Jump`, `JumpIf`, `JumpIfNot` (testing `reg`).
    pub fn jump(&mut self, at: TextRange, op: Op, reg: Reg, label: Label) {
        if !self.reachable {
            return;
        }
        self.reach(label);
        let here = self.insns.len();
        self.labels[label.0].jumps.push(here);
        self.emit(at, Insn::abc(op, reg, 0, 0));
    }

    /// `a = next(b)` or leave to `label`.
    pub fn for_iter(&mut self, at: TextRange, a: Reg, b: Reg, label: Label) {
        if !self.reachable {
            return;
        }
        self.reach(label);
        let here = self.insns.len();
        self.labels[label.0].jumps.push(here);
        self.emit(at, Insn::abc(Op::ForIter, a, b, 0));
    }

    /// Puts a label here.
    pub fn place(&mut self, label: Label) {
        let here = self.here();
        for jump in std::mem::take(&mut self.labels[label.0].jumps) {
            let insn = &mut self.insns[jump];
            if insn.op == Op::ForIter {
                let distance = here as usize - jump - 1;
                if distance > u16::MAX as usize {
                    self.too_big = Some("loop body is too long");
                }
                insn.c = distance as u16;
            } else {
                *insn = Insn::wide(insn.op, insn.a, here);
            }
        }
        if let Some(state) = self.labels[label.0].state.take() {
            if self.reachable {
                self.bound.keep_common(&state);
            } else {
                self.bound = state;
            }
            self.reachable = true;
        }
    }

    /// Begins a loop here.
    pub fn loop_header(&mut self, at: TextRange) -> LoopHeader {
        let header = LoopHeader { index: self.loops.len() as u16, at: self.here() };
        if self.loops.len() >= LIMIT {
            self.too_big = Some("too many loops");
        } else if self.reachable {
            let line = self.cx.source.line_column(at.start()).0 + 1;
            self.loops.push(Loop { header: header.at, end: header.at, line });
        }
        let unbindable = std::mem::take(&mut self.unbindable);
        self.bound.subtract(&unbindable);
        self.unbindable = unbindable;
        header
    }

    /// Goes back to a loop's header.
    pub fn jump_back(&mut self, at: TextRange, header: LoopHeader) {
        if !self.reachable {
            return;
        }
        self.emit(at, Insn::wide(Op::JumpBack, header.index, header.at));
        let end = self.here();
        let entry = &mut self.loops[header.index as usize];
        entry.end = entry.end.max(end);
    }

    // -- protected ranges

    /// Exceptions from here on go to `handler`, in register `exception`.
    pub fn open_region(&mut self, handler: Label, exception: Reg) -> Region {
        self.regions_open += 1;
        self.most = self.most.max(exception as usize + 1);
        Region { start: self.here(), handler, exception, depth: self.regions_open }
    }

    /// Ends a protected range for good.
    pub fn close_region(&mut self, region: Region) {
        self.suspend_region(region);
        self.regions_open -= 1;
    }

    /// Ends a protected range for the moment: code that leaves the block follows.
    pub fn suspend_region(&mut self, region: Region) {
        let end = self.here();
        if end > region.start {
            let entry = Protected { start: region.start, end, handler: 0, exception: region.exception };
            self.protected.push((region.depth, entry));
            self.labels[region.handler.0].covers.push(self.protected.len() - 1);
        }
    }

    /// Continues a suspended range here.
    pub fn resume_region(&mut self, region: &mut Region) {
        region.start = self.here();
    }

    /// Puts a handler here; `entry` is what was bound where its range began.
    pub fn place_handler(&mut self, label: Label, entry: &RegSet) {
        let here = self.here();
        let covers = std::mem::take(&mut self.labels[label.0].covers);
        self.reachable = !covers.is_empty();
        for index in covers {
            self.protected[index].1.handler = here;
        }
        self.bound = entry.clone();
        let unbindable = std::mem::take(&mut self.unbindable);
        self.bound.subtract(&unbindable);
        self.unbindable = unbindable;
    }

    // -- the end

    /// Makes the code object. The last instruction emitted must not fall through.
    pub fn finish(mut self, at: TextRange) -> Result<Code> {
        self.check_size(at)?;
        self.thread_jumps();
        let root = &self.cx.scopes[self.root];
        // Inner ranges first; pieces of one range keep their order.
        self.protected.sort_by_key(|(depth, _)| std::cmp::Reverse(*depth));
        let first_line = self.first_line;
        let positions = self.ranges.iter().map(|range| self.position(*range, first_line)).collect();
        Ok(Code {
            name: root.name.clone(),
            qualname: root.qualname.clone(),
            filename: self.cx.filename.clone(),
            first_line: self.first_line,
            kind: self.kind,
            is_generator: root.generator || root.is_async,
            flavor: match (root.is_async, root.generator) {
                (false, _) => Flavor::Generator,
                (true, false) => Flavor::Coroutine,
                (true, true) => Flavor::AsyncGenerator,
            },
            params: self.params,
            free: root.free.clone(),
            registers: self.most.max(self.locals.len()) as u16,
            locals: self.locals,
            cell_locals: self.cell_locals,
            insns: self.insns,
            positions,
            consts: self.consts,
            sites: self.sites,
            loops: self.loops,
            protected: self.protected.into_iter().map(|(_, entry)| entry).collect(),
            doc: self.doc,
        })
    }

    fn position(&self, range: TextRange, first_line: u32) -> Position {
        // The prologue belongs to the function's first line.
        if range == TextRange::default() {
            return Position { line: first_line, end_line: first_line, column: 0, end_column: 0 };
        }
        let (line, column) = self.cx.source.line_column(range.start());
        let (end_line, end_column) = self.cx.source.line_column(range.end());
        Position { line: line + 1, end_line: end_line + 1, column, end_column }
    }

    /// A jump to a jump goes to the end of the chain at once.
    fn thread_jumps(&mut self) {
        for index in 0..self.insns.len() {
            let mut insn = self.insns[index];
            while matches!(insn.op, Op::Jump | Op::JumpIf | Op::JumpIfNot) {
                let next = self.insns[insn.bc() as usize];
                match (insn.op, next.op) {
                    (_, Op::Jump) => insn = Insn::wide(insn.op, insn.a, next.bc()),
                    (Op::Jump, Op::JumpBack) => insn = next,
                    _ => break,
                }
            }
            self.insns[index] = insn;
        }
    }
}

/// Bytes that are equal exactly for constants that may share a slot; false for what is never shared.
fn const_key(value: &Const, key: &mut Vec<u8>) -> bool {
    let (tag, bytes): (u8, Vec<u8>) = match value {
        Const::None => (0, Vec::new()),
        Const::Bool(b) => (1, vec![u8::from(*b)]),
        Const::Ellipsis => (2, Vec::new()),
        Const::Int(int) => (3, int.to_string().into_bytes()),
        Const::Float(float) => (4, float.to_bits().to_le_bytes().to_vec()),
        Const::Imaginary(float) => (5, float.to_bits().to_le_bytes().to_vec()),
        Const::Str(text) => (6, text.as_bytes().to_vec()),
        Const::Bytes(bytes) => (7, bytes.to_vec()),
        Const::Tuple(items) | Const::FrozenSet(items) => {
            key.push(if matches!(value, Const::Tuple(_)) { 8 } else { 9 });
            key.extend((items.len() as u64).to_le_bytes());
            return items.iter().all(|item| const_key(item, key));
        }
        Const::Code(_) => return false,
    };
    key.push(tag);
    key.extend((bytes.len() as u64).to_le_bytes());
    key.extend(bytes);
    true
}
