//! Tests of the back end: compiled traces do what the reference interpreter says, exits restore what their snapshots say.

mod eval;
mod listing;
mod protection;
mod random;

use super::compiled::CompiledTrace;
use super::enter::enter;
use super::exit::describe;
use super::place::Place;
use super::uses::{frame_values, snapshot_values};
use super::{Jit, Padding, uses::Uses};
use crate::heap::stack::Window;
use crate::runtime::Runtime;
use crate::trace::ir::{End, NO_SNAPSHOT, Trace};
use crate::trace::text::parse;
use crate::trace::validate::validate;
use crate::value::Value;
use eval::{Eval, Left, Memory, same};
use random::Gen;
use std::cell::Cell;

/// A runtime, a back end, and memory for traces to touch.
struct Machine {
    rt: Runtime,
    jit: Jit,
    memory: Box<[Cell<u64>]>,
}

impl Machine {
    fn new() -> Machine {
        let memory = (0..random::WORDS).map(|_| Cell::new(0)).collect();
        Machine {
            rt: Runtime::bare().expect("memory for a heap"),
            jit: Jit::new(Padding { fixed: 128, per_row: 8 }, true),
            memory,
        }
    }

    fn base(&self) -> u64 {
        self.memory.as_ptr() as u64
    }

    fn window(&self) -> Window {
        self.rt.heap.stack().window(0).expect("the first window")
    }

    /// Run a compiled trace; gives the exit.
    fn enter(&mut self, code: &CompiledTrace, slots: &[u64], memory: &Memory) -> u32 {
        let window = self.window();
        for (i, word) in slots.iter().enumerate() {
            window.set(i as u16, Value::from_bits(*word));
        }
        self.memory.iter().zip(&memory.words).for_each(|(cell, word)| cell.set(*word));
        enter(&mut self.rt, code.entry(), window)
    }

    fn slot(&self, slot: u32) -> u64 {
        self.window().get(slot as u16).bits()
    }

    /// Compile, run and compare with the reference. Gives how it was left.
    fn check(&mut self, trace: &Trace, slots: &[u64], memory: Memory) -> Left {
        if let Err(e) = validate(trace) {
            panic!("invalid: {e}\n{trace}");
        }
        let code = self.jit.compile(trace).unwrap_or_else(|e| panic!("{e}\n{trace}"));
        check_locations(trace, &code);
        self.compare(trace, &code, slots, memory)
    }

    fn compare(&mut self, trace: &Trace, code: &CompiledTrace, slots: &[u64], memory: Memory) -> Left {
        let id = self.enter(code, slots, &memory);
        let mut eval = Eval::new(trace, slots, memory);
        let left = eval.run();
        let exit = *self.jit.exit(id);
        let context = || format!("{trace}\n{}\nleft by {left:?}, machine code by {exit:?}", listing::list(trace, code));
        assert_eq!((exit.trace, exit.snapshot), (trace.id, left.snapshot), "{}", context());
        assert_eq!(exit.op, left.guard.map(|i| trace.ins[i].op), "{}", context());
        let shot = &trace.snapshots[left.snapshot as usize];
        for state in describe(trace, shot) {
            let r = shot.slots.iter().find(|(s, _)| *s == state.slot).expect("described").1;
            let found = state.constant.unwrap_or(self.slot(state.slot));
            let expected = eval.get(r);
            assert!(
                same(state.ty, found, expected),
                "slot {}: {found:#x}, not {expected:#x}\n{}",
                state.slot,
                context()
            );
        }
        for (r, slot) in &code.exits[exit.number as usize].frame_values {
            assert_eq!(self.slot(*slot), eval.get(*r), "function {r:?}\n{}", context());
        }
        for slot in (0..trace.slots).filter(|s| !shot.slots.iter().any(|(t, _)| t == s)) {
            assert_eq!(self.slot(slot), slots[slot as usize], "slot {slot} was not to change\n{}", context());
        }
        for (i, (cell, word)) in self.memory.iter().zip(&eval.memory.words).enumerate() {
            assert_eq!(cell.get(), *word, "memory {i}\n{}", context());
        }
        left
    }
}

/// At each guard, every value of its snapshot has a place.
fn check_locations(trace: &Trace, code: &CompiledTrace) {
    let uses = Uses::of(trace);
    for item in &code.items[..code.first_stub as usize] {
        let Some(ir) = item.ir.map(|ir| ir as usize) else { continue };
        let ins = &trace.ins[ir];
        let leaves = code.exits.iter().any(|e| e.guards.contains(&item.offset) && e.snapshot == ins.snapshot);
        // A comparison of a register with itself may take no code.
        if ins.snapshot == NO_SNAPSHOT || !leaves || item.stencil.code.is_empty() {
            continue;
        }
        for r in snapshot_values(&trace.snapshots[ins.snapshot as usize]) {
            let value = uses.resolve(r, ir);
            let here = |l: &&super::compiled::Located| {
                l.value == value.index() as u32 && (l.from..l.to).contains(&item.offset)
            };
            let places: Vec<Place> = code.locations.iter().filter(here).map(|l| l.place).collect();
            assert!(
                value.is_const() || places.len() == 1,
                "{value:?} at {ir:04} is in {places:?}\n{trace}\n{}",
                listing::list(trace, code)
            );
        }
    }
}

