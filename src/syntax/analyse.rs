//! The walk over the tree that finds the scopes and what each binds, uses and declares (see [`super::scope`]).
use super::scope::{Scope, ScopeId, ScopeKind, Scopes, Symbol, mangle};
use super::{Result, Source, SyntaxError, type_params};
use ruff_python_ast::visitor::{Visitor, walk_except_handler, walk_expr, walk_pattern, walk_stmt};
use ruff_python_ast::{self as ast, AtomicNodeIndex, ExceptHandler, Expr, ExprContext, Mod, Parameters, Pattern, Stmt};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Finds every scope of `tree`, numbers the nodes that open them, and resolves all names. `separate`: the outermost ones live in a namespace
/// beside the globals.
///
/// # Errors
/// Misuse of `global`, `nonlocal`, parameters, `return`, `yield`, `:=` and starred imports.
pub fn analyse(source: &Source, tree: &Mod, separate: bool) -> Result<Scopes> {
    let mut walk = Walk {
        source,
        scopes: Vec::new(),
        current: ScopeId(0),
        declared: FxHashMap::default(),
        annotated: FxHashMap::default(),
        future_annotations: false,
        in_iterable: 0,
        comprehensions: FxHashMap::default(),
        annotations: FxHashMap::default(),
        error: None,
    };
    walk.push(ScopeKind::Module, "<module>", None);
    match tree {
        Mod::Module(module) => walk.visit_body(&module.body),
        Mod::Expression(expression) => walk.visit_expr(&expression.body),
    }
    if let Some(error) = walk.error {
        return Err(error);
    }
    let mut scopes = Scopes::new(walk.scopes, walk.annotations, walk.future_annotations, separate);
    scopes.resolve(source, &walk.declared)?;
    Ok(scopes)
}

/// The scope that a node was found to open.
pub fn scope_of(node: &AtomicNodeIndex) -> ScopeId {
    ScopeId(node.load().as_u32().expect("the scope analysis numbers every node that opens a scope"))
}

pub(super) struct Walk<'s> {
    source: &'s Source,
    scopes: Vec<Scope>,
    current: ScopeId,
    /// Where names were declared nonlocal.
    declared: FxHashMap<(ScopeId, Arc<str>), TextRange>,
    /// Where names were annotated.
    annotated: FxHashMap<(ScopeId, Arc<str>), TextRange>,
    future_annotations: bool,
    /// Depth of comprehension iterables around the current expression, scopes within them included; `:=` may not be there.
    in_iterable: u32,
    /// Where the comprehensions stand.
    comprehensions: FxHashMap<ScopeId, TextRange>,
    /// Scopes of type parameters and of what is evaluated late.
    pub(super) annotations: FxHashMap<TextRange, ScopeId>,
    error: Option<Box<SyntaxError>>,
}

