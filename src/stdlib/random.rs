//! The module `_random`, below `random`: the Mersenne Twister on a state that a `bytearray` holds, and bytes from the operating system.
use crate::builtins::number;
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime};
use crate::value::{ByteArray, Bytes, Tuple, Value};
use dashu_int::{IBig, UBig, ops::UnsignedAbs};
use sha2::Digest;
use std::cell::Cell;
use std::io::Read;

/// Words of the state; behind them lies the position.
const N: usize = 624;
const M: usize = 397;

fn word(state: &[u8], i: usize) -> u32 {
    state.get(4 * i..4 * i + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_le_bytes)
}

fn set_word(state: &mut [u8], i: usize, w: u32) {
    if let Some(place) = state.get_mut(4 * i..4 * i + 4) {
        place.copy_from_slice(&w.to_le_bytes());
    }
}

/// The next 32 bits.
fn next(state: &mut [u8]) -> u32 {
    let mut position = word(state, N) as usize;
    if position >= N {
        for i in 0..N {
            let y = (word(state, i) & 0x8000_0000) | (word(state, (i + 1) % N) & 0x7fff_ffff);
            let twisted = (y >> 1) ^ if y & 1 == 1 { 0x9908_b0df } else { 0 };
            let w = word(state, (i + M) % N) ^ twisted;
            set_word(state, i, w);
        }
        position = 0;
    }
    let mut y = word(state, position);
    set_word(state, N, position as u32 + 1);
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c_5680;
    y ^= (y << 15) & 0xefc6_0000;
    y ^ (y >> 18)
}

/// Fill the state from one word.
fn start(state: &mut [u8], seed: u32) {
    let mut w = seed;
    set_word(state, 0, w);
    for i in 1..N {
        w = 1_812_433_253u32.wrapping_mul(w ^ (w >> 30)).wrapping_add(i as u32);
        set_word(state, i, w);
    }
    set_word(state, N, N as u32);
}

/// Fill the state from any number of words.
fn start_from(state: &mut [u8], key: &[u32]) {
    start(state, 19_650_218);
    let (mut i, mut j) = (1, 0);
    let mixed = |state: &[u8], i: usize, factor: u32| {
        let before = word(state, i - 1);
        word(state, i) ^ (before ^ (before >> 30)).wrapping_mul(factor)
    };
    let advance = |state: &mut [u8], i: usize| {
        if i + 1 < N {
            return i + 1;
        }
        let last = word(state, N - 1);
        set_word(state, 0, last);
        1
    };
    for _ in 0..N.max(key.len()) {
        let w = mixed(state, i, 1_664_525).wrapping_add(key[j]).wrapping_add(j as u32);
        set_word(state, i, w);
        i = advance(state, i);
        j = (j + 1) % key.len();
    }
    for _ in 1..N {
        let w = mixed(state, i, 1_566_083_941).wrapping_sub(i as u32);
        set_word(state, i, w);
        i = advance(state, i);
    }
    set_word(state, 0, 0x8000_0000);
}

/// Work on the state that the first argument holds.
fn with_state<R>(rt: &mut Runtime, args: Args, f: impl FnOnce(&mut [u8]) -> R) -> PyResult<R> {
    match args[0].get::<ByteArray>() {
        Some(state) if state.data.borrow().len() == 4 * (N + 1) => Ok(f(&mut state.data.borrow_mut())),
        _ => rt.type_error("not the state of a generator"),
    }
}

fn new_state(rt: &mut Runtime, _: Args) -> PyResult {
    let mut state = vec![0; 4 * (N + 1)];
    start(&mut state, 0);
    Ok(rt.alloc(rt.types.bytearray, |header| ByteArray::new(header, state)).into())
}

fn seed(rt: &mut Runtime, args: Args) -> PyResult {
    let bytes = number::index(rt, args[1])?.unsigned_abs().to_le_bytes();
    let mut key: Vec<u32> =
        bytes.chunks(4).map(|chunk| chunk.iter().rev().fold(0, |w, b| (w << 8) | u32::from(*b))).collect();
    if key.is_empty() {
        key.push(0);
    }
    with_state(rt, args, |state| start_from(state, &key))?;
    Ok(Value::NONE)
}