/// A trace in text form, with the inputs to run it on.
fn check_text(text: &str, slots: &[u64]) -> Left {
    let trace = parse(text).unwrap_or_else(|e| panic!("{e}\n{text}"));
    assert_eq!(parse(&trace.to_string()).as_ref(), Ok(&trace), "the text form is complete");
    let mut machine = Machine::new();
    let memory = Memory { base: machine.base(), words: vec![0; random::WORDS] };
    machine.check(&trace, slots, memory)
}

const COUNT: &str = "
    trace 1 loop 0 slots 3
    frame 0 code 0 base 0
    site 0 frame 0 pc 4 line 1
    0000 Word sload #0
    0001 Int unbox_int 0000 ?0
    0002 Int sload #1
    0003 ilt 0001 0002 ?0
    0004 Int iadd 0001 +1 ?0
    0005 loop
    0006 Int phi 0004 0008
    0007 ilt 0004 0002 ?1
    0008 Int iadd 0004 +1 ?1
    snapshot 0 site 0 in 0@4 {}
    snapshot 1 site 0 in 0@4 {0: 0004}
    end loop";

#[test]
fn counts() {
    let left = check_text(COUNT, &[crate::value::layout::pack_int(5), 100, 7]);
    assert_eq!(left, Left { guard: Some(7), snapshot: 1 });
    let left = check_text(COUNT, &[crate::value::layout::pack_float(5.0), 100, 7]);
    assert_eq!(left, Left { guard: Some(1), snapshot: 0 });
}

/// How many random traces of each kind: more when asked for.
fn seeds() -> u64 {
    std::env::var("MIMEO_SEEDS").ok().and_then(|n| n.parse().ok()).unwrap_or(2500)
}

