//! The text form of traces: for listings, and for tests to write traces in.
//!
//! ```text
//! trace 7 loop 0 slots 5
//! frame 0 code 3 base 0
//! site 0 frame 0 pc 12 line 3
//! 0000 Word   sload #3 site 0
//! 0001 Int    unbox_int 0000 ?0
//! 0002 Int    iadd 0001 +1 ?0
//! 0003        loop
//! 0004 Int    phi 0002 0005
//! 0005 Int    iadd 0002 +1 ?1
//! snapshot 0 site 0 in 0@12 {}
//! snapshot 1 site 0 in 0@12 {3: 0002}
//! end loop
//! ```
//! Constants stand where they are used: `+1` an Int, `f1.5` or `f:7ff8000000000000` a Float, `w:12` a Word and `p:7f00` a Ptr by their bits in
//! hexadecimal. `#3` is an instruction's `imm`, `.name` the field, `helper:name` a callee, `?1` the snapshot. A missing operand before one
//! that is there is `_`. In a snapshot, `in` lists frames from the outermost: `frame@pc`, then for inlined ones `fn=` the function, and
//! `ret=register` or `init=register/instance`.
use super::fields::Field;
use super::helpers::{HELPERS, HelperId};
use super::ir::*;
use crate::value::function::CodeId;
use rustc_hash::FxHashMap;
use std::fmt::{self, Write};

impl Trace {
    /// An operand as text.
    pub fn operand(&self, r: Ref) -> String {
        match self.constant(r) {
            None if r.is_some() => format!("{:04}", r.0),
            None => "_".into(),
            Some(Constant { ty, bits }) => match ty {
                Type::Int => format!("{:+}", bits as i64),
                Type::Float => match f64::from_bits(bits) {
                    f if f.is_finite() => format!("f{f:?}"),
                    _ => format!("f:{bits:x}"),
                },
                Type::Ptr => format!("p:{bits:x}"),
                Type::Word | Type::None => format!("w:{bits:x}"),
            },
        }
    }

    /// An instruction as text, without its number and type: `iadd 0001 +1 ?0`.
    pub fn instruction(&self, ins: &Ins) -> String {
        let mut text = String::from(ins.op.text());
        let operands = [ins.a, ins.b, ins.c];
        let used = operands.iter().rposition(|r| r.is_some()).map_or(0, |last| last + 1);
        if matches!(ins.op, IrOp::Call | IrOp::CallFloat) {
            text += &format!(" helper:{}", self.helper(ins).get().name);
        } else if ins.imm != 0 || ins.op == IrOp::SLoad || ins.op == IrOp::Arg {
            text += &format!(" #{}", ins.imm);
        }
        if ins.field != Field::None {
            text += &format!(" .{}", ins.field.text());
        }
        for r in &operands[..used] {
            text.push(' ');
            text += &self.operand(*r);
        }
        if ins.snapshot != NO_SNAPSHOT {
            text += &format!(" ?{}", ins.snapshot);
        }
        text
    }

    fn snapshot_text(&self, shot: &Snapshot) -> String {
        let mut text = format!("site {} in", shot.site);
        for frame in &shot.frames {
            text += &format!(" {}@{}", frame.frame, frame.pc);
            if frame.function.is_some() {
                text += &format!(" fn={}", self.operand(frame.function));
            }
            match frame.on_return {
                OnReturn::Register(0) => {}
                OnReturn::Register(r) => text += &format!(" ret={r}"),
                OnReturn::Init(to, instance) => text += &format!(" init={to}/{instance}"),
            }
        }
        text += " {";
        for (i, (slot, r)) in shot.slots.iter().enumerate() {
            text += if i == 0 { "" } else { ", " };
            text += &format!("{slot}: {}", self.operand(*r));
        }
        text + "}"
    }
}

