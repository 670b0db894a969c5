//! The modules `_hashes` and `binascii`: digests and checksums, by crates; text forms of bytes.
use crate::builtins::{buffer, bytes, number, protocol};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime, name};
use crate::value::{Str, Value};
use blake2::digest::{Digest, ExtendableOutput, Update, VariableOutput, XofReader};

/// Argument `i` as bytes.
pub fn data(rt: &mut Runtime, v: Value) -> PyResult<Vec<u8>> {
    match buffer::bytes_like(rt, v)? {
        Some(data) => Ok(data),
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("a bytes-like object is required, not '{got}'"))
        }
    }
}

/// `digest(name, data, length)`: the length is for those whose digest can have any.
fn digest(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(algorithm) = args[0].get::<Str>() else { return rt.type_error("an algorithm's name is a str") };
    let input = data(rt, args[1])?;
    let length = number::index_i64(rt, args[2])?.max(0) as usize;
    let shake = |reader: &mut dyn XofReader| {
        let mut out = vec![0; length];
        reader.read(&mut out);
        out
    };
    let out = match algorithm.as_str() {
        "md5" => md5::Md5::digest(&input).to_vec(),
        "sha1" => sha1::Sha1::digest(&input).to_vec(),
        "sha224" => sha2::Sha224::digest(&input).to_vec(),
        "sha256" => sha2::Sha256::digest(&input).to_vec(),
        "sha384" => sha2::Sha384::digest(&input).to_vec(),
        "sha512" => sha2::Sha512::digest(&input).to_vec(),
        "sha512_224" => sha2::Sha512_224::digest(&input).to_vec(),
        "sha512_256" => sha2::Sha512_256::digest(&input).to_vec(),
        "sha3_224" => sha3::Sha3_224::digest(&input).to_vec(),
        "sha3_256" => sha3::Sha3_256::digest(&input).to_vec(),
        "sha3_384" => sha3::Sha3_384::digest(&input).to_vec(),
        "sha3_512" => sha3::Sha3_512::digest(&input).to_vec(),
        "shake_128" => shake(&mut sha3::Shake128::default().chain(&input).finalize_xof()),
        "shake_256" => shake(&mut sha3::Shake256::default().chain(&input).finalize_xof()),
        "blake2b" => variable::<blake2::Blake2bVar>(&input, length),
        "blake2s" => variable::<blake2::Blake2sVar>(&input, length),
        other => return rt.value_error(format!("unsupported hash type {other}")),
    };
    Ok(bytes::make(rt, out))
}

/// A digest of a length that the algorithm is told beforehand; the caller has checked it.
fn variable<H: VariableOutput + Update>(input: &[u8], length: usize) -> Vec<u8> {
    let mut out = vec![0; length];
    if let Ok(mut hasher) = H::new(length) {
        hasher.update(input);
        // The lengths agree.
        let _ = hasher.finalize_variable(&mut out);
    }
    out
}

/// What is known to have digests.
pub const HASHES: ModuleSpec =
    ModuleSpec { name: "_hashes", functions: &[NativeDef::function("digest", digest, 3, 3)], init: |_, _| Ok(()) };

fn error<T>(rt: &mut Runtime, message: &str) -> PyResult<T> {
    let module = name(rt, "binascii");
    let class = rt.modules.get::<crate::value::Dict>().and_then(|modules| modules.get_str(module));
    let class = class.map(|module| rt.attribute(module, "Error")).transpose()?;
    match class {
        Some(class) => {
            let message = rt.str(message).into();
            let exception = rt.call(class, &[message])?;
            rt.raise_value(exception)
        }
        None => rt.value_error(message),
    }
}

fn hexlify(rt: &mut Runtime, args: Args) -> PyResult {
    let hex = args.get(0).or(args.keyword("data"));
    let Some(v) = hex else { return rt.type_error("hexlify() missing required argument 'data' (pos 1)") };
    let input = data(rt, v)?;
    let mut out = Vec::with_capacity(2 * input.len());
    for b in input {
        out.extend(format!("{b:02x}").bytes());
    }
    Ok(bytes::make(rt, out))
}

/// Bytes of a str of ASCII characters, or of a bytes-like object.
fn ascii(rt: &mut Runtime, v: Value) -> PyResult<Vec<u8>> {
    match v.get::<Str>() {
        Some(s) if s.is_ascii() => Ok(s.as_str().as_bytes().to_vec()),
        Some(_) => rt.value_error("string argument should contain only ASCII characters"),
        None => match buffer::bytes_like(rt, v)? {
            Some(data) => Ok(data),
            None => {
                let got = protocol::type_name(rt, v);
                rt.type_error(format!("argument should be bytes, buffer or ASCII string, not '{got}'"))
            }
        },
    }
}