impl Walk<'_> {
    pub(super) fn fail(&mut self, message: impl Into<String>, range: TextRange) {
        if self.error.is_none() {
            self.error = Some(self.source.late_error(message, range));
        }
    }

    pub(super) fn scope(&mut self) -> &mut Scope {
        &mut self.scopes[self.current.0 as usize]
    }

    pub(super) fn push(&mut self, kind: ScopeKind, name: &str, class: Option<&str>) -> ScopeId {
        let id = ScopeId(self.scopes.len() as u32);
        let parent = (id.0 > 0).then_some(self.current);
        let unit = match (kind, parent) {
            (ScopeKind::Comprehension, Some(parent)) => self.scopes[parent.0 as usize].unit,
            _ => id,
        };
        let qualname = parent.map_or_else(|| name.to_owned(), |parent| self.qualname(parent, kind, name));
        let inherited = parent.and_then(|parent| self.scopes[parent.0 as usize].class.clone());
        let class = class.map(|name| Arc::from(name.trim_start_matches('_'))).or(inherited);
        if kind == ScopeKind::Comprehension {
            self.scope().comprehensions.push(id);
        }
        self.scopes.push(Scope {
            kind,
            parent,
            unit,
            name: name.into(),
            qualname: qualname.into(),
            class,
            names: Vec::new(),
            symbols: FxHashMap::default(),
            comprehensions: Vec::new(),
            generator: kind == ScopeKind::Generator,
            is_async: false,
            free: Vec::new(),
            class_cell: false,
            namespace_cell: false,
            sees_class: false,
            annotations: false,
        });
        self.current = id;
        id
    }

    fn qualname(&self, parent: ScopeId, kind: ScopeKind, name: &str) -> String {
        // Comprehensions are no part of qualified names: skip to the unit. Nor are type parameters.
        let mut unit = &self.scopes[self.scopes[parent.0 as usize].unit.0 as usize];
        while let (ScopeKind::TypeParams, Some(parent)) = (unit.kind, unit.parent) {
            unit = &self.scopes[self.scopes[parent.0 as usize].unit.0 as usize];
        }
        if matches!(kind, ScopeKind::Function | ScopeKind::Class) {
            let mangled = mangle(unit.class.as_deref(), name);
            if unit.symbol(mangled.as_deref().unwrap_or(name)).global {
                return name.to_owned();
            }
        }
        match unit.kind {
            ScopeKind::Module => name.to_owned(),
            ScopeKind::Class => format!("{}.{name}", unit.qualname),
            _ => format!("{}.<locals>.{name}", unit.qualname),
        }
    }

    /// Private names in the current scope belong to that class.
    pub(super) fn set_class(&mut self, class: &str) {
        self.scope().class = Some(class.trim_start_matches('_').into());
    }

    pub(super) fn pop(&mut self) {
        self.current = self.scope().parent.expect("the module scope is never left");
    }

    fn mangled(&mut self, name: &str) -> Arc<str> {
        mangle(self.scope().class.as_deref(), name).map_or_else(|| name.into(), Into::into)
    }

    pub(super) fn symbol(&mut self, name: &str) -> &mut Symbol {
        let name = self.mangled(name);
        let scope = self.scope();
        if !scope.symbols.contains_key(&name) {
            scope.names.push(name.clone());
        }
        scope.symbols.entry(name).or_default()
    }

    pub(super) fn bind(&mut self, name: &str, range: TextRange) {
        if name == "__debug__" {
            self.fail("cannot assign to __debug__", range);
        }
        if self.symbol(name).walrus && matches!(self.scope().kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            self.fail(format!("comprehension inner loop cannot rebind assignment expression target '{name}'"), range);
        }
        self.symbol(name).bound = true;
    }

    fn use_name(&mut self, name: &str) {
        self.symbol(name).used = true;
        // A bare `super` may become `super(__class__, self)`.
        if name == "super" && self.in_method() {
            self.symbol("__class__").used = true;
        }
    }

    /// Is the current scope inside a function?
    fn in_method(&self) -> bool {
        self.scopes[self.scopes[self.current.0 as usize].unit.0 as usize].is_function_like()
    }

    fn parameters(&mut self, parameters: &Parameters) {
        let named =
            parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs).map(|p| &p.parameter);
        let all = named.chain(parameters.vararg.as_deref()).chain(parameters.kwarg.as_deref());
        for parameter in all {
            let name = parameter.name.as_str();
            if self.symbol(name).parameter {
                self.fail(format!("duplicate argument '{name}' in function definition"), parameter.name.range());
            }
            if name == "__debug__" {
                self.fail("cannot assign to __debug__", parameter.name.range());
            }
            let symbol = self.symbol(name);
            symbol.parameter = true;
            symbol.bound = true;
        }
    }

    /// What of a parameter list is evaluated outside the function.
    fn defaults(&mut self, parameters: &Parameters) {
        for default in parameters.iter_non_variadic_params().filter_map(|p| p.default.as_deref()) {
            self.visit_expr(default);
        }
    }

    fn declare(&mut self, names: &[ast::Identifier], global: bool, statement: TextRange) {
        let word = if global { "global" } else { "nonlocal" };
        if !global && self.scope().kind == ScopeKind::Module {
            self.fail("nonlocal declaration not allowed at module level", statement);
            return;
        }
        for name in names {
            let symbol = *self.symbol(name);
            let problem = if symbol.parameter {
                Some(format!("name '{name}' is parameter and {word}"))
            } else if symbol.annotated {
                Some(format!("annotated name '{name}' can't be {word}"))
            } else if symbol.bound {
                Some(format!("name '{name}' is assigned to before {word} declaration"))
            } else if symbol.used {
                Some(format!("name '{name}' is used prior to {word} declaration"))
            } else if (global && symbol.nonlocal) || (!global && symbol.global) {
                Some(format!("name '{name}' is nonlocal and global"))
            } else {
                None
            };
            if let Some(problem) = problem {
                self.fail(problem, statement);
            }
            let symbol = self.symbol(name);
            symbol.global |= global;
            // The name is global in the module's own code too, where that runs with a namespace beside the globals.
            if global {
                let key = self.mangled(name);
                let module = &mut self.scopes[0];
                if !module.symbols.contains_key(&key) {
                    module.names.push(key.clone());
                }
                module.symbols.entry(key).or_default().global = true;
            }
            let symbol = self.symbol(name);
            symbol.nonlocal |= !global;
            let key = (self.current, self.mangled(name));
            self.declared.insert(key, statement);
        }
    }

    fn walrus(&mut self, target: &ast::ExprName, range: TextRange) {
        if self.in_iterable > 0 {
            self.fail("assignment expression cannot be used in a comprehension iterable expression", range);
            return;
        }
        let inner = self.current;
        let mut scope = inner;
        if let Some(place) = type_params::described(self.scope().kind) {
            return self.fail(format!("named expression cannot be used within {place}"), range);
        }
        while matches!(self.scopes[scope.0 as usize].kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            self.current = scope;
            if self.symbol(&target.id).bound {
                self.fail(
                    format!("assignment expression cannot rebind comprehension iteration variable '{}'", target.id),
                    target.range(),
                );
            }
            let symbol = self.symbol(&target.id);
            symbol.used = true;
            symbol.walrus = true;
            scope = self.scopes[scope.0 as usize].parent.expect("comprehensions are inside a module");
        }
        if scope != inner && self.scopes[scope.0 as usize].kind == ScopeKind::Class {
            self.fail("assignment expression within a comprehension cannot be used in a class body", range);
        }
        self.current = scope;
        self.bind(&target.id, target.range());
        self.symbol(&target.id).walrus = true;
        self.current = inner;
    }

    fn comprehension(
        &mut self,
        (node, node_range): (&AtomicNodeIndex, TextRange),
        kind: ScopeKind,
        name: &str,
        elements: &[&Expr],
        generators: &[ast::Comprehension],
    ) {
        self.in_iterable += 1;
        self.visit_expr(&generators[0].iter);
        self.in_iterable -= 1;
        let id = self.push(kind, name, None);
        node.set(id.0.into());
        self.comprehensions.insert(id, node_range);
        if kind == ScopeKind::Generator {
            let symbol = self.symbol(".0");
            symbol.parameter = true;
            symbol.bound = true;
        }
        for (index, generator) in generators.iter().enumerate() {
            if index > 0 {
                self.in_iterable += 1;
                self.visit_expr(&generator.iter);
                self.in_iterable -= 1;
            }
            if generator.is_async {
                self.awaits("async for", node_range);
            }
            self.visit_expr(&generator.target);
            for test in &generator.ifs {
                self.visit_expr(test);
            }
        }
        for element in elements {
            self.visit_expr(element);
        }
        self.pop();
    }

    /// Something here awaits: `what` it is. Comprehensions around it do so too, up to a function or generator expression.
    fn awaits(&mut self, what: &str, mut range: TextRange) {
        let mut inside = false;
        let mut id = self.current;
        loop {
            let scope = &mut self.scopes[id.0 as usize];
            match scope.kind {
                ScopeKind::Generator => {
                    scope.is_async = true;
                    return;
                }
                ScopeKind::Comprehension => {
                    scope.is_async = true;
                    range = self.comprehensions.get(&id).copied().unwrap_or(range);
                    inside = true;
                    id = scope.parent.expect("comprehensions are inside a module");
                }
                _ if scope.is_async => return,
                _ if inside => {
                    return self.fail("asynchronous comprehension outside of an asynchronous function", range);
                }
                ScopeKind::Function | ScopeKind::Lambda => {
                    return self.fail(format!("'{what}' outside async function"), range);
                }
                kind if let Some(place) = type_params::described(kind) => {
                    return self.fail(format!("await expression cannot be used within {place}"), range);
                }
                _ => {
                    let place = if what == "await" { "function" } else { "async function" };
                    return self.fail(format!("'{what}' outside {place}"), range);
                }
            }
        }
    }

    fn yields(&mut self, what: &str, range: TextRange) {
        if let Some(place) = type_params::described(self.scope().kind) {
            return self.fail(format!("yield expression cannot be used within {place}"), range);
        }
        if what == "yield from" && self.scope().is_async && self.scope().kind == ScopeKind::Function {
            self.fail("'yield from' inside async function", range);
        }
        let scope = self.scope();
        match scope.kind {
            ScopeKind::Function | ScopeKind::Lambda => scope.generator = true,
            ScopeKind::Generator => self.fail("'yield' inside generator expression", range),
            ScopeKind::Comprehension => self.fail("'yield' inside list comprehension", range),
            _ => self.fail(format!("'{what}' outside function"), range),
        }
    }

    fn import_alias(&mut self, alias: &ast::Alias, whole_module: bool) {
        let bound = alias.asname.as_ref().unwrap_or(&alias.name);
        let name = if whole_module && alias.asname.is_none() {
            bound.split('.').next().unwrap_or_default()
        } else {
            bound.as_str()
        };
        self.bind(name, alias.range());
    }
}

