//! The rows of the traces pane: every trace, and every loop that has none. Filtered and sorted; named by number, so a
//! selection stays with its trace while the order changes around it.

use super::{LoopState, Model};
use mimeo_events::{LoopId, TraceId};

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// A compiled trace.
    Trace(TraceId),
    /// A loop without a trace.
    Loop(LoopId),
}

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Samples, most first.
    #[default]
    Heat,
    /// Number, that is age.
    Id,
    /// Function and line.
    Place,
    /// Exits taken, most first.
    Exits,
    /// Bytes of code, most first.
    Size,
}

impl Sort {
    /// All, in the order the key goes through them.
    pub const ALL: [Sort; 5] = [Sort::Heat, Sort::Id, Sort::Place, Sort::Exits, Sort::Size];

    /// Its name for the title.
    pub fn name(self) -> &'static str {
        match self {
            Sort::Heat => "samples",
            Sort::Id => "number",
            Sort::Place => "place",
            Sort::Exits => "exits",
            Sort::Size => "size",
        }
    }

    pub(crate) fn next(self) -> Sort {
        let index = Sort::ALL.iter().position(|sort| *sort == self).unwrap_or(0);
        Sort::ALL[(index + 1) % Sort::ALL.len()]
    }
}

impl Model {
    /// The rows to show, in order.
    pub fn rows(&self) -> Vec<Row> {
        let traces = self.traces.keys().map(|id| Row::Trace(*id));
        let bare = |state| !matches!(state, LoopState::Compiled(_));
        let loops = self.loops.iter().filter(|(_, unit)| bare(unit.state)).map(|(id, _)| Row::Loop(*id));
        let filter = self.ui.filter.to_lowercase();
        let mut rows: Vec<Row> = traces.chain(loops).filter(|row| self.matches(*row, &filter)).collect();
        // The number is the last word of the key, so equal rows never change places. Keys are computed once for each
        // row: there may be ten thousand of them, thirty times a second.
        rows.sort_by_cached_key(|row| (self.sort_key(*row), *row));
        if self.ui.inverted {
            rows.reverse();
        }
        rows
    }

    fn sort_key(&self, row: Row) -> (u64, u8, String, u32, u32) {
        let trace = self.trace_of(row);
        // Most first; what has no number comes after zero.
        let most = |n: Option<u64>| n.map_or(u64::MAX, |n| u64::MAX - 1 - n);
        let (number, rank) = match self.ui.sort {
            Sort::Heat => (most(trace.map(|t| self.samples.heat(t.info.id).map_or(0, |h| h.total))), self.rank(row)),
            Sort::Exits => (most(trace.map(|trace| trace.exits_taken())), 0),
            Sort::Size => (most(trace.map(|trace| trace.info.len.into())), 0),
            Sort::Id => (0, 0),
            Sort::Place => {
                let (function, file, line) = self.place(row);
                return (0, 0, function.to_owned(), file, line);
            }
        };
        (number, rank, String::new(), 0, 0)
    }

    /// The trace of a row, if the row is one.
    pub fn trace_of(&self, row: Row) -> Option<&super::Trace> {
        match row {
            Row::Trace(id) => self.traces.get(&id),
            Row::Loop(_) => None,
        }
    }

    /// Loops that are about to be compiled come before those that never will be.
    fn rank(&self, row: Row) -> u8 {
        let Row::Loop(id) = row else { return 0 };
        match self.loops.get(&id).map(|unit| unit.state) {
            Some(LoopState::Recording) => 1,
            Some(LoopState::Hot) => 2,
            Some(LoopState::Counting) => 3,
            Some(LoopState::Aborted) => 4,
            _ => 5,
        }
    }

    /// Function, file number and line of a row.
    pub fn place(&self, row: Row) -> (&str, u32, u32) {
        match row {
            Row::Trace(id) => {
                self.traces.get(&id).map_or(("", 0, 0), |t| (t.info.function(), t.info.file(), t.info.line))
            }
            Row::Loop(id) => self.loops.get(&id).map_or(("", 0, 0), |l| (&*l.info.function, l.info.file, l.info.line)),
        }
    }

    /// The chip of a row's state.
    pub fn chip(&self, row: Row) -> String {
        match row {
            Row::Trace(id) => self.traces.get(&id).map(|trace| trace.chip().to_owned()),
            Row::Loop(id) => self.loops.get(&id).map(|unit| unit.chip()),
        }
        .unwrap_or_default()
    }

    fn matches(&self, row: Row, filter: &str) -> bool {
        if filter.is_empty() {
            return true;
        }
        let (function, file, line) = self.place(row);
        let place = format!("{function}:{line} {}", self.sources.name(file)).to_lowercase();
        place.contains(filter) || self.chip(row).contains(filter)
    }

    /// The selected row if it is still shown, else the first.
    pub fn selected(&self, rows: &[Row]) -> Option<usize> {
        let selected = self.ui.selected.and_then(|row| rows.iter().position(|other| *other == row));
        selected.or(if rows.is_empty() { None } else { Some(0) })
    }

    /// The row whose details are shown.
    pub fn current(&self) -> Option<Row> {
        let shown = |row: &Row| match row {
            Row::Trace(id) => self.traces.contains_key(id),
            Row::Loop(id) => self.loops.get(id).is_some_and(|unit| !matches!(unit.state, LoopState::Compiled(_))),
        };
        let chosen = self.ui.selected.filter(|row| shown(row) && self.matches(*row, &self.ui.filter.to_lowercase()));
        chosen.or_else(|| self.rows().first().copied())
    }
}
