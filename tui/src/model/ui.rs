//! What the person at the keyboard chose: pane, row, order, filter.

use super::{Cursor, Row, Sort};
use mimeo_events::TraceId;
use std::collections::HashMap;

/// The panes, in the order of the Tab key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// Loops and traces.
    #[default]
    Traces,
    /// Python lines of the selected trace.
    Lines,
    /// Its IR.
    Ir,
    /// Its stencils.
    Stencils,
    /// The selected stencil's bytes and holes.
    Patches,
    /// The trace's exits.
    Exits,
    /// What the program printed.
    Output,
}

impl Pane {
    /// All.
    pub const ALL: [Pane; 7] =
        [Pane::Traces, Pane::Lines, Pane::Ir, Pane::Stencils, Pane::Patches, Pane::Exits, Pane::Output];

    /// Its title.
    pub fn title(self) -> &'static str {
        match self {
            Pane::Traces => "Traces",
            Pane::Lines => "Python",
            Pane::Ir => "IR",
            Pane::Stencils => "Stencils",
            Pane::Patches => "Patch site",
            Pane::Exits => "Exits",
            Pane::Output => "Output",
        }
    }

    pub(crate) fn step(self, by: isize) -> Pane {
        let index = Pane::ALL.iter().position(|pane| *pane == self).unwrap_or(0) as isize;
        Pane::ALL[(index + by).rem_euclid(Pane::ALL.len() as isize) as usize]
    }
}

/// What keys mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Commands of the key table.
    #[default]
    Normal,
    /// Typing a filter.
    Filter,
    /// Typing to the program.
    Input,
    /// Reading the help.
    Help,
}

/// The choices.
pub struct Ui {
    /// What keys mean.
    pub mode: Mode,
    /// The pane that has the cursor.
    pub focus: Pane,
    /// Whether it fills the screen.
    pub expanded: bool,
    /// IR, stencils and exits share a place on small screens; this one is shown there.
    pub detail: Pane,
    /// The selected row of the traces pane; `None` follows the first.
    pub selected: Option<Row>,
    /// Order of the rows.
    pub sort: Sort,
    /// Whether the order is turned round.
    pub inverted: bool,
    /// Text the rows must contain.
    pub filter: String,
    /// Where the cursor is in each trace.
    pub cursors: HashMap<TraceId, Cursor>,
    /// Lines the output pane is scrolled up; 0 follows the end.
    pub output_up: usize,
    /// Lines the help is scrolled down.
    pub help_down: usize,
}

impl Default for Ui {
    fn default() -> Ui {
        Ui {
            mode: Mode::Normal,
            focus: Pane::Traces,
            expanded: false,
            detail: Pane::Stencils,
            selected: None,
            sort: Sort::Heat,
            inverted: false,
            filter: String::new(),
            cursors: HashMap::new(),
            output_up: 0,
            help_down: 0,
        }
    }
}

impl Ui {
    pub(crate) fn focus(&mut self, pane: Pane) {
        self.focus = pane;
        if matches!(pane, Pane::Ir | Pane::Stencils | Pane::Exits) {
            self.detail = pane;
        }
    }
}
