//! Writes the table as Rust source.

use crate::read::{Function, Input};
use std::{collections::HashMap, fmt::Write};

/// The text of `table.rs`.
pub fn emit(input: &Input) -> Result<String, String> {
    let mut text = format!(
        "/// Constants that some stencils refer to ([`HoleKind::Shared`]); they must lie at 16-byte boundaries.\n\
         pub static SHARED_RODATA: [[u8; 16]; {}] = {:?};\n",
        input.shared.len(),
        input.shared
    );
    let mut names = String::new();
    // Instances of a family have the same few lists of holes.
    let mut lists: HashMap<String, usize> = HashMap::new();
    let mut intern = |text: &mut String, ty: &str, list: String| {
        let next = lists.len();
        *lists.entry(list.clone()).or_insert_with(|| {
            _ = writeln!(text, "static LIST_{next}: &[{ty}] = &[{list}];");
            next
        })
    };
    let mut ops = String::from("/// Every family by name.\npub mod op {\n    use super::*;\n");
    for (index, family) in input.families.iter().enumerate() {
        let instances: Vec<&Function> = input.functions.iter().filter(|f| f.family == index).collect();
        let expected: usize = family.operands.iter().map(|(_, class)| if *class == 'R' { 7 } else { 8 }).product();
        if instances.len() != expected {
            return Err(format!("{}: {} instances instead of {expected}", family.name, instances.len()));
        }
        let upper = family.name.to_uppercase();
        let mut body = String::new();
        for function in &instances {
            let holes: String = function
                .holes
                .iter()
                .map(|h| {
                    format!(
                        "Hole {{ offset: {}, encoding: Encoding::{:?}, kind: HoleKind::{:?}, addend: {} }}, ",
                        h.offset, h.encoding, h.kind, h.addend
                    )
                })
                .collect();
            let cfi: String =
                function.cfi.iter().map(|(o, c)| format!("CfiRow {{ offset: {o}, cfa: {c} }}, ")).collect();
            let (holes, cfi) = (intern(&mut text, "Hole", holes), intern(&mut text, "CfiRow", cfi));
            let code: String = function.code.iter().map(|b| format!("\\x{b:02x}")).collect();
            _ = writeln!(
                body,
                "    Stencil {{ op: &op::{upper}, name: {:?}, code: b\"{code}\", holes: LIST_{holes}, cfi: LIST_{cfi} }},",
                function.name(family)
            );
        }
        _ = writeln!(text, "static {upper}: [Stencil; {expected}] = [\n{body}];");
        let kind = match family.kind.as_str() {
            "op" => "Op",
            "guard" => "Guard",
            "call" | "float_call" => "Call",
            "jump" => "Jump",
            "exit" => "Exit",
            "leave" => "Leave",
            other => return Err(format!("{}: unknown kind {other}", family.name)),
        };
        let operands: String = family
            .operands
            .iter()
            .map(|(letter, class)| {
                let class = if *class == 'R' { "Int" } else { "Float" };
                let access = match letter {
                    'D' => "Write",
                    'U' | 'V' => "Update",
                    _ => "Read",
                };
                format!("Operand {{ name: '{letter}', class: Class::{class}, access: Access::{access} }}, ")
            })
            .collect();
        _ = writeln!(
            ops,
            "    /// {doc}\n    pub static {upper}: Op = Op {{ name: {name:?}, kind: Kind::{kind}, operands: &[{operands}], \
             doc: {doc:?}, stencils: &super::{upper} }};",
            doc = family.doc,
            name = family.name,
        );
        _ = write!(names, "&op::{upper}, ");
    }
    _ = writeln!(text, "{ops}}}");
    _ = writeln!(text, "/// Every family, by name.\npub static ALL: &[&Op] = &[{names}];");
    Ok(text)
}
