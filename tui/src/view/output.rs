//! What the program printed: the end of it, or further up when scrolled.

use super::list;
use super::text::cut;
use super::theme::Theme;
use crate::model::{Model, Status};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// What the title adds.
pub fn title(model: &Model) -> String {
    let up = if model.ui.output_up > 0 { format!("{} lines up ", model.ui.output_up) } else { String::new() };
    match model.session.status {
        Status::Ended(status) => format!("{up}· ended, status {status}"),
        _ => up,
    }
}

/// Draws it.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: Theme) {
    let output = &model.output;
    if output.is_empty() {
        list::empty(frame, area, "the program printed nothing yet", theme);
        return;
    }
    // An unfinished last line that is empty is only the cursor's place.
    let len = output.len() - usize::from(output.line(output.len() - 1).is_empty());
    let end = len.saturating_sub(model.ui.output_up).max(1.min(len));
    let first = end.saturating_sub(area.height.into());
    let width = usize::from(area.width).saturating_sub(1);
    for (index, y) in (first..end).zip(area.y..) {
        let line = Line::from(format!(" {}", cut(&output.line(index), width)));
        frame.render_widget(line, Rect { y, height: 1, ..area });
    }
}
