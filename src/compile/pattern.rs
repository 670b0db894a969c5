//! `match`: each pattern is a test that jumps to the next case when it fails.
//!
//! Names are bound only when the whole pattern has matched, so captured values wait in temporaries (which therefore pile up while a pattern
//! is compiled and are released with its case).
use super::unit::{Label, Reg, Unit};
use crate::bytecode::{Const, Insn, NO_REG, Op};
use crate::syntax::Result;
use ruff_python_ast::{self as ast, Pattern, Singleton};
use ruff_text_size::{Ranged, TextRange};

/// Names bound by the pattern so far, and the registers their values wait in.
type Captures<'a> = Vec<(&'a ast::Identifier, Reg)>;

impl<'a> Unit<'a> {
    /// `match`
    pub fn match_stmt(&mut self, s: &'a ast::StmtMatch) -> Result<()> {
        let subject = self.temp();
        self.expr(&s.subject, Some(subject))?;
        let end = self.label();
        for (index, case) in s.cases.iter().enumerate() {
            let mark = self.top;
            let next = self.label();
            if case.guard.is_none()
                && index + 1 < s.cases.len()
                && let Some(pattern) = case.pattern.irrefutable_pattern()
            {
                let message = match pattern.kind {
                    ast::IrrefutablePatternKind::Name(name) => {
                        format!("name capture '{name}' makes remaining patterns unreachable")
                    }
                    ast::IrrefutablePatternKind::Wildcard => "wildcard makes remaining patterns unreachable".to_owned(),
                };
                return Err(self.cx.source.late_error(message, pattern.range));
            }
            let mut captures = Vec::new();
            self.pattern(&case.pattern, subject, next, &mut captures)?;
            for (name, value) in captures {
                self.store_name(name.range, name, value);
            }
            self.top = mark;
            if let Some(guard) = &case.guard {
                self.jump_if(guard, false, next)?;
            }
            self.body(&case.body)?;
            self.jump(case.pattern.range(), Op::Jump, 0, end);
            self.place(next);
        }
        self.place(end);
        Ok(())
    }

    fn capture(&self, name: &'a ast::Identifier, value: Reg, captures: &mut Captures<'a>) -> Result<()> {
        if captures.iter().any(|(other, _)| other.id == name.id) {
            let message = format!("multiple assignments to name '{name}' in pattern");
            return Err(self.cx.source.late_error(message, name.range));
        }
        captures.push((name, value));
        Ok(())
    }

