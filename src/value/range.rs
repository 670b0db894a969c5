//! Ranges and slices.
use super::{Header, Value, kinds::Trace};

/// `range(start, stop, step)`, within 64 bits.
#[repr(C)]
pub struct Range {
    /// Object header.
    pub header: Header,
    /// First number.
    pub start: i64,
    /// The end, not included.
    pub stop: i64,
    /// Distance, not 0.
    pub step: i64,
    /// How many numbers.
    pub len: u64,
}

impl Range {
    /// A range; `step` is not 0.
    pub fn new(header: Header, start: i64, stop: i64, step: i64) -> Range {
        Range { header, start, stop, step, len: count(start, stop, step) }
    }

    /// Number `i`, which is below `len`.
    #[inline(always)]
    pub fn at(&self, i: u64) -> i64 {
        self.start.wrapping_add((i as i64).wrapping_mul(self.step))
    }

    /// Which one `n` is, if it is one of the numbers.
    pub fn position(&self, n: i64) -> Option<u64> {
        let inside = if self.step > 0 { self.start <= n && n < self.stop } else { self.stop < n && n <= self.start };
        let distance = n as i128 - self.start as i128;
        (inside && distance % self.step as i128 == 0).then(|| (distance / self.step as i128) as u64)
    }
}

/// How many numbers there are from `start` to before `stop`.
pub fn count(start: i64, stop: i64, step: i64) -> u64 {
    let (low, high) = if step > 0 { (start, stop) } else { (stop, start) };
    if low >= high { 0 } else { (high.wrapping_sub(low) as u64 - 1) / step.unsigned_abs() + 1 }
}

impl Trace for Range {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

/// `range(start, stop, step)` where one of the three needs more than 64 bits. Its class is `range` too.
#[repr(C)]
pub struct BigRange {
    /// Object header.
    pub header: Header,
    /// First number, an int.
    pub start: Value,
    /// The end, not included, an int.
    pub stop: Value,
    /// Distance, an int that is not 0.
    pub step: Value,
    /// How many numbers, an int.
    pub len: Value,
}

impl Trace for BigRange {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        [self.start, self.stop, self.step, self.len].into_iter().for_each(visit)
    }
}

/// `slice(start, stop, step)`
#[repr(C)]
pub struct Slice {
    /// Object header.
    pub header: Header,
    /// Any value; None: from the beginning.
    pub start: Value,
    /// Any value; None: to the end.
    pub stop: Value,
    /// Any value; None: 1.
    pub step: Value,
}

impl Trace for Slice {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.start);
        visit(self.stop);
        visit(self.step)
    }
}
