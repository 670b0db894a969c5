//! Files: a buffer before an operating system file, and the object around both.
//!
//! The buffered part is shared between the object and a list of open files, so that what was written reaches the disk when the process ends,
//! and when the collector frees an object that nobody closed.
use super::{Header, Value, cell::Slot, kinds::Trace};
use std::cell::{Cell, RefCell};
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
    /// A descriptor that the program gave; is it closed with the file?
    Descriptor(i32, bool),
    /// Closed.
    Closed,
}

impl Raw {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let got = match self {
                Raw::File(f) => f.read(into),
                Raw::Stdin => io::stdin().lock().read(into),
                Raw::Descriptor(fd, _) => nix::unistd::read(*fd, into).map_err(io::Error::from),
                Raw::Stdout | Raw::Stderr | Raw::Closed => Err(io::Error::from_raw_os_error(libc::EBADF)),
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
            Raw::Descriptor(fd, _) => {
                let mut left = bytes;
                while !left.is_empty() {
                    match nix::unistd::write(*fd, left) {
                        Ok(n) => left = &left[n..],
                        Err(nix::errno::Errno::EINTR) => {}
                        Err(e) => return Err(e.into()),
                    }
                }
                Ok(())
            }
            Raw::Stdin | Raw::Closed => Err(io::Error::from_raw_os_error(libc::EBADF)),
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
            Raw::Descriptor(fd, _) => nix::unistd::isatty(*fd).unwrap_or(false),
            Raw::Closed => false,
        }
    }

    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        use nix::unistd::{Whence, lseek};
        let fd = match self {
            Raw::File(f) => return f.seek(to),
            Raw::Stdin => 0,
            Raw::Stdout => 1,
            Raw::Stderr => 2,
            Raw::Descriptor(fd, _) => *fd,
            Raw::Closed => return Err(io::Error::from_raw_os_error(libc::EBADF)),
        };
        let (offset, whence) = match to {
            SeekFrom::Start(n) => (n as i64, Whence::SeekSet),
            SeekFrom::Current(n) => (n, Whence::SeekCur),
            SeekFrom::End(n) => (n, Whence::SeekEnd),
        };
        Ok(lseek(fd, offset, whence)? as u64)
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
    pub by_line: bool,
    /// Write at once, and read no more than is asked for.
    pub unbuffered: bool,
    /// Opened for appending: writing goes to the end.
    pub append: bool,
}

thread_local! {
    /// Every stream that may hold unwritten bytes.
    static OPEN: RefCell<Vec<Weak<RefCell<Stream>>>> = const { RefCell::new(Vec::new()) };
}

impl Stream {
    /// A stream over `raw`.
    pub fn open(raw: Raw) -> Rc<RefCell<Stream>> {
        let by_line = !matches!(raw, Raw::File(_)) && raw.is_terminal() || matches!(raw, Raw::Stderr);
        let stream = Rc::new(RefCell::new(Stream {
            raw,
            input: Vec::new(),
            at: 0,
            output: Vec::new(),
            by_line,
            unbuffered: false,
            append: false,
        }));
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
        let now = self.unbuffered || self.output.len() >= BUFFER || (self.by_line && bytes.contains(&b'\n'));
        if now { self.flush() } else { Ok(()) }
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
        self.input.resize(len + if self.unbuffered { 1 } else { BUFFER }, 0);
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

    /// At most `n` bytes by at most one read from the system.
    pub fn read_once(&mut self, n: usize) -> io::Result<Vec<u8>> {
        if self.at == self.input.len() && n > 0 {
            self.fill()?;
        }
        let end = (self.at + n).min(self.input.len());
        let got = self.input[self.at..end].to_vec();
        self.at = end;
        Ok(got)
    }

    /// Replace what has been read ahead, all of it being there: by its text in another encoding.
    pub fn replace_input(&mut self, input: Vec<u8>) {
        self.input = input;
        self.at = 0;
    }

    /// Give up what was read ahead: the file's position goes back to what has been consumed.
    fn drop_input(&mut self) -> io::Result<()> {
        let ahead = self.input.len() - self.at;
        self.input.clear();
        self.at = 0;
        if matches!(self.raw, Raw::File(_) | Raw::Descriptor(..)) && ahead > 0 {
            match self.raw.seek(SeekFrom::Current(-(ahead as i64))) {
                Err(e) if e.raw_os_error() == Some(libc::ESPIPE) => {}
                moved => drop(moved?),
            }
        }
        Ok(())
    }

    /// Where the next byte is read or written.
    pub fn tell(&mut self) -> io::Result<u64> {
        let place = if self.append && !self.output.is_empty() { SeekFrom::End(0) } else { SeekFrom::Current(0) };
        let at = self.raw.seek(place)?;
        Ok(at + self.output.len() as u64 - (self.input.len() - self.at) as u64)
    }

    /// Go to a position; returns it from the beginning.
    pub fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.flush()?;
        self.drop_input()?;
        self.raw.seek(to)
    }

