//! Gives every stencil the shape the JIT lays out: it leaves by jumps to its exit, and otherwise falls through its end.
//!
//! LLVM makes other shapes, because it does not know that the continuation comes next:
//!
//! ```text
//! jno CONTINUE; jmp EXIT                   =>  jo EXIT
//! jne 1f; mov …; jmp CONTINUE; 1: jmp EXIT =>  jne EXIT; mov …
//! jno 1f; jmp EXIT; 1: …                   =>  jo EXIT; …
//! ```

use crate::read::{Encoding, Family, Function, Hole, Kind};
use iced_x86::{Decoder, DecoderOptions, FlowControl, Instruction};

/// One instruction while it moves about.
struct Piece {
    bytes: Vec<u8>,
    /// Holes relative to the instruction.
    holes: Vec<Hole>,
    /// Where it was.
    offset: u16,
    /// For a jump within the stencil: the offset, in the original code, of where it goes.
    target: Option<u16>,
    flow: FlowControl,
}

impl Piece {
    /// A jump out of the stencil, and to which hole.
    fn leaves_to(&self) -> Option<Kind> {
        let jumps = matches!(self.flow, FlowControl::UnconditionalBranch | FlowControl::ConditionalBranch);
        self.holes.first().filter(|_| jumps).map(|h| h.kind)
    }

    fn is_jump_to(&self, kind: Kind) -> bool {
        self.flow == FlowControl::UnconditionalBranch && self.leaves_to() == Some(kind)
    }

    fn is_conditional(&self) -> bool {
        self.flow == FlowControl::ConditionalBranch
    }

    /// The condition code of a conditional jump.
    fn condition(&self) -> u8 {
        if self.bytes[0] == 0x0F { self.bytes[1] & 15 } else { self.bytes[0] & 15 }
    }

    /// Makes it `jcc` to a hole.
    fn jump_if(&mut self, condition: u8, kind: Kind) {
        self.bytes = vec![0x0F, 0x80 | condition, 0, 0, 0, 0];
        self.holes = vec![Hole { offset: 2, encoding: Encoding::Rel32, kind, addend: -4 }];
        self.target = None;
    }
}

/// Rewrites the function in place.
pub fn normalise(function: &mut Function, family: &Family) -> Result<(), String> {
    let mut pieces = split(function)?;
    loop {
        let before = pieces.len();
        thread(&mut pieces);
        jump_over(&mut pieces);
        drop_unreachable(&mut pieces);
        if pieces.len() == before {
            break;
        }
    }
    if let [.., branch, last] = &mut pieces[..]
        && last.is_jump_to(Kind::Exit)
        && branch.is_conditional()
        && branch.leaves_to() == Some(Kind::Continue)
    {
        let condition = branch.condition();
        branch.jump_if(condition ^ 1, Kind::Exit);
        last.holes[0].kind = Kind::Continue;
    }
    if family.kind != "jump" && pieces.last().is_some_and(|p| p.is_jump_to(Kind::Continue)) {
        pieces.pop();
    } else if !matches!(family.kind.as_str(), "jump" | "exit" | "leave")
        && !pieces.last().is_some_and(|p| p.is_jump_to(Kind::Exit))
    {
        return Err("does not end in a jump to its continuation".into());
    }
    join(function, &pieces)
}

fn split(function: &Function) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut decoder = Decoder::with_ip(64, &function.code, 0, DecoderOptions::NONE);
    for instruction in &mut decoder {
        if instruction.is_invalid() {
            return Err(format!("invalid instruction at {}", instruction.ip()));
        }
        let (start, end) = (instruction.ip() as u16, instruction.next_ip() as u16);
        let holes: Vec<Hole> = function
            .holes
            .iter()
            .filter(|h| (start..end).contains(&h.offset))
            .map(|h| Hole { offset: h.offset - start, ..*h })
            .collect();
        // A patch point's jump goes nowhere yet.
        let inactive = holes.iter().any(|h| h.kind == Kind::Patch);
        let flow = if inactive { FlowControl::Next } else { instruction.flow_control() };
        let branch = matches!(flow, FlowControl::UnconditionalBranch | FlowControl::ConditionalBranch);
        pieces.push(Piece {
            bytes: function.code[start as usize..end as usize].to_vec(),
            target: (branch && holes.is_empty()).then(|| instruction.near_branch_target() as u16),
            holes,
            offset: start,
            flow,
        });
    }
    Ok(pieces)
}

