//! The one table of bytecode operations.
//!
//! A register machine: operands `a b c` are register numbers of the current frame unless the table says otherwise. Registers
//! `0..params` are the parameters, then the other locals, then temporaries. `bc` is the 32-bit number whose low half is
//! `b` and high half is `c`; jump targets are absolute instruction indices in `bc`. `n` is a small number or set of flags.
//! A written register may also be one of those read (`add x, x, y`; `load_method r5..r6, r5`), so read first; a written register that
//! is a local must keep its value when the instruction raises.
//! [`NO_REG`] in an operand that the table calls optional means "absent".

/// "No register" in an optional operand.
pub const NO_REG: u16 = u16::MAX;

/// How one operand of an operation is read; drives disassembly, verification and the recorder's use/def sets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operand {
    /// Not used.
    None,
    /// Register that is written.
    Def,
    /// Register that is read.
    Use,
    /// Register that is read, or [`NO_REG`].
    OptUse,
    /// Register that is read and written.
    UseDef,
    /// First of a run of registers; the operation's text says how many and in which direction.
    Run,
    /// Signed 16-bit immediate.
    Imm16,
    /// Small count.
    Count,
    /// Index into the constants.
    Const,
    /// Index into the names-with-inline-cache of the code object.
    Site,
    /// Index into the closure of the function.
    Free,
    /// Index of a loop of the code object.
    Loop,
    /// Forward distance in instructions, from the next instruction.
    Forward,
    /// `b` and `c` together: absolute jump target.
    Target,
    /// `b` and `c` together: index into the constants.
    Const32,
    /// `b` and `c` together: signed immediate.
    Imm32,
}

