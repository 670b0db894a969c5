//! Where Python variables are, range by range: what the recorder bound them to, and where the back end keeps that.
//!
//! The same values stand in the snapshots, so what a debugger shows is what the interpreter would go on with.
use crate::jit::{CompiledTrace, place::Place};
use crate::runtime::Runtime;
use crate::trace::ir::{Binding, Ref, Trace, Type};
use mimeo_debuginfo::{Kind, Location, Variable};
use mimeo_stencils::registers::FRAME_DWARF;
use std::ops::Range;

/// The variables of frame `frame`.
pub fn variables(rt: &Runtime, trace: &Trace, compiled: &CompiledTrace, frame: u16) -> Vec<Variable> {
    let info = &trace.frames[frame as usize];
    let code = &rt.codes[info.code.0 as usize].code;
    let parameters = code.params.count() as usize;
    let offsets = Offsets::of(trace, compiled);
    let mut all = Vec::new();
    for (register, name) in code.locals.iter().enumerate() {
        // Comprehension variables and compiler's names are not the program's.
        if name.starts_with('.') {
            continue;
        }
        let bindings = trace.bindings.iter().filter(|b| b.frame == frame && b.register as usize == register);
        let slot = info.base + register as u32;
        let mut pieces = Vec::new();
        let mut before: Option<Binding> = None;
        for b in bindings {
            piece(trace, compiled, &offsets, before, slot, info.caller.is_none(), b.from, &mut pieces);
            before = Some(*b);
        }
        let end = trace.ins.len() as u32;
        piece(trace, compiled, &offsets, before, slot, info.caller.is_none(), end, &mut pieces);
        all.push(Variable { name: name.to_string(), is_parameter: register < parameters, pieces });
    }
    all
}

/// Code offsets of IR instructions.
struct Offsets {
    /// Offset at which instruction `i` begins.
    start: Vec<u32>,
}

impl Offsets {
    fn of(trace: &Trace, compiled: &CompiledTrace) -> Offsets {
        let body_end = compiled.items.get(compiled.first_stub as usize).map_or(compiled.length, |i| i.offset);
        let mut start = vec![u32::MAX; trace.ins.len() + 1];
        for item in &compiled.items[..compiled.first_stub as usize] {
            if let Some(i) = item.ir
                && let Some(s) = start.get_mut(i as usize)
            {
                *s = (*s).min(item.offset);
            }
        }
        start[trace.ins.len()] = body_end;
        for i in (0..trace.ins.len()).rev() {
            start[i] = start[i].min(start[i + 1]);
        }
        Offsets { start }
    }

    fn at(&self, i: u32) -> u32 {
        self.start[(i as usize).min(self.start.len() - 1)]
    }
}

/// Where the variable is from `binding` (none: since entry) up to instruction `until`.
#[allow(clippy::too_many_arguments)]
fn piece(
    trace: &Trace,
    compiled: &CompiledTrace,
    offsets: &Offsets,
    binding: Option<Binding>,
    slot: u32,
    in_root: bool,
    until: u32,
    pieces: &mut Vec<(Range<u32>, Kind, Location)>,
) {
    let from = binding.map_or(0, |b| offsets.at(b.from));
    let to = offsets.at(until);
    if from >= to {
        return;
    }
    let value = match binding {
        Some(b) => b.value,
        None if in_root => None,
        None => return,
    };
    let Some(value) = value else {
        pieces.push((from..to, Kind::Value, memory(slot)));
        return;
    };
    if let Some(constant) = trace.constant(value) {
        // A variable that is not bound is shown as such: nowhere.
        if constant.ty != Type::Word || constant.bits != 0 {
            pieces.push((from..to, kind(constant.ty), Location::Constant(constant.bits)));
        }
        return;
    }
    if value == Ref::NONE {
        return;
    }
    let kind = kind(trace.ty(value));
    for located in compiled.locations.iter().filter(|l| l.value == value.0) {
        // Where an instruction begins that takes the value's register for its result, the value is there still: lines begin there.
        let moved = compiled.locations.iter().any(|l| l.value == value.0 && l.from == located.to);
        let stays = located.to < to && !moved && compiled.loop_offset != Some(located.to);
        let range = located.from.max(from)..(located.to + u32::from(stays)).min(to);
        if range.start >= range.end || pieces.iter().any(|p| p.0.start < range.end && range.start < p.0.end) {
            continue;
        }
        let location = match located.place {
            Place::Reg(r) => Location::Register(r.dwarf()),
            Place::Slot(s) => memory(s),
        };
        pieces.push((range, kind, location));
    }
}

fn memory(slot: u32) -> Location {
    Location::Memory { base: FRAME_DWARF, offset: 8 * slot as i32 }
}

fn kind(ty: Type) -> Kind {
    match ty {
        Type::Int => Kind::Int,
        Type::Float => Kind::Float,
        _ => Kind::Value,
    }
}
