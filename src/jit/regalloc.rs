//! Register allocation: linear scan forward over the straight line.
//!
//! The state says at each instruction which value each register holds and which frame slot, if any, holds a copy. A register is freed
//! when its value has no use left; when none is free, the value whose next use is farthest away goes (constants first, as they cost nothing to make
//! again). A value is stored once, when it is first evicted: it never changes. What came from a frame's slot has its copy there already,
//! because traces write no frame slots but at exits.
//!
//! # Loops
//! At the loop's head the state is remembered: the φs' places, and the registers of the values made before it. At the back edge a parallel
//! move brings it about again, with the φs' next values. What only shows while the body is lowered is noted in [`Hints`], and the trace
//! is lowered again with them: values from before the loop that are stored inside had better be stored before it, and those that lose
//! their register before the body uses them had better not have one at the head.

use super::draft::Code;
use super::moves::{Move, parallel};
use super::place::{Place, REGISTERS, Reg, RegSet, Source, class_of};
use super::uses::Uses;
use crate::trace::helpers::HelperId;
use crate::trace::ir::{IrOp, Ref, Trace};
use mimeo_stencils::Class;

/// Where a value is.
#[derive(Clone, Copy, Default)]
struct Value {
    reg: Option<Reg>,
    /// A slot that holds it, too.
    slot: Option<u32>,
    /// The slot is a spill slot that can be used again once the value is dead.
    owned: bool,
}

/// What lowering a trace found out for lowering it again.
#[derive(Default)]
pub struct Hints {
    /// Values from before the loop to store before it.
    pub store_early: Vec<u32>,
    /// Values from before the loop that should be in no register at its head.
    pub not_at_head: Vec<u32>,
}

impl Hints {
    /// Nothing found out?
    pub fn is_empty(&self) -> bool {
        self.store_early.is_empty() && self.not_at_head.is_empty()
    }
}

/// A stretch of items during which a value's main place is `place`.
pub struct Stay {
    /// The value.
    pub value: u32,
    /// Where.
    pub place: Place,
    /// Index of the first draft.
    pub from: u32,
    /// Index behind the last draft.
    pub to: u32,
}

/// A φ in a slot, and its next value.
struct Home {
    phi: usize,
    next: usize,
    slot: u32,
}

/// The allocator's state.
pub struct Allocator<'t> {
    trace: &'t Trace,
    /// Uses of the values.
    pub uses: Uses,
    /// The code.
    pub code: Code,
    values: Vec<Value>,
    holders: [Option<Ref>; REGISTERS],
    /// Registers that the present instruction uses.
    locked: RegSet,
    /// The present instruction.
    pub at: usize,
    free_slots: Vec<u32>,
    /// First slot that was never used.
    pub next_slot: u32,
    /// Positions of calls.
    calls: Vec<u32>,
    /// From lowering the trace before.
    hints: Hints,
    /// For lowering it again.
    pub found: Hints,
    /// At the loop's head.
    head: Vec<(Ref, Place)>,
    /// For each value from before the loop that is in a register at its head: the body's first use that needs it there.
    first_uses: Vec<(u32, u32)>,
    /// For each body value that becomes a φ's next value: the φ's register.
    wanted: Vec<(u32, Reg)>,
    /// The φs that live in slots.
    homes: Vec<Home>,
    /// Present main place of each value and since which draft.
    stays: Vec<Option<(Place, u32)>>,
    /// Former ones.
    pub past: Vec<Stay>,
}

