//! Samples: addresses from the profiler, mapped to trace, stencil and line by the ranges that events told.
//!
//! The two streams race: a sample can arrive before the event of the trace it fell into. Addresses that are not known
//! are therefore kept, and given to the trace when it is announced.

use mimeo_events::{FileId, TraceId, TraceInfo};
use std::collections::{BTreeMap, HashMap};

/// Different unknown addresses kept for later; the runtime's own code has a few thousand warm ones.
const UNKNOWN: usize = 100_000;

/// Samples of one trace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heat {
    /// In the trace.
    pub total: u64,
    /// In each of its stencils.
    pub stencils: Vec<u64>,
}

/// All samples.
#[derive(Default)]
pub struct Samples {
    /// All that arrived, in generated code or not.
    pub total: u64,
    /// Those in traces.
    pub in_traces: u64,
    /// Those the kernel lost.
    pub lost: u64,
    heat: HashMap<TraceId, Heat>,
    /// Start → (end, trace), not overlapping.
    ranges: BTreeMap<u64, (u64, TraceId)>,
    unknown: BTreeMap<u64, u64>,
}

impl Samples {
    /// A trace's share of all samples, 0 to 1.
    pub fn share(&self, trace: TraceId) -> f64 {
        self.fraction(self.heat.get(&trace).map_or(0, |heat| heat.total))
    }

    /// `count` as a share of all samples, 0 to 1.
    pub fn fraction(&self, count: u64) -> f64 {
        if self.total == 0 { 0.0 } else { count as f64 / self.total as f64 }
    }

    /// Samples of a trace.
    pub fn heat(&self, trace: TraceId) -> Option<&Heat> {
        self.heat.get(&trace)
    }

    /// Samples of one stencil.
    pub fn of_stencil(&self, trace: TraceId, index: usize) -> u64 {
        self.heat.get(&trace).and_then(|heat| heat.stencils.get(index)).copied().unwrap_or(0)
    }

    /// Samples of a trace by Python line.
    pub fn by_line(&self, info: &TraceInfo) -> BTreeMap<(FileId, u32), u64> {
        let mut lines = BTreeMap::new();
        for (index, stencil) in info.stencils.iter().enumerate() {
            let count = self.of_stencil(info.id, index);
            if count > 0 {
                *lines.entry((info.frame_file(stencil.frame), stencil.line)).or_default() += count;
            }
        }
        lines
    }

    pub(crate) fn add_trace(&mut self, info: &TraceInfo) {
        let (start, end) = (info.address, info.address.saturating_add(info.len.into()));
        // Code memory is used again after a trace was freed: the newest owner of an address gets its samples.
        let overlaps = |(first, (last, _)): (&u64, &(u64, TraceId))| (*last > start).then_some(*first);
        while let Some(first) = self.ranges.range(..end).next_back().and_then(overlaps) {
            self.ranges.remove(&first);
        }
        self.ranges.insert(start, (end, info.id));
        let early: Vec<(u64, u64)> = self.unknown.range(start..end).map(|(ip, count)| (*ip, *count)).collect();
        for (ip, count) in early {
            self.unknown.remove(&ip);
            self.count(info, ip, count);
        }
    }

    pub(crate) fn add<'a>(&mut self, ip: u64, count: u64, info: impl FnOnce(TraceId) -> Option<&'a TraceInfo>) {
        self.total += count;
        let owner = self.ranges.range(..=ip).next_back().filter(|(_, (end, _))| ip < *end);
        match owner.and_then(|(_, (_, trace))| info(*trace)) {
            Some(info) => self.count(info, ip, count),
            None if self.unknown.len() < UNKNOWN => *self.unknown.entry(ip).or_default() += count,
            None => {}
        }
    }

    fn count(&mut self, info: &TraceInfo, ip: u64, count: u64) {
        self.in_traces += count;
        let heat = self.heat.entry(info.id).or_default();
        heat.stencils.resize(info.stencils.len(), 0);
        heat.total += count;
        if let Some(index) = info.stencil_at((ip - info.address) as u32) {
            heat.stencils[index] += count;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mimeo_events::StencilRow;

    fn trace(id: TraceId, address: u64, len: u32) -> TraceInfo {
        let stencils = [0, 8].map(|offset| StencilRow { offset, line: 5 + offset, ..StencilRow::default() });
        TraceInfo { id, address, len, stencils: stencils.into(), ..TraceInfo::default() }
    }

    #[test]
    fn early_samples_are_given_to_the_trace_when_it_is_announced() {
        let (a, mut samples) = (trace(1, 0x1000, 16), Samples::default());
        samples.add(0x1008, 3, |_| None);
        samples.add(0x1010, 1, |_| None);
        samples.add_trace(&a);
        samples.add(0x1000, 2, |id| (id == 1).then_some(&a));
        assert_eq!((samples.total, samples.in_traces), (6, 5));
        assert_eq!(samples.heat(1), Some(&Heat { total: 5, stencils: vec![2, 3] }));
        assert_eq!(samples.by_line(&a).into_iter().collect::<Vec<_>>(), [((0, 5), 2), ((0, 13), 3)]);
        assert_eq!(samples.share(1), 5.0 / 6.0);
    }

    #[test]
    fn memory_that_is_used_again_belongs_to_the_newest() {
        let (a, b, mut samples) = (trace(1, 0x1000, 32), trace(2, 0x1010, 32), Samples::default());
        samples.add_trace(&a);
        samples.add_trace(&b);
        samples.add(0x1018, 1, |id| (id == 2).then_some(&b));
        samples.add(0x1000, 1, |_| unreachable!("trace 1 is gone"));
        assert_eq!(samples.in_traces, 1);
    }
}
