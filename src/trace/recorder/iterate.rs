//! `for`: iterators over built-in containers step in machine code, all others by a helper.
use super::super::fields::Field;
use super::super::helpers::id;
use super::super::ir::{IrOp, Origin, Ref, Type};
use super::super::reasons::{Abort, Recorded};
use super::{Finish, Recorder, Step};
use crate::bytecode::Insn;
use crate::interp::generators;
use crate::runtime::Runtime;
use crate::value::{
    Kind, List, Ref as Object, Tuple, Value,
    iterators::{Enumerate, ListIterator, RangeIterator, TupleIterator, Zip},
};

/// What one step of an iterator does: its item, if there is one, and the stores that come after all guards.
struct Advance {
    item: Option<Ref>,
    stores: Vec<(Field, Ref, Ref)>,
}

/// A `ForIter` done by a helper, whose outcome the next instruction shows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PendingFor {
    result: Ref,
    to: u16,
    pc: u32,
    end: u32,
}

impl Recorder {
    pub(crate) fn get_iter(&mut self, rt: &mut Runtime, a: u16, b: u16) -> Recorded {
        let (v, actual) = (self.word(b)?, self.actual(rt, b));
        let native = actual.object().is_some_and(|o| {
            matches!(
                o.kind(),
                Kind::List
                    | Kind::Tuple
                    | Kind::Range
                    | Kind::BigRange
                    | Kind::Str
                    | Kind::Dict
                    | Kind::Set
                    | Kind::DictView
            )
        }) && rt.class_of(actual).builtin.get();
        if native {
            self.guard_class_of(v, actual)?;
        }
        let r = self.call_helper(if native { id::ITER_NATIVE } else { id::ITER }, &[v])?;
        self.set(a, r);
        Ok(())
    }

    pub(crate) fn for_iter(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded<Step> {
        let actual = self.actual(rt, insn.b);
        let iterator = self.word(insn.b)?;
        let pc = self.top().pc;
        let end = pc + 1 + insn.c as u32;
        if let Some(advance) = self.advance(rt, iterator, actual)? {
            for (field, object, v) in advance.stores {
                self.store(field, object, field.offset(), v)?;
            }
            match advance.item {
                Some(item) => self.set(insn.a, item),
                None => self.go(end),
            }
            return Ok(Step::Continue);
        }
        let native = actual
            .object()
            .is_some_and(|o| matches!(o.kind(), Kind::StrIterator | Kind::SetIterator | Kind::DictIterator));
        if native {
            self.guard_class_of(iterator, actual)?;
        }
        let result = self.call_helper(if native { id::NEXT_NATIVE } else { id::NEXT }, &[iterator])?;
        self.pending = Some(PendingFor { result, to: insn.a, pc, end });
        Ok(Step::Continue)
    }

    /// A `yield` of the root frame. Into the container that native code is filling: the generator goes on at once. Any other one the interpreter
    /// does, so that a trace ends before it.
    pub(crate) fn r#yield(&mut self, rt: &Runtime, a: u16, b: u16) -> Recorded<Step> {
        let Some(actual) = generators::sink(rt).filter(|_| self.frames.len() == 1) else {
            let side = matches!(self.e.trace.origin, Origin::Exit { .. });
            return if side { Ok(Step::Done(Finish::Leave)) } else { Err(Abort::Generator) };
        };
        let sink = self.call_helper(id::SINK, &[])?;
        self.guard_class_of(sink, actual)?;
        match actual.get::<List>() {
            Some(list) => {
                let v = self.word(b)?;
                self.list_append(sink, list, v)?;
            }
            None => self.add_to_set(rt, sink, b)?,
        }
        let none = self.e.word(Value::NONE.bits());
        self.set(a, none);
        Ok(Step::Continue)
    }

    /// Add register `r` to the set `set`, which is one.
    fn add_to_set(&mut self, rt: &Runtime, set: Ref, r: u16) -> Recorded {
        let int = self.int(rt, r)?;
        let v = if int.is_some() { int } else { Some(self.word(r)?) };
        // The exit runs the whole instruction again, and can: the helper does it all or nothing.
        self.snapshot()?;
        let helper = if int.is_some() { id::SET_ADD_INT } else { id::SET_ADD_SIMPLE };
        let done = self.call_helper(helper, &[set, v.unwrap_or(Ref::NONE)])?;
        self.guard_is(done, Value::NONE)
    }

