//! Machine code as text, Intel syntax.

use iced_x86::{Decoder, DecoderOptions, Formatter, IntelFormatter};

/// One instruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insn {
    /// Its address.
    pub address: u64,
    /// Its length in bytes.
    pub len: usize,
    /// `add r13, -1`; `(bad)` for bytes that are no instruction.
    pub text: String,
}

/// The instructions of `bytes`, which lie at `address`.
pub fn instructions(bytes: &[u8], address: u64) -> Vec<Insn> {
    let mut formatter = IntelFormatter::new();
    let options = formatter.options_mut();
    options.set_space_after_operand_separator(true);
    options.set_hex_prefix("0x");
    options.set_hex_suffix("");
    options.set_branch_leading_zeros(false);
    options.set_signed_immediate_operands(true);
    options.set_uppercase_hex(false);
    options.set_rip_relative_addresses(false);
    let decoder = Decoder::with_ip(64, bytes, address, DecoderOptions::NONE);
    let insn = |instruction| {
        let mut text = String::new();
        formatter.format(&instruction, &mut text);
        Insn { address: instruction.ip(), len: instruction.len(), text }
    };
    decoder.into_iter().map(insn).collect()
}

/// The same on one line: `add r13, -1; jo 0x7f12`.
pub fn one_line(bytes: &[u8], address: u64) -> String {
    instructions(bytes, address).into_iter().map(|insn| insn.text).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_we_emit_is_readable() {
        assert_eq!(one_line(&[0x49, 0x83, 0xc5, 0xff, 0x0f, 0x80, 0, 1, 0, 0], 0x1000), "add r13, -1; jo 0x110a");
        assert_eq!(one_line(&[0xf2, 0x0f, 0x58, 0x05, 0xf0, 0xff, 0xff, 0xff], 0x1000), "addsd xmm0, [0xff8]");
    }
}
