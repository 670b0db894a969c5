//! All that is known, folded from events; nothing here draws or waits.

mod cursor;
mod fold;
mod lines;
mod loops;
mod output;
mod rows;
mod samples;
mod session;
mod sources;
mod traces;
mod ui;

pub use cursor::Cursor;
pub use lines::LineRow;
pub use loops::{Abort, Loop, LoopState};
pub use output::Output;
pub use rows::{Row, Sort};
pub use samples::{Heat, Samples};
pub use session::{Session, Status};
pub use sources::{Source, Sources};
pub use traces::{Patch, Trace};
pub use ui::{Mode, Pane, Ui};

use mimeo_events::{LoopId, ReadError, Reader, TraceId};
use std::collections::BTreeMap;
use std::io::BufRead;

/// The whole state of the UI.
#[derive(Default)]
pub struct Model {
    /// The program's run.
    pub session: Session,
    /// Python sources.
    pub sources: Sources,
    /// Loops by number.
    pub loops: BTreeMap<LoopId, Loop>,
    /// Compiled traces by number.
    pub traces: BTreeMap<TraceId, Trace>,
    /// Where the time goes.
    pub samples: Samples,
    /// What the program printed.
    pub output: Output,
    /// What the person at the keyboard chose.
    pub ui: Ui,
}

impl Model {
    /// Folds a whole recording. Damaged lines are counted in [`Session::damaged`], not fatal.
    pub fn read(input: impl BufRead) -> Result<Model, ReadError> {
        let (header, records) = Reader::new(input)?;
        let mut model = Model::default();
        model.session.begin(header);
        for record in records {
            match record {
                Ok(record) => model.fold(record),
                Err(ReadError::Damaged { line, why }) => {
                    model.session.damage(ReadError::Damaged { line, why }.to_string());
                }
                Err(error) => return Err(error),
            }
        }
        if !matches!(model.session.status, Status::Ended(_)) {
            model.session.status = Status::CutOff;
        }
        Ok(model)
    }
}
