//! Which machine registers the stencils' operands are. See `families/dsl.rs` for why these.

/// Number of int registers, R0 to R6.
pub const INT_COUNT: usize = 7;
/// Number of float registers, X0 to X7.
pub const FLOAT_COUNT: usize = 8;
/// R0 up to here (not including) live across calls.
pub const CALL_SAFE_INTS: usize = 3;

/// Names of R0 ….
pub const INT_NAMES: [&str; INT_COUNT] = ["r13", "r14", "r15", "rdi", "rsi", "r8", "r9"];
/// Names of X0 ….
pub const FLOAT_NAMES: [&str; FLOAT_COUNT] = ["xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7"];
/// DWARF numbers of R0 ….
pub const INT_DWARF: [u16; INT_COUNT] = [13, 14, 15, 5, 4, 8, 9];
/// DWARF numbers of X0 ….
pub const FLOAT_DWARF: [u16; FLOAT_COUNT] = [17, 18, 19, 20, 21, 22, 23, 24];

/// The register that holds the frame: the address of its first slot.
pub const FRAME_NAME: &str = "r12";
/// Its DWARF number.
pub const FRAME_DWARF: u16 = 12;
