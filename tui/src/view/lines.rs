//! The Python lines of the selected trace: bright where it has code, with their share of the samples.

use super::list;
use super::text::{cut, percent, right};
use super::theme::Theme;
use crate::model::{LineRow, Model, Pane, Row};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws it.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: Theme) {
    let Some(row) = model.current() else {
        list::empty(frame, area, "nothing is selected", theme);
        return;
    };
    let mut area = area;
    let (_, file, line) = model.place(row);
    let cursor = match row {
        Row::Trace(_) => model.trace_of(row).map(|trace| model.cursor(trace).line),
        Row::Loop(id) => {
            let why = model.loops.get(&id).map(|unit| unit.why_no_trace()).unwrap_or_default();
            let lines = (why.len() as u16).div_ceil(area.width.max(1)) + 1;
            list::empty(frame, Rect { height: lines.min(area.height), ..area }, &why, theme);
            area = Rect { y: area.y + lines, height: area.height.saturating_sub(lines), ..area };
            Some((file, line))
        }
    };
    let rows = model.line_rows(row);
    let at = cursor.and_then(|cursor| rows.iter().position(|row| row.place() == Some(cursor)));
    let focused = model.ui.focus == Pane::Lines;
    let width = usize::from(area.width).saturating_sub(1);
    let indent = common_indent(model, &rows);
    list::draw(frame, area, (rows.len(), at), (focused, theme), |index| {
        draw_row(model, &rows[index], (width, indent), theme)
    });
}

/// Blanks that all the lines begin with: a narrow pane has no room for them.
fn common_indent(model: &Model, rows: &[LineRow]) -> usize {
    let texts = rows.iter().filter_map(|row| row.place()).map(|(file, line)| model.sources.line(file, line));
    let indents = texts.filter(|text| !text.trim().is_empty()).map(|text| text.len() - text.trim_start().len());
    indents.min().unwrap_or(0)
}

fn draw_row(model: &Model, row: &LineRow, (width, indent): (usize, usize), theme: Theme) -> Line<'static> {
    match row {
        LineRow::Gap { file, functions } => {
            let problem = model.sources.get(*file).and_then(|source| source.lines.as_ref().err());
            let text = match problem {
                Some(problem) => problem.clone(),
                None => format!("{} {functions}", model.sources.name(*file)),
            };
            Line::from(Span::styled(cut(&text, width), theme.dim()))
        }
        LineRow::Line { file, line, covered, samples } => {
            let share = model.samples.fraction(*samples);
            let (bar, style) = if *covered { ("┃", Default::default()) } else { (" ", theme.dim()) };
            let text = model.sources.line(*file, *line);
            let text = text.get(indent..).unwrap_or_default();
            Line::from(vec![
                Span::styled(right(&percent(share), 5), theme.heat(share)),
                Span::styled(right(&line.to_string(), 5), theme.dim()),
                Span::styled(bar, theme.good()),
                Span::styled(cut(text, width.saturating_sub(11)), style),
            ])
        }
    }
}
