//! The format specification mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
use super::number::{self, Number};
use super::{int_text, str_pad, text};
use crate::runtime::{PyResult, Runtime};
use crate::value::{Str, Value, surrogate};
use dashu_int::IBig;

/// A parsed specification.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spec {
    /// Padding character.
    pub fill: Option<char>,
    /// `<`, `>`, `^` or `=`.
    pub align: Option<char>,
    /// `+`, `-` or space.
    pub sign: Option<char>,
    /// Show a zero that was rounded from below without its sign.
    pub positive_zero: bool,
    /// `#`
    pub alternate: bool,
    /// Least number of characters.
    pub width: usize,
    /// `,` or `_`
    pub grouping: Option<char>,
    /// Digits.
    pub precision: Option<usize>,
    /// The letter at the end.
    pub kind: Option<char>,
}

/// Widths and precisions from here on are refused.
const LIMIT: usize = i64::MAX as usize;
/// Wider results do not fit memory.
const WIDEST: usize = i32::MAX as usize;

impl Spec {
    /// Parse; the error is the message of the ValueError.
    pub fn parse(spec: &str, type_name: &str) -> Result<Spec, String> {
        let mut out = Spec::default();
        let mut rest = spec;
        let is_align = |c: char| matches!(c, '<' | '>' | '^' | '=');
        let mut chars = rest.chars();
        match (chars.next(), chars.next()) {
            (Some(fill), Some(align)) if is_align(align) => {
                (out.fill, out.align) = (Some(fill), Some(align));
                rest = chars.as_str();
            }
            (Some(align), _) if is_align(align) => {
                out.align = Some(align);
                rest = &rest[1..];
            }
            _ => {}
        }
        let mut take = |set: &[char]| {
            let c = rest.chars().next().filter(|c| set.contains(c))?;
            rest = &rest[1..];
            Some(c)
        };
        out.sign = take(&['+', '-', ' ']);
        out.positive_zero = take(&['z']).is_some();
        out.alternate = take(&['#']).is_some();
        if out.fill.is_none() && take(&['0']).is_some() {
            out.fill = Some('0');
            // For text a zero only fills.
            if out.align.is_none() && type_name != "str" {
                out.align = Some('=');
            }
        }
        if let Some(width) = digits(&mut rest)? {
            out.width = width;
        }
        while let Some(c) = rest.chars().next().filter(|c| matches!(c, ',' | '_')) {
            match out.grouping {
                None => out.grouping = Some(c),
                Some(before) if before == c => return Err(format!("Cannot specify '{c}' with '{c}'.")),
                Some(_) => return Err("Cannot specify both ',' and '_'.".to_owned()),
            }
            rest = &rest[1..];
        }
        if let Some(after) = rest.strip_prefix('.') {
            rest = after;
            match digits(&mut rest)? {
                Some(p) => out.precision = Some(p),
                None => return Err("Format specifier missing precision".to_owned()),
            }
        }
        let mut chars = rest.chars();
        out.kind = chars.next();
        if chars.next().is_some() {
            return Err(format!("Invalid format specifier '{spec}' for object of type '{type_name}'"));
        }
        if let (Some(group), Some(kind)) = (out.grouping, out.kind) {
            let allowed = match kind {
                'd' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' => true,
                'b' | 'o' | 'x' | 'X' => group == '_',
                _ => false,
            };
            if !allowed {
                return Err(format!("Cannot specify '{group}' with '{kind}'."));
            }
        }
        Ok(out)
    }
}

fn digits(rest: &mut &str) -> Result<Option<usize>, String> {
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    if number.is_empty() {
        return Ok(None);
    }
    *rest = after;
    match number.parse() {
        Ok(n) if n < LIMIT => Ok(Some(n)),
        _ => Err("Too many decimal digits in format string".to_owned()),
    }
}

/// `format(v, spec)` for numbers and str, where the spec is not empty; `None` for other types.
pub fn native(rt: &mut Runtime, v: Value, spec: &str) -> Option<PyResult<String>> {
    if spec.len() > 9
        && let Ok(Spec { width, .. }) = Spec::parse(spec, "str")
        && width >= WIDEST
    {
        return Some(rt.raise_with(rt.types.memory_error, &[]));
    }
    if let Some(s) = v.get::<Str>() {
        return Some(result(rt, Spec::parse(spec, "str").and_then(|spec| format_text(s.as_str(), &spec, "str"))));
    }
    let n = number::of(v)?;
    let name = match n {
        Number::Float(_) => "float",
        Number::Complex(..) => "complex",
        _ if v.as_bool().is_some() => "bool",
        _ => "int",
    };
    let made = Spec::parse(spec, name);
    if let (Number::Big(big), Ok(Spec { kind: None | Some('d' | 'n'), .. })) = (n, &made)
        && let Err(raised) = int_text::check(rt, &big.big)
    {
        return Some(Err(raised));
    }
    let made = made.and_then(|spec| format_number(n, &spec, name));
    Some(match made {
        Err(message) if [TOO_LARGE, NO_CHARACTER, NO_LONG].contains(&message.as_str()) => rt.overflow_error(message),
        made => result(rt, made),
    })
}

