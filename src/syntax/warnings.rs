//! What CPython's compiler warns of (SyntaxWarning): escapes that are none, literals compared by identity, called or indexed wrongly,
//! assertions that always hold.
use super::Source;
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{CmpOp, Expr, Mod, Number, Stmt, UnaryOp};
use ruff_text_size::{Ranged, TextSize};

/// A line, counted from 1, and what is wrong there.
pub type SyntaxWarning = (u32, String);

/// Escapes in string literals that mean nothing, and numbers that a keyword is glued to.
pub(super) fn in_tokens(source: &Source, tokens: &[Token], found: &mut Vec<SyntaxWarning>) {
    let has_escapes = source.text().contains('\\');
    let mut raw = Vec::new();
    let mut before: Option<&Token> = None;
    for token in tokens {
        let text = source.slice(token.range());
        let line = |at: TextSize| source.line_column(at).0 + 1;
        match token.kind() {
            TokenKind::FStringStart => raw.push(text.contains(['r', 'R'])),
            TokenKind::FStringEnd => drop(raw.pop()),
            TokenKind::FStringMiddle if has_escapes && raw.last() == Some(&false) => {
                let field = source.text()[usize::from(token.end())..].starts_with(['{', '}']);
                let body = if field && text.ends_with('\\') { format!("{text}{{") } else { text.to_owned() };
                found.extend(bad_escape(&body, false).map(|message| (line(token.start()), message)));
            }
            TokenKind::String if has_escapes => {
                let quote = text.find(['"', '\'']).unwrap_or(0);
                let (prefix, body) = text.split_at(quote);
                if !prefix.contains(['r', 'R']) {
                    let message = bad_escape(body, prefix.contains(['b', 'B']));
                    found.extend(message.map(|message| (line(token.start()), message)));
                }
            }
            kind if kind.is_keyword()
                && let Some(number) = before.filter(|b| b.end() == token.start())
                && matches!(number.kind(), TokenKind::Int | TokenKind::Float | TokenKind::Complex) =>
            {
                let what = match number.kind() {
                    TokenKind::Complex => "imaginary",
                    _ => super::lexical::base_name(source.slice(number.range())),
                };
                found.push((line(number.start()), format!("invalid {what} literal")));
            }
            _ => {}
        }
        before = Some(token);
    }
}

/// The first escape that means nothing.
fn bad_escape(body: &str, bytes: bool) -> Option<String> {
    let mut chars = body.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            continue;
        }
        match chars.next()? {
            '\n' | '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | 'x' => {}
            'N' | 'u' | 'U' if !bytes => {}
            first @ '0'..='7' => {
                let more: String = chars.clone().take(2).take_while(|c| ('0'..='7').contains(c)).collect();
                chars.nth(more.len().wrapping_sub(1));
                if first >= '4' && more.len() == 2 {
                    return Some(format!("invalid octal escape sequence '\\{first}{more}'"));
                }
            }
            c if c.is_ascii() => return Some(format!("invalid escape sequence '\\{c}'")),
            _ => {}
        }
    }
    None
}

/// Mistakes in expressions and assertions.
pub(super) fn in_tree(source: &Source, tree: &Mod, found: &mut Vec<SyntaxWarning>) {
    let mut walk = Walk { source, found };
    match tree {
        Mod::Module(module) => walk.visit_body(&module.body),
        Mod::Expression(expression) => walk.visit_expr(&expression.body),
    }
}

struct Walk<'a> {
    source: &'a Source,
    found: &'a mut Vec<SyntaxWarning>,
}

impl Walk<'_> {
    fn warn(&mut self, at: TextSize, message: String) {
        self.found.push((self.source.line_column(at).0 + 1, message));
    }

    fn compare(&mut self, e: &ruff_python_ast::ExprCompare) {
        let mut left = &*e.left;
        for (op, right) in e.ops.iter().zip(&e.comparators) {
            let words = match op {
                CmpOp::Is => Some(("is", "==")),
                CmpOp::IsNot => Some(("is not", "!=")),
                _ => None,
            };
            let literal = [left, right].into_iter().find_map(literal_type);
            if let (Some((word, meant)), Some(literal)) = (words, literal) {
                self.warn(e.range.start(), format!("\"{word}\" with '{literal}' literal. Did you mean \"{meant}\"?"));
            }
            left = right;
        }
    }

    fn subscript(&mut self, e: &ruff_python_ast::ExprSubscript) {
        let (value, at) = (&*e.value, e.range.start());
        let number = matches!(value, Expr::EllipsisLiteral(_) | Expr::NumberLiteral(_) | Expr::BooleanLiteral(_));
        let not_subscriptable = number
            || matches!(value, Expr::NoneLiteral(_) | Expr::Set(_) | Expr::SetComp(_))
            || matches!(value, Expr::Generator(_) | Expr::Lambda(_));
        if let (true, Some(name)) = (not_subscriptable, type_name(value)) {
            self.warn(at, format!("'{name}' object is not subscriptable; perhaps you missed a comma?"));
        }
        let sequence = matches!(value, Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::FString(_))
            || matches!(value, Expr::Tuple(_) | Expr::List(_) | Expr::ListComp(_));
        let index = type_name(&e.slice).filter(|name| !matches!(*name, "int" | "bool"));
        if let (true, Some(index), Some(name)) = (sequence, index, type_name(value)) {
            self.warn(
                at,
                format!("{name} indices must be integers or slices, not {index}; perhaps you missed a comma?"),
            );
        }
    }
}

impl<'a> Visitor<'a> for Walk<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::Assert(s) = stmt
            && matches!(&*s.test, Expr::Tuple(t) if !t.elts.is_empty())
        {
            self.warn(stmt.start(), "assertion is always true, perhaps remove parentheses?".to_owned());
        }
        walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Compare(e) => self.compare(e),
            Expr::Subscript(e) if e.ctx.is_load() => self.subscript(e),
            Expr::Call(e) if !e.func.is_lambda_expr() => {
                if let Some(name) = type_name(&e.func) {
                    let message = format!("'{name}' object is not callable; perhaps you missed a comma?");
                    self.warn(e.start(), message);
                }
            }
            _ => {}
        }
        walk_expr(self, expr);
    }
}

/// The type of what the expression makes, where its form says so.
fn type_name(e: &Expr) -> Option<&'static str> {
    Some(match e {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::FString(_) | Expr::StringLiteral(_) => "str",
        Expr::BytesLiteral(_) => "bytes",
        Expr::NumberLiteral(n) => match n.value {
            Number::Int(_) => "int",
            Number::Float(_) => "float",
            Number::Complex { .. } => "complex",
        },
        Expr::BooleanLiteral(_) => "bool",
        Expr::NoneLiteral(_) => "NoneType",
        Expr::EllipsisLiteral(_) => "ellipsis",
        _ => return None,
    })
}

/// The type of a constant that there may be many objects of.
fn literal_type(e: &Expr) -> Option<&'static str> {
    match e {
        Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => type_name(e),
        Expr::UnaryOp(u) if u.op != UnaryOp::Not && u.operand.is_number_literal_expr() => type_name(&u.operand),
        Expr::BinOp(b) => literal_type(&b.left).filter(|left| literal_type(&b.right) == Some(left)),
        Expr::Tuple(t) => t.elts.iter().all(is_constant).then_some("tuple"),
        _ => None,
    }
}

fn is_constant(e: &Expr) -> bool {
    literal_type(e).is_some() || matches!(e, Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) | Expr::EllipsisLiteral(_))
}
