//! Object memory: allocation and the collector.
//!
//! Non-moving mark and sweep. Small objects live in cells of size-classed blocks, large ones alone. Roots are the register stack and the
//! native stack, both scanned conservatively (any word that points into a live cell keeps it), and the values the runtime registers.
//! The contract that lets the rest of the program hold plain [`Ref`]s is stated in [`crate::value::object`].
mod blocks;
mod chunks;
mod collect;
mod native;
mod room;
pub mod stack;
mod weak;

use crate::value::{Header, Object, Ref, Value, external, tail::Tailed};
use blocks::Blocks;
pub use collect::{Outcome, Scan, has_finalizer, references, tracked};
pub use native::{frame_top, native_stack_left};
pub use room::most_bytes;
use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
pub use weak::WeakTable;

/// What the heap has done so far.
#[derive(Clone, Copy, Default, Debug)]
pub struct HeapStats {
    /// Collections.
    pub collections: u64,
    /// Bytes in cells found alive by the last collection.
    pub live_bytes: usize,
    /// Bytes allocated in cells since then.
    pub young_bytes: usize,
}

/// What a collection is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Aim {
    /// Memory.
    Free,
    /// The same; circles among what is freed are counted.
    Count,
    /// The end of what nothing refers to: circles, and what they refer to, stay.
    SpareCircles,
}

/// The heap. One per process; not for sharing between threads.
pub struct Heap {
    blocks: Blocks,
    stats: HeapStats,
    /// Collect once `young_bytes` and external bytes exceed this.
    threshold: usize,
    /// Collect at every safepoint (a test mode).
    pub stress: bool,
    /// The collector is off (`gc.disable()` does not do this: cycles are all there is to collect; for bootstrapping only).
    pub paused: bool,
    /// Not 0: running machine code should leave at its next look, because a collection is due or the program was interrupted.
    pub attention: Arc<AtomicUsize>,
    /// The weak references.
    pub weak: WeakTable,
    /// Objects with something to do at their end may be alive: some were made since the last collection, or were alive then.
    pub finalizers: bool,
    /// A class derived from a built-in one other than `object` has a finalizer: who makes its objects does not tell.
    pub unseen_finalizers: bool,
    /// How many more objects may be looked at in search of one with something to do at its end: a little for each that is made, because
    /// most of what programs let go of, over and over, has none in it.
    pub patience: Cell<u32>,
    /// What collections have left to do is waiting: the next safepoint of the interpreter's loop sees to it.
    hurry: bool,
    native: native::NativeStack,
    stack: stack::RegisterStack,
}

/// Every so many bytes (as a power of two) allocation looks whether a collection is due.
const ATTENTION_SHIFT: u32 = 16;
/// Least number of bytes between two collections: few enough that short-lived objects are made in memory that is still in the cache.
const MIN_THRESHOLD: usize = 4 << 20;
/// What [`Heap::patience`] gets for each object, and how much it can be.
const PATIENCE: (u32, u32) = (1 << 10, 1 << 16);

impl Heap {
    /// An empty heap, whose native stack is that of the calling thread.
    pub fn new() -> std::io::Result<Heap> {
        Ok(Heap {
            blocks: Blocks::new(),
            stats: HeapStats::default(),
            threshold: MIN_THRESHOLD,
            stress: false,
            paused: true,
            attention: Arc::default(),
            weak: WeakTable::default(),
            finalizers: false,
            unseen_finalizers: false,
            patience: Cell::new(0),
            hurry: false,
            native: native::NativeStack::current(),
            stack: stack::RegisterStack::new()?,
        })
    }

    /// The VM's register stack.
    #[inline(always)]
    pub fn stack(&self) -> &stack::RegisterStack {
        &self.stack
    }

    /// Place a new object.
    #[inline(always)]
    pub fn alloc<T: Object>(&mut self, object: T) -> Ref<T> {
        self.count(size_of::<T>());
        self.blocks.place(object, 0)
    }

    #[inline(always)]
    fn count(&mut self, bytes: usize) {
        let before = self.stats.young_bytes;
        self.stats.young_bytes = before + bytes;
        // Now and then is enough: machine code allocates by calling here.
        if (before ^ self.stats.young_bytes) >> ATTENTION_SHIFT != 0 && self.wants_collection() {
            self.attention.store(1, Relaxed)
        }
    }

