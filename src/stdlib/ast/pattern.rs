//! `case`: patterns.
use super::Maker;
use crate::runtime::PyResult;
use crate::value::Value;
use ruff_python_ast::{self as ast, Pattern, Singleton};
use ruff_text_size::Ranged;

impl Maker<'_> {
    pub(super) fn match_case(&mut self, case: &ast::MatchCase) -> PyResult {
        let fields = [
            ("pattern", self.pattern(&case.pattern)?),
            ("guard", self.optional(case.guard.as_deref())?),
            ("body", self.body(&case.body)?),
        ];
        self.bare("match_case", &fields)
    }

    fn patterns(&mut self, patterns: &[Pattern]) -> PyResult {
        self.each(patterns, |me, p| me.pattern(p))
    }

    fn pattern(&mut self, pattern: &Pattern) -> PyResult {
        let at = pattern.range();
        match pattern {
            Pattern::MatchValue(p) => {
                let value = self.expr(&p.value)?;
                self.node("MatchValue", at, &[("value", value)])
            }
            Pattern::MatchSingleton(p) => {
                let value = match p.value {
                    Singleton::None => Value::NONE,
                    Singleton::True => Value::bool(true),
                    Singleton::False => Value::bool(false),
                };
                self.node("MatchSingleton", at, &[("value", value)])
            }
            Pattern::MatchSequence(p) => {
                let patterns = self.patterns(&p.patterns)?;
                self.node("MatchSequence", at, &[("patterns", patterns)])
            }
            Pattern::MatchMapping(p) => {
                let fields = [
                    ("keys", self.exprs(&p.keys)?),
                    ("patterns", self.patterns(&p.patterns)?),
                    ("rest", self.identifier(p.rest.as_ref())),
                ];
                self.node("MatchMapping", at, &fields)
            }
            Pattern::MatchClass(p) => {
                let keywords = &p.arguments.keywords;
                let fields = [
                    ("cls", self.expr(&p.cls)?),
                    ("patterns", self.patterns(&p.arguments.patterns)?),
                    ("kwd_attrs", self.each(keywords, |me, k| Ok(me.str(&k.attr)))?),
                    ("kwd_patterns", self.each(keywords, |me, k| me.pattern(&k.pattern))?),
                ];
                self.node("MatchClass", at, &fields)
            }
            Pattern::MatchStar(p) => {
                let name = self.identifier(p.name.as_ref());
                self.node("MatchStar", at, &[("name", name)])
            }
            Pattern::MatchAs(p) => {
                let inner = match &p.pattern {
                    Some(inner) => self.pattern(inner)?,
                    None => Value::NONE,
                };
                let name = self.identifier(p.name.as_ref());
                self.node("MatchAs", at, &[("pattern", inner), ("name", name)])
            }
            Pattern::MatchOr(p) => {
                let patterns = self.patterns(&p.patterns)?;
                self.node("MatchOr", at, &[("patterns", patterns)])
            }
        }
    }
}
