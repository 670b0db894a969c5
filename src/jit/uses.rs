//! Where each value of a trace is used, and which instructions need no code.
//!
//! One backward pass threads the uses of every value into a list in ascending order. A *hot* use needs the value in a register; a *cold*
//! use is one by a snapshot, for which any place will do. A value that lives through the loop has a last use at the back edge, whose
//! position is the number of instructions.

use crate::trace::ir::{Class, End, IrOp, NO_SNAPSHOT, Ref, Snapshot, Trace};

const END: u32 = u32::MAX;

struct Use {
    /// Position times 2, plus 1 for cold.
    at: u32,
    next: u32,
}

/// The uses of all values of a trace.
pub struct Uses {
    list: Vec<Use>,
    /// First use of each value that has not been passed.
    next: Vec<u32>,
    /// Last use: position.
    last: Vec<u32>,
    /// The φ whose left operand a value is.
    phi: Vec<u32>,
    /// Position of the `loop` instruction, or the number of instructions.
    loop_at: u32,
    /// Does it need code?
    pub needed: Vec<bool>,
}

/// All values that an exit by `snapshot` needs.
pub fn snapshot_values(snapshot: &Snapshot) -> impl Iterator<Item = Ref> {
    let slots = snapshot.slots.iter().map(|(_, r)| *r);
    slots.chain(frame_values(snapshot))
}

/// The values among a snapshot's frames, those of constants included.
pub fn frame_values(snapshot: &Snapshot) -> impl Iterator<Item = Ref> {
    snapshot.frames.iter().map(|frame| frame.function).filter(|r| r.is_some())
}

impl Uses {
    /// The uses in a valid trace.
    pub fn of(trace: &Trace) -> Uses {
        let count = trace.ins.len();
        let loop_at = trace.loop_start().unwrap_or(count);
        let mut uses = Uses {
            list: Vec::with_capacity(count * 4),
            next: vec![END; count],
            last: vec![0; count],
            phi: vec![END; count],
            loop_at: loop_at as u32,
            needed: vec![false; count],
        };
        let phis = trace.ins.iter().enumerate().skip(loop_at + 1).take_while(|(_, ins)| ins.op == IrOp::Phi);
        let phis: Vec<(usize, Ref, Ref)> = phis.map(|(i, ins)| (i, ins.a, ins.b)).collect();
        for &(i, left, _) in &phis {
            if !left.is_const() {
                uses.phi[left.index()] = i as u32;
            }
        }
        for &(_, _, right) in &phis {
            uses.add(right, count, false);
        }
        match trace.end {
            End::Loop => {}
            End::Link { snapshot, .. } | End::Leave { snapshot } => {
                snapshot_values(&trace.snapshots[snapshot as usize]).for_each(|r| uses.add(r, count, true));
            }
        }
        for (i, ins) in trace.ins.iter().enumerate().rev() {
            let removable = matches!(ins.op.class(), Class::Pure | Class::Load);
            if removable && !uses.needed[i] && !ins.is_guard() {
                continue;
            }
            uses.needed[i] = true;
            match ins.op {
                IrOp::Phi => {}
                // The φs' left operands are taken over here.
                IrOp::Loop => {
                    for &(_, left, _) in &phis {
                        if !left.is_const() {
                            uses.push(left.index(), i as u32 * 2 + 1);
                        }
                    }
                }
                _ => {
                    // The list grows at its front: the snapshot's uses come behind the operands'.
                    if ins.snapshot != NO_SNAPSHOT {
                        snapshot_values(&trace.snapshots[ins.snapshot as usize]).for_each(|r| uses.add(r, i, true));
                    }
                    ins.operands().for_each(|r| uses.add(r, i, false));
                }
            }
        }
        uses
    }

    /// Position of the `loop` instruction.
    pub fn loop_at(&self) -> Option<usize> {
        Some(self.loop_at as usize).filter(|at| *at < self.needed.len())
    }

    /// What `r` means at position `at`: behind the loop's head, the left operand of a φ stands for the φ.
    #[inline]
    pub fn resolve(&self, r: Ref, at: usize) -> Ref {
        if r.is_const() || !r.is_some() || at as u32 <= self.loop_at {
            return r;
        }
        match self.phi[r.index()] {
            END => r,
            phi => Ref(phi),
        }
    }

    fn add(&mut self, r: Ref, at: usize, cold: bool) {
        let r = self.resolve(r, at);
        if r.is_const() || !r.is_some() {
            return;
        }
        let value = r.index();
        if self.next[value] == END && (value as u32) < self.loop_at && at as u32 > self.loop_at {
            // It was made before the loop: every round needs it.
            self.push(value, self.needed.len() as u32 * 2);
        }
        self.push(value, at as u32 * 2 + cold as u32);
    }

    fn push(&mut self, value: usize, at: u32) {
        self.needed[value] = true;
        if self.next[value] == END {
            self.last[value] = at / 2;
        }
        self.list.push(Use { at, next: self.next[value] });
        self.next[value] = self.list.len() as u32 - 1;
    }

    fn from(&mut self, value: usize, at: usize) -> impl Iterator<Item = (usize, bool)> {
        let mut first = self.next[value];
        while first != END && self.list[first as usize].at / 2 < at as u32 {
            first = self.list[first as usize].next;
        }
        self.next[value] = first;
        std::iter::from_fn(move || {
            let it = self.list.get(first as usize)?;
            first = it.next;
            Some(((it.at / 2) as usize, it.at & 1 != 0))
        })
    }

    /// Is `value` used behind position `at`?
    #[inline]
    pub fn after(&self, value: usize, at: usize) -> bool {
        self.next[value] != END && self.last[value] > at as u32
    }

    /// Is `value` needed behind the instruction at `at`, or by its exit?
    pub fn outlives(&mut self, value: usize, at: usize) -> bool {
        self.after(value, at) || self.from(value, at).any(|(position, cold)| position == at && cold)
    }

    /// Position of the next use at or behind `at` that needs a register.
    pub fn next_hot(&mut self, value: usize, at: usize) -> Option<usize> {
        self.from(value, at).find(|(_, cold)| !cold).map(|(position, _)| position)
    }

    /// Is `value` used at or behind `at`?
    pub fn used_from(&mut self, value: usize, at: usize) -> bool {
        self.from(value, at).next().is_some()
    }

    /// Position of the last use.
    pub fn last(&self, value: usize) -> usize {
        self.last[value] as usize
    }

    /// Is the only use of `value` the one by the instruction at `at`?
    pub fn only_at(&mut self, value: usize, at: usize) -> bool {
        let mut uses = self.from(value, 0);
        uses.next() == Some((at, false)) && uses.next().is_none()
    }
}