    /// Cut or extend to `len` bytes.
    pub fn set_len(&mut self, len: u64) -> io::Result<()> {
        self.flush()?;
        self.drop_input()?;
        match &mut self.raw {
            Raw::File(f) => f.set_len(len),
            Raw::Descriptor(fd, _) => Ok(nix::unistd::ftruncate(*fd, len as i64)?),
            _ => Err(io::Error::from_raw_os_error(libc::EINVAL)),
        }
    }

    /// Has it been closed?
    pub fn closed(&self) -> bool {
        matches!(self.raw, Raw::Closed)
    }

    /// Is the descriptor closed with the file?
    pub fn closes_descriptor(&self) -> bool {
        !matches!(self.raw, Raw::Descriptor(_, false))
    }

    /// Write what is left and close.
    pub fn close(&mut self) -> io::Result<()> {
        let flushed = self.flush();
        self.input = Vec::new();
        self.at = 0;
        match std::mem::replace(&mut self.raw, Raw::Closed) {
            Raw::Descriptor(fd, true) => flushed.and(nix::unistd::close(fd).map_err(io::Error::from)),
            _ => flushed,
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
            Raw::Descriptor(fd, _) => *fd,
            Raw::Closed => -1,
        }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        // Nobody is left to tell.
        let _ = self.close();
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

/// How line ends are read and written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Newline {
    /// `newline=None`: `\r\n` and `\r` read as `\n`.
    #[default]
    Universal,
    /// `newline=""`: lines end with any of them, and keep it.
    Kept,
    /// `newline="\n"`
    Lf,
    /// `newline="\r"`
    Cr,
    /// `newline="\r\n"`
    CrLf,
}

/// What a file gives and takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Content {
    /// Bytes.
    Bytes,
    /// Text in UTF-8.
    Utf8,
    /// Text in an encoding in which the bytes of ASCII mean just that.
    Narrow,
    /// Text in another encoding.
    Wide,
}

/// A file object: a text file, a buffered or an unbuffered file of bytes, by its class.
#[repr(C)]
pub struct File {
    /// Object header.
    pub header: Header,
    /// The stream, which a text file shares with its `buffer`; `None` after `detach`.
    pub stream: RefCell<Option<Rc<RefCell<Stream>>>>,
    /// Text or bytes.
    pub content: Cell<Content>,
    /// How bytes become text.
    pub encoding: RefCell<Box<str>>,
    /// What to do about bytes that are no text: `strict`, `ignore`, `replace` …
    pub errors: RefCell<Box<str>>,
    /// Line ends.
    pub newline: Cell<Newline>,
    /// Has something been read or written? A byte order mark stands at the beginning only.
    pub started: Cell<bool>,
    /// Can it be read?
    pub readable: bool,
    /// Can it be written?
    pub writable: bool,
    /// `name`: a str or int.
    pub name: Slot,
    /// `mode`, a str.
    pub mode: Slot,
    /// The file of bytes below a text file, or the unbuffered one below that; NULL until a program asks.
    pub below: Slot,
}

impl Trace for File {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for slot in [&self.name, &self.mode, &self.below] {
            visit(slot.get())
        }
    }
}
