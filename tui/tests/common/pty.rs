//! A command on a real pseudo-terminal, and what it shows there. Used by this crate's tests and by those of `mimeo` itself.

// Helpers of a test file are not seen as tests, and every test file uses a part of them.
#![allow(clippy::unwrap_used, dead_code)]

use rustix::pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// A running UI and what it shows.
pub struct Ui {
    /// To type.
    pub keys: File,
    /// The UI's end of the terminal.
    pub side: File,
    /// What the UI writes.
    pub output: Receiver<Vec<u8>>,
    /// What it amounts to.
    pub screen: vt100::Parser,
    /// The UI.
    pub process: Child,
}

impl Ui {
    /// Runs `command` with `arguments` on a terminal of `(columns, rows)`.
    pub fn start(command: &Path, arguments: &[&str], (columns, rows): (u16, u16)) -> Ui {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let terminal = openpt(flags).unwrap();
        grantpt(&terminal).unwrap();
        unlockpt(&terminal).unwrap();
        tcsetwinsize(&terminal, Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
        let side = File::from(ioctl_tiocgptpeer(&terminal, flags).unwrap());
        let process = Command::new(command)
            .args(arguments)
            .env("TERM", "xterm-256color")
            .stdin(side.try_clone().unwrap())
            .stdout(side.try_clone().unwrap())
            .stderr(side.try_clone().unwrap())
            .spawn()
            .expect("it is built with the tests");
        let keys = File::from(terminal);
        let mut from = keys.try_clone().unwrap();
        let (send, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = from.read(&mut buffer) {
                if send.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Ui { keys, side, output, screen: vt100::Parser::new(rows, columns, 0), process }
    }

    /// What is on the screen.
    pub fn contents(&self) -> String {
        self.screen.screen().contents()
    }

    /// Types.
    pub fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
    }

    /// Waits until the screen has `text`.
    pub fn wait(&mut self, text: &str) {
        let end = Instant::now() + Duration::from_secs(20);
        while !self.contents().contains(text) {
            match self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) => panic!("{text:?} did not come:\n{}", self.contents()),
            }
        }
    }

    /// Waits for the end; the terminal must be as it was.
    pub fn end(mut self) -> (i32, String) {
        let mut status = None;
        eventually("the UI does not end", || {
            status = self.process.try_wait().unwrap();
            status.is_some()
        });
        let status: std::process::ExitStatus = status.unwrap();
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
            self.screen.process(&bytes);
        }
        let modes = tcgetattr(&self.side).unwrap().local_modes;
        assert!(modes.contains(LocalModes::ICANON | LocalModes::ECHO), "the terminal is still raw");
        assert!(!self.screen.screen().alternate_screen(), "the second screen is still shown");
        assert!(!self.screen.screen().hide_cursor(), "the cursor is still hidden");
        let contents = self.contents();
        (status.code().unwrap_or(-1), contents)
    }
}

impl Drop for Ui {
    fn drop(&mut self) {
        // A failed test must not leave a UI behind.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits until `test` holds.
pub fn eventually(what: &str, mut test: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(10);
    while !test() {
        assert!(Instant::now() < end, "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
