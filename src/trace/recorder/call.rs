//! Calls: Python functions are inlined, some built-in ones become instructions, everything else is called by a helper.
use super::super::fields::Field;
use super::super::helpers::id;
use super::super::ir::{Ins, IrOp, OnReturn, Ref, Type};
use super::super::reasons::{Abort, Recorded};
use super::{Recorder, Step};
use crate::bytecode::Insn;
use crate::runtime::{LoadedCode, Runtime};
use crate::value::{
    Class, Kind, List, Ref as Object, Str, Tuple, Value,
    function::{BoundMethod, Function},
    native::NativeFunction,
};

/// How often one function may be inlined into itself.
const MAX_RECURSION: usize = 2;
/// Deepest nesting of inlined calls.
const MAX_DEPTH: usize = 12;

/// A call being recorded.
struct Site {
    /// Register of the result.
    to: u16,
    /// Register of the callee: a temporary that is free once the call has begun.
    callee: u16,
    /// Arguments by position, receiver first; possibly virtual tuples.
    positional: Vec<Ref>,
    /// The registers they are in.
    registers: Vec<u16>,
    /// Arguments by name.
    keywords: Vec<(Object<Str>, Ref)>,
}

impl Recorder {
    pub(crate) fn call_op(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded<Step> {
        let site = self.arguments(rt, insn, insn.c)?;
        self.call_site(rt, site)
    }

    pub(crate) fn call_kw(&mut self, rt: &mut Runtime, insn: Insn) -> Recorded<Step> {
        let names = self.actual(rt, insn.b + 2 + insn.c);
        let Some(names) = names.get::<Tuple>() else { return Err(Abort::LostTrack) };
        let mut site = self.arguments(rt, insn, insn.c - names.len() as u16)?;
        for (i, name) in names.iter().enumerate() {
            let name = name.get::<Str>().ok_or(Abort::LostTrack)?;
            let name = rt.interned(name);
            let v = self.raw(insn.b + 2 + insn.c - names.len() as u16 + i as u16)?;
            site.keywords.push((name, v));
        }
        self.call_site(rt, site)
    }

    fn arguments(&mut self, rt: &Runtime, insn: Insn, n: u16) -> Recorded<Site> {
        let mut site = Site { to: insn.a, callee: insn.b, positional: vec![], registers: vec![], keywords: vec![] };
        if !self.actual(rt, insn.b + 1).is_null() {
            site.positional.push(self.raw(insn.b + 1)?);
            site.registers.push(insn.b + 1);
        }
        for r in insn.b + 2..insn.b + 2 + n {
            site.positional.push(self.raw(r)?);
            site.registers.push(r);
        }
        Ok(site)
    }

    fn call_site(&mut self, rt: &mut Runtime, mut site: Site) -> Recorded<Step> {
        let actual = self.actual(rt, site.callee);
        let mut callee = self.word(site.callee)?;
        let Some(object) = actual.object() else { return Err(Abort::Exception) };
        match object.kind() {
            Kind::Function => self.call_function(rt, site, callee, actual),
            Kind::BoundMethod => {
                let Some(method) = actual.get::<BoundMethod>() else { return Err(Abort::LostTrack) };
                if method.function.get::<Function>().is_none() {
                    return self.call_anything(site, callee);
                }
                self.guard_class_of(callee, actual)?;
                let receiver = self.load(Field::MethodReceiver, callee)?;
                callee = self.load(Field::MethodFunction, callee)?;
                site.positional.insert(0, receiver);
                self.call_function(rt, site, callee, method.function)
            }
            Kind::Class => self.call_class(rt, site, callee, actual),
            Kind::Native => self.call_native(rt, site, callee, actual),
            _ => self.call_anything(site, callee),
        }
    }

    /// Call by helper, whatever it is.
    fn call_anything(&mut self, site: Site, callee: Ref) -> Recorded<Step> {
        if !site.keywords.is_empty() {
            return Err(Abort::Unsupported);
        }
        let r = self.call_by_words(callee, &site.positional)?;
        self.set(site.to, r);
        Ok(Step::Continue)
    }

    fn call_by_words(&mut self, callee: Ref, arguments: &[Ref]) -> Recorded<Ref> {
        let mut words = Vec::with_capacity(arguments.len());
        for &v in arguments {
            let v = if self.virtual_items(v).is_some() { self.materialise(v)? } else { v };
            words.push(self.boxed(v)?);
        }
        self.call_with(id::CALL, Some(callee), &words)
    }

    /// Call the constant `callee` by helper.
    pub(crate) fn call_by_helper(&mut self, callee: Value, arguments: &[Ref]) -> Recorded<Ref> {
        let callee = self.e.word(callee.bits());
        self.call_by_words(callee, arguments)
    }

    fn call_function(&mut self, rt: &mut Runtime, site: Site, callee: Ref, actual: Value) -> Recorded<Step> {
        let Some(function) = actual.get::<Function>() else { return Err(Abort::LostTrack) };
        let code = rt.codes[function.code.get().0 as usize];
        if code.code.is_generator || self.frames.len() >= MAX_DEPTH || self.depth_of(code) >= MAX_RECURSION {
            return self.call_anything(site, callee);
        }
        let Some(arguments) = self.bind_arguments(code, function, &site)? else {
            return self.call_anything(site, callee);
        };
        self.guard_is(callee, actual)?;
        self.watch_class(rt.types.function);
        self.push_frame(code, actual, &arguments, OnReturn::Register(site.to))?;
        self.expected = self.expected.map(|(depth, _)| (depth + 1, 0));
        Ok(Step::Continue)
    }

    /// The values of the parameters, in register order; `None`: binding them takes more than copying.
    fn bind_arguments(
        &mut self,
        code: &LoadedCode,
        function: Object<Function>,
        site: &Site,
    ) -> Recorded<Option<Vec<Ref>>> {
        let params = &code.code.params;
        let n = params.positional as usize;
        if params.var_args || params.var_keywords || params.keyword_only > 0 || site.positional.len() > n {
            return Ok(None);
        }
        let mut values: Vec<Option<Ref>> = site.positional.iter().copied().map(Some).collect();
        values.resize(n, None);
        for (name, v) in &site.keywords {
            match (params.positional_only as usize..n).find(|i| code.locals[*i] == *name) {
                Some(i) if values[i].is_none() => values[i] = Some(*v),
                _ => return Ok(None),
            }
        }
        let defaults = function.defaults.get().get::<Tuple>();
        let first = n - defaults.map_or(0, |d| d.len());
        let mut bound = Vec::with_capacity(n);
        for (i, v) in values.into_iter().enumerate() {
            let v = match (v, defaults) {
                (Some(v), _) => v,
                (None, Some(d)) if i >= first => {
                    let default = d.get(i - first).unwrap_or_default();
                    self.constant(default)
                }
                _ => return Ok(None),
            };
            bound.push(v);
        }
        Ok(Some(bound))
    }

    fn call_class(&mut self, rt: &mut Runtime, mut site: Site, callee: Ref, actual: Value) -> Recorded<Step> {
        let Some(class) = actual.get::<Class>() else { return Err(Abort::LostTrack) };
        if [rt.types.int, rt.types.float, rt.types.str].contains(&class) {
            self.guard_is(callee, actual)?;
        }
        if let Some(r) = self.convert(rt, class, &site)? {
            self.set(site.to, r);
            return Ok(Step::Continue);
        }
        let (new, init) = (rt.names.new, rt.names.init);
        let plain = rt.class_of(actual) == rt.types.r#type
            && class.instance_kind.get() == Kind::Instance
            && !class.builtin.get()
            && rt.lookup(class, new) == rt.lookup(rt.types.object, new);
        let function = rt.lookup(class, init).and_then(|f| f.get::<Function>());
        let (true, Some(function)) = (plain, function) else { return self.call_anything(site, callee) };
        let code = rt.codes[function.code.get().0 as usize];
        if code.code.is_generator || self.frames.len() >= MAX_DEPTH || self.depth_of(code) >= MAX_RECURSION {
            return self.call_anything(site, callee);
        }
        site.positional.insert(0, Ref::NONE);
        let Some(mut arguments) = self.bind_arguments(code, function, &site)? else {
            site.positional.remove(0);
            return self.call_anything(site, callee);
        };
        self.guard_is(callee, actual)?;
        self.watch_class(class);
        self.watch_class(rt.types.function);
        self.snapshot()?;
        let instance = self.call_helper(id::NEW_INSTANCE, &[callee])?;
        self.e.set_fresh(instance, class.word());
        arguments[0] = instance;
        // The instance waits where the callee was; see OnReturn::Init.
        self.set(site.callee, instance);
        self.push_frame(code, function.into(), &arguments, OnReturn::Init(site.to, site.callee))?;
        self.expected = self.expected.map(|(depth, _)| (depth + 1, 0));
        Ok(Step::Continue)
    }

    /// `int(x)`, `float(x)` and `str(x)` of machine numbers.
    fn convert(&mut self, rt: &Runtime, class: Object<Class>, site: &Site) -> Recorded<Option<Ref>> {
        let (&[_], &[r], true) = (&site.positional[..], &site.registers[..], site.keywords.is_empty()) else {
            return Ok(None);
        };
        if ![rt.types.int, rt.types.float, rt.types.str].contains(&class) {
            return Ok(None);
        }
        let (int, float) = (self.int(rt, r)?, self.float(rt, r)?);
        if class == rt.types.float {
            return match (float, int) {
                (Some(f), _) => Ok(Some(f)),
                (_, Some(i)) => self.guard(IrOp::IToF, Type::Float, i, Ref::NONE).map(Some),
                _ => Ok(None),
            };
        }
        if class == rt.types.str {
            let Some(i) = int else { return Ok(None) };
            let made = self.call_helper(id::INT_TO_STR, &[i])?;
            self.e.set_class(made, class.word());
            return Ok(Some(made));
        }
        if class == rt.types.int {
            let small = self.actual(rt, r).as_float().is_some_and(|f| f.abs() < 9.0e18);
            return match (int, float) {
                (Some(i), _) => Ok(Some(i)),
                (_, Some(f)) if small => self.guard(IrOp::FToI, Type::Int, f, Ref::NONE).map(Some),
                _ => Ok(None),
            };
        }
        Ok(None)
    }

    fn call_native(&mut self, rt: &mut Runtime, site: Site, callee: Ref, actual: Value) -> Recorded<Step> {
        let Some(function) = actual.get::<NativeFunction>() else { return Err(Abort::LostTrack) };
        // What variables are is known to the interpreter only where a trace is left.
        if rt.natives[function.definition as usize].reads_frames {
            return Err(Abort::Unsupported);
        }
        if site.keywords.is_empty() {
            let name = rt.natives[function.definition as usize].name;
            let owner = match (function.owner.get::<Class>(), function.owner.get::<Str>()) {
                (Some(class), _) if class == rt.types.list => "list",
                (_, Some(module)) if module.as_str() == "math" => "math",
                (_, Some(module)) if module.as_str() == "builtins" => "builtins",
                _ => "",
            };
            self.guard_is(callee, actual)?;
            if let Some(r) = self.intrinsic(rt, owner, name, &site)? {
                self.set(site.to, r);
                return Ok(Step::Continue);
            }
        }
        self.call_anything(site, callee)
    }

    /// Built-in functions that are a few instructions.
    fn intrinsic(&mut self, rt: &mut Runtime, owner: &str, name: &str, site: &Site) -> Recorded<Option<Ref>> {
        // What functions make of a NaN is an object of its own, which the runtime makes.
        if site.registers.iter().any(|&r| self.actual(rt, r).as_float().is_some_and(f64::is_nan)) {
            return Ok(None);
        }
        match (owner, name, &site.registers[..]) {
            ("builtins", "len", &[r]) => self.length(rt, r),
            ("builtins", "abs", &[r]) => match (self.int(rt, r)?, self.float(rt, r)?) {
                (Some(i), _) => self.guard(IrOp::IAbs, Type::Int, i, Ref::NONE).map(Some),
                (_, Some(f)) => self.pure(IrOp::FAbs, Type::Float, f, Ref::NONE).map(Some),
                _ => Ok(None),
            },
            ("builtins", "min" | "max", &[a, b]) => {
                let (Some(a), Some(b)) = (self.int(rt, a)?, self.int(rt, b)?) else { return Ok(None) };
                self.pure(if name == "min" { IrOp::IMin } else { IrOp::IMax }, Type::Int, a, b).map(Some)
            }
            ("builtins", "isinstance", &[a, b]) => {
                let (actual, class) = (self.actual(rt, a), self.actual(rt, b));
                let (Some(class), false) = (class.get::<Class>(), actual.is_null()) else { return Ok(None) };
                if rt.class_of(class.into()) != rt.types.r#type {
                    return Ok(None);
                }
                let tested = self.word(b)?;
                self.guard_is(tested, class.into())?;
                let v = self.get(a)?;
                if self.e.trace.ty(v) == Type::Word {
                    self.guard_class_of(v, actual)?;
                }
                let yes = rt.class_of(actual).is_subclass(class);
                let class = rt.class_of(actual);
                self.watch_class(class);
                Ok(Some(self.e.word(Value::bool(yes).bits())))
            }
            ("math", "sqrt", &[r]) => match self.number(rt, r)? {
                Some(f) => self.guard(IrOp::FSqrt, Type::Float, f, Ref::NONE).map(Some),
                None => Ok(None),
            },
            ("math", "sin" | "cos", &[r]) => {
                let Some(f) = self.number(rt, r)? else { return Ok(None) };
                let (size, infinity) = (self.pure(IrOp::FAbs, Type::Float, f, Ref::NONE)?, self.e.float(f64::INFINITY));
                self.guard(IrOp::FLt, Type::None, size, infinity)?;
                let helper = if name == "sin" { id::FLOAT_SIN } else { id::FLOAT_COS };
                let call = Recorder::plain(IrOp::CallFloat, Type::Float, f, Ref::NONE, Ref::NONE);
                self.emit(Ins { imm: helper.0 as i64, ..call }).map(Some)
            }
            ("list", "append", &[list, item]) => {
                let actual = self.actual(rt, list);
                let (list, item) = (self.word(list)?, self.word(item)?);
                self.guard_class_of(list, actual)?;
                let actual = actual.get::<List>().ok_or(Abort::LostTrack)?;
                self.list_append(list, actual, item)?;
                Ok(Some(self.e.word(Value::NONE.bits())))
            }
            _ => Ok(None),
        }
    }

    fn length(&mut self, rt: &Runtime, r: u16) -> Recorded<Option<Ref>> {
        let actual = self.actual(rt, r);
        let class = rt.class_of(actual);
        let field = if class == rt.types.list && actual.get::<List>().is_some() {
            Field::ListLen
        } else if class == rt.types.tuple {
            Field::TupleLen
        } else {
            return Ok(None);
        };
        let v = self.word(r)?;
        self.guard_class_of(v, actual)?;
        self.load(field, v).map(Some)
    }
}
