//! f-strings: literal text and formatted values, joined.
use super::unit::{Reg, Unit};
use crate::bytecode::{Const, Insn, NO_REG, Op};
use crate::syntax::{Result, literals};
use ruff_python_ast::{self as ast, ConversionFlag, FStringPart, InterpolatedStringElement};
use ruff_text_size::TextRange;

/// More pieces than this are joined by and by.
const MOST_PIECES: usize = 128;

/// One piece of the result.
enum Piece<'a> {
    Text(String),
    Value(&'a ast::InterpolatedElement),
}

fn add_text(pieces: &mut Vec<Piece<'_>>, text: &str) {
    if let Some(Piece::Text(last)) = pieces.last_mut() {
        last.push_str(text);
    } else if !text.is_empty() {
        pieces.push(Piece::Text(text.to_owned()));
    }
}

impl<'a> Unit<'a> {
    /// An f-string, adjacent literals included.
    pub fn fstring(&mut self, f: &'a ast::ExprFString, dst: Option<Reg>) -> Result<Reg> {
        let mut pieces = Vec::new();
        for part in &f.value {
            match part {
                FStringPart::Literal(text) => add_text(&mut pieces, &self.literal_text(text)),
                FStringPart::FString(f) => self.add_elements(&mut pieces, &f.elements, f.flags.prefix().is_raw()),
            }
        }
        self.join(f.range, pieces, dst)
    }

    fn add_elements(&self, pieces: &mut Vec<Piece<'a>>, elements: &'a [InterpolatedStringElement], raw: bool) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(text) => {
                    let source = self.cx.source.slice(text.range);
                    if literals::has_surrogates(source, &text.value) {
                        add_text(pieces, &literals::with_surrogates(source, &text.value, raw, true));
                    } else {
                        add_text(pieces, &text.value);
                    }
                }
                InterpolatedStringElement::Interpolation(value) => {
                    if let Some(debug) = &value.debug_text {
                        add_text(pieces, debug.as_str());
                    }
                    pieces.push(Piece::Value(value));
                }
            }
        }
    }

    fn join(&mut self, at: TextRange, pieces: Vec<Piece<'a>>, dst: Option<Reg>) -> Result<Reg> {
        let mark = self.top;
        match pieces.as_slice() {
            [] => {
                let dst = self.dst(dst);
                self.load_const(at, dst, Const::Str("".into()));
                return Ok(dst);
            }
            [one] => return self.piece(at, one, dst),
            _ => {}
        }
        if pieces.len() > MOST_PIECES {
            return self.join_many(at, &pieces, dst);
        }
        let count = pieces.len();
        let base = self.temps(count);
        for (piece, reg) in pieces.iter().zip(base..) {
            self.piece(at, piece, Some(reg))?;
        }
        self.top = mark;
        let dst = self.dst(dst);
        self.abc(at, Op::BuildString, dst, base, count as u16);
        Ok(dst)
    }

    /// Registers are few: joined by and by.
    fn join_many(&mut self, at: TextRange, pieces: &[Piece<'a>], dst: Option<Reg>) -> Result<Reg> {
        let mark = self.top;
        let base = self.temps(1 + MOST_PIECES);
        let above = self.top;
        for (index, chunk) in pieces.chunks(MOST_PIECES).enumerate() {
            for (piece, reg) in chunk.iter().zip(base + 1..) {
                self.piece(at, piece, Some(reg))?;
                self.top = above;
            }
            // What is there already is the first part from the second time on.
            let (first, count) = if index == 0 { (base + 1, chunk.len()) } else { (base, chunk.len() + 1) };
            self.abc(at, Op::BuildString, base, first, count as u16);
        }
        self.top = mark;
        let dst = self.dst(dst);
        self.mov(at, dst, base);
        Ok(dst)
    }

    fn piece(&mut self, at: TextRange, piece: &Piece<'a>, dst: Option<Reg>) -> Result<Reg> {
        let mark = self.top;
        match piece {
            Piece::Text(text) => {
                let dst = self.dst(dst);
                self.load_const(at, dst, Const::Str(text.as_str().into()));
                Ok(dst)
            }
            Piece::Value(element) => {
                let value = self.expr(&element.expression, None)?;
                let mut spec = NO_REG;
                let mut kept = value;
                if let Some(format) = &element.format_spec {
                    // `:=` inside a nested field may change a local.
                    if self.is_local(value) && self.volatile.contains(value) {
                        kept = self.temp();
                        self.mov(element.range, kept, value);
                    }
                    let mut pieces = Vec::new();
                    self.add_elements(&mut pieces, &format.elements, false);
                    spec = self.join(format.range, pieces, None)?;
                }
                let conversion = match (element.conversion, &element.debug_text, spec) {
                    // `{x=}` shows the repr unless told otherwise.
                    (ConversionFlag::None, Some(_), NO_REG) => b'r',
                    (flag, ..) => flag.to_byte().unwrap_or(0),
                };
                self.top = mark;
                let dst = self.dst(dst);
                self.emit(element.range, Insn::abc(Op::FormatValue, dst, kept, spec).with_n(conversion));
                Ok(dst)
            }
        }
    }
}