fn random(rt: &mut Runtime, args: Args) -> PyResult {
    let (a, b) = with_state(rt, args, |state| (next(state) >> 5, next(state) >> 6))?;
    Ok(Value::float((f64::from(a) * 67_108_864.0 + f64::from(b)) * (1.0 / 9_007_199_254_740_992.0)))
}

fn getrandbits(rt: &mut Runtime, args: Args) -> PyResult {
    let k = number::index(rt, args[1])?;
    if k < IBig::ZERO {
        return rt.value_error("number of bits must be non-negative");
    }
    let Ok(k) = u32::try_from(&k) else {
        return rt.overflow_error("Python int too large to convert to C int");
    };
    if k == 0 {
        return Ok(Value::int32(0));
    }
    if k <= 32 {
        let bits = with_state(rt, args, next)? >> (32 - k);
        return Ok(rt.int64(i64::from(bits)));
    }
    let bytes = with_state(rt, args, |state| {
        let mut bytes = Vec::with_capacity(k as usize / 8 + 4);
        let mut left = k;
        while left > 0 {
            let mut w = next(state);
            if left < 32 {
                w >>= 32 - left;
            }
            bytes.extend_from_slice(&w.to_le_bytes());
            left = left.saturating_sub(32);
        }
        bytes
    })?;
    Ok(rt.int(IBig::from(UBig::from_le_bytes(&bytes))))
}

fn getstate(rt: &mut Runtime, args: Args) -> PyResult {
    let words = with_state(rt, args, |state| (0..=N).map(|i| word(state, i)).collect::<Vec<_>>())?;
    let words: Vec<Value> = words.iter().map(|w| rt.int64(i64::from(*w))).collect();
    Ok(rt.tuple(&words).into())
}

fn setstate(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(words) = args[1].get::<Tuple>() else {
        return rt.type_error("state vector must be a tuple");
    };
    if words.cells().len() != N + 1 {
        return rt.value_error("state vector is the wrong size");
    }
    let mut state = vec![0; 4 * (N + 1)];
    for (i, cell) in words.cells().iter().enumerate() {
        let Some(n) = number::int_of(cell.get()) else {
            return rt.type_error("an integer is required");
        };
        if n < IBig::ZERO {
            return rt.overflow_error("can't convert negative value to unsigned int");
        }
        let Ok(n) = u64::try_from(&n) else {
            return rt.overflow_error("Python int too large to convert to C unsigned long");
        };
        if i == N && n > N as u64 {
            return rt.value_error("invalid state");
        }
        set_word(&mut state, i, n as u32);
    }
    with_state(rt, args, |place| place.copy_from_slice(&state))?;
    Ok(Value::NONE)
}

fn bytes(rt: &mut Runtime, data: Vec<u8>) -> PyResult {
    Ok(rt.alloc(rt.types.bytes, |header| Bytes { header, hash: Cell::new(0), data: data.into() }).into())
}

fn urandom(rt: &mut Runtime, args: Args) -> PyResult {
    let count = number::index_i64(rt, args[0])?;
    let Ok(count) = usize::try_from(count) else {
        return rt.value_error("negative argument not allowed");
    };
    let mut data = vec![0; count];
    match std::fs::File::open("/dev/urandom").and_then(|mut file| file.read_exact(&mut data)) {
        Ok(()) => bytes(rt, data),
        Err(error) => rt.os_error(error.to_string()),
    }
}

fn sha512(rt: &mut Runtime, args: Args) -> PyResult {
    match args[0].get::<Bytes>() {
        Some(data) => bytes(rt, sha2::Sha512::digest(&data.data).to_vec()),
        None => rt.type_error("a bytes object is required"),
    }
}

fn index(rt: &mut Runtime, args: Args) -> PyResult {
    let n = number::index(rt, args[0])?;
    Ok(rt.int(n))
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_random",
    functions: &[
        NativeDef::function("new", new_state, 0, 0),
        NativeDef::function("seed", seed, 2, 2),
        NativeDef::function("random", random, 1, 1),
        NativeDef::function("getrandbits", getrandbits, 2, 2),
        NativeDef::function("getstate", getstate, 1, 1),
        NativeDef::function("setstate", setstate, 2, 2),
        NativeDef::function("urandom", urandom, 1, 1),
        NativeDef::function("sha512", sha512, 1, 1),
        NativeDef::function("index", index, 1, 1),
    ],
    init: |_, _| Ok(()),
};
