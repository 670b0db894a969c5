//! Containers: displays, items, unpacking, formatting.
use super::super::fields::Field;
use super::super::helpers::{Effect, HelperId, id};
use super::super::ir::{Constant, Ins, IrOp, Ref, Type};
use super::super::reasons::{Abort, Recorded};
use super::Recorder;
use crate::bytecode::{Insn, NO_REG, Op};
use crate::interp::slow::FUNCTION_PARTS;
use crate::runtime::Runtime;
use crate::value::{Kind, List, Ref as Object, Tuple, Value};

impl Recorder {
    // -- calls of helpers

    /// Call `helper`; raising leaves the trace. Words must be boxed already.
    pub(crate) fn call_helper(&mut self, helper: HelperId, operands: &[Ref]) -> Recorded<Ref> {
        let row = helper.get();
        // The exit taken when it raises has the state before this instruction, and that must be captured before the call.
        let snapshot = if row.raises { Some(self.snapshot()?) } else { None };
        let at = |i: usize| operands.get(i).copied().unwrap_or(Ref::NONE);
        let result =
            self.emit(Ins { imm: helper.0 as i64, ..Recorder::plain(IrOp::Call, row.result, at(0), at(1), at(2)) })?;
        if let Some(snapshot) = snapshot {
            self.emit(Ins {
                snapshot,
                ..Recorder::plain(IrOp::GuardNoError, Type::None, result, Ref::NONE, Ref::NONE)
            })?;
        }
        self.watch_due |= row.effect == Effect::Python;
        Ok(result)
    }

    /// Call `helper` with outgoing arguments (words): operands are `first`, if any, and their number; the back end knows where they are.
    pub(crate) fn call_with(&mut self, helper: HelperId, first: Option<Ref>, arguments: &[Ref]) -> Recorded<Ref> {
        if helper.get().raises {
            self.snapshot()?;
        }
        for (i, &v) in arguments.iter().enumerate() {
            self.emit(Ins { imm: i as i64, ..Recorder::plain(IrOp::Arg, Type::None, v, Ref::NONE, Ref::NONE) })?;
        }
        let n = self.e.int(arguments.len() as i64);
        match first {
            Some(first) => self.call_helper(helper, &[first, n]),
            None => self.call_helper(helper, &[n]),
        }
    }

    /// A tuple of values of any type. Needs no guard: wide ints are boxed by a helper.
    pub(crate) fn build_tuple(&mut self, items: &[Ref]) -> Recorded<Ref> {
        let mut words = Vec::with_capacity(items.len());
        for &v in items {
            let small = |c: Constant| crate::value::layout::int_fits(c.bits as i64);
            words.push(match self.e.trace.ty(v) {
                Type::Int if !self.e.trace.constant(v).is_some_and(small) => self.call_helper(id::BOX_INT, &[v])?,
                Type::Int | Type::Float => self.boxed(v)?,
                _ => v,
            });
        }
        let made = self.call_with(id::BUILD_TUPLE, None, &words)?;
        let (class, len) = (self.tuple_class, self.e.int(items.len() as i64));
        self.e.set_fresh(made, class);
        self.e.assume(IrOp::Load, Field::TupleLen, made, Ref::NONE, Field::TupleLen.offset(), len);
        Ok(made)
    }

    fn words(&mut self, first: u16, n: u16) -> Recorded<Vec<Ref>> {
        (first..first + n).map(|r| self.word(r)).collect()
    }

