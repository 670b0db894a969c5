//! Registers as IR values: reading, writing, boxing, snapshots.
use super::super::emit::Emitter;
use super::super::fields::Field;
use super::super::ir::{
    Binding, Class, CodeSite, Ins, IrOp, NO_SNAPSHOT, OnReturn, Ref, Snapshot, SnapshotFrame, Type,
};
use super::super::reasons::{Abort, Recorded};
use super::{LiveFrame, MAX_SLOTS, Recorder, Slot};
use crate::runtime::Runtime;
use crate::value::{Value, layout};

/// How a complete trace ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Finish {
    /// Back to its own loop header.
    Loop,
    /// On to the root trace of a loop of the root frame.
    Link(u32),
    /// In the interpreter, before the present instruction.
    Leave,
}

/// Marks references to entries of [`Recorder::virtuals`].
const VIRTUAL: u32 = 1 << 30;

impl Recorder {
    pub(crate) fn top(&self) -> &LiveFrame {
        self.frames.last().expect("the root frame is always there")
    }

    /// Slot number of register `r` of the innermost frame.
    pub(crate) fn slot(&self, r: u16) -> usize {
        self.top().base as usize + r as usize
    }

    /// The value that register `r` really holds now.
    pub(crate) fn actual(&self, rt: &Runtime, r: u16) -> Value {
        rt.frames.last().map_or(Value::NULL, |f| f.window.get(r))
    }

    /// A constant for any value: numbers unboxed.
    pub(crate) fn constant(&mut self, v: Value) -> Ref {
        match (v.as_int(), v.as_float()) {
            (Some(i), _) => self.e.int(i),
            (_, Some(f)) => self.e.float(f),
            _ => self.e.word(v.bits()),
        }
    }

    /// What register `r` holds; possibly a virtual tuple.
    pub(crate) fn raw(&mut self, r: u16) -> Recorded<Ref> {
        let slot = self.slot(r);
        if let Some(v) = self.slots[slot].value {
            return Ok(v);
        }
        let load = Ins { imm: slot as i64, ..Emitter::ins(IrOp::SLoad, Type::Word, Ref::NONE, Ref::NONE) };
        let v = self.emit(load)?;
        self.slots[slot].value = Some(v);
        Ok(v)
    }

    /// What register `r` holds, as something that instructions can use.
    pub(crate) fn get(&mut self, r: u16) -> Recorded<Ref> {
        let v = self.raw(r)?;
        if self.virtual_items(v).is_some() { self.materialise(v) } else { Ok(v) }
    }

    /// Register `r` becomes `v`.
    pub(crate) fn set(&mut self, r: u16, v: Ref) {
        let slot = self.slot(r);
        self.slots[slot] = Slot { value: Some(v), dirty: true };
        self.snapshot = None;
        self.bind(r, v);
    }

    /// Tell the debugger's table that local `r` of the innermost frame is `v` from here on.
    pub(crate) fn bind(&mut self, r: u16, v: Ref) {
        let top = self.top();
        if (r as usize) < top.code.code.locals.len() {
            let value = Some(if self.virtual_items(v).is_some() { Ref::NONE } else { v });
            let binding = Binding { from: self.e.trace.ins.len() as u32, frame: top.info, register: r, value };
            self.e.trace.bindings.push(binding);
        }
    }

    /// Register `r`, known by now to be the number `v`: later uses take that without boxing.
    pub(crate) fn refine(&mut self, r: u16, v: Ref) {
        let slot = self.slot(r);
        self.slots[slot].value = Some(v);
        if !self.slots[slot].dirty {
            // Memory still holds the same value, boxed.
            self.bind(r, v);
        }
    }

    // -- instructions

    /// Emit with the present instruction's site.
    pub(crate) fn emit(&mut self, ins: Ins) -> Recorded<Ref> {
        self.e.emit(Ins { site: self.site, ..ins })
    }

    /// Emit an operation that cannot fail.
    pub(crate) fn pure(&mut self, op: IrOp, ty: Type, a: Ref, b: Ref) -> Recorded<Ref> {
        self.emit(Emitter::ins(op, ty, a, b))
    }

