//! A hand-assembled region, standing in for what the runtime's JIT would make of `demo.py`, and all there is to know of it.
//!
//! It is made to be hard on debug information: registers pushed one by one (so each instruction unwinds differently), a
//! helper called from the function itself and from an inlined one, an inlined call in two pieces of which one lies past the
//! function's `ret`, and variables in every kind of place.

use std::ops::Range;
use std::path::Path;

use mimeo_debuginfo::{CallSite, CfiRow, CodeImage, FileId, Kind, LineRow, Location, Scope, SourceFile, Variable};

/// The program the region is said to come from.
pub const SOURCE: &str = "\
# A loop that calls a function.
def square(x):
    y = x * x
    return y % 7


def total(n, obj):
    s = 0
    z = 0.5
    i = 0
    while i < n:
        s += square(i)
        z += 0.5
        helper(s)
        i += 1
    return s
";

/// Slots of the frame that the region works on.
pub const N: usize = 1;
pub const SUM: usize = 2;
pub const OBJ: usize = 4;

/// The boxed small int `i` (see the runtime's value layout).
pub const fn boxed(i: i64) -> u64 {
    i as u64 | 0xFFFC << 48
}
const NONE: u64 = 0x02;

const RAX: u16 = 0;
const RBX: u16 = 3;
const RDI: u16 = 5;
const R12: u16 = 12;
const R13: u16 = 13;
const R14: u16 = 14;
const R15: u16 = 15;
const XMM0: u16 = 17;

#[derive(Default)]
struct Assembler {
    bytes: Vec<u8>,
    lines: Vec<LineRow>,
    cfi: Vec<CfiRow>,
    pushed: Vec<(u16, i32)>,
    depth: i32,
}

impl Assembler {
    fn here(&self) -> u32 {
        self.bytes.len() as u32
    }

    fn code(&mut self, bytes: &[u8]) -> u32 {
        self.bytes.extend_from_slice(bytes);
        self.here()
    }

    fn line(&mut self, line: u32) -> u32 {
        self.lines.push(LineRow { offset: self.here(), file: FileId(0), line, is_stmt: true });
        self.here()
    }

    fn cfi_row(&mut self) {
        let saved = self.pushed.clone();
        self.cfi.push(CfiRow { offset: self.here(), cfa_rsp_offset: (self.depth + 8) as u32, saved });
    }

    fn push(&mut self, register: u16) {
        self.code(match register {
            RBX => &[0x53],
            R12 => &[0x41, 0x54],
            R13 => &[0x41, 0x55],
            R14 => &[0x41, 0x56],
            _ => &[0x41, 0x57],
        });
        self.depth += 8;
        self.pushed.push((register, -self.depth - 8));
        self.cfi_row();
    }

    fn pop(&mut self, register: u16) {
        self.code(match register {
            RBX => &[0x5b],
            R12 => &[0x41, 0x5c],
            R13 => &[0x41, 0x5d],
            R14 => &[0x41, 0x5e],
            _ => &[0x41, 0x5f],
        });
        self.depth -= 8;
        self.pushed.retain(|rule| rule.0 != register);
        self.cfi_row();
    }

    fn move_stack(&mut self, by: i32) {
        self.code(&if by > 0 { [0x48, 0x83, 0xec, by as u8] } else { [0x48, 0x83, 0xc4, -by as u8] });
        self.depth += by;
        self.cfi_row();
    }

    fn load_rax(&mut self, value: u64) {
        self.code(&[0x48, 0xb8]);
        self.code(&value.to_le_bytes());
    }

    /// A jump whose target is patched in by [`Assembler::land`].
    fn jump(&mut self, opcode: &[u8]) -> u32 {
        self.code(opcode);
        self.code(&[0; 4])
    }

    fn land(&mut self, jump: u32, target: u32) {
        let distance = target as i32 - jump as i32;
        self.bytes[jump as usize - 4..jump as usize].copy_from_slice(&distance.to_le_bytes());
    }
}

