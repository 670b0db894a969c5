//! Compiled traces and what happened to them since: exits taken, side traces linked, bytes changed, invalidation.

use mimeo_events::{Bytes, ExitId, Text, TraceId, TraceInfo, TraceKind};
use std::collections::BTreeMap;

/// One compiled trace.
#[derive(Clone, Debug)]
pub struct Trace {
    /// As it was compiled, except that the stencils' `patched` bytes follow live patches.
    pub info: TraceInfo,
    /// When it was compiled, in microseconds of the session's clock.
    pub born: u64,
    /// How often each exit was taken.
    pub exit_counts: BTreeMap<ExitId, u64>,
    /// Side traces by exit.
    pub links: BTreeMap<ExitId, TraceId>,
    /// Live patches, oldest first.
    pub patches: Vec<Patch>,
    /// Why it will not be entered again.
    pub invalid: Option<Text>,
}

/// One change of live code.
#[derive(Clone, Debug)]
pub struct Patch {
    /// When, in microseconds of the session's clock.
    pub at: u64,
    /// Address of the first byte.
    pub address: u64,
    /// Bytes before.
    pub old: Bytes,
    /// Bytes after.
    pub new: Bytes,
    /// Why.
    pub why: Text,
}

impl Trace {
    pub(crate) fn new(info: TraceInfo, born: u64) -> Trace {
        let (exit_counts, links) = (BTreeMap::new(), BTreeMap::new());
        Trace { info, born, exit_counts, links, patches: Vec::new(), invalid: None }
    }

    pub(crate) fn patch(&mut self, patch: Patch) {
        let start = patch.address.wrapping_sub(self.info.address);
        if let Some(index) = u32::try_from(start).ok().and_then(|offset| self.info.stencil_at(offset)) {
            let stencil = &mut self.info.stencils[index];
            let first = start as usize - stencil.offset as usize;
            if let Some(bytes) = stencil.patched.get_mut(first..first + patch.new.len()) {
                bytes.copy_from_slice(&patch.new);
            }
        }
        self.patches.push(patch);
    }

    /// Exits taken in total.
    pub fn exits_taken(&self) -> u64 {
        self.exit_counts.values().sum()
    }

    /// The trace's name as LuaJIT writes it: `3`, or `3 (1/2)` for a side trace of exit 2 of trace 1.
    pub fn name(&self) -> String {
        match self.info.kind {
            TraceKind::Root => self.info.id.to_string(),
            TraceKind::Side { parent, exit } => format!("{} ({parent}/{exit})", self.info.id),
        }
    }

    /// The chip of its state.
    pub fn chip(&self) -> &'static str {
        match (&self.invalid, self.info.kind) {
            (Some(_), _) => "invalid",
            (None, TraceKind::Root) => "compiled",
            (None, TraceKind::Side { .. }) => "side",
        }
    }

    /// Live patches that touched the stencil `index`.
    pub fn patches_of(&self, index: usize) -> impl Iterator<Item = &Patch> {
        self.patches.iter().filter(move |patch| {
            let offset = u32::try_from(patch.address.wrapping_sub(self.info.address)).ok();
            offset.and_then(|offset| self.info.stencil_at(offset)) == Some(index)
        })
    }
}
