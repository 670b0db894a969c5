//! The model: everything a debugger or profiler may know about one region of generated code.
//!
//! All positions are byte offsets from the region's start; register numbers are DWARF's for x86-64 (rax 0, rdx 1, rcx 2,
//! rbx 3, rsi 4, rdi 5, rbp 6, rsp 7, r8..r15 8..15, return address 16, xmm0..7 17..24).

use std::ops::Range;
use std::path::PathBuf;

/// One contiguous region of patched code (a trace, or a function of the baseline).
#[derive(Clone, Debug, PartialEq)]
pub struct CodeImage {
    /// Where the code is in memory.
    pub address: u64,
    /// Bytes of code.
    pub length: u32,
    /// The symbol gdb and perf show, such as `py::advance:36 trace 3`. Should be unique.
    pub name: String,
    /// The source files that [`FileId`]s of this image index. At least one.
    pub files: Vec<SourceFile>,
    /// Sorted by offset, the first at 0. Of rows with the same offset, the last counts.
    pub lines: Vec<LineRow>,
    /// The outermost Python function of the region.
    pub root: Scope,
    /// How to unwind, sorted by offset. Before the first row, and without any, CFA = rsp+8 with nothing saved.
    pub cfi: Vec<CfiRow>,
}

/// A Python source file.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceFile {
    /// Absolute: gdb takes a relative name for any file of that name it happens upon.
    pub path: PathBuf,
}

/// An index into [`CodeImage::files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileId(pub u16);

/// From `offset` to the next row, the code belongs to `line`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineRow {
    /// Where the row begins.
    pub offset: u32,
    /// The file of the line.
    pub file: FileId,
    /// Counted from 1.
    pub line: u32,
    /// Whether breakpoints and steps may stop here. The first row of a region should be one: gdb puts function
    /// breakpoints on it.
    pub is_stmt: bool,
}

/// A Python function's stretch of code: the region's own function, or one inlined in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    /// As tracebacks show it: `advance`, `<module>`, `Vec.__add__`.
    pub function: String,
    /// Where the function is defined.
    pub file: FileId,
    /// The line of its `def`.
    pub decl_line: u32,
    /// Where it was inlined; `None` for the root.
    pub call_site: Option<CallSite>,
    /// The code of this function and what is inlined in it. Empty means the whole region for the root, and for an
    /// inlined call that all its code was optimised away: it is left out.
    pub ranges: Vec<Range<u32>>,
    /// Parameters in order of declaration, then locals.
    pub variables: Vec<Variable>,
    /// Calls inlined here, outside of `rounds`.
    pub inlined: Vec<Scope>,
    /// Stretches in which lines of this function that have code already come again, in order.
    pub rounds: Vec<Round>,
}

/// A stretch of a function's code that repeats lines, such as the loop behind a peeled first iteration. It matters because gdb
/// gives a line one breakpoint location per *block*: without a block of its own a breakpoint would miss all iterations
/// but the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// The code of the stretch, within the function's; not empty.
    pub ranges: Vec<Range<u32>>,
    /// Calls inlined here.
    pub inlined: Vec<Scope>,
}

/// The place of a call.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CallSite {
    /// File of the caller's line.
    pub file: FileId,
    /// Line of the call.
    pub line: u32,
}

/// A Python variable and where it lives.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Its name in the source.
    pub name: String,
    /// Shown in frame lines (`square (x=3)`) rather than among the locals.
    pub is_parameter: bool,
    /// Where it is, range by range; ranges must not overlap. Outside them it shows as `<optimized out>`.
    pub pieces: Vec<(Range<u32>, Kind, Location)>,
}

/// What the bits at a location mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A raw `i64`.
    Int,
    /// A raw `f64`.
    Float,
    /// A NaN-boxed word.
    Value,
}

/// Where 64 bits are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// In a register (the low half of an xmm register).
    Register(u16),
    /// At `base + offset`.
    Memory {
        /// DWARF number of the register that holds the address.
        base: u16,
        /// Bytes added to it.
        offset: i32,
    },
    /// Nowhere: these are the bits.
    Constant(u64),
}