const JMP: &[u8] = &[0xe9];
const JGE: &[u8] = &[0x0f, 0x8d];
const SAVE_Z: &[u8] = &[0xf2, 0x41, 0x0f, 0x11, 0x44, 0x24, 0x18]; // movsd [r12+24], xmm0
const LOAD_Z: &[u8] = &[0xf2, 0x41, 0x0f, 0x10, 0x44, 0x24, 0x18];

/// The region for `address`, calling `helper(frame, s)`. Its function is `total` with `suffix`.
pub fn region(address: u64, helper: u64, source: &Path, suffix: &str) -> (Vec<u8>, CodeImage) {
    let mut a = Assembler::default();
    // def total(n, obj): the frame arrives in rdi
    a.line(7);
    for register in [R12, R13, R14, R15] {
        a.push(register);
    }
    a.move_stack(8);
    let frame_moved = a.code(&[0x49, 0x89, 0xfc]); // mov r12, rdi
    a.code(&[0x4d, 0x8b, 0x74, 0x24, 0x08]); // mov r14, [r12+8]
    a.code(&[0x49, 0xc1, 0xe6, 0x0e]); // shl r14, 14
    let unboxed = a.code(&[0x49, 0xc1, 0xfe, 0x0e]); // sar r14, 14
    a.line(8);
    let s_zero = a.code(&[0x45, 0x31, 0xff]); // xor r15d, r15d
    a.line(9);
    a.load_rax(0.5f64.to_bits());
    let z_set = a.code(&[0x66, 0x48, 0x0f, 0x6e, 0xc0]); // movq xmm0, rax
    a.line(10);
    let i_set = a.code(&[0x45, 0x31, 0xed]); // xor r13d, r13d
    let top = a.line(11);
    a.code(&[0x4d, 0x39, 0xf5]); // cmp r13, r14
    let done = a.jump(JGE);
    // square, inlined, first piece
    let square = a.line(3);
    a.code(&[0x4c, 0x89, 0xe8]); // mov rax, r13
    let y_set = a.code(&[0x49, 0x0f, 0xaf, 0xc5]); // imul rax, r13
    let to_second = a.jump(JMP);
    let square_end = a.here();
    let back = a.line(12);
    a.code(&[0x49, 0x01, 0xd7]); // add r15, rdx
    let after_call = a.line(13);
    a.load_rax(0.5f64.to_bits());
    a.code(&[0x66, 0x48, 0x0f, 0x6e, 0xc8]); // movq xmm1, rax
    a.code(&[0xf2, 0x0f, 0x58, 0xc1]); // addsd xmm0, xmm1
    a.line(14);
    let spilled = a.code(SAVE_Z);
    a.code(&[0x4c, 0x89, 0xe7]); // mov rdi, r12
    a.code(&[0x4c, 0x89, 0xfe]); // mov rsi, r15
    a.load_rax(helper);
    a.code(&[0xff, 0xd0]); // call rax
    let reloaded = a.code(LOAD_Z);
    a.line(15);
    a.code(&[0x49, 0xff, 0xc5]); // inc r13
    let again = a.jump(JMP);
    a.land(again, top);
    let leave = a.line(16);
    a.land(done, leave);
    a.code(&[0x4d, 0x89, 0x7c, 0x24, 0x10]); // mov [r12+16], r15
    let returning = a.code(&[0x4c, 0x89, 0xf8]); // mov rax, r15
    let inside = (a.depth, a.pushed.clone());
    a.move_stack(-8);
    for register in [R15, R14, R13, R12] {
        a.pop(register);
    }
    a.code(&[0xc3]);
    // square, second piece: calls the helper, too
    (a.depth, a.pushed) = inside;
    a.cfi_row();
    let second = a.line(4);
    a.land(to_second, second);
    a.push(RBX);
    a.move_stack(8);
    let y_kept = a.code(&[0x48, 0x89, 0xc3]); // mov rbx, rax
    let spilled_again = a.code(SAVE_Z);
    a.code(&[0x4c, 0x89, 0xe7]); // mov rdi, r12
    a.code(&[0x48, 0x89, 0xde]); // mov rsi, rbx
    a.load_rax(helper);
    a.code(&[0xff, 0xd0]); // call rax
    let reloaded_again = a.code(LOAD_Z);
    a.code(&[0x48, 0x89, 0xd8]); // mov rax, rbx
    a.code(&[0x48, 0x99]); // cqo
    a.code(&[0xb9, 7, 0, 0, 0]); // mov ecx, 7
    let y_gone = a.code(&[0x48, 0xf7, 0xf9]); // idiv rcx: the result is in rdx
    a.move_stack(-8);
    a.pop(RBX);
    let jump_back = a.jump(JMP);
    a.land(jump_back, back);
    let end = a.here();

    let register = |r, range: Range<u32>, kind| (range, kind, Location::Register(r));
    let slot = |i: usize, base, range: Range<u32>, kind| (range, kind, Location::Memory { base, offset: 8 * i as i32 });
    let constant = |bits, range: Range<u32>, kind| (range, kind, Location::Constant(bits));
    let variable = |name: &str, is_parameter, pieces| Variable { name: name.into(), is_parameter, pieces };
    let both = |piece: &dyn Fn(Range<u32>) -> (Range<u32>, Kind, Location), from, to| {
        vec![piece(from..to), piece(second..end)]
    };
    let mut s = vec![constant(0, unboxed..s_zero, Kind::Int)];
    s.extend(both(&|range| register(R15, range, Kind::Int), s_zero, returning));
    let mut last = vec![constant(NONE, unboxed..after_call, Kind::Value)];
    last.extend([register(R13, after_call..returning, Kind::Int), constant(NONE, second..end, Kind::Value)]);
    let mut n = vec![slot(N, RDI, 0..frame_moved, Kind::Value), slot(N, R12, frame_moved..unboxed, Kind::Value)];
    n.extend(both(&|range| register(R14, range, Kind::Int), unboxed, returning));
    let mut obj = vec![slot(OBJ, RDI, 0..frame_moved, Kind::Value)];
    obj.extend(both(&|range| slot(OBJ, R12, range, Kind::Value), frame_moved, returning));
    let total = vec![
        variable("n", true, n),
        variable("obj", true, obj),
        variable("s", false, s),
        variable(
            "z",
            false,
            vec![
                register(XMM0, z_set..spilled, Kind::Float),
                slot(3, R12, spilled..reloaded, Kind::Float),
                register(XMM0, reloaded..returning, Kind::Float),
                register(XMM0, second..spilled_again, Kind::Float),
                slot(3, R12, spilled_again..reloaded_again, Kind::Float),
                register(XMM0, reloaded_again..end, Kind::Float),
            ],
        ),
        variable("i", false, both(&|range| register(R13, range, Kind::Int), i_set, returning)),
        variable("step", false, vec![constant(0.5f64.to_bits(), 0..end, Kind::Float)]),
        variable("last", false, last),
    ];
    let inlined = Scope {
        function: "square".into(),
        file: FileId(0),
        decl_line: 2,
        call_site: Some(CallSite { file: FileId(0), line: 12 }),
        ranges: vec![square..square_end, second..end],
        variables: vec![
            variable(
                "x",
                true,
                vec![register(R13, square..square_end, Kind::Int), register(R13, second..end, Kind::Int)],
            ),
            variable(
                "y",
                false,
                vec![
                    register(RAX, y_set..square_end, Kind::Int),
                    register(RAX, second..y_kept, Kind::Int),
                    register(RBX, y_kept..y_gone, Kind::Int),
                ],
            ),
        ],
        inlined: vec![],
        rounds: vec![],
    };
    let image = CodeImage {
        address,
        length: end,
        name: format!("py::total{suffix}:7"),
        files: vec![SourceFile { path: source.to_path_buf() }],
        lines: a.lines,
        root: Scope {
            function: format!("total{suffix}"),
            file: FileId(0),
            decl_line: 7,
            call_site: None,
            ranges: vec![],
            variables: total,
            inlined: vec![inlined],
            rounds: vec![],
        },
        cfi: a.cfi,
    };
    (a.bytes, image)
}
