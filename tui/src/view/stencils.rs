//! The stencils of the selected trace: offset, share of the samples, which one, why that one, and its bytes with the
//! patched ones coloured by the kind of hole.

use super::list;
use super::text::{cut, left, percent, right};
use super::theme::Theme;
use crate::model::{Model, Pane, Row, Trace};
use mimeo_events::HoleRow;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// The trace whose details are shown; says why there is none.
pub fn selected_trace<'m>(frame: &mut Frame, area: Rect, model: &'m Model, theme: Theme) -> Option<&'m Trace> {
    let row = model.current();
    let trace = row.and_then(|row| model.trace_of(row));
    if trace.is_none() {
        let unit = row.and_then(|row| match row {
            Row::Loop(id) => model.loops.get(&id),
            Row::Trace(_) => None,
        });
        let why = unit.map_or("no trace is selected".to_owned(), |unit| unit.why_no_trace());
        list::empty(frame, area, &why, theme);
    }
    trace
}

/// Draws it.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: Theme) {
    let Some(trace) = selected_trace(frame, area, model, theme) else { return };
    let cursor = model.cursor(trace);
    let stencils = &trace.info.stencils;
    let focused = model.ui.focus == Pane::Stencils;
    let width = usize::from(area.width).saturating_sub(1);
    let at = Some(cursor.stencil).filter(|index| *index < stencils.len());
    list::draw(frame, area, (stencils.len(), at), (focused, theme), |index| row(model, trace, index, width, theme));
}

fn row(model: &Model, trace: &Trace, index: usize, width: usize, theme: Theme) -> Line<'static> {
    let stencil = &trace.info.stencils[index];
    let share = model.samples.fraction(model.samples.of_stencil(trace.info.id, index));
    let rest = width.saturating_sub(6 + 6 + 1);
    // Name and reason first; the bytes get what is left when it is worth it.
    let (name, why) = match rest {
        rest if rest >= 66 => (22, 18),
        rest => (rest * 11 / 20, rest * 9 / 20),
    };
    let room = rest.saturating_sub(name + why + 2);
    let mut line = Line::from(vec![
        Span::styled(format!("+{:<5x}", stencil.offset), theme.dim()),
        Span::styled(right(&percent(share), 5), theme.heat(share)),
        Span::raw(" "),
        Span::styled(left(&stencil.name, name), theme.name()),
        Span::styled(format!(" {}", left(&stencil.why, why)), theme.dim()),
    ]);
    if room >= 12 {
        line.push_span(" ");
        let fits = (room + 1) / 3;
        let bytes = &stencil.patched;
        let shown = if bytes.len() > fits { fits - 1 } else { bytes.len() };
        line.spans.extend(byte_spans(&bytes[..shown], 0, &stencil.holes, theme));
        if shown < bytes.len() {
            line.push_span(Span::styled("…", theme.dim()));
        }
    } else if width > 6 + 6 + name + why + 2 {
        line = Line::from(line.spans);
    }
    line
}

/// The bytes in hexadecimal, coloured by hole; `start` is the offset of the first of them within the stencil.
pub fn byte_spans(bytes: &[u8], start: usize, holes: &[HoleRow], theme: Theme) -> Vec<Span<'static>> {
    let hole_at = |offset: usize| {
        holes.iter().find(|hole| (hole.offset as usize..hole.offset as usize + usize::from(hole.len)).contains(&offset))
    };
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut last = None;
    for (index, byte) in bytes.iter().enumerate() {
        let hole = hole_at(start + index);
        let style = hole.map_or(Style::new(), |hole| theme.hole(hole.kind));
        let here = hole.map(|hole| hole.offset);
        let text = format!("{byte:02x}");
        match spans.last_mut().filter(|_| here == last) {
            Some(span) => {
                span.content.to_mut().push(' ');
                span.content.to_mut().push_str(&text);
            }
            None => {
                if index > 0 {
                    spans.push(Span::raw(" "));
                }
                spans.push(Span::styled(text, style));
            }
        }
        last = here;
    }
    spans
}

/// A stencil in one line for the patch pane's head.
pub fn summary(trace: &Trace, index: usize, width: usize) -> String {
    let Some(stencil) = trace.info.stencils.get(index) else { return String::new() };
    let ir = stencil.ir.and_then(|id| trace.info.ir.iter().find(|row| row.id == id));
    let ir = ir.map(|row| format!("  for {:04} {} {}", row.id, row.ty, row.text)).unwrap_or_default();
    let why = if stencil.why.is_empty() { String::new() } else { format!("  because {}", stencil.why) };
    cut(&format!("{}{ir}{why}", stencil.name), width)
}
