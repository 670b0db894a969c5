//! Errors below the grammar: brackets that do not match, strings that do not end, malformed numbers and escapes, tabs against spaces.
//!
//! CPython's tokenizer finds these while the parser runs, and they win over a grammar error even when they come later in the file.
use super::{ErrorKind, Source, SyntaxError};
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_parser::{InterpolatedStringErrorType as Interpolated, LexicalErrorType, ParseError, ParseErrorType};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// The tokenizer's error, if it has one: the earliest of all. `first` is where the parser gave up.
pub(super) fn error(
    source: &Source,
    tokens: &[Token],
    errors: &[ParseError],
    first: &ParseError,
) -> Option<Box<SyntaxError>> {
    let mut found: Vec<(TextSize, Box<SyntaxError>)> = Vec::new();
    for error in errors {
        // After its first error the parser may guess wrong about nesting, and so about indentation.
        let lexical = match &error.error {
            ParseErrorType::Lexical(LexicalErrorType::IndentationError) if error != first => None,
            ParseErrorType::Lexical(LexicalErrorType::FStringError(Interpolated::SingleRbrace))
            | ParseErrorType::FStringError(Interpolated::SingleRbrace)
                if error.location.start() > first.location.start() =>
            {
                None
            }
            ParseErrorType::Lexical(kind) => lexical(source, tokens, kind, error.location),
            ParseErrorType::FStringError(kind) => unterminated_fstring(source, tokens, kind, error.location),
            _ => None,
        };
        found.extend(lexical.map(|lexical| (error.location.start(), lexical)));
    }
    found.extend(glued_number(source, tokens));
    let (mismatch, open) = brackets(source, tokens);
    found.extend(mismatch);
    if let Some((_, error)) = found.into_iter().min_by_key(|(start, _)| *start) {
        return Some(error);
    }
    let open = open?;
    let line = |offset| source.line_column(offset).0;
    // The tokenizer is one token ahead of the parser: past the end of the line when the error is the line's end.
    let ahead = tokens.iter().find(|t| t.start() >= first.location.start() && !is_layout(t.kind()));
    let reached = ahead.map_or(first.location.start(), Ranged::start);
    let at_end = usize::from(reached) >= source.text().trim_end().len();
    (at_end || line(reached) > line(open.start())).then(|| {
        let mut error = source.syntax_error(format!("'{}' was never closed", source.slice(open)), open);
        error.end_column = 0;
        if ahead.is_some() && line(reached) > line(open.start()) {
            error.text.pop();
        }
        error
    })
}

/// Tokens that are line structure or nothing at all.
fn is_layout(kind: TokenKind) -> bool {
    use TokenKind::{Comment, Dedent, EndOfFile, Indent, Newline, NonLogicalNewline};
    matches!(kind, Comment | Newline | NonLogicalNewline | Indent | Dedent | EndOfFile)
}

/// The first bracket that closes nothing or the wrong thing, and the innermost that is open at the end.
type Mismatch = Option<(TextSize, Box<SyntaxError>)>;

fn brackets(source: &Source, tokens: &[Token]) -> (Mismatch, Option<TextRange>) {
    // f-strings nest too: their fields' braces are matched inside them.
    let mut open: Vec<(TokenKind, TextRange)> = Vec::new();
    for token in tokens {
        let (kind, range) = (token.kind(), token.range());
        match kind {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace | TokenKind::FStringStart => open.push((kind, range)),
            TokenKind::FStringEnd => {
                while let Some((kind, _)) = open.pop() {
                    if kind == TokenKind::FStringStart {
                        break;
                    }
                }
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                let closing = source.slice(range);
                let Some((opening, at)) = open.pop() else {
                    return (Some((range.start(), source.token_error(format!("unmatched '{closing}'"), range))), None);
                };
                let matches = matches!(
                    (opening, kind),
                    (TokenKind::Lpar, TokenKind::Rpar)
                        | (TokenKind::Lsqb, TokenKind::Rsqb)
                        | (TokenKind::Lbrace, TokenKind::Rbrace)
                );
                if opening == TokenKind::FStringStart {
                    open.push((opening, at));
                } else if !matches {
                    let opening = source.slice(at);
                    let mut message =
                        format!("closing parenthesis '{closing}' does not match opening parenthesis '{opening}'");
                    let line = source.line_column(at.start()).0;
                    if line != source.line_column(range.start()).0 {
                        message.push_str(&format!(" on line {}", line + 1));
                    }
                    return (Some((range.start(), source.token_error(message, range))), None);
                }
            }
            _ => {}
        }
    }
    let in_fstring = open.iter().any(|(kind, _)| *kind == TokenKind::FStringStart);
    (None, open.last().filter(|_| !in_fstring).map(|(_, range)| *range))
}

