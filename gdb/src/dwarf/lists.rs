//! Location lists and range lists, as DWARF 5 has them: a table of offsets, then the lists.
//!
//! All positions are relative to the unit's low_pc, so the bytes do not depend on where the region is.

use std::ops::Range;

use gimli::constants::*;

use crate::bytes::Bytes;
use crate::image::{Kind, Location};

/// Bytes before the table of offsets; what the unit's `…lists_base` skips.
pub const HEADER: u32 = 12;

/// The lists of one unit.
#[derive(Debug, Default)]
pub struct Lists {
    locations: Section,
    ranges: Section,
}

#[derive(Debug, Default)]
struct Section {
    starts: Vec<u32>,
    lists: Bytes,
}

impl Section {
    fn clear(&mut self) {
        self.starts.clear();
        self.lists.0.clear();
    }

    fn begin(&mut self) -> u64 {
        self.starts.push(self.lists.len());
        self.starts.len() as u64 - 1
    }

    fn finish(&self, out: &mut Bytes) {
        let at = out.len();
        out.u32(0);
        out.u16(5);
        out.u8(8); // address size
        out.u8(0); // segment selector size
        out.u32(self.starts.len() as u32);
        let table = self.starts.len() as u32 * 4;
        for start in &self.starts {
            out.u32(table + start);
        }
        out.raw(&self.lists.0);
        out.patch_length(at);
    }
}

impl Lists {
    /// Forgets all lists, for the next unit.
    pub fn clear(&mut self) {
        self.locations.clear();
        self.ranges.clear();
    }

    /// Adds a range list and returns its index.
    pub fn ranges(&mut self, ranges: &[Range<u32>]) -> u64 {
        let index = self.ranges.begin();
        let out = &mut self.ranges.lists;
        for range in ranges.iter().filter(|range| !range.is_empty()) {
            out.u8(DW_RLE_offset_pair.0);
            out.uleb(range.start.into());
            out.uleb(range.end.into());
        }
        out.u8(DW_RLE_end_of_list.0);
        index
    }

    /// Adds a location list and returns its index. `with_kind`: for the `value` type, which pairs bits with their kind.
    pub fn locations(&mut self, pieces: &[(Range<u32>, Kind, Location)], with_kind: bool) -> u64 {
        let index = self.locations.begin();
        let out = &mut self.locations.lists;
        for (range, kind, location) in pieces.iter().filter(|piece| !piece.0.is_empty()) {
            out.u8(DW_LLE_offset_pair.0);
            out.uleb(range.start.into());
            out.uleb(range.end.into());
            let length = out.len();
            out.u8(0);
            if with_kind {
                out.u8(DW_OP_lit0.0 + kind.discriminant());
                out.raw(&[DW_OP_stack_value.0, DW_OP_piece.0, 8]);
            }
            expression(out, *location);
            if with_kind {
                out.raw(&[DW_OP_piece.0, 8]);
            }
            // The longest (kind, far memory) is far below the 127 that one byte of ULEB128 holds.
            out.0[length as usize] = (out.len() - length - 1) as u8;
        }
        out.u8(DW_LLE_end_of_list.0);
        index
    }

    /// The contributions to `.debug_loclists` and `.debug_rnglists`.
    pub fn finish(&self, loclists: &mut Bytes, rnglists: &mut Bytes) {
        self.locations.finish(loclists);
        self.ranges.finish(rnglists);
    }
}

fn expression(out: &mut Bytes, location: Location) {
    match location {
        Location::Register(register) if register < 32 => out.u8(DW_OP_reg0.0 + register as u8),
        Location::Register(register) => {
            out.u8(DW_OP_regx.0);
            out.uleb(register.into());
        }
        Location::Memory { base, offset } => {
            if base < 32 {
                out.u8(DW_OP_breg0.0 + base as u8);
            } else {
                out.u8(DW_OP_bregx.0);
                out.uleb(base.into());
            }
            out.sleb(offset.into());
        }
        Location::Constant(bits) => {
            out.raw(&[DW_OP_implicit_value.0, 8]);
            out.u64(bits);
        }
    }
}
