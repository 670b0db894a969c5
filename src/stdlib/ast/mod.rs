//! `_ast`: the syntax tree of a text as objects of the classes of `ast`.
//!
//! `ast.parse` passes the namespace with the classes; each node becomes an instance with the attributes that CPython's has.
mod expr;
mod pattern;
mod stmt;

use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime, name};
use crate::syntax::{self, Source};
use crate::value::{Bytes, Class, Dict, Instance, Ref, Str, Value};
use ruff_python_ast::{Identifier, Mod};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// Makes the objects.
struct Maker<'a> {
    rt: &'a mut Runtime,
    source: &'a Source,
    /// The namespace with the classes.
    classes: Ref<Dict>,
}

/// The attributes of a node.
type Fields<'a> = &'a [(&'static str, Value)];

impl Maker<'_> {
    fn class(&mut self, class: &str) -> PyResult<Ref<Class>> {
        let key = name(self.rt, class);
        match self.classes.get_str(key).and_then(|v| v.get::<Class>()) {
            Some(class) => Ok(class),
            None => self.rt.system_error(format!("ast has no class {class}")),
        }
    }

    /// A node without a place.
    fn bare(&mut self, class: &str, fields: Fields<'_>) -> PyResult {
        let class = self.class(class)?;
        let made: Ref<Instance> = self.rt.new_instance(class);
        for (field, v) in fields {
            let key = name(self.rt, field);
            self.rt.set_own_attribute(made, key, *v);
        }
        Ok(made.into())
    }

    /// A node with its place.
    fn node(&mut self, class: &str, range: TextRange, fields: Fields<'_>) -> PyResult {
        let made = self.bare(class, fields)?;
        self.set_place(made, range);
        Ok(made)
    }

    fn set_place(&mut self, made: Value, range: TextRange) {
        let Some(instance) = made.get::<Instance>() else { return };
        let (line, column) = self.source.line_column(range.start());
        let (end_line, end_column) = self.source.line_column(range.end());
        let numbers = [
            ("lineno", line + 1),
            ("col_offset", column),
            ("end_lineno", end_line + 1),
            ("end_col_offset", end_column),
        ];
        for (field, number) in numbers {
            let key = name(self.rt, field);
            self.rt.set_own_attribute(instance, key, Value::int32(number as i32));
        }
    }

    fn list(&mut self, values: &[Value]) -> Value {
        self.rt.list(values.iter().copied().collect()).into()
    }

    /// A list of what `make` makes of each.
    fn each<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut make: impl FnMut(&mut Self, T) -> PyResult,
    ) -> PyResult {
        let mut made = Vec::new();
        for item in items {
            made.push(make(self, item)?);
        }
        Ok(self.list(&made))
    }

    fn str(&mut self, text: &str) -> Value {
        name(self.rt, text).into()
    }

    fn identifier(&mut self, id: Option<&Identifier>) -> Value {
        match id {
            Some(id) => self.str(id.as_str()),
            None => Value::NONE,
        }
    }

    /// Where the first of some words begins behind `from`, skipping blanks, comments and line ends.
    fn skip_blanks(&self, from: TextSize) -> TextSize {
        let text = self.source.text();
        let mut at = usize::from(from);
        while let Some(rest) = text.get(at..) {
            let trimmed = rest.trim_start_matches([' ', '\t', '\n', '\u{c}', '\\']);
            at += rest.len() - trimmed.len();
            if !trimmed.starts_with('#') {
                break;
            }
            at += trimmed.find('\n').unwrap_or(trimmed.len());
        }
        TextSize::new(at as u32)
    }
}

/// `parse(text, filename, mode, classes)`
fn parse(rt: &mut Runtime, args: Args) -> PyResult {
    let text = match (args[0].get::<Str>(), args[0].get::<Bytes>()) {
        (Some(text), _) => text.as_str().as_bytes().to_vec(),
        (_, Some(bytes)) => bytes.data.to_vec(),
        _ => return rt.type_error("compile() arg 1 must be a string, bytes or AST object"),
    };
    let (Some(filename), Some(mode), Some(classes)) =
        (args[1].get::<Str>(), args[2].get::<Str>(), args[3].get::<Dict>())
    else {
        return rt.type_error("parse() takes a text, a file name, a mode and the classes");
    };
    if text.contains(&0) {
        return rt.raise(rt.types.syntax_error, "source code string cannot contain null bytes");
    }
    let expression = mode.as_str() == "eval";
    let tree = Source::new(&text, filename.as_str()).and_then(|mut source| {
        if expression {
            source.trim_for_eval();
        }
        let tree = syntax::parse(&source, expression, &mut Vec::new())?;
        Ok((source, tree))
    });
    let (source, tree) = match tree {
        Ok(found) => found,
        // The interpreter says it in all its parts.
        Err(_) => {
            let builtins = (rt.hooks.import_module)(rt, "builtins")?;
            let compile = rt.attribute(builtins, "compile")?;
            let kind = rt.str(if expression { "eval" } else { "exec" });
            rt.call(compile, &[args[0], args[1], kind.into()])?;
            return rt.system_error("a text with a mistake was compiled");
        }
    };
    let mut maker = Maker { rt, source: &source, classes };
    match &tree {
        Mod::Expression(e) => {
            let body = maker.expr(&e.body)?;
            maker.bare("Expression", &[("body", body)])
        }
        Mod::Module(module) => {
            let body = maker.body(&module.body)?;
            if mode.as_str() == "single" {
                return maker.bare("Interactive", &[("body", body)]);
            }
            let ignores = maker.list(&[]);
            maker.bare("Module", &[("body", body), ("type_ignores", ignores)])
        }
    }
}

/// The range of `inner` widened to the parentheses directly around it.
fn with_parentheses(source: &Source, range: TextRange) -> TextRange {
    let text = source.text();
    let (start, end) = (usize::from(range.start()), usize::from(range.end()));
    let before = text[..start].trim_end();
    let after = text[end..].trim_start();
    if before.ends_with('(') && after.starts_with(')') {
        return TextRange::new(
            TextSize::new(before.len() as u32 - 1),
            TextSize::new((text.len() - after.len() + 1) as u32),
        );
    }
    range
}

/// The place of several nodes together.
fn spanned<T: Ranged>(items: &[T], otherwise: TextRange) -> TextRange {
    match (items.first(), items.last()) {
        (Some(first), Some(last)) => TextRange::new(first.start(), last.end()),
        _ => otherwise,
    }
}

/// The module.
pub const SPEC: ModuleSpec =
    ModuleSpec { name: "_ast", functions: &[NativeDef::function("parse", parse, 4, 4)], init: |_, _| Ok(()) };