impl fmt::Display for Trace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.origin {
            Origin::Loop { index } => write!(f, "trace {} loop {index}", self.id)?,
            Origin::Exit { trace, exit } => write!(f, "trace {} exit {trace}:{exit}", self.id)?,
        }
        writeln!(f, " slots {}", self.slots)?;
        for (i, frame) in self.frames.iter().enumerate() {
            write!(f, "frame {i} code {} base {}", frame.code.0, frame.base)?;
            match frame.caller {
                Some((caller, pc)) => writeln!(f, " caller {caller}@{pc}")?,
                None => writeln!(f)?,
            }
        }
        for (i, site) in self.sites.iter().enumerate() {
            writeln!(f, "site {i} frame {} pc {} line {}", site.frame, site.pc, site.line)?;
        }
        for (i, ins) in self.ins.iter().enumerate() {
            let ty = if ins.ty == Type::None { String::new() } else { format!("{:?}", ins.ty) };
            write!(f, "{i:04} {ty:6} {}", self.instruction(ins))?;
            if ins.site != 0 {
                write!(f, " site {}", ins.site)?;
            }
            writeln!(f)?;
        }
        for (i, shot) in self.snapshots.iter().enumerate() {
            writeln!(f, "snapshot {i} {}", self.snapshot_text(shot))?;
        }
        for b in &self.bindings {
            write!(f, "bind from {} frame {} register {}", b.from, b.frame, b.register)?;
            match b.value {
                Some(r) => writeln!(f, " value {}", self.operand(r))?,
                None => writeln!(f)?,
            }
        }
        match self.end {
            End::Loop => writeln!(f, "end loop"),
            End::Link { trace, snapshot } => writeln!(f, "end link {trace} ?{snapshot}"),
            End::Leave { snapshot } => writeln!(f, "end leave ?{snapshot}"),
        }
    }
}

/// What is wrong with a text, and in which line (from 1).
#[derive(Debug, PartialEq)]
pub struct ParseError {
    /// The line.
    pub line: usize,
    /// The problem.
    pub message: String,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

type Parsed<T> = Result<T, String>;

/// The words of a line.
struct Words<'s>(std::iter::Peekable<std::str::SplitWhitespace<'s>>);

impl<'s> Words<'s> {
    fn next(&mut self) -> Parsed<&'s str> {
        self.0.next().ok_or_else(|| "the line ends too early".into())
    }

    fn number<T: std::str::FromStr>(&mut self) -> Parsed<T> {
        number(self.next()?)
    }

    fn expect(&mut self, word: &str) -> Parsed<()> {
        match self.next()? {
            found if found == word => Ok(()),
            found => Err(format!("expected `{word}`, found `{found}`")),
        }
    }

    /// The number behind `word`, if that comes next.
    fn optional<T: std::str::FromStr>(&mut self, word: &str) -> Parsed<Option<T>> {
        if self.0.peek() == Some(&word) {
            self.0.next();
            return self.number().map(Some);
        }
        Ok(None)
    }
}

fn number<T: std::str::FromStr>(text: &str) -> Parsed<T> {
    text.parse().map_err(|_| format!("`{text}` is no number that fits"))
}

fn pair<T: std::str::FromStr, U: std::str::FromStr>(text: &str, by: char) -> Parsed<(T, U)> {
    let (left, right) = text.split_once(by).ok_or_else(|| format!("no `{by}` in `{text}`"))?;
    Ok((number(left)?, number(right)?))
}

/// Read the text form of a trace.
pub fn parse(text: &str) -> Result<Trace, ParseError> {
    let mut parser = Parser::default();
    for (i, line) in text.lines().enumerate() {
        let line = line.split("//").next().unwrap_or("").trim();
        if !line.is_empty() {
            parser.line(line).map_err(|message| ParseError { line: i + 1, message })?;
        }
    }
    parser.trace.ok_or(ParseError { line: text.lines().count(), message: "there is no `trace` line".into() })
}

#[derive(Default)]
struct Parser {
    trace: Option<Trace>,
    constants: FxHashMap<Constant, Ref>,
}

