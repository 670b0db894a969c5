//! The module `_re`, below `re`: runs compiled regular expressions.
//!
//! A program is a `bytes` object of 32-bit words that `re/_program.py` makes; operations are numbered there in the same order as here.
//! It is run by backtracking with a stack of its own, so that long texts do not need a deep native stack.
use crate::builtins::{number, unicode};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime};
use crate::value::{ByteArray, Bytes, Items, Str, Value, surrogate};

const MATCH: u32 = 0;
const CHAR: u32 = 1;
const ANY: u32 = 2;
const ALL: u32 = 3;
const SET: u32 = 4;
const SPLIT: u32 = 5;
const JUMP: u32 = 6;
const SAVE: u32 = 7;
const AT: u32 = 8;
const BACKREF: u32 = 9;
const LOOK: u32 = 10;
const ATOMIC: u32 = 11;
const COND: u32 = 12;
const REPEAT: u32 = 13;
const ENTER: u32 = 14;
const AGAIN: u32 = 15;

/// What can be gone back to.
enum Choice {
    /// Go on at this instruction and position.
    At(usize, usize),
    /// Put a register back.
    Register(usize, i64),
    /// Put all registers back.
    All(Vec<i64>),
    /// A greedy repeat of one character: give back from `.2` down to `.1`.
    Shorter(usize, usize, usize),
    /// A lazy one: the repeat at `.0`, from here `.1`, at most `.2` more.
    Longer(usize, usize, usize),
}

/// One run's inputs.
struct Machine<'a> {
    code: &'a [u32],
    text: &'a [u32],
    end: usize,
    /// The whole text has to match.
    full: bool,
    /// A match that ends here does not count.
    not_at: Option<usize>,
}

fn lower(c: u32) -> u32 {
    single(char::from_u32(c).map(char::to_lowercase), c)
}

fn upper(c: u32) -> u32 {
    single(char::from_u32(c).map(char::to_uppercase), c)
}

fn single(chars: Option<impl Iterator<Item = char>>, c: u32) -> u32 {
    let Some(mut chars) = chars else { return c };
    match (chars.next(), chars.next()) {
        (Some(one), None) => one as u32,
        _ => c,
    }
}

/// Letters that are one without regard to case, though their other cases do not say so.
const SHARED: &[&str] = &[
    "iıİ",
    "sſ",
    "k\u{212A}",
    "å\u{212B}",
    "ßẞ",
    "μµ",
    "βϐ",
    "εϵ",
    "θϑϴ",
    "ι\u{345}\u{1FBE}",
    "κϰ",
    "πϖ",
    "ρϱ",
    "σς",
    "φϕ",
    "ω\u{2126}",
    "ṡẛ",
    "\u{390}\u{1FD3}",
    "\u{3B0}\u{1FE3}",
    "в\u{1C80}",
    "д\u{1C81}",
    "о\u{1C82}",
    "с\u{1C83}",
    "т\u{1C84}\u{1C85}",
    "ъ\u{1C86}",
    "ѣ\u{1C87}",
    "ꙋ\u{1C88}",
    "\u{FB05}\u{FB06}",
];

/// Does a set, of which only the test is known, hold `c` in another case? `fold` is 2, or 6 when only ASCII letters have cases.
fn holds_other_case(fold: u32, c: u32, holds: impl Fn(u32) -> bool) -> bool {
    if fold & 4 != 0 {
        return u8::try_from(c).is_ok_and(|b| b.is_ascii_alphabetic()) && holds(c ^ 32);
    }
    let one = if c == 0x130 { 'i' as u32 } else { lower(upper(c)) };
    if holds(lower(c)) || holds(upper(c)) || holds(one) || holds(upper(one)) {
        return true;
    }
    let Some(one) = char::from_u32(one) else { return false };
    let shared = SHARED.iter().find(|group| group.contains(one));
    shared.is_some_and(|group| group.chars().any(|other| holds(other as u32)))
}

fn is_word(c: u32, ascii: bool) -> bool {
    match char::from_u32(c) {
        Some('_') => true,
        Some(c) if ascii || c.is_ascii() => c.is_ascii_alphanumeric(),
        Some(c) => c.is_alphanumeric(),
        None => false,
    }
}

/// A category: bits 0-1 digit, space or word; bit 2 ASCII only; bit 3 negated.
fn in_category(category: u32, c: u32) -> bool {
    let ascii = category & 4 != 0;
    let found = match (category & 3, char::from_u32(c)) {
        (2, _) => is_word(c, ascii),
        (_, None) => false,
        (0, Some(c)) if ascii || c.is_ascii() => c.is_ascii_digit(),
        (0, Some(c)) => unicode::decimal(c).is_some(),
        (_, Some(c)) if ascii => matches!(c, ' ' | '\t'..='\r'),
        (_, Some(c)) => unicode::is_space(c),
    };
    found != (category & 8 != 0)
}

