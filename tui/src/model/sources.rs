//! Python source text, announced by events and read from disk unless the event carries it.

use mimeo_events::FileId;
use std::collections::BTreeMap;

/// One file.
pub struct Source {
    /// As announced.
    pub path: String,
    /// Its lines with tabs expanded, or why there are none.
    pub lines: Result<Vec<String>, String>,
}

/// All files.
#[derive(Default)]
pub struct Sources(BTreeMap<FileId, Source>);

impl Sources {
    pub(crate) fn add(&mut self, file: FileId, path: String, text: Option<String>) {
        let text = match text {
            Some(text) => Ok(text),
            None => std::fs::read_to_string(&path).map_err(|error| format!("cannot read {path}: {error}")),
        };
        let lines = text.map(|text| text.lines().map(|line| line.replace('\t', "    ")).collect());
        self.0.insert(file, Source { path, lines });
    }

    /// The file, if it was announced.
    pub fn get(&self, file: FileId) -> Option<&Source> {
        self.0.get(&file)
    }

    /// All files in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.0.iter().map(|(id, source)| (*id, source))
    }

    /// The file's name without its folders; `?` if it was not announced.
    pub fn name(&self, file: FileId) -> &str {
        self.get(file).map_or("?", |source| source.path.rsplit('/').next().unwrap_or(&source.path))
    }

    /// A line's text, `line` from 1; empty if it is not known.
    pub fn line(&self, file: FileId, line: u32) -> &str {
        let lines = self.get(file).and_then(|source| source.lines.as_ref().ok());
        let line = lines.and_then(|lines| lines.get((line as usize).checked_sub(1)?));
        line.map_or("", String::as_str)
    }
}
