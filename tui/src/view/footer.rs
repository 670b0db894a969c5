//! The line at the bottom: the keys that matter now, from the key table.

use super::theme::Theme;
use crate::keys;
use crate::model::{Mode, Model};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws it.
pub fn draw(frame: &mut Frame, area: Rect, model: &Model, theme: Theme) {
    let mut line = Line::from(" ");
    match model.ui.mode {
        Mode::Filter => {
            line.push_span(Span::styled(format!("/{}_", model.ui.filter), theme.title(true)));
            line.push_span(Span::styled("  Enter keeps the filter, Esc clears it", theme.dim()));
        }
        Mode::Input => {
            line.push_span(Span::styled("TYPING", theme.bad()));
            line.push_span(" what you type goes to the program; Esc ends it, Ctrl-C interrupts the program");
        }
        Mode::Help => line.push_span("j k scroll, q or Esc closes the help"),
        Mode::Normal => {
            for binding in keys::KEYMAP.iter().filter(|binding| !binding.label.is_empty()) {
                let key = keys::name(binding.keys[0]);
                let label = if binding.label == "pause" && model.session.paused { "continue" } else { binding.label };
                if line.width() + key.len() + label.len() + 2 > area.width.into() {
                    break;
                }
                line.push_span(Span::styled(key, theme.title(true)));
                line.push_span(Span::raw(format!(" {label}  ")));
            }
        }
    }
    frame.render_widget(line, area);
}
