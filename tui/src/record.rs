//! `--record FILE`: everything that is shown, written as it arrives, so that a replay shows the same.

use mimeo_events::{Header, Record};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// An open recording.
pub struct Recorder {
    output: BufWriter<File>,
}

impl Recorder {
    /// Creates the file, replacing an existing one.
    pub fn create(path: &Path) -> io::Result<Recorder> {
        let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        Ok(Recorder { output: BufWriter::new(File::create(path).map_err(named)?) })
    }

    /// Writes the first line.
    pub fn header(&mut self, header: &Header) -> io::Result<()> {
        self.line(header)
    }

    /// Writes another line.
    pub fn record(&mut self, record: &Record) -> io::Result<()> {
        self.line(record)
    }

    fn line(&mut self, line: &impl serde::Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.output, line)?;
        self.output.write_all(b"\n")
    }
}
