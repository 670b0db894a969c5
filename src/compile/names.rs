//! Loading, storing and deleting names, wherever they live.
use super::unit::{Reg, Unit};
use crate::bytecode::{Const, NO_REG, Op};
use crate::syntax::scope::{Place, mangle};
use ruff_text_size::TextRange;
use std::borrow::Cow;

impl Unit<'_> {
    /// The name as it is stored: private names of classes get the class's name in front.
    pub fn mangled<'n>(&self, name: &'n str) -> Cow<'n, str> {
        let class = self.cx.scopes[self.scope].class.as_deref();
        mangle(class, name).map_or(Cow::Borrowed(name), Cow::Owned)
    }

    fn place_of(&self, name: &str) -> Place {
        self.cx.scopes.place(self.scope, name)
    }

    /// The register of `name` when it is a plain local (no cell) of this unit.
    pub fn plain_local(&self, name: &str) -> Option<Reg> {
        match self.place_of(&self.mangled(name)) {
            Place::Local(scope) => Some(self.local(scope, &self.mangled(name))).filter(|reg| !self.is_cell(*reg)),
            _ => None,
        }
    }

    /// Does `name` mean the global or builtin here, with no variable of that name around?
    pub fn is_global(&self, name: &str) -> bool {
        self.place_of(name) == Place::Global
    }

    /// The register that holds the cell of `name`, when it lives in one.
    pub fn cell_register(&self, name: &str) -> Option<Reg> {
        match self.place_of(name) {
            Place::Local(scope) => Some(self.local(scope, name)).filter(|reg| self.is_cell(*reg)),
            Place::Free => Some(self.free(name)),
            _ => None,
        }
    }

    /// The value of a name: a plain local's own register when no destination is asked for.
    pub fn load_name(&mut self, at: TextRange, name: &str, dst: Option<Reg>) -> Reg {
        let name = &*self.mangled(name);
        match self.place_of(name) {
            Place::Local(scope) => {
                let reg = self.local(scope, name);
                if self.is_cell(reg) {
                    return self.load_cell(at, name, reg, dst);
                }
                if !self.bound.contains(reg) {
                    self.abc(at, Op::CheckBound, reg, 0, 0);
                    self.bound.insert(reg);
                }
                match dst {
                    None => reg,
                    Some(dst) => {
                        self.mov(at, dst, reg);
                        dst
                    }
                }
            }
            Place::Free => {
                let cell = self.free(name);
                self.load_cell(at, name, cell, dst)
            }
            Place::Global => {
                let dst = dst.unwrap_or_else(|| self.temp());
                let site = self.site(name);
                self.abc(at, Op::LoadGlobal, dst, site, 0);
                dst
            }
            Place::ClassNamespace { captured } => self.load_beside_class(at, name, captured, dst),
            Place::Namespace { captured } => {
                let dst = dst.unwrap_or_else(|| self.temp());
                let site = self.site(name);
                let cell = if captured { self.free(name) } else { NO_REG };
                self.abc(at, Op::LoadName, dst, site, cell);
                dst
            }
        }
    }

    /// A name of type parameters in a class body: `namespace[name] if name in namespace else name`
    fn load_beside_class(&mut self, at: TextRange, name: &str, captured: bool, dst: Option<Reg>) -> Reg {
        let dst = dst.unwrap_or_else(|| self.temp());
        let mark = self.top;
        let (elsewhere, end) = (self.label(), self.label());
        let (key, found) = (self.temp(), self.temp());
        let namespace = self.load_name(at, "__classdict__", None);
        self.load_const(at, key, Const::Str(name.into()));
        self.abc(at, Op::In, found, key, namespace);
        self.jump(at, Op::JumpIfNot, found, elsewhere);
        self.abc(at, Op::GetItem, dst, namespace, key);
        self.jump(at, Op::Jump, 0, end);
        self.place(elsewhere);
        if captured {
            let cell = self.free(name);
            self.load_cell(at, name, cell, Some(dst));
        } else {
            let site = self.site(name);
            self.abc(at, Op::LoadGlobal, dst, site, 0);
        }
        self.place(end);
        self.top = mark;
        dst
    }

    fn load_cell(&mut self, at: TextRange, name: &str, cell: Reg, dst: Option<Reg>) -> Reg {
        let dst = dst.unwrap_or_else(|| self.temp());
        let name = self.name_constant(name);
        self.abc(at, Op::LoadCell, dst, cell, name);
        dst
    }

    /// Stores `value` under a name.
    pub fn store_name(&mut self, at: TextRange, name: &str, value: Reg) {
        let name = &*self.mangled(name);
        match self.place_of(name) {
            Place::Local(scope) => {
                let reg = self.local(scope, name);
                if self.is_cell(reg) {
                    self.abc(at, Op::StoreCell, reg, value, 0);
                } else {
                    self.mov(at, reg, value);
                    self.bound.insert(reg);
                }
            }
            Place::Free => {
                let cell = self.free(name);
                self.abc(at, Op::StoreCell, cell, value, 0);
            }
            Place::Global => {
                let site = self.site(name);
                self.abc(at, Op::StoreGlobal, value, site, 0);
            }
            Place::Namespace { .. } | Place::ClassNamespace { .. } => {
                let site = self.site(name);
                self.abc(at, Op::StoreName, value, site, 0);
            }
        }
    }

    /// `del name`
    pub fn delete_name(&mut self, at: TextRange, name: &str) {
        let name = &*self.mangled(name);
        match self.place_of(name) {
            Place::Local(scope) => {
                let reg = self.local(scope, name);
                if self.is_cell(reg) {
                    let name = self.name_constant(name);
                    self.abc(at, Op::DeleteCell, reg, 0, name);
                } else {
                    self.abc(at, Op::DeleteLocal, reg, 0, 0);
                    self.bound.remove(reg);
                }
            }
            Place::Free => {
                let (cell, name) = (self.free(name), self.name_constant(name));
                self.abc(at, Op::DeleteCell, cell, 0, name);
            }
            Place::Global => {
                let site = self.site(name);
                self.abc(at, Op::DeleteGlobal, 0, site, 0);
            }
            Place::Namespace { .. } | Place::ClassNamespace { .. } => {
                let site = self.site(name);
                self.abc(at, Op::DeleteName, 0, site, 0);
            }
        }
    }

    /// The end of `except … as name`: unbinds it even if the block deleted it.
    pub fn forget_name(&mut self, at: TextRange, name: &str) {
        if let Some(reg) = self.plain_local(name) {
            self.abc(at, Op::Unbind, reg, 0, 0);
            self.bound.remove(reg);
        } else {
            let mark = self.top;
            let none = self.temp();
            self.load_const(at, none, Const::None);
            self.store_name(at, name, none);
            self.delete_name(at, name);
            self.top = mark;
        }
    }
}
