//! The own attributes of objects that are neither instances (see [`super::instances`]), classes nor modules: a dict, made when the first
//! attribute is set or when a program asks for it.
use super::Runtime;
use crate::value::{Dict, Exception, Kind, Ref, Value, attached, class::flag, function::Function};

impl Runtime {
    /// The dict with the attributes of `object`; `None`: it has none yet, or can have none.
    #[inline]
    pub fn attributes(&self, object: Value) -> Option<Ref<Dict>> {
        let header = object.object()?;
        match header.kind() {
            Kind::Exception => object.get::<Exception>()?.attributes.get().get(),
            Kind::Function => object.get::<Function>()?.attributes.get().get(),
            _ => attached::get(header),
        }
    }

    /// The same, made if there was none; `None` when `object` can have no attributes.
    pub fn attributes_of(&mut self, object: Value) -> Option<Ref<Dict>> {
        if !self.takes_attributes(object) {
            return None;
        }
        Some(match self.attributes(object) {
            Some(dict) => dict,
            None => {
                let dict = self.dict();
                self.set_attributes(object, dict);
                dict
            }
        })
    }

    /// Make `dict` hold the attributes of `object`, which takes some.
    pub fn set_attributes(&mut self, object: Value, dict: Ref<Dict>) {
        if let Some(e) = object.get::<Exception>() {
            e.attributes.set(dict.into())
        } else if let Some(f) = object.get::<Function>() {
            f.attributes.set(dict.into())
        } else if let Some(header) = object.object() {
            attached::set(header, dict)
        }
    }

    /// Can `object` have attributes of its own? Those of classes with `__slots__` only can, too: which ones is for the caller to see to.
    fn takes_attributes(&self, object: Value) -> bool {
        match object.object().map(|o| o.kind()) {
            None | Some(Kind::Instance | Kind::Class | Kind::Module) => false,

            Some(Kind::ClassMethod | Kind::StaticMethod) => true,
            Some(Kind::Exception | Kind::Function | Kind::File) => true,
            _ => !self.class_of(object).builtin.get(),
        }
    }

    /// Does `object.__dict__` exist for the objects of this module?
    pub fn shows_attributes(&self, object: Value) -> bool {
        self.takes_attributes(object) && self.class_of(object).flags.get() & flag::NO_DICT == 0
    }
}
