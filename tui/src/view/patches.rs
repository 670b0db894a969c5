//! The selected stencil under the microscope: bytes before and after patching, what was patched and what it means,
//! the instructions they make, and every change since.

use super::list;
use super::stencils::{byte_spans, selected_trace, summary};
use super::text::{cut, left, time};
use super::theme::Theme;
use crate::disasm;
use crate::model::{Model, Pane, Trace};
use mimeo_events::StencilRow;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// What the title adds: the stencil's address.
pub fn title(model: &Model) -> String {
    let Some(trace) = model.current().and_then(|row| model.trace_of(row)) else { return String::new() };
    let index = model.cursor(trace).stencil;
    let Some(stencil) = trace.info.stencils.get(index) else { return String::new() };
    let address = trace.info.address + u64::from(stencil.offset);
    format!("+{:x} line {} at {address:#x}", stencil.offset, stencil.line)
}

/// Draws it.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: Theme) {
    let Some(trace) = selected_trace(frame, area, model, theme) else { return };
    let cursor = model.cursor(trace);
    let Some(stencil) = trace.info.stencils.get(cursor.stencil) else {
        list::empty(frame, area, "the trace has no stencils", theme);
        return;
    };
    let width = usize::from(area.width);
    let mut head = bytes(stencil, width, theme);
    if usize::from(area.height) >= head.len() + 3 {
        let name = Line::from(Span::styled(format!(" {}", summary(trace, cursor.stencil, width - 1)), theme.name()));
        head.insert(0, name);
    }
    let head_height = (head.len() as u16).min(area.height.saturating_sub(1));
    let [top, rest] = Layout::vertical([Constraint::Length(head_height), Constraint::Min(0)]).areas(area);
    frame.render_widget(Paragraph::new(head), top);

    let holes = holes(stencil, theme);
    let mut code = instructions(trace, stencil, theme);
    code.extend(changes(trace, cursor.stencil, theme));
    let focused = model.ui.focus == Pane::Patches;
    let at = Some(cursor.hole).filter(|index| *index < stencil.holes.len());
    if width >= 110 {
        let [left, right] = Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).areas(rest);
        list::draw(frame, left, (holes.len(), at), (focused, theme), |index| holes[index].clone());
        list::draw(frame, right, (code.len(), None), (false, theme), |index| code[index].clone());
    } else {
        let rows: Vec<Line> = holes.into_iter().chain(code).collect();
        list::draw(frame, rest, (rows.len(), at), (focused, theme), |index| rows[index].clone());
    }
}

/// Template and patched bytes under each other, in as many pairs of rows as they need.
fn bytes(stencil: &StencilRow, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let labels = if width >= 60 { ["template", "patched"] } else { ["from", "into"] };
    let label_width = labels[0].len();
    let per_row = (width.saturating_sub(label_width + 2) / 3).max(1);
    let mut lines = Vec::new();
    for start in (0..stencil.patched.len()).step_by(per_row) {
        for (label, bytes) in labels.into_iter().zip([&stencil.template, &stencil.patched]) {
            let end = (start + per_row).min(bytes.len());
            let label = if start == 0 { label } else { "" };
            let mut line = Line::from(Span::styled(format!(" {} ", left(label, label_width)), theme.dim()));
            line.spans.extend(byte_spans(bytes.get(start..end).unwrap_or(&[]), start, &stencil.holes, theme));
            lines.push(line);
        }
    }
    lines
}

fn holes(stencil: &StencilRow, theme: Theme) -> Vec<Line<'static>> {
    let value = |bytes: &[u8], offset: u32, len: u8| {
        let field = bytes.get(offset as usize..offset as usize + usize::from(len)).unwrap_or(&[]);
        field.iter().rev().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    let row = |hole: &mimeo_events::HoleRow| {
        let (from, to) =
            (value(&stencil.template, hole.offset, hole.len), value(&stencil.patched, hole.offset, hole.len));
        Line::from(vec![
            Span::raw(format!("+{:<3x}", hole.offset)),
            Span::styled(left(hole.kind.name(), 6), theme.hole(hole.kind)),
            Span::styled(format!("{from} → "), theme.dim()),
            Span::styled(to, theme.hole(hole.kind)),
            Span::raw(format!("  {}", hole.meaning)),
        ])
    };
    if stencil.holes.is_empty() {
        return vec![Line::from(Span::styled("no holes: the bytes are copied as they are", theme.dim()))];
    }
    stencil.holes.iter().map(row).collect()
}

fn instructions(trace: &Trace, stencil: &StencilRow, theme: Theme) -> Vec<Line<'static>> {
    let address = trace.info.address + u64::from(stencil.offset);
    let row = |insn: disasm::Insn| {
        let offset = insn.address - trace.info.address;
        let parts = vec![Span::styled(format!("+{offset:<5x} "), theme.dim()), Span::raw(cut(&insn.text, 60))];
        Line::from(parts)
    };
    disasm::instructions(&stencil.patched, address).into_iter().map(row).collect()
}

fn changes(trace: &Trace, index: usize, theme: Theme) -> Vec<Line<'static>> {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ");
    let row = |patch: &crate::model::Patch| {
        let offset = patch.address.wrapping_sub(trace.info.address);
        let text =
            format!("at {} +{offset:x}: {} → {}  {}", time(patch.at), hex(&patch.old), hex(&patch.new), patch.why);
        Line::from(Span::styled(text, theme.warm()))
    };
    trace.patches_of(index).map(row).collect()
}