impl<'t> Allocator<'t> {
    /// An allocator for a valid trace. `first_spill`: first slot that it may use.
    pub fn new(trace: &'t Trace, code: Code, hints: Hints) -> Allocator<'t> {
        let count = trace.ins.len();
        let is_call = |op| matches!(op, IrOp::Call | IrOp::CallFloat);
        Allocator {
            trace,
            uses: Uses::of(trace),
            values: vec![Value::default(); count],
            holders: [None; REGISTERS],
            locked: RegSet::EMPTY,
            at: 0,
            free_slots: Vec::new(),
            next_slot: code.first_spill,
            calls: (0..count).filter(|i| is_call(trace.ins[*i].op)).map(|i| i as u32).collect(),
            code,
            hints,
            found: Hints::default(),
            head: Vec::new(),
            first_uses: Vec::new(),
            wanted: Vec::new(),
            homes: Vec::new(),
            stays: vec![None; count],
            past: Vec::new(),
        }
    }

    /// Begin instruction `at`.
    pub fn begin(&mut self, at: usize) {
        self.at = at;
        self.locked = RegSet::EMPTY;
        self.code.ir = Some(at as u32);
    }

    /// What an operand means here.
    pub fn resolve(&self, r: Ref) -> Ref {
        self.uses.resolve(r, self.at)
    }

    fn class(&self, r: Ref) -> Class {
        class_of(self.trace.ty(r))
    }

    /// Where value `r` is, for an exit or a move.
    pub fn source(&self, r: Ref) -> Source {
        if let Some(c) = self.trace.constant(r) {
            return Source::Constant(c);
        }
        let value = self.values[r.index()];
        let place = value.reg.map(Place::Reg).or(value.slot.map(Place::Slot));
        Source::Place(place.expect("a value that is used again has a place"))
    }

    /// The register of operand `r`, loaded if need be. It stays as long as the instruction needs it.
    pub fn fetch(&mut self, r: Ref) -> Reg {
        let r = self.resolve(r);
        let held = match r.is_const() {
            true => Reg::all(self.class(r)).find(|reg| self.holders[reg.index()] == Some(r)),
            false => self.values[r.index()].reg,
        };
        if let Some(reg) = held {
            self.locked.add(reg);
            return reg;
        }
        let preferred = self.preference(r);
        let reg = self.take(self.class(r), preferred);
        let why = match r.is_const() {
            true => "a constant that must be in a register",
            false if self.trace.ins[r.index()].op == IrOp::SLoad => "loaded again from its slot",
            false => "was spilled",
        };
        let source = self.source(r);
        self.code.copy(Place::Reg(reg), source, why);
        self.hold(reg, r);
        reg
    }

    /// `reg` holds `r` now.
    fn hold(&mut self, reg: Reg, r: Ref) {
        self.holders[reg.index()] = Some(r);
        self.locked.add(reg);
        if !r.is_const() {
            self.values[r.index()].reg = Some(reg);
            self.note(r.index());
        }
    }

    /// Is operand `r` needed behind the present instruction, or by its exit?
    pub fn outlives(&mut self, r: Ref) -> bool {
        let r = self.resolve(r);
        !r.is_const() && self.uses.outlives(r.index(), self.at)
    }

    /// The operand's register is free from now on, unless its value is needed later or at the exit.
    pub fn release(&mut self, r: Ref) {
        let r = self.resolve(r);
        if !r.is_some() || r.is_const() || self.uses.outlives(r.index(), self.at) {
            return;
        }
        if let Some(reg) = self.values[r.index()].reg {
            self.holders[reg.index()] = None;
            self.locked.remove(reg);
        }
        self.forget(r.index());
    }

    fn forget(&mut self, value: usize) {
        let v = &mut self.values[value];
        if let Some(reg) = v.reg.take() {
            self.holders[reg.index()] = None
        }
        if let (Some(slot), true) = (v.slot.take(), v.owned) {
            self.free_slots.push(slot);
            v.owned = false;
        }
        self.note(value);
    }

    /// A register for the result of the present instruction.
    pub fn define(&mut self, class: Class) -> Reg {
        let preferred = self.preference(Ref(self.at as u32));
        let reg = self.take(class, preferred);
        self.locked.add(reg);
        reg
    }

    /// A register for the result that holds the operand `r` first, for stencils that work in place. `r` keeps its own if it is needed later.
    pub fn define_from(&mut self, r: Ref, why: &'static str) -> Reg {
        let r = self.resolve(r);
        if let Some(c) = self.trace.constant(r) {
            let reg = self.define(class_of(c.ty));
            self.code.copy(Place::Reg(reg), Source::Constant(c), why);
            return reg;
        }
        let held = self.values[r.index()].reg;
        if self.uses.outlives(r.index(), self.at) {
            if let Some(held) = held {
                self.locked.add(held)
            }
            let reg = self.define(self.class(r));
            let source = self.source(r);
            self.code.copy(Place::Reg(reg), source, why);
            return reg;
        }
        match held {
            Some(reg) => {
                self.holders[reg.index()] = None;
                self.values[r.index()].reg = None;
                self.locked.add(reg);
                self.forget(r.index());
                reg
            }
            None => {
                let reg = self.define(self.class(r));
                let source = self.source(r);
                self.code.copy(Place::Reg(reg), source, why);
                self.forget(r.index());
                reg
            }
        }
    }

    /// `reg` holds the result of the present instruction from the next stencil on.
    pub fn bind(&mut self, reg: Reg) {
        self.hold(reg, Ref(self.at as u32));
    }

    /// The result of the present instruction is in a slot of the frame, for good.
    pub fn bind_slot(&mut self, slot: u32) {
        let value = &mut self.values[self.at];
        value.slot = Some(slot);
        value.owned = false;
        self.note(self.at);
    }

    /// End of the present instruction: `operands` (the snapshot's too) may have died, and so may the result.
    pub fn finish(&mut self, operands: impl Iterator<Item = Ref>) {
        let at = self.at;
        for r in operands {
            let r = self.uses.resolve(r, at);
            if r.is_some() && !r.is_const() && !self.uses.after(r.index(), at) {
                self.forget(r.index())
            }
        }
        if at < self.values.len() && !self.uses.after(at, at) {
            self.forget(at)
        }
    }

    // -- choosing registers

    /// The register that `r` had best be in.
    fn preference(&mut self, r: Ref) -> Option<Reg> {
        if r.is_const() {
            return None;
        }
        let value = r.index();
        if let Some((_, reg)) = self.wanted.iter().find(|(v, reg)| *v == value as u32 && self.is_free(*reg)) {
            return Some(*reg);
        }
        if self.class(r) == Class::Float {
            return None;
        }
        let next_call = self.calls.partition_point(|c| *c as usize <= self.at);
        let call = *self.calls.get(next_call)? as usize;
        if self.uses.last(value) > call {
            return Reg::all(Class::Int).rev().find(|reg| reg.survives_calls() && self.is_free(*reg));
        }
        // An argument of the next call had best be in its place.
        let ins = &self.trace.ins[call];
        let operand = [ins.a, ins.b, ins.c].iter().position(|o| self.uses.resolve(*o, call) == r)?;
        Some(Reg::int(operand)).filter(|reg| self.is_free(*reg))
    }

    fn is_free(&self, reg: Reg) -> bool {
        self.holders[reg.index()].is_none() && !self.locked.has(reg)
    }

    /// A register of `class` that holds nothing, best the preferred one.
    fn take(&mut self, class: Class, preferred: Option<Reg>) -> Reg {
        if let Some(reg) = preferred {
            return reg;
        }
        // From the end: the first ones are kept for values that live across calls.
        if let Some(reg) = Reg::all(class).rev().find(|reg| self.is_free(*reg)) {
            return reg;
        }
        let mut best: Option<(Reg, (u8, usize))> = None;
        for reg in Reg::all(class).rev() {
            let Some(holder) = self.holders[reg.index()].filter(|_| !self.locked.has(reg)) else { continue };
            let score = self.cheapness(holder);
            if best.is_none_or(|(_, most)| score > most) {
                best = Some((reg, score));
            }
        }
        let (reg, _) = best.expect("an instruction uses fewer registers than there are");
        self.evict(reg, "makes room in a register");
        reg
    }

    /// How little it costs to take the register away from a value: constants least; then what only exits need; then the farther away the next use
    /// the less, and half of that if there is a copy in a slot already.
    fn cheapness(&mut self, holder: Ref) -> (u8, usize) {
        if holder.is_const() {
            return (2, 0);
        }
        let stored = self.values[holder.index()].slot.is_some() as usize;
        match self.uses.next_hot(holder.index(), self.at) {
            None => (1, stored),
            Some(next) => (0, (next - self.at) << stored),
        }
    }

    /// Empty a register.
    fn evict(&mut self, reg: Reg, why: &'static str) {
        let Some(holder) = self.holders[reg.index()] else { return };
        if !holder.is_const() {
            let unused = |(value, first): &(u32, u32)| *value == holder.0 && self.at as u32 <= *first;
            if self.first_uses.iter().any(unused) {
                self.found.not_at_head.push(holder.0);
            }
            self.store(holder.index(), why);
            self.values[holder.index()].reg = None;
            self.note(holder.index());
        }
        self.holders[reg.index()] = None;
    }

    /// Make sure that a slot holds the value too.
    fn store(&mut self, value: usize, why: &'static str) {
        let Value { reg: Some(reg), slot: None, .. } = self.values[value] else { return };
        if let Some(start) = self.uses.loop_at()
            && value < start
            && self.at > start
        {
            self.found.store_early.push(value as u32);
        }
        let home = self.home(value);
        let slot = home.unwrap_or_else(|| self.new_slot());
        self.code.copy(Place::Slot(slot), Source::Place(Place::Reg(reg)), why);
        self.values[value].slot = Some(slot);
        self.values[value].owned = home.is_none();
    }

    /// The slot of the φ whose next value this is, if the present one is needed no more: the back edge has nothing to move then.
    fn home(&mut self, value: usize) -> Option<u32> {
        let (at, uses) = (self.at, &mut self.uses);
        let home = self.homes.iter().find(|h| h.next == value && !uses.used_from(h.phi, at));
        home.map(|h| h.slot)
    }

    fn new_slot(&mut self) -> u32 {
        self.free_slots.pop().unwrap_or_else(|| {
            self.next_slot += 1;
            self.next_slot - 1
        })
    }

    // -- calls

    /// Bring `arguments` into the first registers of `class` for a call, and all that is needed later to where the call leaves it alone. The result,
    /// if there is one, will be in the first register of the class.
    pub fn prepare_call(&mut self, class: Class, arguments: &[Source], has_result: bool) {
        let first = |n: usize| if class == Class::Int { Reg::int(n) } else { Reg::float(n) };
        let result = has_result.then(|| first(0));
        let mut moves: Vec<Move> = Vec::with_capacity(8);
        let mut taken = RegSet::EMPTY;
        for (n, from) in arguments.iter().enumerate() {
            moves.push(Move { to: Place::Reg(first(n)), from: *from });
            taken.add(first(n));
        }
        // An argument that is needed later and whose register survives may stay in it.
        let mut stays: Vec<(Ref, Reg)> = Vec::new();
        for reg in Reg::all(Class::Int).chain(Reg::all(Class::Float)) {
            let Some(holder) = self.holders[reg.index()] else { continue };
            if holder.is_const() || !self.uses.after(holder.index(), self.at) {
                continue;
            }
            let source = Source::Place(Place::Reg(reg));
            let argument = (0..arguments.len())
                .map(first)
                .zip(arguments)
                .find(|(to, from)| **from == source && to.survives_calls() && Some(*to) != result);
            if let Some((to, _)) = argument {
                stays.push((holder, to));
            } else if reg.survives_calls() && !taken.has(reg) && Some(reg) != result {
                taken.add(reg);
                stays.push((holder, reg));
            } else {
                self.store(holder.index(), "a call destroys its register");
            }
        }
        let taken = taken_but(taken, &moves);
        self.next_slot = parallel(&mut moves, taken, self.next_slot, &mut self.code, "an argument of the call");
        for reg in Reg::all(Class::Int).chain(Reg::all(Class::Float)) {
            if let Some(holder) = self.holders[reg.index()].take()
                && !holder.is_const()
            {
                self.values[holder.index()].reg = None;
                if !self.uses.after(holder.index(), self.at) {
                    self.forget(holder.index())
                }
                self.note(holder.index());
            }
        }
        for (holder, reg) in stays {
            self.hold(reg, holder);
        }
    }

    // -- loops

    /// Position `at` is the loop's head: settle where the φs are, and remember the state.
    pub fn enter_loop(&mut self, phis: &[(usize, Ref)]) {
        let hints = std::mem::take(&mut self.hints);
        for value in hints.store_early {
            self.store(value as usize, "not enough registers for it in the loop");
        }
        for value in hints.not_at_head {
            if let Some(reg) = self.values[value as usize].reg {
                self.evict(reg, "not enough registers for it in the loop");
            }
        }
        for reg in Reg::all(Class::Int).chain(Reg::all(Class::Float)) {
            if self.holders[reg.index()].is_some_and(|holder| holder.is_const()) {
                self.holders[reg.index()] = None;
            }
        }
        for &(phi, left) in phis {
            self.settle_phi(phi, left);
            if let Some(reg) = self.values[phi].reg {
                self.move_to_survivor(Ref(phi as u32), reg);
            }
        }
        let end = self.trace.ins.len();
        for reg in Reg::all(Class::Int).chain(Reg::all(Class::Float)) {
            let Some(holder) = self.holders[reg.index()] else { continue };
            if self.trace.ins[holder.index()].op == IrOp::Phi {
                continue;
            }
            if self.uses.next_hot(holder.index(), self.at) == Some(end) {
                self.evict(reg, "the loop's exits need it, its body does not");
            } else {
                let reg = self.move_to_survivor(holder, reg);
                self.head.push((holder, Place::Reg(reg)));
                self.first_uses.push((holder.0, self.uses.next_hot(holder.index(), self.at).unwrap_or(end) as u32));
            }
        }
        for &(phi, _) in phis {
            let value = self.values[phi];
            let place = value.reg.map(Place::Reg).or(value.slot.map(Place::Slot));
            self.head.push((Ref(phi as u32), place.expect("a settled φ has a place")));
            let next = self.uses.resolve(self.trace.ins[phi].b, self.trace.ins.len());
            match (value.reg, value.slot) {
                _ if next.is_const() => {}
                (Some(reg), _) => self.wanted.push((next.0, reg)),
                (None, Some(slot)) => {
                    // Nobody else's, even while the φ is dead.
                    self.values[phi].owned = false;
                    self.homes.push(Home { phi, next: next.index(), slot })
                }
                (None, None) => {}
            }
        }
    }

    /// If the loop calls, what lives in it had best be in registers that survive.
    fn move_to_survivor(&mut self, value: Ref, reg: Reg) -> Reg {
        let calls = self.calls.last().is_some_and(|call| *call as usize > self.at);
        if !calls || reg.survives_calls() || reg.class() == Class::Float {
            return reg;
        }
        let Some(to) = Reg::all(Class::Int).find(|r| r.survives_calls() && self.is_free(*r)) else { return reg };
        self.code.copy(Place::Reg(to), Source::Place(Place::Reg(reg)), "lives across the loop's calls there");
        self.holders[reg.index()] = None;
        self.holders[to.index()] = Some(value);
        self.values[value.index()].reg = Some(to);
        self.note(value.index());
        to
    }

    /// The φ takes over its left operand's register, or its spill slot.
    fn settle_phi(&mut self, phi: usize, left: Ref) {
        let class = self.class(left);
        let old = if left.is_const() { Value::default() } else { self.values[left.index()] };
        if !left.is_const() && old.reg.is_none() && old.owned {
            self.values[phi] = Value { slot: old.slot, reg: None, owned: false };
            self.values[left.index()] = Value::default();
            self.note(left.index());
            self.note(phi);
            return;
        }
        let reg = match old.reg {
            Some(reg) => reg,
            None => {
                // A constant, or still in a slot of the frame.
                let free = Reg::all(class).rev().find(|reg| self.is_free(*reg));
                let (reg, borrowed) = match free {
                    Some(reg) => (reg, false),
                    None => (self.take(class, None), true),
                };
                let source = self.source(left);
                self.code.copy(Place::Reg(reg), source, "the loop changes it");
                if borrowed {
                    let slot = self.new_slot();
                    self.code.copy(Place::Slot(slot), Source::Place(Place::Reg(reg)), "the loop changes it");
                    if !left.is_const() {
                        self.forget(left.index())
                    }
                    self.values[phi] = Value { slot: Some(slot), reg: None, owned: false };
                    self.note(phi);
                    return;
                }
                reg
            }
        };
        if !left.is_const() {
            self.holders[reg.index()] = None;
            self.values[left.index()].reg = None;
            self.forget(left.index());
        }
        self.holders[reg.index()] = Some(Ref(phi as u32));
        self.values[phi].reg = Some(reg);
        self.note(phi);
    }

    /// The back edge: bring about the state at the head, with the φs' next values.
    pub fn close_loop(&mut self) {
        let end = self.trace.ins.len();
        let mut moves = Vec::with_capacity(self.head.len());
        for &(value, to) in &self.head {
            let ins = &self.trace.ins[value.index()];
            let next = if ins.op == IrOp::Phi { self.uses.resolve(ins.b, end) } else { value };
            moves.push(Move { to, from: self.source(next) });
        }
        self.next_slot =
            parallel(&mut moves, RegSet::EMPTY, self.next_slot, &mut self.code, "as the loop's head expects it");
    }

    // -- for debug information

    fn note(&mut self, value: usize) {
        let Value { reg, slot, .. } = self.values[value];
        let now = reg.map(Place::Reg).or(slot.map(Place::Slot));
        let here = self.code.drafts.len() as u32;
        let stay = &mut self.stays[value];
        if stay.map(|(place, _)| place) == now {
            return;
        }
        if let Some((place, from)) = *stay
            && from < here
        {
            self.past.push(Stay { value: value as u32, place, from, to: here });
        }
        *stay = now.map(|place| (place, here));
    }

    /// End of the trace.
    pub fn end(&mut self) {
        for value in 0..self.values.len() {
            self.values[value] = Value::default();
            self.note(value);
        }
    }

    /// The operand of a helper as a source.
    pub fn operand(&self, r: Ref) -> Source {
        self.source(self.resolve(r))
    }

    /// The row of the present call's helper.
    pub fn helper(&self) -> HelperId {
        self.trace.helper(&self.trace.ins[self.at])
    }
}

/// `taken` without the targets of `moves`: those are not final yet.
fn taken_but(mut taken: RegSet, moves: &[Move]) -> RegSet {
    for m in moves {
        if let Place::Reg(r) = m.to {
            taken.remove(r)
        }
    }
    taken
}