const TOO_LARGE: &str = "int too large to convert to float";
const NO_LONG: &str = "Python int too large to convert to C long";
const NO_CHARACTER: &str = "%c arg not in range(0x110000)";

fn result(rt: &mut Runtime, made: Result<String, String>) -> PyResult<String> {
    made.or_else(|message| rt.value_error(message))
}

fn unknown_code(kind: char, name: &str) -> String {
    let shown = if ('!'..='~').contains(&kind) { format!("'{kind}'") } else { format!("'\\x{:x}'", kind as u32) };
    format!("Unknown format code {shown} for object of type '{name}'")
}

fn format_text(s: &str, spec: &Spec, name: &str) -> Result<String, String> {
    if let Some(group) = spec.grouping.filter(|_| matches!(spec.kind, None | Some('s'))) {
        return Err(format!("Cannot specify '{group}' with 's'."));
    }
    if let Some(kind) = spec.kind.filter(|k| *k != 's') {
        return Err(unknown_code(kind, name));
    }
    if let Some(sign) = spec.sign {
        return Err(if sign == ' ' {
            "Space not allowed in string format specifier"
        } else {
            "Sign not allowed in string format specifier"
        }
        .to_owned());
    }
    if spec.positive_zero {
        return Err("Negative zero coercion (z) not allowed in string format specifier".to_owned());
    }
    if spec.alternate {
        return Err("Alternate form (#) not allowed in string format specifier".to_owned());
    }
    if spec.align == Some('=') {
        return Err("'=' alignment not allowed in string format specifier".to_owned());
    }
    let cut: String;
    let s = match spec.precision {
        Some(p) if p < s.len() => {
            cut = s.chars().take(p).collect();
            cut.as_str()
        }
        _ => s,
    };
    Ok(str_pad::align(s, spec.width, spec.fill.unwrap_or(' '), spec.align.unwrap_or('<')))
}

fn format_number(n: Number, spec: &Spec, name: &str) -> Result<String, String> {
    match (n, spec.kind) {
        (Number::Complex(re, im), _) => format_complex(re, im, spec, name),
        (Number::Float(x), _) => format_float(x, spec, name),
        (_, Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%')) => match n.to_float() {
            Some(x) => format_float(x, spec, name),
            None => Err(TOO_LARGE.to_owned()),
        },
        _ => format_int(&n.to_big().unwrap_or_default(), spec, name),
    }
}

/// The digits of `magnitude >= 0` in the base that `kind` (b, o, x, X, d) names.
pub fn int_digits(magnitude: &IBig, kind: char) -> String {
    match kind {
        'b' => magnitude.in_radix(2).to_string(),
        'o' => magnitude.in_radix(8).to_string(),
        'x' => magnitude.in_radix(16).to_string(),
        'X' => magnitude.in_radix(16).to_string().to_uppercase(),
        _ => magnitude.to_string(),
    }
}

fn format_int(n: &IBig, spec: &Spec, name: &str) -> Result<String, String> {
    let kind = spec.kind.unwrap_or('d');
    if !matches!(kind, 'd' | 'n' | 'b' | 'o' | 'x' | 'X' | 'c') {
        return Err(unknown_code(kind, name));
    }
    if spec.precision.is_some() {
        return Err("Precision not allowed in integer format specifier".to_owned());
    }
    if spec.positive_zero {
        return Err("Negative zero coercion (z) not allowed in integer format specifier".to_owned());
    }
    let negative = *n < IBig::ZERO;
    let magnitude = if negative { -n } else { n.clone() };
    let (prefix, group) = match kind {
        'd' | 'n' => ("", 3),
        'b' => ("0b", 4),
        'o' => ("0o", 4),
        'x' => ("0x", 4),
        'X' => ("0X", 4),
        'c' => {
            if spec.sign.is_some() {
                return Err("Sign not allowed with integer format specifier 'c'".to_owned());
            }
            if spec.alternate {
                return Err("Alternate form (#) not allowed with integer format specifier 'c'".to_owned());
            }
            if i64::try_from(n).is_err() {
                return Err(NO_LONG.to_owned());
            }
            let c = u32::try_from(n).ok().and_then(|n| surrogate::char_of(n).ok()).ok_or(NO_CHARACTER)?;
            let align = spec.align.unwrap_or('>');
            return Ok(str_pad::align(c.encode_utf8(&mut [0; 4]), spec.width, spec.fill.unwrap_or(' '), align));
        }
        _ => return Err(unknown_code(kind, name)),
    };
    let body = Body {
        sign: sign(negative, spec),
        prefix: if spec.alternate { prefix } else { "" },
        whole: int_digits(&magnitude, kind),
        rest: String::new(),
        group,
    };
    Ok(body.fit(spec))
}

