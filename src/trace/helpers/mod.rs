//! The one table of runtime functions that traces call.
//!
//! A helper gets its operands as raw words, ints or addresses. One that raises leaves the exception pending and returns NULL; one that
//! has nothing to return returns None.
mod bodies;

use super::ir::Type;

/// Index into [`HELPERS`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct HelperId(pub u16);

/// What a call may do to memory that traces know about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// Result depends on at most two operands (and what stays the same as long as the trace is not left); nothing is written.
    Pure,
    /// Allocates or reads; writes nothing that was there before.
    Reads,
    /// May write any field of any object, but runs no Python code.
    Writes,
    /// May run Python code: anything may happen, watched assumptions included.
    Python,
}

/// A helper on words: `fn(frame, a, b, c) -> result`.
pub type WordsFn = extern "C" fn(*mut u64, u64, u64, u64) -> u64;

/// Address of a helper.
#[derive(Clone, Copy)]
pub enum Address {
    /// `fn(frame, a, b, c) -> u64`: words, ints or addresses in any combination.
    Words(WordsFn),
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

macro_rules! helpers {
    ($($(#[$doc:meta])* $ID:ident $body:ident $kind:ident ($($operand:ident)*) $result:ident $effect:ident $raises:literal $arguments:literal;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Index { $($ID),* }

        /// Names of the rows.
        pub mod id {
            use super::{HelperId, Index};
            $($(#[$doc])* pub const $ID: HelperId = HelperId(Index::$ID as u16);)*
        }

        /// The helpers.
        pub static HELPERS: &[Helper] = &[$(Helper {
            name: stringify!($body),
            address: Address::$kind(bodies::$body),
            operands: &[$(Type::$operand),*],
            result: Type::$result,
            effect: Effect::$effect,
            raises: $raises,
            takes_arguments: $arguments,
        }),*];
    };
}

// id, function, signature, operands, result, effect, raises, takes arguments
helpers! {
    /// `a op b`; c: [`crate::builtins::operators::BinaryOp`]
    BINARY binary Words (Word Word Int) Word Python true false;
    /// `a op= b`
    INPLACE inplace Words (Word Word Int) Word Python true false;
    /// The same for built-in numbers and strings, which runs no Python code.
    BINARY_NATIVE binary Words (Word Word Int) Word Reads true false;
    /// `op a`
    UNARY unary Words (Word Int) Word Python true false;
    /// `a op b` of a comparison; c: [`crate::builtins::compare::CompareOp`]
    COMPARE compare Words (Word Word Int) Word Python true false;
    /// The same for built-in numbers and strings.
    COMPARE_NATIVE compare Words (Word Word Int) Word Reads true false;
    /// `not a`
    NOT not Words (Word) Word Python true false;
    /// Truth of a built-in object, as True or False.
    TRUTHY truthy Words (Word) Word Reads true false;
    /// `b in a`
    CONTAINS contains Words (Word Word) Word Python true false;
    /// `b not in a`
    NOT_CONTAINS not_contains Words (Word Word) Word Python true false;
    /// `b in a` for built-in containers of built-in keys
    CONTAINS_NATIVE contains Words (Word Word) Word Reads true false;
    /// `a[b]`
    GET_ITEM get_item Words (Word Word) Word Python true false;
    /// `a[b]` where no Python code can run
    GET_ITEM_NATIVE get_item Words (Word Word) Word Reads true false;
    /// `a[b] = c`
    SET_ITEM set_item Words (Word Word Word) Word Python true false;
    /// `a[b] = c` where no Python code can run
    SET_ITEM_NATIVE set_item Words (Word Word Word) Word Writes true false;
    /// `a.b`; b: interned str
    GET_ATTRIBUTE get_attribute Words (Word Word) Word Python true false;
    /// `a.b = c`
    SET_ATTRIBUTE set_attribute Words (Word Word Word) Word Python true false;
    /// `iter(a)`
    ITER iter Words (Word) Word Python true false;
    /// `iter(a)` of a built-in container
    ITER_NATIVE iter Words (Word) Word Reads true false;
    /// `next(a)`, STOP at the end
    NEXT next Words (Word) Word Python true false;
    /// `next(a)` of an iterator over a built-in container
    NEXT_NATIVE next Words (Word) Word Writes true false;
    /// `a(*arguments)`; b: how many
    CALL call Words (Word Int Int) Word Python true true;
    /// The same for built-in functions that run no Python code
    CALL_NATIVE call_native Words (Word Int Int) Word Writes true true;
    /// A tuple of the arguments; a: how many
    BUILD_TUPLE build_tuple Words (Int Int) Word Reads false true;
    /// A list of the arguments
    BUILD_LIST build_list Words (Int Int) Word Reads false true;
    /// A function of code `a` (an int word); the arguments: what goes with it, then the globals
    MAKE_FUNCTION make_function Words (Word Int Int) Word Reads false true;
    /// A set of the arguments
    BUILD_SET build_set Words (Int Int) Word Python true true;
    /// A dict of the arguments, which are pairs
    BUILD_MAP build_map Words (Int Int) Word Python true true;
    /// The arguments, which are strs, joined
    BUILD_STRING build_string Words (Int Int) Word Reads true true;
    /// `slice(a, b, c)`
    BUILD_SLICE build_slice Words (Word Word Word) Word Reads false false;
    /// `a.append(b)`
    LIST_APPEND list_append Words (Word Word) Word Writes false false;
    /// `a.add(b)`
    SET_ADD set_add Words (Word Word) Word Python true false;
    /// The list or set that gets what the newest frame yields; STOP: it is no generator that is being drained
    SINK sink Words () Word Pure false false;
    /// Add `b` to the set `a`; STOP: that may run Python code, nothing is done
    SET_ADD_SIMPLE set_add_simple Words (Word Word) Word Writes false false;
    /// The same for an int that fits a word
    SET_ADD_INT set_add_int Words (Word Int) Word Writes false false;
    /// `a[b] = c` of a dict display
    MAP_ADD set_item Words (Word Word Word) Word Python true false;
    /// `a.extend(b)`
    LIST_EXTEND list_extend Words (Word Word) Word Python true false;
    /// `tuple(a)` of a list
    LIST_TO_TUPLE list_to_tuple Words (Word) Word Reads false false;
    /// `format(a, b)`; c: the conversion letter or 0; b may be NULL
    FORMAT format Words (Word Word Int) Word Python true false;
    /// A new instance of class `a`, without attributes
    NEW_INSTANCE new_instance Words (Word) Word Reads false false;
    /// Instance `a` gets shape `b` by adding an attribute of value `c`
    ADD_SLOT add_slot Words (Word Ptr Word) Word Writes false false;
    /// A new closure cell holding `a`
    MAKE_CELL make_cell Words (Word) Word Reads false false;
    /// The value of global `b` (interned str) of the dict `a`, or of the builtins
    LOAD_GLOBAL load_global Words (Word Word) Word Reads true false;
    /// Global `b` of the dict `a` becomes `c`
    STORE_GLOBAL store_global Words (Word Word Word) Word Python false false;
    /// An int of any size as a word
    BOX_INT box_int Words (Int) Word Reads false false;
    /// `a + b` of two strs
    STR_CONCAT str_concat Words (Word Word) Word Reads false false;
    /// `str(a)` of an int
    INT_TO_STR int_to_str Words (Int) Word Reads false false;
    /// `a ** b`, both finite, `a` positive
    FLOAT_POW float_pow Float2 (Float Float) Float Pure false false;
    /// `a % b`, `b` not zero
    FLOAT_MOD float_mod Float2 (Float Float) Float Pure false false;
    /// `a // b`, `b` not zero
    FLOAT_FLOORDIV float_floordiv Float2 (Float Float) Float Pure false false;
    /// `math.sin(a)`
    FLOAT_SIN float_sin Float1 (Float) Float Pure false false;
    /// `math.cos(a)`
    FLOAT_COS float_cos Float1 (Float) Float Pure false false;
    /// `abs` and the like are stencils; `math.floor` as a float
    FLOAT_FLOOR float_floor Float1 (Float) Float Pure false false;
}

impl HelperId {
    /// The row.
    pub fn get(self) -> &'static Helper {
        // Tests of the back end bring helpers of their own.
        #[cfg(test)]
        if let Some(n) = (self.0 as usize).checked_sub(HELPERS.len()) {
            return &super::test_helpers::TEST_HELPERS[n];
        }
        &HELPERS[self.0 as usize]
    }
}
