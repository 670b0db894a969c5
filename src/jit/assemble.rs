//! From lowered stencils to bytes: exit stubs, layout, constant pool, patching.
//!
//! ```text
//! body │ stub of the trace's end │ stubs of the guards │ (16) shared constants │ pool words
//! ```

use super::CompileError;
use super::compiled::{CompiledTrace, ExitSite, Filled, Item, Located, Meaning, PoolWord, Watch};
use super::draft::{Draft, Target};
use super::lower::Lowered;
use super::moves::{Move, parallel};
use super::place::{Place, RegSet, Source};
use super::uses::frame_values;
use crate::trace::ir::{End, IrOp, Trace};
use mimeo_stencils::{Encoding, Hole, HoleKind, SHARED_RODATA, op};

/// A trace whose stencils all have their offsets.
pub struct Layout<'t> {
    trace: &'t Trace,
    lowered: Lowered<'t>,
    /// Offset of each draft; one more at the end.
    offsets: Vec<u32>,
    /// Index of the first draft of each exit's stub.
    stubs: Vec<u32>,
    /// Index of each exit's patchable jump.
    jumps: Vec<u32>,
    first_stub: u32,
    first_exit: u32,
    slots: u32,
    shared: Vec<u16>,
    pool: Vec<PoolWord>,
    /// Bytes of code and pool.
    size: u32,
}

const POOL_ALIGNMENT: u32 = 16;

