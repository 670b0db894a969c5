//! What the engine does, as events: rows of plain text and numbers.
use super::image::{absolute, item_sites};
use super::{Origins, Publisher};
use crate::jit::CompiledTrace;
use crate::jit::compiled::{Filled, Meaning};
use crate::jit::place::Place;
use crate::runtime::Runtime;
use crate::trace::ir::{Constant, Origin, Ref, Trace, Type};
use crate::trace::reasons::Abort;
use crate::trace::recorder::Watch;
use crate::value::{Class, Str, Value, function::CodeId};
use mimeo_events::{
    Event, ExitRow, FrameRow, HoleKind, HoleRow, IrRow, LoopInfo, PoolRow, Sizes, StencilRow, TraceInfo, TraceKind,
};
use mimeo_stencils::{Encoding, HoleKind as StencilHole};

impl Publisher {
    /// Number of a source file; announces it when it is new.
    fn file(&mut self, filename: &str) -> u32 {
        if let Some(&known) = self.files.get(filename) {
            return known;
        }
        let file = self.files.len() as u32;
        self.files.insert(filename.to_owned(), file);
        let path =
            if filename.starts_with('<') { filename.to_owned() } else { absolute(filename).display().to_string() };
        self.events.send(|| Event::Source { file, path, text: None });
        file
    }

    fn loop_id(&mut self, place: (CodeId, u16)) -> u32 {
        let next = self.loops.len() as u32;
        *self.loops.entry(place).or_insert(next)
    }

    pub(super) fn hot_event(&mut self, rt: &Runtime, place: (CodeId, u16), count: u32, threshold: u32) -> Event {
        let code = &rt.codes[place.0.0 as usize].code;
        Event::LoopHot(LoopInfo {
            loop_id: self.loop_id(place),
            function: code.qualname.to_string().into(),
            file: self.file(&code.filename),
            line: code.loops[place.1 as usize].line,
            count,
            threshold,
        })
    }

    pub(super) fn recording_event(&mut self, rt: &Runtime, place: (CodeId, u16), exit: Option<(u32, u32)>) -> Event {
        let code = &rt.codes[place.0.0 as usize].code;
        let file = self.file(&code.filename);
        let line = code.loops.get(place.1 as usize).map_or(code.first_line, |l| l.line);
        Event::Recording {
            loop_id: self.loop_id(place),
            kind: kind(exit),
            function: code.qualname.to_string().into(),
            file,
            line,
        }
    }

    pub(super) fn aborted_event(
        &mut self,
        rt: &Runtime,
        place: (CodeId, u16),
        exit: Option<(u32, u32)>,
        why: Abort,
        line: u32,
        last: bool,
    ) -> Event {
        let code = &rt.codes[place.0.0 as usize].code;
        let file = self.file(&code.filename);
        Event::TraceAborted {
            loop_id: self.loop_id(place),
            kind: kind(exit),
            file,
            line,
            reason: why.key().into(),
            detail: why.text().into(),
            gave_up: last,
        }
    }