impl Parser {
    fn line(&mut self, line: &str) -> Parsed<()> {
        let mut words = Words(line.split_whitespace().peekable());
        let first = words.next()?;
        if first == "trace" {
            self.trace = Some(header(&mut words)?);
            return Ok(());
        }
        match first {
            "frame" => {
                words.next()?;
                words.expect("code")?;
                let code = CodeId(words.number()?);
                words.expect("base")?;
                let base = words.number()?;
                let caller = words.optional::<String>("caller")?.map(|c| pair(&c, '@')).transpose()?;
                self.trace()?.frames.push(InlineFrame { code, caller, base });
            }
            "site" => {
                words.next()?;
                words.expect("frame")?;
                let frame = words.number()?;
                words.expect("pc")?;
                let pc = words.number()?;
                words.expect("line")?;
                let line = words.number()?;
                self.trace()?.sites.push(CodeSite { frame, pc, line });
            }
            "snapshot" => self.snapshot(line)?,
            "bind" => self.binding(&mut words)?,
            "end" => {
                let kind = words.next()?;
                let trace = if kind == "link" { words.number()? } else { 0 };
                let snapshot = |words: &mut Words| number(words.next()?.trim_start_matches('?'));
                self.trace()?.end = match kind {
                    "loop" => End::Loop,
                    "link" => End::Link { trace, snapshot: snapshot(&mut words)? },
                    "leave" => End::Leave { snapshot: snapshot(&mut words)? },
                    other => return Err(format!("`{other}` is no way to end")),
                };
            }
            index => {
                let index: usize = number(index)?;
                if index != self.trace()?.ins.len() {
                    return Err(format!("instruction {} is numbered {index}", self.trace()?.ins.len()));
                }
                let ins = self.instruction(&mut words)?;
                self.trace()?.ins.push(ins);
            }
        }
        Ok(())
    }

    fn trace(&mut self) -> Parsed<&mut Trace> {
        self.trace.as_mut().ok_or_else(|| "the first line must begin with `trace`".into())
    }

    fn operand(&mut self, text: &str) -> Parsed<Ref> {
        let constant = |ty, bits| Constant { ty, bits };
        let hex = |digits: &str| u64::from_str_radix(digits, 16).map_err(|_| format!("`{text}` is not hexadecimal"));
        let constant = if text == "_" {
            return Ok(Ref::NONE);
        } else if let Some(digits) = text.strip_prefix("w:") {
            constant(Type::Word, hex(digits)?)
        } else if let Some(digits) = text.strip_prefix("p:") {
            constant(Type::Ptr, hex(digits)?)
        } else if let Some(digits) = text.strip_prefix("f:") {
            constant(Type::Float, hex(digits)?)
        } else if let Some(float) = text.strip_prefix('f') {
            constant(Type::Float, number::<f64>(float)?.to_bits())
        } else if text.starts_with(['+', '-']) {
            constant(Type::Int, number::<i64>(text)? as u64)
        } else {
            return Ok(Ref(number(text)?));
        };
        if let Some(r) = self.constants.get(&constant) {
            return Ok(*r);
        }
        let all = &mut self.trace()?.constants;
        let r = Ref::constant(all.len());
        all.push(constant);
        self.constants.insert(constant, r);
        Ok(r)
    }

    fn instruction(&mut self, words: &mut Words) -> Parsed<Ins> {
        let mut ins = Ins {
            op: IrOp::Loop,
            ty: Type::None,
            field: Field::None,
            a: Ref::NONE,
            b: Ref::NONE,
            c: Ref::NONE,
            imm: 0,
            snapshot: NO_SNAPSHOT,
            site: 0,
        };
        let mut word = words.next()?;
        let types = [Type::Int, Type::Float, Type::Word, Type::Ptr];
        if let Some(ty) = types.iter().find(|ty| format!("{ty:?}") == word) {
            ins.ty = *ty;
            word = words.next()?;
        }
        let found = IrOp::ALL.iter().find(|op| op.text() == word);
        ins.op = *found.ok_or_else(|| format!("`{word}` is no operation"))?;
        let mut operands = 0;
        while let Some(word) = words.0.next() {
            if word == "site" {
                ins.site = words.number()?;
            } else if let Some(name) = word.strip_prefix("helper:") {
                let id = HELPERS.iter().position(|h| h.name == name);
                ins.imm = HelperId(id.ok_or_else(|| format!("`{name}` is no helper"))? as u16).0 as i64;
            } else if let Some(imm) = word.strip_prefix('#') {
                ins.imm = number(imm)?;
            } else if let Some(name) = word.strip_prefix('.') {
                let field = Field::ALL.iter().find(|f| f.text() == name);
                ins.field = *field.ok_or_else(|| format!("`{name}` is no field"))?;
            } else if let Some(snapshot) = word.strip_prefix('?') {
                ins.snapshot = number(snapshot)?;
            } else {
                let r = self.operand(word)?;
                match operands {
                    0 => ins.a = r,
                    1 => ins.b = r,
                    2 => ins.c = r,
                    _ => return Err("too many operands".into()),
                }
                operands += 1;
            }
        }
        Ok(ins)
    }

