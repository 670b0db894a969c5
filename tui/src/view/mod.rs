//! The model on the screen. One file per pane, named as in `model/`; `layout` says where they are, `theme` how they look.

mod exits;
mod footer;
mod header;
mod help;
mod ir;
mod layout;
mod lines;
mod list;
mod output;
mod patches;
mod stencils;
pub(crate) mod text;
mod theme;
mod traces;

pub use layout::{MIN_HEIGHT, MIN_WIDTH, places};
pub use theme::Theme;

use crate::model::{Mode, Model, Pane};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

/// Draws everything.
pub fn draw(frame: &mut Frame, model: &Model, theme: Theme) {
    let area = frame.area();
    if area.width < MIN_WIDTH || area.height < MIN_HEIGHT {
        let (width, height) = (area.width, area.height);
        let text =
            format!("This terminal is {width}x{height}; mimeo needs {MIN_WIDTH}x{MIN_HEIGHT}. Enlarge it, or q.");
        frame.render_widget(Paragraph::new(text).wrap(Wrap { trim: true }), area);
        return;
    }
    let rows = Layout::vertical([Constraint::Length(2), Constraint::Min(0), Constraint::Length(1)]);
    let [head, body, foot] = rows.areas(area);
    header::draw(frame, head, model, theme);
    footer::draw(frame, foot, model, theme);
    if model.ui.mode == Mode::Help {
        help::draw(frame, body, model, theme);
        return;
    }
    for (pane, area) in places(body, &model.ui) {
        let focused = pane == model.ui.focus;
        let inner = list::frame(frame, area, title(model, pane, body, theme, focused), focused, theme);
        let draw = match pane {
            Pane::Traces => traces::draw,
            Pane::Lines => lines::draw,
            Pane::Ir => ir::draw,
            Pane::Stencils => stencils::draw,
            Pane::Patches => patches::draw,
            Pane::Exits => exits::draw,
            Pane::Output => output::draw,
        };
        draw(frame, inner, model, theme);
    }
}

/// A pane's title; where panes share a place, the hidden ones are named too, so that nobody has to guess them.
fn title(model: &Model, pane: Pane, body: Rect, theme: Theme, focused: bool) -> Line<'static> {
    let mut title = Line::default();
    for tab in layout::tabs(pane, body, &model.ui) {
        let (text, style) = match tab == pane {
            true => (tab.title().to_owned(), theme.title(focused)),
            false => (format!("({})", tab.title()), theme.dim()),
        };
        if !title.spans.is_empty() {
            title.push_span(" ");
        }
        title.push_span(ratatui::text::Span::styled(text, style));
    }
    let more = match pane {
        Pane::Traces => traces::title(model),
        Pane::Stencils | Pane::Ir | Pane::Lines | Pane::Exits => String::new(),
        Pane::Patches => patches::title(model),
        Pane::Output => output::title(model),
    };
    if !more.is_empty() {
        title.push_span(ratatui::text::Span::styled(format!(" {more}"), theme.dim()));
    }
    title
}
