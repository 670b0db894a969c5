//! What every family means, in Rust. A meaning changes the machine and tells whether the stencil goes on; where it leaves,
//! what it did to the written operands does not count.
// Comparisons with NaN are what half of the rows are about.
#![allow(clippy::neg_cmp_op_on_partial_ord)]

use crate::assemble::Constants;
use crate::inputs::{self, In, In::*};
use crate::layout;
use crate::machine::{Machine, Random};

/// A family and its meaning.
pub struct Row {
    pub name: &'static str,
    /// Per register operand.
    pub inputs: &'static [In],
    /// What to fill the holes with.
    pub constants: fn(u64, &mut Random) -> Vec<Constants>,
    pub meaning: fn(&mut Machine, &[usize]) -> bool,
    /// NaN results of arithmetic have any sign and payload.
    pub any_nan: bool,
}

fn floor_div(a: i64, b: i64) -> Option<i64> {
    (b != 0 && b != -1).then(|| a.div_euclid(b) - i64::from(b < 0 && a.rem_euclid(b) != 0))
}

fn floor_mod(a: i64, b: i64) -> Option<i64> {
    floor_div(a, b).map(|q| (a as i128 - q as i128 * b as i128) as i64)
}

fn shl(a: i64, count: i64) -> Option<i64> {
    let exact = (a as i128) << u32::try_from(count).ok().filter(|c| *c < 64)?;
    i64::try_from(exact).ok()
}

macro_rules! rows {
    ($($name:ident [$($input:ident)*] $constants:ident $(($nan:ident))? |$m:ident, $o:ident| $body:expr;)*) => {
        /// One row per family; calls and control are tested apart.
        pub const ROWS: &[Row] = &[$(Row {
            name: stringify!($name),
            inputs: &[$($input),*],
            constants: inputs::$constants,
            any_nan: false $(|| !stringify!($nan).is_empty())?,
            #[allow(unused_variables)]
            meaning: |$m: &mut Machine, $o: &[usize]| $body,
        }),*];
    };
}

/// `go!(…)`: does it, and goes on.
macro_rules! go {
    ($($body:tt)*) => { { $($body)*; true } };
}