    pub(super) fn trace_info(
        &mut self,
        rt: &Runtime,
        trace: &Trace,
        compiled: &CompiledTrace,
        from: Origins,
    ) -> TraceInfo {
        let code_of = |frame: u16| &rt.codes[trace.frames[frame as usize].code.0 as usize].code;
        let frames = trace.frames.iter().map(|f| {
            let code = &rt.codes[f.code.0 as usize].code;
            FrameRow {
                function: code.qualname.to_string().into(),
                file: self.file(&code.filename),
                caller: f.caller.map(|(caller, pc)| (caller, code_of(caller).line(pc as usize))),
            }
        });
        let frames = frames.collect();
        let line = match trace.origin {
            Origin::Loop { index } => code_of(0).loops[index as usize].line,
            Origin::Exit { .. } => trace.sites.first().map_or(0, |s| s.line),
        };
        let sites = item_sites(trace, compiled);
        let site = |i: u32| trace.sites.get(i as usize).copied();
        TraceInfo {
            id: trace.id,
            kind: kind(from.exit),
            loop_id: self.loop_id(from.place),
            address: compiled.address,
            len: compiled.length,
            frames,
            line,
            ir: (0..trace.ins.len())
                .map(|i| IrRow {
                    id: i as u32,
                    text: trace.instruction(&trace.ins[i]).into(),
                    ty: type_name(trace.ins[i].ty).into(),
                    frame: site(trace.ins[i].site).map_or(0, |s| s.frame),
                    line: site(trace.ins[i].site).map_or(0, |s| s.line),
                    eliminated: None,
                    note: "".into(),
                })
                .collect(),
            stencils: compiled
                .items
                .iter()
                .enumerate()
                .filter(|(_, item)| !item.stencil.code.is_empty())
                .map(|(k, item)| {
                    let (start, len) = (item.offset as usize, item.stencil.code.len());
                    let holes = &compiled.holes[item.holes.start as usize..item.holes.end as usize];
                    StencilRow {
                        offset: item.offset,
                        ir: item.ir,
                        frame: site(sites[k]).map_or(0, |s| s.frame),
                        line: site(sites[k]).map_or(0, |s| s.line),
                        name: item.stencil.name.into(),
                        why: item.why.into(),
                        template: item.stencil.code.to_vec().into(),
                        patched: compiled.bytes[start..start + len].to_vec().into(),
                        holes: holes.iter().map(|h| hole_row(rt, trace, h)).collect(),
                    }
                })
                .collect(),
            pool: compiled
                .pool
                .iter()
                .map(|w| PoolRow {
                    offset: w.offset as i32,
                    value: w.value,
                    meaning: meaning(rt, trace, w.meaning).into(),
                })
                .collect(),
            exits: compiled
                .exits
                .iter()
                .map(|e| {
                    let snapshot = &trace.snapshots[e.snapshot as usize];
                    let at = site(snapshot.site);
                    ExitRow {
                        id: e.number,
                        offset: e.guards.first().copied().unwrap_or(e.stub),
                        frame: at.map_or(0, |s| s.frame),
                        line: at.map_or(0, |s| s.line),
                        reason: e.op.map_or("end", |op| op.text()).into(),
                        snapshot: snapshot_text(rt, trace, compiled, e.snapshot, e.stub).into(),
                    }
                })
                .collect(),
            sizes: Sizes::default(),
        }
    }
}

fn kind(exit: Option<(u32, u32)>) -> TraceKind {
    exit.map_or(TraceKind::Root, |(parent, exit)| TraceKind::Side { parent, exit })
}

fn type_name(ty: Type) -> &'static str {
    match ty {
        Type::None => "",
        Type::Int => "int",
        Type::Float => "flt",
        Type::Word => "obj",
        Type::Ptr => "ptr",
    }
}

fn hole_row(rt: &Runtime, trace: &Trace, h: &Filled) -> HoleRow {
    let len = match h.hole.encoding {
        Encoding::Abs8 => 1,
        _ => 4,
    };
    let kind = match (h.hole.kind, h.meaning) {
        (_, Meaning::Watch(_)) => HoleKind::Watch,
        (_, Meaning::Exit(_)) => HoleKind::Exit,
        (_, Meaning::Head | Meaning::Link) => HoleKind::Jump,
        (StencilHole::Continue, _) => HoleKind::Continue,
        (StencilHole::Exit | StencilHole::Patch, _) => HoleKind::Exit,
        (StencilHole::Call, _) => HoleKind::Call,
        (StencilHole::Pool(_) | StencilHole::Shared(_), _) => HoleKind::Pool,
        (_, Meaning::Slot(_) | Meaning::Spill(_) | Meaning::Argument(_)) => HoleKind::Slot,
        (_, Meaning::Field(_)) => HoleKind::Field,
        _ => HoleKind::Imm,
    };
    HoleRow { offset: h.hole.offset.into(), len, kind, meaning: meaning(rt, trace, h.meaning).into() }
}