impl<'t> Layout<'t> {
    /// Add the stubs and give everything its offset. `first_exit`: global number of the trace's first exit.
    pub fn new(trace: &'t Trace, lowered: Lowered<'t>, first_exit: u32) -> Layout<'t> {
        let mut layout = Layout {
            trace,
            first_stub: lowered.allocator.code.drafts.len() as u32,
            stubs: vec![0; lowered.exits.len()],
            jumps: vec![0; lowered.exits.len()],
            slots: lowered.allocator.next_slot,
            lowered,
            offsets: Vec::new(),
            first_exit,
            shared: Vec::new(),
            pool: Vec::new(),
            size: 0,
        };
        layout.add_stubs();
        layout.place();
        layout
    }

    /// Bytes it takes.
    pub fn size(&self) -> usize {
        self.size as usize
    }

    /// How many unwind rows it has, at most.
    pub fn unwind_rows(&self) -> usize {
        self.lowered.allocator.code.drafts.iter().map(|draft| draft.stencil.cfi.len()).sum()
    }

    fn add_stubs(&mut self) {
        // Stubs are most of a long trace: were the list to grow by doubling, it would be the most memory that a small program ever needs.
        let stores: usize = self.lowered.exits.iter().map(|e| e.stores.len() + 2).sum();
        self.lowered.allocator.code.drafts.reserve_exact(stores + 16);
        let last = self.lowered.last_exit;
        last.iter().for_each(|e| self.add_stub(*e as usize));
        for e in 0..self.lowered.exits.len() {
            if last != Some(e as u32) {
                self.add_stub(e)
            }
        }
    }

    fn add_stub(&mut self, e: usize) {
        let Lowered { allocator, exits, stores, last_exit, .. } = &mut self.lowered;
        let (exit, code) = (&exits[e], &mut allocator.code);
        self.stubs[e] = code.drafts.len() as u32;
        let to_move = |&(slot, from): &(u32, Source)| Move { to: Place::Slot(slot), from };
        let mut moves: Vec<Move> = stores[exit.stores.clone()].iter().map(to_move).collect();
        if let (true, End::Link { snapshot, .. }) = (*last_exit == Some(e as u32), self.trace.end) {
            // There is no handler on the way that would write the constants.
            for &(slot, r) in &self.trace.snapshots[snapshot as usize].slots {
                if let Some(c) = self.trace.constant(r) {
                    moves.push(Move { to: Place::Slot(slot), from: Source::Constant(c) })
                }
            }
        }
        let behind =
            parallel(&mut moves, RegSet::EMPTY, allocator.next_slot, code, "the interpreter looks for it there");
        self.slots = self.slots.max(behind);
        self.jumps[e] = code.drafts.len() as u32;
        code.op(&op::JUMP, &[], "a side trace can be linked here").target = Target::Next;
        let id = self.first_exit + e as u32;
        code.op(&op::LEAVE, &[], "back to the interpreter").imm(id as i64, Meaning::Leave(e as u32));
    }

    fn place(&mut self) {
        let drafts = &self.lowered.allocator.code.drafts;
        let mut at = 0;
        for draft in drafts {
            self.offsets.push(at);
            at += draft.stencil.code.len() as u32;
        }
        self.offsets.push(at);
        let mut pool: Vec<(u64, Meaning)> = Vec::new();
        for draft in drafts {
            for hole in draft.stencil.holes {
                match hole.kind {
                    HoleKind::Pool(n) => add_word(&mut pool, pool_word(draft, n)),
                    HoleKind::Call => add_word(&mut pool, draft.k),
                    HoleKind::Shared(n) if !self.shared.contains(&n) => self.shared.push(n),
                    _ => {}
                }
            }
        }
        let mut offset = at.next_multiple_of(POOL_ALIGNMENT) + self.shared.len() as u32 * 16;
        for (value, meaning) in pool {
            self.pool.push(PoolWord { offset, value, meaning });
            offset += 8;
        }
        self.size = offset;
    }

    fn length(&self) -> u32 {
        self.offsets.last().copied().unwrap_or(0)
    }

    fn word_at(&self, value: u64) -> u32 {
        self.pool.iter().find(|w| w.value == value).expect("placed before").offset
    }

    /// Copy and patch, for execution at `address`. `detail`: say what went into each hole.
    pub fn finish(self, address: u64, detail: bool) -> Result<CompiledTrace, CompileError> {
        let length = self.length();
        let drafts = &self.lowered.allocator.code.drafts;
        let mut bytes = vec![0; self.size as usize];
        let mut items = Vec::with_capacity(drafts.len());
        let mut holes = Vec::new();
        let mut cfi: Vec<(u32, u16)> = Vec::new();
        for (i, draft) in drafts.iter().enumerate() {
            let (offset, code) = (self.offsets[i], draft.stencil.code);
            bytes[offset as usize..][..code.len()].copy_from_slice(code);
            let first = holes.len() as u32;
            for hole in draft.stencil.holes {
                let (value, meaning) = self.value(i, draft, hole);
                let written = patch(&mut bytes, offset + hole.offset as u32, hole, value)
                    .ok_or(CompileError::Range { stencil: draft.stencil.name, value })?;
                if detail {
                    holes.push(Filled { hole: *hole, value: written, meaning });
                }
            }
            for row in draft.stencil.cfi {
                if cfi.last().is_none_or(|(_, cfa)| *cfa != row.cfa) {
                    cfi.push((offset + row.offset as u32, row.cfa))
                }
            }
            items.push(Item {
                ir: draft.ir,
                stencil: draft.stencil,
                offset,
                holes: first..holes.len() as u32,
                why: draft.why,
            });
        }
        let shared = length.next_multiple_of(POOL_ALIGNMENT) as usize;
        for (n, index) in self.shared.iter().enumerate() {
            bytes[shared + n * 16..][..16].copy_from_slice(&SHARED_RODATA[*index as usize]);
        }
        for word in &self.pool {
            bytes[word.offset as usize..][..8].copy_from_slice(&word.value.to_le_bytes());
        }
        Ok(CompiledTrace {
            id: self.trace.id,
            address,
            length,
            exits: self.exits(),
            locations: self.locations(),
            watches: self.watches(),
            loop_offset: self.lowered.head.map(|head| self.offsets[head]),
            slots: self.slots,
            own_slots: self.trace.slots,
            first_stub: self.first_stub,
            pool: self.pool,
            bytes,
            items,
            holes,
            cfi,
        })
    }

    /// The value of a hole of draft `i`, addresses relative to the trace's start, and what it is.
    fn value(&self, i: usize, draft: &Draft, hole: &Hole) -> (i64, Meaning) {
        let stub = |e: u32| self.offsets[self.stubs[e as usize] as usize] as i64;
        match hole.kind {
            HoleKind::Imm => (draft.imm.0, draft.imm.1),
            HoleKind::Imm2 => (draft.imm2.0, draft.imm2.1),
            HoleKind::Pool(n) => {
                let (value, meaning) = pool_word(draft, n);
                (self.word_at(value) as i64, meaning)
            }
            HoleKind::Call => (self.word_at(draft.k.0) as i64, draft.k.1),
            HoleKind::Shared(n) => {
                let at = self.shared.iter().position(|s| *s == n).expect("placed before");
                (self.length().next_multiple_of(POOL_ALIGNMENT) as i64 + at as i64 * 16, Meaning::Number)
            }
            HoleKind::Exit => match draft.target {
                Target::Exit(e) => (stub(e), Meaning::Exit(e)),
                _ => unreachable!("{} has no exit", draft.stencil.name),
            },
            HoleKind::Patch => match draft.target {
                // The displacement stays 0.
                Target::Exit(e) => (self.hole_end(i, hole), Meaning::Watch(e)),
                _ => unreachable!("{} has no exit", draft.stencil.name),
            },
            HoleKind::Continue => match draft.target {
                Target::Head => (self.offsets[self.lowered.head.expect("a loop")] as i64, Meaning::Head),
                _ if i as u32 >= self.first_stub => (self.offsets[i + 1] as i64, Meaning::Link),
                _ => (self.offsets[i + 1] as i64, Meaning::Next),
            },
        }
    }

    /// Offset behind a 4-byte hole: where a jump of displacement 0 leads.
    fn hole_end(&self, i: usize, hole: &Hole) -> i64 {
        self.offsets[i] as i64 + hole.offset as i64 - hole.addend as i64
    }

    fn exits(&self) -> Vec<ExitSite> {
        let drafts = &self.lowered.allocator.code.drafts;
        let base = self.first_frame_value();
        let mut sites: Vec<ExitSite> = Vec::with_capacity(self.lowered.exits.len());
        for (e, exit) in self.lowered.exits.iter().enumerate() {
            let jump = self.jumps[e] as usize;
            let stored = frame_values(&self.trace.snapshots[exit.snapshot as usize]).filter(|r| !r.is_const());
            sites.push(ExitSite {
                id: self.first_exit + e as u32,
                number: e as u32,
                snapshot: exit.snapshot,
                op: exit.op,
                guards: Vec::new(),
                stub: self.offsets[self.stubs[e] as usize],
                jump: self.offsets[jump] + jump_hole(drafts[jump].stencil).offset as u32,
                frame_values: stored.enumerate().map(|(n, r)| (r, base + n as u32)).collect(),
            });
        }
        for (i, draft) in drafts[..self.first_stub as usize].iter().enumerate() {
            if let Target::Exit(e) = draft.target {
                sites[e as usize].guards.push(self.offsets[i]);
            }
        }
        sites
    }

    /// First slot of values of snapshots' frames: they lie before the spill slots.
    fn first_frame_value(&self) -> u32 {
        let in_frames = |s| frame_values(s).filter(|r| !r.is_const()).count() as u32;
        self.lowered.allocator.code.first_spill - self.trace.snapshots.iter().map(in_frames).max().unwrap_or(0)
    }

    fn watches(&self) -> Vec<Watch> {
        let drafts = &self.lowered.allocator.code.drafts;
        let mut watches = Vec::new();
        for (i, draft) in drafts.iter().enumerate() {
            for hole in draft.stencil.holes.iter().filter(|h| h.kind == HoleKind::Patch) {
                if let (Target::Exit(exit), Some(ir)) = (draft.target, draft.ir) {
                    watches.push(Watch { ir, at: self.offsets[i] + hole.offset as u32, exit });
                }
            }
        }
        watches
    }

    fn locations(&self) -> Vec<Located> {
        let ins = &self.trace.ins;
        let mut all = Vec::with_capacity(self.lowered.allocator.past.len());
        for stay in &self.lowered.allocator.past {
            let (from, to) = (self.offsets[stay.from as usize], self.offsets[stay.to as usize]);
            let mut add = |value| all.push(Located { value, place: stay.place, from, to });
            add(stay.value);
            let phi = &ins[stay.value as usize];
            if phi.op == IrOp::Phi && !phi.a.is_const() {
                add(phi.a.index() as u32)
            }
        }
        all
    }
}

