//! What native code calls in the layers above: installed once, by `interp`, before any Python code runs.
use super::{Args, PyResult, Runtime};
use crate::value::{Class, Dict, Ref, Str, Value, function::CodeId};

/// Entry points of the interpreter and the object protocol.
#[derive(Clone, Copy)]
pub struct Hooks {
    /// `callable(*args, **keywords)`. A safepoint.
    pub call: fn(&mut Runtime, Value, Args) -> PyResult,
    /// Call `method`, found on the class of `receiver`, bound to it (descriptors included). A safepoint.
    pub call_method: fn(&mut Runtime, Value, Value, &[Value]) -> PyResult,
    /// `object.name` as Python sees it. May run Python code: a safepoint.
    pub get_attribute: fn(&mut Runtime, Value, Ref<Str>) -> PyResult,
    /// `object.name = value`, or `del object.name` when the value is NULL. A safepoint.
    pub set_attribute: fn(&mut Runtime, Value, Ref<Str>, Value) -> PyResult<()>,
    /// A new exception of a built-in class, not raised, without running Python code.
    pub new_exception: fn(&mut Runtime, Ref<Class>, &[Value]) -> Value,
    /// `generator.send(value)`, without raising at its end: the next value, or STOP with the returned value in
    /// [`Runtime::stop_value`]. A safepoint.
    pub generator_next: fn(&mut Runtime, Value, Value) -> PyResult,
    /// Run a generator to its end; what it yields goes to the list or set given. A safepoint.
    pub generator_drain: fn(&mut Runtime, Value, Value) -> PyResult<()>,
    /// A watched dict ([`Dict::watch`]) was changed at `key` (NULL: anywhere). Called after the change.
    pub dict_changed: fn(&mut Runtime, Ref<Dict>, Value),
    /// Attributes of a watched class ([`Class::watched`]) or of one of its bases were changed. Called after the change.
    pub class_changed: fn(&mut Runtime, Ref<Class>),
    /// The text of an uncaught exception: traceback, message, and those of what it is chained to. A safepoint.
    pub describe: fn(&mut Runtime, Value) -> String,
    /// The last part of it: class, message and notes. A safepoint.
    pub describe_last: fn(&mut Runtime, Value) -> String,
    /// The text of one entry of a traceback: code, instruction.
    pub describe_entry: fn(&mut Runtime, CodeId, u32) -> String,
    /// Import a module by its absolute name. A safepoint.
    pub import_module: fn(&mut Runtime, &str) -> PyResult,
    /// Collect garbage now. What it leaves to do waits for the interpreter's loop.
    pub collect: fn(&mut Runtime),
    /// Collect garbage now, also what only registers that nobody will read refer to.
    pub collect_closely: fn(&mut Runtime),
    /// See `interp::collecting::detach_views`.
    pub detach_views: fn(&mut Runtime, Value),
    /// Collect all garbage there is, and do what that leaves to do: how many objects were in circles. A safepoint that runs Python code.
    pub collect_all: fn(&mut Runtime) -> usize,
    /// A signal has come: do what is to be done. A safepoint.
    pub interrupted: fn(&mut Runtime) -> PyResult<()>,
    /// Report an exception (taken from [`Runtime::pending`]) that cannot be raised: what was being done (`""`: nothing to add), and the object it concerns.
    pub unraisable: fn(&mut Runtime, &str, Value),
}

impl Hooks {
    /// Hooks for a runtime without an interpreter: whatever needs one raises SystemError.
    pub fn absent() -> Hooks {
        Hooks {
            call: |rt, _, _| rt.system_error("no interpreter to call with"),
            call_method: |rt, _, _, _| rt.system_error("no interpreter to call with"),
            get_attribute: |rt, _, _| rt.system_error("no interpreter to look up with"),
            set_attribute: |rt, _, _, _| rt.system_error("no interpreter to store with"),
            new_exception: |_, class, _| class.into(),
            import_module: |rt, _| rt.system_error("no interpreter to import with"),
            interrupted: |_| Ok(()),
            collect: |_| {},
            collect_closely: |_| {},
            detach_views: |_, _| {},
            collect_all: |_| 0,
            unraisable: |rt, _, _| rt.pending = Value::NULL,
            describe: |_, _| String::new(),
            describe_last: |_, _| String::new(),
            describe_entry: |_, _, _| String::new(),
            dict_changed: |_, _, _| {},
            class_changed: |_, _| {},
            generator_drain: |rt, _, _| rt.system_error("no interpreter to resume with"),
            generator_next: |rt, _, _| rt.system_error("no interpreter to resume with"),
        }
    }
}

/// What the interpreter does after it has asked the JIT.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Resume {
    /// Go on interpreting at the newest frame's `pc`, which may have changed.
    Interpret,
    /// The same, and show every instruction to `observe` before it runs.
    Record,
}

/// Where the JIT hooks into the interpreter's loop. In each call the state is canonical (see [`super::frames`]).
#[derive(Clone, Copy)]
pub struct JitHooks {
    /// Iterations of a loop after which `loop_hot` is called: the first [`super::LoopState::trigger`] of loops loaded from now on.
    pub threshold: u32,
    /// Loop `n` of the newest frame has reached its trigger; the frame's `pc` is the loop's header. `Err`: an exception is pending, raised at
    /// the newest frame's `pc`.
    pub loop_hot: fn(&mut Runtime, u16) -> PyResult<Resume>,
    /// Recording: the newest frame is about to run the instruction at its `pc`. On `Interpret` recording has ended.
    pub observe: fn(&mut Runtime) -> Resume,
    /// Recording: the interpreter loop is being left (by a return to native code, or by an exception).
    pub abandon: fn(&mut Runtime),
}

impl JitHooks {
    /// No JIT.
    pub fn off() -> JitHooks {
        JitHooks {
            threshold: u32::MAX,
            loop_hot: |_, _| Ok(Resume::Interpret),
            observe: |_| Resume::Interpret,
            abandon: |_| {},
        }
    }
}

impl Runtime {
    /// `callable(*args)`. A safepoint.
    pub fn call(&mut self, callable: Value, args: &[Value]) -> PyResult {
        (self.hooks.call)(self, callable, Args::positional(args))
    }

    /// `callable(*args, **keywords)`. A safepoint.
    pub fn call_with(&mut self, callable: Value, args: Args) -> PyResult {
        (self.hooks.call)(self, callable, args)
    }

    /// `type(object).name`, bound to nothing: the way special methods are looked up. Runs no Python code.
    #[inline]
    pub fn special(&mut self, object: Value, name: Ref<Str>) -> Option<Value> {
        let class = self.class_of(object);
        self.lookup(class, name)
    }

    /// Call special method `name` of `object` with `args` after the receiver; `None` when the class has none. A safepoint.
    pub fn call_special(&mut self, object: Value, name: Ref<Str>, args: &[Value]) -> Option<PyResult> {
        let method = self.special(object, name)?;
        Some((self.hooks.call_method)(self, method, object, args))
    }

    /// `object.name`, or `None` where there is none. A safepoint.
    pub fn optional_attribute(&mut self, object: Value, name: Ref<Str>) -> PyResult<Option<Value>> {
        match (self.hooks.get_attribute)(self, object, name) {
            Ok(v) => Ok(Some(v)),
            Err(raised) => self.catch(self.types.attribute_error).map(|_| None).ok_or(raised),
        }
    }

    /// `object.name`
    pub fn attribute(&mut self, object: Value, name: &str) -> PyResult {
        let name = self.names.intern_in(&mut self.heap, self.types.str, name);
        (self.hooks.get_attribute)(self, object, name)
    }
}