macro_rules! ops {
    ($($(#[$doc:meta])* $name:ident $text:literal ($a:ident, $b:ident, $c:ident);)*) => {
        /// A bytecode operation.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        #[repr(u8)]
        pub enum Op { $($(#[$doc])* $name),* }

        impl Op {
            /// Every operation, in numeric order.
            pub const ALL: &[Op] = &[$(Op::$name),*];
            /// The name in listings.
            pub const fn text(self) -> &'static str { match self { $(Op::$name => $text),* } }
            /// How the operands `a`, `b`, `c` are read.
            pub const fn operands(self) -> [Operand; 3] {
                match self { $(Op::$name => [Operand::$a, Operand::$b, Operand::$c]),* }
            }
        }
    };
}

ops! {
    /// Does nothing.
    Nop "nop" (None, None, None);
    // -- moves and names
    /// `a = b`
    Move "move" (Def, Use, None);
    /// `a = constants[bc]`
    LoadConst "load_const" (Def, Const32, None);
    /// `a = bc` as a signed int
    LoadInt "load_int" (Def, Imm32, None);
    /// Unbind local `a`; raises UnboundLocalError when it is not bound (name: local `a`).
    DeleteLocal "delete_local" (UseDef, None, None);
    /// Silently unbind `a` (end of `except ... as a`, comprehension variables).
    Unbind "unbind" (Def, None, None);
    /// Raise UnboundLocalError when local `a` is not bound.
    CheckBound "check_bound" (Use, None, None);
    /// `a = globals()[site b]`, then builtins; NameError
    LoadGlobal "load_global" (Def, Site, None);
    /// `globals()[site b] = a`
    StoreGlobal "store_global" (Use, Site, None);
    /// `del globals()[site b]`
    DeleteGlobal "delete_global" (None, Site, None);
    /// Class bodies: `a = namespace[site b]`, then cell `c` (optional register holding a cell), then globals, builtins.
    LoadName "load_name" (Def, Site, OptUse);
    /// Class bodies: `namespace[site b] = a`
    StoreName "store_name" (Use, Site, None);
    /// Class bodies: `del namespace[site b]`
    DeleteName "delete_name" (None, Site, None);
    /// `a = new cell holding the present value of register b` (b may be unbound; NO_REG: empty cell)
    MakeCell "make_cell" (Def, OptUse, None);
    /// `a = closure[b]`: the cell itself
    LoadClosure "load_closure" (Def, Free, None);
    /// `a = b.cell_contents`; NameError/UnboundLocalError naming constant `c` when empty
    LoadCell "load_cell" (Def, Use, Const);
    /// `a.cell_contents = b`
    StoreCell "store_cell" (Use, Use, None);
    /// Empty the cell `a`; NameError naming constant `c` when it is empty already
    DeleteCell "delete_cell" (Use, None, Const);
    // -- arithmetic: a = b op c; n = 1 means the in-place form (`+=`)
    /// `a = b + c`
    Add "add" (Def, Use, Use);
    /// `a = b - c`
    Sub "sub" (Def, Use, Use);
    /// `a = b * c`
    Mul "mul" (Def, Use, Use);
    /// `a = b / c`
    TrueDiv "truediv" (Def, Use, Use);
    /// `a = b // c`
    FloorDiv "floordiv" (Def, Use, Use);
    /// `a = b % c`
    Mod "mod" (Def, Use, Use);
    /// `a = b ** c`
    Pow "pow" (Def, Use, Use);
    /// `a = b @ c`
    MatMul "matmul" (Def, Use, Use);
    /// `a = b & c`
    And "and" (Def, Use, Use);
    /// `a = b | c`
    Or "or" (Def, Use, Use);
    /// `a = b ^ c`
    Xor "xor" (Def, Use, Use);
    /// `a = b << c`
    Shl "shl" (Def, Use, Use);
    /// `a = b >> c`
    Shr "shr" (Def, Use, Use);
    // -- the same with an immediate int on the right
    /// `a = b + imm c`
    AddImm "add_imm" (Def, Use, Imm16);
    /// `a = b - imm c`
    SubImm "sub_imm" (Def, Use, Imm16);
    /// `a = b * imm c`
    MulImm "mul_imm" (Def, Use, Imm16);
    /// `a = b // imm c`
    FloorDivImm "floordiv_imm" (Def, Use, Imm16);
    /// `a = b % imm c`
    ModImm "mod_imm" (Def, Use, Imm16);
    /// `a = b & imm c`
    AndImm "and_imm" (Def, Use, Imm16);
    /// `a = b << imm c`
    ShlImm "shl_imm" (Def, Use, Imm16);
    /// `a = b >> imm c`
    ShrImm "shr_imm" (Def, Use, Imm16);
    /// `a = -b`
    Neg "neg" (Def, Use, None);
    /// `a = +b`
    Pos "pos" (Def, Use, None);
    /// `a = ~b`
    Invert "invert" (Def, Use, None);
    /// `a = not b`
    Not "not" (Def, Use, None);
    // -- comparison
    /// `a = b < c`
    Lt "lt" (Def, Use, Use);
    /// `a = b <= c`
    Le "le" (Def, Use, Use);
    /// `a = b > c`
    Gt "gt" (Def, Use, Use);
    /// `a = b >= c`
    Ge "ge" (Def, Use, Use);
    /// `a = b == c`
    Eq "eq" (Def, Use, Use);
    /// `a = b != c`
    Ne "ne" (Def, Use, Use);
    /// `a = b < imm c`
    LtImm "lt_imm" (Def, Use, Imm16);
    /// `a = b <= imm c`
    LeImm "le_imm" (Def, Use, Imm16);
    /// `a = b > imm c`
    GtImm "gt_imm" (Def, Use, Imm16);
    /// `a = b >= imm c`
    GeImm "ge_imm" (Def, Use, Imm16);
    /// `a = b == imm c`
    EqImm "eq_imm" (Def, Use, Imm16);
    /// `a = b != imm c`
    NeImm "ne_imm" (Def, Use, Imm16);
    /// `a = b is c`
    Is "is" (Def, Use, Use);
    /// `a = b is not c`
    IsNot "is_not" (Def, Use, Use);
    /// `a = b in c`
    In "in" (Def, Use, Use);
    /// `a = b not in c`
    NotIn "not_in" (Def, Use, Use);
    // -- control
    /// Go to `bc`, forward.
    Jump "jump" (None, Target, None);
    /// Go back to the header `bc` of loop `a`: where hot loops are counted and traces entered.
    JumpBack "jump_back" (Loop, Target, None);
    /// Go to `bc` when `a` is true.
    JumpIf "jump_if" (Use, Target, None);
    /// Go to `bc` when `a` is false.
    JumpIfNot "jump_if_not" (Use, Target, None);
    /// `a = iter(b)`
    GetIter "get_iter" (Def, Use, None);
    /// `a = next(b)`; at the end skip `c` instructions (leaving `a` as it was)
    ForIter "for_iter" (Def, Use, Forward);
    /// The temporary `a`, the value of a statement, is not needed any more.
    Discard "discard" (Use, None, None);
    /// Return `a`.
    Return "return" (Use, None, None);
    /// Suspend the generator with value `b`; on resumption `a` = the value sent.
    Yield "yield" (Def, Use, None);
    /// Delegate to iterator `b`: `a` holds the value to send (None at first) and gets the result at the end. Suspends at
    /// itself for every value that `b` yields.
    YieldFrom "yield_from" (UseDef, Use, None);
    /// `a = iterator of b for yield from`; n = 1: for `await b`; n = 2: `a = aiter(b)`; n = 3: for awaiting `b.__anext__()`; n = 4, 5: for
    /// awaiting what `__aenter__`, `__aexit__` gave
    GetYieldFromIter "get_yield_from_iter" (Def, Use, None);
    // -- containers
    /// `a = [b, b+1, …]`, `c` items
    BuildList "build_list" (Def, Run, Count);
    /// `a = (b, b+1, …)`, `c` items
    BuildTuple "build_tuple" (Def, Run, Count);
    /// `a = {b, b+1, …}`, `c` items
    BuildSet "build_set" (Def, Run, Count);
    /// `a = {b: b+1, …}`, `c` pairs
    BuildMap "build_map" (Def, Run, Count);
    /// `a = "".join((b, b+1, …))`, `c` strings
    BuildString "build_string" (Def, Run, Count);
    /// `a = slice(b, b+1, b+2)`
    BuildSlice "build_slice" (Def, Run, None);
    /// `a.append(b)`, `a` a list that the compiler made
    ListAppend "list_append" (Use, Use, None);
    /// `a.add(b)`, `a` a set that the compiler made
    SetAdd "set_add" (Use, Use, None);
    /// `a[b] = c`, `a` a dict that the compiler made
    MapAdd "map_add" (Use, Use, Use);
    /// `a.extend(b)` for `*b` in displays and calls (n = 1: in a call, which words the error differently)
    ListExtend "list_extend" (Use, Use, None);
    /// `a.update(b)` for `*b` in set displays
    SetUpdate "set_update" (Use, Use, None);
    /// `a.update(b)` for `**b` in dict displays (n = 1: in a call to `c`: duplicate keys are a TypeError)
    DictMerge "dict_merge" (Use, Use, OptUse);
    /// `a = tuple(b)`, `b` a list that the compiler made
    ListToTuple "list_to_tuple" (Def, Use, None);
    /// `a, a+1, … = b`, exactly `c` items; the run may be locals, so nothing is written when it raises
    UnpackSequence "unpack_sequence" (Run, Use, Count);
    /// `a, …, *a+c, … = b`: `c` items before the star, `n` after it; a list goes to register `a+c`; nothing is
    /// written when it raises
    UnpackEx "unpack_ex" (Run, Use, Count);
    /// `a = format(conversion(b), c)`; n = 0, or the conversion letter `s` `r` `a`; `c` optional
    FormatValue "format_value" (Def, Use, OptUse);
    // -- items and attributes
    /// `a = b[c]`
    GetItem "get_item" (Def, Use, Use);
    /// `a[b] = c`
    SetItem "set_item" (Use, Use, Use);
    /// `del a[b]`
    DeleteItem "delete_item" (Use, Use, None);
    /// `a = b.site c`
    LoadAttr "load_attr" (Def, Use, Site);
    /// `a.site c = b`
    StoreAttr "store_attr" (Use, Use, Site);
    /// `del a.site c`
    DeleteAttr "delete_attr" (Use, None, Site);
    /// `a, a+1 = function, b` when `b.site c` is a plain method, else `a, a+1 = b.site c, NULL`; for [`Op::Call`]
    LoadMethod "load_method" (Run, Use, Site);
    // -- calls: callee at b, self-or-NULL at b+1, then c positional arguments from b+2
    /// `b+1 = NULL`: the self slot of a plain call (emitted before the arguments are evaluated)
    PushNull "push_null" (Def, None, None);
    /// `a = b([b+1,] b+2 …)`, `c` arguments
    Call "call" (Def, Run, Count);
    /// The same with keywords: of `c` arguments the last ones are named by the tuple in register `b+2+c`
    CallKw "call_kw" (Def, Run, Count);
    /// `a = b([b+1,] *b+2, **b+3)`: `b+2` a tuple or list, `b+3` a dict or NULL
    CallEx "call_ex" (Def, Run, None);
    // -- functions, classes, modules
    /// `a = function(code constant b)`; `c…c+3`: defaults tuple, keyword defaults dict, closure tuple, annotations dict (each or NULL)
    MakeFunction "make_function" (Def, Const, Run);
    /// `a = class`: `b` body function, `b+1` name, `b+2` bases tuple, `b+3` keywords dict or NULL
    BuildClass "build_class" (Def, Run, None);
    /// `a = import name constant b`; `c` register with the from-list tuple, or NO_REG; n = level of relative import
    ImportName "import_name" (Def, Const, OptUse);
    /// `a = b.name` of a from-import, name constant `c`
    ImportFrom "import_from" (Def, Use, Const);
    /// `from b import *`
    ImportStar "import_star" (Use, None, None);
    // -- exceptions
    /// `raise a from b`; both optional; a absent: re-raise what is being handled
    Raise "raise" (OptUse, OptUse, None);
    /// Raise `a` again, traceback kept: end of finally blocks and unmatched except clauses
    Reraise "reraise" (Use, None, None);
    /// A handler begins: the exception is in `a`; the one handled so far is kept in `a+1`
    EnterHandler "enter_handler" (Run, None, None);
    /// A handler ends: handled again is what `a+1` keeps
    LeaveHandler "leave_handler" (Run, None, None);
    /// `a = isinstance(b, c)` for an except clause; TypeError when `c` is no exception class or tuple of them; n = 1: `a` = tuple of
    /// the part of the group `b` that an `except*` clause takes and the rest, each or None; n = 2: `a` = what is raised after the clauses of
    /// a `try` that got `b`: made of the exceptions in list `c`, or None
    MatchException "match_exception" (Def, Use, Use);
    /// `a = AssertionError`
    LoadAssertionError "load_assertion_error" (Def, None, None);
    /// `a = StopAsyncIteration`
    LoadStopAsyncIteration "load_stop_async_iteration" (Def, None, None);
    /// `a = ` the namespace of the class body
    LoadNamespace "load_namespace" (Def, None, None);
    /// `a` stays; the namespace gets an `__annotations__` dict if it has none
    SetupAnnotations "setup_annotations" (Def, None, None);
    /// `a = bound b.__exit__`, `a+1 = b.__enter__()`; n = 1: the same with `__aexit__`, `__aenter__`
    WithEnter "with_enter" (Run, Use, None);
    /// `a = b(type, exception, traceback)` of exception `c`, or `b(None, None, None)` without `c`
    WithExit "with_exit" (Def, Use, OptUse);
    // -- match statements
    /// `a = len(b)`
    Len "len" (Def, Use, None);
    /// `a = ` is `b` a sequence to a pattern: list, tuple, range, … but no str, bytes or bytearray?
    MatchSequence "match_sequence" (Def, Use, None);
    /// `a = ` is `b` a mapping to a pattern?
    MatchMapping "match_mapping" (Def, Use, None);
    /// `a = ` tuple of the items of mapping `b` under the keys in tuple `c` (by its `get`), or None when one is missing
    MatchKeys "match_keys" (Def, Use, Use);
    /// `a = ` tuple of the attributes of `b` that a class pattern asks for, or None when `b` is no instance or lacks one: class at `c`,
    /// tuple of keyword names at `c+1`, `n` positional ones (named by `__match_args__`; builtin types match themselves)
    MatchClass "match_class" (Def, Use, Run);
}