    /// Emit a guard, or an operation that fails like one; one that cannot fail needs no snapshot.
    pub(crate) fn guard(&mut self, op: IrOp, ty: Type, a: Ref, b: Ref) -> Recorded<Ref> {
        if op.class() == Class::Pure {
            return self.pure(op, ty, a, b);
        }
        let snapshot = self.snapshot()?;
        self.emit(Ins { snapshot, ..Emitter::ins(op, ty, a, b) })
    }

    /// Emit a load of `field` of the object `a`.
    pub(crate) fn load(&mut self, field: Field, a: Ref) -> Recorded<Ref> {
        self.load_at(field, a, field.offset())
    }

    /// Emit a load of `field` at an offset of its own.
    pub(crate) fn load_at(&mut self, field: Field, a: Ref, offset: i64) -> Recorded<Ref> {
        self.emit(Ins { field, imm: offset, ..Emitter::ins(IrOp::Load, field.ty(), a, Ref::NONE) })
    }

    /// Emit a store to `field` of the object `a`.
    pub(crate) fn store(&mut self, field: Field, a: Ref, offset: i64, v: Ref) -> Recorded {
        self.emit(Ins { field, imm: offset, ..Emitter::ins(IrOp::Store, Type::None, a, v) })?;
        Ok(())
    }

    // -- types

    /// `v` as a word.
    pub(crate) fn boxed(&mut self, v: Ref) -> Recorded<Ref> {
        // A constant needs no guard, and so no snapshot, which itself may be what this word is for.
        match self.e.trace.constant(v) {
            Some(c) if c.ty == Type::Int && layout::int_fits(c.bits as i64) => {
                return Ok(self.e.word(layout::pack_int(c.bits as i64)));
            }
            Some(c) if c.ty == Type::Float => return Ok(self.e.word(layout::pack_float(f64::from_bits(c.bits)))),
            _ => {}
        }
        match self.e.trace.ty(v) {
            Type::Int => self.guard(IrOp::BoxInt, Type::Word, v, Ref::NONE),
            Type::Float => self.guard(IrOp::BoxFloat, Type::Word, v, Ref::NONE),
            _ => Ok(v),
        }
    }

    /// Register `r` as a word.
    pub(crate) fn word(&mut self, r: u16) -> Recorded<Ref> {
        let v = self.get(r)?;
        self.boxed(v)
    }

    /// Register `r` as an int, if it is one now.
    pub(crate) fn int(&mut self, rt: &Runtime, r: u16) -> Recorded<Option<Ref>> {
        let v = self.get(r)?;
        match self.e.trace.ty(v) {
            Type::Int => Ok(Some(v)),
            Type::Word if self.actual(rt, r).is_int() => {
                let i = self.guard(IrOp::UnboxInt, Type::Int, v, Ref::NONE)?;
                self.refine(r, i);
                Ok(Some(i))
            }
            _ => Ok(None),
        }
    }

    /// Register `r` as a float, if it is one now.
    pub(crate) fn float(&mut self, rt: &Runtime, r: u16) -> Recorded<Option<Ref>> {
        let v = self.get(r)?;
        match self.e.trace.ty(v) {
            Type::Float => Ok(Some(v)),
            Type::Word if self.actual(rt, r).is_float() => {
                let f = self.guard(IrOp::UnboxFloat, Type::Float, v, Ref::NONE)?;
                self.refine(r, f);
                Ok(Some(f))
            }
            _ => Ok(None),
        }
    }

    /// Register `r`, an int or float now, as a float.
    pub(crate) fn number(&mut self, rt: &Runtime, r: u16) -> Recorded<Option<Ref>> {
        if let Some(f) = self.float(rt, r)? {
            return Ok(Some(f));
        }
        match self.int(rt, r)? {
            Some(i) => self.guard(IrOp::IToF, Type::Float, i, Ref::NONE).map(Some),
            None => Ok(None),
        }
    }

    /// Guard that `v`, which is `actual` now, is an object of `actual`'s class. Ints, floats and constants are guarded as such.
    pub(crate) fn guard_class_of(&mut self, v: Ref, actual: Value) -> Recorded {
        if let Some(object) = actual.object() {
            let class = self.e.object(object.class_word());
            self.guard(IrOp::GuardClass, Type::None, v, class)?;
        } else if actual.is_int() {
            self.guard(IrOp::GuardInt, Type::None, v, Ref::NONE)?;
        } else if actual.is_float() {
            self.guard(IrOp::GuardFloat, Type::None, v, Ref::NONE)?;
        } else {
            self.guard_is(v, actual)?;
        }
        Ok(())
    }

