//! Messages into the model. What must be done to the world comes back as a [`Command`]; nothing here does it.

use crate::keys::{self, Action};
use crate::model::{Cursor, Mode, Model, Pane, Row, Status};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use mimeo_events::{FileId, Header, Record};

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// The events' header arrived.
    Begin(Header),
    /// An event arrived.
    Record(Record),
    /// Something about the events that the person should know.
    Damaged(String),
    /// There will be no more events.
    NoMoreEvents,
    /// The process ended.
    Exited(i32),
    /// Time passes: microseconds since the start.
    Tick(u64),
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// The terminal has another size, or must be drawn again.
    Redraw,
    /// The UI was asked to end by a signal.
    Terminate,
}

/// Something to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Stop the program.
    Pause,
    /// Let it go on.
    Continue,
    /// Send these bytes to its standard input.
    Input(Vec<u8>),
    /// Interrupt it, as Ctrl-C would.
    Interrupt,
    /// End the UI.
    Quit,
}

/// Folds one message.
pub fn update(model: &mut Model, msg: Msg) -> Option<Command> {
    match msg {
        Msg::Begin(header) => model.session.begin(header),
        Msg::Record(record) => model.fold(record),
        Msg::Damaged(what) => model.session.damage(what),
        Msg::NoMoreEvents if model.session.replay && !matches!(model.session.status, Status::Ended(_)) => {
            model.session.status = Status::CutOff;
        }
        Msg::Exited(status) => {
            model.session.status = Status::Ended(status);
            model.session.paused = false;
        }
        Msg::Tick(clock) if matches!(model.session.status, Status::Starting | Status::Running) => {
            model.session.clock = model.session.clock.max(clock);
        }
        Msg::Key(key) => return press(model, key),
        Msg::Paste(text) if model.ui.mode == Mode::Input => return Some(Command::Input(text.into_bytes())),
        Msg::Terminate => return Some(Command::Quit),
        Msg::Tick(_) | Msg::NoMoreEvents | Msg::Paste(_) | Msg::Redraw => {}
    }
    None
}

fn press(model: &mut Model, key: KeyEvent) -> Option<Command> {
    match model.ui.mode {
        Mode::Normal => keys::action(key).and_then(|action| act(model, action)),
        Mode::Help => {
            match keys::action(key) {
                Some(Action::Move(by)) => model.ui.help_down = model.ui.help_down.saturating_add_signed(by),
                Some(Action::Quit | Action::Help | Action::Back) => model.ui.mode = Mode::Normal,
                _ => {}
            }
            None
        }
        Mode::Filter => {
            match key.code {
                KeyCode::Enter => model.ui.mode = Mode::Normal,
                KeyCode::Esc => {
                    model.ui.filter.clear();
                    model.ui.mode = Mode::Normal;
                }
                KeyCode::Backspace => drop(model.ui.filter.pop()),
                KeyCode::Char('u') if key.modifiers.contains(KeyModifiers::CONTROL) => model.ui.filter.clear(),
                KeyCode::Char(c) => model.ui.filter.push(c),
                _ => {}
            }
            None
        }
        Mode::Input => type_key(model, key),
    }
}

fn type_key(model: &mut Model, key: KeyEvent) -> Option<Command> {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let mut text = [0; 4];
    let bytes: &[u8] = match key.code {
        KeyCode::Esc | KeyCode::F(2) => {
            model.ui.mode = Mode::Normal;
            return None;
        }
        KeyCode::Char('c') if control => return Some(Command::Interrupt),
        KeyCode::Char(c @ 'a'..='z') if control => &[c as u8 - b'a' + 1],
        KeyCode::Char(c) => c.encode_utf8(&mut text).as_bytes(),
        KeyCode::Enter => b"\r",
        KeyCode::Tab => b"\t",
        KeyCode::Backspace => b"\x7f",
        KeyCode::Up => b"\x1b[A",
        KeyCode::Down => b"\x1b[B",
        KeyCode::Right => b"\x1b[C",
        KeyCode::Left => b"\x1b[D",
        _ => return None,
    };
    Some(Command::Input(bytes.to_vec()))
}

