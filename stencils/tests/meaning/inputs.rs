//! Operands and constants worth trying.

use crate::assemble::Constants;
use crate::layout;
use crate::machine::{MEMORY, Random};
use mimeo_stencils::Reciprocal;

/// What a register operand is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum In {
    Int,
    /// A shift count or so: mostly small.
    Small,
    Float,
    Word,
    /// Of the middle of the memory.
    Address,
    /// Of an element around there.
    Index,
}

pub const INTS: [i64; 21] = [
    0,
    1,
    -1,
    2,
    -2,
    7,
    -10,
    63,
    64,
    1 << 31,
    -(1 << 31),
    1 << 53,
    (1 << 53) + 1,
    -(1 << 53),
    -(1 << 53) - 1,
    layout::INT_MAX,
    layout::INT_MAX + 1,
    layout::INT_MIN,
    layout::INT_MIN - 1,
    i64::MAX,
    i64::MIN,
];

pub const FLOATS: [f64; 17] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    -2.75,
    1e300,
    5e-324,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
    f64::from_bits(0xFFF8_0000_0000_0000),
    9007199254740993.0,
    9223372036854775807.0,
    9223372036854774784.0,
    -9223372036854775808.0,
    -9223372036854777856.0,
];

impl In {
    /// All values worth trying, and some random ones.
    pub fn values(self, memory: u64, random: &mut Random) -> Vec<u64> {
        let mut values: Vec<u64> = match self {
            In::Int => INTS.iter().map(|i| *i as u64).collect(),
            In::Small => (-3..=66).step_by(3).chain([0, 1, 62, 63, 64, i64::MAX, i64::MIN]).map(|i| i as u64).collect(),
            In::Float => FLOATS.iter().map(|f| f.to_bits()).collect(),
            In::Word => {
                let mut words =
                    vec![layout::NULL, layout::NONE, layout::FALSE, layout::TRUE, layout::STOP, layout::ELLIPSIS];
                words.extend([
                    layout::INT_TAG,
                    u64::MAX,
                    layout::pack_int(layout::INT_MIN),
                    layout::pack_int(layout::INT_MAX),
                ]);
                words.extend(FLOATS.iter().map(|f| layout::pack_float(*f)));
                words.extend([memory, memory + 8, memory + MEMORY as u64 / 2]);
                words
            }
            In::Address => vec![memory + MEMORY as u64 / 2, memory + MEMORY as u64 / 2 - 16],
            In::Index => (-4..=4).map(|i: i64| i as u64).collect(),
        };
        for _ in 0..6 {
            values.push(match self {
                In::Int => random.int() as u64,
                In::Float => random.float().to_bits(),
                In::Word => layout::pack_int(random.int() >> 14),
                _ => continue,
            });
        }
        values
    }
}

fn immediates(list: &[i64]) -> Vec<Constants> {
    list.iter().map(|&imm| Constants { imm, ..Constants::default() }).collect()
}

/// No holes to fill.
pub fn none(_: u64, _: &mut Random) -> Vec<Constants> {
    vec![Constants::default()]
}

/// Signed 32-bit immediates.
pub fn signed(_: u64, random: &mut Random) -> Vec<Constants> {
    let random = random.next() as i32;
    immediates(&[0, 1, -1, 7, -10, 127, 128, -129, i32::MAX.into(), i32::MIN.into(), random.into()])
}

/// Shift counts.
pub fn shift(_: u64, _: &mut Random) -> Vec<Constants> {
    immediates(&[0, 1, 2, 13, 14, 31, 32, 33, 62, 63])
}

/// Offsets of fields, with an IMM2 and a K for those that store or compare them.
pub fn field(_: u64, random: &mut Random) -> Vec<Constants> {
    let mut all = Vec::new();
    for imm in [0, 8, -8, 64, 120, -120] {
        for imm2 in [0, 5, -1, i32::MIN.into()] {
            all.push(Constants { imm, imm2, k: random.pick(&INTS) as u64, ..Constants::default() });
        }
    }
    all
}

