//! The head of a unit and its types: one constant run of bytes with holes, copied for each region.
//!
//! Every Python variable has one of four types:
//! - `int` and `float`: raw machine values; gdb prints and computes with them natively.
//! - `object`: a NaN-boxed word. A typedef of a pointer, so that gdb without our printers shows a hexadecimal word.
//! - `value`: for a variable that is raw in some ranges and boxed in others: a structure of the bits and their kind, which
//!   the location composes. DWARF gives a variable one type. Several entries of one name would show as `x = 4` beside
//!   `x = <optimized out>`; entries in blocks would vanish in callers' frames whenever an inlined call spans a change; and
//!   boxing by a location expression would be wrong for raw ints that do not fit a word. (A variant record would hide the
//!   members that do not hold, but gdb 13 resolves those in memory only.)

use std::sync::LazyLock;

use gimli::constants::*;

use super::abbrev;
use crate::bytes::Bytes;
use crate::image::Kind;

/// The start of a unit, up to and including its types.
pub struct Template {
    pub bytes: Vec<u8>,
    /// Unit-relative offsets of the types.
    pub int: u32,
    pub float: u32,
    pub object: u32,
    pub value: u32,
}

/// Holes of the template, from the unit's start: the header is 12 bytes, then abbreviation code and language.
pub const LENGTH: u32 = 0;
pub const NAME: u32 = 14;
pub const LOW_PC: u32 = 18;
pub const HIGH_PC: u32 = 26;
pub const STMT_LIST: u32 = 30;
pub const LOCLISTS_BASE: u32 = 34;
pub const RNGLISTS_BASE: u32 = 38;

impl Kind {
    /// The discriminant of the `value` type.
    pub fn discriminant(self) -> u8 {
        match self {
            Kind::Int => 0,
            Kind::Float => 1,
            Kind::Value => 2,
        }
    }
}

/// The template; built once.
pub fn template() -> &'static Template {
    static TEMPLATE: LazyLock<Template> = LazyLock::new(build);
    &TEMPLATE
}

fn build() -> Template {
    let mut out = Bytes::default();
    out.u32(0); // length
    out.u16(5);
    out.u8(DW_UT_compile.0);
    out.u8(8); // address size
    out.u32(0); // all units share the abbreviations at 0
    out.u8(abbrev::UNIT);
    // A language both gdb and lldb know (lldb shows no variables of languages it does not); expressions are typed in it.
    out.u8(DW_LANG_C99.0 as u8);
    out.raw(&[0; 4 + 8 + 4 + 4 + 4 + 4]);
    out.string("mimeo");

    let base = |out: &mut Bytes, name: &str, encoding: DwAte| {
        let at = out.len();
        out.u8(abbrev::BASE_TYPE);
        out.string(name);
        out.u8(8);
        out.u8(encoding.0);
        at
    };
    let member = |out: &mut Bytes, name: &str, type_: u32, offset: u8| {
        let at = out.len();
        out.u8(abbrev::MEMBER);
        out.string(name);
        out.u32(type_);
        out.u8(offset);
        at
    };
    let structure = |out: &mut Bytes, name: &str, size: u8| {
        let at = out.len();
        out.u8(abbrev::STRUCT);
        out.string(name);
        out.u8(size);
        at
    };
    let int = base(&mut out, "int", DW_ATE_signed);
    let float = base(&mut out, "float", DW_ATE_float);
    let word = base(&mut out, "word", DW_ATE_unsigned);

    let header = structure(&mut out, "ObjectHeader", 8);
    member(&mut out, "class", word, 0);
    out.u8(0);
    let pointer = out.len();
    out.u8(abbrev::POINTER);
    out.u8(8);
    out.u32(header);
    let object = out.len();
    out.u8(abbrev::TYPEDEF);
    out.string("object");
    out.u32(pointer);

    let kinds = [("KIND_INT", Kind::Int), ("KIND_FLOAT", Kind::Float), ("KIND_OBJECT", Kind::Value)];
    let kind = out.len();
    out.u8(abbrev::ENUM);
    out.string("kind");
    out.u8(8);
    out.u32(word);
    for (name, kind) in kinds {
        out.u8(abbrev::ENUMERATOR);
        out.string(name);
        out.u8(kind.discriminant());
    }
    out.u8(0);
    let bits = out.len();
    out.u8(abbrev::UNION);
    out.u8(8);
    member(&mut out, "as_int", int, 0);
    member(&mut out, "as_float", float, 0);
    member(&mut out, "as_object", object, 0);
    out.u8(0);
    let value = structure(&mut out, "value", 16);
    member(&mut out, "kind", kind, 0);
    member(&mut out, "bits", bits, 8);
    out.u8(0);

    Template { bytes: out.0, int, float, object, value }
}