rows! {
    int_add [Int Int] none |m, o| m.some(o[0], m.r[o[0]].checked_add(m.r[o[1]]));
    int_sub [Int Int] none |m, o| m.some(o[0], m.r[o[0]].checked_sub(m.r[o[1]]));
    int_mul [Int Int] none |m, o| m.some(o[0], m.r[o[0]].checked_mul(m.r[o[1]]));
    int_add_imm [Int] signed |m, o| m.some(o[0], m.r[o[0]].checked_add(m.imm()));
    int_sub_imm [Int] signed |m, o| m.some(o[0], m.r[o[0]].checked_sub(m.imm()));
    int_mul_imm [Int] signed |m, o| m.some(o[0], m.r[o[0]].checked_mul(m.imm()));
    int_lea [Int Int] signed |m, o| go!(m.r[o[0]] = m.r[o[1]].wrapping_add(m.imm()));
    int_neg [Int] none |m, o| m.some(o[0], m.r[o[0]].checked_neg());
    int_abs [Int] none |m, o| m.some(o[0], m.r[o[0]].checked_abs());
    int_not [Int] none |m, o| go!(m.r[o[0]] = !m.r[o[0]]);
    int_and [Int Int] none |m, o| go!(m.r[o[0]] &= m.r[o[1]]);
    int_or [Int Int] none |m, o| go!(m.r[o[0]] |= m.r[o[1]]);
    int_xor [Int Int] none |m, o| go!(m.r[o[0]] ^= m.r[o[1]]);
    int_and_imm [Int] signed |m, o| go!(m.r[o[0]] &= m.imm());
    int_or_imm [Int] signed |m, o| go!(m.r[o[0]] |= m.imm());
    int_xor_imm [Int] signed |m, o| go!(m.r[o[0]] ^= m.imm());
    int_and_k [Int] k |m, o| go!(m.r[o[0]] &= m.k());
    int_or_k [Int] k |m, o| go!(m.r[o[0]] |= m.k());
    int_xor_k [Int] k |m, o| go!(m.r[o[0]] ^= m.k());
    int_shl_imm [Int] shift |m, o| m.some(o[0], shl(m.r[o[0]], m.imm()));
    int_shr_imm [Int] shift |m, o| go!(m.r[o[0]] >>= m.imm());
    int_shl [Int Small] none |m, o| m.some(o[0], shl(m.r[o[0]], m.r[o[1]]));
    int_shr [Int Small] none |m, o| m.some(o[0], (m.r[o[1]] >= 0).then(|| m.r[o[0]] >> m.r[o[1]].min(63)));
    int_div [Int Int] none |m, o| m.some(o[0], floor_div(m.r[o[0]], m.r[o[1]]));
    int_mod [Int Int] none |m, o| m.some(o[0], floor_mod(m.r[o[0]], m.r[o[1]]));
    int_div_magic [Int] divisor |m, o| m.some(o[0], floor_div(m.r[o[0]], m.constants.k2 as i64));
    int_mod_magic [Int] divisor |m, o| m.some(o[0], floor_mod(m.r[o[0]], m.constants.k2 as i64));
    int_min [Int Int] none |m, o| go!(m.r[o[0]] = m.r[o[0]].min(m.r[o[1]]));
    int_max [Int Int] none |m, o| go!(m.r[o[0]] = m.r[o[0]].max(m.r[o[1]]));
    int_index [Small Small] none |m, o| {
        let (index, len) = (m.r[o[0]], m.r[o[1]]);
        let index = if index < 0 { index.wrapping_add(len) } else { index };
        m.some(o[0], ((index as u64) < len as u64).then_some(index))
    };

    float_add [Float Float] none (any_nan) |m, o| go!(m.x[o[0]] += m.x[o[1]]);
    float_sub [Float Float] none (any_nan) |m, o| go!(m.x[o[0]] -= m.x[o[1]]);
    float_mul [Float Float] none (any_nan) |m, o| go!(m.x[o[0]] *= m.x[o[1]]);
    float_div [Float Float] none (any_nan) |m, o| m.x[o[1]] != 0.0 && go!(m.x[o[0]] /= m.x[o[1]]);
    float_add_k [Float] kf (any_nan) |m, o| go!(m.x[o[0]] += m.kf());
    float_sub_k [Float] kf (any_nan) |m, o| go!(m.x[o[0]] -= m.kf());
    float_mul_k [Float] kf (any_nan) |m, o| go!(m.x[o[0]] *= m.kf());
    float_div_k [Float] kf (any_nan) |m, o| go!(m.x[o[0]] /= m.kf());
    float_neg [Float] none |m, o| go!(m.x[o[0]] = -m.x[o[0]]);
    float_abs [Float] none |m, o| go!(m.x[o[0]] = m.x[o[0]].abs());
    float_sqrt [Float Float] none (any_nan) |m, o| {
        let from = m.x[o[1]];
        (from.is_nan() || from >= 0.0) && go!(m.x[o[0]] = from.sqrt())
    };
    float_mov [Float Float] none |m, o| go!(m.x[o[0]] = m.x[o[1]]);
    float_mov_k [Float] kf |m, o| go!(m.x[o[0]] = m.kf());
    int_to_float [Float Int] none |m, o| go!(m.x[o[0]] = m.r[o[1]] as f64);
    int_to_float_exact [Float Int] none |m, o| {
        let from = m.r[o[1]];
        from.unsigned_abs() <= 1 << 53 && go!(m.x[o[0]] = from as f64)
    };
    float_swap [Float Float] none |m, o| go!(m.x.swap(o[0], o[1]));
    float_to_int [Int Float] none |m, o| {
        let from = m.x[o[1]];
        m.some(o[0], (from.abs() < 9223372036854775808.0).then_some(from as i64))
    };
    float_to_int_exact [Int Float] none |m, o| {
        let from = m.x[o[1]];
        let fits = (-9223372036854775808.0..9223372036854775808.0).contains(&from);
        m.some(o[0], (fits && from.fract() == 0.0).then_some(from as i64))
    };

    int_lt [Int Int] none |m, o| m.r[o[0]] < m.r[o[1]];
    int_le [Int Int] none |m, o| m.r[o[0]] <= m.r[o[1]];
    int_gt [Int Int] none |m, o| m.r[o[0]] > m.r[o[1]];
    int_ge [Int Int] none |m, o| m.r[o[0]] >= m.r[o[1]];
    int_eq [Int Int] none |m, o| m.r[o[0]] == m.r[o[1]];
    int_ne [Int Int] none |m, o| m.r[o[0]] != m.r[o[1]];
    int_ult [Int Int] none |m, o| (m.r[o[0]] as u64) < m.r[o[1]] as u64;
    int_lt_imm [Int] signed |m, o| m.r[o[0]] < m.imm();
    int_le_imm [Int] signed |m, o| m.r[o[0]] <= m.imm();
    int_gt_imm [Int] signed |m, o| m.r[o[0]] > m.imm();
    int_ge_imm [Int] signed |m, o| m.r[o[0]] >= m.imm();
    int_eq_imm [Int] signed |m, o| m.r[o[0]] == m.imm();
    int_ne_imm [Int] signed |m, o| m.r[o[0]] != m.imm();
    int_ult_imm [Int] signed |m, o| (m.r[o[0]] as u64) < m.imm() as u64;
    int_lt_k [Int] k |m, o| m.r[o[0]] < m.k();
    int_le_k [Int] k |m, o| m.r[o[0]] <= m.k();
    int_gt_k [Int] k |m, o| m.r[o[0]] > m.k();
    int_ge_k [Int] k |m, o| m.r[o[0]] >= m.k();
    int_eq_k [Int] k |m, o| m.r[o[0]] == m.k();
    int_ne_k [Int] k |m, o| m.r[o[0]] != m.k();
    int_is_zero [Int] none |m, o| m.r[o[0]] == 0;
    int_not_zero [Int] none |m, o| m.r[o[0]] != 0;
    float_lt [Float Float] none |m, o| m.x[o[0]] < m.x[o[1]];
    float_le [Float Float] none |m, o| m.x[o[0]] <= m.x[o[1]];
    float_gt [Float Float] none |m, o| m.x[o[0]] > m.x[o[1]];
    float_ge [Float Float] none |m, o| m.x[o[0]] >= m.x[o[1]];
    float_eq [Float Float] none |m, o| m.x[o[0]] == m.x[o[1]];
    float_ne [Float Float] none |m, o| m.x[o[0]] != m.x[o[1]];
    float_nlt [Float Float] none |m, o| !(m.x[o[0]] < m.x[o[1]]);
    float_nle [Float Float] none |m, o| !(m.x[o[0]] <= m.x[o[1]]);
    float_ngt [Float Float] none |m, o| !(m.x[o[0]] > m.x[o[1]]);
    float_nge [Float Float] none |m, o| !(m.x[o[0]] >= m.x[o[1]]);
    float_lt_k [Float] kf |m, o| m.x[o[0]] < m.kf();
    float_le_k [Float] kf |m, o| m.x[o[0]] <= m.kf();
    float_gt_k [Float] kf |m, o| m.x[o[0]] > m.kf();
    float_ge_k [Float] kf |m, o| m.x[o[0]] >= m.kf();
    float_eq_k [Float] kf |m, o| m.x[o[0]] == m.kf();
    float_ne_k [Float] kf |m, o| m.x[o[0]] != m.kf();
    float_nlt_k [Float] kf |m, o| !(m.x[o[0]] < m.kf());
    float_nle_k [Float] kf |m, o| !(m.x[o[0]] <= m.kf());
    float_ngt_k [Float] kf |m, o| !(m.x[o[0]] > m.kf());
    float_nge_k [Float] kf |m, o| !(m.x[o[0]] >= m.kf());

    guard_is_int [Word] none |m, o| layout::is_int(m.r[o[0]] as u64);
    guard_is_float [Word] none |m, o| layout::is_float(m.r[o[0]] as u64);
    guard_is_pointer [Word] none |m, o| layout::is_pointer(m.r[o[0]] as u64);
    guard_class [Word] k_word |m, o| layout::is_pointer(m.r[o[0]] as u64) && m.memory.get(m.r[o[0]]) == m.k();
    guard_class_ptr [Address] k_word |m, o| m.memory.get(m.r[o[0]]) == m.k();
    unbox_int [Int Int] none |m, o| go!(m.r[o[0]] = m.r[o[1]] << 14 >> 14);
    guard_unbox_int [Int Word] none |m, o| {
        let word = m.r[o[1]] as u64;
        m.some(o[0], layout::is_int(word).then(|| layout::unpack_int(word)))
    };
    box_int [Int Int] none |m, o| go!(m.r[o[0]] = m.r[o[1]] | layout::INT_TAG as i64);
    guard_box_int [Int Int] none |m, o| {
        let value = m.r[o[1]];
        let fits = (layout::INT_MIN..=layout::INT_MAX).contains(&value);
        m.some(o[0], fits.then(|| layout::pack_int(value) as i64))
    };
    guard_int_fits [Int] none |m, o| (layout::INT_MIN..=layout::INT_MAX).contains(&m.r[o[0]]);
    unbox_float [Float Word] none |m, o| go!(m.x[o[0]] = layout::unpack_float(m.r[o[1]] as u64));
    guard_unbox_float [Float Word] none |m, o| {
        let word = m.r[o[1]] as u64;
        layout::is_float(word) && go!(m.x[o[0]] = layout::unpack_float(word))
    };
    box_float [Int Float] none |m, o| go!(m.r[o[0]] = layout::pack_float(m.x[o[1]]) as i64);
    guard_box_float [Int Float] none |m, o| {
        let value = m.x[o[1]];
        m.some(o[0], (!value.is_nan()).then(|| layout::pack_float(value) as i64))
    };

    mov [Int Int] none |m, o| go!(m.r[o[0]] = m.r[o[1]]);
    mov_imm [Int] signed |m, o| go!(m.r[o[0]] = m.imm());
    mov_k [Int] k |m, o| go!(m.r[o[0]] = m.k());
    swap [Int Int] none |m, o| go!(m.r.swap(o[0], o[1]));
    load [Int] slot |m, o| go!(m.r[o[0]] = *m.slot() as i64);
    store [Int] slot |m, o| go!(*m.slot() = m.r[o[0]] as u64);
    load_float [Float] slot |m, o| go!(m.x[o[0]] = f64::from_bits(*m.slot()));
    store_float [Float] slot |m, o| go!(*m.slot() = m.x[o[0]].to_bits());
    store_k [] slot |m, o| go!(*m.slot() = m.constants.k);
    store_imm [] slot |m, o| go!(*m.slot() = m.constants.imm2 as u64);

    get [Int Address] field |m, o| go!(m.r[o[0]] = m.memory.get(m.r[o[1]] + m.imm()));
    put [Address Int] field |m, o| go!(m.memory.put(m.r[o[0]] + m.imm(), m.r[o[1]]));
    put_k [Address] field |m, o| go!(m.memory.put(m.r[o[0]] + m.imm(), m.k()));
    put_imm [Address] field |m, o| go!(m.memory.put(m.r[o[0]] + m.imm(), m.constants.imm2));
    get_float [Float Address] field |m, o| go!(m.x[o[0]] = f64::from_bits(m.memory.get(m.r[o[1]] + m.imm()) as u64));
    put_float [Address Float] field |m, o| go!(m.memory.put(m.r[o[0]] + m.imm(), m.x[o[1]].to_bits() as i64));
    get32 [Int Address] field |m, o| go!(m.r[o[0]] = u32::from_le_bytes(m.memory.read(m.r[o[1]] + m.imm())).into());
    get8 [Int Address] field |m, o| go!(m.r[o[0]] = m.memory.read::<1>(m.r[o[1]] + m.imm())[0].into());
    put32 [Address Int] field |m, o| go!(m.memory.write(m.r[o[0]] + m.imm(), &(m.r[o[1]] as u32).to_le_bytes()));
    put8 [Address Int] field |m, o| go!(m.memory.write(m.r[o[0]] + m.imm(), &[m.r[o[1]] as u8]));
    guard_field_k [Address] k_word |m, o| m.memory.get(m.r[o[0]] + m.imm()) == m.k();
    guard_field32_imm [Address] field_unsigned |m, o|
        i64::from(u32::from_le_bytes(m.memory.read(m.r[o[0]] + m.imm()))) == m.constants.imm2;
    guard_index_field [Small Address] field |m, o| (m.r[o[0]] as u64) < m.memory.get(m.r[o[1]] + m.imm()) as u64;
    index [Int Address Index] field |m, o| go!(m.r[o[0]] = m.memory.get(m.r[o[1]] + m.r[o[2]] * 8 + m.imm()));
    index_put [Address Index Int] field |m, o| go!(m.memory.put(m.r[o[0]] + m.r[o[1]] * 8 + m.imm(), m.r[o[2]]));
    index8 [Int Address Index] field |m, o|
        go!(m.r[o[0]] = m.memory.read::<1>(m.r[o[1]] + m.r[o[2]] + m.imm())[0].into());
    global_get [Int] k_address |m, o| go!(m.r[o[0]] = m.memory.get(m.k()));
    global_put [Int] k_address |m, o| go!(m.memory.put(m.k(), m.r[o[0]]));
    global_add_imm [] k_address |m, o| go!(m.memory.put(m.k(), m.memory.get(m.k()).wrapping_add(m.imm())));
    guard_global_zero [] k_address |m, o| m.memory.get(m.k()) == 0;
    guard_global_k [] k_address |m, o| m.memory.get(m.k()) == m.constants.k2 as i64;

    alloc_pop [Int] free_list |m, o| {
        let cell = m.memory.get(m.k());
        cell != 0 && go!(m.r[o[0]] = cell; m.memory.put(m.k(), m.memory.get(cell)))
    };
}
