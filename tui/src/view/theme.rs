//! How things look. Every style comes from here, so that NO_COLOR is one test; without colour, meaning is carried by
//! glyphs, words, bold and underline.

use crate::model::Row;
use mimeo_events::HoleKind;
use ratatui::style::{Color, Modifier, Style};

/// The look.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// Whether colours may be used.
    pub colour: bool,
}

impl Theme {
    /// As the environment asks: no colour if `NO_COLOR` is set to anything.
    pub fn from_env() -> Theme {
        Theme { colour: std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()) }
    }

    fn fg(self, colour: Color) -> Style {
        if self.colour { Style::new().fg(colour) } else { Style::new() }
    }

    /// Less important.
    pub fn dim(self) -> Style {
        if self.colour { Style::new().fg(Color::DarkGray) } else { Style::new().add_modifier(Modifier::DIM) }
    }

    /// A pane's title.
    pub fn title(self, focused: bool) -> Style {
        let style = if focused { self.fg(Color::Cyan) } else { Style::new() };
        style.add_modifier(Modifier::BOLD)
    }

    /// The line beside a title.
    pub fn rule(self, focused: bool) -> Style {
        if focused { self.fg(Color::Cyan) } else { self.dim() }
    }

    /// The row under the cursor, in the focused pane or in a linked one.
    pub fn cursor(self, focused: bool) -> Style {
        let style = if focused { Style::new().add_modifier(Modifier::BOLD) } else { Style::new() };
        match (self.colour, focused) {
            (true, true) => style.bg(Color::Indexed(238)),
            (true, false) => style.bg(Color::Indexed(235)),
            (false, _) => style,
        }
    }

    /// Something is wrong or lost.
    pub fn bad(self) -> Style {
        self.fg(Color::Red).add_modifier(Modifier::BOLD)
    }

    /// Something is on its way or needs attention.
    pub fn warm(self) -> Style {
        self.fg(Color::Yellow)
    }

    /// Something is as it should be.
    pub fn good(self) -> Style {
        self.fg(Color::Green)
    }

    /// Names: functions, stencils.
    pub fn name(self) -> Style {
        self.fg(Color::LightBlue)
    }

    /// A share of the samples: the more, the warmer.
    pub fn heat(self, share: f64) -> Style {
        match share {
            share if share >= 0.20 => self.fg(Color::LightRed).add_modifier(Modifier::BOLD),
            share if share >= 0.05 => self.fg(Color::Yellow),
            share if share > 0.0 => Style::new(),
            _ => self.dim(),
        }
    }

    /// The chip of a state, by its first word.
    pub fn chip(self, row: Row, chip: &str) -> Style {
        match (row, chip.split(' ').next().unwrap_or("")) {
            (_, "compiled") => self.good().add_modifier(Modifier::BOLD),
            (_, "side") => self.good(),
            (_, "hot" | "recording") => self.warm().add_modifier(Modifier::BOLD),
            (_, "aborted") => self.warm(),
            (_, "gave" | "invalid") => self.bad(),
            _ => self.dim(),
        }
    }

    /// The bytes of a hole.
    pub fn hole(self, kind: HoleKind) -> Style {
        if !self.colour {
            return Style::new().add_modifier(Modifier::UNDERLINED);
        }
        let colour = match kind {
            HoleKind::Continue => Color::Gray,
            HoleKind::Jump => Color::Blue,
            HoleKind::Exit => Color::Red,
            HoleKind::Slot => Color::Cyan,
            HoleKind::Field => Color::LightCyan,
            HoleKind::Imm => Color::Green,
            HoleKind::Pool => Color::Yellow,
            HoleKind::Call => Color::Magenta,
            HoleKind::Watch => Color::LightRed,
        };
        Style::new().fg(colour).add_modifier(Modifier::BOLD)
    }
}
