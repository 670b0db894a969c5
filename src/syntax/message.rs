//! The parser's errors in CPython's words, at CPython's place, for the mistakes people make every day.
//!
//! The parser says what it expected; CPython mostly says "invalid syntax" and knows some special cases. So: the tokenizer's errors first
//! ([`super::lexical`]), then the special cases, each a few lines below, then "invalid syntax" where the parser stopped.
use super::{ErrorKind, Source, SyntaxError, blame, lexical};
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_ast::{Expr, Mod};
use ruff_python_parser::{InterpolatedStringErrorType as Interpolated, ParseErrorType, Parsed};
use ruff_text_size::{Ranged, TextRange, TextSize};

type Error = Box<SyntaxError>;

/// The error to show for what the parser found. `parsed` has at least one error.
pub(super) fn syntax_error(source: &Source, parsed: &Parsed<Mod>) -> Option<Error> {
    let first = parsed.errors().iter().min_by_key(|e| e.location.start())?;
    let tokens = parsed.tokens();
    let at = Place { source, tokens, tree: parsed.syntax(), start: first.location.start(), range: first.location };
    Some(lexical::error(source, tokens, parsed.errors(), first).unwrap_or_else(|| at.grammar(&first.error)))
}

/// Where the parser gave up, and everything around it.
struct Place<'a> {
    source: &'a Source,
    tokens: &'a [Token],
    tree: &'a Mod,
    start: TextSize,
    range: TextRange,
}

fn is_code(token: &&Token) -> bool {
    !matches!(token.kind(), TokenKind::Comment | TokenKind::NonLogicalNewline | TokenKind::Indent | TokenKind::Dedent)
}