fn act(model: &mut Model, action: Action) -> Option<Command> {
    match action {
        Action::Quit => return Some(Command::Quit),
        Action::Pause => {
            if matches!(model.session.status, Status::Ended(_) | Status::CutOff) {
                return None;
            }
            model.session.paused = !model.session.paused;
            return Some(if model.session.paused { Command::Pause } else { Command::Continue });
        }
        Action::Move(by) => step(model, by),
        Action::First => step(model, -(isize::MAX / 2)),
        Action::Last => step(model, isize::MAX / 2),
        Action::Pane(by) => {
            let pane = model.ui.focus.step(by);
            model.ui.focus(pane);
        }
        Action::Expand => model.ui.expanded = !model.ui.expanded,
        Action::Sort => model.ui.sort = model.ui.sort.next(),
        Action::Invert => model.ui.inverted = !model.ui.inverted,
        Action::Filter => {
            model.ui.focus(Pane::Traces);
            model.ui.mode = Mode::Filter;
        }
        Action::Hottest => hottest(model),
        Action::Follow => follow(model),
        Action::Input => {
            let ended = matches!(model.session.status, Status::Ended(_));
            if !model.session.replay && !ended {
                model.ui.focus(Pane::Output);
                model.ui.mode = Mode::Input;
            }
        }
        Action::Help => (model.ui.mode, model.ui.help_down) = (Mode::Help, 0),
        Action::Back => {
            if model.ui.expanded {
                model.ui.expanded = false;
            } else {
                model.ui.filter.clear();
            }
        }
    }
    None
}

fn step(model: &mut Model, by: isize) {
    match model.ui.focus {
        Pane::Traces => {
            let rows = model.rows();
            if let Some(now) = model.selected(&rows) {
                let next = now.saturating_add_signed(by).min(rows.len() - 1);
                model.ui.selected = Some(rows[next]);
            }
        }
        Pane::Output => {
            let up = model.ui.output_up.saturating_add_signed(by.saturating_neg());
            model.ui.output_up = up.min(model.output.len().saturating_sub(1));
        }
        pane => {
            let Some(row @ Row::Trace(id)) = model.current() else { return };
            // From now on this trace is meant, whatever the order does.
            model.ui.selected = Some(row);
            let places: Vec<(FileId, u32)> = match pane {
                Pane::Lines => model.line_rows(row).iter().filter_map(|line| line.place()).collect(),
                _ => Vec::new(),
            };
            let Some(trace) = model.traces.get(&id) else { return };
            let cursor = model.ui.cursors.entry(id).or_insert_with(|| Cursor::start(&trace.info));
            cursor.step(&trace.info, pane, &places, by);
        }
    }
}

fn hottest(model: &mut Model) {
    let heats = model.traces.keys().filter_map(|id| Some((model.samples.heat(*id)?, *id)));
    let Some((heat, id)) = heats.max_by_key(|(heat, _)| heat.total) else { return };
    let stencil = (0..heat.stencils.len()).max_by_key(|index| heat.stencils[*index]).unwrap_or(0);
    show(model, id, |cursor, trace| cursor.to_stencil(&trace.info, stencil));
}

fn follow(model: &mut Model) {
    let Some(trace) = model.current().and_then(|row| model.trace_of(row)) else { return };
    let cursor = model.cursor(trace);
    let linked = trace.info.exits.get(cursor.exit).and_then(|exit| trace.links.get(&exit.id)).copied();
    match (linked, trace.info.kind) {
        (Some(to), _) if model.ui.focus == Pane::Exits => show(model, to, |_, _| {}),
        (_, mimeo_events::TraceKind::Side { parent, exit }) => show(model, parent, |cursor, trace| {
            if let Some(index) = trace.info.exits.iter().position(|row| row.id == exit) {
                cursor.to_exit(&trace.info, index);
            }
        }),
        (Some(to), _) => show(model, to, |_, _| {}),
        (None, _) => {}
    }
}

fn show(model: &mut Model, id: mimeo_events::TraceId, place: impl FnOnce(&mut Cursor, &crate::model::Trace)) {
    let Some(trace) = model.traces.get(&id) else { return };
    model.ui.selected = Some(Row::Trace(id));
    let cursor = model.ui.cursors.entry(id).or_insert_with(|| Cursor::start(&trace.info));
    place(cursor, trace);
}

impl Model {
    /// Where the cursor is in a trace.
    pub fn cursor(&self, trace: &crate::model::Trace) -> Cursor {
        self.ui.cursors.get(&trace.info.id).copied().unwrap_or_else(|| Cursor::start(&trace.info))
    }
}
