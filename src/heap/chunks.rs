//! Where blocks come from: chunks of the system's huge pages.
//!
//! Objects are all over their blocks, so that with pages of 4 KiB a program spends a fifth of its time looking addresses up. Huge pages
//! everywhere, though, cost 2 MiB for every corner of the address space that is touched at all, which trebles the memory of a small program; so only
//! blocks, which lie side by side, are asked to be in huge ones, and of these not the first few, which small programs do not fill.
use super::blocks::BLOCK_BYTES;
use memmap2::{Advice, MmapMut};

/// Bytes, and alignment, of a chunk: a huge page.
const CHUNK_BYTES: usize = 2 << 20;
/// So many chunks come first that are of small pages.
const SMALL_CHUNKS: usize = 4;

/// All chunks; they are kept as long as the heap.
#[derive(Default)]
pub struct Chunks {
    maps: Vec<MmapMut>,
    /// The part of the last chunk that is free.
    next: usize,
    end: usize,
}

impl Chunks {
    /// Address of a new block, aligned to its size and zeroed; `None` when the system gives no memory.
    pub fn block(&mut self) -> Option<usize> {
        if self.next == self.end {
            // Twice the size, for the alignment: what is not touched costs nothing.
            let map = MmapMut::map_anon(2 * CHUNK_BYTES).ok()?;
            self.next = (map.as_ptr() as usize).next_multiple_of(CHUNK_BYTES);
            self.end = self.next + CHUNK_BYTES;
            let at = self.next - map.as_ptr() as usize;
            if self.maps.len() >= SMALL_CHUNKS {
                // A system without huge pages refuses, which does no harm.
                _ = map.advise_range(Advice::HugePage, at, CHUNK_BYTES);
            }
            self.maps.push(map);
        }
        self.next += BLOCK_BYTES;
        Some(self.next - BLOCK_BYTES)
    }
}