/// The sign to show.
fn sign(negative: bool, spec: &Spec) -> &'static str {
    match (negative, spec.sign) {
        (true, _) => "-",
        (_, Some('+')) => "+",
        (_, Some(' ')) => " ",
        _ => "",
    }
}

/// A number in pieces.
struct Body {
    sign: &'static str,
    prefix: &'static str,
    /// Digits before the point, which are grouped.
    whole: String,
    /// Point, fraction, exponent, percent sign.
    rest: String,
    /// Digits in a group.
    group: usize,
}

impl Body {
    fn fit(mut self, spec: &Spec) -> String {
        let align = spec.align.unwrap_or('>');
        let fill = spec.fill.unwrap_or(' ');
        let fixed = self.sign.len() + self.prefix.len() + self.rest.len();
        let zeros = fill == '0' && align == '=';
        if zeros {
            // Zeros before the digits are digits: they are grouped too, and a group is never begun by a separator.
            let room = spec.width.saturating_sub(fixed);
            let needed = match spec.grouping {
                Some(_) => {
                    let mut digits = (room * self.group / (self.group + 1)).max(1);
                    while digits + (digits - 1) / self.group < room {
                        digits += 1;
                    }
                    digits
                }
                None => room,
            };
            if needed > self.whole.len() && self.whole.bytes().all(|b| b.is_ascii_alphanumeric()) {
                self.whole = "0".repeat(needed - self.whole.len()) + &self.whole;
            }
        }
        if let Some(separator) = spec.grouping {
            self.whole = grouped(&self.whole, self.group, separator);
        }
        let length = fixed + self.whole.len();
        let Body { sign, prefix, whole, rest, .. } = self;
        if align == '=' {
            let padding: String = std::iter::repeat_n(fill, spec.width.saturating_sub(length)).collect();
            return format!("{sign}{prefix}{padding}{whole}{rest}");
        }
        str_pad::align(&format!("{sign}{prefix}{whole}{rest}"), spec.width, fill, align)
    }
}

fn grouped(digits: &str, size: usize, separator: char) -> String {
    if !digits.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return digits.to_owned();
    }
    let mut out = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(size) {
            out.push(separator);
        }
        out.push(c);
    }
    out
}