impl Machine<'_> {
    fn word(&self, at: usize) -> u32 {
        self.code.get(at).copied().unwrap_or(MATCH)
    }

    fn target(&self, at: usize) -> usize {
        self.word(at) as usize
    }

    /// Does the set at `pc` hold `c`? `SET flags count (kind a b)*`; flags: 1 negated, 2 without regard to case, 4 of ASCII letters only.
    fn in_set(&self, pc: usize, c: u32) -> bool {
        let flags = self.word(pc + 1);
        let count = self.target(pc + 2);
        let holds = |c: u32| {
            (0..count).any(|i| {
                let at = pc + 3 + 3 * i;
                match self.word(at) {
                    0 => (self.word(at + 1)..=self.word(at + 2)).contains(&c),
                    _ => in_category(self.word(at + 1), c),
                }
            })
        };
        let found = holds(c) || flags & 2 != 0 && holds_other_case(flags, c, holds);
        found != (flags & 1 != 0)
    }

    /// Does the one-character instruction at `pc` match at `pos`?
    fn one(&self, pc: usize, pos: usize) -> bool {
        if pos >= self.end {
            return false;
        }
        let c = self.text[pos];
        match self.word(pc) {
            CHAR => c == self.word(pc + 1),
            ANY => c != 10,
            ALL => true,
            _ => self.in_set(pc, c),
        }
    }

    fn after_one(&self, pc: usize) -> usize {
        match self.word(pc) {
            CHAR => pc + 2,
            SET => pc + 3 + 3 * self.target(pc + 2),
            _ => pc + 1,
        }
    }

    fn at(&self, kind: u32, pos: usize) -> bool {
        let newline = |i: usize| self.text[i] == 10;
        let boundary = |ascii: bool| {
            let before = pos > 0 && is_word(self.text[pos - 1], ascii);
            let after = pos < self.end && is_word(self.text[pos], ascii);
            before != after
        };
        match kind {
            0 => pos == 0,
            1 => pos == 0 || newline(pos - 1),
            2 => pos == self.end || (pos + 1 == self.end && newline(pos)),
            3 => pos == self.end || newline(pos),
            4 => pos == self.end,
            5 => boundary(false),
            // \B did not match an empty text before Python 3.14.
            6 => self.end > 0 && !boundary(false),
            7 => boundary(true),
            _ => self.end > 0 && !boundary(true),
        }
    }

    /// Where the text of a group lies again at `pos`, its end.
    fn again(&self, pc: usize, pos: usize, registers: &[i64]) -> Option<usize> {
        let group = self.target(pc + 1);
        let (start, end) = (registers[2 * group], registers[2 * group + 1]);
        if start < 0 || end < start {
            return None;
        }
        let (start, length) = (start as usize, (end - start) as usize);
        if pos + length > self.end {
            return None;
        }
        let fold = self.word(pc + 2);
        let same = |i: usize| {
            let (a, b) = (self.text[start + i], self.text[pos + i]);
            a == b || fold != 0 && holds_other_case(fold, a, |c| c == b)
        };
        (0..length).all(same).then_some(pos + length)
    }

    /// Run from `pc` at `pos`: where the match ends.
    fn run(&self, mut pc: usize, mut pos: usize, registers: &mut Vec<i64>, top: bool) -> Option<usize> {
        let mut stack: Vec<Choice> = Vec::new();
        loop {
            let going = match self.word(pc) {
                MATCH => {
                    let refused = top && (self.full && pos != self.end || self.not_at == Some(pos));
                    if !refused {
                        return Some(pos);
                    }
                    false
                }
                CHAR | ANY | ALL | SET => {
                    let matches = self.one(pc, pos);
                    pos += 1;
                    pc = self.after_one(pc);
                    matches
                }
                SPLIT => {
                    stack.push(Choice::At(self.target(pc + 2), pos));
                    pc = self.target(pc + 1);
                    true
                }
                JUMP => {
                    pc = self.target(pc + 1);
                    true
                }
                SAVE | ENTER => {
                    let register = self.target(pc + 1);
                    stack.push(Choice::Register(register, registers[register]));
                    registers[register] = pos as i64;
                    if self.word(pc) == SAVE && register % 2 == 1 {
                        stack.push(Choice::Register(0, registers[0]));
                        registers[0] = (register / 2) as i64;
                    }
                    pc += 2;
                    true
                }
                AT => {
                    pc += 2;
                    self.at(self.word(pc - 1), pos)
                }
                BACKREF => match self.again(pc, pos, registers) {
                    Some(end) => {
                        pos = end;
                        pc += 3;
                        true
                    }
                    None => false,
                },
                // LOOK negated behind next: the pattern follows.
                LOOK => {
                    let negated = self.word(pc + 1) != 0;
                    let before = registers.clone();
                    let start = pos.checked_sub(self.target(pc + 2));
                    let found = start.and_then(|start| self.run(pc + 4, start, registers, false)).is_some();
                    if found && !negated {
                        stack.push(Choice::All(before));
                    } else {
                        *registers = before;
                    }
                    pc = self.target(pc + 3);
                    found != negated
                }
                ATOMIC => {
                    let before = registers.clone();
                    match self.run(pc + 2, pos, registers, false) {
                        Some(end) => {
                            stack.push(Choice::All(before));
                            pos = end;
                            pc = self.target(pc + 1);
                            true
                        }
                        None => {
                            *registers = before;
                            false
                        }
                    }
                }
                COND => {
                    let group = self.target(pc + 1);
                    pc = if registers[2 * group + 1] >= 0 { pc + 3 } else { self.target(pc + 2) };
                    true
                }
                // REPEAT kind min max: the character's instruction follows; kinds: 0 greedy, 1 lazy, 2 possessive.
                REPEAT => {
                    let (least, most) = (self.target(pc + 2), self.target(pc + 3));
                    let wanted = if self.word(pc + 1) == 1 { least } else { most };
                    let body = pc + 4;
                    let start = pos;
                    while pos - start < wanted && self.one(body, pos) {
                        pos += 1;
                    }
                    let enough = pos - start >= least;
                    let next = self.after_one(body);
                    if enough {
                        match self.word(pc + 1) {
                            0 if pos > start + least => stack.push(Choice::Shorter(next, start + least, pos)),
                            1 => stack.push(Choice::Longer(body, pos, most - least)),
                            _ => {}
                        }
                    }
                    pc = next;
                    enough
                }
                // AGAIN register loop: once more, unless the last time matched nothing.
                AGAIN => {
                    pc = if registers[self.target(pc + 1)] == pos as i64 { pc + 3 } else { self.target(pc + 2) };
                    true
                }
                _ => false,
            };
            if going {
                continue;
            }
            // Back to the last choice.
            loop {
                match stack.pop()? {
                    Choice::At(to, at) => {
                        (pc, pos) = (to, at);
                        break;
                    }
                    Choice::Register(register, v) => registers[register] = v,
                    Choice::All(before) => *registers = before,
                    Choice::Shorter(to, least, at) => {
                        (pc, pos) = (to, at - 1);
                        if pos > least {
                            stack.push(Choice::Shorter(to, least, pos));
                        }
                        break;
                    }
                    Choice::Longer(body, at, left) => {
                        if left > 0 && self.one(body, at) {
                            (pc, pos) = (self.after_one(body), at + 1);
                            stack.push(Choice::Longer(body, pos, left - 1));
                            break;
                        }
                    }
                }
            }
        }
    }
}

