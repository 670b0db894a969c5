//! Sets as the runtime uses them: membership by Python's hash and equality, and the algebra of sets.
//!
//! What a result's order is follows from which operand is walked and which is asked; both are as in CPython.
use super::compare::CompareOp;
use super::operators::BinaryOp;
use super::{iteration, keys, protocol};
use crate::runtime::{PyResult, Runtime};
use crate::value::iterators::DictView;
use crate::value::{Class, Dict, Generator, Kind, Ref, Set, Value};

/// A new set or frozenset, as `class` says.
pub fn make(rt: &mut Runtime, class: Ref<Class>) -> Ref<Set> {
    rt.alloc(class, Set::new)
}

/// The slot of `key`, whose hash is `hash`. A safepoint when keys have a class of their own.
#[inline(always)]
pub fn find(rt: &mut Runtime, set: Ref<Set>, hash: u64, key: Value) -> PyResult<Option<usize>> {
    let mut probe = set.probe(hash);
    while let Some(i) = set.next_candidate(&mut probe) {
        match keys::compare(rt, set.key(i).unwrap_or_default(), key) {
            Some(true) => return Ok(Some(i)),
            Some(false) => {}
            None => return find_asking(rt, set, hash, key),
        }
    }
    Ok(None)
}

#[inline(never)]
fn find_asking(rt: &mut Runtime, set: Ref<Set>, hash: u64, key: Value) -> PyResult<Option<usize>> {
    'again: loop {
        let changes = set.changes();
        let mut probe = set.probe(hash);
        while let Some(i) = set.next_candidate(&mut probe) {
            let equal = protocol::same_or_equal(rt, set.key(i).unwrap_or_default(), key)?;
            if set.changes() != changes {
                continue 'again;
            }
            if equal {
                return Ok(Some(i));
            }
        }
        return Ok(None);
    }
}

/// Add `key`, whose hash is `hash`.
#[inline(always)]
pub fn add_hashed(rt: &mut Runtime, set: Ref<Set>, hash: u64, key: Value) -> PyResult<()> {
    if find(rt, set, hash, key)?.is_none() {
        set.push(hash, key);
    }
    Ok(())
}

/// Add `key`. TypeError when it is unhashable.
#[inline(always)]
pub fn add(rt: &mut Runtime, set: Ref<Set>, key: Value) -> PyResult<()> {
    let hash = keys::hash(rt, key)?;
    add_hashed(rt, set, hash, key)
}

/// Add `key` if that needs nobody's opinion: it is an int or str, and so are the keys it may equal. Is it in the set now?
pub fn add_simple(rt: &Runtime, set: Ref<Set>, key: Value) -> bool {
    let Some(hash) = keys::simple_hash(rt, key) else { return false };
    let mut probe = set.probe(hash);
    while let Some(i) = set.next_candidate(&mut probe) {
        match keys::compare(rt, set.key(i).unwrap_or_default(), key) {
            Some(false) => {}
            known => return known.is_some(),
        }
    }
    set.push(hash, key);
    true
}

/// The same for `i`, whose value is `v`.
pub fn add_int(set: Ref<Set>, i: i64, v: Value) -> bool {
    let hash = keys::int_hash(i);
    let mut probe = set.probe(hash);
    while let Some(at) = set.next_candidate(&mut probe) {
        let stored = set.key(at).unwrap_or_default();
        if !stored.is_int() || stored == v {
            return stored == v;
        }
    }
    set.push(hash, v);
    true
}

/// Remove the key of this hash, if it is there; was it?
pub fn discard_hashed(rt: &mut Runtime, set: Ref<Set>, hash: u64, key: Value) -> PyResult<bool> {
    let found = find(rt, set, hash, key)?;
    if let Some(i) = found {
        set.remove_slot(i);
    }
    Ok(found.is_some())
}

/// The hash of a key to look for: a set, which has none, stands for the frozenset of its keys.
pub fn probe_hash(rt: &mut Runtime, key: Value) -> PyResult<u64> {
    match key.get::<Set>() {
        Some(set) if has_no_hash(rt, key) => Ok(frozen_hash(set) as u64),
        _ => keys::hash(rt, key),
    }
}

fn has_no_hash(rt: &mut Runtime, v: Value) -> bool {
    let hash = rt.names.hash;
    rt.special(v, hash).is_some_and(Value::is_none)
}

/// `key in set`
pub fn contains(rt: &mut Runtime, set: Ref<Set>, key: Value) -> PyResult<bool> {
    let hash = probe_hash(rt, key)?;
    Ok(find(rt, set, hash, key)?.is_some())
}

/// Add all keys of `from`. A safepoint.
pub fn update(rt: &mut Runtime, set: Ref<Set>, from: Value) -> PyResult<()> {
    if let Some(other) = from.get::<Set>() {
        return merge(rt, set, other);
    }
    if let Some(dict) = from.get::<Dict>()
        && rt.class_of(from).is(rt.types.dict)
    {
        set.reserve_for(dict.len());
        let mut at = 0;
        while let Some((next, key, _)) = dict.next_entry(at) {
            let hash = dict.hash_at(next - 1);
            add_hashed(rt, set, hash, key)?;
            at = next;
        }
        return Ok(());
    }
    if from.get::<Generator>().is_some_and(|g| g.is_iterable()) {
        return (rt.hooks.generator_drain)(rt, from, set.into());
    }
    iteration::for_each(rt, from, |rt, key| add(rt, set, key))
}