    /// Guard that `v` is the very value `actual`.
    pub(crate) fn guard_is(&mut self, v: Ref, actual: Value) -> Recorded {
        let k = self.e.word(actual.bits());
        self.guard(IrOp::GuardIs, Type::None, v, k)?;
        Ok(())
    }

    /// Local `r` must be bound, as it is now.
    pub(crate) fn check_bound(&mut self, r: u16) -> Recorded {
        let v = self.raw(r)?;
        if self.virtual_items(v).is_none() && self.e.trace.ty(v) == Type::Word {
            let null = self.e.word(Value::NULL.bits());
            self.guard(IrOp::GuardIsNot, Type::None, v, null)?;
        }
        Ok(())
    }

    // -- virtual tuples

    /// A tuple of `items` that is made only when something needs it whole. Floats are kept as words: a snapshot that needs the tuple cannot guard
    /// against NaNs. (Words that nobody needs are not made.)
    pub(crate) fn new_virtual(&mut self, mut items: Vec<Ref>) -> Recorded<Ref> {
        for v in &mut items {
            if self.virtual_items(*v).is_none() && self.e.trace.ty(*v) == Type::Float {
                *v = self.boxed(*v)?;
            }
        }
        self.virtuals.push(items);
        Ok(Ref(VIRTUAL | (self.virtuals.len() as u32 - 1)))
    }

    /// Register `r` becomes the item `v` of a virtual tuple.
    pub(crate) fn set_item_of_virtual(&mut self, r: u16, v: Ref) {
        let float = if v.is_const() || self.virtual_items(v).is_some() {
            None
        } else {
            Some(self.e.trace.ins[v.index()]).filter(|ins| ins.op == IrOp::BoxFloat).map(|ins| ins.a)
        };
        self.set(r, float.unwrap_or(v));
    }

    /// The items, when `v` is a virtual tuple.
    pub(crate) fn virtual_items(&self, v: Ref) -> Option<&Vec<Ref>> {
        if v.is_const() || !v.is_some() || v.0 & VIRTUAL == 0 {
            None
        } else {
            self.virtuals.get((v.0 & !VIRTUAL) as usize)
        }
    }

    /// Make the tuple that `v` stands for.
    pub(crate) fn materialise(&mut self, v: Ref) -> Recorded<Ref> {
        let items = self.virtual_items(v).cloned().unwrap_or_default();
        let mut whole = Vec::with_capacity(items.len());
        for item in items {
            let item = if self.virtual_items(item).is_some() { self.materialise(item)? } else { item };
            whole.push(item);
        }
        // Nothing is written that was there before, so it does not matter that the instruction may run again.
        let made = self.build_tuple(&whole)?;
        for slot in &mut self.slots {
            if slot.value == Some(v) {
                slot.value = Some(made)
            }
        }
        self.snapshot = None;
        Ok(made)
    }

    // -- snapshots