/// Text as code points: the characters of a str, or the bytes.
fn points(rt: &mut Runtime, v: Value) -> PyResult<Vec<u32>> {
    if let Some(s) = v.get::<Str>() {
        return Ok(s.as_str().chars().map(surrogate::code).collect());
    }
    if let Some(b) = v.get::<Bytes>() {
        return Ok(b.data.iter().map(|b| u32::from(*b)).collect());
    }
    if let Some(b) = v.get::<ByteArray>() {
        return Ok(b.data.borrow().iter().map(|b| u32::from(*b)).collect());
    }
    let got = crate::builtins::protocol::type_name(rt, v);
    rt.type_error(format!("expected string or bytes-like object, got '{got}'"))
}

/// `run(code, groups, registers, text, pos, endpos, mode, limit)`: the list of matches, each a tuple of starts and ends and the last group
/// closed. Modes: 0 at `pos`, 1 anywhere, 2 all of it, 3 every match, at most `limit` (0: any number).
fn run(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(code) = args[0].get::<Bytes>() else { return rt.type_error("a program is bytes") };
    let code: Vec<u32> = code.data.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
    let groups = number::index_clamped(rt, args[1])? as usize;
    let count = number::index_clamped(rt, args[2])? as usize;
    let text = points(rt, args[3])?;
    let clamp = |i: i64| i.clamp(0, text.len() as i64) as usize;
    let mut start = clamp(number::index_clamped(rt, args[4])?);
    let end = clamp(number::index_clamped(rt, args[5])?);
    let mode = number::index_clamped(rt, args[6])?;
    let limit = number::index_clamped(rt, args[7])?;
    let list = rt.list(Items::with_capacity(0));
    let mut machine = Machine { code: &code, text: &text, end, full: mode == 2, not_at: None };
    let mut registers = vec![-1; count.max(2 * groups + 2)];
    while start <= end {
        let mut found = None;
        let mut at = start;
        while at <= end {
            registers.fill(-1);
            if at > start {
                machine.not_at = None;
            }
            found = machine.run(0, at, &mut registers, true);
            if found.is_some() || matches!(mode, 0 | 2) {
                break;
            }
            at += 1;
        }
        let Some(stop) = found else { break };
        let mut marks = vec![rt.int64(at as i64), rt.int64(stop as i64)];
        for r in &registers[2..2 * groups + 2] {
            marks.push(rt.int64(*r));
        }
        marks.push(rt.int64(registers[0]));
        let marks = rt.tuple(&marks).into();
        list.items.push(marks);
        if mode != 3 || list.items.len() as i64 == limit {
            break;
        }
        machine.not_at = (stop == at).then_some(stop);
        start = stop;
    }
    Ok(list.into())
}

/// The module.
pub const SPEC: ModuleSpec =
    ModuleSpec { name: "_re", functions: &[NativeDef::function("run", run, 8, 8)], init: |_, _| Ok(()) };
