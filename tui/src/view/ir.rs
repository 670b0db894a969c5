//! The IR of the selected trace; what a pass removed stays visible, dimmed and marked, with the pass's name.

use super::list;
use super::text::{cut, left, right};
use super::theme::Theme;
use crate::model::{Model, Pane};
use mimeo_events::{IrRow, TraceInfo};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws it.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: Theme) {
    let Some(trace) = super::stencils::selected_trace(frame, area, model, theme) else { return };
    let cursor = model.cursor(trace);
    let info = &trace.info;
    let width = usize::from(area.width).saturating_sub(1);
    let at = Some(cursor.ir).filter(|index| *index < info.ir.len());
    let focused = model.ui.focus == Pane::Ir;
    list::draw(frame, area, (info.ir.len(), at), (focused, theme), |index| row(info, &info.ir[index], width, theme));
}

/// How deep a frame is inlined.
fn depth(info: &TraceInfo, frame: u16) -> usize {
    let mut frame = frame;
    for depth in 0..info.frames.len() {
        match info.frames.get(usize::from(frame)).and_then(|row| row.caller) {
            Some((caller, _)) => frame = caller,
            None => return depth,
        }
    }
    0
}

fn row(info: &TraceInfo, row: &IrRow, width: usize, theme: Theme) -> Line<'static> {
    let indent = " ".repeat(depth(info, row.frame).min(6));
    let text_width = width.saturating_sub(5 + 5 + 5).clamp(8, 34);
    let note_width = width.saturating_sub(5 + 5 + 5 + text_width + 1);
    let text = format!("{indent}{}", row.text);
    match &row.eliminated {
        Some(pass) => {
            // The pass is named even in a narrow pane: its place is taken from the text.
            let pass = format!(" x {pass}");
            let room = (text_width + note_width + 1).saturating_sub(pass.len().min(16));
            let line =
                format!("{:04} {} {} {}", row.id, left(&row.ty, 4), right(&row.line.to_string(), 4), cut(&text, room));
            Line::from(vec![Span::styled(line, theme.dim()), Span::styled(cut(&pass, 16), theme.dim())])
        }
        None => Line::from(vec![
            Span::styled(format!("{:04} ", row.id), theme.dim()),
            Span::styled(left(&row.ty, 5), theme.warm()),
            Span::styled(format!("{} ", right(&row.line.to_string(), 4)), theme.dim()),
            Span::raw(left(&text, text_width)),
            Span::styled(format!(" {}", cut(&row.note, note_width)), theme.dim()),
        ]),
    }
}