impl Place<'_> {
    fn error(&self, message: impl Into<String>, range: TextRange) -> Error {
        self.source.syntax_error(message, self.visible(range))
    }

    /// A newline or the end of the file is shown as one place at the end of its line.
    fn visible(&self, range: TextRange) -> TextRange {
        let text = self.source.text();
        let mut start = usize::from(range.start()).min(text.len());
        if start == text.len() && text.ends_with('\n') {
            start -= 1;
        }
        let end = match text.get(start..usize::from(range.end()).max(start)) {
            Some(slice) if slice.starts_with('\n') || slice.is_empty() => start + 1,
            Some(slice) => start + slice.trim_end_matches('\n').len(),
            None => start + 1,
        };
        TextRange::new(TextSize::new(start as u32), TextSize::new(end as u32))
    }

    fn invalid(&self, range: TextRange) -> Error {
        self.error("invalid syntax", range)
    }

    /// Tokens before the error, last first, and from it on.
    fn before(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().rev().filter(|t| t.end() <= self.start).filter(is_code)
    }

    fn after(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|t| t.start() >= self.start).filter(is_code)
    }

    fn previous(&self) -> Option<Token> {
        self.before().next().copied()
    }

    fn current(&self) -> TextRange {
        self.after().next().map_or(self.range, Ranged::range)
    }

    fn next(&self) -> TextRange {
        self.after().nth(1).map_or(self.range, Ranged::range)
    }

    /// The innermost bracket open at the error.
    fn bracket(&self) -> Option<Token> {
        let mut closed = 0;
        for token in self.before() {
            match token.kind() {
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => closed += 1,
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace if closed == 0 => return Some(*token),
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => closed -= 1,
                _ => {}
            }
        }
        None
    }

    /// Is the innermost open bracket that of an f-string's field?
    fn in_field(&self) -> bool {
        let Some(bracket) = self.bracket().filter(|b| b.kind() == TokenKind::Lbrace) else { return false };
        let before = self.tokens.iter().rev().find(|t| t.end() <= bracket.start());
        before.is_some_and(|t| {
            t.end() == bracket.start() && matches!(t.kind(), TokenKind::FStringStart | TokenKind::FStringMiddle)
        })
    }

    /// The bracket that closes the innermost one open at the error.
    fn closing(&self) -> Option<TextRange> {
        let mut opened = 0;
        for token in self.after() {
            match token.kind() {
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => opened += 1,
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace if opened == 0 => return Some(token.range()),
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => opened -= 1,
                _ => {}
            }
        }
        None
    }

    /// First token of the statement the error is in.
    fn statement_start(&self) -> Option<Token> {
        let mut first = None;
        for token in self.before() {
            if matches!(token.kind(), TokenKind::Newline | TokenKind::Semi) {
                break;
            }
            first = Some(*token);
        }
        first
    }

    fn grammar(&self, error: &ParseErrorType) -> Error {
        match error {
            ParseErrorType::ExpectedToken { expected, found } => self.expected(*expected, *found),
            ParseErrorType::OtherError(text) => self.other(text),
            ParseErrorType::FStringError(kind) => self.fstring(kind),
            ParseErrorType::UnexpectedIndentation => {
                let line = self.source.line_column(self.start).0;
                let text = self.source.line_text(line);
                let mut error = self.source.error(ErrorKind::Indentation, "unexpected indent", self.range);
                error.column = (text.len() - text.trim_start().len()) as u32;
                error.end_column = error.column;
                error
            }
            ParseErrorType::SimpleStatementsOnSameLine => self.two_statements(),
            ParseErrorType::SimpleAndCompoundStatementOnSameLine => self.invalid(self.current()),
            ParseErrorType::InvalidAssignmentTarget => self.target(),
            ParseErrorType::InvalidAugmentedAssignmentTarget => {
                let name = blame::at(self.tree, self.range).map_or("expression", blame::expression_name);
                self.error(format!("'{name}' is an illegal expression for augmented assignment"), self.range)
            }
            ParseErrorType::InvalidNamedAssignmentTarget => {
                let name = blame::at(self.tree, self.range).map_or("expression", blame::expression_name);
                self.error(format!("cannot use assignment expressions with {name}"), self.range)
            }
            ParseErrorType::InvalidAnnotatedAssignmentTarget => {
                if self.source.slice(self.range).starts_with("lambda") {
                    return self.invalid(self.next());
                }
                self.error("illegal target for annotation", self.range)
            }
            ParseErrorType::InvalidDeleteTarget => {
                let name = blame::at(self.tree, self.range).map_or("expression", blame::expression_name);
                self.error(format!("cannot delete {name}"), self.range)
            }
            ParseErrorType::EmptyImportNames => self.no_import_names(),
            ParseErrorType::NonDefaultParamAfterDefaultParam => {
                self.error("parameter without a default follows parameter with a default", self.range)
            }
            ParseErrorType::ExpectedKeywordParam => {
                let star = self.tokens.iter().rposition(|t| t.kind() == TokenKind::Star && t.start() <= self.start);
                // Of a lambda the colon is blamed.
                let colon = star.and_then(|i| self.tokens.get(i + 1)).filter(|t| t.kind() == TokenKind::Colon);
                let blamed = colon.or_else(|| star.and_then(|i| self.tokens.get(i)));
                self.error("named arguments must follow bare *", blamed.map_or(self.range, Ranged::range))
            }
            ParseErrorType::ParamAfterVarKeywordParam => {
                self.error("arguments cannot follow var-keyword argument", self.range)
            }
            ParseErrorType::VarParameterWithDefault => {
                let keyword = self.before().nth(1).is_some_and(|t| t.kind() == TokenKind::DoubleStar);
                let kind = if keyword { "keyword" } else { "positional" };
                self.error(format!("var-{kind} argument cannot have default value"), self.range)
            }
            ParseErrorType::PositionalAfterKeywordArgument => {
                self.error("positional argument follows keyword argument", self.closing().unwrap_or(self.range))
            }
            ParseErrorType::PositionalAfterKeywordUnpacking => self
                .error("positional argument follows keyword argument unpacking", self.closing().unwrap_or(self.range)),
            ParseErrorType::InvalidArgumentUnpackingOrder => {
                let comma = self.before().find(|t| t.kind() == TokenKind::Comma).map_or(self.start, Ranged::start);
                self.error(
                    "iterable argument unpacking follows keyword argument unpacking",
                    TextRange::new(comma, self.range.end()),
                )
            }
            ParseErrorType::IterableUnpackingInComprehension => {
                self.error("iterable unpacking cannot be used in comprehension", self.range)
            }
            ParseErrorType::UnparenthesizedGeneratorExpression => {
                if self.statement_start().is_some_and(|t| t.kind() == TokenKind::Class) {
                    return self.invalid(self.next());
                }
                self.error("Generator expression must be parenthesized", self.range)
            }
            ParseErrorType::InvalidMatchPatternTarget
                if self.previous().is_some_and(|t| t.kind() != TokenKind::DoubleStar) =>
            {
                self.error("cannot use '_' as a target", self.range)
            }
            ParseErrorType::ExpectedRealNumber
                if self.source.slice(self.range).contains(|c: char| c.is_ascii_digit()) =>
            {
                self.error("real number required in complex literal", self.range)
            }
            ParseErrorType::ExpectedImaginaryNumber => {
                self.error("imaginary number required in complex literal", self.range)
            }
            ParseErrorType::EmptyTypeParams => {
                let mut error = self.error("Type parameter list cannot be empty", self.range);
                error.end_column = error.column;
                error
            }
            ParseErrorType::InvalidStarredExpressionUsage => self.starred(),
            ParseErrorType::ExpectedExpression => self.no_expression(),
            ParseErrorType::Lexical(_) if self.in_field() => {
                self.error("f-string: expecting '=', or '!', or ':', or '}'", self.current())
            }
            _ => self.invalid(self.current()),
        }
    }

    fn expected(&self, expected: TokenKind, found: TokenKind) -> Error {
        let previous = self.previous();
        let head = self.statement_start().map(|t| t.kind());
        if found == TokenKind::Equal
            && matches!(expected, TokenKind::Colon | TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Comma)
        {
            return self.assignment_as_expression();
        }
        match expected {
            TokenKind::Colon if self.bracket().is_some_and(|b| b.kind() == TokenKind::Lbrace) => {
                let last = previous.map_or(self.range, |t| {
                    let one = TextSize::new(1);
                    TextRange::at(t.end().checked_sub(one).unwrap_or_default().max(t.start()), one)
                });
                let mut error = self.error("':' expected after dictionary key", last);
                error.end_column = 0;
                error
            }
            TokenKind::Colon
                if found == TokenKind::Newline
                    || matches!(
                        head,
                        Some(
                            TokenKind::Def
                                | TokenKind::Try
                                | TokenKind::Else
                                | TokenKind::Finally
                                | TokenKind::For
                                | TokenKind::Async
                        )
                    ) =>
            {
                self.error("expected ':'", self.range)
            }
            TokenKind::Lpar if head == Some(TokenKind::Def) => self.error("expected '('", self.current()),
            TokenKind::In if self.bracket().is_some() => {
                self.error("'in' expected after for-loop variables", self.current())
            }
            TokenKind::Else => {
                let whole =
                    blame::find(self.tree, |e| matches!(e, Expr::If(_)) && e.range().contains_inclusive(self.start));
                // The recovered expression may reach over the newline.
                let end = previous.map_or(self.range.end(), |t| t.end());
                let range = whole.map_or(self.range, |e| TextRange::new(e.start(), end.max(e.start())));
                self.error("expected 'else' after 'if' expression", range)
            }
            TokenKind::Comma | TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => self.in_brackets(found),
            _ => self.invalid(self.current()),
        }
    }

    /// An item of a bracketed list that does not end where it should.
    fn in_brackets(&self, found: TokenKind) -> Error {
        let Some(bracket) = self.bracket() else {
            if found.as_augmented_assign_operator().is_some()
                && let Some(head) = self.statement_start()
            {
                let range = TextRange::new(head.start(), self.previous().map_or(self.start, |t| t.end()));
                return self.error("'tuple' is an illegal expression for augmented assignment", range);
            }
            return self.invalid(self.current());
        };
        let previous = self.previous();
        if found == TokenKind::For && bracket.kind() != TokenKind::Lpar {
            let end = previous.map_or(self.start, |t| t.end());
            return self.error(
                "did you forget parentheses around the comprehension target?",
                TextRange::new(bracket.end(), end),
            );
        }
        let starts_expression = found == TokenKind::Name
            || matches!(
                found,
                TokenKind::Int | TokenKind::Float | TokenKind::Complex | TokenKind::String | TokenKind::FStringStart
            )
            || matches!(
                found,
                TokenKind::None | TokenKind::True | TokenKind::False | TokenKind::Lambda | TokenKind::Lbrace
            )
            || found.is_soft_keyword();
        let left = previous.and_then(|t| blame::ending_at(self.tree, bracket.end(), t.end()));
        if let (true, Some(left)) = (starts_expression, left) {
            let right = blame::starting_at(self.tree, self.start).map_or(self.current().end(), Ranged::end);
            let right = right.min(self.closing().map_or(right, |t| t.start()));
            // After a dict's key and colon only the value is meant.
            return self.error("invalid syntax. Perhaps you forgot a comma?", TextRange::new(left.start(), right));
        }
        self.invalid(self.current())
    }

    /// `=` where a condition is: `if x = 1`, `f(a.b = 2)`.
    fn assignment_as_expression(&self) -> Error {
        let Some(previous) = self.previous() else { return self.invalid(self.current()) };
        let from = self.bracket().map_or(TextSize::new(0), |b| b.end());
        let left = blame::ending_at(self.tree, from, previous.end());
        let right_end = self.after().nth(1).map_or(self.range.end(), Ranged::end);
        let right_end =
            self.after().nth(1).and_then(|t| blame::starting_at(self.tree, t.start())).map_or(right_end, Ranged::end);
        match left {
            Some(Expr::Name(name)) => self.error(
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
                TextRange::new(name.start(), right_end),
            ),
            Some(left) if blame::is_comparable(left, false) => self.error(
                format!("cannot assign to {} here. Maybe you meant '==' instead of '='?", blame::expression_name(left)),
                left.range(),
            ),
            _ => self.invalid(self.current()),
        }
    }

    fn other(&self, text: &str) -> Error {
        if let Some(what) = text.strip_prefix("Expected an indented block after ") {
            return self.no_block(what);
        }
        if text.starts_with("Only single target") {
            let range = match blame::at(self.tree, self.range) {
                Some(Expr::Tuple(t)) if !t.parenthesized => t.elts.first().map_or(self.range, Ranged::range),
                _ => self.range,
            };
            return self.error(text.replacen("Only", "only", 1), range);
        }
        let message = match text {
            "Expected `except` or `finally` after `try` block" => "expected 'except' or 'finally' block",
            "Only one '*' parameter allowed" => "* argument may appear only once",
            "Only one '/' separator allowed" => "/ may appear only once",
            "'/' parameter must appear before '*' parameter" => "/ must be ahead of *",
            "Position-only parameter separator not allowed as first parameter" => {
                if self.previous().is_some_and(|t| t.kind() != TokenKind::Lpar && t.kind() != TokenKind::Lambda) {
                    "/ must be ahead of *"
                } else if self.after().nth(1).is_some_and(|t| t.kind() == TokenKind::Comma) {
                    "at least one argument must precede /"
                } else {
                    return self.invalid(self.current());
                }
            }
            "Cannot have both 'except' and 'except*' on the same 'try'" => {
                "cannot have both 'except' and 'except*' on the same 'try'"
            }
            "Trailing comma not allowed" => {
                let import = self.statement_start().is_some_and(|t| t.kind() == TokenKind::From);
                return if import {
                    self.error("trailing comma not allowed without surrounding parentheses", self.next())
                } else {
                    self.invalid(self.next())
                };
            }
            "Bytes literal cannot be mixed with non-bytes literals" => {
                let next = self.tokens.iter().find(|t| t.start() >= self.range.end());
                return self.error("cannot mix bytes and nonbytes literals", next.map_or(self.range, Ranged::range));
            }
            "Positional patterns cannot follow keyword patterns" => "positional patterns follow keyword patterns",
            "Expected an identifier" if self.previous().is_some_and(|t| t.kind() == TokenKind::As) => {
                let pattern = self.statement_start().is_some_and(|t| t.kind() == TokenKind::Case);
                return if pattern {
                    self.error("invalid pattern target", self.current())
                } else {
                    self.invalid(self.current())
                };
            }
            "Expected one or more exception types" if self.previous().is_some_and(|t| t.kind() == TokenKind::Star) => {
                return self.error("expected one or more exception types", self.current());
            }
            "Star import must be the only import" => return self.invalid(self.next()),
            "Expected a parameter name" => return self.keyword_expression(),
            _ if text.starts_with("Expected an expression") => return self.no_expression(),
            _ if text.starts_with("Expected an import name") => return self.no_import_names(),
            _ => return self.invalid(self.current()),
        };
        let range =
            if text.starts_with("Cannot have both") { TextRange::at(self.start, TextSize::new(7)) } else { self.range };
        self.error(message, if text.starts_with("Only one") { self.current() } else { range })
    }

    fn no_block(&self, what: &str) -> Error {
        let (keyword, what) = match what {
            "function definition" => (TokenKind::Def, what.to_owned()),
            "`class` definition" => (TokenKind::Class, "class definition".to_owned()),
            _ => {
                let word = what.split('`').nth(1).unwrap_or_default();
                let kind = match word {
                    "if" => TokenKind::If,
                    "elif" => TokenKind::Elif,
                    "else" => TokenKind::Else,
                    "for" => TokenKind::For,
                    "while" => TokenKind::While,
                    "with" => TokenKind::With,
                    "try" => TokenKind::Try,
                    "except" => TokenKind::Except,
                    "finally" => TokenKind::Finally,
                    "match" => TokenKind::Match,
                    _ => TokenKind::Case,
                };
                (kind, format!("'{word}' statement"))
            }
        };
        let header = self.before().find(|t| t.kind() == keyword).map_or(self.start, Ranged::start);
        let line = self.source.line_column(header).0 + 1;
        let message = format!("expected an indented block after {what} on line {line}");
        self.source.error(ErrorKind::Indentation, message, self.visible(self.current()))
    }

    fn no_import_names(&self) -> Error {
        let at_end = self.after().next().is_none_or(|t| matches!(t.kind(), TokenKind::Newline | TokenKind::EndOfFile));
        if at_end {
            self.error("Expected one or more names after 'import'", self.range)
        } else {
            self.invalid(self.current())
        }
    }

    /// A keyword argument whose name is no name.
    fn keyword_expression(&self) -> Error {
        let equals = self.tokens.iter().find(|t| t.start() >= self.range.end() && t.kind() == TokenKind::Equal);
        let range = TextRange::new(self.start, equals.map_or(self.range.end(), Ranged::end));
        match self.source.slice(self.range) {
            word @ ("True" | "False" | "None") => self.error(format!("cannot assign to {word}"), range),
            _ => self.error("expression cannot contain assignment, perhaps you meant \"==\"?", range),
        }
    }

    fn no_expression(&self) -> Error {
        let bracket = self.bracket().map(|t| t.kind());
        let current = self.after().next().map(|t| t.kind());
        let mut before = self.before();
        let (previous, earlier) = (before.next(), before.next());
        if let (Some(previous), Some(TokenKind::Rbrace | TokenKind::Comma), Some(TokenKind::Lbrace)) =
            (previous, current, bracket)
            && previous.kind() == TokenKind::Colon
        {
            return self.error("expression expected after dictionary key and ':'", previous.range());
        }
        if let (Some(equal), Some(name), Some(TokenKind::Rpar | TokenKind::Comma), Some(TokenKind::Lpar)) =
            (previous, earlier, current, bracket)
            && equal.kind() == TokenKind::Equal
            && name.kind() == TokenKind::Name
        {
            if self.statement_start().is_some_and(|t| matches!(t.kind(), TokenKind::Def | TokenKind::Async)) {
                return self.error("expected default value expression", equal.range());
            }
            return self.error("expected argument value expression", TextRange::new(name.start(), equal.end()));
        }
        let in_field = previous.is_some_and(|t| t.kind() == TokenKind::Lbrace)
            && earlier.is_some_and(|t| matches!(t.kind(), TokenKind::FStringStart | TokenKind::FStringMiddle));
        if in_field {
            return match self.source.slice(self.current()) {
                what @ ("}" | "!" | ":" | "=") => {
                    self.error(format!("f-string: valid expression required before '{what}'"), self.range)
                }
                _ => self.error("f-string: expecting a valid expression after '{'", self.current()),
            };
        }
        if let (Some(previous), true) = (previous, self.in_field()) {
            // Only operators that wait for what they are applied to: nothing of the field is an expression.
            let mut waiting = self.tokens.iter().filter(|t| self.bracket().is_some_and(|b| t.start() >= b.end()));
            let first = waiting.clone().next().map_or(self.current(), |t| t.range());
            let prefix = [
                TokenKind::Plus,
                TokenKind::Minus,
                TokenKind::Tilde,
                TokenKind::Not,
                TokenKind::Star,
                TokenKind::Await,
            ];
            if waiting.by_ref().take_while(|t| t.start() < self.start).all(|t| prefix.contains(&t.kind())) {
                return self.error("f-string: expecting a valid expression after '{'", first);
            }
            return self.error("f-string: expecting '=', or '!', or ':', or '}'", previous.range());
        }
        if let (Some(star), Some(except)) = (previous, earlier)
            && (star.kind(), except.kind()) == (TokenKind::Star, TokenKind::Except)
        {
            return self.error("expected one or more exception types", self.current());
        }
        // `a <> b`
        if let Some(previous) = previous
            && previous.kind() == TokenKind::Less
            && current == Some(TokenKind::Greater)
            && previous.end() == self.start
        {
            return self.invalid(TextRange::new(previous.start(), self.range.end()));
        }
        self.invalid(self.current())
    }

    fn starred(&self) -> Error {
        let bracket = self.bracket().map(|t| t.kind());
        let after_in = self.previous().is_some_and(|t| t.kind() == TokenKind::In);
        let after_colon = self.previous().is_some_and(|t| t.kind() == TokenKind::Colon);
        if (after_colon && self.source.slice(self.range).starts_with("**")) || (bracket.is_some() && after_in) {
            return self.invalid(self.current());
        }
        if bracket == Some(TokenKind::Lbrace) && self.previous().is_some_and(|t| t.kind() == TokenKind::Colon) {
            return self.error("cannot use a starred expression in a dictionary value", self.range);
        }
        if bracket == Some(TokenKind::Lpar) {
            return self.error("cannot use starred expression here", self.range);
        }
        if bracket == Some(TokenKind::Lbrace) {
            let colon = self.tokens.iter().find(|t| t.start() >= self.range.end()).map_or(self.range, Ranged::range);
            return self.invalid(colon);
        }
        self.error("can't use starred expression here", self.range)
    }

    /// Two statements on a line, mostly words too many.
    fn two_statements(&self) -> Error {
        if let (Some(previous), Some(head)) = (self.previous(), self.statement_start())
            && (previous.start() == head.start() || self.before().nth(1).is_some_and(|t| t.kind() == TokenKind::Colon))
            && let word @ ("print" | "exec") = self.source.slice(previous.range())
        {
            let end = self
                .after()
                .take_while(|t| !matches!(t.kind(), TokenKind::Newline | TokenKind::Semi | TokenKind::EndOfFile))
                .last()
                .map_or(self.range.end(), Ranged::end);
            let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
            return self.error(message, TextRange::new(previous.start(), end));
        }
        // `a not b`: only `in` can follow.
        if self.after().next().is_some_and(|t| t.kind() == TokenKind::Not) {
            return self.invalid(self.next());
        }
        self.invalid(self.current())
    }

    fn target(&self) -> Error {
        let Some(target) = blame::at(self.tree, self.range) else {
            return self.error("cannot assign to expression", self.range);
        };
        let name = blame::expression_name(target);
        let text = self.source.text();
        let outside = |range: TextRange| {
            let opened = text[..usize::from(range.start())].trim_end().ends_with('(');
            opened && text[usize::from(range.end())..].trim_start().starts_with(')')
        };
        let parenthesized = outside(self.range);
        let closing = self.tokens.iter().filter(|t| t.start() >= self.range.end()).filter(is_code);
        let after: Vec<Token> =
            closing.skip_while(|t| parenthesized && t.kind() == TokenKind::Rpar).take(2).copied().collect();
        let assigned = after.first().is_some_and(|t| t.kind() == TokenKind::Equal);
        // `a === b` is read as `a == (= b)`.
        if !assigned && after.is_empty() {
            return self.error(format!("cannot assign to {name}"), self.range);
        }
        let unfinished = match target {
            Expr::Compare(c) => c.comparators.last().is_some_and(|e| e.range().is_empty()),
            Expr::UnaryOp(u) => u.operand.range().is_empty(),
            _ => false,
        };
        if unfinished {
            return self.invalid(after.first().map_or(self.range, |t| t.range()));
        }
        if assigned && matches!(target, Expr::Yield(_) | Expr::YieldFrom(_)) && !parenthesized {
            return self.error("assignment to yield expression not possible", self.range);
        }
        // The hint is for a lone comparison, not for one more target of a chain.
        let head = self.statement_start();
        let first = head.is_none_or(|t| t.kind() == TokenKind::Lpar && parenthesized) || self.before().next().is_none();
        let value = after.get(1).and_then(|t| blame::starting_at(self.tree, t.start()));
        let last = value.is_none_or(|v| {
            self.tokens.iter().find(|t| t.start() >= v.end()).is_none_or(|t| t.kind() != TokenKind::Equal)
        });
        if assigned && first && last && blame::is_comparable(target, parenthesized) {
            return self
                .error(format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?"), self.range);
        }
        self.error(format!("cannot assign to {name}"), self.range)
    }

    fn fstring(&self, kind: &Interpolated) -> Error {
        match kind {
            Interpolated::UnclosedLbrace => {
                let previous = self.previous();
                let left =
                    self.bracket().zip(previous).and_then(|(b, t)| blame::ending_at(self.tree, b.end(), t.end()));
                let current = self.after().next();
                let begins =
                    current.is_some_and(|t| matches!(t.kind(), TokenKind::Name | TokenKind::Int | TokenKind::Float));
                if let (Some(left), Some(current), true) = (left, current, begins) {
                    let range = TextRange::new(left.start(), current.end());
                    return self.error("invalid syntax. Perhaps you forgot a comma?", range);
                }
                if previous.is_some_and(|t| t.kind() == TokenKind::Equal) {
                    return self.error("f-string: expecting '!', or ':', or '}'", self.current());
                }
                let wrong = current.is_some_and(|t| t.kind() == TokenKind::Unknown);
                if wrong {
                    return self.error("f-string: expecting '=', or '!', or ':', or '}'", self.current());
                }
                let in_spec = previous.is_some_and(|t| {
                    matches!(t.kind(), TokenKind::Colon | TokenKind::FStringMiddle | TokenKind::Rbrace)
                });
                let message =
                    if in_spec { "f-string: expecting '}', or format specs" } else { "f-string: expecting '}'" };
                self.error(message, self.range)
            }
            Interpolated::InvalidConversionFlag => {
                let flag = self.source.slice(self.range);
                if flag.starts_with(['}', ':']) {
                    return self.error("f-string: missing conversion character", self.range);
                }
                self.error(
                    format!("f-string: invalid conversion character '{flag}': expected 's', 'r', or 'a'"),
                    self.range,
                )
            }
            Interpolated::ConversionFlagNotImmediatelyAfterExclamation => {
                let bang = self.previous().filter(|t| t.kind() == TokenKind::Exclamation);
                let range = bang.map_or(self.range, |t| TextRange::new(t.start(), self.current().end()));
                // CPython's spelling.
                self.error("f-string: conversion type must come right after the exclamanation mark", range)
            }
            other => self.error(format!("f-string: {other}"), self.range),
        }
    }
}
