//! The one table of runtime functions that traces call.
use super::ir::Type;

/// Index into [`HELPERS`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct HelperId(pub u16);

/// What a call may do to memory that traces know about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// Result depends on the operands only; nothing is written.
    Pure,
    /// Allocates or reads; writes nothing that was there before.
    Reads,
    /// May write any field of any object, but runs no Python code.
    Writes,
    /// May run Python code: anything may happen, watched assumptions included.
    Python,
}

/// Address of a helper.
#[derive(Clone, Copy)]
pub enum Address {
    /// `fn(frame, a, b, c) -> u64`: words, ints or addresses in any combination.
    Words(extern "C" fn(*mut u64, u64, u64, u64) -> u64),
    /// `fn(a) -> result`
    Float1(extern "C" fn(f64) -> f64),
    /// `fn(a, b) -> result`
    Float2(extern "C" fn(f64, f64) -> f64),
}

/// A function that traces call.
pub struct Helper {
    /// Its name, in listings and in the stencil's patch sites.
    pub name: &'static str,
    /// Where it is.
    pub address: Address,
    /// Types of its operands `a b c`.
    pub operands: &'static [Type],
    /// Type of its result.
    pub result: Type,
    /// What it does to memory.
    pub effect: Effect,
    /// Can it raise? Then its result is NULL when it did, and a [`super::ir::IrOp::GuardNoError`] follows.
    pub raises: bool,
    /// Takes the outgoing arguments ([`super::ir::IrOp::Arg`]): its last operand (Int) is their byte offset from `frame`, filled in by the back end.
    pub takes_arguments: bool,
}

/// The helpers.
pub static HELPERS: &[Helper] = &[];

impl HelperId {
    /// The row.
    pub fn get(self) -> &'static Helper {
        // Tests of the back end bring helpers of their own.
        #[cfg(test)]
        if let Some(n) = (self.0 as usize).checked_sub(HELPERS.len()) {
            return &crate::jit::tests::helpers::TEST_HELPERS[n];
        }
        &HELPERS[self.0 as usize]
    }
}
