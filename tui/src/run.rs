//! The loop that joins everything: threads turn the world into messages, the loop folds them, draws, and does what was asked.
//!
//! One thread each reads events, output, keys and signals, samples, and waits for the end. The screen is drawn when
//! something changed, at most thirty times a second, so that an idle screen costs nothing.

use crate::child::{Child, Ends, shell_status};
use crate::record::Recorder;
use crate::terminal::Screen;
use crate::view::{self, Theme};
use crate::{Command, Model, Msg, sampler, update};
use crossterm::event::{self as terminal_event, KeyEventKind};
use mimeo_events::{Event, ReadError, Reader, Record};
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// The shortest time between two frames.
const FRAME: Duration = Duration::from_millis(33);
/// How often the clock on the screen moves when nothing else does.
const TICK: Duration = Duration::from_millis(250);
/// Messages that may wait; a full queue makes the runtime drop events, and say so.
const QUEUE: usize = 4096;

/// What to run.
pub struct Options {
    /// The program and its arguments: mimeo itself and what it should run. It is told by the variable `MIMEO_EVENTS=fd:N`
    /// where to send its events.
    pub command: Vec<OsString>,
    /// Where to record what is shown.
    pub record: Option<PathBuf>,
}

/// What to play.
pub struct Replay {
    /// The recording.
    pub file: PathBuf,
    /// Times the original speed; 0 for as fast as possible.
    pub speed: f64,
}

/// Runs the program under the UI; returns its exit status (128 + n for signal n) when the UI is left. A program that ends before it sends
/// anything, because mimeo refused it, never had a screen: its message is printed as it is.
pub fn run(options: Options) -> io::Result<i32> {
    let recorder = options.record.as_deref().map(Recorder::create).transpose()?;
    let screen = Screen::enter()?;
    let size = screen.terminal.size()?;
    let (child, ends) = Child::spawn(&options.command, (size.width, size.height))?;
    let (send, messages) = sync_channel(QUEUE);
    let pid = child.pid;
    let Ends { events, output, mut process } = ends;
    let to = send.clone();
    thread::Builder::new()
        .name("events".to_owned())
        .spawn(move || read_events(BufReader::new(events), &to, |_| true))?;
    let to = send.clone();
    thread::Builder::new().name("output".to_owned()).spawn(move || read_output(output, &to))?;
    let to = send.clone();
    thread::Builder::new().name("sampler".to_owned()).spawn(move || {
        sampler::sample(pid, |event| to.send(Seen::Event(event)).is_ok());
    })?;
    let to = send.clone();
    thread::Builder::new().name("wait".to_owned()).spawn(move || {
        let status = process.wait().map_or(1, shell_status);
        let _ = to.send(Msg::Exited(status).into());
    })?;
    App::new(screen, Some(child), None, recorder).run(send, messages)
}

/// Plays a recording; returns the exit status of the recorded program.
pub fn replay(options: Replay) -> io::Result<i32> {
    let file = std::fs::File::open(&options.file)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", options.file.display())))?;
    let screen = Screen::enter()?;
    let (send, messages) = sync_channel(QUEUE);
    let paused = Arc::new(AtomicBool::new(false));
    let (to, stopped, speed) = (send.clone(), paused.clone(), options.speed);
    let mut last = 0;
    thread::Builder::new().name("replay".to_owned()).spawn(move || {
        read_events(BufReader::new(file), &to, |record| {
            let wait = record.t.saturating_sub(last) as f64 / 1e6 / speed;
            last = last.max(record.t);
            if wait.is_finite() {
                thread::sleep(Duration::from_secs_f64(wait));
            }
            while stopped.load(Relaxed) {
                thread::sleep(FRAME);
            }
            true
        });
    })?;
    App::new(screen, None, Some(paused), None).run(send, messages)
}

/// What the threads send: messages for the model, and what only the loop needs.
enum Seen {
    Msg(Msg),
    /// An event that the UI itself saw; it still needs its time.
    Event(Event),
    OutputEnded,
    EventsEnded,
    /// The events cannot be read at all.
    Unreadable(ReadError),
}

impl From<Msg> for Seen {
    fn from(msg: Msg) -> Seen {
        Seen::Msg(msg)
    }
}

fn read_events(input: impl BufRead, to: &SyncSender<Seen>, mut wait: impl FnMut(&Record) -> bool) {
    let read = || -> Result<(), ReadError> {
        let (header, records) = Reader::new(input)?;
        let send = |msg: Msg| to.send(msg.into()).is_ok();
        if !send(Msg::Begin(header)) {
            return Ok(());
        }
        for record in records {
            let open = match record {
                Ok(record) => wait(&record) && send(Msg::Record(record)),
                Err(error @ ReadError::Damaged { .. }) => send(Msg::Damaged(error.to_string())),
                Err(error) => return Err(error),
            };
            if !open {
                break;
            }
        }
        Ok(())
    };
    let end = match read() {
        Ok(()) => Seen::EventsEnded,
        Err(error) => Seen::Unreadable(error),
    };
    let _ = to.send(end);
}

