//! Folding without a screen: what `mimeo dump` does with the events of the program it runs in its own process.
//!
//! ```
//! # use mimeo_events::{Header, Sender};
//! let (output, gather) = mimeo_tui::Gather::start()?;
//! let sender = Sender::to(output, Header::new("0.1.0", "x.py", vec![]))?;
//! // … run the program with `sender` …
//! sender.close(0);
//! print!("{}", mimeo_tui::text::dump(&gather.finish()?));
//! # Ok::<(), std::io::Error>(())
//! ```

use crate::Model;
use mimeo_events::ReadError;
use std::io::{self, BufReader, PipeWriter};
use std::thread::{self, JoinHandle};

/// A thread that folds what arrives.
pub struct Gather(JoinHandle<Result<Model, ReadError>>);

impl Gather {
    /// Starts it; the events go into the pipe.
    pub fn start() -> io::Result<(PipeWriter, Gather)> {
        let (input, output) = io::pipe()?;
        let thread = thread::Builder::new().name("gather".to_owned());
        let model = thread.spawn(move || Model::read(BufReader::new(input)))?;
        Ok((output, Gather(model)))
    }

    /// The model, when the events have ended: after [`mimeo_events::Sender::close`].
    pub fn finish(self) -> io::Result<Model> {
        match self.0.join() {
            Ok(model) => model.map_err(io::Error::other),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
}