/// The token that covers an offset.
fn token_at(tokens: &[Token], offset: TextSize) -> Option<&Token> {
    tokens.iter().find(|token| token.range().contains_inclusive(offset) && !token.range().is_empty())
}

fn lexical(source: &Source, tokens: &[Token], kind: &LexicalErrorType, range: TextRange) -> Option<Box<SyntaxError>> {
    let last_line = source.text().trim_end_matches('\n').split('\n').count();
    Some(match kind {
        LexicalErrorType::UnclosedStringError | LexicalErrorType::StringError => {
            let text = source.slice(range).trim_start_matches(|c: char| c.is_ascii_alphabetic());
            let start = TextRange::at(range.start(), TextSize::new(1));
            if text.starts_with("\"\"\"") || text.starts_with("'''") {
                source.token_error(
                    format!("unterminated triple-quoted string literal (detected at line {last_line})"),
                    start,
                )
            } else if let Some(quote) = text.chars().next()
                && closes_fstring(source, tokens, range.start(), quote)
            {
                source.token_error("f-string: expecting '}'", start)
            } else {
                let end = range.end().checked_sub(TextSize::new(1)).unwrap_or_default().max(range.start());
                let line = source.line_column(end).0 + 1;
                source.token_error(format!("unterminated string literal (detected at line {line})"), start)
            }
        }
        LexicalErrorType::FStringError(kind) => return unterminated_fstring(source, tokens, kind, range),
        LexicalErrorType::UnrecognizedToken { tok } if !tok.is_ascii() => {
            let code = format!("U+{:04X}", u32::from(*tok));
            let message = if tok.is_whitespace() || tok.is_control() {
                format!("invalid non-printable character {code}")
            } else {
                format!("invalid character '{tok}' ({code})")
            };
            source.token_error(message, range)
        }
        LexicalErrorType::LineContinuationError => {
            if usize::from(range.start()) + 1 >= source.text().trim_end_matches('\n').len() {
                return Some(source.token_error("unexpected EOF while parsing", range));
            }
            let after = TextRange::at(range.start() + TextSize::new(1), TextSize::new(1));
            source.token_error("unexpected character after line continuation character", after)
        }
        LexicalErrorType::InvalidByteLiteral => {
            let at = token_at(tokens, range.start()).map_or(range, Ranged::range);
            source.syntax_error("bytes can only contain ASCII literal characters", at)
        }
        LexicalErrorType::UnicodeError
        | LexicalErrorType::MissingUnicodeLbrace
        | LexicalErrorType::MissingUnicodeRbrace => {
            let at = token_at(tokens, range.start()).map_or(range, Ranged::range);
            source.syntax_error(bad_escape(source.slice(at)), at)
        }
        LexicalErrorType::IndentationError => {
            let line = source.line_column(range.start()).0;
            let mut error =
                source.error(ErrorKind::Indentation, "unindent does not match any outer indentation level", range);
            error.column = source.line_text(line).chars().count() as u32 + 1;
            error.end_column = error.column;
            error
        }
        LexicalErrorType::OtherError(text) if text.contains("ParseIntError") || text.contains("decimal integer") => {
            bad_number(source, range)
        }
        LexicalErrorType::Eof if source.slice(range).starts_with('\\') => {
            let after = TextRange::at(range.start() + TextSize::new(1), TextSize::new(1));
            source.token_error("unexpected EOF while parsing", after)
        }
        _ => return None,
    })
}

