//! Loops and traces: state, place, share of the samples, exits taken, bytes.

use super::list;
use super::text::{count, left, percent, right};
use super::theme::Theme;
use crate::model::{Model, Pane, Row};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// What the title adds: order and filter.
pub fn title(model: &Model) -> String {
    let ui = &model.ui;
    let order = if ui.inverted { ", inverted" } else { "" };
    let filter = if ui.filter.is_empty() { String::new() } else { format!(" · filter /{}", ui.filter) };
    format!("by {}{order}{filter}", ui.sort.name())
}

/// Draws it.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: Theme) {
    // Fixed columns: number 11, state 15, samples 7, exits 11, bytes 7, with the cursor's column 1.
    let place_width = usize::from(area.width).saturating_sub(1 + 11 + 15 + 7 + 11 + 7 + 1);
    let head = format!(
        " {}{}{}{}{}{}",
        left("trace", 11),
        left("state", 15),
        left("function:line", place_width),
        right("samples", 8),
        right("exits", 11),
        right("bytes", 7)
    );
    frame.render_widget(Line::from(Span::styled(head, theme.dim())), Rect { height: 1, ..area });
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let rows = model.rows();
    if rows.is_empty() {
        let why = if model.ui.filter.is_empty() { "no loop is warm yet" } else { "nothing matches the filter" };
        list::empty(frame, body, why, theme);
        return;
    }
    let focused = model.ui.focus == Pane::Traces;
    list::draw(frame, body, (rows.len(), model.selected(&rows)), (focused, theme), |index| {
        row(model, rows[index], place_width, theme)
    });
}

fn row(model: &Model, row: Row, place_width: usize, theme: Theme) -> Line<'static> {
    let (function, file, line) = model.place(row);
    let trace = model.trace_of(row);
    let name = match (trace, row) {
        (Some(trace), _) => trace.name(),
        (None, Row::Loop(id) | Row::Trace(id)) => format!("loop {id}"),
    };
    let chip = model.chip(row);
    let share = trace.map_or(0.0, |trace| model.samples.share(trace.info.id));
    let number = |n: Option<u64>| n.map(count).unwrap_or_default();
    let why = match (trace.and_then(|trace| trace.invalid.as_deref()), row) {
        (Some(why), _) => format!("  {why}"),
        (None, Row::Loop(id)) => {
            let abort = model.loops.get(&id).and_then(|unit| unit.aborts.last());
            abort.map(|abort| format!("  {}", abort.words())).unwrap_or_default()
        }
        _ => String::new(),
    };
    let place = format!("{function}:{line}  {}", model.sources.name(file));
    let place = if why.is_empty() { place } else { format!("{function}:{line}{why}") };
    Line::from(vec![
        Span::raw(left(&name, 10) + " "),
        Span::styled(left(&chip, 15), theme.chip(row, &chip)),
        Span::styled(left(&place, place_width), theme.name()),
        Span::styled(right(&percent(share), 8), theme.heat(share)),
        Span::raw(right(&number(trace.map(|trace| trace.exits_taken())), 11)),
        Span::raw(right(&number(trace.map(|trace| trace.info.len.into())), 7)),
    ])
}
