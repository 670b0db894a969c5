//! Comprehensions, inlined into the frame around them, and generator expressions, which are functions of one iterator.
use super::unit::{Reg, Unit};
use crate::bytecode::{Code, CodeKind, NO_REG, Op, Params};
use crate::syntax::Result;
use crate::syntax::analyse::scope_of;
use ruff_python_ast::{self as ast, Comprehension, Expr};
use ruff_text_size::{Ranged, TextRange};

/// What is done with each round's value.
#[derive(Clone, Copy)]
enum Collect<'a> {
    List(Reg, &'a Expr),
    Set(Reg, &'a Expr),
    Dict(Reg, &'a Expr, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Unit<'a> {
    /// A list, set or dict comprehension.
    pub fn inline_comprehension(&mut self, e: &'a Expr, dst: Option<Reg>) -> Result<Reg> {
        let at = e.range();
        let mark = self.top;
        let value = match dst {
            Some(dst) if !self.is_local(dst) => dst,
            _ => self.temp(),
        };
        let (index, generators, build, collect) = match e {
            Expr::ListComp(c) => (&c.node_index, &c.generators, Op::BuildList, Collect::List(value, &c.elt)),
            Expr::SetComp(c) => (&c.node_index, &c.generators, Op::BuildSet, Collect::Set(value, &c.elt)),
            Expr::DictComp(c) => {
                let Some(key) = c.key.as_deref() else {
                    return Err(self.cx.source.late_error("dict unpacking cannot be used in dict comprehension", at));
                };
                (&c.node_index, &c.generators, Op::BuildMap, Collect::Dict(value, key, &c.value))
            }
            _ => return Err(self.cx.source.late_error("not a comprehension", at)),
        };
        let iterator = self.temp();
        let above = self.top;
        let iterable = self.expr(&generators[0].iter, None)?;
        self.top = above;
        self.clause_iterator(&generators[0], iterator, iterable);
        self.abc(at, build, value, above, 0);

        let inner = scope_of(index);
        let outer = std::mem::replace(&mut self.scope, inner);
        let names = self.cx.scopes[inner].names.clone();
        let own: Vec<Reg> = names
            .iter()
            .filter(|name| self.cx.scopes[inner].symbol(name).bound)
            .map(|name| self.local(inner, name))
            .collect();
        for reg in own.iter().copied().filter(|reg| self.is_cell(*reg)).collect::<Vec<_>>() {
            self.abc(at, Op::MakeCell, reg, NO_REG, 0);
        }
        self.rounds(generators, 0, iterator, collect)?;
        // The variables do not outlive the comprehension.
        for reg in own {
            self.abc(at, Op::Unbind, reg, 0, 0);
            self.bound.remove(reg);
        }
        self.scope = outer;
        self.top = mark;
        Ok(match dst {
            Some(dst) => {
                self.mov(at, dst, value);
                dst
            }
            None => {
                self.top = value + 1;
                value
            }
        })
    }

    /// `iterator = iter(iterable)`, or `aiter` where the clause says `async for`.
    fn clause_iterator(&mut self, clause: &Comprehension, iterator: Reg, iterable: Reg) {
        let at = clause.iter.range();
        if clause.is_async {
            self.async_iterator(at, iterator, iterable);
        } else {
            self.abc(at, Op::GetIter, iterator, iterable, 0);
        }
    }

    /// The loop of generator clause `index` and, inside, of those after it.
    fn rounds(
        &mut self,
        generators: &'a [Comprehension],
        index: usize,
        iterator: Reg,
        collect: Collect<'a>,
    ) -> Result<()> {
        let mark = self.top;
        let generator = &generators[index];
        let at = generator.iter.range();
        let end = self.label();
        let header = self.loop_header(at);
        let entry = self.bound.clone();
        let exhausted = if generator.is_async {
            Some(self.next_async_item(at, iterator, &generator.target)?)
        } else {
            self.next_item(at, iterator, &generator.target, end)?;
            None
        };
        // A false condition goes back to the header through this label: conditional jumps only go forward.
        let next = self.label();
        for test in &generator.ifs {
            self.jump_if(test, false, next)?;
        }
        match generators.get(index + 1) {
            Some(inner) => {
                let inner_iterator = self.temp();
                let above = self.top;
                let iterable = self.expr(&inner.iter, None)?;
                self.top = above;
                self.clause_iterator(inner, inner_iterator, iterable);
                self.rounds(generators, index + 1, inner_iterator, collect)?;
            }
            None => self.collect(collect)?,
        }
        self.place(next);
        self.jump_back(at, header);
        if let Some(exhausted) = exhausted {
            self.async_end(at, exhausted, &entry, end);
        }
        self.place(end);
        self.top = mark;
        Ok(())
    }

    fn collect(&mut self, collect: Collect<'a>) -> Result<()> {
        let mark = self.top;
        match collect {
            Collect::List(list, item) => {
                let value = self.expr(item, None)?;
                self.abc(item.range(), Op::ListAppend, list, value, 0);
            }
            Collect::Set(set, item) => {
                let value = self.expr(item, None)?;
                self.abc(item.range(), Op::SetAdd, set, value, 0);
            }
            Collect::Dict(dict, key, item) => {
                let key_reg = self.operand(key, &[item])?;
                let value = self.expr(item, None)?;
                self.abc(TextRange::new(key.start(), item.end()), Op::MapAdd, dict, key_reg, value);
            }
            Collect::Yield(item) => {
                let value = self.expr(item, None)?;
                self.top = mark;
                let sent = self.temp();
                self.abc(item.range(), Op::Yield, sent, value, 0);
            }
        }
        self.top = mark;
        Ok(())
    }

    /// A generator expression: makes the function and calls it with the outermost iterator.
    pub fn generator_expression(&mut self, g: &'a ast::ExprGenerator, dst: Option<Reg>) -> Result<Reg> {
        let mark = self.top;
        let at = g.range;
        let code = self.generator_code(g)?;
        let base = self.temp();
        self.make_function(at, base, code, None, &[])?;
        let arguments = self.temps(2);
        self.abc(at, Op::PushNull, arguments, 0, 0);
        let iterable = self.expr(&g.generators[0].iter, None)?;
        self.clause_iterator(&g.generators[0], arguments + 1, iterable);
        self.top = mark;
        let dst = self.dst(dst);
        self.call_one(at, dst, base);
        Ok(dst)
    }

    fn generator_code(&self, g: &'a ast::ExprGenerator) -> Result<Code> {
        let params = Params { positional: 1, ..Params::default() };
        let line = self.cx.source.line_column(g.range.start()).0 + 1;
        let mut unit = Unit::new(self.cx, scope_of(&g.node_index), CodeKind::Comprehension, params, line);
        unit.rounds(&g.generators, 0, 0, Collect::Yield(&g.elt))?;
        unit.end_of_body(g.range);
        unit.finish(g.range)
    }
}