impl<'a> Visitor<'a> for Walk<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if self.error.is_some() {
            return;
        }
        match stmt {
            Stmt::FunctionDef(f) => {
                for decorator in &f.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                self.defaults(&f.parameters);
                self.bind(&f.name, f.name.range());
                if let Some(params) = &f.type_params {
                    self.type_params(&f.name, params, None, &[".defaults", ".kwdefaults"]);
                }
                if !self.future_annotations {
                    let parameters = f.parameters.iter().filter_map(|p| p.annotation());
                    parameters.chain(f.returns.as_deref()).for_each(|annotation| self.visit_expr(annotation));
                }
                let id = self.push(ScopeKind::Function, &f.name, None);
                f.node_index.set(id.0.into());
                self.scope().is_async = f.is_async;
                self.parameters(&f.parameters);
                self.visit_body(&f.body);
                self.pop();
                if f.type_params.is_some() {
                    self.pop();
                }
            }
            Stmt::ClassDef(c) => {
                for decorator in &c.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                self.bind(&c.name, c.name.range());
                if let Some(params) = &c.type_params {
                    self.type_params(&c.name, params, Some(&c.name), &[]);
                    self.symbol(".type_params").bound = true;
                }
                if let Some(arguments) = &c.arguments {
                    self.visit_arguments(arguments);
                }
                let id = self.push(ScopeKind::Class, &c.name, Some(&c.name));
                c.node_index.set(id.0.into());
                if c.type_params.is_some() {
                    self.symbol(".type_params").used = true;
                }
                self.visit_body(&c.body);
                self.pop();
                if c.type_params.is_some() {
                    self.pop();
                }
            }
            Stmt::For(f) if f.is_async => {
                self.awaits("async for", f.range);
                walk_stmt(self, stmt);
            }
            Stmt::With(w) if w.is_async => {
                self.awaits("async with", w.range);
                walk_stmt(self, stmt);
            }
            Stmt::TypeAlias(s) => self.type_alias(s),
            Stmt::Global(s) => self.declare(&s.names, true, s.range),
            Stmt::Nonlocal(s) => self.declare(&s.names, false, s.range),
            Stmt::Import(s) => {
                for alias in &s.names {
                    self.import_alias(alias, true);
                }
            }
            Stmt::ImportFrom(s) => {
                for alias in &s.names {
                    if alias.name.as_str() == "*" {
                        if self.scope().kind != ScopeKind::Module {
                            self.fail("import * only allowed at module level", alias.range);
                        }
                    } else {
                        self.import_alias(alias, false);
                    }
                    if s.level == 0 && s.module.as_deref() == Some("__future__") && alias.name.as_str() == "annotations"
                    {
                        self.future_annotations = true;
                    }
                }
            }
            Stmt::AnnAssign(s) => {
                if let Some(value) = &s.value {
                    self.visit_expr(value);
                }
                // `(name): int` says nothing of whose the name is.
                if s.simple || s.value.is_some() || !s.target.is_name_expr() {
                    self.visit_expr(&s.target);
                }
                if let (Expr::Name(name), true) = (&*s.target, s.simple) {
                    let symbol = *self.symbol(&name.id);
                    if symbol.global && self.scope().kind != ScopeKind::Module {
                        self.fail(format!("annotated name '{}' can't be global", name.id), s.range);
                    } else if symbol.nonlocal {
                        self.fail(format!("annotated name '{}' can't be nonlocal", name.id), s.range);
                    }
                    self.symbol(&name.id).annotated = true;
                    self.scope().annotations = true;
                    let key = (self.current, self.mangled(&name.id));
                    self.annotated.insert(key, s.range);
                }
                if !self.in_method() && !self.future_annotations {
                    self.visit_expr(&s.annotation);
                }
            }
            Stmt::AugAssign(s) => {
                // The target is read as well as written.
                if let Expr::Name(name) = &*s.target {
                    self.use_name(&name.id);
                }
                walk_stmt(self, stmt);
            }
            _ => walk_stmt(self, stmt),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(name) = &inner.name {
            self.bind(name, name.range());
            self.symbol(name).deleted = true;
        }
        walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let bound = match pattern {
            Pattern::MatchAs(p) => p.name.as_ref(),
            Pattern::MatchStar(p) => p.name.as_ref(),
            Pattern::MatchMapping(p) => p.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = bound {
            self.bind(name, name.range());
        }
        walk_pattern(self, pattern);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if self.error.is_some() {
            return;
        }
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Load | ExprContext::Invalid => self.use_name(&name.id),
                ExprContext::Store => self.bind(&name.id, name.range),
                ExprContext::Del => {
                    if name.id == "__debug__" {
                        self.fail("cannot delete __debug__", name.range);
                    }
                    let symbol = self.symbol(&name.id);
                    symbol.bound = true;
                    symbol.deleted = true;
                }
            },
            Expr::Named(named) => {
                self.visit_expr(&named.value);
                if let Expr::Name(target) = &*named.target {
                    self.walrus(target, named.range);
                }
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.defaults(parameters);
                }
                let id = self.push(ScopeKind::Lambda, "<lambda>", None);
                lambda.node_index.set(id.0.into());
                if let Some(parameters) = &lambda.parameters {
                    self.parameters(parameters);
                }
                self.visit_expr(&lambda.body);
                self.pop();
            }
            Expr::ListComp(c) => self.comprehension(
                (&c.node_index, c.range),
                ScopeKind::Comprehension,
                "<listcomp>",
                &[&c.elt],
                &c.generators,
            ),
            Expr::SetComp(c) => self.comprehension(
                (&c.node_index, c.range),
                ScopeKind::Comprehension,
                "<setcomp>",
                &[&c.elt],
                &c.generators,
            ),
            Expr::DictComp(c) => {
                let elements: Vec<&Expr> = c.key.as_deref().into_iter().chain([&*c.value]).collect();
                self.comprehension(
                    (&c.node_index, c.range),
                    ScopeKind::Comprehension,
                    "<dictcomp>",
                    &elements,
                    &c.generators,
                );
            }
            Expr::Generator(c) => self.comprehension(
                (&c.node_index, c.range),
                ScopeKind::Generator,
                "<genexpr>",
                &[&c.elt],
                &c.generators,
            ),
            Expr::Yield(y) => {
                self.yields("yield", y.range);
                walk_expr(self, expr);
            }
            Expr::Await(a) => {
                self.awaits("await", a.range);
                walk_expr(self, expr);
            }
            Expr::YieldFrom(y) => {
                self.yields("yield from", y.range);
                walk_expr(self, expr);
            }
            Expr::Attribute(a) => {
                if a.ctx == ExprContext::Store && a.attr.as_str() == "__debug__" {
                    self.fail("cannot assign to __debug__", a.range);
                }
                walk_expr(self, expr);
            }
            _ => walk_expr(self, expr),
        }
    }
}
