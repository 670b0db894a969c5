//! Which name means what where.
//!
//! One [`Scope`] per module, function, lambda, class body, generator expression and comprehension. List, set and dict comprehensions
//! have scopes of their own but no frame: they run in the frame of the nearest other scope around them, their *unit*.
//! So a name that a comprehension takes from its own unit is an ordinary local there, not a captured variable.
//!
//! ```text
//! def f(a):                # unit f: a is a cell (the lambda captures it), xs a local
//!     xs = [a + x for x in a]   # comprehension scope in unit f: x local to it, a the local of f
//!     return lambda: a     # unit lambda: a is free
//! ```
use super::Source;
use ruff_text_size::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Index of a scope; also stored in the syntax node that opened it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct ScopeId(pub u32);

/// What opened a scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    /// The file, or the expression given to `eval`.
    Module,
    /// A `def`.
    Function,
    /// A `lambda`.
    Lambda,
    /// A generator expression: a function of one parameter.
    Generator,
    /// A list, set or dict comprehension: no frame of its own.
    Comprehension,
    /// A class body.
    Class,
    /// The type parameters of a function, class or alias, with what they are parameters of.
    TypeParams,
    /// The bound of a type parameter.
    Bound,
    /// The types that a type parameter is constrained to.
    Constraint,
    /// The default of a type parameter.
    Default,
    /// The value of a `type` statement.
    Alias,
}

/// What one scope knows of one name.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Symbol {
    /// A parameter.
    pub parameter: bool,
    /// Bound here: assigned, imported, defined, deleted, annotated, a loop variable.
    pub bound: bool,
    /// Read here.
    pub used: bool,
    /// Declared `global`.
    pub global: bool,
    /// Declared `nonlocal`.
    pub nonlocal: bool,
    /// Bound by a `:=` somewhere: it may change in the middle of an expression.
    pub walrus: bool,
    /// Unbound somewhere, by `del` or the end of an `except … as`.
    pub deleted: bool,
    /// Captured by an inner unit: lives in a cell.
    pub cell: bool,
    /// Annotated here.
    pub annotated: bool,
    /// A type parameter.
    pub type_param: bool,
}

/// What a name refers to when used in a scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A local of the same unit, belonging to this scope of it (the unit's own or a comprehension around the use).
    Local(ScopeId),
    /// A cell of the unit's closure.
    Free,
    /// A global or builtin.
    Global,
    /// A name of the class body being run: its namespace, then the closure cell if `captured`, then globals and builtins.
    Namespace {
        /// Is there an enclosing function's variable of that name?
        captured: bool,
    },
    /// A name used in type parameters directly in a class body: in that body's namespace, or else as told.
    ClassNamespace {
        /// Is there an enclosing function's variable of that name?
        captured: bool,
    },
}

/// One scope.
#[derive(Debug)]
pub struct Scope {
    /// What opened it.
    pub kind: ScopeKind,
    /// The scope around it.
    pub parent: Option<ScopeId>,
    /// The scope whose frame it runs in: itself unless a comprehension.
    pub unit: ScopeId,
    /// `__name__` of what it makes.
    pub name: Arc<str>,
    /// `__qualname__`.
    pub qualname: Arc<str>,
    /// Class whose private names are mangled here, leading underscores removed.
    pub class: Option<Arc<str>>,
    /// Names in order of first appearance (parameters first, in register order).
    pub names: Vec<Arc<str>>,
    /// The same names with what is known of them.
    pub symbols: FxHashMap<Arc<str>, Symbol>,
    /// Comprehensions that run in this scope's frame, directly inside this scope.
    pub comprehensions: Vec<ScopeId>,
    /// Has a `yield` (or is a generator expression).
    pub generator: bool,
    /// Is an `async def`, or a comprehension or generator expression that awaits.
    pub is_async: bool,
    /// Of a unit: names of its closure's cells.
    pub free: Vec<Arc<str>>,
    /// Of a class body: some method needs the `__class__` cell.
    pub class_cell: bool,
    /// Of a class body: type parameters in it look up names in its namespace.
    pub namespace_cell: bool,
    /// Type parameters, or something of them, directly in a class body.
    pub sees_class: bool,
    /// Has annotated simple names, so `__annotations__` must exist (modules and class bodies).
    pub annotations: bool,
}

impl Scope {
    /// Is it a function for name lookup: do inner scopes see its names?
    pub fn is_function_like(&self) -> bool {
        !matches!(self.kind, ScopeKind::Module | ScopeKind::Class)
    }

    /// What is known of `name`, mangled already.
    pub fn symbol(&self, name: &str) -> Symbol {
        self.symbols.get(name).copied().unwrap_or_default()
    }
}

/// All scopes of one source text. Index 0 is the module.
#[derive(Debug)]
pub struct Scopes {
    scopes: Vec<Scope>,
    /// Scopes of type parameters and of what is evaluated late, by their place in the source.
    annotations: FxHashMap<TextRange, ScopeId>,
    /// `from __future__ import annotations` was seen.
    pub future_annotations: bool,
    /// The outermost names live in a namespace beside the globals (`exec` with both).
    separate: bool,
}

impl std::ops::Index<ScopeId> for Scopes {
    type Output = Scope;
    fn index(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0 as usize]
    }
}

/// The class part of private name mangling: `__x` in `class _A` is `_A__x`.
pub fn mangle(class: Option<&str>, name: &str) -> Option<String> {
    let class = class?;
    (name.starts_with("__") && !name.ends_with("__") && !name.contains('.') && !class.is_empty())
        .then(|| format!("_{class}{name}"))
}