/// From `offset` to the next row, how to find the caller.
#[derive(Clone, Debug, PartialEq)]
pub struct CfiRow {
    /// Where the row begins.
    pub offset: u32,
    /// The canonical frame address (rsp before the call that entered the region) is rsp plus this.
    pub cfa_rsp_offset: u32,
    /// Registers (DWARF numbers) pushed so far, each with its place relative to the CFA. The return address, at
    /// CFA-8, goes without saying.
    pub saved: Vec<(u16, i32)>,
}

impl CodeImage {
    /// The first address past the code.
    pub fn end(&self) -> u64 {
        self.address + u64::from(self.length)
    }

    /// What is wrong with this image, if anything. Emission never fails on a bad image, but a debugger shown one may say
    /// false things; tests and debug builds of the producer should ask.
    pub fn problems(&self) -> Vec<String> {
        let mut found = vec![];
        let mut say = |bad: bool, what: String| {
            if bad {
                found.push(what);
            }
        };
        say(self.length == 0, "no code".into());
        say(self.files.is_empty(), "no source file".into());
        for file in &self.files {
            say(!file.path.is_absolute(), format!("source path {} is not absolute", file.path.display()));
        }
        say(self.lines.first().is_none_or(|row| row.offset != 0), "the first line row is not at offset 0".into());
        say(!self.lines.is_sorted_by_key(|row| row.offset), "line rows are not sorted".into());
        for row in &self.lines {
            say(row.offset >= self.length, format!("line row at {:#x} is past the code", row.offset));
            say(usize::from(row.file.0) >= self.files.len(), format!("line row at {:#x} has no file", row.offset));
        }
        say(!self.cfi.is_sorted_by_key(|row| row.offset), "unwind rows are not sorted".into());
        for row in &self.cfi {
            say(row.offset >= self.length, format!("unwind row at {:#x} is past the code", row.offset));
            say(row.cfa_rsp_offset < 8, format!("unwind row at {:#x} has no room for a return address", row.offset));
        }
        say(self.root.call_site.is_some(), "the root has a call site".into());
        let whole = 0..self.length;
        self.check_scope(&self.root, std::slice::from_ref(&whole), &mut found);
        found
    }

    fn check_scope(&self, scope: &Scope, outer: &[Range<u32>], found: &mut Vec<String>) {
        let name = &scope.function;
        let mut say = |bad: bool, what: String| {
            if bad {
                found.push(format!("{name}: {what}"));
            }
        };
        say(usize::from(scope.file.0) >= self.files.len(), "has no file".into());
        let ranges = if scope.ranges.is_empty() { outer } else { &scope.ranges };
        for range in ranges {
            let inside = outer.iter().any(|o| o.start <= range.start && range.end <= o.end);
            say(range.is_empty() || !inside, format!("range {range:x?} is empty or leaves its caller's"));
        }
        for variable in &scope.variables {
            let mut ends = 0;
            let mut pieces: Vec<_> = variable.pieces.iter().map(|piece| &piece.0).collect();
            pieces.sort_by_key(|range| range.start);
            for range in pieces {
                let bad = range.is_empty() || range.start < ends || range.end > self.length;
                say(bad, format!("{}: piece {range:x?} is empty, overlaps another or leaves the code", variable.name));
                ends = range.end;
            }
        }
        for inner in scope.all_inlined() {
            say(inner.call_site.is_none(), format!("{} is inlined but has no call site", inner.function));
        }
        for round in &scope.rounds {
            say(round.ranges.is_empty(), "a round has no code".into());
            for range in &round.ranges {
                let inside = ranges.iter().any(|o| o.start <= range.start && range.end <= o.end);
                say(range.is_empty() || !inside, format!("round {range:x?} is empty or leaves the function's code"));
            }
        }
        for inner in scope.inlined.iter().filter(|inner| !inner.ranges.is_empty()) {
            self.check_scope(inner, ranges, found);
        }
        for round in &scope.rounds {
            for inner in round.inlined.iter().filter(|inner| !inner.ranges.is_empty()) {
                self.check_scope(inner, &round.ranges, found);
            }
        }
    }
}

impl Scope {
    /// Calls inlined anywhere in this function.
    pub fn all_inlined(&self) -> impl Iterator<Item = &Scope> {
        self.inlined.iter().chain(self.rounds.iter().flat_map(|round| &round.inlined))
    }
}
