//! The runtime's end: a bounded queue and a thread that writes it out.
//!
//! `send` must not disturb what is observed: off, it is one test and the event is not even built; on, it never waits
//! for a slow reader. What does not fit is counted, and the count is an event of its own, so no reader is misled.

use crate::{Event, Header, Record};
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, TrySendError, sync_channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Events that may wait. A trace is some 10 kB, so this is the memory a stuck reader can cost.
const CAPACITY: usize = 8192;
/// How long the end of the program waits for a reader that does not read.
const PATIENCE: Duration = Duration::from_secs(2);

/// Where events go, as in `--events=FILE` and `--events=fd:N`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A new file; an existing one is replaced.
    File(std::path::PathBuf),
    /// An inherited descriptor that can be written.
    Fd(u32),
}

impl Target {
    /// Reads the value of the option; the error is a sentence for the user.
    pub fn parse(text: &str) -> Result<Target, String> {
        match text.strip_prefix("fd:") {
            Some(number) => number.parse().map(Target::Fd).map_err(|_| format!("not a file descriptor: {text}")),
            None if text.is_empty() => Err("events need a file name or fd:N".to_owned()),
            None => Ok(Target::File(text.into())),
        }
    }

    /// Opens it for writing.
    pub fn open(&self) -> io::Result<File> {
        match self {
            Target::File(path) => File::create(path),
            // Opening through /proc needs no unsafe and works for what we pass on: pipes and files.
            Target::Fd(number) => OpenOptions::new().append(true).open(format!("/proc/self/fd/{number}")),
        }
    }
}

/// Sends events; clones send to the same place.
#[derive(Clone, Default)]
pub struct Sender(Option<Arc<Queue>>);

struct Queue {
    start: Instant,
    items: SyncSender<Item>,
    dropped: Arc<AtomicU64>,
    closed: Mutex<Receiver<()>>,
}

enum Item {
    Record(Record),
    Close(Record),
}

impl Sender {
    /// A sender to nowhere.
    pub const fn off() -> Sender {
        Sender(None)
    }

    /// Starts to write to `output`, the header first.
    pub fn to(output: impl Write + Send + 'static, header: Header) -> io::Result<Sender> {
        Sender::with_capacity(output, header, CAPACITY)
    }

    fn with_capacity(output: impl Write + Send + 'static, header: Header, capacity: usize) -> io::Result<Sender> {
        let (items, queue) = sync_channel(capacity);
        let (done, closed) = sync_channel(1);
        let dropped = Arc::new(AtomicU64::new(0));
        let writer =
            Writer { output: BufWriter::with_capacity(1 << 16, output), dropped: dropped.clone(), reported: 0 };
        std::thread::Builder::new().name("mimeo-events".to_owned()).spawn(move || {
            // A reader that went away must not end the program: events simply end here, and later ones are dropped.
            let _ = writer.run(&header, &queue);
            let _ = done.try_send(());
        })?;
        Ok(Sender(Some(Arc::new(Queue { start: Instant::now(), items, dropped, closed: Mutex::new(closed) }))))
    }

    /// Whether anybody listens. Ask before collecting what an event needs.
    #[inline]
    pub fn on(&self) -> bool {
        self.0.is_some()
    }

    /// Sends what `make` builds; when off, `make` is not called. Never blocks.
    #[inline]
    pub fn send(&self, make: impl FnOnce() -> Event) {
        if let Some(queue) = &self.0 {
            queue.send(make());
        }
    }

    /// Events lost until now.
    pub fn dropped(&self) -> u64 {
        self.0.as_ref().map_or(0, |queue| queue.dropped.load(Relaxed))
    }

    /// Sends the end of the program and waits, two seconds at most, until all is written.
    pub fn close(&self, status: i32) {
        let Some(queue) = &self.0 else { return };
        let end = Instant::now() + PATIENCE;
        let mut item = Item::Close(queue.record(Event::Finished { status }));
        while let Err(TrySendError::Full(back)) = queue.items.try_send(item) {
            if Instant::now() > end {
                return;
            }
            item = back;
            std::thread::sleep(Duration::from_millis(1));
        }
        if let Ok(closed) = queue.closed.lock() {
            let _ = closed.recv_timeout(end.saturating_duration_since(Instant::now()));
        }
    }
}