/// Offsets of fields, with an unsigned 32-bit IMM2.
pub fn field_unsigned(_: u64, _: &mut Random) -> Vec<Constants> {
    let values = [0, 1, 0x8000_0000, 0xFFFF_FFFF, 3];
    values.into_iter().map(|imm2| Constants { imm: 8, imm2, ..Constants::default() }).collect()
}

/// Offsets of frame slots.
pub fn slot(memory: u64, random: &mut Random) -> Vec<Constants> {
    let mut all = field(memory, random);
    for (i, constants) in all.iter_mut().enumerate() {
        constants.imm = 8 * (crate::FIRST_SLOT + i % crate::machine::SLOTS) as i64;
    }
    all
}

/// Int constants.
pub fn k(_: u64, random: &mut Random) -> Vec<Constants> {
    let ints = INTS.into_iter().chain([random.int(), random.int()]);
    ints.map(|k| Constants { k: k as u64, ..Constants::default() }).collect()
}

/// Float constants.
pub fn kf(_: u64, random: &mut Random) -> Vec<Constants> {
    let floats = FLOATS.into_iter().chain([random.float(), random.float()]);
    floats.map(|k| Constants { k: k.to_bits(), ..Constants::default() }).collect()
}

/// Words as constants: those in the memory (`fill` puts small ints there) and others.
pub fn k_word(_: u64, random: &mut Random) -> Vec<Constants> {
    [0, 1, 2, 3, random.next()].into_iter().map(|k| Constants { k, k2: k, ..Constants::default() }).collect()
}

/// Addresses in the memory, with an IMM and a K2 to add or compare.
pub fn k_address(memory: u64, _: &mut Random) -> Vec<Constants> {
    let one = |(i, imm): (u64, i64)| Constants { k: memory + 8 * i, imm, k2: i % 4, ..Constants::default() };
    (0..12).zip([0, 1, -1, 16, 24, 32, 48, i64::from(i32::MAX), i64::from(i32::MIN), 8, 16, 0]).map(one).collect()
}

/// Divisors and their reciprocals.
pub fn divisor(_: u64, random: &mut Random) -> Vec<Constants> {
    let mut divisors = vec![2, 3, 4, 5, 7, 9, 10, 641, 1000, 1 << 31, (1 << 31) + 1, 1 << 62, (1 << 62) + 1, i64::MAX];
    divisors.extend((0..20).map(|_| (random.next() as i64 >> random.below(60)).unsigned_abs() as i64 | 2));
    divisors
        .into_iter()
        .map(|divisor| {
            let reciprocal = Reciprocal::of(divisor).expect("a divisor of 2 or more");
            Constants {
                imm: reciprocal.shift.into(),
                k: reciprocal.multiplier,
                k2: divisor as u64,
                ..Constants::default()
            }
        })
        .collect()
}

/// Where `fill` puts the heads of free lists: one with cells, an empty one.
pub fn free_list(memory: u64, _: &mut Random) -> Vec<Constants> {
    [FREE_LIST, FREE_LIST + 8].into_iter().map(|i| Constants { k: memory + i, ..Constants::default() }).collect()
}

const FREE_LIST: u64 = MEMORY as u64 - 64;

/// The memory as every test finds it: small ints, ints of all sizes, and a free list of two cells.
pub fn fill(base: u64, random: &mut Random) -> [u8; MEMORY] {
    let mut words: Vec<u64> =
        (0..MEMORY / 8).map(|i| if i % 2 == 0 { i as u64 / 2 % 5 } else { random.int() as u64 }).collect();
    words[FREE_LIST as usize / 8] = base + 16;
    words[2] = base + 64;
    words[FREE_LIST as usize / 8 + 1] = 0;
    let mut bytes = [0; MEMORY];
    for (place, word) in bytes.chunks_exact_mut(8).zip(words) {
        place.copy_from_slice(&word.to_le_bytes());
    }
    bytes
}
