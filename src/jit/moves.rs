//! Parallel moves: many values change places at once, as if all were read before any is written.
//!
//! Needed at the back edge of a loop, before calls, and in exit stubs (where one value's slot may be where another still is).

use super::draft::Code;
use super::place::{Place, REGISTERS, Reg, RegSet, Source};
use mimeo_stencils::Class;

/// One value's move.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    /// Where it goes.
    pub to: Place,
    /// Where it is.
    pub from: Source,
}

/// A set of moves under way.
struct Moves<'a> {
    pending: &'a mut Vec<Move>,
    code: &'a mut Code,
    why: &'static str,
    /// Pending moves that read each register.
    reads: [u32; REGISTERS],
    /// Slots that pending moves read, with repetitions.
    slot_reads: Vec<u32>,
    /// Registers that have their final content.
    taken: RegSet,
    /// The next free temporary slot.
    temporary: u32,
}

/// Append code for `moves`, whose `to`s are all different, leaving the list empty. Registers in `taken` keep their content. Temporary
/// slots are taken from `temporary` on, if need be; returns the first one that was not used.
pub fn parallel(moves: &mut Vec<Move>, taken: RegSet, temporary: u32, code: &mut Code, why: &'static str) -> u32 {
    let mut state =
        Moves { pending: moves, code, why, reads: [0; REGISTERS], slot_reads: Vec::new(), taken, temporary };
    state.run();
    state.temporary
}

impl Moves<'_> {
    fn run(&mut self) {
        let taken = &mut self.taken;
        self.pending.retain(|m| {
            let stays = m.from == Source::Place(m.to);
            if let (true, Place::Reg(r)) = (stays, m.to) {
                taken.add(r)
            }
            !stays
        });
        for m in self.pending.iter() {
            match m.from {
                Source::Place(Place::Reg(r)) => self.reads[r.index()] += 1,
                Source::Place(Place::Slot(s)) => self.slot_reads.push(s),
                Source::Constant(_) => {}
            }
        }
        // Writes to slots first: as long as registers are not yet filled, some are free to carry values from slot to slot.
        while !self.pending.is_empty() {
            let ready = |m: &Move| !self.is_read(m.to);
            let to_slot = |m: &Move| matches!(m.to, Place::Slot(_)) && ready(m);
            // Constants last: they occupy registers without freeing any.
            let value = |m: &Move| matches!(m.from, Source::Place(_)) && ready(m);
            let found = self.pending.iter().position(to_slot).or_else(|| self.pending.iter().position(value));
            match found.or_else(|| self.pending.iter().position(ready)) {
                Some(i) => self.perform(i),
                None => self.break_cycle(),
            }
        }
    }

    fn is_read(&self, place: Place) -> bool {
        match place {
            Place::Reg(r) => self.reads[r.index()] != 0,
            Place::Slot(s) => self.slot_reads.contains(&s),
        }
    }

    fn perform(&mut self, i: usize) {
        let m = self.pending.remove(i);
        // What it reads stays protected until it is moved.
        self.transfer(m.to, m.from);
        if let Source::Place(from) = m.from {
            self.unread(from)
        }
        if let Place::Reg(r) = m.to {
            self.taken.add(r)
        }
    }

    fn unread(&mut self, from: Place) {
        match from {
            Place::Reg(r) => self.reads[r.index()] -= 1,
            Place::Slot(s) => {
                let at = self.slot_reads.iter().position(|x| *x == s).expect("every pending read is listed");
                self.slot_reads.swap_remove(at);
            }
        }
    }

    fn transfer(&mut self, to: Place, from: Source) {
        if let (Place::Slot(_), Source::Place(Place::Slot(_))) = (to, from) {
            match self.free(|_| true) {
                Some(r) => {
                    self.code.copy(Place::Reg(r), from, self.why);
                    self.code.copy(to, Source::Place(Place::Reg(r)), self.why);
                }
                None => {
                    // Every register is in use: lend one.
                    let (r, saved) = (Place::Reg(Reg::int(0)), Place::Slot(self.temporary));
                    self.temporary += 1;
                    self.code.copy(saved, Source::Place(r), self.why);
                    self.code.copy(r, from, self.why);
                    self.code.copy(to, Source::Place(r), self.why);
                    self.code.copy(r, Source::Place(saved), self.why);
                }
            }
        } else {
            self.code.copy(to, from, self.why)
        }
    }

    /// A register that nobody reads any more and whose final content has not come.
    fn free(&self, fits: impl Fn(Reg) -> bool) -> Option<Reg> {
        let all = Reg::all(Class::Int).rev().chain(Reg::all(Class::Float).rev());
        all.into_iter().find(|r| !self.taken.has(*r) && self.reads[r.index()] == 0 && fits(*r))
    }

    /// Every pending move's target is still read: put one target's content elsewhere, and let its readers read there.
    fn break_cycle(&mut self) {
        let place = self.pending[0].to;
        let targets = |r: Reg| self.pending.iter().any(|m| m.to == Place::Reg(r));
        let register = match place {
            Place::Reg(old) => self.free(|r| r.class() == old.class() && !targets(r)),
            // Its readers may be of either class.
            Place::Slot(_) => None,
        };
        let elsewhere = match register {
            Some(r) => Place::Reg(r),
            None => {
                self.temporary += 1;
                Place::Slot(self.temporary - 1)
            }
        };
        self.transfer(elsewhere, Source::Place(place));
        for i in 0..self.pending.len() {
            if self.pending[i].from == Source::Place(place) {
                self.pending[i].from = Source::Place(elsewhere);
                self.unread(place);
                match elsewhere {
                    Place::Reg(r) => self.reads[r.index()] += 1,
                    Place::Slot(s) => self.slot_reads.push(s),
                }
            }
        }
    }
}
