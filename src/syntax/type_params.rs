//! Scopes of type parameters (`def f[T: int](x: T)`), and of what is evaluated only when asked for: their bounds and defaults, and the
//! values of `type` statements.
//!
//! Both are functions of their own. Unlike other functions they see the names of a class body directly around them: they look into its
//! namespace, which they capture in a cell named `__classdict__`.
use super::analyse::Walk;
use super::scope::{ScopeId, ScopeKind};
use ruff_python_ast::visitor::Visitor;
use ruff_python_ast::{self as ast, Expr, TypeParam, TypeParams};
use ruff_text_size::{Ranged, TextRange};

/// Bounds and defaults of a parameter, with what they are called.
fn lazy_parts(param: &TypeParam) -> Vec<(&Expr, ScopeKind)> {
    let mut parts = Vec::new();
    let default = match param {
        TypeParam::TypeVar(v) => {
            if let Some(bound) = &v.bound {
                let kind = if bound.is_tuple_expr() { ScopeKind::Constraint } else { ScopeKind::Bound };
                parts.push((&**bound, kind));
            }
            &v.default
        }
        TypeParam::TypeVarTuple(v) => &v.default,
        TypeParam::ParamSpec(v) => &v.default,
    };
    parts.extend(default.as_deref().map(|default| (default, ScopeKind::Default)));
    parts
}

impl Walk<'_> {
    /// Enters the scope of the type parameters; [`Walk::pop`] leaves it. `given` is passed to it when it is run.
    pub(super) fn type_params(
        &mut self,
        of: &str,
        params: &TypeParams,
        class: Option<&str>,
        given: &[&str],
    ) -> ScopeId {
        let id = self.push_annotation(ScopeKind::TypeParams, &format!("<generic parameters of {of}>"), params.range);
        if let Some(class) = class {
            self.set_class(class);
        }
        for name in given {
            let symbol = self.symbol(name);
            symbol.parameter = true;
            symbol.bound = true;
        }
        let mut defaults = false;
        for param in params.iter() {
            let name = param.name();
            if self.symbol(name).bound {
                self.fail(format!("duplicate type parameter '{name}'"), name.range());
            }
            if param.default().is_some() {
                defaults = true;
            } else if defaults {
                let text = format!("non-default type parameter '{name}' follows default type parameter");
                self.fail(text, param.range());
            }
            let symbol = self.symbol(name);
            symbol.bound = true;
            symbol.type_param = true;
        }
        for param in params.iter() {
            for (expr, kind) in lazy_parts(param) {
                self.lazy(kind, param.name(), expr);
            }
        }
        id
    }

    /// An expression that is evaluated when asked for.
    pub(super) fn lazy(&mut self, kind: ScopeKind, name: &str, expr: &Expr) {
        self.push_annotation(kind, name, expr.range());
        self.visit_expr(expr);
        self.pop();
    }

    /// `type X = value`
    pub(super) fn type_alias(&mut self, s: &ast::StmtTypeAlias) {
        let Expr::Name(name) = &*s.name else { return };
        self.bind(&name.id, name.range);
        if let Some(params) = &s.type_params {
            self.type_params(&name.id, params, None, &[]);
        }
        self.lazy(ScopeKind::Alias, &name.id, &s.value);
        if s.type_params.is_some() {
            self.pop();
        }
    }

    fn push_annotation(&mut self, kind: ScopeKind, name: &str, range: TextRange) -> ScopeId {
        let in_class = self.sees_class();
        let id = self.push(kind, name, None);
        self.annotations.insert(range, id);
        if in_class {
            self.scope().sees_class = true;
            self.symbol("__classdict__").used = true;
        }
        id
    }

    /// Are the names of a class body visible to an annotation scope opened here?
    fn sees_class(&mut self) -> bool {
        let scope = self.scope();
        scope.kind == ScopeKind::Class || scope.sees_class
    }
}

/// What a scope is called in the errors about expressions that it may not have.
pub(super) fn described(kind: ScopeKind) -> Option<&'static str> {
    match kind {
        ScopeKind::TypeParams => Some("the definition of a generic"),
        ScopeKind::Bound => Some("a TypeVar bound"),
        ScopeKind::Constraint => Some("a TypeVar constraint"),
        ScopeKind::Default => Some("a TypeVar default"),
        ScopeKind::Alias => Some("a type alias"),
        _ => None,
    }
}