fn read_output(mut output: impl Read, to: &SyncSender<Seen>) {
    let mut buffer = vec![0; 16 * 1024];
    let mut kept = 0;
    // A pty ends with an error, not with an empty read.
    while let Ok(count @ 1..) = output.read(&mut buffer[kept..]) {
        let len = kept + count;
        let cut = whole_characters(&buffer[..len]);
        let text = String::from_utf8_lossy(&buffer[..cut]).into_owned();
        buffer.copy_within(cut..len, 0);
        kept = len - cut;
        if to.send(Seen::Event(Event::Output { text })).is_err() {
            return;
        }
    }
    let _ = to.send(Seen::OutputEnded);
}

/// Length of `bytes` without a UTF-8 sequence that is only cut off by the end of the read.
fn whole_characters(bytes: &[u8]) -> usize {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() && bytes.len() - error.valid_up_to() < 4 => error.valid_up_to(),
        _ => bytes.len(),
    }
}

fn read_keys(to: &SyncSender<Seen>, stop: &AtomicBool) {
    while !stop.load(Relaxed) {
        let msg = match terminal_event::poll(TICK).and_then(|ready| ready.then(terminal_event::read).transpose()) {
            Ok(None) => continue,
            Ok(Some(terminal_event::Event::Key(key))) if key.kind == KeyEventKind::Press => Msg::Key(key),
            Ok(Some(terminal_event::Event::Paste(text))) => Msg::Paste(text),
            Ok(Some(_)) => Msg::Redraw,
            // The terminal went away.
            Err(_) => Msg::Terminate,
        };
        let end = matches!(msg, Msg::Terminate);
        if to.send(msg.into()).is_err() || end {
            return;
        }
    }
}

struct App {
    screen: Screen,
    theme: Theme,
    model: Model,
    child: Option<Child>,
    replay: Option<Arc<AtomicBool>>,
    recorder: Option<Recorder>,
    /// While paused the screen is frozen: what arrives late waits here.
    held: Vec<Msg>,
    begin: Option<Instant>,
    exited: Option<i32>,
    ends: u8,
    refused: Option<String>,
    quit: bool,
}

impl App {
    fn new(screen: Screen, child: Option<Child>, replay: Option<Arc<AtomicBool>>, recorder: Option<Recorder>) -> App {
        let mut model = Model::default();
        model.session.replay = replay.is_some();
        let (theme, held) = (Theme::from_env(), Vec::new());
        App {
            screen,
            theme,
            model,
            child,
            replay,
            recorder,
            held,
            begin: None,
            exited: None,
            ends: 0,
            refused: None,
            quit: false,
        }
    }