    fn liveness(&self, frame: usize) -> &'static crate::bytecode::Liveness {
        self.frames[frame].code.liveness()
    }

    /// The present state as a snapshot that continues at the present instruction.
    pub(crate) fn snapshot(&mut self) -> Recorded<u32> {
        if let Some(s) = self.snapshot {
            return Ok(s);
        }
        let mut live_slots = Vec::new();
        for i in 0..self.frames.len() {
            let innermost = i + 1 == self.frames.len();
            let live = self.liveness(i);
            let holder = self.frames.get(i + 1).and_then(|callee| match callee.on_return {
                OnReturn::Init(_, holder) => Some(holder),
                OnReturn::Register(_) => None,
            });
            let (base, code, pc) = (self.frames[i].base as usize, self.frames[i].code, self.frames[i].pc);
            for r in 0..code.code.registers {
                let slot = base + r as usize;
                let named = (r as usize) < code.code.locals.len();
                // A caller continues behind its call; the result's register is written by the return.
                let alive =
                    named || holder == Some(r) || if innermost { live.live(pc, r) } else { live.live(pc + 1, r) };
                if alive && self.slots[slot].dirty {
                    live_slots.push(slot);
                }
            }
        }
        let mut slots = Vec::with_capacity(live_slots.len());
        for slot in live_slots {
            let mut v = self.slots[slot].value.ok_or(Abort::LostTrack)?;
            if self.virtual_items(v).is_some() {
                v = self.materialise(v)?;
            }
            slots.push((slot as u32, v));
        }
        let frames = self
            .frames
            .iter()
            .map(|f| SnapshotFrame { frame: f.info, pc: f.pc, function: f.function, on_return: f.on_return })
            .collect();
        let trace = &mut self.e.trace;
        trace.snapshots.push(Snapshot { frames, slots, site: self.site });
        let s = trace.snapshots.len() as u32 - 1;
        self.snapshot = Some(s);
        Ok(s)
    }

    /// From here on instructions come from bytecode `pc` of the innermost frame.
    pub(crate) fn new_site(&mut self, pc: u32) {
        let top = self.top();
        let site = CodeSite { frame: top.info, pc, line: top.code.code.line(pc as usize) };
        self.e.trace.sites.push(site);
        self.site = self.e.trace.sites.len() as u32 - 1;
    }

    /// Emit the point at which an invalidated trace is left.
    pub(crate) fn watch_point(&mut self) -> Recorded {
        self.guard(IrOp::GuardWatch, Type::None, Ref::NONE, Ref::NONE)?;
        Ok(())
    }

    /// Make sure that slots up to `n` exist.
    pub(crate) fn grow(&mut self, n: usize) -> Recorded {
        if n > MAX_SLOTS {
            return Err(Abort::TooManySlots);
        }
        let trace = &mut self.e.trace;
        trace.slots = trace.slots.max(n as u32);
        self.slots.resize(n, Slot { value: None, dirty: false });
        Ok(())
    }

    /// Does the recording follow what a frame stack of `depth` frames runs? (Deeper ones belong to calls made by helpers.)
    pub fn follows(&self, depth: usize) -> bool {
        depth < self.root_depth + self.frames.len()
    }

    /// Nothing recorded?
    pub fn is_empty(&self) -> bool {
        self.e.trace.ins.iter().all(|i| i.op == IrOp::SLoad)
    }

    /// The line being recorded.
    pub fn current_line(&self) -> u32 {
        self.e.trace.sites.last().map_or(0, |s| s.line)
    }

    /// The state at the end of an iteration: execution goes on at the loop's header.
    pub fn end_of_iteration(&mut self) -> Recorded<u32> {
        if let Some((_, header)) = self.expected {
            let top = self.frames.len() - 1;
            self.frames[top].pc = header;
            self.new_site(header);
        }
        self.drop_dead_temporaries();
        self.end()
    }

    /// Temporaries that nobody reads again before writing them need not be carried around the loop.
    fn drop_dead_temporaries(&mut self) {
        let live = self.liveness(0);
        let (code, pc) = (self.frames[0].code, self.frames[0].pc);
        for r in code.code.locals.len() as u16..code.code.registers {
            if !live.live(pc, r) {
                self.slots[r as usize].dirty = false;
            }
        }
    }

    /// The present state as the snapshot with which the trace ends.
    pub fn end(&mut self) -> Recorded<u32> {
        self.snapshot = None;
        self.snapshot()
    }

    /// The same with every value as a word: for a trace that another one follows.
    pub fn boxed_end(&mut self) -> Recorded<u32> {
        let end = self.end_of_iteration()?;
        let slots = self.e.trace.snapshots[end as usize].slots.clone();
        let mut words = Vec::with_capacity(slots.len());
        for (slot, v) in slots {
            words.push((slot, self.boxed(v)?));
        }
        let mut boxed = self.e.trace.snapshots[end as usize].clone();
        boxed.slots = words;
        self.e.trace.snapshots.push(boxed);
        Ok(self.e.trace.snapshots.len() as u32 - 1)
    }

    /// Registers of the root frame with their values: what the next iteration begins with.
    pub fn final_slots(&self) -> impl Iterator<Item = (u32, Ref, bool)> + '_ {
        self.slots
            .iter()
            .enumerate()
            .filter_map(|(i, s)| s.value.filter(|v| self.virtual_items(*v).is_none()).map(|v| (i as u32, v, s.dirty)))
    }

    /// The guard operations emitted from here on have no snapshot of their own.
    pub(crate) fn plain(op: IrOp, ty: Type, a: Ref, b: Ref, c: Ref) -> Ins {
        Ins { c, snapshot: NO_SNAPSHOT, ..Emitter::ins(op, ty, a, b) }
    }
}
