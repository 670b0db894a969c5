//! `mimeo dump`: everything the UI shows, as text for people and for `grep`.

use crate::disasm;
use crate::model::{LineRow, Model, Row, Status, Trace};
use crate::view::text::{count, percent};
use mimeo_events::StencilRow;
use std::fmt::{self, Write};

/// The whole listing.
pub fn dump(model: &Model) -> String {
    let mut out = String::new();
    write(&mut out, model).expect("writing to a string cannot fail");
    out
}

fn write(out: &mut String, model: &Model) -> fmt::Result {
    let status = match model.session.status {
        Status::Ended(status) => format!("ended with status {status}"),
        Status::CutOff => "cut off".to_owned(),
        Status::Starting | Status::Running => "running".to_owned(),
    };
    writeln!(out, "{}: {status}", model.session.title())?;
    for warning in model.session.warnings() {
        writeln!(out, "! {warning}")?;
    }
    for (name, value) in &model.session.counters {
        writeln!(out, "{name} {value}")?;
    }
    for (id, unit) in &model.loops {
        let place = format!("{}:{} {}", unit.info.function, unit.info.line, model.sources.name(unit.info.file));
        writeln!(out, "\nloop {id}  {}  {place}", unit.chip())?;
        for abort in &unit.aborts {
            writeln!(out, "  aborted at {}:{}: {}", model.sources.name(abort.file), abort.line, abort.words())?;
        }
    }
    for trace in model.traces.values() {
        self::trace(out, model, trace)?;
    }
    Ok(())
}

fn trace(out: &mut String, model: &Model, trace: &Trace) -> fmt::Result {
    let info = &trace.info;
    writeln!(
        out,
        "\ntrace {}  {}  {}:{} {}  loop {}  {} bytes at {:#x}",
        trace.name(),
        trace.chip(),
        info.function(),
        info.line,
        model.sources.name(info.file()),
        info.loop_id,
        info.len,
        info.address
    )?;
    if let Some(why) = &trace.invalid {
        writeln!(out, "  invalid: {why}")?;
    }
    writeln!(out, "  python")?;
    for row in model.line_rows(Row::Trace(info.id)) {
        match row {
            LineRow::Gap { file, functions } => writeln!(out, "          {} {functions}", model.sources.name(file))?,
            LineRow::Line { file, line, covered, samples } => {
                let heat = percent(model.samples.fraction(samples));
                let mark = if covered { '|' } else { ' ' };
                writeln!(out, "    {heat:>5} {line:>4} {mark} {}", model.sources.line(file, line))?;
            }
        }
    }
    writeln!(out, "  ir")?;
    for row in &info.ir {
        let note = match &row.eliminated {
            Some(pass) => format!("  x {pass}"),
            None if row.note.is_empty() => String::new(),
            None => format!("  {}", row.note),
        };
        writeln!(out, "    {:04} {:<4} {:>4}  {}{note}", row.id, row.ty, row.line, row.text)?;
    }
    writeln!(out, "  stencils")?;
    for (index, stencil) in info.stencils.iter().enumerate() {
        self::stencil(out, model, trace, (index, stencil))?;
    }
    if !info.pool.is_empty() {
        writeln!(out, "  pool")?;
        for word in &info.pool {
            let sign = if word.offset < 0 { '-' } else { '+' };
            writeln!(out, "    {sign}{:x}  {:016x}  {}", word.offset.unsigned_abs(), word.value, word.meaning)?;
        }
    }
    writeln!(out, "  exits")?;
    for exit in &info.exits {
        let taken = count(trace.exit_counts.get(&exit.id).copied().unwrap_or(0));
        let link = trace.links.get(&exit.id).map(|to| format!("  -> trace {to}")).unwrap_or_default();
        let (id, line, reason, snapshot) = (exit.id, exit.line, &exit.reason, &exit.snapshot);
        writeln!(out, "    {id} +{:x} line {line} {reason}, taken {taken}{link}  {snapshot}", exit.offset)?;
    }
    if !trace.patches.is_empty() {
        writeln!(out, "  patches")?;
        for patch in &trace.patches {
            let offset = patch.address.wrapping_sub(info.address);
            writeln!(out, "    +{offset:x}  {} -> {}  {}", hex(&patch.old), hex(&patch.new), patch.why)?;
        }
    }
    Ok(())
}

fn stencil(out: &mut String, model: &Model, trace: &Trace, (index, stencil): (usize, &StencilRow)) -> fmt::Result {
    let ir = stencil.ir.map(|id| format!("  for {id:04}")).unwrap_or_default();
    let why = if stencil.why.is_empty() { String::new() } else { format!("  because {}", stencil.why) };
    let heat = percent(model.samples.fraction(model.samples.of_stencil(trace.info.id, index)));
    writeln!(out, "    +{:<4x} {heat:>5} {}{ir}  line {}{why}", stencil.offset, stencil.name, stencil.line)?;
    writeln!(out, "      template {}", hex(&stencil.template))?;
    writeln!(out, "      patched  {}", hex(&stencil.patched))?;
    for hole in &stencil.holes {
        let field = |bytes: &[u8]| {
            let field = bytes.get(hole.offset as usize..hole.offset as usize + usize::from(hole.len));
            field.unwrap_or(&[]).iter().rev().map(|byte| format!("{byte:02x}")).collect::<String>()
        };
        let (from, to) = (field(&stencil.template), field(&stencil.patched));
        writeln!(out, "      +{:<3x} {:<5} {from} -> {to}  {}", hole.offset, hole.kind.name(), hole.meaning)?;
    }
    let address = trace.info.address + u64::from(stencil.offset);
    for insn in disasm::instructions(&stencil.patched, address) {
        writeln!(out, "      {:#x}  {}", insn.address, insn.text)?;
    }
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ")
}
