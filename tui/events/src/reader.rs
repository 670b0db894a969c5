//! The readers' end: lines in, records out, one at a time as they arrive.
//!
//! A damaged line is reported and skipped, since the lines around it are still true; a file of a newer version is refused at its first line.

use crate::{FORMAT, Header, Record, VERSION};
use serde::Deserialize;
use std::fmt;
use std::io::{self, BufRead};

/// Why something could not be read.
#[derive(Debug)]
pub enum ReadError {
    /// The input could not be read.
    Io(io::Error),
    /// There was nothing: the writer ended before its first line.
    Empty,
    /// The first line is not a header of ours.
    NotEvents,
    /// Written by a newer mimeo.
    Newer {
        /// The version found.
        version: u32,
    },
    /// A line that cannot be understood. Reading may go on.
    Damaged {
        /// Its number, from 1.
        line: u64,
        /// What is wrong with it.
        why: String,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadError::Io(error) => write!(f, "cannot read events: {error}"),
            ReadError::Empty => write!(f, "no events: the input is empty"),
            ReadError::NotEvents => write!(f, "not a mimeo events file (its first line is no header)"),
            ReadError::Newer { version } => {
                write!(f, "events of version {version}, but this mimeo reads up to version {VERSION}")
            }
            ReadError::Damaged { line, why } => write!(f, "line {line} is damaged: {why}"),
        }
    }
}

impl std::error::Error for ReadError {}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        ReadError::Io(error)
    }
}

/// Reads records; an iterator that ends with the input.
pub struct Reader<R> {
    input: R,
    line: u64,
    buffer: Vec<u8>,
}

impl<R: BufRead> Reader<R> {
    /// Reads the header, waiting for it if need be.
    pub fn new(mut input: R) -> Result<(Header, Reader<R>), ReadError> {
        #[derive(Deserialize)]
        struct Any {
            format: String,
            version: u32,
        }
        let mut buffer = Vec::new();
        if input.read_until(b'\n', &mut buffer)? == 0 {
            return Err(ReadError::Empty);
        }
        match serde_json::from_slice::<Any>(&buffer) {
            Ok(any) if any.format != FORMAT => return Err(ReadError::NotEvents),
            Ok(any) if any.version > VERSION => return Err(ReadError::Newer { version: any.version }),
            Ok(_) => {}
            Err(_) => return Err(ReadError::NotEvents),
        }
        let header =
            serde_json::from_slice(&buffer).map_err(|error| ReadError::Damaged { line: 1, why: error.to_string() })?;
        Ok((header, Reader { input, line: 1, buffer }))
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.buffer.clear();
        match self.input.read_until(b'\n', &mut self.buffer) {
            Ok(0) => return None,
            Ok(_) => self.line += 1,
            Err(error) => return Some(Err(error.into())),
        }
        let damaged = |error: serde_json::Error| {
            let cut = !self.buffer.ends_with(b"\n");
            let why = if cut { "it is cut off".to_owned() } else { error.to_string() };
            ReadError::Damaged { line: self.line, why }
        };
        Some(serde_json::from_slice(&self.buffer).map_err(damaged))
    }
}
