//! Cells: 64 KiB blocks cut into cells of one size, a free list per size, and large objects alone.
#![allow(unsafe_code)]
use super::chunks::Chunks;
use crate::value::{Header, Kind, Object, Ref, Value, kinds, tail::Tailed};
use rustc_hash::FxHashMap;
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::cell::Cell;

/// Bytes, and alignment, of a block.
pub const BLOCK_BYTES: usize = 64 << 10;
/// Cell sizes are multiples of this.
const GRAIN: usize = 16;
/// Larger objects live alone.
const MAX_CELL: usize = 1024;

/// A block and the size of its cells.
struct Block {
    base: usize,
    cell: usize,
    /// It has no objects and is on no free list.
    spare: bool,
}

impl Block {
    fn cells(&self) -> impl Iterator<Item = *mut Header> {
        let (base, cell) = (self.base, self.cell);
        let n = if self.spare { 0 } else { BLOCK_BYTES / cell };
        (0..n).map(move |i| (base + i * cell) as *mut Header)
    }
}

/// All object memory.
pub struct Blocks {
    /// Heads of the free lists, by size in grains. Boxed, because machine code holds their addresses.
    free: Box<[Cell<u64>; MAX_CELL / GRAIN + 1]>,
    blocks: Vec<Block>,
    /// Which blocks have become empty: collections need not look at them, and they may be cut anew.
    spare: Vec<usize>,
    chunks: Chunks,
    /// Block base -> index in `blocks`.
    by_base: FxHashMap<usize, usize>,
    /// Large objects: base -> layout; and every BLOCK_BYTES-page they touch -> base.
    large: FxHashMap<usize, Layout>,
    large_pages: FxHashMap<usize, Vec<usize>>,
    range: (usize, usize),
}

fn grains(size: usize) -> usize {
    size.div_ceil(GRAIN)
}

impl Blocks {
    pub fn new() -> Blocks {
        Blocks {
            free: Box::new([const { Cell::new(0) }; MAX_CELL / GRAIN + 1]),
            blocks: Vec::new(),
            spare: Vec::new(),
            chunks: Chunks::default(),
            by_base: FxHashMap::default(),
            large: FxHashMap::default(),
            large_pages: FxHashMap::default(),
            range: (usize::MAX, 0),
        }
    }

    /// Place `object`, with `tail` values' room behind it (uninitialised).
    #[inline(always)]
    pub fn place<T: Object>(&mut self, object: T, tail: usize) -> Ref<T> {
        let cell = self.cell(size_of::<T>() + tail * size_of::<Value>()) as *mut T;
        // SAFETY: `cell` is a free cell or fresh memory of at least this size, aligned to 16, that nothing refers to.
        unsafe { cell.write(object) };
        Ref::from_word(cell as u64)
    }

    /// Place `object` with room for `tail` values behind it, all NULL.
    #[inline(always)]
    pub fn place_tailed<F>(&mut self, object: Tailed<F>, tail: usize) -> Ref<Tailed<F>>
    where
        Tailed<F>: Object,
    {
        let cell = self.cell(size_of::<Tailed<F>>() + tail * size_of::<Value>()) as *mut Tailed<F>;
        // SAFETY: as in `place`; the tail's values lie within the cell, right behind the fixed fields.
        unsafe {
            cell.write(object);
            let first = cell.byte_add(Tailed::<F>::ITEMS_OFFSET).cast::<Value>();
            for i in 0..tail {
                first.add(i).write(Value::NULL);
            }
        }
        Ref::from_word(cell as u64)
    }

    #[inline(always)]
    fn cell(&mut self, size: usize) -> usize {
        let class = grains(size);
        if class < self.free.len() {
            let head = &self.free[class];
            let cell = head.get();
            if cell != 0 {
                // SAFETY: free cells are chained through their first word.
                head.set(unsafe { *(cell as *const u64) });
                return cell as usize;
            }
        }
        self.slow_cell(size)
    }

    #[cold]
    #[inline(never)]
    fn slow_cell(&mut self, size: usize) -> usize {
        if grains(size) < self.free.len() {
            self.refill(size);
            return self.cell(size);
        }
        let layout = Layout::from_size_align(size, GRAIN).expect("object size fits the address space");
        // SAFETY: the size is not zero.
        let base = unsafe { alloc(layout) } as usize;
        if base == 0 {
            handle_alloc_error(layout)
        }
        self.large.insert(base, layout);
        for page in base / BLOCK_BYTES..=(base + size - 1) / BLOCK_BYTES {
            self.large_pages.entry(page).or_default().push(base);
        }
        self.cover(base, base + size);
        base
    }

    fn cover(&mut self, from: usize, to: usize) {
        self.range = (self.range.0.min(from), self.range.1.max(to));
    }

    /// Address of the head of the free list for `size`.
    pub fn free_list(&self, size: usize) -> Option<*const u64> {
        self.free.get(grains(size)).map(|c| c.as_ptr().cast_const())
    }