fn meaning(rt: &Runtime, trace: &Trace, m: Meaning) -> String {
    match m {
        Meaning::Number => String::new(),
        Meaning::Slot(s) => slot_name(rt, trace, s),
        Meaning::Spill(s) => format!("spill slot {s}"),
        Meaning::Argument(s) => format!("argument slot {s}"),
        Meaning::Field(f) => format!("field {}", f.text()),
        Meaning::Constant(c) => constant_text(c),
        Meaning::Address => "address".to_owned(),
        Meaning::Helper(h) => format!("helper {}", h.get().name),
        Meaning::Exit(n) => format!("exit {n}"),
        Meaning::Watch(n) => format!("watch, exit {n}"),
        Meaning::Head => "loop head".to_owned(),
        Meaning::Link => "leave or linked trace".to_owned(),
        Meaning::Next => "next stencil".to_owned(),
        Meaning::Leave(n) => format!("exit number {n} of the process"),
    }
}

/// `slot 3 (x)`
fn slot_name(rt: &Runtime, trace: &Trace, slot: u32) -> String {
    for frame in trace.frames.iter().rev() {
        let code = &rt.codes[frame.code.0 as usize].code;
        if let Some(r) = slot.checked_sub(frame.base)
            && r < u32::from(code.registers)
        {
            return match code.locals.get(r as usize) {
                Some(name) => format!("slot {slot} ({name})"),
                None => format!("slot {slot} (temporary)"),
            };
        }
    }
    format!("slot {slot}")
}

fn constant_text(c: Constant) -> String {
    match c.ty {
        Type::Int => format!("int {}", c.bits as i64),
        Type::Float => format!("float {:?}", f64::from_bits(c.bits)),
        Type::Ptr => format!("address {:#x}", c.bits),
        _ => word_text(Value::from_bits(c.bits)),
    }
}

/// A word in a few letters: constants by value, classes and functions by name, other objects by kind.
fn word_text(v: Value) -> String {
    if let Some(class) = v.get::<Class>() {
        return match class.name.get().get::<Str>() {
            Some(name) => format!("class {}", name.as_str()),
            None => "class".to_owned(),
        };
    }
    if let Some(function) = v.get::<crate::value::function::Function>() {
        return match function.name.get().get::<Str>() {
            Some(name) => format!("function {}", name.as_str()),
            None => "function".to_owned(),
        };
    }
    match v.object() {
        Some(object) => format!("{:?} {:#x}", object.kind(), v.bits()),
        None => format!("{v:?}"),
    }
}

fn snapshot_text(rt: &Runtime, trace: &Trace, compiled: &CompiledTrace, snapshot: u32, stub: u32) -> String {
    let _ = stub;
    let mut parts = Vec::new();
    for &(slot, r) in &trace.snapshots[snapshot as usize].slots {
        let name = slot_name(rt, trace, slot);
        let name = name.split_once(" (").map_or(name.as_str(), |(_, n)| n.trim_end_matches(')')).to_owned();
        let name = if name == "temporary" { format!("slot{slot}") } else { name };
        parts.push(format!("{name}={}", value_text(trace, compiled, r)));
    }
    parts.join(" ")
}

fn value_text(trace: &Trace, compiled: &CompiledTrace, r: Ref) -> String {
    if let Some(c) = trace.constant(r) {
        return constant_text(c);
    }
    let place = compiled.locations.iter().rfind(|l| l.value == r.0).map(|l| l.place);
    let ty = type_name(trace.ty(r));
    match place {
        Some(Place::Reg(reg)) => format!("{}:{ty}", reg.name()),
        Some(Place::Slot(s)) => format!("[{s}]:{ty}"),
        None => format!("{:04}:{ty}", r.0),
    }
}

/// What changed, in words.
pub fn watch_text(rt: &Runtime, watch: Watch) -> String {
    let _ = rt;
    match watch {
        Watch::Global(_, key) => match Value::from_bits(key).get::<Str>() {
            Some(name) => format!("global {} changed", name.as_str()),
            None => "a global changed".to_owned(),
        },
        Watch::Class(class) => format!("{} changed", word_text(Value::from_bits(class))),
    }
}