/// Is what begins at `at` with this quote meant to end an f-string, one of whose fields is still open?
fn closes_fstring(source: &Source, tokens: &[Token], at: TextSize, quote: char) -> bool {
    let mut open = Vec::new();
    for token in tokens.iter().take_while(|t| t.end() <= at) {
        match token.kind() {
            TokenKind::FStringStart => open.push(token),
            TokenKind::FStringEnd => drop(open.pop()),
            _ => {}
        }
    }
    open.last().is_some_and(|start| source.slice(start.range()).ends_with(quote))
}

fn unterminated_fstring(
    source: &Source,
    tokens: &[Token],
    kind: &Interpolated,
    range: TextRange,
) -> Option<Box<SyntaxError>> {
    let triple = match kind {
        Interpolated::UnterminatedString => "",
        Interpolated::UnterminatedTripleQuotedString => "triple-quoted ",
        Interpolated::SingleRbrace => return Some(source.token_error("f-string: single '}' is not allowed", range)),
        _ => return None,
    };
    let start = tokens
        .iter()
        .rev()
        .find(|t| t.kind() == TokenKind::FStringStart && t.start() <= range.start())
        .map_or(range, Ranged::range);
    let line = if triple.is_empty() {
        source.line_column(range.start()).0 as usize + 1
    } else {
        source.text().trim_end_matches('\n').split('\n').count()
    };
    let start = TextRange::at(start.start(), TextSize::new(1));
    Some(source.token_error(format!("unterminated {triple}f-string literal (detected at line {line})"), start))
}

/// What a number with this prefix is called.
pub(super) fn base_name(text: &str) -> &'static str {
    match text.get(..2).map(str::to_ascii_lowercase).as_deref() {
        Some("0x") => "hexadecimal",
        Some("0o") => "octal",
        Some("0b") => "binary",
        _ => "decimal",
    }
}

/// A number that ended where a letter or digit goes on: the lexer makes two tokens of `1a`.
fn glued_number(source: &Source, tokens: &[Token]) -> Mismatch {
    let number = |kind| matches!(kind, TokenKind::Int | TokenKind::Float | TokenKind::Complex);
    for pair in tokens.windows(2) {
        let (left, right) = (pair[0], pair[1]);
        if number(left.kind())
            && left.end() == right.start()
            && (number(right.kind()) || right.kind() == TokenKind::Name)
        {
            if source.slice(right.range()).starts_with('.') {
                continue;
            }
            return Some((left.start(), number_error(source, left.range())));
        }
    }
    None
}

/// An int literal that the lexer rejected itself.
fn bad_number(source: &Source, range: TextRange) -> Box<SyntaxError> {
    let text = source.slice(range);
    if base_name(text) == "decimal" {
        let message =
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
        let zeros = text.len() - text.trim_start_matches(['0', '_']).len();
        let mut error = source.syntax_error(message, TextRange::at(range.start(), TextSize::new(zeros.max(1) as u32)));
        error.text.pop();
        return error;
    }
    number_error(source, range)
}

fn number_error(source: &Source, number: TextRange) -> Box<SyntaxError> {
    let base = base_name(source.slice(number));
    let next = source.text()[usize::from(number.end())..].chars().next().unwrap_or(' ');
    let one = TextSize::new(1);
    if base != "hexadecimal" && base != "decimal" && next.is_ascii_digit() {
        return source
            .syntax_error(format!("invalid digit '{next}' in {base} literal"), TextRange::at(number.end(), one));
    }
    let at = if next == '_' { number.end() } else { number.end() - one };
    source.token_error(format!("invalid {base} literal"), TextRange::at(at, one))
}

