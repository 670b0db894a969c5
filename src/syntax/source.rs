//! The program text: decoding as Python does it, and the way from byte offsets to lines and columns.
use super::{ErrorKind, Result, SyntaxError};
use ruff_text_size::{TextRange, TextSize};

/// CPython's limit on open brackets.
const MAX_BRACKETS: usize = 200;
/// CPython's limit on indentation levels.
const MAX_INDENTS: usize = 100;

/// A decoded source file: UTF-8 without byte order mark, newlines all `\n`.
#[derive(Debug)]
pub struct Source {
    text: String,
    filename: String,
    line_starts: Vec<u32>,
}

impl Source {
    /// Decodes `bytes`.
    ///
    /// # Errors
    /// Not UTF-8, another encoding declared, a NUL byte, more than 4 GiB.
    pub fn new(bytes: &[u8], filename: &str) -> Result<Source> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let plain = |message: String| Box::new(SyntaxError::placeless(message, filename));
        // Offsets are 32-bit; keep clear of the edge.
        if bytes.len() > u32::MAX as usize - 2 {
            return Err(plain("source is too large".to_owned()));
        }
        if bytes.contains(&0) {
            return Err(plain("source code cannot contain null bytes".to_owned()));
        }
        if let Some(encoding) = declared_encoding(bytes)
            && !is_utf8_name(&encoding)
        {
            return Err(plain(format!("mimeo reads UTF-8 only, the file declares encoding {encoding}")));
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let at = error.valid_up_to();
                let line = 1 + bytes[..at].iter().filter(|b| **b == b'\n').count() as u32;
                let mut error = plain(format!(
                    "(unicode error) 'utf-8' codec can't decode byte 0x{:02x} in position {at}: invalid start byte",
                    bytes[at]
                ));
                error.line = line;
                return Err(error);
            }
        };
        let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() };
        let line_starts = std::iter::once(0)
            .chain(text.bytes().zip(1u32..).filter(|(b, _)| *b == b'\n').map(|(_, next)| next))
            .collect();
        Ok(Source { text, filename: filename.to_owned(), line_starts })
    }

    /// Drops leading blanks, which `eval` allows.
    pub fn trim_for_eval(&mut self) {
        let blanks = self.text.len() - self.text.trim_start_matches([' ', '\t']).len();
        self.text.drain(..blanks);
        for start in self.line_starts.iter_mut().skip(1) {
            *start -= blanks as u32;
        }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// File name as given.
    pub fn filename(&self) -> &str {
        &self.filename
    }

    /// The text of a range.
    pub fn slice(&self, range: TextRange) -> &str {
        &self.text[range]
    }

    /// Zero-based line and byte column of an offset.
    pub fn line_column(&self, offset: TextSize) -> (u32, u32) {
        let offset = u32::from(offset);
        let line = self.line_starts.partition_point(|start| *start <= offset) - 1;
        (line as u32, offset - self.line_starts[line])
    }

    /// A line without its newline, counted from zero.
    pub fn line_text(&self, line: u32) -> &str {
        let start = self.line_starts[line as usize] as usize;
        let end = self.line_starts.get(line as usize + 1).map_or(self.text.len(), |next| *next as usize);
        self.text[start..end].trim_end_matches('\n')
    }

    /// An error at a range of the text.
    pub fn error(&self, kind: ErrorKind, message: impl Into<String>, range: TextRange) -> Box<SyntaxError> {
        let end = range.end().min(TextSize::new(self.text.len() as u32));
        let start = range.start().min(end);
        let (line, column) = self.line_column(start);
        let (mut end_line, mut end_column) = self.line_column(end);
        if end_column == 0 && end_line > line {
            // A newline ends its own line.
            end_line -= 1;
            end_column = self.line_text(end_line).len() as u32 + 1;
        }
        let chars = |line: u32, column: u32| {
            let text = self.line_text(line);
            let beyond = column.saturating_sub(text.len() as u32);
            text.get(..(column - beyond) as usize).map_or(column, |s| s.chars().count() as u32 + beyond) + 1
        };
        Box::new(SyntaxError {
            kind,
            message: message.into(),
            filename: self.filename.clone(),
            line: line + 1,
            column: chars(line, column),
            end_line: end_line + 1,
            end_column: chars(end_line, end_column),
            text: format!("{}\n", self.line_text(line)),
            late: false,
        })
    }

    /// A plain syntax error at a range.
    pub fn syntax_error(&self, message: impl Into<String>, range: TextRange) -> Box<SyntaxError> {
        self.error(ErrorKind::Syntax, message, range)
    }

    /// An error that the parser lets pass and the compiler finds.
    pub fn late_error(&self, message: impl Into<String>, range: TextRange) -> Box<SyntaxError> {
        let mut error = self.error(ErrorKind::Syntax, message, range);
        error.late = true;
        error
    }

    /// An error of the tokenizer: it marks one place, in a line without its newline.
    pub fn token_error(&self, message: impl Into<String>, range: TextRange) -> Box<SyntaxError> {
        let mut error = self.error(ErrorKind::Syntax, message, range);
        (error.end_line, error.end_column) = (error.line, error.column);
        error.text.pop();
        error
    }

    /// Valid Python that mimeo cannot run yet.
    pub fn unsupported(&self, feature: &str, range: TextRange) -> Box<SyntaxError> {
        self.error(ErrorKind::Unsupported, format!("mimeo does not support {feature} yet"), range)
    }

    /// Rejects what would make the parser's recursion, or ours, too deep: brackets and indentation, with CPython's limits.
    ///
    /// # Errors
    /// Too many of either.
    pub fn check_nesting(&self) -> Result<()> {
        // Counting inside strings and comments too only costs rare files a second look, with the real lexer.
        let mut depth = 0usize;
        let mut too_deep = None;
        for (byte, at) in self.text.bytes().zip(0u32..) {
            match byte {
                b'(' | b'[' | b'{' => {
                    depth += 1;
                    if depth > MAX_BRACKETS && too_deep.is_none() {
                        too_deep = Some(TextSize::new(at));
                    }
                }
                b')' | b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        let indent = |line: u32| self.line_text(line).bytes().take_while(|b| matches!(b, b' ' | b'\t')).count();
        let indented = (0..self.line_starts.len() as u32).find(|line| indent(*line) > MAX_INDENTS);
        if too_deep.is_none() && indented.is_none() {
            return Ok(());
        }
        let (brackets, indents) = self.lexed_depths();
        if let (Some(at), true) = (too_deep, brackets > MAX_BRACKETS) {
            return Err(self.syntax_error("too many nested parentheses", TextRange::at(at, TextSize::new(1))));
        }
        if let (Some(line), true) = (indented, indents >= MAX_INDENTS) {
            let start = TextSize::new(self.line_starts[line as usize]);
            return Err(self.error(ErrorKind::Indentation, "too many levels of indentation", TextRange::empty(start)));
        }
        Ok(())
    }

    /// The deepest nesting of brackets and of indentation.
    fn lexed_depths(&self) -> (usize, usize) {
        use ruff_python_ast::token::TokenKind;
        let mut lexer = ruff_python_parser::lexer::lex(&self.text, ruff_python_parser::Mode::Module);
        let (mut brackets, mut indents, mut most) = (0usize, 0usize, (0, 0));
        loop {
            match lexer.next_token() {
                TokenKind::EndOfFile => return most,
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => brackets += 1,
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => brackets = brackets.saturating_sub(1),
                TokenKind::Indent => indents += 1,
                TokenKind::Dedent => indents = indents.saturating_sub(1),
                _ => {}
            }
            most = (most.0.max(brackets), most.1.max(indents));
        }
    }
}

/// The encoding other than UTF-8 that a text declares, if it does.
pub fn other_encoding(bytes: &[u8]) -> Option<String> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return None;
    }
    // ASCII is part of UTF-8, as long as the text is in it.
    let is_ascii = |name: &str| matches!(name.to_ascii_lowercase().as_str(), "ascii" | "us-ascii");
    declared_encoding(bytes).filter(|name| !is_utf8_name(name) || is_ascii(name) && !bytes.is_ascii())
}

