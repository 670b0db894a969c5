//! Constant expressions, evaluated while compiling: literals, their signs and simple arithmetic, tuples.
//!
//! Only what cannot fail, cannot be observed and stays small; everything else is left to run time, with its errors.
use crate::bytecode::Const;
use dashu_int::IBig;
use ruff_python_ast::{BoolOp, Expr, ExprBinOp, Number, Operator, UnaryOp};
use std::sync::Arc;

/// Folded ints stay below this many bits.
const MAX_BITS: usize = 128;
/// Folded strings and tuples stay below this many items.
const MAX_LENGTH: usize = 4096;

/// Operators deep that folding looks: every node of a long chain asks again, so the whole stays linear.
const MAX_DEPTH: u32 = 16;

/// The value of an expression, when it is known now.
pub(super) fn constant(e: &Expr) -> Option<Const> {
    constant_within(e, MAX_DEPTH)
}

fn constant_within(e: &Expr, depth: u32) -> Option<Const> {
    let depth = depth.checked_sub(1)?;
    match e {
        Expr::NoneLiteral(_) => Some(Const::None),
        Expr::BooleanLiteral(b) => Some(Const::Bool(b.value)),
        Expr::EllipsisLiteral(_) => Some(Const::Ellipsis),
        Expr::NumberLiteral(n) => number(&n.value),
        // This character may stand for a lone surrogate: see `Unit::literal_text`.
        Expr::StringLiteral(s) if s.value.to_str().contains('\u{fffd}') => None,
        Expr::StringLiteral(s) => Some(Const::Str(s.value.to_str().into())),
        Expr::BytesLiteral(b) => Some(Const::Bytes(b.value.bytes().collect())),
        Expr::Name(name) if name.id == "__debug__" => Some(Const::Bool(true)),
        Expr::UnaryOp(u) => unary(u.op, constant_within(&u.operand, depth)?),
        Expr::BinOp(b) => binary(b, depth),
        Expr::Tuple(t) => {
            t.elts.iter().map(constant).collect::<Option<Vec<Const>>>().map(|items| Const::Tuple(items.into()))
        }
        Expr::BoolOp(b) => {
            let mut last = None;
            for value in &b.values {
                let value = constant_within(value, depth)?;
                let decided = truth(&value) == (b.op == BoolOp::Or);
                last = Some(value);
                if decided {
                    break;
                }
            }
            last
        }
        _ => None,
    }
}

/// Are two constants equal, as keys of a dict are?
pub(super) fn same(a: &Const, b: &Const) -> bool {
    let parts = |c: &Const| match c {
        Const::Bool(b) => Some((f64::from(u8::from(*b)), 0.0)),
        Const::Int(i) => Some((i.to_f64().value(), 0.0)),
        Const::Float(x) => Some((*x, 0.0)),
        Const::Imaginary(x) => Some((0.0, *x)),
        _ => None,
    };
    match (a, b) {
        (Const::Int(a), Const::Int(b)) => a == b,
        _ => match (parts(a), parts(b)) {
            (Some(a), Some(b)) => a == b,
            _ => a == b,
        },
    }
}

/// A list or set display that is only searched by `in` may be a constant.
pub(super) fn constant_container(e: &Expr) -> Option<Const> {
    let items = |elts: &[Expr]| elts.iter().map(constant).collect::<Option<Vec<Const>>>().map(Arc::<[Const]>::from);
    match e {
        Expr::List(l) => items(&l.elts).map(Const::Tuple),
        Expr::Set(s) => items(&s.elts).map(Const::FrozenSet),
        _ => None,
    }
}

/// Python truth of a constant.
pub(super) fn truth(value: &Const) -> bool {
    match value {
        Const::None => false,
        Const::Bool(b) => *b,
        Const::Ellipsis | Const::Code(_) => true,
        Const::Int(int) => *int != IBig::ZERO,
        Const::Float(float) | Const::Imaginary(float) => *float != 0.0,
        Const::Str(text) => !text.is_empty(),
        Const::Bytes(bytes) => !bytes.is_empty(),
        Const::Tuple(items) | Const::FrozenSet(items) => !items.is_empty(),
    }
}

