//! Files: a buffer before an operating system file, and the object around both.
//!
//! The buffered part is shared between the object and a list of open files, so that what was written reaches the disk when the process ends,
//! and when the collector frees an object that nobody closed.
use super::{Header, Value, cell::Slot, kinds::Trace};
use std::cell::RefCell;
use std::io::{self, IsTerminal, Read, Seek, SeekFrom, Write};
use std::rc::{Rc, Weak};

/// Bytes read ahead, and written at once.
const BUFFER: usize = 64 << 10;

/// What is read from or written to.
#[derive(Debug)]
pub enum Raw {
    /// A file of the file system.
    File(std::fs::File),
    /// Standard input.
    Stdin,
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

impl Raw {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let got = match self {
                Raw::File(f) => f.read(into),
                Raw::Stdin => io::stdin().lock().read(into),
                Raw::Stdout | Raw::Stderr => Err(io::Error::from(io::ErrorKind::Unsupported)),
            };
            match got {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                got => return got,
            }
        }
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Raw::File(f) => f.write_all(bytes),
            Raw::Stdin => Err(io::Error::from(io::ErrorKind::Unsupported)),
            Raw::Stdout => {
                let mut out = io::stdout().lock();
                out.write_all(bytes)?;
                out.flush()
            }
            Raw::Stderr => io::stderr().write_all(bytes),
        }
    }

    /// Is it a terminal?
    pub fn is_terminal(&self) -> bool {
        match self {
            Raw::File(f) => f.is_terminal(),
            Raw::Stdin => io::stdin().is_terminal(),
            Raw::Stdout => io::stdout().is_terminal(),
            Raw::Stderr => io::stderr().is_terminal(),
        }
    }
}

/// A file with its buffers. Bytes only: text is the object's business.
#[derive(Debug)]
pub struct Stream {
    raw: Raw,
    /// Read ahead: `input[at..]`.
    input: Vec<u8>,
    at: usize,
    output: Vec<u8>,
    /// Write at each line end.
    by_line: bool,
}

thread_local! {
    /// Every stream that may hold unwritten bytes.
    static OPEN: RefCell<Vec<Weak<RefCell<Stream>>>> = const { RefCell::new(Vec::new()) };
}

impl Stream {
    /// A stream over `raw`.
    pub fn open(raw: Raw) -> Rc<RefCell<Stream>> {
        let by_line = !matches!(raw, Raw::File(_)) && raw.is_terminal() || matches!(raw, Raw::Stderr);
        let stream = Rc::new(RefCell::new(Stream { raw, input: Vec::new(), at: 0, output: Vec::new(), by_line }));
        OPEN.with_borrow_mut(|open| {
            open.retain(|s| s.strong_count() > 0);
            open.push(Rc::downgrade(&stream));
        });
        stream
    }

    /// Write `bytes`, sooner or later.
    #[inline]
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.drop_input()?;
        self.output.extend_from_slice(bytes);
        if self.output.len() >= BUFFER || (self.by_line && bytes.contains(&b'\n')) { self.flush() } else { Ok(()) }
    }

    /// Write what is still in the buffer.
    pub fn flush(&mut self) -> io::Result<()> {
        if self.output.is_empty() {
            return Ok(());
        }
        let result = self.raw.write_all(&self.output);
        // What cannot be written is dropped, lest each later flush fails again.
        self.output.clear();
        result
    }

    /// Read ahead; false at the end.
    fn fill(&mut self) -> io::Result<bool> {
        self.flush()?;
        if self.at > 0 {
            self.input.drain(..self.at);
            self.at = 0;
        }
        let len = self.input.len();
        self.input.resize(len + BUFFER, 0);
        let got = self.raw.read(&mut self.input[len..]);
        self.input.truncate(len + *got.as_ref().unwrap_or(&0));
        Ok(got? > 0)
    }

    /// What has been read ahead, after reading on until `enough` says so or the end has come.
    pub fn peek_until(&mut self, mut enough: impl FnMut(&[u8]) -> Option<usize>) -> io::Result<&[u8]> {
        loop {
            if let Some(n) = enough(&self.input[self.at..]) {
                return Ok(&self.input[self.at..self.at + n]);
            }
            if !self.fill()? {
                return Ok(&self.input[self.at..]);
            }
        }
    }

    /// Take `n` bytes of what was peeked at.
    pub fn consume(&mut self, n: usize) {
        self.at += n;
    }

    /// Give up what was read ahead: the file's position goes back to what has been consumed.
    fn drop_input(&mut self) -> io::Result<()> {
        let ahead = self.input.len() - self.at;
        self.input.clear();
        self.at = 0;
        if let (Raw::File(f), true) = (&mut self.raw, ahead > 0) {
            f.seek(SeekFrom::Current(-(ahead as i64)))?;
        }
        Ok(())
    }

    /// Go to a position; returns it from the beginning.
    pub fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.flush()?;
        self.drop_input()?;
        match &mut self.raw {
            Raw::File(f) => f.seek(to),
            _ => Err(io::Error::from_raw_os_error(libc::ESPIPE)),
        }
    }

    /// Cut or extend to `len` bytes.
    pub fn set_len(&mut self, len: u64) -> io::Result<()> {
        self.flush()?;
        match &mut self.raw {
            Raw::File(f) => f.set_len(len),
            _ => Err(io::Error::from_raw_os_error(libc::EINVAL)),
        }
    }

    /// Is it a terminal?
    pub fn is_terminal(&self) -> bool {
        self.raw.is_terminal()
    }

    /// The file descriptor.
    pub fn descriptor(&self) -> i32 {
        use std::os::fd::AsRawFd;
        match &self.raw {
            Raw::File(f) => f.as_raw_fd(),
            Raw::Stdin => 0,
            Raw::Stdout => 1,
            Raw::Stderr => 2,
        }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        // Nobody is left to tell.
        let _ = self.flush();
    }
}

/// Write what all open files still hold: at the end of the process. The first error is returned.
pub fn flush_all() -> io::Result<()> {
    OPEN.with_borrow_mut(|open| {
        let mut result = Ok(());
        for stream in open.iter().filter_map(Weak::upgrade) {
            if let Ok(mut stream) = stream.try_borrow_mut() {
                result = result.and(stream.flush());
            }
        }
        result
    })
}

/// A file object.
#[repr(C)]
pub struct File {
    /// Object header.
    pub header: Header,
    /// The open stream; `None` after `close`.
    pub stream: RefCell<Option<Rc<RefCell<Stream>>>>,
    /// How bytes become text; `None`: they stay bytes.
    pub encoding: Option<Box<str>>,
    /// What to do about bytes that are no text: `strict`, `ignore`, `replace` …
    pub errors: Box<str>,
    /// Can it be read?
    pub readable: bool,
    /// Can it be written?
    pub writable: bool,
    /// Do `\r\n` and `\r` read as `\n`?
    pub universal_newlines: bool,
    /// `name`: a str or int.
    pub name: Slot,
    /// `mode`, a str.
    pub mode: Slot,
    /// Attributes a program has set: a dict, or NULL.
    pub attributes: Slot,
}

impl Trace for File {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for slot in [&self.name, &self.mode, &self.attributes] {
            visit(slot.get())
        }
    }
}