/// What is wrong with the first malformed escape of a literal.
fn bad_escape(literal: &str) -> String {
    // The middle of an f-string has no quotes.
    let quote = literal.find(['"', '\'']).filter(|at| literal[..*at].bytes().all(|b| b.is_ascii_alphabetic()));
    let opened = quote.is_some();
    let quote = quote.unwrap_or(0);
    let bytes_literal = literal[..quote].contains(['b', 'B']);
    let body = &literal[quote..];
    let opener = if !opened {
        0
    } else if body.starts_with("\"\"\"") || body.starts_with("'''") {
        3
    } else {
        1
    };
    let body: Vec<char> = body.chars().skip(opener).collect();
    let mut at = 0;
    while at + 1 < body.len() {
        if body[at] != '\\' {
            at += 1;
            continue;
        }
        let (width, name) = match body[at + 1] {
            'x' => (2, "truncated \\xXX escape"),
            'u' if !bytes_literal => (4, "truncated \\uXXXX escape"),
            'U' if !bytes_literal => (8, "truncated \\UXXXXXXXX escape"),
            'N' if !bytes_literal => {
                let close = body[at..].iter().position(|c| *c == '}').filter(|_| body.get(at + 2) == Some(&'{'));
                let (end, what) = close.map_or((at + 1, "malformed \\N character escape"), |close| {
                    (at + close, "unknown Unicode character name")
                });
                return format!(
                    "(unicode error) 'unicodeescape' codec can't decode bytes in position {at}-{end}: {what}"
                );
            }
            _ => {
                at += 2;
                continue;
            }
        };
        let digits: String = body[at + 2..].iter().take(width).take_while(|c| c.is_ascii_hexdigit()).collect();
        let end = at + 1 + digits.len();
        if digits.len() < width {
            if bytes_literal {
                return format!("(value error) invalid \\x escape at position {at}");
            }
            return format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {at}-{end}: {name}");
        }
        if width == 8 && u32::from_str_radix(&digits, 16).is_ok_and(|code| code > 0x10_ffff) {
            return format!(
                "(unicode error) 'unicodeescape' codec can't decode bytes in position {at}-{end}: illegal Unicode character"
            );
        }
        at = end + 1;
    }
    "(unicode error) 'unicodeescape' codec can't decode bytes".to_owned()
}

/// Indentation that only lines up for one width of tab.
pub(super) fn tab_error(source: &Source, tokens: &[Token]) -> Option<Box<SyntaxError>> {
    if !source.text().contains('\t') {
        return None;
    }
    let mut stack = vec![(0usize, 0usize)];
    let mut starts_line = true;
    for token in tokens {
        match token.kind() {
            TokenKind::Newline => starts_line = true,
            TokenKind::NonLogicalNewline | TokenKind::Comment | TokenKind::Indent | TokenKind::Dedent => {}
            TokenKind::EndOfFile | TokenKind::Unknown => {}
            _ if starts_line => {
                starts_line = false;
                let (line, column) = source.line_column(token.start());
                let mut width = (0, 0);
                for byte in source.line_text(line).bytes().take(column as usize) {
                    width = match byte {
                        b'\t' => ((width.0 / 8 + 1) * 8, width.1 + 1),
                        b'\x0c' => (0, 0),
                        _ => (width.0 + 1, width.1 + 1),
                    };
                }
                while stack.last().is_some_and(|top| width.0 < top.0) {
                    stack.pop();
                }
                let top = stack.last().copied().unwrap_or_default();
                if (width.0 == top.0 && width.1 != top.1) || (width.0 > top.0 && width.1 <= top.1) {
                    let message = "inconsistent use of tabs and spaces in indentation";
                    let mut error =
                        source.error(ErrorKind::Tab, message, TextRange::at(token.start(), TextSize::new(0)));
                    error.column = 1;
                    error.end_column = 1;
                    return Some(error);
                }
                if width.0 > top.0 {
                    stack.push(width);
                }
            }
            _ => {}
        }
    }
    None
}