    fn run(mut self, send: SyncSender<Seen>, messages: Receiver<Seen>) -> io::Result<i32> {
        let stop = Arc::new(AtomicBool::new(false));
        let (to, keys_stop) = (send.clone(), stop.clone());
        let keys = thread::Builder::new().name("keys".to_owned()).spawn(move || read_keys(&to, &keys_stop))?;
        use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
        let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
        let signal_handle = signals.handle();
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for _ in signals.forever() {
                let _ = send.send(Msg::Terminate.into());
            }
        })?;

        let result = self.until_quit(&messages);
        signal_handle.close();
        stop.store(true, Relaxed);
        self.end_child(&messages);
        // The queue may be full: without a receiver the key thread cannot hang in it.
        drop(messages);
        // Bounded: crossterm never returns from a terminal that was closed (it spins), and the process ends anyway.
        let end = Instant::now() + 2 * TICK;
        while !keys.is_finished() && Instant::now() < end {
            thread::sleep(FRAME);
        }
        let App { screen, model, exited, refused, recorder, .. } = self;
        drop(screen);
        result?;
        if let (Some(recorder), Some(status)) = (recorder, exited) {
            recorder.finish(status)?;
        }
        if let Some(why) = refused {
            return Err(io::Error::other(why));
        }
        if model.session.header.is_none() {
            let mut out = io::stderr().lock();
            for index in 0..model.output.len() {
                let line = model.output.line(index);
                if index + 1 < model.output.len() || !line.is_empty() {
                    writeln!(out, "{line}")?;
                }
            }
        }
        let recorded = match model.session.status {
            crate::model::Status::Ended(status) => status,
            _ => 0,
        };
        Ok(exited.unwrap_or(recorded))
    }

    fn until_quit(&mut self, messages: &Receiver<Seen>) -> io::Result<()> {
        let mut drawn = Instant::now();
        let mut changed = true;
        self.draw()?;
        while !self.quit {
            let wait = if changed { FRAME.saturating_sub(drawn.elapsed()) } else { TICK };
            match messages.recv_timeout(wait) {
                Ok(seen) => {
                    self.see(seen);
                    changed = true;
                }
                Err(RecvTimeoutError::Timeout) if changed => {}
                Err(RecvTimeoutError::Timeout) => changed = self.tick(),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
            if self.screen.lost() {
                return Err(io::Error::other("the UI failed, see above"));
            }
            // It ended, said all, and never began: mimeo refused to run it.
            let refused = self.exited.is_some() && self.ends == 2 && self.model.session.header.is_none();
            if refused || self.refused.is_some() {
                return Ok(());
            }
            if changed && drawn.elapsed() >= FRAME {
                self.draw()?;
                drawn = Instant::now();
                changed = false;
            }
        }
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        let (model, theme) = (&self.model, self.theme);
        self.screen.terminal.draw(|frame| view::draw(frame, model, theme))?;
        Ok(())
    }

    /// Lets the clock move; whether that changed anything.
    fn tick(&mut self) -> bool {
        use crate::model::Status::{Running, Starting};
        let runs = matches!(self.model.session.status, Starting | Running) && !self.model.session.paused;
        let live = runs && !self.model.session.replay;
        if let (true, Some(begin)) = (live, self.begin) {
            update(&mut self.model, Msg::Tick(begin.elapsed().as_micros() as u64));
        }
        live
    }

    fn see(&mut self, seen: Seen) {
        let msg = match seen {
            Seen::Msg(msg) => msg,
            Seen::Event(event) => {
                let t = self.begin.map_or(0, |begin| begin.elapsed().as_micros() as u64);
                Msg::Record(Record { t, event })
            }
            Seen::OutputEnded => {
                self.ends += 1;
                return;
            }
            Seen::EventsEnded => {
                self.ends += 1;
                Msg::NoMoreEvents
            }
            Seen::Unreadable(why) => {
                self.ends += 1;
                if self.model.session.replay {
                    self.refused = Some(why.to_string());
                    return;
                }
                // A program that sends nothing ended before it began; its status and output say why.
                if matches!(why, ReadError::Empty) {
                    return;
                }
                Msg::Record(Record { t: 0, event: Event::Note { text: why.to_string() } })
            }
        };
        self.record(&msg);
        match &msg {
            Msg::Begin(_) => self.begin = Some(Instant::now()),
            Msg::Exited(status) => self.exited = Some(*status),
            Msg::Record(_) | Msg::NoMoreEvents if self.model.session.paused => {
                self.held.push(msg);
                return;
            }
            _ => {}
        }
        let command = update(&mut self.model, msg);
        if !self.model.session.paused {
            for msg in std::mem::take(&mut self.held) {
                update(&mut self.model, msg);
            }
        }
        if let Some(command) = command {
            self.perform(command);
        }
    }

    fn record(&mut self, msg: &Msg) {
        let Some(recorder) = &mut self.recorder else { return };
        let result = match msg {
            Msg::Begin(header) => recorder.header(header),
            Msg::Record(record) => recorder.record(record),
            _ => Ok(()),
        };
        if let Err(error) = result {
            self.recorder = None;
            self.model.session.note(format!("the recording stopped: {error}"));
        }
    }

    fn perform(&mut self, command: Command) {
        let paused = |to: bool| self.replay.iter().for_each(|flag| flag.store(to, Relaxed));
        match command {
            Command::Quit => self.quit = true,
            Command::Pause => {
                paused(true);
                self.child.iter().for_each(Child::pause);
            }
            Command::Continue => {
                paused(false);
                self.child.iter().for_each(Child::go_on);
            }
            Command::Interrupt => self.child.iter().for_each(Child::interrupt),
            Command::Input(bytes) => {
                if let Some(Err(error)) = self.child.as_mut().map(|child| child.write(&bytes)) {
                    self.model.session.note(format!("the program takes no input: {error}"));
                }
            }
        }
    }

    /// Ends a child that still runs: first asked, then killed. Its status is known afterwards.
    fn end_child(&mut self, messages: &Receiver<Seen>) {
        let Some(child) = self.child.take() else { return };
        let patience =
            [(Duration::from_millis(500), Child::terminate as fn(&Child)), (Duration::from_secs(2), Child::kill)];
        for (time, ask) in patience {
            if self.exited.is_none() {
                ask(&child);
            }
            let end = Instant::now() + time;
            while self.exited.is_none() && Instant::now() < end {
                if let Ok(Seen::Msg(Msg::Exited(status))) = messages.recv_timeout(FRAME) {
                    self.exited = Some(status);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_not_cut_and_rubbish_is_not_kept() {
        assert_eq!(whole_characters("aé".as_bytes()), 3);
        assert_eq!(whole_characters(b"a\xc3"), 1);
        assert_eq!(whole_characters(b"a\xff"), 2);
        assert_eq!(whole_characters(b"a\xe6\x97"), 1);
    }
}
