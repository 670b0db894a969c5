//! Joining traces: exits that go on in side traces, traces that end in others, and undoing it. Only operands of jumps are patched.

use super::compiled::CompiledTrace;
use super::exit::ExitInfo;
use super::{CompileError, Jit};

/// What is known about a trace in memory.
pub(super) struct Placed {
    address: u64,
    /// Exits (global numbers) that are linked to it.
    incoming: Vec<u32>,
    /// Patch points: address of the displacement, address of the stub.
    watches: Vec<(u64, u64)>,
    valid: bool,
}

/// A displacement that was changed in live code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Patch {
    /// Where: address of the 4 bytes.
    pub address: u64,
    /// Before.
    pub old: i32,
    /// Since.
    pub new: i32,
}

impl Jit {
    /// Enter a new trace and its exits into the tables.
    pub(super) fn register(&mut self, compiled: &CompiledTrace) {
        for site in &compiled.exits {
            self.exits.push(ExitInfo {
                trace: compiled.id,
                number: site.number,
                snapshot: site.snapshot,
                op: site.op,
                count: 0,
                failures: 0,
                taken: 0,
                linked: None,
                jump: compiled.address + site.jump as u64,
            });
        }
        let watch = |w: &super::compiled::Watch| {
            let stub = compiled.exits[w.exit as usize].stub;
            (compiled.address + w.at as u64, compiled.address + stub as u64)
        };
        let watches = compiled.watches.iter().map(watch).collect();
        let placed = Placed { address: compiled.address, incoming: Vec::new(), watches, valid: true };
        self.placed.insert(compiled.id, placed);
    }

    /// Address of a trace that is good.
    pub(super) fn entry_of(&self, trace: u32) -> Result<u64, CompileError> {
        let placed = self.placed.get(&trace).filter(|p| p.valid);
        placed.map(|p| p.address).ok_or(CompileError::NoTrace(trace))
    }

    /// From now on, exit `id` goes on in `trace`.
    pub fn link(&mut self, id: u32, trace: u32) -> Result<Patch, CompileError> {
        let target = self.entry_of(trace)?;
        let exit = &mut self.exits[id as usize];
        let new = displacement(exit.jump, target).ok_or(CompileError::OutOfReach)?;
        exit.linked = Some(trace);
        let at = exit.jump;
        let patches = self.patch(&[(at, new)]);
        self.placed.get_mut(&trace).expect("its entry was just found").incoming.push(id);
        Ok(patches[0])
    }

    /// The assumptions of `trace` do not hold any more: its patch points leave, and nothing leads to it. (Do not enter it again.) The caller learns
    /// what was patched, and from the exits' `linked` which exits lead to the interpreter again.
    pub fn invalidate(&mut self, trace: u32) -> Vec<Patch> {
        let Some(placed) = self.placed.get_mut(&trace).filter(|p| p.valid) else { return Vec::new() };
        placed.valid = false;
        let mut changes: Vec<(u64, i32)> = Vec::with_capacity(placed.watches.len());
        for &(at, stub) in &placed.watches {
            changes.push((at, displacement(at, stub).expect("a trace is smaller than 2 GiB")));
        }
        for id in std::mem::take(&mut placed.incoming) {
            let exit = &mut self.exits[id as usize];
            if exit.linked == Some(trace) {
                exit.linked = None;
                changes.push((exit.jump, 0));
            }
        }
        self.patch(&changes)
    }

    fn patch(&mut self, changes: &[(u64, i32)]) -> Vec<Patch> {
        let mut writer = self.memory.open();
        let mut patches = Vec::with_capacity(changes.len());
        for &(address, new) in changes {
            patches.push(Patch { address, old: writer.displacement(address), new });
            writer.write(address, &new.to_le_bytes());
        }
        patches
    }
}

/// What a jump whose 4-byte displacement is at `at` needs to lead to `target`.
fn displacement(at: u64, target: u64) -> Option<i32> {
    i32::try_from(target.wrapping_sub(at + 4) as i64).ok()
}