fn merge(rt: &mut Runtime, set: Ref<Set>, other: Ref<Set>) -> PyResult<()> {
    if set.is(other) || other.is_empty() {
        return Ok(());
    }
    set.reserve_for(other.len());
    if set.copy_into_new(&other) {
        return Ok(());
    }
    walk(rt, other, |rt, hash, key| add_hashed(rt, set, hash, key))
}

/// Call `f` with each hash and key of `set`.
fn walk(rt: &mut Runtime, set: Ref<Set>, mut f: impl FnMut(&mut Runtime, u64, Value) -> PyResult<()>) -> PyResult<()> {
    let mut at = 0;
    while let Some((next, key, hash)) = set.next_key(at) {
        f(rt, hash, key)?;
        at = next;
    }
    Ok(())
}

/// A set (of class `class`) of the items of `v`.
pub fn of(rt: &mut Runtime, class: Ref<Class>, v: Value) -> PyResult<Ref<Set>> {
    let made = make(rt, class);
    update(rt, made, v)?;
    Ok(made)
}

/// A frozenset constant of the program text. CPython's compiler makes it twice, the second time in the first one's order.
pub fn constant(rt: &mut Runtime, values: &[Value]) -> PyResult<Ref<Set>> {
    let (first, made) = (make(rt, rt.types.frozenset), make(rt, rt.types.frozenset));
    for v in values {
        add(rt, first, *v)?;
    }
    walk(rt, first, |rt, hash, key| add_hashed(rt, made, hash, key))?;
    Ok(made)
}

/// The class of the result of an operation on `set`: set or frozenset, even for subclasses.
fn base_class(rt: &Runtime, set: Ref<Set>) -> Ref<Class> {
    if rt.class_of(set.into()).is_subclass(rt.types.frozenset) { rt.types.frozenset } else { rt.types.set }
}

/// A copy, of the base class.
pub fn copy(rt: &mut Runtime, set: Ref<Set>) -> PyResult<Ref<Set>> {
    let class = base_class(rt, set);
    of(rt, class, set.into())
}

/// `set & other`, `other` any iterable.
pub fn intersection(rt: &mut Runtime, set: Ref<Set>, other: Value) -> PyResult<Ref<Set>> {
    if let Some(o) = other.get::<Set>() {
        if o.is(set) {
            return copy(rt, set);
        }
        let class = base_class(rt, set);
        let made = make(rt, class);
        let (walked, asked) = if o.len() > set.len() { (set, o) } else { (o, set) };
        walk(rt, walked, |rt, hash, key| {
            if find(rt, asked, hash, key)?.is_some() {
                add_hashed(rt, made, hash, key)?;
            }
            Ok(())
        })?;
        return Ok(made);
    }
    let class = base_class(rt, set);
    let made = make(rt, class);
    iteration::for_each(rt, other, |rt, key| {
        let hash = keys::hash(rt, key)?;
        if find(rt, set, hash, key)?.is_some() {
            add_hashed(rt, made, hash, key)?;
        }
        Ok(())
    })?;
    Ok(made)
}

/// `set -= other`, `other` any iterable.
pub fn difference_update(rt: &mut Runtime, set: Ref<Set>, other: Value) -> PyResult<()> {
    if let Some(mut o) = other.get::<Set>() {
        if o.is(set) {
            set.clear();
            return Ok(());
        }
        if o.len() >> 3 > set.len() {
            o = intersection(rt, set, other)?;
        }
        walk(rt, o, |rt, hash, key| discard_hashed(rt, set, hash, key).map(|_| ()))?;
    } else if let Some(dict) = other.get::<Dict>().filter(|_| rt.class_of(other).is(rt.types.dict)) {
        let mut at = 0;
        while let Some((next, key, _)) = dict.next_entry(at) {
            discard_hashed(rt, set, dict.hash_at(next - 1), key)?;
            at = next;
        }
    } else {
        iteration::for_each(rt, other, |rt, key| {
            let hash = keys::hash(rt, key)?;
            discard_hashed(rt, set, hash, key).map(|_| ())
        })?;
    }
    set.tidy();
    Ok(())
}

