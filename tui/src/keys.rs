//! The one key table: dispatch, footer and help are all derived from it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Stop or continue the program.
    Pause,
    /// Move the cursor of the focused pane by so many rows.
    Move(isize),
    /// Move to the first row.
    First,
    /// Move to the last row.
    Last,
    /// Focus the pane so many steps on.
    Pane(isize),
    /// Let the focused pane fill the screen, or not.
    Expand,
    /// Sort the traces by the next column.
    Sort,
    /// Turn the order round.
    Invert,
    /// Type a filter.
    Filter,
    /// Go to the hottest line of the hottest trace.
    Hottest,
    /// From an exit or a side trace to what it is linked to.
    Follow,
    /// Type to the program.
    Input,
    /// Show the help.
    Help,
    /// Leave what was opened last.
    Back,
    /// End.
    Quit,
}

/// A row of the table.
pub struct Binding {
    /// The keys; the first is shown.
    pub keys: &'static [KeyCode],
    /// What they do.
    pub action: Action,
    /// One word for the footer; empty if it is not shown there.
    pub label: &'static str,
    /// A sentence for the help.
    pub help: &'static str,
}

const fn bind(keys: &'static [KeyCode], action: Action, label: &'static str, help: &'static str) -> Binding {
    Binding { keys, action, label, help }
}

use KeyCode::{BackTab, Char, Down, End, Enter, Esc, F, Home, PageDown, PageUp, Tab, Up};

/// The table, in the order of the help.
pub const KEYMAP: &[Binding] = &[
    bind(&[Char('q')], Action::Quit, "quit", "quit; a program that still runs is ended"),
    bind(&[Char('?'), F(1)], Action::Help, "help", "this help"),
    bind(&[Char(' ')], Action::Pause, "pause", "stop the program and the screen; again to go on"),
    bind(&[Tab], Action::Pane(1), "pane", "next pane"),
    bind(&[BackTab], Action::Pane(-1), "", "previous pane"),
    bind(&[Char('j'), Down], Action::Move(1), "", "next row; the other columns follow"),
    bind(&[Char('k'), Up], Action::Move(-1), "", "previous row"),
    bind(&[Char('d'), PageDown], Action::Move(10), "", "ten rows down"),
    bind(&[Char('u'), PageUp], Action::Move(-10), "", "ten rows up"),
    bind(&[Char('g'), Home], Action::First, "", "first row"),
    bind(&[Char('G'), End], Action::Last, "", "last row"),
    bind(&[Char('e'), Enter], Action::Expand, "expand", "let the pane fill the screen; again to go back"),
    bind(&[Char('s')], Action::Sort, "sort", "sort traces by samples, number, place, exits, size"),
    bind(&[Char('i')], Action::Invert, "", "turn the order round"),
    bind(&[Char('/')], Action::Filter, "filter", "show only traces whose function, file or state has this text"),
    bind(&[Char('H')], Action::Hottest, "hot", "go to the hottest stencil of all traces"),
    bind(&[Char('f')], Action::Follow, "", "follow: from an exit to its side trace, from a side trace to its parent"),
    bind(&[Char(':'), F(2)], Action::Input, "type", "type to the program; Esc ends it"),
    bind(&[Esc], Action::Back, "", "leave help, expanded pane or filter"),
];

/// The action of a key in [`KEYMAP`]; Ctrl-C quits as everywhere.
pub fn action(key: KeyEvent) -> Option<Action> {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return match key.code {
            Char('c') => Some(Action::Quit),
            Char('d') => Some(Action::Move(10)),
            Char('u') => Some(Action::Move(-10)),
            _ => None,
        };
    }
    KEYMAP.iter().find(|binding| binding.keys.contains(&key.code)).map(|binding| binding.action)
}

/// A key's name as it is shown.
pub fn name(key: KeyCode) -> String {
    match key {
        Char(' ') => "space".to_owned(),
        Char(c) => c.to_string(),
        F(n) => format!("F{n}"),
        BackTab => "S-Tab".to_owned(),
        Down => "↓".to_owned(),
        Up => "↑".to_owned(),
        PageDown => "PgDn".to_owned(),
        PageUp => "PgUp".to_owned(),
        other => format!("{other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_has_two_meanings() {
        let mut keys: Vec<KeyCode> = KEYMAP.iter().flat_map(|binding| binding.keys).copied().collect();
        let count = keys.len();
        keys.sort_by_key(|key| name(*key));
        keys.dedup();
        assert_eq!(keys.len(), count);
    }
}
