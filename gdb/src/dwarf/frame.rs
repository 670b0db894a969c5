//! Unwind rows, as `.debug_frame` for gdb and as `.eh_frame` with its index for perf.
//!
//! Generated code is entered by an ordinary call, so at its first instruction CFA = rsp+8; rows say what pushes change.

use gimli::constants::*;

use crate::bytes::Bytes;
use crate::image::CodeImage;

const RSP: u8 = 7;
const RETURN_ADDRESS: u8 = 16;

/// Offsets of saved registers count in bytes down from the CFA.
const DATA_ALIGN: u8 = 0x7f; // SLEB128 of -1

/// What both kinds of CIE start their rows with: CFA = rsp+8, return address at CFA-8.
const INITIAL: [u8; 5] = [DW_CFA_def_cfa.0, RSP, 8, DW_CFA_offset.0 | RETURN_ADDRESS, 8];

/// The CIE that all regions share; it must be at the start of `.debug_frame`.
pub fn common(out: &mut Bytes) {
    let at = out.len();
    out.u32(0);
    out.u32(u32::MAX);
    out.raw(&[4, 0, 8, 0, 1, DATA_ALIGN, RETURN_ADDRESS]); // version, no augmentation, sizes, code alignment
    out.raw(&INITIAL);
    finish(out, at);
}

/// The FDE of one region.
pub fn emit(image: &CodeImage, out: &mut Bytes) {
    let at = out.len();
    out.u32(0);
    out.u32(0); // the CIE is at 0
    out.u64(image.address);
    out.u64(image.length.into());
    rows(image, out);
    finish(out, at);
}

fn finish(out: &mut Bytes, at: u32) {
    out.align(8); // DW_CFA_nop is 0
    out.patch_length(at);
}

fn rows(image: &CodeImage, out: &mut Bytes) {
    let (mut at, mut cfa) = (0, 8);
    let mut saved: &[(u16, i32)] = &[];
    for row in image.cfi.iter().filter(|row| row.offset < image.length) {
        if row.cfa_rsp_offset == cfa && row.saved == saved {
            continue;
        }
        advance(out, row.offset.saturating_sub(at));
        at = at.max(row.offset);
        if row.cfa_rsp_offset != cfa {
            cfa = row.cfa_rsp_offset;
            out.u8(DW_CFA_def_cfa_offset.0);
            out.uleb(cfa.into());
        }
        for (register, _) in saved.iter().filter(|(register, _)| !row.saved.iter().any(|(r, _)| r == register)) {
            if *register < 64 {
                out.u8(DW_CFA_restore.0 | *register as u8);
            } else {
                out.u8(DW_CFA_restore_extended.0);
                out.uleb((*register).into());
            }
        }
        for (register, offset) in row.saved.iter().filter(|rule| !saved.contains(rule)) {
            if *register < 64 && *offset <= 0 {
                out.u8(DW_CFA_offset.0 | *register as u8);
                out.uleb(offset.unsigned_abs().into());
            } else {
                out.u8(DW_CFA_offset_extended_sf.0);
                out.uleb((*register).into());
                out.sleb(-i64::from(*offset));
            }
        }
        saved = &row.saved;
    }
}

fn advance(out: &mut Bytes, by: u32) {
    match by {
        0 => {}
        1..0x40 => out.u8(DW_CFA_advance_loc.0 | by as u8),
        0x40..0x100 => out.raw(&[DW_CFA_advance_loc1.0, by as u8]),
        _ => {
            out.u8(DW_CFA_advance_loc4.0);
            out.u32(by);
        }
    }
}

/// `.eh_frame` and `.eh_frame_hdr` of one region, for a jitdump.
pub struct EhFrame {
    /// `.eh_frame` followed at once by `.eh_frame_hdr`: the order perf expects, whatever its specification says.
    pub bytes: Vec<u8>,
    /// How many of the bytes are the header.
    pub header_size: u32,
}

/// Unwind tables as perf lays them out: at the first multiple of 8 past the code.
pub fn eh_frame(image: &CodeImage) -> EhFrame {
    let mut out = Bytes::default();
    // Distance from the tables back to the code.
    let code = -(i64::from(image.length.next_multiple_of(8)) as i32);
    let pcrel = DW_EH_PE_pcrel.0 | DW_EH_PE_sdata4.0;

    out.u32(0);
    out.u32(0); // a CIE
    out.raw(b"\x01zR\0\x01"); // version, augmentation, code alignment
    out.raw(&[DATA_ALIGN, RETURN_ADDRESS, 1, pcrel]);
    out.raw(&INITIAL);
    finish(&mut out, 0);

    let fde = out.len();
    out.u32(0);
    out.u32(fde + 4); // back to the CIE
    out.u32((code - out.len() as i32) as u32);
    out.u32(image.length);
    out.u8(0); // augmentation size
    rows(image, &mut out);
    finish(&mut out, fde);
    out.u32(0); // terminator

    let header = out.len();
    out.raw(&[1, pcrel, DW_EH_PE_udata4.0, DW_EH_PE_datarel.0 | DW_EH_PE_sdata4.0]);
    out.u32((out.len() as i32).wrapping_neg() as u32); // .eh_frame, from here
    out.u32(1);
    out.u32((code - header as i32) as u32);
    out.u32((fde as i32 - header as i32) as u32);
    let header_size = out.len() - header;
    EhFrame { bytes: out.0, header_size }
}