/// `set - other`, `other` any iterable.
pub fn difference(rt: &mut Runtime, set: Ref<Set>, other: Value) -> PyResult<Ref<Set>> {
    let length = match (other.get::<Set>(), other.get::<Dict>()) {
        (Some(o), _) => Some(o.len()),
        (_, Some(d)) => Some(d.len()),
        _ => None,
    };
    let Some(length) = length.filter(|n| set.len() >> 2 <= *n) else {
        let made = copy(rt, set)?;
        difference_update(rt, made, other)?;
        return Ok(made);
    };
    let _ = length;
    let class = base_class(rt, set);
    let made = make(rt, class);
    walk(rt, set, |rt, hash, key| {
        let there = match (other.get::<Set>(), other.get::<Dict>()) {
            (Some(o), _) => find(rt, o, hash, key)?.is_some(),
            (_, Some(d)) => super::dict::find(rt, d, hash, key)?.is_some(),
            _ => false,
        };
        if there { Ok(()) } else { add_hashed(rt, made, hash, key) }
    })?;
    Ok(made)
}

/// `set ^= other`, `other` any iterable.
pub fn symmetric_difference_update(rt: &mut Runtime, set: Ref<Set>, other: Value) -> PyResult<()> {
    let o = match other.get::<Set>() {
        Some(o) if o.is(set) => {
            set.clear();
            return Ok(());
        }
        Some(o) => o,
        None => {
            let class = base_class(rt, set);
            of(rt, class, other)?
        }
    };
    walk(rt, o, |rt, hash, key| {
        if !discard_hashed(rt, set, hash, key)? {
            add_hashed(rt, set, hash, key)?;
        }
        Ok(())
    })
}

/// `set ^ other`, `other` any iterable.
pub fn symmetric_difference(rt: &mut Runtime, set: Ref<Set>, other: Value) -> PyResult<Ref<Set>> {
    let class = base_class(rt, set);
    let made = of(rt, class, other)?;
    symmetric_difference_update(rt, made, set.into())?;
    Ok(made)
}

/// Is every key of `a` in `b`?
pub fn is_subset(rt: &mut Runtime, a: Ref<Set>, b: Ref<Set>) -> PyResult<bool> {
    if a.len() > b.len() {
        return Ok(false);
    }
    let mut at = 0;
    while let Some((next, key, hash)) = a.next_key(at) {
        if find(rt, b, hash, key)?.is_none() {
            return Ok(false);
        }
        at = next;
    }
    Ok(true)
}

/// `a op b`, where `a` is a set; `None` when the two cannot be compared.
pub fn compare(rt: &mut Runtime, op: CompareOp, a: Value, b: Value) -> PyResult<Option<bool>> {
    let Some(x) = a.get::<Set>() else { return Ok(None) };
    let Some(y) = b.get::<Set>() else {
        return if b.get::<DictView>().is_some() { super::views::compare(rt, op.reflected(), b, a) } else { Ok(None) };
    };
    let same_len = x.len() == y.len();
    Ok(Some(match op {
        CompareOp::Eq => same_len && is_subset(rt, x, y)?,
        CompareOp::Ne => !(same_len && is_subset(rt, x, y)?),
        CompareOp::Le => is_subset(rt, x, y)?,
        CompareOp::Ge => is_subset(rt, y, x)?,
        CompareOp::Lt => x.len() < y.len() && is_subset(rt, x, y)?,
        CompareOp::Gt => y.len() < x.len() && is_subset(rt, y, x)?,
    }))
}

/// `a op b`, where one of them is a set; `None` when it does not know the operator or the other operand.
pub fn binary(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    let (x, _) = (a.get::<Set>()?, b.get::<Set>()?);
    let made = match op {
        BinaryOp::And => intersection(rt, x, b),
        BinaryOp::Or => copy(rt, x).and_then(|made| update(rt, made, b).map(|()| made)),
        BinaryOp::Sub => difference(rt, x, b),
        BinaryOp::Xor => symmetric_difference(rt, x, b),
        _ => return None,
    };
    Some(made.map(Value::from))
}

/// `a op= b` in place; `None` when it does not know the operator (frozensets never).
pub fn inplace(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    let (set, _) = (a.get::<Set>()?, b.get::<Set>()?);
    if rt.class_of(a).is_subclass(rt.types.frozenset) {
        return None;
    }
    let done = match op {
        BinaryOp::And => intersection(rt, set, b).map(|made| set.swap(&made)),
        BinaryOp::Or => update(rt, set, b),
        BinaryOp::Sub => difference_update(rt, set, b),
        BinaryOp::Xor => symmetric_difference_update(rt, set, b),
        _ => return None,
    };
    Some(done.map(|()| a))
}

/// The hash of a frozenset: CPython's, from the keys' hashes in any order.
pub fn frozen_hash(set: Ref<Set>) -> i64 {
    if let Some(hash) = set.hash.get() {
        return hash;
    }
    let shuffle = |bits: u64| ((bits ^ 89869747) ^ (bits << 16)).wrapping_mul(3644798167);
    let (mut hash, mut at) = (0u64, 0);
    while let Some((next, _, key_hash)) = set.next_key(at) {
        hash ^= shuffle(key_hash);
        at = next;
    }
    hash ^= (set.len() as u64 + 1).wrapping_mul(1927868237);
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash.wrapping_mul(69069).wrapping_add(907133923);
    let hash = if hash == u64::MAX { 590923713 } else { hash as i64 };
    if set.header.kind() == Kind::Set {
        set.hash.set(Some(hash));
    }
    hash
}