#[test]
fn straight_lines() {
    let mut machine = Machine::new();
    for seed in 1..seeds() {
        let mut r#gen = Gen::new(seed, seed as u32, machine.base());
        r#gen.load_slots();
        for _ in 0..5 + seed % 90 {
            r#gen.something(seed % 3 != 0);
        }
        r#gen.leave();
        run(&mut machine, &mut r#gen);
    }
}

#[test]
fn loops() {
    let mut machine = Machine::new();
    let (mut rounds, mut counted) = (0, 0);
    for seed in 1..seeds() {
        let mut r#gen = Gen::new(seed + 1_000_000, seed as u32, machine.base());
        r#gen.load_slots();
        let calls = seed % 3 != 0;
        for _ in 0..seed % 40 {
            r#gen.something(calls);
        }
        let limit = 1 + seed % 7;
        r#gen.add_loop(3 + seed as usize % 60, limit, calls);
        let left = run(&mut machine, &mut r#gen);
        let loop_at = r#gen.trace.loop_start().expect("a loop");
        rounds += (left.guard > Some(loop_at)) as u64;
        counted += left.guard.is_some_and(|i| r#gen.trace.ins[i].a == crate::trace::ir::Ref(loop_at as u32 + 1)) as u64;
    }
    assert!(rounds > seeds() / 2 && counted > seeds() / 5, "{rounds} reached the body, {counted} its end");
}

/// On the inputs that it was made with, and on others.
fn run(machine: &mut Machine, r#gen: &mut Gen) -> Left {
    let base = machine.base();
    let trace = &r#gen.trace;
    if let Err(e) = validate(trace) {
        panic!("invalid: {e}\n{trace}");
    }
    let code = machine.jit.compile(trace).unwrap_or_else(|e| panic!("{e}\n{trace}"));
    check_locations(trace, &code);
    let mut left = None;
    for _ in 0..3 {
        let (slots, memory) = random::inputs(&mut r#gen.rng, base);
        left = Some(machine.compare(&r#gen.trace, &code, &slots, memory));
    }
    left.expect("three runs")
}

#[test]
fn links() {
    let mut machine = Machine::new();
    let base = machine.base();
    let root = parse(COUNT).expect("a trace");
    let code = machine.jit.compile(&root).expect("compiles");
    let memory = Memory { base, words: vec![0; random::WORDS] };
    let int = crate::value::layout::pack_int;
    let exit = machine.enter(&code, &[int(5), 10, 7], &memory);
    assert_eq!((machine.jit.exit(exit).snapshot, machine.slot(0)), (1, 10));
    // A side trace for the end of the loop: it boxes, adds to slot 2, and goes back to the root while that is small.
    let side = "
        trace 2 exit 1:3 slots 3
        frame 0 code 0 base 0
        site 0 frame 0 pc 4 line 1
        0000 Int sload #0
        0001 Int sload #2
        0002 Int iadd 0001 +3 ?0
        0003 ilt 0002 +100 ?0
        0004 Word box_int +5 ?0
        0005 Word box_int 0000 ?0
        snapshot 0 site 0 in 0@4 {0: 0000, 2: 0001}
        snapshot 1 site 0 in 0@4 {0: 0004, 1: w:14, 2: 0005}
        end link 1 ?1";
    let side = parse(&side.replace("{0: 0004, 1: w:14, 2: 0005}", "{0: 0004}")).expect("a side trace");
    validate(&side).expect("valid");
    let side_code = machine.jit.compile(&side).expect("compiles");
    let patch = machine.jit.link(exit, 2).expect("in reach");
    assert_eq!((patch.old, machine.jit.exit(exit).linked), (0, Some(2)));
    // Once through the side trace, and again through the root, whose exit leads to the side trace: for ever, but for the side's guard.
    let left = machine.enter(&code, &[int(5), 10, 98], &memory);
    assert_eq!((machine.jit.exit(left).trace, machine.slot(0), machine.slot(2)), (2, 10, 98));
    let direct = machine.enter(&side_code, &[10, 10, 98], &memory);
    assert_eq!(direct, left);
    machine.jit.invalidate(2);
    let left = machine.enter(&code, &[int(5), 10, 98], &memory);
    assert_eq!((left, machine.jit.exit(left).linked, machine.slot(0)), (exit, None, 10));
    assert!(machine.jit.link(exit, 2).is_err(), "an invalid trace cannot be linked to");
}

/// Prints how long compiling takes; run with `--ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn speed() {
    let mut machine = Machine::new();
    let (mut traces, mut instructions) = (Vec::new(), 0);
    for seed in 1..200 {
        let mut r#gen = Gen::new(seed, seed as u32, machine.base());
        r#gen.load_slots();
        (0..50).for_each(|_| r#gen.something(true));
        r#gen.add_loop(60, 3, true);
        instructions += r#gen.trace.ins.len();
        traces.push(r#gen.trace);
    }
    for _ in 0..3 {
        let start = std::time::Instant::now();
        let bytes: usize = traces.iter().map(|t| machine.jit.compile(t).expect("compiles").bytes.len()).sum();
        let each = start.elapsed() / traces.len() as u32;
        println!("{each:?} for {} instructions, {} bytes", instructions / traces.len(), bytes / traces.len());
    }
}

#[test]
fn watches() {
    let text = "
        trace 1 loop 0 slots 2
        frame 0 code 0 base 0
        site 0 frame 0 pc 4 line 1
        0000 Int sload #0
        0001 guard_watch ?0
        0002 Int iadd 0000 +1 ?0
        snapshot 0 site 0 in 0@4 {1: 0000}
        snapshot 1 site 0 in 0@4 {0: 0002, 1: +9}
        end leave ?1";
    let mut machine = Machine::new();
    let code = machine.jit.compile(&parse(text).expect("a trace")).expect("compiles");
    let memory = Memory { base: machine.base(), words: vec![0; random::WORDS] };
    let exit = machine.enter(&code, &[5, 6], &memory);
    assert_eq!((machine.jit.exit(exit).snapshot, machine.slot(0), machine.slot(1)), (1, 6, 6));
    assert_eq!(machine.jit.invalidate(1).len(), 1);
    let exit = machine.enter(&code, &[5, 6], &memory);
    assert_eq!((machine.jit.exit(exit).snapshot, machine.slot(0), machine.slot(1)), (0, 5, 5));
    assert!(machine.jit.invalidate(1).is_empty());
}

/// Traces that end in a link store constants too.
#[test]
fn link_stores_constants() {
    let landing = "
        trace 1 loop 0 slots 3
        frame 0 code 0 base 0
        site 0 frame 0 pc 4 line 1
        snapshot 0 site 0 in 0@4 {}
        end leave ?0";
    let from = "
        trace 2 loop 1 slots 3
        frame 0 code 0 base 0
        site 0 frame 0 pc 4 line 1
        0000 Word sload #0
        0001 Word sload #1
        snapshot 0 site 0 in 0@4 {0: 0001, 1: 0000, 2: w:fffc000000000007}
        end link 1 ?0";
    let mut machine = Machine::new();
    machine.jit.compile(&parse(landing).expect("a trace")).expect("compiles");
    let from = parse(from).expect("a trace");
    validate(&from).expect("valid");
    assert!(matches!(from.end, End::Link { trace: 1, snapshot: 0 }));
    let code = machine.jit.compile(&from).expect("compiles");
    let memory = Memory { base: machine.base(), words: vec![0; random::WORDS] };
    let exit = machine.enter(&code, &[21, 22, 23], &memory);
    assert_eq!(machine.jit.exit(exit).trace, 1);
    assert_eq!([0, 1, 2].map(|s| machine.slot(s)), [22, 21, 0xFFFC_0000_0000_0007]);
    assert!(frame_values(&from.snapshots[0]).next().is_none());
}
