//! The help: keys from the key table, hole kinds from their table, and what the states mean.

use super::list;
use super::text::left;
use super::theme::Theme;
use crate::keys;
use crate::model::Model;
use mimeo_events::HoleKind;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

const STATES: &[(&str, &str)] = &[
    ("counting n/N", "a loop on its way to the threshold"),
    ("hot, recording", "its next iteration is recorded, or being recorded"),
    ("compiled, side", "a trace of the loop, or of an exit: 3 (1/2) starts at exit 2 of trace 1"),
    ("aborted", "recording failed, the reason is under Python; it is tried again"),
    ("gave up", "it failed too often and stays interpreted"),
    ("invalid", "an assumption broke; the code is not entered again"),
];

/// Draws it over the body.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: Theme) {
    let title = Line::from(Span::styled("Help", theme.title(true)));
    let inner = list::frame(frame, area, title, true, theme);
    let heading = |text: &'static str| Line::from(Span::styled(format!(" {text}"), theme.title(false)));
    let row = |key: Span<'static>, text: &'static str| Line::from(vec![Span::raw("   "), key, Span::raw(text)]);
    let mut lines = vec![heading("Keys")];
    for binding in keys::KEYMAP {
        let names = binding.keys.iter().map(|key| keys::name(*key)).collect::<Vec<_>>().join(" ");
        lines.push(row(Span::styled(left(&names, 16), theme.title(true)), binding.help));
    }
    lines.extend([Line::default(), heading("Holes: bytes patched into a stencil, by colour")]);
    for kind in HoleKind::ALL {
        lines.push(row(Span::styled(left(kind.name(), 16), theme.hole(*kind)), kind.explain()));
    }
    lines.extend([Line::default(), heading("States")]);
    for (state, text) in STATES {
        lines.push(row(Span::raw(left(state, 16)), text));
    }
    let last = lines.len().saturating_sub(inner.height.into());
    let down = model.ui.help_down.min(last) as u16;
    frame.render_widget(Paragraph::new(lines).scroll((down, 0)), inner);
}
