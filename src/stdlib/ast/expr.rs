//! Expressions.
use super::{Maker, with_parentheses};
use crate::runtime::PyResult;
use crate::syntax::literals;
use crate::value::Value;
use ruff_python_ast::{
    self as ast, BoolOp, CmpOp, Expr, ExprContext, FStringPart, InterpolatedStringElement, Number, Operator, Parameter,
    ParameterWithDefault, Parameters, UnaryOp,
};
use ruff_text_size::{Ranged, TextRange};

/// A piece of an f-string: text with its place, or a value made already.
enum Piece {
    Text(String, TextRange),
    Made(Value),
}

impl Maker<'_> {
    pub(super) fn exprs(&mut self, exprs: &[Expr]) -> PyResult {
        self.each(exprs, |me, e| me.expr(e))
    }

    pub(super) fn optional(&mut self, expr: Option<&Expr>) -> PyResult {
        match expr {
            Some(expr) => self.expr(expr),
            None => Ok(Value::NONE),
        }
    }

    fn context(&mut self, ctx: ExprContext) -> PyResult {
        self.bare(
            match ctx {
                ExprContext::Load | ExprContext::Invalid => "Load",
                ExprContext::Store => "Store",
                ExprContext::Del => "Del",
            },
            &[],
        )
    }

    pub(super) fn operator(&mut self, op: Operator) -> PyResult {
        self.bare(
            match op {
                Operator::Add => "Add",
                Operator::Sub => "Sub",
                Operator::Mult => "Mult",
                Operator::MatMult => "MatMult",
                Operator::Div => "Div",
                Operator::Mod => "Mod",
                Operator::Pow => "Pow",
                Operator::LShift => "LShift",
                Operator::RShift => "RShift",
                Operator::BitOr => "BitOr",
                Operator::BitXor => "BitXor",
                Operator::BitAnd => "BitAnd",
                Operator::FloorDiv => "FloorDiv",
            },
            &[],
        )
    }

    fn comparison(&mut self, op: CmpOp) -> PyResult {
        self.bare(
            match op {
                CmpOp::Eq => "Eq",
                CmpOp::NotEq => "NotEq",
                CmpOp::Lt => "Lt",
                CmpOp::LtE => "LtE",
                CmpOp::Gt => "Gt",
                CmpOp::GtE => "GtE",
                CmpOp::Is => "Is",
                CmpOp::IsNot => "IsNot",
                CmpOp::In => "In",
                CmpOp::NotIn => "NotIn",
            },
            &[],
        )
    }

    fn constant(&mut self, at: TextRange, value: Value) -> PyResult {
        self.node("Constant", at, &[("value", value), ("kind", Value::NONE)])
    }

    fn parameter(&mut self, p: &Parameter) -> PyResult {
        let fields = [
            ("arg", self.str(&p.name)),
            ("annotation", self.optional(p.annotation.as_deref())?),
            ("type_comment", Value::NONE),
        ];
        self.node("arg", p.range, &fields)
    }

    fn optional_parameter(&mut self, p: Option<&Parameter>) -> PyResult {
        match p {
            Some(p) => self.parameter(p),
            None => Ok(Value::NONE),
        }
    }

    /// The parameters of a function; none, of a lambda.
    pub(super) fn arguments(&mut self, p: Option<&Parameters>) -> PyResult {
        let none = Parameters::default();
        let p = p.unwrap_or(&none);
        let with_defaults = |p: &'_ ParameterWithDefault| p.default.is_some();
        let names = |me: &mut Self, ps: &[ParameterWithDefault]| me.each(ps, |me, p| me.parameter(&p.parameter));
        let positional = p.posonlyargs.iter().chain(&p.args).filter(|p| with_defaults(p));
        let fields = [
            ("posonlyargs", names(self, &p.posonlyargs)?),
            ("args", names(self, &p.args)?),
            ("vararg", self.optional_parameter(p.vararg.as_deref())?),
            ("kwonlyargs", names(self, &p.kwonlyargs)?),
            ("kw_defaults", self.each(&p.kwonlyargs, |me, p| me.optional(p.default.as_deref()))?),
            ("kwarg", self.optional_parameter(p.kwarg.as_deref())?),
            ("defaults", self.each(positional, |me, p| me.optional(p.default.as_deref()))?),
        ];
        self.bare("arguments", &fields)
    }

    /// Positional arguments and keywords of a call.
    pub(super) fn call_arguments(&mut self, arguments: Option<&ast::Arguments>) -> PyResult<(Value, Value)> {
        let Some(arguments) = arguments else { return Ok((self.list(&[]), self.list(&[]))) };
        let args = match &*arguments.args {
            // A generator expression without parentheses of its own has those of the call.
            [Expr::Generator(g)] if !g.parenthesized => {
                let made = self.generator(g, arguments.range)?;
                self.list(&[made])
            }
            args => self.exprs(args)?,
        };
        let keywords = self.each(&arguments.keywords, |me, k| {
            let fields = [("arg", me.identifier(k.arg.as_ref())), ("value", me.expr(&k.value)?)];
            me.node("keyword", k.range, &fields)
        })?;
        Ok((args, keywords))
    }

    fn generators(&mut self, generators: &[ast::Comprehension]) -> PyResult {
        self.each(generators, |me, g| {
            let fields = [
                ("target", me.expr(&g.target)?),
                ("iter", me.expr(&g.iter)?),
                ("ifs", me.exprs(&g.ifs)?),
                ("is_async", Value::int32(i32::from(g.is_async))),
            ];
            me.bare("comprehension", &fields)
        })
    }

    fn generator(&mut self, g: &ast::ExprGenerator, at: TextRange) -> PyResult {
        let (elt, generators) = (self.expr(&g.elt)?, self.generators(&g.generators)?);
        self.node("GeneratorExp", at, &[("elt", elt), ("generators", generators)])
    }

    fn elements(&mut self, class: &'static str, at: TextRange, elts: &[Expr], ctx: ExprContext) -> PyResult {
        let (elts, ctx) = (self.exprs(elts)?, self.context(ctx)?);
        self.node(class, at, &[("elts", elts), ("ctx", ctx)])
    }

    fn number(&mut self, at: TextRange, number: &Number) -> PyResult {
        let value = match number {
            Number::Float(x) => Value::float(*x),
            Number::Complex { imag, .. } => crate::builtins::complex::make(self.rt, 0.0, *imag),
            Number::Int(i) => match i.as_i64() {
                Some(small) => self.rt.int64(small),
                None => {
                    let text = self.rt.str(i.to_string().replace('_', ""));
                    let (int, base) = (self.rt.types.int, Value::int32(0));
                    self.rt.call(int.into(), &[text.into(), base])?
                }
            },
        };
        self.constant(at, value)
    }

    fn string(&mut self, s: &ast::ExprStringLiteral) -> PyResult {
        let mut text = String::new();
        for part in s.value.iter() {
            let source = self.source.slice(part.range);
            if literals::has_surrogates(source, &part.value) {
                let raw = part.flags.prefix().is_raw();
                let inner = source.trim_start_matches(|c: char| c.is_ascii_alphabetic());
                let quotes = if inner.starts_with("\"\"\"") || inner.starts_with("'''") { 3 } else { 1 };
                let inner = inner.get(quotes..inner.len().saturating_sub(quotes)).unwrap_or_default();
                text.push_str(&literals::with_surrogates(inner, &part.value, raw, false));
            } else {
                text.push_str(&part.value);
            }
        }
        let value = self.str(&text);
        let kind = if self.source.slice(s.range).starts_with(['u', 'U']) { self.str("u") } else { Value::NONE };
        self.node("Constant", s.range, &[("value", value), ("kind", kind)])
    }

    fn fstring_elements(&mut self, elements: &[InterpolatedStringElement], pieces: &mut Vec<Piece>) -> PyResult<()> {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(text) => add_text(pieces, &text.value, text.range),
                InterpolatedStringElement::Interpolation(e) => {
                    if let Some(debug) = &e.debug_text {
                        let start = e.range.start() + ruff_text_size::TextSize::new(1);
                        let length = debug.as_str().len() as u32;
                        add_text(pieces, debug.as_str(), TextRange::at(start, length.into()));
                    }
                    let spec = match &e.format_spec {
                        Some(spec) => {
                            let mut inner = Vec::new();
                            self.fstring_elements(&spec.elements, &mut inner)?;
                            // The colon belongs to it.
                            let start = spec.range.start() - ruff_text_size::TextSize::new(1);
                            self.joined(TextRange::new(start, spec.range.end()), inner)?
                        }
                        None => Value::NONE,
                    };
                    let conversion = match e.conversion.to_byte() {
                        Some(byte) => i32::from(byte),
                        None if e.debug_text.is_some() && e.format_spec.is_none() => i32::from(b'r'),
                        None => -1,
                    };
                    let fields = [
                        ("value", self.expr(&e.expression)?),
                        ("conversion", Value::int32(conversion)),
                        ("format_spec", spec),
                    ];
                    pieces.push(Piece::Made(self.node("FormattedValue", e.range, &fields)?));
                }
            }
        }
        Ok(())
    }

    fn joined(&mut self, at: TextRange, pieces: Vec<Piece>) -> PyResult {
        let values = self.each(pieces, |me, piece| match piece {
            Piece::Text(text, range) => {
                let value = me.str(&text);
                me.constant(range, value)
            }
            Piece::Made(v) => Ok(v),
        })?;
        self.node("JoinedStr", at, &[("values", values)])
    }

    fn fstring(&mut self, f: &ast::ExprFString) -> PyResult {
        let mut pieces = Vec::new();
        for part in &f.value {
            match part {
                FStringPart::Literal(text) => add_text(&mut pieces, &text.value, text.range),
                FStringPart::FString(f) => self.fstring_elements(&f.elements, &mut pieces)?,
            }
        }
        self.joined(f.range, pieces)
    }

    fn dict(&mut self, d: &ast::ExprDict) -> PyResult {
        let keys = self.each(&d.items, |me, item| me.optional(item.key.as_ref()))?;
        let values = self.each(&d.items, |me, item| me.expr(&item.value))?;
        self.node("Dict", d.range, &[("keys", keys), ("values", values)])
    }

    pub(super) fn expr(&mut self, e: &Expr) -> PyResult {
        let at = e.range();
        match e {
            Expr::BoolOp(e) => {
                let op = self.bare(if e.op == BoolOp::And { "And" } else { "Or" }, &[])?;
                let values = self.exprs(&e.values)?;
                self.node("BoolOp", at, &[("op", op), ("values", values)])
            }
            Expr::Named(e) => {
                let (target, value) = (self.expr(&e.target)?, self.expr(&e.value)?);
                self.node("NamedExpr", at, &[("target", target), ("value", value)])
            }
            Expr::BinOp(e) => {
                let fields =
                    [("left", self.expr(&e.left)?), ("op", self.operator(e.op)?), ("right", self.expr(&e.right)?)];
                self.node("BinOp", at, &fields)
            }
            Expr::UnaryOp(e) => {
                let op = match e.op {
                    UnaryOp::Invert => "Invert",
                    UnaryOp::Not => "Not",
                    UnaryOp::UAdd => "UAdd",
                    UnaryOp::USub => "USub",
                };
                let (op, operand) = (self.bare(op, &[])?, self.expr(&e.operand)?);
                self.node("UnaryOp", at, &[("op", op), ("operand", operand)])
            }
            Expr::Lambda(e) => {
                let (args, body) = (self.arguments(e.parameters.as_deref())?, self.expr(&e.body)?);
                self.node("Lambda", at, &[("args", args), ("body", body)])
            }
            Expr::If(e) => {
                let fields =
                    [("test", self.expr(&e.test)?), ("body", self.expr(&e.body)?), ("orelse", self.expr(&e.orelse)?)];
                self.node("IfExp", at, &fields)
            }
            Expr::Dict(e) => self.dict(e),
            Expr::Set(e) => {
                let elts = self.exprs(&e.elts)?;
                self.node("Set", at, &[("elts", elts)])
            }
            Expr::ListComp(e) => {
                let (elt, generators) = (self.expr(&e.elt)?, self.generators(&e.generators)?);
                self.node("ListComp", at, &[("elt", elt), ("generators", generators)])
            }
            Expr::SetComp(e) => {
                let (elt, generators) = (self.expr(&e.elt)?, self.generators(&e.generators)?);
                self.node("SetComp", at, &[("elt", elt), ("generators", generators)])
            }
            Expr::DictComp(e) => {
                let fields = [
                    ("key", self.optional(e.key.as_deref())?),
                    ("value", self.expr(&e.value)?),
                    ("generators", self.generators(&e.generators)?),
                ];
                self.node("DictComp", at, &fields)
            }
            Expr::Generator(e) => {
                self.generator(e, if e.parenthesized { at } else { with_parentheses(self.source, at) })
            }
            Expr::Await(e) => {
                let value = self.expr(&e.value)?;
                self.node("Await", at, &[("value", value)])
            }
            Expr::Yield(e) => {
                let value = self.optional(e.value.as_deref())?;
                self.node("Yield", at, &[("value", value)])
            }
            Expr::YieldFrom(e) => {
                let value = self.expr(&e.value)?;
                self.node("YieldFrom", at, &[("value", value)])
            }
            Expr::Compare(e) => {
                let fields = [
                    ("left", self.expr(&e.left)?),
                    ("ops", self.each(e.ops.iter(), |me, op| me.comparison(*op))?),
                    ("comparators", self.exprs(&e.comparators)?),
                ];
                self.node("Compare", at, &fields)
            }
            Expr::Call(e) => {
                let func = self.expr(&e.func)?;
                let (args, keywords) = self.call_arguments(Some(&e.arguments))?;
                self.node("Call", at, &[("func", func), ("args", args), ("keywords", keywords)])
            }
            Expr::FString(e) => self.fstring(e),
            Expr::TString(_) => {
                let class = self.rt.types.not_implemented_error;
                self.rt.raise(class, "mimeo does not support t-strings yet")
            }
            Expr::StringLiteral(e) => self.string(e),
            Expr::BytesLiteral(e) => {
                let bytes: Vec<u8> = e.value.bytes().collect();
                let value = crate::builtins::bytes::make(self.rt, bytes);
                self.constant(at, value)
            }
            Expr::NumberLiteral(e) => self.number(at, &e.value),
            Expr::BooleanLiteral(e) => self.constant(at, Value::bool(e.value)),
            Expr::NoneLiteral(_) => self.constant(at, Value::NONE),
            Expr::EllipsisLiteral(_) => self.constant(at, Value::ELLIPSIS),
            Expr::Attribute(e) => {
                let fields =
                    [("value", self.expr(&e.value)?), ("attr", self.str(&e.attr)), ("ctx", self.context(e.ctx)?)];
                self.node("Attribute", at, &fields)
            }
            Expr::Subscript(e) => {
                let fields =
                    [("value", self.expr(&e.value)?), ("slice", self.expr(&e.slice)?), ("ctx", self.context(e.ctx)?)];
                self.node("Subscript", at, &fields)
            }
            Expr::Starred(e) => {
                let (value, ctx) = (self.expr(&e.value)?, self.context(e.ctx)?);
                self.node("Starred", at, &[("value", value), ("ctx", ctx)])
            }
            Expr::Name(e) => {
                let (id, ctx) = (self.str(&e.id), self.context(e.ctx)?);
                self.node("Name", at, &[("id", id), ("ctx", ctx)])
            }
            Expr::List(e) => self.elements("List", at, &e.elts, e.ctx),
            Expr::Tuple(e) => self.elements("Tuple", at, &e.elts, e.ctx),
            Expr::Slice(e) => {
                let fields = [
                    ("lower", self.optional(e.lower.as_deref())?),
                    ("upper", self.optional(e.upper.as_deref())?),
                    ("step", self.optional(e.step.as_deref())?),
                ];
                self.node("Slice", at, &fields)
            }
            Expr::IpyEscapeCommand(_) => self.rt.raise(self.rt.types.syntax_error, "invalid syntax"),
        }
    }
}

/// Adjacent texts are one.
fn add_text(pieces: &mut Vec<Piece>, text: &str, range: TextRange) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(Piece::Text(last, place)) => {
            last.push_str(text);
            *place = TextRange::new(place.start(), range.end());
        }
        _ => pieces.push(Piece::Text(text.to_owned(), range)),
    }
}
