//! Reads the object file: families, functions, holes and call frame information.

use gimli::{CfaRule, RegisterRule, UnwindSection};
use object::{Object, ObjectSection, ObjectSymbol, RelocationFlags, RelocationTarget, SymbolKind, elf};
use std::collections::HashMap;

/// A family as `dsl.rs` records it.
pub struct Family {
    /// `op`, `guard`, …
    pub kind: String,
    pub name: String,
    /// Letter and class of each operand.
    pub operands: Vec<(char, char)>,
    pub doc: String,
}

/// How a hole is written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Encoding {
    Rel32,
    Abs8,
    Abs32,
    Abs32Signed,
}

/// What a hole is filled with.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    Continue,
    Exit,
    Patch,
    Imm,
    Imm2,
    Pool(u8),
    Call,
    Shared(u16),
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Hole {
    pub offset: u16,
    pub encoding: Encoding,
    pub kind: Kind,
    pub addend: i32,
}

/// One instance of a family.
pub struct Function {
    /// Index into the families.
    pub family: usize,
    pub operands: Vec<u8>,
    pub code: Vec<u8>,
    /// By offset.
    pub holes: Vec<Hole>,
    /// From this offset on, the caller's stack pointer is rsp + this.
    pub cfi: Vec<(u16, u16)>,
}

impl Function {
    pub fn name(&self, family: &Family) -> String {
        if self.operands.is_empty() {
            return family.name.clone();
        }
        let operands: Vec<String> = self.operands.iter().map(u8::to_string).collect();
        format!("{}<{}>", family.name, operands.join(","))
    }
}

/// All that is in the object file.
pub struct Input {
    pub families: Vec<Family>,
    /// Sorted by family, then operands.
    pub functions: Vec<Function>,
    /// Constants that the code refers to.
    pub shared: Vec<[u8; 16]>,
}

type Result<T> = std::result::Result<T, String>;
type Elf<'a> = object::File<'a>;

/// Reads everything.
pub fn read(bytes: &[u8]) -> Result<Input> {
    let file = Elf::parse(bytes).map_err(|e| e.to_string())?;
    let families = families(&file)?;
    let index: HashMap<&str, usize> = families.iter().enumerate().map(|(i, f)| (f.name.as_str(), i)).collect();
    let mut cfi = cfi(&file)?;
    let mut shared = Vec::new();
    let mut functions = Vec::new();
    for symbol in file.symbols().filter(|s| s.kind() == SymbolKind::Text && s.is_definition()) {
        let name = format!("{:#}", rustc_demangle::demangle(symbol.name().map_err(|e| e.to_string())?));
        // families::ints::int_add::<0, 1>
        let (path, operands) = name.trim_end_matches('>').split_once("::<").unwrap_or((&name, ""));
        if !path.starts_with("families::") {
            continue;
        }
        let family = path.rsplit("::").next().and_then(|n| index.get(n).copied());
        let family = family.ok_or_else(|| format!("{name} is in no family (a helper that was not inlined?)"))?;
        let operands: Vec<u8> = operands.split(", ").filter_map(|n| n.parse().ok()).collect();
        let section = symbol.section_index().ok_or_else(|| format!("{name} has no section"))?;
        let section = file.section_by_index(section).map_err(|e| e.to_string())?;
        let code = section.data().map_err(|e| e.to_string())?;
        if symbol.address() != 0 || symbol.size() != code.len() as u64 {
            return Err(format!("{name} shares its section"));
        }
        functions.push(Function {
            family,
            operands,
            code: code.to_vec(),
            holes: holes(&file, &section, &mut shared).map_err(|e| format!("{name}: {e}"))?,
            cfi: cfi.remove(&section.index().0).ok_or_else(|| format!("{name} has no frame description"))?,
        });
    }
    functions.sort_by(|a, b| (a.family, &a.operands).cmp(&(b.family, &b.operands)));
    Ok(Input { families, functions, shared })
}

fn families(file: &Elf) -> Result<Vec<Family>> {
    let sections = file.sections().filter(|s| s.name() == Ok(".mimeo.families"));
    let text: String = sections.filter_map(|s| s.data().ok()).map(String::from_utf8_lossy).collect();
    let mut families: Vec<Family> = text
        .lines()
        .map(|line| {
            let mut parts = line.splitn(4, '|').map(str::to_string);
            let mut next = || parts.next().unwrap_or_default();
            let (kind, name, operands, doc) = (next(), next(), next(), next());
            let operands = operands
                .split_whitespace()
                .filter_map(|o| o.split_once(':'))
                .filter_map(|(letter, class)| Some((letter.chars().next()?, class.chars().next()?)))
                .collect();
            Family { kind, name, operands, doc: doc.trim().to_string() }
        })
        .collect();
    families.sort_by(|a, b| a.name.cmp(&b.name));
    match families.windows(2).find(|w| w[0].name == w[1].name) {
        Some(twice) => Err(format!("two families are named {}", twice[0].name)),
        None => Ok(families),
    }
}

