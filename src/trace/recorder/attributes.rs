//! Names and attributes: globals, closure cells, `object.name`.
use super::super::fields::Field;
use super::super::helpers::id;
use super::super::ir::{IrOp, Ref, Type};
use super::super::reasons::{Abort, Recorded};
use super::{Recorder, Watch};
use crate::interp::access::{Stored, storable};
use crate::interp::resolve::{Resolved, resolve};
use crate::runtime::Runtime;
use crate::value::{
    Class, Dict, Header, Instance, Kind, Ref as Object, Str, Value, function::ClosureCell, tuple::Tuple,
};

impl Recorder {
    /// The interned name of site `site` of the innermost frame's code.
    fn name(&self, site: u16) -> Object<Str> {
        self.top().code.sites[site as usize].name
    }

    // -- globals

    pub(crate) fn load_global(&mut self, rt: &mut Runtime, a: u16, site: u16) -> Recorded {
        let name = self.name(site);
        let globals = rt.frames.last().ok_or(Abort::LostTrack)?.globals;
        if globals.has_own_builtins() {
            return Err(Abort::Unsupported);
        }
        let builtins = rt.builtins.get::<Dict>().ok_or(Abort::LostTrack)?;
        let Some(v) = globals.get_str(name).or_else(|| builtins.get_str(name)) else { return Err(Abort::Exception) };
        let key = |dict: Object<Dict>| (dict.word(), name.word());
        if self.varying.contains(&key(globals)) || self.varying.contains(&key(builtins)) {
            let (dict, name) = (self.e.word(globals.word()), self.e.word(name.word()));
            let r = self.call_helper(id::LOAD_GLOBAL, &[dict, name])?;
            self.set(a, r);
            return Ok(());
        }
        // The name may appear in the module later, which would hide the builtin: both dicts are watched.
        self.watch(Watch::Global(globals.word(), name.word()));
        if globals.get_str(name).is_none() {
            self.watch(Watch::Global(builtins.word(), name.word()));
        }
        let r = self.constant(v);
        self.set(a, r);
        Ok(())
    }

    pub(crate) fn store_global(&mut self, rt: &mut Runtime, a: u16, site: u16) -> Recorded {
        let name = self.name(site);
        let globals = rt.frames.last().ok_or(Abort::LostTrack)?.globals;
        let v = self.word(a)?;
        self.varying.insert((globals.word(), name.word()));
        let (dict, name) = (self.e.word(globals.word()), self.e.word(name.word()));
        self.call_helper(id::STORE_GLOBAL, &[dict, name, v])?;
        Ok(())
    }

    /// Take `what` for granted. It is marked at once: the very iteration that is recorded may change it.
    pub(crate) fn watch(&mut self, what: Watch) {
        if self.watches.contains(&what) {
            return;
        }
        self.watches.push(what);
        match what {
            Watch::Global(dict, _) => {
                if let Some(dict) = Value::from_bits(dict).get::<Dict>() {
                    dict.watch.set(1)
                }
            }
            Watch::Class(class) => {
                if let Some(class) = Value::from_bits(class).get::<Class>() {
                    class.watched.set(true)
                }
            }
        }
    }

    pub(crate) fn watch_class(&mut self, class: Object<Class>) {
        self.watch(Watch::Class(class.word()))
    }

    // -- cells

    pub(crate) fn make_cell(&mut self, _rt: &mut Runtime, a: u16, b: u16) -> Recorded {
        let v = if b == crate::bytecode::NO_REG { self.e.word(Value::NULL.bits()) } else { self.word(b)? };
        let cell = self.call_helper(id::MAKE_CELL, &[v])?;
        self.set(a, cell);
        Ok(())
    }

    pub(crate) fn load_closure(&mut self, rt: &mut Runtime, a: u16, b: u16) -> Recorded {
        // The function is a constant of the trace (its frame was entered, or inlined, with it), and so is its closure.
        let frame = rt.frames.last().ok_or(Abort::LostTrack)?;
        if self.frames.len() == 1 {
            return Err(Abort::Unsupported);
        }
        let cell = frame.closure.get::<Tuple>().and_then(|t| t.get(b as usize)).ok_or(Abort::LostTrack)?;
        let r = self.e.word(cell.bits());
        self.set(a, r);
        Ok(())
    }

