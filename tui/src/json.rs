//! `mimeo dump --json`: the same as data. The rows are those of the events, with what the model knows added to them.

use crate::disasm;
use crate::model::{Model, Status, Trace};
use serde_json::{Value, json};

/// The whole model as pretty-printed JSON, with a newline at the end.
pub fn dump(model: &Model) -> String {
    let status = match model.session.status {
        Status::Ended(status) => Some(status),
        _ => None,
    };
    let loops = model.loops.iter().map(|(id, unit)| {
        let aborts = unit.aborts.iter().map(|abort| {
            json!({ "file": abort.file, "line": abort.line, "reason": abort.reason, "detail": abort.detail,
                    "kind": abort.kind })
        });
        json!({ "id": id, "state": unit.chip(), "function": unit.info.function, "file": unit.info.file,
                "line": unit.info.line, "abort_count": unit.abort_count, "aborts": aborts.collect::<Vec<_>>() })
    });
    let files = model.sources.iter().map(|(id, source)| json!({ "id": id, "path": source.path }));
    let value = json!({
        "header": model.session.header,
        "status": status,
        "warnings": model.session.warnings(),
        "counters": model.session.counters,
        "files": files.collect::<Vec<_>>(),
        "loops": loops.collect::<Vec<_>>(),
        "traces": model.traces.values().map(|trace| self::trace(model, trace)).collect::<Vec<_>>(),
        "samples": { "total": model.samples.total, "in_traces": model.samples.in_traces, "lost": model.samples.lost },
    });
    format!("{value:#}\n")
}

fn trace(model: &Model, trace: &Trace) -> Value {
    let info = &trace.info;
    let mut value = serde_json::to_value(info).unwrap_or_default();
    for (index, stencil) in info.stencils.iter().enumerate() {
        let asm = disasm::instructions(&stencil.patched, info.address + u64::from(stencil.offset));
        value["stencils"][index]["asm"] = asm.into_iter().map(|insn| insn.text).collect();
        value["stencils"][index]["samples"] = model.samples.of_stencil(info.id, index).into();
    }
    for (index, exit) in info.exits.iter().enumerate() {
        value["exits"][index]["taken"] = trace.exit_counts.get(&exit.id).copied().unwrap_or(0).into();
        value["exits"][index]["linked_to"] = trace.links.get(&exit.id).copied().into();
    }
    let patches = trace.patches.iter().map(|patch| {
        json!({ "at": patch.at, "address": patch.address, "old": patch.old, "new": patch.new, "why": patch.why })
    });
    value["patches"] = patches.collect();
    value["state"] = trace.chip().into();
    value["invalid"] = trace.invalid.as_deref().into();
    value["samples"] = model.samples.heat(info.id).map_or(0, |heat| heat.total).into();
    value
}