    /// Execution shows `pc` after a `ForIter` by helper: guard that it comes out the same way.
    pub(crate) fn resolve_pending(&mut self, pending: PendingFor, pc: u32) -> Recorded {
        let stop = self.e.word(Value::STOP.bits());
        let top = self.frames.len() - 1;
        let more = pc == pending.pc + 1;
        if !more && pc != pending.end {
            return Err(Abort::Exception);
        }
        // The helper has advanced the iterator: the exit must not do it again, but go on as the other outcome demands.
        let slot = self.slot(pending.to);
        let before = self.slots[slot];
        self.frames[top].pc = if more { pending.end } else { pending.pc + 1 };
        if !more {
            self.slots[slot] = super::Slot { value: Some(pending.result), dirty: true };
        }
        self.new_site(self.frames[top].pc);
        self.snapshot = None;
        self.guard(if more { IrOp::GuardIsNot } else { IrOp::GuardIs }, Type::None, pending.result, stop)?;
        self.slots[slot] = before;
        self.snapshot = None;
        self.frames[top].pc = pending.pc;
        if more {
            self.set(pending.to, pending.result);
        }
        Ok(())
    }

    /// One step of `iterator`, `actual` now, in machine code; `None`: only a helper can.
    fn advance(&mut self, rt: &Runtime, iterator: Ref, actual: Value) -> Recorded<Option<Advance>> {
        let Some(object) = actual.object() else { return Ok(None) };
        match object.kind() {
            Kind::RangeIterator => self.advance_range(iterator, actual),
            Kind::ListIterator => self.advance_list(rt, iterator, actual),
            Kind::TupleIterator => self.advance_tuple(rt, iterator, actual),
            Kind::Enumerate => self.advance_enumerate(rt, iterator, actual),
            Kind::Zip => self.advance_zip(rt, iterator, actual),
            _ => Ok(None),
        }
    }

    fn advance_range(&mut self, iterator: Ref, actual: Value) -> Recorded<Option<Advance>> {
        let Some(now) = actual.get::<RangeIterator>() else { return Ok(None) };
        self.guard_class_of(iterator, actual)?;
        let left = self.load(Field::RangeRemaining, iterator)?;
        let zero = self.e.int(0);
        if now.remaining.get() == 0 {
            self.guard(IrOp::IEq, Type::None, left, zero)?;
            return Ok(Some(Advance { item: None, stores: Vec::new() }));
        }
        self.guard(IrOp::INe, Type::None, left, zero)?;
        let next = self.load(Field::RangeNext, iterator)?;
        let step = self.load(Field::RangeStep, iterator)?;
        let one = self.e.int(1);
        let after = self.guard(IrOp::IAdd, Type::Int, next, step)?;
        let fewer = self.guard(IrOp::ISub, Type::Int, left, one)?;
        let stores = vec![(Field::RangeNext, iterator, after), (Field::RangeRemaining, iterator, fewer)];
        Ok(Some(Advance { item: Some(next), stores }))
    }

    fn advance_list(&mut self, rt: &Runtime, iterator: Ref, actual: Value) -> Recorded<Option<Advance>> {
        let Some(now) = actual.get::<ListIterator>() else { return Ok(None) };
        let held = now.list.get();
        let Some(actual_list) = held.get::<List>().filter(|_| rt.class_of(held) == rt.types.list) else {
            return Ok(None);
        };
        self.guard_class_of(iterator, actual)?;
        let list = self.load(Field::ListIteratorList, iterator)?;
        self.guard_class_of(list, held)?;
        let index = self.load(Field::ListIteratorIndex, iterator)?;
        let len = self.load(Field::ListLen, list)?;
        let at = now.index.get();
        if at >= actual_list.items.len() {
            self.guard(IrOp::IGe, Type::None, index, len)?;
            let null = self.e.word(Value::NULL.bits());
            return Ok(Some(Advance { item: None, stores: vec![(Field::ListIteratorList, iterator, null)] }));
        }
        self.guard(IrOp::IBelow, Type::None, index, len)?;
        let data = self.load(Field::ListData, list)?;
        let item = self.load_item(Field::ListItem, data, index)?;
        let item = self.typed(item, actual_list.items.get(at).unwrap_or_default())?;
        let next = self.increment(index)?;
        Ok(Some(Advance { item: Some(item), stores: vec![(Field::ListIteratorIndex, iterator, next)] }))
    }

    fn advance_tuple(&mut self, rt: &Runtime, iterator: Ref, actual: Value) -> Recorded<Option<Advance>> {
        let Some(now) = actual.get::<TupleIterator>() else { return Ok(None) };
        let held = now.tuple.get();
        let Some(actual_tuple) = held.get::<Tuple>().filter(|_| rt.class_of(held) == rt.types.tuple) else {
            return Ok(None);
        };
        self.guard_class_of(iterator, actual)?;
        let tuple = self.load(Field::TupleIteratorTuple, iterator)?;
        self.guard_class_of(tuple, held)?;
        let index = self.load(Field::TupleIteratorIndex, iterator)?;
        let len = self.load(Field::TupleLen, tuple)?;
        let at = now.index.get();
        if at >= actual_tuple.len() {
            self.guard(IrOp::IGe, Type::None, index, len)?;
            let null = self.e.word(Value::NULL.bits());
            return Ok(Some(Advance { item: None, stores: vec![(Field::TupleIteratorTuple, iterator, null)] }));
        }
        self.guard(IrOp::IBelow, Type::None, index, len)?;
        let item = self.tuple_item(tuple, index)?;
        let item = self.typed(item, actual_tuple.get(at).unwrap_or_default())?;
        let next = self.increment(index)?;
        Ok(Some(Advance { item: Some(item), stores: vec![(Field::TupleIteratorIndex, iterator, next)] }))
    }