    pub(crate) fn load_cell(&mut self, rt: &mut Runtime, a: u16, b: u16) -> Recorded {
        let (cell, actual) = (self.word(b)?, self.actual(rt, b));
        let content = actual.get::<ClosureCell>().map_or(Value::NULL, |c| c.value.get());
        if content.is_null() {
            return Err(Abort::Exception);
        }
        self.guard_class_of(cell, actual)?;
        let v = self.load(Field::CellValue, cell)?;
        let v = self.typed(v, content)?;
        self.set(a, v);
        Ok(())
    }

    pub(crate) fn store_cell(&mut self, rt: &mut Runtime, a: u16, b: u16) -> Recorded {
        let (cell, actual) = (self.word(a)?, self.actual(rt, a));
        let v = self.word(b)?;
        self.guard_class_of(cell, actual)?;
        self.store(Field::CellValue, cell, Field::CellValue.offset(), v)
    }

    /// A word just loaded that is `actual` now: unboxed when it is a number. (A guard: loads come before side effects.)
    pub(crate) fn typed(&mut self, v: Ref, actual: Value) -> Recorded<Ref> {
        if self.e.trace.ty(v) != Type::Word {
            return Ok(v);
        }
        if actual.is_int() {
            self.guard(IrOp::UnboxInt, Type::Int, v, Ref::NONE)
        } else if actual.is_float() {
            self.guard(IrOp::UnboxFloat, Type::Float, v, Ref::NONE)
        } else if actual.is_null() {
            Err(Abort::Exception)
        } else {
            Ok(v)
        }
    }

    // -- attributes

    /// Guard that instance `v` has the shape it has now; watches its class.
    pub(crate) fn guard_shape(&mut self, v: Ref, instance: Object<Instance>) -> Recorded {
        self.guard(IrOp::GuardPointer, Type::None, v, Ref::NONE)?;
        let shape = self.load(Field::Shape, v)?;
        let known = self.e.object(instance.shape().word());
        self.guard(IrOp::GuardSame, Type::None, shape, known)?;
        Ok(())
    }

    /// Guard what an attribute lookup on `v`, `actual` now, depends on besides the watched class: shape or class.
    fn guard_receiver(&mut self, rt: &mut Runtime, v: Ref, actual: Value) -> Recorded {
        match actual.get::<Instance>() {
            Some(instance) if instance.shape().dict_mode => return Err(Abort::Unsupported),
            Some(instance) => self.guard_shape(v, instance)?,
            None => match actual.get::<Class>() {
                // Attributes of a class: it is the very class that matters.
                Some(class) => {
                    self.guard_is(v, actual)?;
                    self.watch_class(class);
                }
                None => self.guard_class_of(v, actual)?,
            },
        }
        let class = rt.class_of(actual);
        self.watch_class(class);
        Ok(())
    }

    pub(crate) fn load_attr(&mut self, rt: &mut Runtime, a: u16, b: u16, site: u16) -> Recorded {
        let name = self.name(site);
        let actual = self.actual(rt, b);
        let v = self.word(b)?;
        match resolve(rt, actual, name) {
            Resolved::Slot(i) => {
                let instance = actual.get::<Instance>().ok_or(Abort::LostTrack)?;
                self.guard_shape(v, instance)?;
                let class = rt.class_of(actual);
                self.watch_class(class);
                if i >= instance.len() {
                    return self.get_attribute(a, v, name);
                }
                let r = self.load_at(Field::InstanceSlot, v, Field::InstanceSlot.offset() + 8 * i as i64)?;
                let r = self.typed(r, instance.slot(i))?;
                self.set(a, r);
                Ok(())
            }
            Resolved::Class(found) | Resolved::Own(found) => {
                let own = matches!(resolve(rt, actual, name), Resolved::Own(_));
                if (own && actual.get::<Class>().is_none()) || may_hide(rt, actual) {
                    return self.get_attribute(a, v, name);
                }
                self.guard_receiver(rt, v, actual)?;
                let r = self.constant(found);
                self.set(a, r);
                Ok(())
            }
            Resolved::ModuleEntry(dict, i) => {
                self.guard_is(v, actual)?;
                self.watch(Watch::Global(dict.word(), name.word()));
                let found = dict.entry_value(i);
                if self.varying.contains(&(dict.word(), name.word())) {
                    return self.get_attribute(a, v, name);
                }
                let r = self.constant(found);
                self.set(a, r);
                Ok(())
            }
            Resolved::Property(p) => {
                let getter = p.getter.get();
                if actual.get::<Instance>().is_none() {
                    return self.get_attribute(a, v, name);
                }
                self.guard_receiver(rt, v, actual)?;
                let r = self.call_by_helper(getter, &[v])?;
                self.set(a, r);
                Ok(())
            }
            _ => self.get_attribute(a, v, name),
        }
    }

