//! The line table of one region.

use std::os::unix::ffi::OsStrExt;

use gimli::constants::*;

use super::info::file_index;
use crate::bytes::Bytes;
use crate::image::{CodeImage, SourceFile};

/// Special opcodes reach lines -5..9 from the last row; these numbers are what compilers use, too.
const LINE_BASE: i64 = -5;
const LINE_RANGE: i64 = 14;
const OPCODE_BASE: i64 = 13;

/// Header fields up to the directories: instruction length, operations per instruction, default is_stmt, the special
/// opcodes' shape, operand counts of the standard opcodes, and one directory (DWARF needs one; our names are absolute).
const HEADER: &[u8] = &[
    1,
    1,
    1,
    LINE_BASE as u8,
    LINE_RANGE as u8,
    OPCODE_BASE as u8,
    0,
    1,
    1,
    1,
    1,
    0,
    0,
    0,
    1,
    0,
    0,
    1, //
    1,
    DW_LNCT_path.0 as u8,
    DW_FORM_string.0 as u8,
    1,
    b'/',
    0, //
    2,
    DW_LNCT_path.0 as u8,
    DW_FORM_string.0 as u8,
    DW_LNCT_directory_index.0 as u8,
    DW_FORM_data1.0 as u8,
];

fn file(out: &mut Bytes, file: &SourceFile) {
    out.raw(file.path.as_os_str().as_bytes());
    out.raw(&[0, 0]); // end of name; directory 0
}

/// Emits the line table of `image`.
pub fn emit(image: &CodeImage, out: &mut Bytes) {
    let start = out.len();
    out.u32(0);
    out.u16(5);
    out.raw(&[8, 0]); // sizes of address and segment selector
    let header = out.len();
    out.u32(0);
    out.raw(HEADER);
    // File 0 is the unit's own, and must be listed again under its number: debuggers differ in where they look.
    out.uleb(image.files.len() as u64 + 1);
    file(out, &image.files[usize::from(image.root.file.0).min(image.files.len() - 1)]);
    for each in &image.files {
        file(out, each);
    }
    out.patch_length(header);

    out.raw(&[0, 9, DW_LNE_set_address.0]);
    out.u64(image.address);
    rows(image, out);
    out.raw(&[0, 1, DW_LNE_end_sequence.0]);
    out.patch_length(start);
}

fn rows(image: &CodeImage, out: &mut Bytes) {
    let (mut at, mut line, mut file, mut is_stmt) = (0u32, 1i64, 1u64, true);
    // Without it gdb may put a function breakpoint past the first line, taking that for the prologue.
    out.u8(DW_LNS_set_prologue_end.0);
    for (i, row) in image.lines.iter().enumerate() {
        if image.lines.get(i + 1).is_some_and(|next| next.offset == row.offset) {
            continue;
        }
        if file_index(row.file) != file {
            file = file_index(row.file);
            out.u8(DW_LNS_set_file.0);
            out.uleb(file);
        }
        if row.is_stmt != is_stmt {
            is_stmt = row.is_stmt;
            out.u8(DW_LNS_negate_stmt.0);
        }
        let advance = row.offset.saturating_sub(at);
        let step = i64::from(row.line) - line;
        (at, line) = (at + advance, i64::from(row.line));
        let special = OPCODE_BASE + (step - LINE_BASE) + LINE_RANGE * i64::from(advance);
        if (LINE_BASE..LINE_BASE + LINE_RANGE).contains(&step) && special < 256 {
            out.u8(special as u8);
        } else {
            out.u8(DW_LNS_advance_line.0);
            out.sleb(step);
            out.u8(DW_LNS_advance_pc.0);
            out.uleb(advance.into());
            out.u8(DW_LNS_copy.0);
        }
    }
    out.u8(DW_LNS_advance_pc.0);
    out.uleb(image.length.saturating_sub(at).into());
}