impl Queue {
    fn record(&self, event: Event) -> Record {
        Record { t: self.start.elapsed().as_micros() as u64, event }
    }

    fn send(&self, event: Event) {
        if self.items.try_send(Item::Record(self.record(event))).is_err() {
            self.dropped.fetch_add(1, Relaxed);
        }
    }
}

struct Writer<W: Write> {
    output: BufWriter<W>,
    dropped: Arc<AtomicU64>,
    reported: u64,
}

impl<W: Write> Writer<W> {
    fn run(mut self, header: &Header, queue: &Receiver<Item>) -> io::Result<()> {
        self.line(header)?;
        loop {
            let item = match queue.try_recv() {
                Ok(item) => item,
                Err(TryRecvError::Disconnected) => return self.output.flush(),
                Err(TryRecvError::Empty) => {
                    // Idle: let the reader see all there is before waiting.
                    self.output.flush()?;
                    match queue.recv() {
                        Ok(item) => item,
                        Err(_) => return Ok(()),
                    }
                }
            };
            let (Item::Record(record) | Item::Close(record)) = &item;
            let dropped = self.dropped.load(Relaxed);
            if dropped > self.reported {
                self.reported = dropped;
                self.line(&Record { t: record.t, event: Event::Dropped { n: dropped } })?;
            }
            self.line(record)?;
            if matches!(item, Item::Close(_)) {
                return self.output.flush();
            }
        }
    }

    fn line(&mut self, line: &impl serde::Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.output, line)?;
        self.output.write_all(b"\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reader;
    use std::io::BufReader;

    fn header() -> Header {
        Header::new("0.1.0", "x.py", vec!["x.py".to_owned()])
    }

    #[test]
    fn off_builds_nothing() {
        Sender::off().send(|| unreachable!("off must not build events"));
        Sender::off().close(0);
        assert!(!Sender::off().on());
    }

    #[test]
    fn what_is_sent_arrives_in_order() {
        let (reader, writer) = io::pipe().expect("pipe");
        let sender = Sender::to(writer, header()).expect("thread");
        for trace in 0..1000 {
            sender.send(|| Event::ExitCounts { trace, counts: vec![(0, 1)] });
        }
        let closer = std::thread::spawn(move || sender.close(3));
        let (head, records) = Reader::new(BufReader::new(reader)).expect("header");
        assert_eq!(head.program, "x.py");
        let events: Vec<Event> = records.map(|record| record.expect("good").event).collect();
        assert_eq!(events.len(), 1001);
        assert!(matches!(events[999], Event::ExitCounts { trace: 999, .. }));
        assert_eq!(events[1000], Event::Finished { status: 3 });
        closer.join().expect("close");
    }

    #[test]
    fn a_stuck_reader_costs_events_not_time() {
        let (reader, writer) = io::pipe().expect("pipe");
        let sender = Sender::with_capacity(writer, header(), 4).expect("thread");
        let start = Instant::now();
        for trace in 0..10_000 {
            sender.send(|| Event::Invalidated { trace, why: "w".repeat(100).into() });
        }
        assert!(start.elapsed() < Duration::from_secs(1), "send waited for the reader");
        let lost = sender.dropped();
        assert!(lost > 0);
        let (_, records) = Reader::new(BufReader::new(reader)).expect("header");
        let closer = std::thread::spawn(move || sender.close(0));
        let events: Vec<Event> = records.map(|record| record.expect("good").event).collect();
        assert!(events.contains(&Event::Dropped { n: lost }));
        assert_eq!(events.last(), Some(&Event::Finished { status: 0 }));
        closer.join().expect("close");
    }

    #[test]
    fn a_reader_that_went_away_is_no_error() {
        let (reader, writer) = io::pipe().expect("pipe");
        drop(reader);
        let sender = Sender::to(writer, header()).expect("thread");
        for trace in 0..100 {
            sender.send(|| Event::Invalidated { trace, why: "".into() });
        }
        sender.close(0);
    }

    #[test]
    fn targets() {
        assert_eq!(Target::parse("fd:3"), Ok(Target::Fd(3)));
        assert_eq!(Target::parse("a.events"), Ok(Target::File("a.events".into())));
        assert!(Target::parse("fd:x").is_err());
        assert!(Target::parse("").is_err());
    }
}
