//! Dead code: keep what has an effect and what that needs; number anew; put the φs behind `loop`.
use crate::trace::helpers::Effect;
use crate::trace::ir::{Binding, Class, End, Ins, IrOp, NO_SNAPSHOT, Ref, Trace};
use rustc_hash::FxHashMap;

/// Does the instruction matter even if nobody uses its result?
fn has_effect(trace: &Trace, ins: &Ins) -> bool {
    use IrOp::*;
    match ins.op.class() {
        Class::Pure | Class::Load => false,
        // These fail only because the result would not fit; without a result there is nothing to fit.
        Class::Guard => !matches!(ins.op, BoxInt | BoxFloat | IAdd | ISub | IMul | INeg | IAbs | IToF),
        Class::Store => true,
        Class::Call => {
            let helper = trace.helper(ins).get();
            helper.raises || helper.takes_arguments || matches!(helper.effect, Effect::Writes | Effect::Python)
        }
        Class::Control => ins.op != Phi,
    }
}

/// Remove dead code from `trace`.
pub fn dce(trace: Trace) -> Trace {
    let live = mark(&trace);
    rebuild(trace, &live)
}

/// Which instructions are needed. A φ is needed when the body uses its left operand.
fn mark(trace: &Trace) -> Vec<bool> {
    let n = trace.ins.len();
    let body = trace.loop_start().unwrap_or(n);
    let phis: FxHashMap<Ref, usize> =
        trace.ins.iter().enumerate().filter(|(_, i)| i.op == IrOp::Phi).map(|(k, i)| (i.a, k)).collect();
    let mut live = vec![false; n];
    let mut work: Vec<usize> = (0..n).filter(|&i| has_effect(trace, &trace.ins[i])).collect();
    if let End::Link { snapshot, .. } | End::Leave { snapshot } = trace.end {
        work.extend(
            trace.snapshots[snapshot as usize].slots.iter().filter(|(_, r)| !r.is_const()).map(|(_, r)| r.index()),
        );
    }
    while let Some(i) = work.pop() {
        if std::mem::replace(&mut live[i], true) {
            continue;
        }
        let ins = &trace.ins[i];
        let in_body = i > body;
        let mut need = |r: Ref| {
            if r.is_const() || !r.is_some() {
                return;
            }
            work.push(r.index());
            if in_body && let Some(&phi) = phis.get(&r) {
                work.push(phi);
            }
        };
        ins.operands().for_each(&mut need);
        if ins.snapshot != NO_SNAPSHOT {
            trace.snapshots[ins.snapshot as usize].slots.iter().for_each(|(_, r)| need(*r));
        }
    }
    live
}

fn rebuild(mut trace: Trace, live: &[bool]) -> Trace {
    let old = std::mem::take(&mut trace.ins);
    let mut order: Vec<usize> = Vec::with_capacity(old.len());
    let body = old.iter().position(|i| i.op == IrOp::Loop).unwrap_or(old.len());
    order.extend((0..body.min(old.len())).filter(|&i| live[i]));
    if body < old.len() {
        order.push(body);
        order.extend((body..old.len()).filter(|&i| live[i] && old[i].op == IrOp::Phi));
        order.extend((body + 1..old.len()).filter(|&i| live[i] && old[i].op != IrOp::Phi));
    }
    let mut to = vec![Ref::NONE; old.len()];
    for (new, &i) in order.iter().enumerate() {
        to[i] = Ref(new as u32);
    }
    let map = |r: Ref| if r.is_const() || !r.is_some() { r } else { to[r.index()] };
    // Snapshots that are still needed, numbered anew.
    let mut snapshots = Vec::new();
    let mut renumber: FxHashMap<u32, u32> = FxHashMap::default();
    let all = std::mem::take(&mut trace.snapshots);
    let mut keep = |s: u32| {
        *renumber.entry(s).or_insert_with(|| {
            let mut kept = all[s as usize].clone();
            kept.slots.iter_mut().for_each(|(_, r)| *r = map(*r));
            snapshots.push(kept);
            snapshots.len() as u32 - 1
        })
    };
    for &i in &order {
        let ins = old[i];
        let snapshot = if ins.snapshot == NO_SNAPSHOT { NO_SNAPSHOT } else { keep(ins.snapshot) };
        trace.ins.push(Ins { a: map(ins.a), b: map(ins.b), c: map(ins.c), snapshot, ..ins });
    }
    match &mut trace.end {
        End::Link { snapshot, .. } | End::Leave { snapshot } => *snapshot = keep(*snapshot),
        End::Loop => {}
    }
    trace.snapshots = snapshots;
    trace.bindings = rebind(&trace.bindings, &order, &to, &old);
    trace
}

/// Bindings begin at the first instruction kept at or after theirs.
fn rebind(bindings: &[Binding], order: &[usize], to: &[Ref], old: &[Ins]) -> Vec<Binding> {
    let n = old.len();
    // New index of the first kept instruction at or after each old one. φs do not count: they stood behind all others, and stand in front now.
    let mut next = vec![order.len() as u32; n + 1];
    for (new, &i) in order.iter().enumerate() {
        next[i] = new as u32;
    }
    for i in (0..n).rev() {
        if !to[i].is_some() || old[i].op == IrOp::Phi {
            next[i] = next[i + 1];
        }
    }
    let mut moved: Vec<Binding> = bindings
        .iter()
        .map(|b| Binding {
            from: next[(b.from as usize).min(n)],
            value: b.value.map(|r| if r.is_const() || !r.is_some() { r } else { to[r.index()] }),
            ..*b
        })
        .collect();
    moved.sort_by_key(|b| b.from);
    moved
}
