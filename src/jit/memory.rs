//! Memory for machine code: private anonymous chunks that are writable or executable, never both.
//!
//! All chunks are executable while code can run. [`CodeMemory::open`] gives a [`Writer`]; chunks that it touches are flipped to writable, and all of
//! them back when it goes. A flip costs microseconds, so callers do all their writing with one writer. Code is never freed: frames further up
//! the stack may return into it, and an [`super::enter::Entry`] stays good for ever.
//!
//! Shared mappings would save the flips, but gdb cannot insert breakpoints into them.

use super::CompileError;
use memmap2::{Mmap, MmapMut};
use std::mem::ManuallyDrop;

/// Least size of a chunk in bytes.
const CHUNK: usize = 64 << 10;
/// Alignment of a trace.
const ALIGNMENT: usize = 16;

enum Mapping {
    Executable(Mmap),
    Writable(MmapMut),
    /// In the midst of a flip.
    Flipping,
}

struct Chunk {
    mapping: Mapping,
    address: u64,
    length: usize,
    used: usize,
}

/// All memory for machine code.
pub struct CodeMemory {
    chunks: ManuallyDrop<Vec<Chunk>>,
    padding: Padding,
}

/// Bytes to leave free behind each region, where profilers pretend that its unwind tables are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Padding {
    /// Behind every region.
    pub fixed: usize,
    /// And for each change of the stack pointer in it.
    pub per_row: usize,
}

impl Padding {
    /// Bytes behind a region with so many changes.
    pub fn bytes(self, rows: usize) -> usize {
        self.fixed + self.per_row * rows
    }
}

/// Write access to code memory: no code of ours runs while this exists.
pub struct Writer<'m> {
    memory: &'m mut CodeMemory,
}

impl CodeMemory {
    /// No memory yet.
    pub fn new(padding: Padding) -> CodeMemory {
        CodeMemory { chunks: ManuallyDrop::new(Vec::new()), padding }
    }

    /// Begin writing.
    pub fn open(&mut self) -> Writer<'_> {
        Writer { memory: self }
    }

    /// Bytes in use.
    pub fn used(&self) -> usize {
        self.chunks.iter().map(|c| c.used).sum()
    }
}

impl Writer<'_> {
    /// Address of `size` free bytes for code with so many unwind rows. They are taken at once.
    pub fn reserve(&mut self, size: usize, rows: usize) -> Result<u64, CompileError> {
        let wanted = (size + self.memory.padding.bytes(rows)).next_multiple_of(ALIGNMENT);
        let chunks = &mut self.memory.chunks;
        if chunks.last().is_none_or(|c| c.length - c.used < wanted) {
            let length = wanted.next_multiple_of(CHUNK);
            let map = MmapMut::map_anon(length).map_err(CompileError::Memory)?;
            let address = map.as_ptr() as u64;
            chunks.push(Chunk { mapping: Mapping::Writable(map), address, length, used: 0 });
        }
        let chunk = chunks.last_mut().expect("there is one with room");
        let address = chunk.address + chunk.used as u64;
        chunk.used += wanted;
        Ok(address)
    }

    /// Copy `bytes` to `address`, which lies in a region reserved before.
    pub fn write(&mut self, address: u64, bytes: &[u8]) {
        let holds = |c: &&mut Chunk| (c.address..c.address + c.length as u64).contains(&address);
        let chunk = self.memory.chunks.iter_mut().find(holds).expect("an address within code memory");
        let offset = (address - chunk.address) as usize;
        chunk.writable()[offset..offset + bytes.len()].copy_from_slice(bytes);
    }

    /// The 4 bytes at `address`, which lies in a region reserved before, as a displacement.
    pub fn displacement(&self, address: u64) -> i32 {
        let holds = |c: &&Chunk| (c.address..c.address + c.length as u64).contains(&address);
        let chunk = self.memory.chunks.iter().find(holds).expect("an address within code memory");
        let bytes: &[u8] = match &chunk.mapping {
            Mapping::Executable(map) => map,
            Mapping::Writable(map) => map,
            Mapping::Flipping => &[],
        };
        let at = (address - chunk.address) as usize;
        bytes[at..].first_chunk().map_or(0, |b| i32::from_le_bytes(*b))
    }
}

impl Drop for Writer<'_> {
    fn drop(&mut self) {
        self.memory.chunks.iter_mut().for_each(Chunk::seal)
    }
}

/// Why a failed flip ends the process: code that frames on the stack return to would be gone.
const FLIP: &str = "the system changes the protection of pages that this process mapped";

impl Chunk {
    fn writable(&mut self) -> &mut MmapMut {
        if let Mapping::Executable(_) = self.mapping
            && let Mapping::Executable(map) = std::mem::replace(&mut self.mapping, Mapping::Flipping)
        {
            self.mapping = Mapping::Writable(map.make_mut().expect(FLIP));
        }
        match &mut self.mapping {
            Mapping::Writable(map) => map,
            _ => unreachable!("just made writable"),
        }
    }

    fn seal(&mut self) {
        if let Mapping::Writable(_) = self.mapping
            && let Mapping::Writable(map) = std::mem::replace(&mut self.mapping, Mapping::Flipping)
        {
            self.mapping = Mapping::Executable(map.make_exec().expect(FLIP));
        }
    }
}