impl Scopes {
    pub(super) fn new(
        scopes: Vec<Scope>,
        annotations: FxHashMap<TextRange, ScopeId>,
        future_annotations: bool,
        separate: bool,
    ) -> Scopes {
        Scopes { scopes, annotations, future_annotations, separate }
    }

    /// The scope of type parameters, or of an expression evaluated late, that stands there.
    pub fn annotation_scope(&self, range: TextRange) -> ScopeId {
        *self.annotations.get(&range).expect("the analysis has seen all type parameters")
    }

    /// What `name` (mangled) means in `scope`.
    pub fn place(&self, scope: ScopeId, name: &str) -> Place {
        let here = &self[scope];
        let symbol = here.symbol(name);
        if symbol.global {
            return Place::Global;
        }
        // The names of a module are globals, unless it is text that runs with a namespace of its own.
        let in_module = match self.separate && here.unit == ScopeId(0) {
            true => Place::Namespace { captured: false },
            false => Place::Global,
        };
        if !symbol.nonlocal && (symbol.bound || symbol.parameter) {
            return match here.kind {
                ScopeKind::Module => in_module,
                ScopeKind::Class => Place::Namespace { captured: false },
                _ => Place::Local(scope),
            };
        }
        let outer = here.parent.and_then(|parent| self.find_outward(parent, name));
        if here.sees_class && name != "__classdict__" && !self.owned_inside_class(here, outer) {
            return Place::ClassNamespace { captured: outer.is_some() };
        }
        match outer {
            Some(owner) if self[owner].unit == here.unit => Place::Local(owner),
            Some(_) if here.kind == ScopeKind::Class && !symbol.nonlocal => Place::Namespace { captured: true },
            Some(_) => Place::Free,
            None if here.kind == ScopeKind::Class => Place::Namespace { captured: false },
            None => in_module,
        }
    }

    /// Is `owner` one of the type parameter scopes between `here` and the class body around it?
    fn owned_inside_class(&self, here: &Scope, owner: Option<ScopeId>) -> bool {
        let mut next = here.parent;
        while let Some(id) = next {
            if owner == Some(id) {
                return true;
            }
            if self[id].kind == ScopeKind::Class {
                return false;
            }
            next = self[id].parent;
        }
        false
    }

    /// The function scope, from `start` outwards, that a name used further in belongs to; `None` for globals.
    fn find_outward(&self, start: ScopeId, name: &str) -> Option<ScopeId> {
        let mut next = Some(start);
        while let Some(id) = next {
            let scope = &self[id];
            match scope.kind {
                ScopeKind::Module => return None,
                ScopeKind::Class => {
                    if name == "__class__" || name == "__classdict__" {
                        return Some(id);
                    }
                }
                _ => {
                    let symbol = scope.symbol(name);
                    if symbol.global {
                        return None;
                    }
                    if !symbol.nonlocal && (symbol.bound || symbol.parameter) {
                        return Some(id);
                    }
                }
            }
            next = scope.parent;
        }
        None
    }

    /// Marks captured variables and fills the closures, once every name is known.
    ///
    /// # Errors
    /// A `nonlocal` without a variable to refer to; the range comes from `declared`.
    pub(super) fn resolve(
        &mut self,
        source: &Source,
        declared: &FxHashMap<(ScopeId, Arc<str>), TextRange>,
    ) -> super::Result<()> {
        let mut done: FxHashSet<(ScopeId, Arc<str>)> = FxHashSet::default();
        for index in 0..self.scopes.len() {
            let id = ScopeId(index as u32);
            for position in 0..self[id].names.len() {
                let name = self[id].names[position].clone();
                let symbol = self[id].symbol(&name);
                if symbol.global || (!symbol.nonlocal && (symbol.bound || symbol.parameter)) {
                    continue;
                }
                let owner = self[id].parent.and_then(|parent| self.find_outward(parent, &name));
                let Some(owner) = owner else {
                    if symbol.nonlocal {
                        let range = declared.get(&(id, name.clone())).copied().unwrap_or_default();
                        return Err(source.late_error(format!("no binding for nonlocal '{name}' found"), range));
                    }
                    continue;
                };
                if symbol.nonlocal && self[owner].symbol(&name).type_param {
                    let range = declared.get(&(id, name.clone())).copied().unwrap_or_default();
                    let text = format!("nonlocal binding not allowed for type parameter '{name}'");
                    return Err(source.late_error(text, range));
                }
                let home = self[owner].unit;
                let mut unit = self[id].unit;
                if unit == home {
                    continue;
                }
                let owner = &mut self.scopes[owner.0 as usize];
                if owner.kind == ScopeKind::Class && &*name == "__classdict__" {
                    owner.namespace_cell = true;
                } else if owner.kind == ScopeKind::Class {
                    owner.class_cell = true;
                } else if let Some(symbol) = owner.symbols.get_mut(&name) {
                    symbol.cell = true;
                }
                while unit != home {
                    if done.insert((unit, name.clone())) {
                        self.scopes[unit.0 as usize].free.push(name.clone());
                    }
                    let parent = self[unit].parent.expect("a captured variable's owner encloses the use");
                    unit = self[parent].unit;
                }
            }
        }
        // In the order of `co_freevars`, in which programs give closures to code.
        self.scopes.iter_mut().for_each(|scope| scope.free.sort());
        Ok(())
    }
}