    /// Add a block to the free list for `size`, if that is empty.
    pub fn refill(&mut self, size: usize) {
        let class = grains(size);
        if self.free[class].get() != 0 {
            return;
        }
        let cell = class * GRAIN;
        let base = match self.spare.pop() {
            Some(i) => {
                let block = &mut self.blocks[i];
                (block.cell, block.spare) = (cell, false);
                block.base
            }
            None => self.new_block(cell),
        };
        let mut next = 0u64;
        for i in (0..BLOCK_BYTES / cell).rev() {
            let at = base + i * cell;
            // SAFETY: the cell lies in the block, which has no objects. Its first word chains the free list.
            unsafe { (at as *mut Header).write(Header::new(next, Kind::Free)) };
            next = at as u64;
        }
        self.free[class].set(next);
    }

    fn new_block(&mut self, cell: usize) -> usize {
        let layout = Layout::from_size_align(BLOCK_BYTES, BLOCK_BYTES).expect("a constant layout");
        let base = self.chunks.block().unwrap_or_else(|| handle_alloc_error(layout));
        self.cover(base, base + BLOCK_BYTES);
        self.by_base.insert(base, self.blocks.len());
        self.blocks.push(Block { base, cell, spare: false });
        base
    }

    /// Bytes of the blocks that collections look at.
    pub fn in_use(&self) -> usize {
        (self.blocks.len() - self.spare.len()) * BLOCK_BYTES
    }

    /// The live object that the word points to or into, if any.
    #[inline]
    pub fn find(&self, word: u64) -> Option<Ref<Header>> {
        let at = word as usize;
        if at < self.range.0 || at >= self.range.1 {
            return None;
        }
        let base = at & !(BLOCK_BYTES - 1);
        let start = match self.by_base.get(&base) {
            Some(&i) => {
                let cell = self.blocks[i].cell;
                let n = (at - base) / cell;
                if n >= BLOCK_BYTES / cell {
                    return None;
                }
                base + n * cell
            }
            None => self.find_large(at)?,
        };
        let found = Ref::<Header>::from_word(start as u64);
        if found.kind() == Kind::Free { None } else { Some(found) }
    }

    fn find_large(&self, at: usize) -> Option<usize> {
        let near = self.large_pages.get(&(at / BLOCK_BYTES))?;
        near.iter().copied().find(|base| (*base..base + self.large[base].size()).contains(&at))
    }

    /// Show every object, alive or not yet freed.
    pub fn each(&self, mut f: impl FnMut(Ref<Header>)) {
        for cell in self.blocks.iter().flat_map(Block::cells) {
            let object = Ref::<Header>::from_word(cell as u64);
            if object.kind() != Kind::Free {
                f(object)
            }
        }
        let mut large: Vec<usize> = self.large.keys().copied().collect();
        large.sort_unstable();
        large.into_iter().for_each(|base| f(Ref::from_word(base as u64)));
    }

    /// Free every object without a mark, clear the marks of the others; returns the bytes that live on.
    pub fn sweep(&mut self) -> usize {
        let mut live = 0;
        for head in self.free.iter() {
            head.set(0);
        }
        for (i, block) in self.blocks.iter_mut().enumerate().filter(|(_, block)| !block.spare) {
            let head = &self.free[block.cell / GRAIN];
            let (before, live_before) = (head.get(), live);
            for cell in block.cells() {
                // SAFETY: every cell of a block begins with a header: of an object, or of a free cell (kind Free).
                unsafe {
                    if (*cell).marked() {
                        (*cell).set_mark(false);
                        live += block.cell;
                    } else {
                        free_cell(cell, head);
                    }
                }
            }
            if live == live_before {
                head.set(before);
                block.spare = true;
                self.spare.push(i)
            }
        }
        let dead: Vec<usize> =
            self.large.keys().copied().filter(|&base| !Ref::<Header>::from_word(base as u64).marked()).collect();
        for base in dead {
            let layout = self.large.remove(&base).unwrap_or_else(|| unreachable!("just listed"));
            for page in base / BLOCK_BYTES..=(base + layout.size() - 1) / BLOCK_BYTES {
                if let Some(near) = self.large_pages.get_mut(&page) {
                    near.retain(|b| *b != base);
                    if near.is_empty() {
                        self.large_pages.remove(&page);
                    }
                }
            }
            let object = base as *mut Header;
            // SAFETY: no mark: nothing refers to it; it came from `alloc` with this layout.
            unsafe {
                kinds::drop_object(object, (*object).kind());
                dealloc(object.cast(), layout);
            }
        }
        for (base, layout) in &self.large {
            Ref::<Header>::from_word(*base as u64).set_mark(false);
            live += layout.size();
        }
        live
    }
}

/// Put a dead or free cell on the free list.
///
/// # Safety
/// `cell` begins with a header and nothing refers to it.
unsafe fn free_cell(cell: *mut Header, head: &Cell<u64>) {
    // SAFETY: by the caller; afterwards the first word chains the free list and the second says Kind::Free.
    unsafe {
        let kind = (*cell).kind();
        if kind != Kind::Free {
            if kinds::needs_drop(kind) {
                kinds::drop_object(cell, kind);
            }
            cell.write(Header::new(0, Kind::Free));
        }
        (*cell).set_class_word(head.get());
        head.set(cell as u64);
    }
}