/// A text that has been decoded already: what it declares counts no more.
pub fn without_declaration(mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..2 {
        if other_encoding(&bytes).is_none() {
            break;
        }
        if let Some(at) = bytes.windows(7).position(|w| w.starts_with(b"coding") && matches!(w[6], b':' | b'=')) {
            bytes[at + 6] = b';';
        }
    }
    bytes
}

/// The encoding named by a PEP 263 comment in the first two lines.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    for line in bytes.split(|b| *b == b'\n').take(2) {
        let line = String::from_utf8_lossy(line);
        let line = line.trim_start_matches([' ', '\t', '\x0c']);
        if !line.starts_with('#') {
            if line.trim().is_empty() {
                continue;
            }
            return None;
        }
        let Some(at) = line.find("coding") else { continue };
        let rest = &line[at + "coding".len()..];
        let Some(rest) = rest.strip_prefix([':', '=']) else { continue };
        let rest = rest.trim_start_matches([' ', '\t']);
        let name: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')).collect();
        if !name.is_empty() {
            return Some(name);
        }
    }
    None
}

/// UTF-8 by any of its names; ASCII is a part of it.
fn is_utf8_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace('_', "-");
    matches!(name.as_str(), "utf-8" | "utf8" | "utf-8-sig" | "utf8-sig" | "u8" | "ascii" | "us-ascii")
        || name.starts_with("utf-8-")
}