fn format_float(x: f64, spec: &Spec, name: &str) -> Result<String, String> {
    if let Some(kind) = spec.kind
        && !matches!(kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' | 'n')
    {
        return Err(unknown_code(kind, name));
    }
    if spec.precision.is_some_and(|p| p > i32::MAX as usize) {
        return Err("precision too big".to_owned());
    }
    let shown = float_text(x.abs(), spec.kind, spec.precision, spec.alternate);
    let mut negative = x.is_sign_negative() && !x.is_nan();
    if spec.positive_zero && negative && !shown.bytes().any(|b| matches!(b, b'1'..=b'9' | b'i')) {
        negative = false;
    }
    let end = shown.find(|c: char| !c.is_ascii_digit()).unwrap_or(shown.len());
    let (whole, rest) = if x.is_finite() { shown.split_at(end) } else { (shown.as_str(), "") };
    let body =
        Body { sign: sign(negative, spec), prefix: "", whole: whole.to_owned(), rest: rest.to_owned(), group: 3 };
    if !x.is_finite() {
        // Letters are no digits: zeros may stand before them, separators not.
        let plain = Spec { grouping: None, ..spec.clone() };
        return Ok(body.fit(&plain));
    }
    Ok(body.fit(spec))
}

/// A complex number: both parts with the same specification, in parentheses when no letter is given.
fn format_complex(re: f64, im: f64, spec: &Spec, name: &str) -> Result<String, String> {
    if let Some(kind) = spec.kind.filter(|k| !matches!(k, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n')) {
        return Err(unknown_code(kind, name));
    }
    if spec.fill == Some('0') {
        return Err("Zero padding is not allowed in complex format specifier".to_owned());
    }
    if spec.align == Some('=') {
        return Err("'=' alignment flag is not allowed in complex format specifier".to_owned());
    }
    let part = Spec { width: 0, fill: None, align: None, ..spec.clone() };
    let mut imaginary_spec = part.clone();
    imaginary_spec.sign = Some('+');
    let trim = |s: String| match spec.kind {
        None => s.strip_suffix(".0").map(str::to_owned).unwrap_or(s),
        _ => s,
    };
    let no_real = spec.kind.is_none() && re == 0.0 && re.is_sign_positive();
    let body = if no_real {
        format!("{}j", trim(format_float(im, &part, name)?))
    } else {
        let both =
            format!("{}{}j", trim(format_float(re, &part, name)?), trim(format_float(im, &imaginary_spec, name)?));
        if spec.kind.is_none() { format!("({both})") } else { both }
    };
    Ok(str_pad::align(&body, spec.width, spec.fill.unwrap_or(' '), spec.align.unwrap_or('>')))
}

/// The text of `x >= 0` (or not finite) by format letter; no letter: as `repr`, or as `g` with at least one digit behind the point.
pub fn float_text(x: f64, kind: Option<char>, precision: Option<usize>, alternate: bool) -> String {
    let upper = matches!(kind, Some('E' | 'F' | 'G'));
    let out = match kind.map(|k| k.to_ascii_lowercase()) {
        _ if !x.is_finite() => {
            let name = if x.is_nan() { "nan" } else { "inf" };
            if kind == Some('%') { format!("{name}%") } else { name.to_owned() }
        }
        Some('e') => exponent_text(x, precision.unwrap_or(6), alternate),
        Some('f') => fixed_text(x, precision.unwrap_or(6), alternate),
        Some('%') if (x * 100.0).is_infinite() => "inf%".to_owned(),
        Some('%') => fixed_text(x * 100.0, precision.unwrap_or(6), alternate) + "%",
        Some(_) => general_text(x, precision.unwrap_or(6), alternate, false),
        None => match precision {
            Some(p) => general_text(x, p, alternate, true),
            None if alternate => {
                let shown = text::float(x);
                if shown.contains('.') { shown } else { shown.replacen('e', ".e", 1) }
            }
            None => text::float(x),
        },
    };
    if upper { out.to_uppercase() } else { out }
}

fn fixed_text(x: f64, precision: usize, alternate: bool) -> String {
    // More digits than any double has are zeros; the formatter refuses more than 2^16.
    let digits = precision.min(1100);
    let mut out = format!("{x:.digits$}");
    out.extend(std::iter::repeat_n('0', precision - digits));
    if alternate && precision == 0 {
        out.push('.');
    }
    out
}

/// Mantissa with `precision` digits behind the point, and the decimal exponent.
fn scientific(x: f64, precision: usize) -> (String, i32) {
    let digits = precision.min(1100);
    let text = format!("{x:.digits$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let mut mantissa = mantissa.to_owned();
    mantissa.extend(std::iter::repeat_n('0', precision - digits));
    (mantissa, exponent.parse().unwrap_or(0))
}

fn with_exponent(mantissa: &str, exponent: i32) -> String {
    format!("{mantissa}e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.abs())
}

fn exponent_text(x: f64, precision: usize, alternate: bool) -> String {
    let (mut mantissa, exponent) = scientific(x, precision);
    if alternate && precision == 0 {
        mantissa.push('.');
    }
    with_exponent(&mantissa, exponent)
}

fn general_text(x: f64, precision: usize, alternate: bool, dot_zero: bool) -> String {
    let precision = precision.max(1);
    let (mantissa, exponent) = scientific(x, precision - 1);
    let limit = precision as i64 - dot_zero as i64;
    let trim = |s: String| {
        if alternate || !s.contains('.') {
            return if alternate && !s.contains('.') { s + "." } else { s };
        }
        s.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    if exponent < -4 || exponent as i64 + 1 > limit {
        return with_exponent(&trim(mantissa), exponent);
    }
    let out = trim(fixed_text(x, (precision as i64 - 1 - exponent as i64).max(0) as usize, false));
    if dot_zero && !out.contains('.') { out + ".0" } else { out }
}