fn number(n: &Number) -> Option<Const> {
    Some(match n {
        Number::Int(int) => Const::Int(match int.as_u64() {
            Some(small) => small.into(),
            // Wider ones are kept as the token's text, whatever its base.
            None => {
                let text = int.to_string().replace('_', "").to_ascii_lowercase();
                let (digits, radix) = match text.get(..2) {
                    Some("0x") => (&text[2..], 16),
                    Some("0o") => (&text[2..], 8),
                    Some("0b") => (&text[2..], 2),
                    _ => (&text[..], 10),
                };
                IBig::from_str_radix(digits, radix).ok()?
            }
        }),
        Number::Float(float) => Const::Float(*float),
        Number::Complex { imag, .. } => Const::Imaginary(*imag),
    })
}

fn unary(op: UnaryOp, value: Const) -> Option<Const> {
    Some(match (op, value) {
        (UnaryOp::Not, value) => Const::Bool(!truth(&value)),
        (UnaryOp::USub, Const::Int(int)) => Const::Int(-int),
        (UnaryOp::USub, Const::Float(float)) => Const::Float(-float),
        (UnaryOp::UAdd, value @ (Const::Int(_) | Const::Float(_))) => value,
        (UnaryOp::Invert, Const::Int(int)) => Const::Int(!int),
        _ => return None,
    })
}

fn binary(b: &ExprBinOp, depth: u32) -> Option<Const> {
    // The right operand is a leaf in long chains: asking it first keeps failing cheap.
    let right = constant_within(&b.right, depth)?;
    let left = constant_within(&b.left, depth)?;
    match (left, right) {
        (Const::Int(left), Const::Int(right)) => int_op(b.op, &left, &right),
        (Const::Float(left), Const::Float(right)) => float_op(b.op, left, right),
        (Const::Float(left), Const::Int(right)) => float_op(b.op, left, small_float(&right)?),
        (Const::Int(left), Const::Float(right)) => float_op(b.op, small_float(&left)?, right),
        (Const::Str(left), Const::Str(right)) if b.op == Operator::Add && left.len() + right.len() <= MAX_LENGTH => {
            Some(Const::Str(format!("{left}{right}").into()))
        }
        (Const::Str(text), Const::Int(times)) | (Const::Int(times), Const::Str(text)) if b.op == Operator::Mult => {
            let times = usize::try_from(&times).ok()?;
            (text.len().checked_mul(times)? <= MAX_LENGTH).then(|| Const::Str(text.repeat(times).into()))
        }
        _ => None,
    }
}

fn int_op(op: Operator, left: &IBig, right: &IBig) -> Option<Const> {
    let zero = IBig::ZERO;
    if op == Operator::Div {
        // Both are exact as doubles, so the quotient is correctly rounded.
        return float_op(op, small_float(left)?, small_float(right)?);
    }
    // Floor division and remainder only where truncation agrees with it.
    let same_signs = *left >= zero && *right > zero;
    let shift = || usize::try_from(right).ok().filter(|bits| *bits <= MAX_BITS);
    let value = match op {
        Operator::Add => left + right,
        Operator::Sub => left - right,
        Operator::Mult => left * right,
        Operator::FloorDiv if same_signs => left / right,
        Operator::Mod if same_signs => left % right,
        Operator::Pow => {
            let power = usize::try_from(right).ok()?;
            let bits = bits(left).max(1);
            (bits.checked_mul(power)? <= MAX_BITS).then(|| left.pow(power))?
        }
        Operator::LShift => left << shift()?,
        Operator::RShift => left >> shift()?,
        Operator::BitAnd => left & right,
        Operator::BitOr => left | right,
        Operator::BitXor => left ^ right,
        _ => return None,
    };
    (bits(&value) <= MAX_BITS || bits(&value) <= bits(left).max(bits(right))).then_some(Const::Int(value))
}

fn bits(int: &IBig) -> usize {
    use dashu_int::ops::BitTest;
    int.bit_len()
}

/// An int that a double holds exactly.
fn small_float(int: &IBig) -> Option<f64> {
    let int = i64::try_from(int).ok()?;
    (int.unsigned_abs() <= 1 << 53).then_some(int as f64)
}

fn float_op(op: Operator, left: f64, right: f64) -> Option<Const> {
    Some(Const::Float(match op {
        Operator::Add => left + right,
        Operator::Sub => left - right,
        Operator::Mult => left * right,
        Operator::Div if right != 0.0 => left / right,
        _ => return None,
    }))
}