    fn increment(&mut self, i: Ref) -> Recorded<Ref> {
        let one = self.e.int(1);
        self.guard(IrOp::IAdd, Type::Int, i, one)
    }

    fn advance_enumerate(&mut self, rt: &Runtime, iterator: Ref, actual: Value) -> Recorded<Option<Advance>> {
        let Some(now) = actual.get::<Enumerate>() else { return Ok(None) };
        if !now.count.get().is_int() {
            return Ok(None);
        }
        let inner = now.iterator;
        if !steps_alone(inner) {
            return Ok(None);
        }
        self.guard_class_of(iterator, actual)?;
        let held = self.load(Field::EnumerateIterator, iterator)?;
        let Some(mut advance) = self.advance(rt, held, inner)? else { return Ok(None) };
        let Some(item) = advance.item else { return Ok(Some(advance)) };
        let count = self.load(Field::EnumerateCount, iterator)?;
        let count = self.guard(IrOp::UnboxInt, Type::Int, count, Ref::NONE)?;
        let next = self.increment(count)?;
        let next = self.boxed(next)?;
        advance.stores.push((Field::EnumerateCount, iterator, next));
        advance.item = Some(self.new_virtual(vec![count, item])?);
        Ok(Some(advance))
    }

    fn advance_zip(&mut self, rt: &Runtime, iterator: Ref, actual: Value) -> Recorded<Option<Advance>> {
        let Some(now) = actual.get::<Zip>() else { return Ok(None) };
        let iterators: Object<Tuple> = now.iterators;
        let all = iterators.to_vec();
        let repeated = (1..all.len()).any(|k| all[..k].contains(&all[k]));
        let ready = !repeated
            && !now.strict.get()
            && !now.done.get()
            && iterators.iter().all(|i| steps_alone(i) && remaining(i) > 0);
        if !ready || iterators.is_empty() {
            return Ok(None);
        }
        self.guard_class_of(iterator, actual)?;
        let held = self.load(Field::ZipIterators, iterator)?;
        let (strict, done) = (self.load(Field::ZipStrict, iterator)?, self.load(Field::ZipDone, iterator)?);
        let zero = self.e.int(0);
        self.guard(IrOp::IEq, Type::None, strict, zero)?;
        self.guard(IrOp::IEq, Type::None, done, zero)?;
        let (len, wanted) = (self.load(Field::TupleLen, held)?, self.e.int(iterators.len() as i64));
        self.guard(IrOp::IEq, Type::None, len, wanted)?;
        let mut whole = Advance { item: None, stores: Vec::new() };
        let mut items = Vec::new();
        let mut parts: Vec<Ref> = Vec::new();
        for (k, inner) in iterators.to_vec().into_iter().enumerate() {
            let at = self.e.int(k as i64);
            let part = self.tuple_item(held, at)?;
            // Were two of the iterators one, their steps would depend on each other.
            for &other in &parts {
                self.guard(IrOp::GuardNotSame, Type::None, part, other)?;
            }
            parts.push(part);
            let Some(Advance { item: Some(item), stores }) = self.advance(rt, part, inner)? else {
                return Err(Abort::Unsupported);
            };
            items.push(item);
            whole.stores.extend(stores);
        }
        whole.item = Some(self.new_virtual(items)?);
        Ok(Some(whole))
    }
}

/// Does machine code step this iterator without looking into others?
fn steps_alone(v: Value) -> bool {
    v.object().is_some_and(|o| matches!(o.kind(), Kind::RangeIterator | Kind::ListIterator | Kind::TupleIterator))
}

/// How many items are left in an iterator that [`steps_alone`].
fn remaining(v: Value) -> u64 {
    if let Some(r) = v.get::<RangeIterator>() {
        return r.remaining.get();
    }
    if let Some(l) = v.get::<ListIterator>() {
        let len = l.list.get().get::<List>().map_or(0, |list| list.items.len());
        return len.saturating_sub(l.index.get()) as u64;
    }
    let Some(t) = v.get::<TupleIterator>() else { return 0 };
    let len = t.tuple.get().get::<Tuple>().map_or(0, |tuple| tuple.len());
    len.saturating_sub(t.index.get()) as u64
}
