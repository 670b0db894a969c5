//! Debugging entries of one region: functions, inlined calls, variables.

use super::lists::Lists;
use super::{abbrev, unit};
use crate::bytes::Bytes;
use crate::image::{CodeImage, FileId, Kind, Round, Scope, Variable};
use std::ops::Range;

/// DWARF's number of a file: 0 is the unit's own, so ours start at 1.
pub fn file_index(file: FileId) -> u64 {
    u64::from(file.0) + 1
}

/// Emits the unit of `image` into `out`, and the lists it refers to.
pub fn emit(image: &CodeImage, out: &mut Bytes, lists: &mut Lists) {
    let template = unit::template();
    out.raw(&template.bytes);
    out.0[unit::LOW_PC as usize..][..8].copy_from_slice(&image.address.to_le_bytes());
    out.patch_u32(unit::HIGH_PC, image.length);
    let mut emitter = Emitter { image, out, lists, functions: vec![] };
    emitter.declare_inlined(&image.root);
    emitter.root();
    out.u8(0);
    out.patch_length(unit::LENGTH);
}

struct Emitter<'a> {
    image: &'a CodeImage,
    out: &'a mut Bytes,
    lists: &'a mut Lists,
    /// Functions inlined somewhere in the region, and where their abstract entries are.
    functions: Vec<(&'a Scope, u32)>,
}

fn same_function(a: &Scope, b: &Scope) -> bool {
    a.decl_line == b.decl_line && a.file == b.file && a.function == b.function
}

impl<'a> Emitter<'a> {
    fn declare_inlined(&mut self, scope: &'a Scope) {
        for inner in scope.all_inlined() {
            if !self.functions.iter().any(|(known, _)| same_function(known, inner)) {
                self.functions.push((inner, self.out.len()));
                self.out.u8(abbrev::INLINE);
                self.declaration(inner);
                self.out.u8(gimli::DW_INL_inlined.0);
            }
            self.declare_inlined(inner);
        }
    }

    fn declaration(&mut self, scope: &Scope) {
        self.out.string(&scope.function);
        self.out.uleb(file_index(scope.file));
        self.out.uleb(scope.decl_line.into());
    }

    /// The abbreviation and the address ranges, which come first in every entry that has code.
    fn code(&mut self, abbreviation: u8, ranges: &[Range<u32>]) {
        let whole = 0..self.image.length;
        let ranges = if ranges.is_empty() { std::slice::from_ref(&whole) } else { ranges };
        if let [range] = ranges {
            self.out.u8(abbreviation);
            self.out.u64(self.image.address + u64::from(range.start));
            self.out.u32(range.end - range.start);
        } else {
            self.out.u8(abbreviation + abbrev::RANGES);
            let index = self.lists.ranges(ranges);
            self.out.uleb(index);
        }
    }

    fn root(&mut self) {
        let root = &self.image.root;
        self.code(abbrev::FUNCTION, &root.ranges);
        self.declaration(root);
        self.out.raw(&[1, gimli::DW_OP_call_frame_cfa.0]);
        self.contents(root);
    }

    fn inlined_call(&mut self, scope: &'a Scope) {
        self.code(abbrev::INLINED_CALL, &scope.ranges);
        let origin = self.functions.iter().find(|(known, _)| same_function(known, scope));
        let origin = origin.expect("every inlined function was declared first").1;
        self.out.u32(origin);
        // Without a call site the caller's frame would have no line; its `def` is the nearest truth.
        let (file, line) = scope.call_site.map_or((scope.file, scope.decl_line), |site| (site.file, site.line));
        self.out.uleb(file_index(file));
        self.out.uleb(line.into());
        self.contents(scope);
    }

    fn contents(&mut self, scope: &'a Scope) {
        for variable in &scope.variables {
            self.variable(variable);
        }
        self.calls(&scope.inlined);
        for round in &scope.rounds {
            self.round(round);
        }
        self.out.u8(0);
    }

    fn calls(&mut self, inlined: &'a [Scope]) {
        for inner in inlined.iter().filter(|inner| !inner.ranges.is_empty()) {
            self.inlined_call(inner);
        }
    }

    /// A block, with a label: gdb drops blocks without symbols.
    fn round(&mut self, round: &'a Round) {
        let Some(first) = round.ranges.first() else { return };
        self.code(abbrev::BLOCK, &round.ranges);
        self.out.u8(abbrev::LABEL);
        self.out.string("round");
        self.out.u64(self.image.address + u64::from(first.start));
        self.calls(&round.inlined);
        self.out.u8(0);
    }

    fn variable(&mut self, variable: &Variable) {
        let template = unit::template();
        let mut kinds = variable.pieces.iter().map(|piece| piece.1);
        let kind = kinds.next();
        let mixed = kinds.any(|other| Some(other) != kind);
        self.out.u8(if variable.is_parameter { abbrev::PARAMETER } else { abbrev::VARIABLE });
        self.out.string(&variable.name);
        self.out.u32(match kind {
            _ if mixed => template.value,
            Some(Kind::Int) => template.int,
            Some(Kind::Float) => template.float,
            Some(Kind::Value) | None => template.object,
        });
        let index = self.lists.locations(&variable.pieces, mixed);
        self.out.uleb(index);
    }
}
