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

/// The debug information of one region.
#[derive(Debug)]
pub struct Fragment {
    pub address: u64,
    pub length: u32,
    /// The symbol.
    pub name: String,
    pub info: Bytes,
    pub line: Bytes,
    pub loclists: Bytes,
    pub rnglists: Bytes,
    /// Its contribution to `.debug_line_str`: the unit's name.
    pub line_str: Bytes,
    /// Its FDE.
    pub frame: Bytes,
}

impl Fragment {
    /// Emits everything a debugger may know about `image`.
    pub fn new(image: &CodeImage) -> Fragment {
        let mut fragment = Fragment {
            address: image.address,
            length: image.length,
            name: image.name.clone(),
            info: Bytes(Vec::with_capacity(1024)),
            line: Bytes(Vec::with_capacity(512)),
            loclists: Bytes::default(),
            rnglists: Bytes::default(),
            line_str: Bytes::default(),
            frame: Bytes(Vec::with_capacity(64)),
        };
        let mut lists = lists::Lists::default();
        info::emit(image, &mut fragment.info, &mut lists);
        lists.finish(&mut fragment.loclists, &mut fragment.rnglists);
        line::emit(image, &mut fragment.line);
        frame::emit(image, &mut fragment.frame);
        let unit_name = image.files.get(usize::from(image.root.file.0)).or(image.files.first());
        fragment.line_str.raw(unit_name.map_or(b"?", |file| file.path.as_os_str().as_bytes()));
        fragment.line_str.u8(0);
        fragment
    }

    /// The first address past the region.
    pub fn end(&self) -> u64 {
        self.address + u64::from(self.length)
    }
}

/// Copies the unit of `fragment` to the end of `info`, filling the holes with where its other parts begin.
pub fn link_unit(fragment: &Fragment, info: &mut Bytes, line_str: u32, line: u32, loclists: u32, rnglists: u32) {
    let at = info.len();
    info.raw(&fragment.info.0);
    info.patch_u32(at + unit::NAME, line_str);
    info.patch_u32(at + unit::STMT_LIST, line);
    info.patch_u32(at + unit::LOCLISTS_BASE, loclists + lists::HEADER);
    info.patch_u32(at + unit::RNGLISTS_BASE, rnglists + lists::HEADER);
}
