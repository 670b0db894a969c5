//! The program under observation: a child process on a pty, with a pipe for its events.
//!
//! The write end of the pipe is the only descriptor it inherits besides its three; its number is told in the
//! environment (`MIMEO_EVENTS=fd:N`), so the command line stays the user's own. The child has its own process group and no controlling
//! terminal: what is typed to the UI's terminal never signals it by accident.

use rustix::fd::OwnedFd;
use rustix::io::FdFlags;
use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, pidfd_send_signal};
use rustix::pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, PipeReader, Write};
use std::os::fd::AsRawFd;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Command, ExitStatus, Stdio};

/// The variable that tells the child where its events go.
const EVENTS: &str = "MIMEO_EVENTS";

/// A running child; killed when dropped.
pub struct Child {
    /// Its process number.
    pub pid: u32,
    /// Names the process even after its number went to another one.
    handle: OwnedFd,
    terminal: File,
}

/// What other threads need of a new child.
pub struct Ends {
    /// Its events.
    pub events: PipeReader,
    /// What it prints.
    pub output: File,
    /// To wait for.
    pub process: std::process::Child,
}

impl Child {
    /// Starts `command` (program, then arguments) on a terminal of `(columns, rows)`.
    pub fn spawn(command: &[OsString], (columns, rows): (u16, u16)) -> io::Result<(Child, Ends)> {
        let [program, arguments @ ..] = command else { return Err(io::Error::other("there is no program to run")) };
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let terminal = openpt(flags)?;
        grantpt(&terminal)?;
        unlockpt(&terminal)?;
        tcsetwinsize(&terminal, Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 })?;
        let side = File::from(ioctl_tiocgptpeer(&terminal, flags)?);
        let (events, writer) = io::pipe()?;
        rustix::io::fcntl_setfd(&writer, FdFlags::empty())?;
        let process = Command::new(program)
            .args(arguments)
            .env(EVENTS, format!("fd:{}", writer.as_raw_fd()))
            .stdin(Stdio::from(side.try_clone()?))
            .stdout(Stdio::from(side.try_clone()?))
            .stderr(Stdio::from(side))
            .process_group(0)
            .spawn()?;
        drop(writer);
        let pid = process.id();
        let terminal = File::from(terminal);
        let output = terminal.try_clone()?;
        let number = Pid::from_raw(pid as i32).ok_or_else(|| io::Error::other("the program has no process number"))?;
        let handle = pidfd_open(number, PidfdFlags::empty())?;
        Ok((Child { pid, handle, terminal }, Ends { events, output, process }))
    }

    fn signal(&self, signal: Signal) {
        // The one error that matters is that it ended already; then there is nothing to do.
        let _ = pidfd_send_signal(&self.handle, signal);
    }

    /// Stops it.
    pub fn pause(&self) {
        self.signal(Signal::STOP);
    }

    /// Lets it go on.
    pub fn go_on(&self) {
        self.signal(Signal::CONT);
    }

    /// Interrupts it as Ctrl-C would.
    pub fn interrupt(&self) {
        self.signal(Signal::INT);
    }

    /// Asks it to end, also when it is stopped.
    pub fn terminate(&self) {
        self.signal(Signal::TERM);
        self.signal(Signal::CONT);
    }

    /// Ends it.
    pub fn kill(&self) {
        self.signal(Signal::KILL);
    }

    /// Types to it.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.terminal.write_all(bytes)
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The status a shell would report: 128 + n for signal n.
pub fn shell_status(status: ExitStatus) -> i32 {
    status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0))
}
