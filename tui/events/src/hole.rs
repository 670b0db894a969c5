//! Holes: the bytes of a stencil that are not known until it is copied. One table names the kinds, and the UI's
//! colours, its legend and `mimeo dump` are derived from it.

use crate::Text;
use serde::{Deserialize, Serialize};

/// One patched place of a copied stencil. The values are in the stencil's bytes: see [`HoleRow::value`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HoleRow {
    /// Bytes from the start of the stencil.
    pub offset: u32,
    /// Width in bytes: 1, 2, 4 or 8.
    pub len: u8,
    /// What was written here.
    pub kind: HoleKind,
    /// In words, with the program's names: `frame slot 3 (x)`, `float 2.0`, `helper list_append`, `exit 4`.
    pub meaning: Text,
}

impl HoleRow {
    /// This hole's value, sign-extended, in `bytes` (the stencil's template or its patched copy); `None` if it lies outside.
    pub fn value(&self, bytes: &[u8]) -> Option<i64> {
        let (start, len) = (self.offset as usize, usize::from(self.len));
        let field = bytes.get(start..start.checked_add(len)?)?;
        let mut wide = [if field.last()? & 0x80 == 0 { 0 } else { 0xff }; 8];
        wide.get_mut(..len)?.copy_from_slice(field);
        Some(i64::from_le_bytes(wide))
    }
}

macro_rules! hole_kinds {
    ($($(#[doc = $doc:literal])* $kind:ident = $name:literal;)*) => {
        /// What a hole is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum HoleKind { $($(#[doc = $doc])* $kind,)* }

        impl HoleKind {
            /// Every kind, in the order of legends.
            pub const ALL: &'static [HoleKind] = &[$(HoleKind::$kind),*];

            /// The short name shown to people.
            pub fn name(self) -> &'static str {
                match self { $(HoleKind::$kind => $name),* }
            }

            /// One sentence for legends.
            pub fn explain(self) -> &'static str {
                match self { $(HoleKind::$kind => concat!($($doc),*).trim_ascii()),* }
            }
        }
    };
}

hole_kinds! {
    /// Jump to the stencil that follows.
    Continue = "cont";
    /// Jump to another place of the same trace, such as the loop's head.
    Jump = "jump";
    /// A guard's jump to its exit; linking a side trace patches it.
    Exit = "exit";
    /// Displacement of a slot of the frame.
    Slot = "slot";
    /// Displacement within an object: an attribute, an item, a header field.
    Field = "field";
    /// A constant in the instruction itself.
    Imm = "imm";
    /// Distance to a constant in the trace's pool.
    Pool = "pool";
    /// Distance to the pool word that holds a helper's address.
    Call = "call";
    /// A patch point for a watched assumption; zero until it breaks.
    Watch = "watch";
}