fn holes(file: &Elf, section: &object::Section, shared: &mut Vec<[u8; 16]>) -> Result<Vec<Hole>> {
    let mut holes = Vec::new();
    for (offset, relocation) in section.relocations() {
        let (RelocationFlags::Elf { r_type }, RelocationTarget::Symbol(symbol)) =
            (relocation.flags(), relocation.target())
        else {
            return Err(format!("relocation {relocation:?}"));
        };
        let encoding = match r_type {
            elf::R_X86_64_PC32 | elf::R_X86_64_PLT32 => Encoding::Rel32,
            elf::R_X86_64_8 => Encoding::Abs8,
            elf::R_X86_64_32 => Encoding::Abs32,
            elf::R_X86_64_32S => Encoding::Abs32Signed,
            other => return Err(format!("relocation type {other:?} at {offset}")),
        };
        let symbol = file.symbol_by_index(symbol).map_err(|e| e.to_string())?;
        let mut addend = relocation.addend();
        let kind = match symbol.section_index() {
            Some(constants) => {
                // A constant in .rodata, found at symbol + addend from the end of the 4-byte operand.
                let constants = file.section_by_index(constants).map_err(|e| e.to_string())?;
                let name = constants.name().unwrap_or("?");
                if !name.starts_with(".rodata.cst") || encoding != Encoding::Rel32 {
                    return Err(format!("refers to {} in {name}", symbol.name().unwrap_or("?")));
                }
                let start = usize::try_from(symbol.address() as i64 + addend + 4).map_err(|e| e.to_string())?;
                let data = constants.data().map_err(|e| e.to_string())?;
                let size = constants.align().min(16) as usize;
                let mut constant = [0; 16];
                constant[..size].copy_from_slice(data.get(start..start + size).ok_or("constant outside its section")?);
                addend = -4;
                let known = shared.iter().position(|c| *c == constant);
                let index = known.unwrap_or_else(|| {
                    shared.push(constant);
                    shared.len() - 1
                });
                Kind::Shared(index as u16)
            }
            None => match symbol.name().map_err(|e| e.to_string())? {
                "CONTINUE" | "CONTINUE_AFTER_CALL" => Kind::Continue,
                "EXIT" => Kind::Exit,
                "PATCH" => Kind::Patch,
                "IMM" => Kind::Imm,
                "IMM2" => Kind::Imm2,
                "K" | "KF" => Kind::Pool(0),
                "K2" => Kind::Pool(1),
                "FN" => Kind::Call,
                other => return Err(format!("refers to {other}")),
            },
        };
        let addend = i32::try_from(addend).map_err(|e| e.to_string())?;
        holes.push(Hole { offset: offset as u16, encoding, kind, addend });
    }
    holes.sort_by_key(|h| h.offset);
    Ok(holes)
}

/// Rows of (offset, rsp-relative CFA), by section of the function.
fn cfi(file: &Elf) -> Result<HashMap<usize, Vec<(u16, u16)>>> {
    let section = file.section_by_name(".eh_frame").ok_or("no .eh_frame")?;
    let mut data = section.data().map_err(|e| e.to_string())?.to_vec();
    // The functions' addresses are relocations. Give each section an address of its own, which the parsed description
    // then shows.
    const SPACING: u64 = 1 << 12;
    for (offset, relocation) in section.relocations() {
        let RelocationTarget::Symbol(symbol) = relocation.target() else { return Err("odd .eh_frame".into()) };
        let symbol = file.symbol_by_index(symbol).map_err(|e| e.to_string())?;
        let target = symbol.section_index().ok_or("a frame description of nothing")?.0 as u64 * SPACING;
        let place = offset as usize;
        data[place..place + 4].copy_from_slice(&(target.wrapping_sub(offset) as u32).to_le_bytes());
    }
    let mut frames = gimli::EhFrame::new(&data, gimli::LittleEndian);
    frames.set_address_size(8);
    let bases = gimli::BaseAddresses::default().set_eh_frame(0).set_text(0);
    let mut context = gimli::UnwindContext::new();
    let mut entries = frames.entries(&bases);
    let mut all = HashMap::new();
    while let Some(entry) = entries.next().map_err(|e| e.to_string())? {
        let gimli::CieOrFde::Fde(partial) = entry else { continue };
        let fde = partial.parse(gimli::EhFrame::cie_from_offset).map_err(|e| e.to_string())?;
        let start = fde.initial_address();
        let mut table = fde.rows(&frames, &bases, &mut context).map_err(|e| e.to_string())?;
        let mut rows = Vec::new();
        while let Some(row) = table.next_row().map_err(|e| e.to_string())? {
            let simple = row.registers().all(|(r, rule)| *r == gimli::X86_64::RA && *rule == RegisterRule::Offset(-8));
            match row.cfa() {
                CfaRule::RegisterAndOffset { register: gimli::X86_64::RSP, offset } if simple => {
                    rows.push(((row.start_address() - start) as u16, *offset as u16));
                }
                // Not ours, or a stencil that saves registers or has a frame pointer: it will be missed by name.
                _ => rows.clear(),
            }
        }
        if !rows.is_empty() {
            all.insert((start / SPACING) as usize, rows);
        }
    }
    Ok(all)
}
