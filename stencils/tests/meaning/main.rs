//! Executes every stencil and compares what it does with what its family means.

mod assemble;
mod calls;
mod inputs;
mod machine;
mod table;

#[allow(dead_code)]
#[path = "../../../src/value/layout.rs"]
mod layout;

use assemble::{Assembler, Code, Constants, Label};
use inputs::In;
use machine::{Machine, Memory, Random, Real, SLOTS};
use mimeo_stencils::{Access, Class, Kind, Stencil, op};
use table::{ROWS, Row};

/// The frame of a test: R0 … R6, X0 … X7, then the slots that stencils under test may use.
pub const FIRST_SLOT: usize = 15;
const WENT_ON: u64 = 1;
const LEFT: u64 = 2;

fn slot(index: usize) -> Constants {
    Constants { imm: 8 * index as i64, ..Constants::default() }
}

/// Loads all registers from the frame.
fn load_all(a: &mut Assembler) {
    for r in 0..7 {
        a.push(op::LOAD.at(&[r]), slot(r.into()));
    }
    for x in 0..8 {
        a.push(op::LOAD_FLOAT.at(&[x]), slot(7 + usize::from(x)));
    }
}

/// Stores them there and returns `result`.
fn store_all(a: &mut Assembler, result: u64) -> Label {
    let start = a.here();
    for r in 0..7 {
        a.push(op::STORE.at(&[r]), slot(r.into()));
    }
    for x in 0..8 {
        a.push(op::STORE_FLOAT.at(&[x]), slot(7 + usize::from(x)));
    }
    a.push(op::LEAVE.at(&[]), Constants { imm: result as i64, ..Constants::default() });
    start
}

/// Code for a stencil with each of the constants.
fn assemble(stencil: &'static Stencil, constants: &[Constants], active: bool) -> (Code, Vec<Label>) {
    let mut a = Assembler::new(active);
    let went_on = store_all(&mut a, WENT_ON);
    let left = store_all(&mut a, LEFT);
    let mut starts = Vec::new();
    for constants in constants {
        starts.push(a.here());
        load_all(&mut a);
        // Most stencils only fall through; a jump to the end is the same.
        let jumps = stencil.op.kind == Kind::Jump;
        a.push_to(stencil, *constants, jumps.then_some(went_on), left);
        a.push_to(op::JUMP.at(&[]), Constants::default(), Some(went_on), left);
    }
    (a.finish(), starts)
}

/// Runs the code on the machine's state: what it returns, and the state afterwards.
fn run(code: &Code, start: Label, machine: &Machine, memory: &Real) -> (u64, Machine) {
    let mut frame = [0; FIRST_SLOT + SLOTS];
    for (to, r) in frame.iter_mut().zip(machine.r) {
        *to = r as u64;
    }
    for (to, x) in frame[7..].iter_mut().zip(machine.x) {
        *to = x.to_bits();
    }
    frame[FIRST_SLOT..].copy_from_slice(&machine.slots);
    memory.0.set(machine.memory.bytes);
    let result = code.run(start, &mut frame);
    let mut after = machine.clone();
    for (to, word) in after.r.iter_mut().zip(frame) {
        *to = word as i64;
    }
    for (to, word) in after.x.iter_mut().zip(&frame[7..]) {
        *to = f64::from_bits(*word);
    }
    after.slots.copy_from_slice(&frame[FIRST_SLOT..]);
    after.memory.bytes = memory.0.get();
    (result, after)
}

/// The register operands of a stencil.
fn operands(stencil: &Stencil) -> Vec<usize> {
    stencil.registers().into_iter().map(usize::from).collect()
}

/// Sets an operand.
fn set(machine: &mut Machine, class: Class, register: usize, bits: u64) {
    match class {
        Class::Int => machine.r[register] = bits as i64,
        Class::Float => machine.x[register] = f64::from_bits(bits),
    }
}

fn check(row: &Row, stencil: &'static Stencil, random: &mut Random, memory: &Real) {
    let registers = operands(stencil);
    let base = memory.base();
    let place = |kind| row.inputs.iter().position(|i| *i == kind).map(|i| registers[i]);
    if place(In::Address).is_some() && place(In::Address) == place(In::Index) {
        return; // There is no address that is also an index.
    }
    let constants = (row.constants)(base, random);
    let (code, starts) = assemble(stencil, &constants, false);
    for (constants, start) in constants.into_iter().zip(starts) {
        let choices: Vec<Vec<u64>> = row.inputs.iter().map(|i| i.values(base, random)).collect();
        let all: usize = choices.iter().map(Vec::len).product();
        // Every combination if they are few, else a sample that differs from one choice of registers to the next.
        let step = 1 + all / 150;
        for n in (random.below(step)..all).step_by(step) {
            let mut machine = Machine {
                r: std::array::from_fn(|_| random.int()),
                x: std::array::from_fn(|_| random.float()),
                slots: std::array::from_fn(|_| random.next()),
                memory: Memory { base, bytes: inputs::fill(base, random) },
                constants,
            };
            let mut left = n;
            let mut order: Vec<(In, usize, u64)> = Vec::new();
            for (i, values) in choices.iter().enumerate() {
                order.push((row.inputs[i], i, values[left % values.len()]));
                left /= values.len();
            }
            // One register may be two operands: being an address matters most.
            order.sort_by_key(|(kind, ..)| matches!(kind, In::Address | In::Index));
            for (_, i, value) in order {
                set(&mut machine, stencil.op.operands[i].class, registers[i], value);
            }
            let (result, mut got) = run(&code, start, &machine, memory);
            let mut want = machine.clone();
            let goes_on = (row.meaning)(&mut want, &registers);
            let context = || format!("{} on {:?} with {:?} and {constants:?}", stencil.name, machine.r, machine.x);
            assert_eq!(result, if goes_on { WENT_ON } else { LEFT }, "{}", context());
            for (operand, register) in stencil.op.operands.iter().zip(&registers) {
                let nan = row.any_nan && operand.class == Class::Float && want.x[*register].is_nan();
                let garbage = !goes_on && operand.access != Access::Read;
                if nan && goes_on {
                    assert!(got.x[*register].is_nan(), "{}", context());
                }
                if nan || garbage {
                    set(&mut want, operand.class, *register, 0);
                    set(&mut got, operand.class, *register, 0);
                }
            }
            assert_eq!(got.r, want.r, "{}", context());
            assert_eq!(got.x.map(f64::to_bits), want.x.map(f64::to_bits), "{}", context());
            assert_eq!(got.slots, want.slots, "{}", context());
            assert!(got.memory == want.memory, "{}", context());
        }
    }
}

#[test]
fn every_stencil_does_what_its_family_means() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let memory = Real::new();
    for row in ROWS {
        let op = mimeo_stencils::ALL.iter().find(|op| op.name == row.name);
        let op = op.unwrap_or_else(|| panic!("no family is named {}", row.name));
        assert_eq!(op.operands.len(), row.inputs.len(), "{}", op.name);
        for stencil in op.stencils {
            check(row, stencil, &mut random, &memory);
        }
    }
}

#[test]
fn every_family_has_a_meaning() {
    for op in mimeo_stencils::ALL {
        let known = ROWS.iter().any(|row| row.name == op.name) || calls::NAMES.contains(&op.name);
        assert!(known, "{} is not tested", op.name);
    }
}
