//! Telling gdb the lines of functions before they have code, so that breakpoints wait for the right line.
use super::image::absolute;
use crate::runtime::Runtime;
use mimeo_debuginfo::{Announcement, CodeImage, RegionId, Registry, Scope};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Functions whose lines gdb knows.
#[derive(Default)]
pub struct Announced {
    /// Code objects looked at so far.
    seen: usize,
    functions: FxHashMap<Key, Function>,
}

/// Source, line of the definition, name: a module and its first function may begin on the same line.
type Key = (PathBuf, u32, String);

struct Function {
    /// Lines without code yet.
    lines: BTreeSet<u32>,
    region: Option<RegionId>,
}

impl Announced {
    /// Announce what was loaded since the last time, and take back the lines that `image` gives code.
    pub fn update(&mut self, rt: &Runtime, gdb: &mut Registry, image: &CodeImage) {
        let mut stale: BTreeSet<Key> = BTreeSet::new();
        for loaded in &rt.codes[self.seen..] {
            let code = &loaded.code;
            let key = (absolute(&code.filename), code.first_line, code.qualname.to_string());
            let lines = code.positions.iter().map(|p| p.line).filter(|l| *l > 0).collect();
            self.functions.insert(key.clone(), Function { lines, region: None });
            stale.insert(key);
        }
        self.seen = rt.codes.len();
        self.cover(image, &image.root, &mut stale);
        for key in stale {
            let Some(function) = self.functions.get_mut(&key) else { continue };
            if let Some(old) = function.region.take() {
                gdb.retire(old);
            }
            let lines: Vec<u32> = function.lines.iter().copied().collect();
            if lines.is_empty() {
                continue;
            }
            let announcement = Announcement { path: &key.0, function: &key.2, decl_line: key.1, lines: &lines };
            function.region = gdb.announce(&[announcement]).ok().and_then(|ids| ids.first().copied());
        }
    }

    fn cover(&mut self, image: &CodeImage, scope: &Scope, stale: &mut BTreeSet<Key>) {
        let path = &image.files[scope.file.0 as usize].path;
        let key = (path.clone(), scope.decl_line, scope.function.clone());
        if let Some(function) = self.functions.get_mut(&key) {
            let before = function.lines.len();
            for row in image.lines.iter().filter(|row| row.file == scope.file && row.is_stmt) {
                function.lines.remove(&row.line);
            }
            if function.lines.len() != before {
                stale.insert(key);
            }
        }
        for inner in scope.all_inlined() {
            self.cover(image, inner, stale);
        }
    }
}