    /// Place a new object with `values` behind its fixed fields.
    #[inline]
    pub fn alloc_tailed<F>(&mut self, header: Header, fields: F, values: &[Value]) -> Ref<Tailed<F>>
    where
        Tailed<F>: Object,
    {
        header.aux.set(u32::try_from(values.len()).expect("fewer than 2^32 values in one object"));
        let size = size_of::<Tailed<F>>() + size_of_val(values);
        self.count(size);
        let placed = self.blocks.place_tailed(Tailed::new(header, fields), values.len());
        placed.cells().iter().zip(values).for_each(|(cell, v)| cell.set(*v));
        placed
    }

    /// Place a new object with `n` NULL values behind its fixed fields.
    #[inline]
    pub fn alloc_empty_tailed<F>(&mut self, header: Header, fields: F, n: usize) -> Ref<Tailed<F>>
    where
        Tailed<F>: Object,
    {
        header.aux.set(n as u32);
        self.count(size_of::<Tailed<F>>() + n * size_of::<Value>());
        self.blocks.place_tailed(Tailed::new(header, fields), n)
    }

    /// Has enough been allocated that the next safepoint should collect?
    #[inline(always)]
    pub fn wants_collection(&self) -> bool {
        (self.stats.young_bytes + external::bytes() > self.threshold || self.stress) && !self.paused
    }

    /// Collect. `roots` shows every value that the runtime's own tables hold; `marked` is called before anything is freed.
    pub fn collect(
        &mut self,
        scan: Scan,
        aim: Aim,
        roots: impl FnOnce(&mut dyn FnMut(Value)),
        marked: impl FnOnce(),
    ) -> Outcome {
        let Heap { blocks, stack, native, weak, finalizers, .. } = self;
        let (count, spare_circles) = (aim == Aim::Count, aim == Aim::SpareCircles);
        let parts = collect::Parts { blocks, stack, native, weak, finalizers: *finalizers, count, spare_circles };
        let outcome = collect::collect(parts, scan, roots, marked);
        let live = outcome.live;
        let outside = external::take();
        self.finalizers = self.unseen_finalizers || outcome.ends_left;
        self.attention.store(0, Relaxed);
        self.stats.collections += 1;
        self.stats.live_bytes = live;
        self.stats.young_bytes = 0;
        self.threshold = self.next_threshold(outside);
        outcome
    }

    /// What is alive will be marked, and all blocks in use swept: neither is to be done for much less than its size in new objects.
    fn next_threshold(&self, outside: usize) -> usize {
        MIN_THRESHOLD.max(self.stats.live_bytes + outside / 2).max(self.blocks.in_use() / 2)
    }

    /// Make the next safepoint act as if a collection were due, or no longer.
    pub fn set_hurry(&mut self, on: bool) {
        if on {
            self.hurry = true;
            self.threshold = 0;
            self.attention.store(1, Relaxed)
        } else if std::mem::take(&mut self.hurry) {
            self.threshold = self.next_threshold(0);
            self.attention.store(0, Relaxed)
        }
    }

    /// An object with something to do at its end was made.
    pub fn expect_end(&mut self) {
        self.finalizers = true;
        self.patience.set(PATIENCE.1.min(self.patience.get() + PATIENCE.0))
    }

    /// May there be objects whose end somebody waits for?
    #[inline(always)]
    pub fn knows_ends(&self) -> bool {
        self.finalizers || !self.weak.is_empty()
    }

    /// Was [`Heap::set_hurry`] asked for?
    pub fn hurries(&self) -> bool {
        self.hurry
    }

    /// Show every object, alive or not yet freed.
    pub fn each_object(&self, f: impl FnMut(Ref<Header>)) {
        self.blocks.each(f)
    }

    /// Figures for `gc` and `--stats`.
    pub fn stats(&self) -> HeapStats {
        self.stats
    }

    /// Address of the head of the free list for objects of `size` bytes, for allocation in machine code: a chain of cells, each of
    /// whose first words points to the next, ended by 0. `None` when objects of that size are not kept in cells.
    pub fn free_list(&self, size: usize) -> Option<*const u64> {
        self.blocks.free_list(size)
    }

    /// Make sure that the free list for `size` is not empty (machine code found it so).
    pub fn refill(&mut self, size: usize) {
        self.stats.young_bytes += blocks::BLOCK_BYTES;
        self.blocks.refill(size)
    }
}