    /// Jumps to `fail` unless `value` matches.
    fn pattern(&mut self, pattern: &'a Pattern, value: Reg, fail: Label, captures: &mut Captures<'a>) -> Result<()> {
        let at = pattern.range();
        match pattern {
            Pattern::MatchValue(p) => {
                self.check_value(&p.value)?;
                let mark = self.top;
                let wanted = self.expr(&p.value, None)?;
                self.top = mark;
                self.fail_unless(at, Op::Eq, value, wanted, fail);
            }
            Pattern::MatchSingleton(p) => {
                let wanted = self.temp();
                self.load_const(
                    at,
                    wanted,
                    match p.value {
                        Singleton::None => Const::None,
                        Singleton::True => Const::Bool(true),
                        Singleton::False => Const::Bool(false),
                    },
                );
                self.top = wanted;
                self.fail_unless(at, Op::Is, value, wanted, fail);
            }
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.pattern(inner, value, fail, captures)?;
                }
                if let Some(name) = &p.name {
                    self.capture(name, value, captures)?;
                }
            }
            Pattern::MatchStar(p) => return Err(self.cx.source.late_error("invalid syntax", p.range)),
            Pattern::MatchOr(p) => self.alternatives(p, value, fail, captures)?,
            Pattern::MatchSequence(p) => self.sequence_pattern(p, value, fail, captures)?,
            Pattern::MatchMapping(p) => self.mapping_pattern(p, value, fail, captures)?,
            Pattern::MatchClass(p) => self.class_pattern(p, value, fail, captures)?,
        }
        Ok(())
    }

    /// `value op other`, or `fail`.
    fn fail_unless(&mut self, at: TextRange, op: Op, value: Reg, other: u16, fail: Label) {
        let test = self.temp();
        self.abc(at, op, test, value, other);
        self.jump(at, Op::JumpIfNot, test, fail);
        self.top = test;
    }

    /// To `fail` when `value` is None.
    fn fail_if_none(&mut self, at: TextRange, value: Reg, fail: Label) {
        let none = self.temp();
        self.load_const(at, none, Const::None);
        self.fail_unless(at, Op::IsNot, value, none, fail);
        self.top = none;
    }

    /// The length of `value` compared to `count`, or `fail`.
    fn fail_unless_length(&mut self, at: TextRange, op: Op, value: Reg, count: usize, fail: Label) -> Result<()> {
        let Ok(count) = i16::try_from(count) else {
            return Err(self.cx.source.late_error("too many sub-patterns", at));
        };
        let length = self.temp();
        self.abc(at, Op::Len, length, value, 0);
        self.fail_unless(at, op, length, count as u16, fail);
        self.top = length;
        Ok(())
    }

    fn alternatives(
        &mut self,
        p: &'a ast::PatternMatchOr,
        value: Reg,
        fail: Label,
        captures: &mut Captures<'a>,
    ) -> Result<()> {
        let matched = self.label();
        let mut homes: Option<Captures<'a>> = None;
        for (index, alternative) in p.patterns.iter().enumerate() {
            let last = index + 1 == p.patterns.len();
            if !last && let Some(pattern) = alternative.irrefutable_pattern() {
                let message = match pattern.kind {
                    ast::IrrefutablePatternKind::Name(name) => {
                        format!("name capture '{name}' makes remaining patterns unreachable")
                    }
                    ast::IrrefutablePatternKind::Wildcard => "wildcard makes remaining patterns unreachable".to_owned(),
                };
                return Err(self.cx.source.late_error(message, pattern.range));
            }
            let next = if last { fail } else { self.label() };
            let mut own = Vec::new();
            let mark = self.top;
            self.pattern(alternative, value, next, &mut own)?;
            // All alternatives leave their values where the first one did.
            match &homes {
                None => homes = Some(own),
                Some(homes) => {
                    let same = own.len() == homes.len()
                        && own.iter().all(|(name, _)| homes.iter().any(|(home, _)| home.id == name.id));
                    if !same {
                        return Err(self.cx.source.late_error("alternative patterns bind different names", p.range));
                    }
                    self.deliver_captures(alternative.range(), homes, &own);
                    self.top = mark;
                }
            }
            if !last {
                self.jump(alternative.range(), Op::Jump, 0, matched);
                self.place(next);
            }
        }
        self.place(matched);
        for (name, reg) in homes.unwrap_or_default() {
            self.capture(name, reg, captures)?;
        }
        Ok(())
    }

    /// Moves captured values to the registers of the first alternative, all at once.
    fn deliver_captures(&mut self, at: TextRange, homes: &Captures<'a>, own: &Captures<'a>) {
        let base = self.temps(own.len());
        for ((_, value), reg) in own.iter().zip(base..) {
            self.mov(at, reg, *value);
        }
        for ((name, _), reg) in own.iter().zip(base..) {
            if let Some((_, home)) = homes.iter().find(|(home, _)| home.id == name.id) {
                self.mov(at, *home, reg);
            }
        }
    }

    fn sequence_pattern(
        &mut self,
        p: &'a ast::PatternMatchSequence,
        value: Reg,
        fail: Label,
        captures: &mut Captures<'a>,
    ) -> Result<()> {
        let at = p.range;
        let is_star = |pattern: &Pattern| matches!(pattern, Pattern::MatchStar(_));
        if p.patterns.iter().filter(|pattern| is_star(pattern)).count() > 1 {
            return Err(self.cx.source.late_error("multiple starred names in sequence pattern", at));
        }
        let star = p.patterns.iter().position(is_star);
        let count = p.patterns.len();
        self.fail_unless(at, Op::MatchSequence, value, 0, fail);
        match star {
            None => self.fail_unless_length(at, Op::EqImm, value, count, fail)?,
            Some(_) if count == 1 => {}
            Some(_) => self.fail_unless_length(at, Op::GeImm, value, count - 1, fail)?,
        }
        let ignored = |pattern: &Pattern| match pattern {
            Pattern::MatchStar(star) => star.name.is_none(),
            Pattern::MatchAs(p) => p.pattern.is_none() && p.name.is_none(),
            _ => false,
        };
        if p.patterns.iter().all(ignored) {
            return Ok(());
        }
        if let Some(star) = star.filter(|star| ignored(&p.patterns[*star])) {
            // Nothing asks for what is between, which may be much.
            for (index, pattern) in p.patterns.iter().enumerate().filter(|(_, pattern)| !ignored(pattern)) {
                // What is captured is bound at the end: each item keeps its register.
                let item = self.temp();
                let place = self.temp();
                if index < star {
                    self.load_const(at, place, Const::Int(index.into()));
                } else {
                    let from_end = self.temp();
                    self.abc(at, Op::Len, place, value, 0);
                    self.load_const(at, from_end, Const::Int((count - index).into()));
                    self.abc(at, Op::Sub, place, place, from_end);
                }
                self.abc(at, Op::GetItem, item, value, place);
                self.top = item + 1;
                self.pattern(pattern, item, fail, captures)?;
            }
            return Ok(());
        }
        let base = self.temps(count);
        match star {
            None => self.abc(at, Op::UnpackSequence, base, value, count as u16),
            Some(before) => {
                let after = count - before - 1;
                if after > usize::from(u8::MAX) {
                    return Err(self
                        .cx
                        .source
                        .syntax_error("too many expressions in star-unpacking sequence pattern", at));
                }
                self.emit(at, Insn::abc(Op::UnpackEx, base, value, before as u16).with_n(after as u8));
            }
        }
        for (pattern, item) in p.patterns.iter().zip(base..) {
            match pattern {
                Pattern::MatchStar(star) => {
                    if let Some(name) = &star.name {
                        self.capture(name, item, captures)?;
                    }
                }
                _ => self.pattern(pattern, item, fail, captures)?,
            }
        }
        Ok(())
    }

    /// Literals and attributes only.
    fn check_value(&self, value: &ast::Expr) -> Result<()> {
        let message = match value {
            ast::Expr::FString(_) => "patterns may only match literals and attribute lookups",
            ast::Expr::BinOp(b) if !matches!(b.op, ast::Operator::Add | ast::Operator::Sub) => "invalid syntax",
            _ => return Ok(()),
        };
        Err(self.cx.source.late_error(message, value.range()))
    }

    fn mapping_pattern(
        &mut self,
        p: &'a ast::PatternMatchMapping,
        value: Reg,
        fail: Label,
        captures: &mut Captures<'a>,
    ) -> Result<()> {
        let at = p.range;
        let count = p.keys.len();
        self.fail_unless(at, Op::MatchMapping, value, 0, fail);
        if count > 0 {
            self.fail_unless_length(at, Op::GeImm, value, count, fail)?;
        }
        let keys: Vec<&ast::Expr> = p.keys.iter().collect();
        let constants: Vec<Option<Const>> = keys.iter().map(|key| super::fold::constant(key)).collect();
        for (index, key) in constants.iter().enumerate() {
            let same = |other: &Option<Const>| matches!((key, other), (Some(a), Some(b)) if super::fold::same(a, b));
            if constants[..index].iter().any(same) {
                let text = match keys[index] {
                    // As its repr, which needs no escapes here.
                    ast::Expr::StringLiteral(s) if s.value.to_str().chars().all(|c| !"'\\\n".contains(c)) => {
                        format!("'{}'", s.value.to_str())
                    }
                    key => self.cx.source.slice(key.range()).to_owned(),
                };
                let message = format!("mapping pattern checks duplicate key ({text})");
                return Err(self.cx.source.late_error(message, at));
            }
        }
        let base = self.run(&keys)?;
        if count > 0 {
            let tuple = self.temp();
            self.abc(at, Op::BuildTuple, tuple, base, count as u16);
            self.abc(at, Op::MatchKeys, tuple, value, tuple);
            self.fail_if_none(at, tuple, fail);
            let items = self.temps(count);
            self.abc(at, Op::UnpackSequence, items, tuple, count as u16);
            for (pattern, item) in p.patterns.iter().zip(items..) {
                self.pattern(pattern, item, fail, captures)?;
            }
        }
        if let Some(rest) = &p.rest {
            let dict = self.temp();
            self.abc(at, Op::BuildMap, dict, dict, 0);
            self.abc(at, Op::DictMerge, dict, value, NO_REG);
            for key in (base..).take(count) {
                self.abc(at, Op::DeleteItem, dict, key, 0);
            }
            self.capture(rest, dict, captures)?;
        }
        Ok(())
    }

    fn class_pattern(
        &mut self,
        p: &'a ast::PatternMatchClass,
        value: Reg,
        fail: Label,
        captures: &mut Captures<'a>,
    ) -> Result<()> {
        let at = p.range;
        let (positional, keywords) = (&p.arguments.patterns, &p.arguments.keywords);
        for (index, keyword) in keywords.iter().enumerate() {
            if keywords[..index].iter().any(|k| k.attr.id == keyword.attr.id) {
                let message = format!("attribute name repeated in class pattern: {}", keyword.attr);
                return Err(self.cx.source.late_error(message, keyword.pattern.range()));
            }
        }
        let count = positional.len() + keywords.len();
        let Ok(positional_count) = u8::try_from(positional.len()) else {
            return Err(self.cx.source.late_error("too many sub-patterns in class pattern", at));
        };
        let class = self.temps(2);
        self.expr(&p.cls, Some(class))?;
        let names = keywords.iter().map(|k| Const::Str(k.attr.as_str().into())).collect();
        self.load_const(at, class + 1, Const::Tuple(names));
        self.emit(at, Insn::abc(Op::MatchClass, class, value, class).with_n(positional_count));
        self.fail_if_none(at, class, fail);
        if count == 0 {
            return Ok(());
        }
        let items = self.temps(count);
        self.abc(at, Op::UnpackSequence, items, class, count as u16);
        let patterns = positional.iter().chain(keywords.iter().map(|k| &k.pattern));
        for (pattern, item) in patterns.zip(items..) {
            self.pattern(pattern, item, fail, captures)?;
        }
        Ok(())
    }
}
