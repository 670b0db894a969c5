//! The ends of objects that no variable let go of: what a frame leaves behind when it returns or is unwound, a result that nobody wants, the
//! iterator of a loop that was left, what a store replaces.
//!
//! Where references are counted such an object ends there and then, and its `__del__`, or the `finally` of a generator, shows it. Here the
//! instruction looks whether it lets go of an object that has something to do at its end and that nothing else near by holds; only then a
//! collection finds out. All of it is behind one flag that is set while there are such objects at all, and what is in objects is looked at
//! only as long as that is worth while ([`Heap::patience`](crate::heap::Heap::patience)).
use super::{access, collecting};
use crate::bytecode::{Insn, Op};
use crate::heap::stack::Window;
use crate::runtime::{LoadedCode, PyResult, Runtime};
use crate::value::{
    Dict, Generator, Instance, Kind, List, Ref, Slice, Str, Tuple, Value,
    class::flag,
    function::{ClosureCell, Function},
    generator::GeneratorState,
    object::Header,
};

/// How many parts of an object are looked at, and how many frames for holders of it.
const PARTS: usize = 16;
const FRAMES: usize = 8;
/// A frame that so many others have left meanwhile may look into its objects whatever patience there is.
const SELDOM: u32 = 64;

/// May the end of `v`, or of something in it, matter? Quick, for most of what there is.
#[inline(always)]
fn may_matter(v: Value) -> bool {
    let plain = |kind| {
        matches!(kind, Kind::Str | Kind::BigInt | Kind::Float | Kind::Bytes | Kind::Class | Kind::Native | Kind::Module)
    };
    v.object().is_some_and(|object| !plain(object.kind()))
}

/// May the frame with these registers, which is about to return, leave something behind?
#[inline(always)]
pub fn may_leave(code: &LoadedCode, w: Window) -> bool {
    (0..code.code.locals.len() as u16).any(|r| may_matter(w.get(r)))
}

/// May a store by `insn` replace something?
#[inline(always)]
pub fn may_replace(code: &LoadedCode, w: Window, insn: Insn) -> bool {
    let object = w.get(insn.a);
    if insn.op == Op::StoreAttr {
        return access::may_replace(object, &code.sites[usize::from(insn.c)], may_matter);
    }
    let key = w.get(insn.b);
    if let Some(dict) = object.get::<Dict>() {
        return key.get::<Str>().is_some() || dict.len() <= PARTS;
    }
    let old = object.get::<List>().and_then(|list| list.items.get(usize::try_from(key.as_int()?).ok()?));
    old.is_none_or(may_matter)
}

/// May a statement leave something in register `r`?
#[inline(always)]
pub fn may_discard(rt: &Runtime, w: Window, r: u16) -> bool {
    rt.look_soon || may_matter(w.get(r))
}

/// Has the end of `object` something to do? Coroutines are left to whoever runs them.
fn ends_visibly(rt: &Runtime, object: Ref<Header>) -> bool {
    let v = Value::from_bits(object.word());
    !object.finalized()
        && match v.get::<Generator>() {
            Some(g) => g.fields.iterable && g.fields.handles && g.fields.state.get() == GeneratorState::Suspended,
            None => rt.class_of(v).flags.get() & flag::DEL != 0,
        }
}

/// Does `v`, or something in it, end visibly? No longer, once enough was looked for such things.
pub fn matters(rt: &Runtime, v: Value) -> bool {
    matters_to(rt, v, rt.heap.patience.get() > 0)
}

/// The same; with `parts`, what is in it is looked at.
fn matters_to(rt: &Runtime, v: Value, parts: bool) -> bool {
    let Some(object) = v.object().filter(|_| collecting::looks_often(rt)) else { return false };
    if object.kind() == Kind::Cell {
        return v.get::<ClosureCell>().is_some_and(|cell| matters_to(rt, cell.value.get(), parts));
    }
    if let Some(f) = v.get::<Function>() {
        return f.closure.get().get::<Tuple>().is_some_and(|cells| {
            let captured = cells.iter().filter_map(|cell| cell.get::<ClosureCell>());
            captured.take(PARTS).any(|cell| cell.value.get().object().is_some_and(|object| ends_visibly(rt, object)))
        });
    }
    if ends_visibly(rt, object) {
        return true;
    }
    if !parts || !matches!(object.kind(), Kind::Instance | Kind::List | Kind::Tuple | Kind::Dict) {
        return false;
    }
    let mut left = PARTS;
    let found = part_ends_visibly(rt, object, &mut left, true);
    if !found {
        let patience = &rt.heap.patience;
        patience.set(patience.get().saturating_sub((1 + PARTS - left) as u32));
    }
    found
}

/// Does one of the first `left` parts of a container end visibly? With `deeper` parts of its parts count as well.
fn part_ends_visibly(rt: &Runtime, object: Ref<Header>, left: &mut usize, deeper: bool) -> bool {
    let mut ends = |part: Value| {
        if *left == 0 || !may_matter(part) {
            return false;
        }
        *left -= 1;
        part.object().is_some_and(|part| ends_visibly(rt, part) || deeper && part_ends_visibly(rt, part, left, false))
    };
    let v = Value::from_bits(object.word());
    if let Some(instance) = v.get::<Instance>() {
        return ends(instance.fields.overflow.get()) || instance.iter().any(ends);
    }
    if let Some(list) = v.get::<List>() {
        return (0..PARTS).map_while(|i| list.items.get(i)).any(ends);
    }
    if let Some(tuple) = v.get::<Tuple>() {
        return tuple.iter().take(PARTS).any(ends);
    }
    let Some(dict) = v.get::<Dict>() else { return false };
    let mut at = 0;
    for _ in 0..PARTS {
        let Some((next, key, v)) = dict.next_entry(at) else { break };
        at = next;
        if ends(key) || ends(v) {
            return true;
        }
    }
    false
}

