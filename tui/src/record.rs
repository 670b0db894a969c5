//! `--record FILE`: everything that is shown, written as it arrives, so that a replay shows the same.

use mimeo_events::{Event, Header, Record};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// An open recording.
pub struct Recorder {
    output: BufWriter<File>,
    /// Lines from before the header: the program's output may arrive before the events' first line, which must come first in the file.
    early: Option<Vec<u8>>,
    clock: u64,
    finished: bool,
}

impl Recorder {
    /// Creates the file, replacing an existing one.
    pub fn create(path: &Path) -> io::Result<Recorder> {
        let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        let output = BufWriter::new(File::create(path).map_err(named)?);
        Ok(Recorder { output, early: Some(Vec::new()), clock: 0, finished: false })
    }

    /// Writes the first line.
    pub fn header(&mut self, header: &Header) -> io::Result<()> {
        let early = self.early.take().unwrap_or_default();
        self.line(header)?;
        self.output.write_all(&early)
    }

    /// Writes another line.
    pub fn record(&mut self, record: &Record) -> io::Result<()> {
        self.clock = self.clock.max(record.t);
        self.finished |= matches!(record.event, Event::Finished { .. });
        self.line(record)
    }

    /// Writes how the program ended, unless it said so itself: one that crashed did not.
    pub fn finish(mut self, status: i32) -> io::Result<()> {
        if !self.finished {
            self.line(&Record { t: self.clock, event: Event::Finished { status } })?;
        }
        self.output.flush()
    }

    fn line(&mut self, line: &impl serde::Serialize) -> io::Result<()> {
        let mut text = serde_json::to_vec(line)?;
        text.push(b'\n');
        match &mut self.early {
            Some(early) => early.extend(text),
            None => self.output.write_all(&text)?,
        }
        Ok(())
    }
}