fn pool_word(draft: &Draft, n: u8) -> (u64, Meaning) {
    if n == 0 { draft.k } else { (draft.k2, Meaning::Number) }
}

fn add_word(pool: &mut Vec<(u64, Meaning)>, word: (u64, Meaning)) {
    if !pool.iter().any(|(value, _)| *value == word.0) {
        pool.push(word)
    }
}

fn jump_hole(stencil: &'static mimeo_stencils::Stencil) -> &'static Hole {
    let hole = stencil.holes.iter().find(|h| h.kind == HoleKind::Continue);
    hole.expect("the stencil `jump` has a continuation")
}

/// Write a hole; tells what was written, or nothing if it does not fit.
fn patch(bytes: &mut [u8], at: u32, hole: &Hole, value: i64) -> Option<i64> {
    let value = value.checked_add(hole.addend as i64)?;
    let at_usize = at as usize;
    match hole.encoding {
        Encoding::Rel32 => {
            let distance = i32::try_from(value.checked_sub(at as i64)?).ok()?;
            bytes[at_usize..][..4].copy_from_slice(&distance.to_le_bytes());
            Some(distance as i64)
        }
        Encoding::Abs8 => {
            bytes[at_usize] = u8::try_from(value).ok().filter(|v| *v < 64)?;
            Some(value)
        }
        Encoding::Abs32 => {
            bytes[at_usize..][..4].copy_from_slice(&u32::try_from(value).ok()?.to_le_bytes());
            Some(value)
        }
        Encoding::Abs32Signed => {
            bytes[at_usize..][..4].copy_from_slice(&i32::try_from(value).ok()?.to_le_bytes());
            Some(value)
        }
    }
}