fn unhexlify(rt: &mut Runtime, args: Args) -> PyResult {
    let input = ascii(rt, args[0])?;
    if input.len() % 2 == 1 {
        return error(rt, "Odd-length string");
    }
    let digit = |b: u8| (b as char).to_digit(16);
    let pairs = input.chunks(2).map(|pair| Some((digit(pair[0])? * 16 + digit(pair[1])?) as u8));
    match pairs.collect::<Option<Vec<u8>>>() {
        Some(out) => Ok(bytes::make(rt, out)),
        None => error(rt, "Non-hexadecimal digit found"),
    }
}

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn b2a_base64(rt: &mut Runtime, args: Args) -> PyResult {
    let input = data(rt, args[0])?;
    let mut out = Vec::with_capacity(input.len() * 4 / 3 + 5);
    for chunk in input.chunks(3) {
        let word = chunk.iter().enumerate().fold(0u32, |w, (i, b)| w | u32::from(*b) << (16 - 8 * i));
        for i in 0..4 {
            out.push(if i <= chunk.len() { BASE64[(word >> (18 - 6 * i)) as usize & 63] } else { b'=' });
        }
    }
    let newline = args.keyword("newline").map(|v| protocol::truthy(rt, v)).transpose()?;
    if newline.unwrap_or(true) {
        out.push(b'\n');
    }
    Ok(bytes::make(rt, out))
}

fn a2b_base64(rt: &mut Runtime, args: Args) -> PyResult {
    let input = ascii(rt, args[0])?;
    let strict = args.keyword("strict_mode").map(|v| protocol::truthy(rt, v)).transpose()?.unwrap_or(false);
    if strict && input.first() == Some(&b'=') {
        return error(rt, "Leading padding not allowed");
    }
    let mut out = Vec::with_capacity(input.len() * 3 / 4);
    let (mut word, mut count, mut pads, mut total) = (0u32, 0usize, 0usize, 0usize);
    for (i, b) in input.iter().enumerate() {
        let Some(six) = BASE64.iter().position(|c| c == b) else {
            if *b == b'=' {
                pads += 1;
                if count >= 2 && count + pads >= 4 {
                    if strict && i + 1 < input.len() {
                        return error(rt, "Excess data after padding");
                    }
                    count = 0;
                    break;
                }
                continue;
            }
            if strict {
                return error(rt, "Only base64 data is allowed");
            }
            continue;
        };
        if strict && pads > 0 {
            return error(rt, "Discontinuous padding not allowed");
        }
        pads = 0;
        total += 1;
        word = word << 6 | six as u32;
        match count {
            0 => {}
            1 => out.push((word >> 4) as u8),
            2 => out.push((word >> 2) as u8),
            _ => out.push(word as u8),
        }
        count = (count + 1) % 4;
    }
    match count {
        0 => Ok(bytes::make(rt, out)),
        1 => error(
            rt,
            &format!(
                "Invalid base64-encoded string: number of data characters ({total}) cannot be 1 more than a multiple of 4"
            ),
        ),
        _ => error(rt, "Incorrect padding"),
    }
}

fn crc32(rt: &mut Runtime, args: Args) -> PyResult {
    let input = data(rt, args[0])?;
    let start = args.get(1).map(|v| number::index(rt, v)).transpose()?.unwrap_or_default();
    let start = u32::try_from(start & dashu_int::IBig::from(u32::MAX)).unwrap_or(0);
    let mut hasher = crc32fast::Hasher::new_with_initial(start);
    hasher.update(&input);
    Ok(rt.int64(hasher.finalize().into()))
}

fn adler32(rt: &mut Runtime, args: Args) -> PyResult {
    let input = data(rt, args[0])?;
    let start = args.get(1).map(|v| number::index_i64(rt, v)).transpose()?.unwrap_or(1) as u32;
    let (mut a, mut b) = (start & 0xFFFF, start >> 16);
    for byte in input {
        a = (a + u32::from(byte)) % 65521;
        b = (b + a) % 65521;
    }
    Ok(rt.int64((b << 16 | a).into()))
}

/// What `binascii` is made of.
pub const BINASCII: ModuleSpec = ModuleSpec {
    name: "_binascii",
    functions: &[
        NativeDef::function("hexlify", hexlify, 1, 1),
        NativeDef::function("unhexlify", unhexlify, 1, 1),
        NativeDef::function("b2a_base64", b2a_base64, 1, 1).with_keywords(&["newline"]),
        NativeDef::function("a2b_base64", a2b_base64, 1, 1).with_keywords(&["strict_mode"]),
        NativeDef::function("crc32", crc32, 1, 2),
        NativeDef::function("adler32", adler32, 1, 2),
    ],
    init: |_, _| Ok(()),
};
