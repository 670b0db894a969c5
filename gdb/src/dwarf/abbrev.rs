//! The abbreviation table: the shapes of debugging entries we use, one table for every unit.

use std::sync::LazyLock;

use gimli::constants::*;

use crate::bytes::Bytes;

/// One shape of entry.
struct Abbrev {
    code: u8,
    tag: DwTag,
    has_children: bool,
    attributes: &'static [(DwAt, DwForm)],
}

pub const UNIT: u8 = 1;
pub const BASE_TYPE: u8 = 2;
pub const POINTER: u8 = 3;
pub const TYPEDEF: u8 = 4;
pub const STRUCT: u8 = 5;
pub const MEMBER: u8 = 6;
pub const ENUM: u8 = 7;
pub const ENUMERATOR: u8 = 8;
pub const UNION: u8 = 9;
/// The region's own function; with `+ RANGES`, in several pieces.
pub const FUNCTION: u8 = 11;
/// The abstract side of an inlined function.
pub const INLINE: u8 = 13;
/// An inlined call; with `+ RANGES`, in several pieces.
pub const INLINED_CALL: u8 = 14;
pub const PARAMETER: u8 = 16;
pub const VARIABLE: u8 = 17;
/// A block of a function; with `+ RANGES`, in several pieces.
pub const BLOCK: u8 = 18;
pub const LABEL: u8 = 20;
/// Added to [`FUNCTION`], [`INLINED_CALL`] and [`BLOCK`] when their code is not contiguous.
pub const RANGES: u8 = 1;

