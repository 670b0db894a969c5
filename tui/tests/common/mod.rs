//! What the tests share: the recorded run, and screens drawn from it.

// Every test file is its own crate and uses a part of this.
#![allow(dead_code)]

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use mimeo_events::Reader;
use mimeo_tui::view::{Theme, draw};
use mimeo_tui::{Command, Model, Msg, update};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

/// A run of a Mandelbrot program: a root trace with a linked side trace, one with an inlined call, loops that failed.
pub const RECORDING: &str = include_str!("../data/mandelbrot.events");

/// The model in the middle of the run: everything but the end.
pub fn running() -> Model {
    let (header, records) = Reader::new(RECORDING.as_bytes()).expect("header");
    let mut model = Model::default();
    update(&mut model, Msg::Begin(header));
    for record in records {
        let record = record.expect("good line");
        if !matches!(record.event, mimeo_events::Event::Finished { .. }) {
            update(&mut model, Msg::Record(record));
        }
    }
    model
}

/// Presses keys; `\t` is Tab, `\n` Enter, `\x1b` Esc. Gives back the last command.
pub fn press(model: &mut Model, keys: &str) -> Option<Command> {
    let mut command = None;
    for key in keys.chars() {
        let code = match key {
            '\t' => KeyCode::Tab,
            '\n' => KeyCode::Enter,
            '\x1b' => KeyCode::Esc,
            key => KeyCode::Char(key),
        };
        command = update(model, Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    }
    command
}

/// Draws a screen.
pub fn screen(model: &Model, (width, height): (u16, u16), colour: bool) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a test screen cannot fail");
    terminal.draw(|frame| draw(frame, model, Theme { colour })).expect("a test screen cannot fail");
    terminal.backend().buffer().clone()
}

/// A screen's text.
pub fn text(buffer: &Buffer) -> String {
    let row = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    (0..buffer.area.height).map(row).collect::<Vec<_>>().join("\n")
}

/// Where `needle` is on the screen first, in cells.
pub fn find(buffer: &Buffer, needle: &str) -> (u16, u16) {
    for (y, line) in text(buffer).lines().enumerate() {
        if let Some(at) = line.find(needle) {
            return (line[..at].chars().count() as u16, y as u16);
        }
    }
    panic!("{needle:?} is not on the screen:\n{}", text(buffer));
}
