//! The terminal in raw mode on its second screen, and always back again: at the end of the scope, on errors, and on a panic
//! before its message is printed, on whichever thread.

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use std::io::{self, IsTerminal, Stdout, stdin, stdout};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

static PANICKED: AtomicBool = AtomicBool::new(false);

/// The screen; the terminal is restored when it is dropped.
pub struct Screen {
    /// To draw on.
    pub terminal: Terminal<CrosstermBackend<Stdout>>,
}

impl Screen {
    /// Takes the terminal.
    pub fn enter() -> io::Result<Screen> {
        if !stdin().is_terminal() || !stdout().is_terminal() {
            return Err(io::Error::other("the UI needs a terminal; `mimeo dump` prints the same as text"));
        }
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            let report = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |info| {
                PANICKED.store(true, Relaxed);
                restore();
                report(info);
            }));
        });
        enable_raw_mode()?;
        // From here on the guard exists, so that a failure below is undone as well.
        let screen = Screen { terminal: Terminal::new(CrosstermBackend::new(stdout()))? };
        execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?;
        Ok(screen)
    }

    /// Whether some thread panicked and the screen is no longer ours.
    pub fn lost(&self) -> bool {
        PANICKED.load(Relaxed)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

fn restore() {
    // Nothing can be done about a failure, and nothing here may panic.
    let _ = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}
