//! What the program printed, as plain lines: colours and cursor movements are dropped, so that the text can be cut to
//! any pane and never disturbs the screen. `\r` and backspace overwrite, as progress bars expect.

use std::collections::VecDeque;

/// Lines kept.
const LINES: usize = 5000;
/// Characters kept of a line.
const WIDTH: usize = 4096;

/// The text so far.
#[derive(Default)]
pub struct Output {
    parser: vte::Parser,
    page: Page,
}

#[derive(Default)]
struct Page {
    lines: VecDeque<Vec<char>>,
    column: usize,
}

impl Output {
    /// Adds what the program wrote; escape sequences may be cut between calls.
    pub fn push(&mut self, text: &str) {
        self.parser.advance(&mut self.page, text.as_bytes());
    }

    /// Number of lines; the last one may be unfinished.
    pub fn len(&self) -> usize {
        self.page.lines.len()
    }

    /// Whether nothing was printed.
    pub fn is_empty(&self) -> bool {
        self.page.lines.is_empty()
    }

    /// The line `index`, oldest first; empty if there is none.
    pub fn line(&self, index: usize) -> String {
        self.page.lines.get(index).map(|line| line.iter().collect()).unwrap_or_default()
    }
}

impl Page {
    fn line(&mut self) -> &mut Vec<char> {
        if self.lines.is_empty() {
            self.lines.push_back(Vec::new());
        }
        self.lines.back_mut().expect("there is a line: pushed above")
    }
}

impl vte::Perform for Page {
    fn print(&mut self, c: char) {
        let column = self.column;
        let line = self.line();
        if column < line.len() {
            line[column] = c;
        } else if column < WIDTH {
            line.resize(column, ' ');
            line.push(c);
        }
        self.column = (column + 1).min(WIDTH);
    }

    fn execute(&mut self, byte: u8) {
        match byte {
            b'\n' => {
                self.line();
                self.lines.push_back(Vec::new());
                self.column = 0;
                if self.lines.len() > LINES {
                    self.lines.pop_front();
                }
            }
            b'\r' => self.column = 0,
            b'\t' => self.column = (self.column / 8 + 1) * 8,
            8 => self.column = self.column.saturating_sub(1),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(chunks: &[&str]) -> Vec<String> {
        let mut output = Output::default();
        chunks.iter().for_each(|chunk| output.push(chunk));
        (0..output.len()).map(|index| output.line(index)).collect()
    }

    #[test]
    fn escapes_are_dropped_even_when_cut() {
        assert_eq!(lines(&["a\x1b[3", "1mb\x1b[0m\r\nc", "d"]), ["ab", "cd"]);
    }

    #[test]
    fn a_progress_bar_overwrites() {
        assert_eq!(lines(&["10%\r20%\r\n", "ab\x08c\tx"]), ["20%", "ac      x"]);
    }

    #[test]
    fn old_lines_go() {
        assert_eq!(lines(&["x\n"; 6000]).len(), LINES);
    }
}
