//! The smallest possible JIT: copies stencils one after the other, patches them, and makes the result executable.

use mimeo_stencils::{Encoding, HoleKind, SHARED_RODATA, Stencil};
use std::collections::HashMap;

/// What fills the holes of one stencil.
#[derive(Clone, Copy, Default, Debug)]
pub struct Constants {
    pub imm: i64,
    pub imm2: i64,
    pub k: u64,
    pub k2: u64,
    pub function: u64,
}

/// A place in the code, named before it is known.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Label(usize);

struct Item {
    stencil: &'static Stencil,
    constants: Constants,
    next: Option<Label>,
    exit: Option<Label>,
}

/// A sequence of stencils.
#[derive(Default)]
pub struct Assembler {
    items: Vec<Item>,
    labels: Vec<usize>,
    /// Make patch points jump.
    active: bool,
}

impl Assembler {
    /// An empty one, with patch points active or not.
    pub fn new(active: bool) -> Assembler {
        Assembler { active, ..Assembler::default() }
    }

    /// A label for the place where the next stencil goes.
    pub fn here(&mut self) -> Label {
        self.labels.push(self.items.len());
        Label(self.labels.len() - 1)
    }

    /// A stencil that only falls through.
    pub fn push(&mut self, stencil: &'static Stencil, constants: Constants) {
        self.items.push(Item { stencil, constants, next: None, exit: None });
    }

    /// A stencil that goes on at `next` and leaves to `exit`.
    pub fn push_to(&mut self, stencil: &'static Stencil, constants: Constants, next: Option<Label>, exit: Label) {
        self.items.push(Item { stencil, constants, next, exit: Some(exit) });
    }

    /// The executable code.
    pub fn finish(self) -> Code {
        let mut offsets = vec![0];
        for item in &self.items {
            offsets.push(offsets[offsets.len() - 1] + item.stencil.code.len());
        }
        let shared = offsets[self.items.len()].next_multiple_of(16);
        let mut pool = shared + 16 * SHARED_RODATA.len();
        let size = pool + 24 * self.items.len();
        let mut map = memmap2::MmapMut::map_anon(size).expect("memory for code");
        let base = map.as_ptr() as u64;
        for (i, constant) in SHARED_RODATA.iter().enumerate() {
            map[shared + 16 * i..][..16].copy_from_slice(constant);
        }
        for (i, item) in self.items.iter().enumerate() {
            let at = offsets[i];
            map[at..offsets[i + 1]].copy_from_slice(item.stencil.code);
            let address = |label: Label| base + offsets[self.labels[label.0]] as u64;
            let exit = || address(item.exit.expect("an exit for a stencil that leaves"));
            let mut slots = HashMap::new();
            for hole in item.stencil.holes {
                let mut slot = |map: &mut [u8], which: u8, value: u64| {
                    let place = *slots.entry(which).or_insert_with(|| {
                        map[pool..][..8].copy_from_slice(&value.to_le_bytes());
                        pool += 8;
                        pool - 8
                    });
                    base + place as u64
                };
                let value = match hole.kind {
                    HoleKind::Continue => item.next.map_or(base + offsets[i + 1] as u64, address),
                    HoleKind::Exit => exit(),
                    HoleKind::Patch if self.active => exit(),
                    HoleKind::Patch => continue,
                    HoleKind::Imm => item.constants.imm as u64,
                    HoleKind::Imm2 => item.constants.imm2 as u64,
                    HoleKind::Pool(0) => slot(&mut map, 0, item.constants.k),
                    HoleKind::Pool(n) => slot(&mut map, n, item.constants.k2),
                    HoleKind::Call => slot(&mut map, u8::MAX, item.constants.function),
                    HoleKind::Shared(n) => base + (shared + 16 * n as usize) as u64,
                };
                let value = value.wrapping_add_signed(hole.addend as i64) as i64;
                let place = at + hole.offset as usize;
                let fits = "the value fits its hole";
                match hole.encoding {
                    Encoding::Rel32 => {
                        let distance = i32::try_from(value - (base as i64 + place as i64)).expect(fits);
                        map[place..][..4].copy_from_slice(&distance.to_le_bytes());
                    }
                    Encoding::Abs8 => map[place] = u8::try_from(value).expect(fits),
                    Encoding::Abs32 => {
                        map[place..][..4].copy_from_slice(&u32::try_from(value).expect(fits).to_le_bytes())
                    }
                    Encoding::Abs32Signed => {
                        map[place..][..4].copy_from_slice(&i32::try_from(value).expect(fits).to_le_bytes())
                    }
                }
            }
        }
        Code { map: map.make_exec().expect("code becomes executable"), offsets, labels: self.labels }
    }
}

/// Executable code.
pub struct Code {
    map: memmap2::Mmap,
    offsets: Vec<usize>,
    labels: Vec<usize>,
}

impl Code {
    /// Runs from a label on until `leave`.
    #[allow(unsafe_code)]
    pub fn run(&self, from: Label, frame: &mut [u64]) -> u64 {
        let code = &self.map[self.offsets[self.labels[from.0]]..];
        // SAFETY: assembled from whole stencils, each way ending in `leave`; the tests give addresses that they own.
        unsafe { mimeo_stencils::mimeo_enter_trace(frame.as_mut_ptr(), code.as_ptr()) }
    }
}
