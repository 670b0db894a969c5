//! DWARF 5 of one region, as a [`Fragment`]: bytes that do not know which object they will be part of.
//!
//! An object file is then made by laying fragments end to end and filling four holes in each (`elf.rs`), so merging
//! objects costs a copy, and the image itself need not be kept.

mod abbrev;
pub mod frame;
mod info;
mod line;
mod lists;
mod unit;

use std::os::unix::ffi::OsStrExt;

use crate::bytes::Bytes;
use crate::image::CodeImage;

pub use abbrev::section as abbreviations;

/// What a fragment is made of: its contribution to each section of the object.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// Its unit, with holes.
    Info,
    Line,
    /// Its unit's name.
    LineStr,
    Loclists,
    Rnglists,
    /// Its FDE.
    Frame,
    /// Its symbol's name.
    Name,
}

const PARTS: usize = 7;

/// The debug information of one region.
#[derive(Debug)]
pub struct Fragment {
    pub address: u64,
    pub length: u32,
    /// All parts, one after the other.
    bytes: Box<[u8]>,
    ends: [u32; PARTS],
}

/// Room to emit fragments in. Reused, as allocating it would cost more than all the rest.
#[derive(Debug, Default)]
pub struct Scratch {
    parts: [Bytes; PARTS],
    lists: lists::Lists,
}

impl Scratch {
    /// Emits everything a debugger may know about `image`.
    pub fn fragment(&mut self, image: &CodeImage) -> Fragment {
        let Scratch { parts, lists } = self;
        for part in &mut *parts {
            part.0.clear();
        }
        lists.clear();
        let [info, line, line_str, loclists, rnglists, frame, name] = parts;
        info::emit(image, info, lists);
        lists.finish(loclists, rnglists);
        line::emit(image, line);
        frame::emit(image, frame);
        let unit_name = image.files.get(usize::from(image.root.file.0)).or(image.files.first());
        line_str.raw(unit_name.map_or(b"?", |file| file.path.as_os_str().as_bytes()));
        line_str.u8(0);
        name.string(&image.name);

        let mut bytes = Vec::with_capacity(parts.iter().map(|part| part.0.len()).sum());
        let ends = std::array::from_fn(|i| {
            bytes.extend_from_slice(&parts[i].0);
            bytes.len() as u32
        });
        Fragment { address: image.address, length: image.length, bytes: bytes.into(), ends }
    }
}

impl Fragment {
    /// The first address past the region.
    pub fn end(&self) -> u64 {
        self.address + u64::from(self.length)
    }

    /// The bytes of one part.
    pub fn part(&self, part: Part) -> &[u8] {
        let i = part as usize;
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        &self.bytes[start as usize..self.ends[i] as usize]
    }
}

/// Copies the unit of `fragment` to the end of `info`, filling the holes with where its other parts begin.
pub fn link_unit(fragment: &Fragment, info: &mut Bytes, line_str: u32, line: u32, loclists: u32, rnglists: u32) {
    let at = info.len();
    info.raw(fragment.part(Part::Info));
    info.patch_u32(at + unit::NAME, line_str);
    info.patch_u32(at + unit::STMT_LIST, line);
    info.patch_u32(at + unit::LOCLISTS_BASE, loclists + lists::HEADER);
    info.patch_u32(at + unit::RNGLISTS_BASE, rnglists + lists::HEADER);
}