    fn get_attribute(&mut self, a: u16, v: Ref, name: Object<Str>) -> Recorded {
        let name = self.e.word(name.word());
        let r = self.call_helper(id::GET_ATTRIBUTE, &[v, name])?;
        self.set(a, r);
        Ok(())
    }

    pub(crate) fn load_method(&mut self, rt: &mut Runtime, a: u16, b: u16, site: u16) -> Recorded {
        let name = self.name(site);
        let actual = self.actual(rt, b);
        let null = self.e.word(Value::NULL.bits());
        let attached = actual.object().is_some_and(|o| o.has_attached());
        if let (Resolved::Method(f), false) = (resolve(rt, actual, name), attached) {
            let v = self.get(b)?;
            if self.e.trace.ty(v) == Type::Word {
                self.guard_receiver(rt, v, actual)?;
                if may_hide(rt, actual) {
                    self.guard_unattached(v)?;
                }
            }
            let f = self.e.word(f.bits());
            self.set(a, f);
            self.set(a + 1, v);
            return Ok(());
        }
        self.load_attr(rt, a, b, site)?;
        self.set(a + 1, null);
        Ok(())
    }

    /// Guard that the object, whose class is known, has no attributes of its own.
    fn guard_unattached(&mut self, v: Ref) -> Recorded {
        let state = self.load(Field::State, v)?;
        let most = self.e.int(Header::UNATTACHED);
        self.guard(IrOp::ILe, Type::None, state, most)?;
        Ok(())
    }

    pub(crate) fn store_attr(&mut self, rt: &mut Runtime, a: u16, b: u16, site: u16) -> Recorded {
        let name = self.name(site);
        let actual = self.actual(rt, a);
        let object = self.word(a)?;
        let v = self.word(b)?;
        let class = rt.class_of(actual);
        let stored = actual.get::<Instance>().and_then(|i| Some((i, storable(rt, i, name)?)));
        match stored {
            Some((instance, Stored::Slot(i))) if i < instance.len() => {
                self.guard_shape(object, instance)?;
                self.watch_class(class);
                self.store(Field::InstanceSlot, object, Field::InstanceSlot.offset() + 8 * i as i64, v)
            }
            Some((instance, Stored::Add(next))) if instance.shape().names.len() < instance.len() => {
                self.guard_shape(object, instance)?;
                self.watch_class(class);
                let offset = Field::InstanceSlot.offset() + 8 * instance.shape().names.len() as i64;
                let next = self.e.object(next.word());
                self.store(Field::InstanceSlot, object, offset, v)?;
                self.store(Field::Shape, object, Field::Shape.offset(), next)
            }
            _ => self.set_attribute(object, name, v),
        }
    }

    fn set_attribute(&mut self, object: Ref, name: Object<Str>, v: Ref) -> Recorded {
        let name = self.e.word(name.word());
        self.call_helper(id::SET_ATTRIBUTE, &[object, name, v])?;
        Ok(())
    }

    /// Is `v` an object whose methods run no Python code: of a built-in class with built-in contents as far as that matters?
    pub(crate) fn is_native(&self, rt: &Runtime, v: Value) -> bool {
        match v.object() {
            None => true,
            Some(o) => matches!(o.kind(), Kind::Str | Kind::BigInt | Kind::Bytes) && rt.class_of(v).builtin.get(),
        }
    }
}

/// May objects of this class, which are no instances with shapes, have attributes of their own that hide those of the class?
fn may_hide(rt: &Runtime, v: Value) -> bool {
    v.get::<Instance>().is_none() && v.get::<Class>().is_none() && rt.shows_attributes(v)
}