    fn snapshot(&mut self, line: &str) -> Parsed<()> {
        let (head, slots) = line.split_once('{').ok_or("no `{`")?;
        let mut words = Words(head.split_whitespace().peekable());
        words.expect("snapshot")?;
        words.next()?;
        words.expect("site")?;
        let mut shot = Snapshot { frames: Vec::new(), slots: Vec::new(), site: words.number()? };
        words.expect("in")?;
        for word in words.0 {
            let last = shot.frames.last_mut();
            match (word.split_once('='), last) {
                (Some(("fn", r)), Some(frame)) => frame.function = self.operand(r)?,
                (Some(("ret", r)), Some(frame)) => frame.on_return = OnReturn::Register(number(r)?),
                (Some(("init", both)), Some(frame)) => {
                    let (to, instance) = pair(both, '/')?;
                    frame.on_return = OnReturn::Init(to, instance);
                }
                _ => {
                    let (frame, pc) = pair(word, '@')?;
                    let on_return = OnReturn::Register(0);
                    shot.frames.push(SnapshotFrame { frame, pc, function: Ref::NONE, on_return });
                }
            }
        }
        for slot in slots.trim_end_matches('}').split(',').map(str::trim).filter(|s| !s.is_empty()) {
            let (slot, r) = slot.split_once(':').ok_or_else(|| format!("no `:` in `{slot}`"))?;
            shot.slots.push((number(slot)?, self.operand(r.trim())?));
        }
        self.trace()?.snapshots.push(shot);
        Ok(())
    }

    fn binding(&mut self, words: &mut Words) -> Parsed<()> {
        words.expect("from")?;
        let from = words.number()?;
        words.expect("frame")?;
        let frame = words.number()?;
        words.expect("register")?;
        let register = words.number()?;
        let value = words.optional::<String>("value")?.map(|r| self.operand(&r)).transpose()?;
        self.trace()?.bindings.push(Binding { from, frame, register, value });
        Ok(())
    }
}

fn header(words: &mut Words) -> Parsed<Trace> {
    let id = words.number()?;
    let origin = match words.next()? {
        "loop" => Origin::Loop { index: words.number()? },
        "exit" => {
            let (trace, exit) = pair(words.next()?, ':')?;
            Origin::Exit { trace, exit }
        }
        other => return Err(format!("`{other}` is no origin")),
    };
    words.expect("slots")?;
    Ok(Trace {
        id,
        origin,
        ins: Vec::new(),
        constants: Vec::new(),
        snapshots: Vec::new(),
        frames: Vec::new(),
        sites: Vec::new(),
        held_floats: Vec::new(),
        bindings: Vec::new(),
        end: End::Loop,
        slots: words.number()?,
    })
}

/// A listing of the trace with `note` behind each instruction.
pub fn annotated(trace: &Trace, note: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for (i, ins) in trace.ins.iter().enumerate() {
        let ty = if ins.ty == Type::None { String::new() } else { format!("{:?}", ins.ty) };
        let _ = writeln!(text, "{i:04} {ty:6} {:32} {}", trace.instruction(ins), note(i));
    }
    text
}