    pub(crate) fn build(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded {
        let Insn { a, b, c, .. } = insn;
        let made = match insn.op {
            Op::BuildTuple => {
                let items = (b..b + c).map(|r| self.get(r)).collect::<Recorded<Vec<Ref>>>()?;
                self.new_virtual(items)?
            }
            Op::BuildList => {
                let items = self.words(b, c)?;
                let made = self.call_with(id::BUILD_LIST, None, &items)?;
                self.e.set_fresh(made, rt.types.list.word());
                made
            }
            Op::BuildSet => {
                let items = self.words(b, c)?;
                self.call_with(id::BUILD_SET, None, &items)?
            }
            Op::BuildMap => {
                let items = self.words(b, c * 2)?;
                self.call_with(id::BUILD_MAP, None, &items)?
            }
            Op::BuildString => {
                let items = self.words(b, c)?;
                self.call_with(id::BUILD_STRING, None, &items)?
            }
            _ => {
                let parts = self.words(b, 3)?;
                self.call_helper(id::BUILD_SLICE, &parts)?
            }
        };
        self.set(a, made);
        Ok(())
    }

    pub(crate) fn extend(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded {
        let (container, v) = (self.word(insn.a)?, self.word(insn.b)?);
        match insn.op {
            Op::ListAppend => {
                let actual = self.actual(rt, insn.a);
                self.guard_class_of(container, actual)?;
                let list = actual.get::<List>().ok_or(Abort::LostTrack)?;
                return self.list_append(container, list, v);
            }
            Op::SetAdd => self.call_helper(id::SET_ADD, &[container, v])?,
            Op::ListExtend => self.call_helper(id::LIST_EXTEND, &[container, v])?,
            _ => {
                let item = self.word(insn.c)?;
                self.call_helper(id::MAP_ADD, &[container, v, item])?
            }
        };
        Ok(())
    }

    /// Append `v` to `list`, `actual` now, whose class is guarded. Where there is room, in machine code: the exit when there is none
    /// becomes hot, and goes on in a side trace that calls the helper.
    pub(crate) fn list_append(&mut self, list: Ref, actual: Object<List>, v: Ref) -> Recorded {
        if actual.items.len() == actual.items.capacity() {
            self.call_helper(id::LIST_APPEND, &[list, v])?;
            return Ok(());
        }
        let (len, room) = (self.load(Field::ListLen, list)?, self.load(Field::ListCapacity, list)?);
        self.guard(IrOp::ILt, Type::None, len, room)?;
        let one = self.e.int(1);
        let more = self.guard(IrOp::IAdd, Type::Int, len, one)?;
        let data = self.load(Field::ListData, list)?;
        self.emit(Ins { field: Field::ListItem, ..Recorder::plain(IrOp::StoreItem, Type::None, data, len, v) })?;
        self.store(Field::ListLen, list, Field::ListLen.offset(), more)
    }

    pub(crate) fn list_to_tuple(&mut self, _rt: &mut Runtime, a: u16, b: u16) -> Recorded {
        let list = self.word(b)?;
        let v = self.call_helper(id::LIST_TO_TUPLE, &[list])?;
        self.set(a, v);
        Ok(())
    }

    pub(crate) fn format_value(&mut self, _rt: &mut Runtime, insn: Insn) -> Recorded {
        let v = self.word(insn.b)?;
        let spec = if insn.c == NO_REG { self.e.word(Value::NULL.bits()) } else { self.word(insn.c)? };
        let conversion = self.e.int(insn.n as i64);
        let v = self.call_helper(id::FORMAT, &[v, spec, conversion])?;
        self.set(insn.a, v);
        Ok(())
    }

    // -- items

    /// The index in register `r` (`actual` now) as a position in a sequence of length `len`, `n` now: guarded to be within it.
    fn position(&mut self, rt: &Runtime, r: u16, len: Ref, n: usize) -> Recorded<Option<(Ref, usize)>> {
        let Some(i) = self.int(rt, r)? else { return Ok(None) };
        let Some(actual) = self.actual(rt, r).as_int() else { return Ok(None) };
        if actual >= 0 {
            if actual as usize >= n {
                return Ok(None);
            }
            self.guard(IrOp::IBelow, Type::None, i, len)?;
            return Ok(Some((i, actual as usize)));
        }
        if actual + (n as i64) < 0 {
            return Ok(None);
        }
        let zero = self.e.int(0);
        self.guard(IrOp::ILt, Type::None, i, zero)?;
        let from_end = self.guard(IrOp::IAdd, Type::Int, i, len)?;
        self.guard(IrOp::IBelow, Type::None, from_end, len)?;
        Ok(Some((from_end, (actual + n as i64) as usize)))
    }

    pub(crate) fn get_item(&mut self, rt: &mut Runtime, a: u16, b: u16, c: u16) -> Recorded {
        let container = self.raw(b)?;
        if let Some(items) = self.virtual_items(container)
            && let Some(i) = self.actual(rt, c).as_int()
            && let Some(&item) = items.get(i as usize)
        {
            let index = self.raw(c)?;
            if index.is_const() {
                self.set_item_of_virtual(a, item);
                return Ok(());
            }
        }
        let actual = self.actual(rt, b);
        let container = self.word(b)?;
        if let Some(list) = actual.get::<List>()
            && rt.class_of(actual) == rt.types.list
            && self.actual(rt, c).is_int()
        {
            self.guard_class_of(container, actual)?;
            let len = self.load(Field::ListLen, container)?;
            if let Some((i, at)) = self.position(rt, c, len, list.items.len())? {
                let data = self.load(Field::ListData, container)?;
                let v = self.load_item(Field::ListItem, data, i)?;
                let v = self.typed(v, list.items.get(at).unwrap_or_default())?;
                self.set(a, v);
                return Ok(());
            }
        }
        if let Some(tuple) = actual.get::<Tuple>()
            && rt.class_of(actual) == rt.types.tuple
            && self.actual(rt, c).is_int()
        {
            self.guard_class_of(container, actual)?;
            let len = self.load(Field::TupleLen, container)?;
            if let Some((i, at)) = self.position(rt, c, len, tuple.len())? {
                let v = self.tuple_item(container, i)?;
                let v = self.typed(v, tuple.get(at).unwrap_or_default())?;
                self.set(a, v);
                return Ok(());
            }
        }
        let key = self.word(c)?;
        let native = self.native_lookup(rt, container, actual, key, self.actual(rt, c))?;
        let v = self.call_helper(if native { id::GET_ITEM_NATIVE } else { id::GET_ITEM }, &[container, key])?;
        self.set(a, v);
        Ok(())
    }

    /// Guard that looking up `key` in `container` runs no Python code, if that is so now.
    fn native_lookup(
        &mut self,
        rt: &Runtime,
        container: Ref,
        actual: Value,
        key: Ref,
        actual_key: Value,
    ) -> Recorded<bool> {
        let builtin =
            actual.object().is_some_and(|o| matches!(o.kind(), Kind::List | Kind::Tuple | Kind::Str | Kind::Bytes))
                && rt.class_of(actual).builtin.get();
        if !builtin || !(self.is_native(rt, actual_key) || actual_key.object().is_some_and(|o| o.kind() == Kind::Slice))
        {
            return Ok(false);
        }
        self.guard_class_of(container, actual)?;
        if self.e.trace.ty(key) == Type::Word {
            self.guard_class_of(key, actual_key)?;
        }
        Ok(true)
    }

    /// Item `i` (Int) of tuple `v`, known to be within its length.
    pub(crate) fn tuple_item(&mut self, v: Ref, i: Ref) -> Recorded<Ref> {
        match self.e.trace.constant(i) {
            Some(k) => self.load_at(Field::TupleItem, v, Field::TupleItem.offset() + 8 * k.bits as i64),
            None => self.emit(Ins {
                field: Field::TupleItem,
                imm: Field::TupleItem.offset(),
                ..Recorder::plain(IrOp::LoadItem, Type::Word, v, i, Ref::NONE)
            }),
        }
    }

    /// Item `i` (Int) of the array at `data`.
    pub(crate) fn load_item(&mut self, field: Field, data: Ref, i: Ref) -> Recorded<Ref> {
        self.emit(Ins { field, ..Recorder::plain(IrOp::LoadItem, Type::Word, data, i, Ref::NONE) })
    }

    pub(crate) fn set_item(&mut self, rt: &mut Runtime, a: u16, b: u16, c: u16) -> Recorded {
        let actual = self.actual(rt, a);
        let (container, v) = (self.word(a)?, self.word(c)?);
        if let Some(list) = actual.get::<List>()
            && rt.class_of(actual) == rt.types.list
            && self.actual(rt, b).is_int()
        {
            self.guard_class_of(container, actual)?;
            let len = self.load(Field::ListLen, container)?;
            if let Some((i, _)) = self.position(rt, b, len, list.items.len())? {
                let data = self.load(Field::ListData, container)?;
                self.emit(Ins { field: Field::ListItem, ..Recorder::plain(IrOp::StoreItem, Type::None, data, i, v) })?;
                return Ok(());
            }
        }
        let key = self.word(b)?;
        self.call_helper(id::SET_ITEM, &[container, key, v])?;
        Ok(())
    }

    pub(crate) fn unpack(&mut self, rt: &mut Runtime, a: u16, b: u16, n: u16) -> Recorded {
        let v = self.raw(b)?;
        if let Some(items) = self.virtual_items(v).cloned() {
            if items.len() != n as usize {
                return Err(Abort::Exception);
            }
            for (i, item) in items.into_iter().enumerate() {
                self.set_item_of_virtual(a + i as u16, item);
            }
            return Ok(());
        }
        let (v, actual) = (self.word(b)?, self.actual(rt, b));
        let class = rt.class_of(actual);
        let mut items = Vec::with_capacity(n as usize);
        if let Some(tuple) = actual.get::<Tuple>().filter(|_| class == rt.types.tuple) {
            self.guard_class_of(v, actual)?;
            let (len, wanted) = (self.load(Field::TupleLen, v)?, self.e.int(n as i64));
            if tuple.len() != n as usize {
                return Err(Abort::Exception);
            }
            self.guard(IrOp::IEq, Type::None, len, wanted)?;
            for i in 0..n as usize {
                let at = self.e.int(i as i64);
                let item = self.tuple_item(v, at)?;
                items.push(self.typed(item, tuple.get(i).unwrap_or_default())?);
            }
        } else if let Some(list) = actual.get::<List>().filter(|_| class == rt.types.list) {
            self.guard_class_of(v, actual)?;
            let (len, wanted) = (self.load(Field::ListLen, v)?, self.e.int(n as i64));
            if list.items.len() != n as usize {
                return Err(Abort::Exception);
            }
            self.guard(IrOp::IEq, Type::None, len, wanted)?;
            let data = self.load(Field::ListData, v)?;
            for i in 0..n as usize {
                let at = self.e.int(i as i64);
                let item = self.load_item(Field::ListItem, data, at)?;
                items.push(self.typed(item, list.items.get(i).unwrap_or_default())?);
            }
        } else {
            return Err(Abort::Unsupported);
        }
        for (i, item) in items.into_iter().enumerate() {
            self.set(a + i as u16, item);
        }
        Ok(())
    }

    pub(crate) fn make_function(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded {
        let globals = rt.frames.last().ok_or(Abort::LostTrack)?.globals;
        let mut parts = self.words(insn.c, FUNCTION_PARTS)?;
        parts.push(self.e.word(globals.word()));
        let code = self.top().code.consts[insn.b as usize];
        let code = self.e.word(code.bits());
        let made = self.call_with(id::MAKE_FUNCTION, Some(code), &parts)?;
        self.e.set_class(made, rt.types.function.word());
        self.set(insn.a, made);
        Ok(())
    }
}