/// Is `v` held by a variable near by: of one of the newest frames, the first `skipped` ones excepted, or a global one?
fn is_held(rt: &Runtime, v: Value, skipped: usize) -> bool {
    let content = |held: Value| held.get::<ClosureCell>().map_or(held, |cell| cell.value.get());
    let near = rt.frames.iter().rev().take(FRAMES);
    for frame in near.skip(skipped) {
        let code = &frame.code.code;
        let named = 0..code.locals.len() as u16;
        let used = frame.code.liveness().during(code, frame.pc);
        if frame.extra == v || named.chain(used).any(|r| content(frame.window.get(r)) == v) {
            return true;
        }
    }
    let Some(frame) = rt.frames.last() else { return false };
    let mut at = 0;
    while let Some((next, _, held)) = frame.globals.next_entry(at) {
        at = next;
        if held == v {
            return true;
        }
    }
    false
}

/// Does the newest frame, which is about to return its register `returned`, leave something behind that ends visibly? Its variables are
/// looked at; what else is in its registers may be long gone.
pub fn leaves(rt: &Runtime, returned: Option<u16>) -> bool {
    leaves_parts(rt, returned, rt.heap.patience.get() > 0)
}

fn leaves_parts(rt: &Runtime, returned: Option<u16>, parts: bool) -> bool {
    let Some(frame) = rt.frames.last() else { return false };
    let kept = returned.map_or(Value::NULL, |r| frame.window.get(r));
    (0..frame.code.code.locals.len() as u16).any(|r| {
        let v = frame.window.get(r);
        v.is_object() && v != kept && v != frame.extra && matters_to(rt, v, parts) && !is_held(rt, v, 1)
    })
}

/// The newest frame is about to return its register `returned`. A safepoint.
#[inline(never)]
pub fn leave(rt: &mut Runtime, w: Window, returned: u16) {
    rt.returns.total = rt.returns.total.wrapping_add(1);
    let total = rt.returns.total;
    let last = rt.returns.last.get_mut(rt.frames.len());
    let seldom = last.is_some_and(|last| total.wrapping_sub(std::mem::replace(last, total)) > SELDOM);
    if !leaves_parts(rt, Some(returned), seldom || rt.heap.patience.get() > 0) {
        return;
    }
    let Some(frame) = rt.frames.last().copied() else { return };
    // What a generator had when it was suspended last.
    if let Some(g) = frame.extra.get::<Generator>().filter(|_| frame.kind.is_generator()) {
        g.forget();
    }
    (0..frame.code.code.locals.len() as u16).filter(|r| *r != returned).for_each(|r| w.set(r, Value::NULL));
    // No instruction of the frame will read what it returns.
    collecting::look(rt, w.get(returned))
}

/// The newest frame is about to be unwound.
#[cold]
pub fn unwind(rt: &mut Runtime) {
    rt.look_soon |= leaves(rt, None)
}

/// Does the temporary `r`, which is not needed any more, hold something that ends visibly?
pub fn discards(rt: &Runtime, w: Window, r: u16) -> bool {
    rt.look_soon || matters(rt, w.get(r)) && !is_held(rt, w.get(r), 0)
}

/// The temporary `r` is not needed any more. A safepoint.
#[cold]
pub fn discard(rt: &mut Runtime, w: Window, r: u16) {
    if discards(rt, w, r) {
        rt.look_soon = false;
        w.set(r, Value::NULL);
        collecting::look(rt, Value::NULL)
    }
}

/// Those who unwound frames have handled the exception. A safepoint.
#[cold]
pub fn handled(rt: &mut Runtime) {
    if std::mem::take(&mut rt.look_soon) {
        collecting::look(rt, Value::NULL)
    }
}

/// What a store or deletion by `insn` is about to replace, where that can be told without running Python code.
pub fn replaced(rt: &Runtime, code: &LoadedCode, w: Window, insn: Insn) -> Option<Value> {
    let object = w.get(insn.a);
    let old = match insn.op {
        Op::StoreAttr | Op::DeleteAttr => {
            let name = code.sites[usize::from(insn.c)].name;
            rt.own_attribute(object.get::<Instance>()?, name)
        }
        _ => item(rt, object, w.get(insn.b)),
    }?;
    // Those who delete something, or put None in its place, mean it.
    let meant = match insn.op {
        Op::StoreAttr => w.get(insn.b).is_none(),
        Op::SetItem => w.get(insn.c).is_none(),
        _ => true,
    };
    matters_to(rt, old, meant || rt.heap.patience.get() > 0).then_some(old)
}

fn item(rt: &Runtime, container: Value, key: Value) -> Option<Value> {
    if let Some(list) = container.get::<List>() {
        if key.get::<Slice>().is_some() {
            return list.items.to_vec().into_iter().find(|v| matters(rt, *v));
        }
        let i = key.as_int()?;
        let i = if i < 0 { i + list.items.len() as i64 } else { i };
        return list.items.get(usize::try_from(i).ok()?);
    }
    let dict = container.get::<Dict>()?;
    if let Some(key) = key.get::<Str>() {
        return dict.get_str(key);
    }
    if dict.len() > PARTS {
        return None;
    }
    let mut at = 0;
    while let Some((next, own, v)) = dict.next_entry(at) {
        at = next;
        if own == key {
            return Some(v);
        }
    }
    None
}

/// [`replaced`] was replaced. A safepoint.
pub fn after(rt: &mut Runtime, done: PyResult<()>, old: Option<Value>) -> PyResult<()> {
    done?;
    if let Some(old) = old
        && !is_held(rt, old, 0)
    {
        collecting::look(rt, Value::NULL)
    }
    Ok(())
}
