//! Loop peeling: the recorded iteration becomes the preamble, and is emitted once more as the body.
//!
//! The body is emitted through the same emitter, with each slot's load replaced by the slot's value at the end of the iteration before. What the
//! preamble has computed already and what still holds is reused: loop-invariant code, guards included, thus stays in front
//! of the loop. A reused instruction whose own successor in the body differs from it is carried around the loop: it gets a φ.
//! (The technique is LuaJIT's copy-substitution.)
use crate::trace::emit::Emitter;
use crate::trace::ir::{Ins, IrOp, NO_SNAPSHOT, Ref, Snapshot, Type};
use crate::trace::reasons::{Abort, Recorded};
use rustc_hash::FxHashMap;

/// Peel. `end` is the snapshot at the end of the iteration, which continues at the loop's header: its slots are what the next iteration begins
/// with. `finals` says for *every* slot read or written what it holds then.
pub fn peel(e: &mut Emitter, end: u32, finals: &FxHashMap<u32, Ref>) -> Recorded {
    let recorded = e.trace.ins.len();
    // A slot that was loaded as a word is a word in the next iteration too.
    let mut boxed: FxHashMap<u32, Ref> = FxHashMap::default();
    for i in 0..recorded {
        let ins = e.trace.ins[i];
        if ins.op == IrOp::SLoad {
            let slot = ins.imm as u32;
            let v = finals.get(&slot).copied().unwrap_or(Ref(i as u32));
            boxed.insert(slot, as_word(e, v, end)?);
        }
    }
    let start = e.trace.ins.len();
    e.emit(Emitter::ins(IrOp::Loop, Type::None, Ref::NONE, Ref::NONE))?;
    let mut body = Body { subst: vec![Ref::NONE; start], snapshots: FxHashMap::default(), carried: Vec::new(), end };
    for i in 0..start {
        // Bindings of the preamble hold in the body, for the values there.
        body.rebind(e, i as u32, start);
        let ins = e.trace.ins[i];
        let r = if ins.op == IrOp::SLoad { boxed[&(ins.imm as u32)] } else { body.emit(e, ins)? };
        body.subst[i] = r;
        if !r.is_const() && r.is_some() && r.index() < start && r.index() != i && !body.carried.contains(&r) {
            body.carried.push(r);
        }
    }
    // Snapshots of the body name what the iteration before left in the slots.
    for (_, v) in &e.trace.snapshots[end as usize].slots {
        if !v.is_const() && !body.carried.contains(v) {
            body.carried.push(*v)
        }
    }
    for k in 0..body.carried.len() {
        let left = body.carried[k];
        let right = body.subst[left.index()];
        if right == left {
            continue;
        }
        if !right.is_some() || e.trace.ty(right) != e.trace.ty(left) {
            return Err(Abort::UnstableTypes);
        }
        // Exits take such a φ's value for that of a float object, which a NaN that the body computes is not.
        if e.trace.ty(left) == Type::Float && !e.trace.computes(left) && e.trace.computes(right) {
            let snapshot = body.snapshot(e, end);
            e.emit(Ins { snapshot, ..Emitter::ins(IrOp::FEq, Type::None, right, right) })?;
        }
        let phi = Emitter::ins(IrOp::Phi, e.trace.ty(left), left, right);
        e.trace.ins.push(phi);
    }
    Ok(())
}

fn as_word(e: &mut Emitter, v: Ref, end: u32) -> Recorded<Ref> {
    let ins = match e.trace.ty(v) {
        Type::Int => Ins { snapshot: end, ..Emitter::ins(IrOp::BoxInt, Type::Word, v, Ref::NONE) },
        Type::Float => Ins { snapshot: end, ..Emitter::ins(IrOp::BoxFloat, Type::Word, v, Ref::NONE) },
        _ => return Ok(v),
    };
    e.emit(ins)
}

/// The body while it is emitted.
struct Body {
    /// For each instruction of the preamble, what it is in the body.
    subst: Vec<Ref>,
    /// Snapshots of the preamble -> those of the body.
    snapshots: FxHashMap<u32, u32>,
    /// Instructions of the preamble that the body uses as values of the iteration before.
    carried: Vec<Ref>,
    end: u32,
}

impl Body {
    fn value(&self, r: Ref) -> Ref {
        if r.is_const() || !r.is_some() { r } else { self.subst[r.index()] }
    }

    fn emit(&mut self, e: &mut Emitter, ins: Ins) -> Recorded<Ref> {
        let snapshot = if ins.snapshot == NO_SNAPSHOT { NO_SNAPSHOT } else { self.snapshot(e, ins.snapshot) };
        let copy = Ins { a: self.value(ins.a), b: self.value(ins.b), c: self.value(ins.c), snapshot, ..ins };
        e.emit(copy).map_err(|abort| if abort == Abort::AlwaysFails { Abort::UnstableTypes } else { abort })
    }

    /// The body's counterpart of a snapshot: what memory lacks is what the iterations before have changed, and what this one has.
    fn snapshot(&mut self, e: &mut Emitter, old: u32) -> u32 {
        if let Some(&new) = self.snapshots.get(&old) {
            return new;
        }
        let Snapshot { frames, slots, site } = e.trace.snapshots[old as usize].clone();
        let mut merged: FxHashMap<u32, Ref> = e.trace.snapshots[self.end as usize].slots.iter().copied().collect();
        for (slot, v) in slots {
            merged.insert(slot, self.value(v));
        }
        let mut slots: Vec<(u32, Ref)> = merged.into_iter().collect();
        slots.sort_unstable_by_key(|(slot, _)| *slot);
        e.trace.snapshots.push(Snapshot { frames, slots, site });
        let new = e.trace.snapshots.len() as u32 - 1;
        self.snapshots.insert(old, new);
        new
    }

    /// Repeat the bindings made at instruction `i` of the preamble.
    fn rebind(&mut self, e: &mut Emitter, i: u32, start: usize) {
        let first = e.trace.bindings.partition_point(|b| b.from < i);
        let mut again = Vec::new();
        for b in e.trace.bindings[first..].iter().take_while(|b| b.from == i && (b.from as usize) < start) {
            let value = b.value.map(|v| self.value(v));
            again.push(crate::trace::ir::Binding { from: e.trace.ins.len() as u32, value, ..*b });
        }
        e.trace.bindings.extend(again);
    }
}