/// Conditional jumps to a jump out go there themselves.
fn thread(pieces: &mut [Piece]) {
    for i in 0..pieces.len() {
        let Some(target) = pieces[i].target.filter(|_| pieces[i].is_conditional()) else { continue };
        let out = pieces
            .iter()
            .find(|p| p.offset == target && p.flow == FlowControl::UnconditionalBranch)
            .and_then(Piece::leaves_to);
        if let Some(kind) = out {
            let condition = pieces[i].condition();
            pieces[i].jump_if(condition, kind);
        }
    }
}

/// A conditional jump over a jump to the exit becomes the opposite jump to the exit.
fn jump_over(pieces: &mut Vec<Piece>) {
    let skips = |w: &[Piece]| w[0].is_conditional() && w[0].target == Some(w[2].offset) && w[1].is_jump_to(Kind::Exit);
    while let Some(i) = pieces.windows(3).position(skips) {
        let condition = pieces[i].condition();
        pieces[i].jump_if(condition ^ 1, Kind::Exit);
        pieces.remove(i + 1);
    }
}

fn drop_unreachable(pieces: &mut Vec<Piece>) {
    let mut i = 1;
    while i < pieces.len() {
        let falls_in = !matches!(pieces[i - 1].flow, FlowControl::UnconditionalBranch | FlowControl::Return);
        if falls_in || pieces.iter().any(|p| p.target == Some(pieces[i].offset)) {
            i += 1;
        } else {
            pieces.remove(i);
        }
    }
}

/// Puts the pieces together again; everything that names an offset moves with them.
fn join(function: &mut Function, pieces: &[Piece]) -> Result<(), String> {
    let mut places = Vec::new();
    let mut end = 0u16;
    for piece in pieces {
        places.push((piece.offset, end));
        end += piece.bytes.len() as u16;
    }
    // An offset that fell away means what comes after it.
    let moved = |old: u16| places.iter().find(|(offset, _)| *offset >= old).map_or(end, |(_, new)| *new);
    let mut code = Vec::new();
    let mut holes = Vec::new();
    for piece in pieces {
        let at = code.len() as u16;
        holes.extend(piece.holes.iter().map(|h| Hole { offset: h.offset + at, ..*h }));
        code.extend(&piece.bytes);
        if let Some(target) = piece.target {
            if piece.bytes.len() != 2 {
                return Err("has a long jump inside".into());
            }
            let distance = i32::from(moved(target)) - i32::from(at) - 2;
            let last = code.len() - 1;
            code[last] = i8::try_from(distance).map_err(|_| "has a short jump that grew too long")? as u8;
        }
    }
    let mut cfi: Vec<(u16, u16)> = Vec::new();
    let at_end = function.cfi.iter().rfind(|(offset, _)| moved(*offset) <= end);
    if at_end.is_none_or(|(_, cfa)| *cfa != 8) {
        return Err("ends with something on the stack".into());
    }
    for &(offset, cfa) in &function.cfi {
        let offset = moved(offset);
        cfi.retain(|(o, _)| *o < offset);
        if (offset < end || offset == 0) && cfi.last().is_none_or(|(_, c)| *c != cfa) {
            cfi.push((offset, cfa));
        }
    }
    (function.code, function.holes, function.cfi) = (code, holes, cfi);
    Ok(())
}

/// The instructions, for error messages.
pub fn listing(function: &Function) -> String {
    let mut text = String::new();
    for instruction in &mut Decoder::with_ip(64, &function.code, 0, DecoderOptions::NONE) {
        let bytes = &function.code[instruction.ip() as usize..instruction.next_ip() as usize];
        text += &format!("  {:3x}: {:02x?} {}\n", instruction.ip(), bytes, mnemonic(&instruction));
    }
    text + &format!("  holes {:?}\n  cfi {:?}", function.holes, function.cfi)
}

fn mnemonic(instruction: &Instruction) -> String {
    let operands: Vec<String> =
        (0..instruction.op_count()).map(|i| format!("{:?}", instruction.op_register(i))).collect();
    format!("{:?} {}", instruction.mnemonic(), operands.join(", "))
}