const TABLE: &[Abbrev] = &[
    Abbrev {
        code: UNIT,
        tag: DW_TAG_compile_unit,
        has_children: true,
        // Order and sizes are relied on by `unit.rs`: its holes are at fixed places.
        attributes: &[
            (DW_AT_language, DW_FORM_data1),
            (DW_AT_name, DW_FORM_line_strp),
            (DW_AT_low_pc, DW_FORM_addr),
            (DW_AT_high_pc, DW_FORM_data4),
            (DW_AT_stmt_list, DW_FORM_sec_offset),
            (DW_AT_loclists_base, DW_FORM_sec_offset),
            (DW_AT_rnglists_base, DW_FORM_sec_offset),
            (DW_AT_producer, DW_FORM_string),
        ],
    },
    Abbrev {
        code: BASE_TYPE,
        tag: DW_TAG_base_type,
        has_children: false,
        attributes: &[(DW_AT_name, DW_FORM_string), (DW_AT_byte_size, DW_FORM_data1), (DW_AT_encoding, DW_FORM_data1)],
    },
    Abbrev {
        code: POINTER,
        tag: DW_TAG_pointer_type,
        has_children: false,
        attributes: &[(DW_AT_byte_size, DW_FORM_data1), (DW_AT_type, DW_FORM_ref4)],
    },
    Abbrev {
        code: TYPEDEF,
        tag: DW_TAG_typedef,
        has_children: false,
        attributes: &[(DW_AT_name, DW_FORM_string), (DW_AT_type, DW_FORM_ref4)],
    },
    Abbrev {
        code: STRUCT,
        tag: DW_TAG_structure_type,
        has_children: true,
        attributes: &[(DW_AT_name, DW_FORM_string), (DW_AT_byte_size, DW_FORM_data1)],
    },
    Abbrev {
        code: MEMBER,
        tag: DW_TAG_member,
        has_children: false,
        attributes: &[
            (DW_AT_name, DW_FORM_string),
            (DW_AT_type, DW_FORM_ref4),
            (DW_AT_data_member_location, DW_FORM_data1),
        ],
    },
    Abbrev {
        code: ENUM,
        tag: DW_TAG_enumeration_type,
        has_children: true,
        attributes: &[(DW_AT_name, DW_FORM_string), (DW_AT_byte_size, DW_FORM_data1), (DW_AT_type, DW_FORM_ref4)],
    },
    Abbrev {
        code: ENUMERATOR,
        tag: DW_TAG_enumerator,
        has_children: false,
        attributes: &[(DW_AT_name, DW_FORM_string), (DW_AT_const_value, DW_FORM_data1)],
    },
    Abbrev { code: UNION, tag: DW_TAG_union_type, has_children: true, attributes: &[(DW_AT_byte_size, DW_FORM_data1)] },
    Abbrev {
        code: FUNCTION,
        tag: DW_TAG_subprogram,
        has_children: true,
        attributes: &[
            (DW_AT_low_pc, DW_FORM_addr),
            (DW_AT_high_pc, DW_FORM_data4),
            (DW_AT_name, DW_FORM_string),
            (DW_AT_decl_file, DW_FORM_udata),
            (DW_AT_decl_line, DW_FORM_udata),
            (DW_AT_external, DW_FORM_flag_present),
            (DW_AT_frame_base, DW_FORM_exprloc),
        ],
    },
    Abbrev {
        code: FUNCTION + RANGES,
        tag: DW_TAG_subprogram,
        has_children: true,
        attributes: &[
            (DW_AT_ranges, DW_FORM_rnglistx),
            (DW_AT_name, DW_FORM_string),
            (DW_AT_decl_file, DW_FORM_udata),
            (DW_AT_decl_line, DW_FORM_udata),
            (DW_AT_external, DW_FORM_flag_present),
            (DW_AT_frame_base, DW_FORM_exprloc),
        ],
    },
    Abbrev {
        code: INLINE,
        tag: DW_TAG_subprogram,
        has_children: false,
        attributes: &[
            (DW_AT_name, DW_FORM_string),
            (DW_AT_decl_file, DW_FORM_udata),
            (DW_AT_decl_line, DW_FORM_udata),
            (DW_AT_inline, DW_FORM_data1),
        ],
    },
    Abbrev {
        code: INLINED_CALL,
        tag: DW_TAG_inlined_subroutine,
        has_children: true,
        attributes: &[
            (DW_AT_low_pc, DW_FORM_addr),
            (DW_AT_high_pc, DW_FORM_data4),
            (DW_AT_abstract_origin, DW_FORM_ref4),
            (DW_AT_call_file, DW_FORM_udata),
            (DW_AT_call_line, DW_FORM_udata),
        ],
    },
    Abbrev {
        code: INLINED_CALL + RANGES,
        tag: DW_TAG_inlined_subroutine,
        has_children: true,
        attributes: &[
            (DW_AT_ranges, DW_FORM_rnglistx),
            (DW_AT_abstract_origin, DW_FORM_ref4),
            (DW_AT_call_file, DW_FORM_udata),
            (DW_AT_call_line, DW_FORM_udata),
        ],
    },
    Abbrev {
        code: PARAMETER,
        tag: DW_TAG_formal_parameter,
        has_children: false,
        attributes: &[(DW_AT_name, DW_FORM_string), (DW_AT_type, DW_FORM_ref4), (DW_AT_location, DW_FORM_loclistx)],
    },
    Abbrev {
        code: VARIABLE,
        tag: DW_TAG_variable,
        has_children: false,
        attributes: &[(DW_AT_name, DW_FORM_string), (DW_AT_type, DW_FORM_ref4), (DW_AT_location, DW_FORM_loclistx)],
    },
    Abbrev {
        code: BLOCK,
        tag: DW_TAG_lexical_block,
        has_children: true,
        attributes: &[(DW_AT_low_pc, DW_FORM_addr), (DW_AT_high_pc, DW_FORM_data4)],
    },
    Abbrev {
        code: BLOCK + RANGES,
        tag: DW_TAG_lexical_block,
        has_children: true,
        attributes: &[(DW_AT_ranges, DW_FORM_rnglistx)],
    },
    Abbrev {
        code: LABEL,
        tag: DW_TAG_label,
        has_children: false,
        attributes: &[(DW_AT_name, DW_FORM_string), (DW_AT_low_pc, DW_FORM_addr)],
    },
];

/// The `.debug_abbrev` section that all units share.
pub fn section() -> &'static [u8] {
    static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let mut out = Bytes::default();
        for abbrev in TABLE {
            out.u8(abbrev.code);
            out.uleb(abbrev.tag.0.into());
            out.u8(abbrev.has_children.into());
            for (attribute, form) in abbrev.attributes {
                out.uleb(attribute.0.into());
                out.uleb(form.0.into());
            }
            out.u16(0);
        }
        out.u8(0);
        out.0
    });
    &BYTES
}
