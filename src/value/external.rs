//! How much memory objects hold outside of their cells: it counts towards the next collection.
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Bytes taken from the system allocator by objects since the collector last looked.
static BYTES: AtomicUsize = AtomicUsize::new(0);

/// An object has taken `bytes` more. Only the thread that runs the program counts, so this need not be one atomic step, which would cost
/// more than the allocation.
#[inline(always)]
pub fn add(bytes: usize) {
    BYTES.store(BYTES.load(Relaxed) + bytes, Relaxed)
}

/// What was taken since the last [`take`].
#[inline(always)]
pub fn bytes() -> usize {
    BYTES.load(Relaxed)
}

/// What was taken since the last call.
pub fn take() -> usize {
    BYTES.swap(0, Relaxed)
}
