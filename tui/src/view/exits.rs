//! The exits of the selected trace: how often, why, where the interpreter resumes, and the side trace that took over.

use super::list;
use super::stencils::selected_trace;
use super::text::{count, cut, left, right};
use super::theme::Theme;
use crate::model::{Model, Pane, Trace};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws it.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: Theme) {
    let Some(trace) = selected_trace(frame, area, model, theme) else { return };
    let exits = &trace.info.exits;
    if exits.is_empty() {
        list::empty(frame, area, "the trace has no exits", theme);
        return;
    }
    let head = format!(" {}{}{} {}", left("exit", 4), right("taken", 10), right("line", 6), left("reason", 18));
    frame.render_widget(Line::from(Span::styled(head, theme.dim())), Rect { height: 1, ..area });
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let at = Some(model.cursor(trace).exit).filter(|index| *index < exits.len());
    let focused = model.ui.focus == Pane::Exits;
    let width = usize::from(area.width).saturating_sub(1);
    list::draw(frame, body, (exits.len(), at), (focused, theme), |index| row(trace, index, width, theme));
}

fn row(trace: &Trace, index: usize, width: usize, theme: Theme) -> Line<'static> {
    let exit = &trace.info.exits[index];
    let taken = trace.exit_counts.get(&exit.id).copied().unwrap_or(0);
    let link = trace.links.get(&exit.id).map(|to| format!("→ trace {to} ")).unwrap_or_default();
    let reason = width.saturating_sub(4 + 10 + 6 + 1).min(18);
    let rest = width.saturating_sub(4 + 10 + 6 + 1 + reason + 1);
    let snapshot = cut(&exit.snapshot, rest.saturating_sub(link.chars().count()));
    Line::from(vec![
        Span::raw(left(&exit.id.to_string(), 4)),
        Span::styled(
            right(&if taken == 0 { "-".to_owned() } else { count(taken) }, 10),
            theme.heat(if taken > 0 { 0.1 } else { 0.0 }),
        ),
        Span::styled(right(&exit.line.to_string(), 6), theme.dim()),
        Span::raw(format!(" {}", left(&exit.reason, reason))),
        Span::styled(format!(" {}", cut(&link, rest)), theme.good()),
        Span::styled(snapshot, theme.dim()),
    ])
}
