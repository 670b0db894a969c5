//! What all panes share: the frame with its title, and a list that keeps its cursor row on the screen.

use super::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// Draws the title on a rule and gives back the place below. A heavy rule marks the focused pane without colour, too.
pub fn frame(frame: &mut Frame, area: Rect, title: Line<'static>, focused: bool, theme: Theme) -> Rect {
    let rule = if focused { "━" } else { "─" };
    let style = theme.rule(focused);
    let mut line = Line::from(vec![Span::styled(rule, style), Span::raw(" ")]);
    line.spans.extend(title.spans);
    let rest = usize::from(area.width).saturating_sub(line.width() + 1);
    line.push_span(Span::styled(format!(" {}", rule.repeat(rest)), style));
    let [head, body] = ratatui::layout::Layout::vertical([
        ratatui::layout::Constraint::Length(1),
        ratatui::layout::Constraint::Min(0),
    ])
    .areas(area);
    frame.render_widget(line, head);
    body
}

/// A list: `row(index)` is asked only for rows on the screen. The cursor's row has a glyph in the first column.
pub fn draw<'a>(
    frame: &mut Frame,
    area: Rect,
    (len, cursor): (usize, Option<usize>),
    (focused, theme): (bool, Theme),
    row: impl Fn(usize) -> Line<'a>,
) {
    let height = usize::from(area.height);
    // The cursor's row is in the middle unless the list ends before: no scroll position to keep or to get wrong.
    let first = cursor.unwrap_or(0).saturating_sub(height / 2).min(len.saturating_sub(height));
    for (index, y) in (first..len).zip(area.y..area.bottom()) {
        let here = cursor == Some(index);
        let glyph = match (here, focused) {
            (true, true) => ">",
            (true, false) => "·",
            (false, _) => " ",
        };
        let mut line = Line::from(Span::raw(glyph));
        line.spans.extend(row(index).spans);
        let style = if here { theme.cursor(focused) } else { Style::new() };
        frame.render_widget(Paragraph::new(line).style(style), Rect { y, height: 1, ..area });
    }
}

/// Says in a pane why it is empty.
pub fn empty(frame: &mut Frame, area: Rect, why: &str, theme: Theme) {
    let text = Paragraph::new(why).style(theme.dim()).wrap(ratatui::widgets::Wrap { trim: true });
    frame.render_widget(text, Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area });
}
