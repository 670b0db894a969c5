//! Calls: of Python functions (a new frame), native functions, bound methods, classes, and objects with `__call__`.
use super::{bind, construct, dispatch, generators, resolve};
use crate::builtins::protocol;
use crate::heap::native_stack_left;
use crate::heap::stack::Window;
use crate::runtime::{Args, Binding, Frame, FrameKind, LoadedCode, PyResult, Runtime};
use crate::value::{
    Class, Dict, Kind, Ref, Str, Value,
    descriptor::{ClassMethod, StaticMethod},
    function::{BoundMethod, Function},
    native::NativeFunction,
};

/// What a call has come to.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Called {
    /// It is done: the result.
    Value(Value),
    /// A frame has been pushed, to be run by the interpreter's loop.
    Frame,
}

/// For [`crate::runtime::Hooks::call`]: call, and run to the end.
pub fn call(rt: &mut Runtime, callable: Value, args: Args) -> PyResult {
    match begin(rt, callable, args, FrameKind::Entry, 0)? {
        Called::Value(v) => Ok(v),
        Called::Frame => dispatch::run(rt),
    }
}

/// For [`crate::runtime::Hooks::call_method`]: call `method`, found in the class of `receiver`, bound to it.
pub fn call_method(rt: &mut Runtime, method: Value, receiver: Value, args: &[Value]) -> PyResult {
    let bound = match method.object().map(|o| o.kind()) {
        Some(Kind::Function) => true,
        Some(Kind::Native) => match method.get::<NativeFunction>().map(|f| resolve::binding(rt, f)) {
            Some(Binding::Method) => true,
            Some(Binding::Class) => {
                let class = rt.class_of(receiver).into();
                return with_first(rt, class, Args::positional(args), |rt, args| call(rt, method, args));
            }
            _ => false,
        },
        Some(Kind::ClassMethod) => {
            let f = method.get::<ClassMethod>().map_or(method, |m| m.function.get());
            let class = rt.class_of(receiver).into();
            return with_first(rt, class, Args::positional(args), |rt, args| call(rt, f, args));
        }
        Some(Kind::StaticMethod) => {
            let f = method.get::<StaticMethod>().map_or(method, |m| m.function.get());
            return call(rt, f, Args::positional(args));
        }
        _ => {
            // A chain of objects that call one another, or one that calls itself.
            if native_stack_left() == 0 {
                return rt.recursion_error("maximum recursion depth exceeded");
            }
            let get = rt.names.get;
            if let Some(get) = rt.special(method, get) {
                let class = rt.class_of(receiver).into();
                let bound = call_method(rt, get, method, &[receiver, class])?;
                return call(rt, bound, Args::positional(args));
            }
            false
        }
    };
    if bound {
        with_first(rt, receiver, Args::positional(args), |rt, args| call(rt, method, args))
    } else {
        call(rt, method, Args::positional(args))
    }
}

/// Run `f` with `first` before the positional arguments.
#[inline]
pub fn with_first<T>(
    rt: &mut Runtime,
    first: Value,
    args: Args,
    f: impl FnOnce(&mut Runtime, Args) -> PyResult<T>,
) -> PyResult<T> {
    // On the native stack, where the collector sees them.
    let mut few = [Value::NULL; 7];
    let n = args.len() + 1;
    if n <= few.len() {
        few[0] = first;
        few[1..n].copy_from_slice(args.positional);
        return f(rt, Args { positional: &few[..n], keywords: args.keywords });
    }
    let mut all = Vec::with_capacity(n);
    all.push(first);
    all.extend_from_slice(args.positional);
    let keep = rt.tuple(&all);
    let result = f(rt, Args { positional: &all, keywords: args.keywords });
    std::hint::black_box(keep);
    result
}

/// Begin a call. A Python function's frame gets `kind` and `result`; a native function is run to its end.
pub fn begin(rt: &mut Runtime, callable: Value, args: Args, kind: FrameKind, result: u16) -> PyResult<Called> {
    let Some(object) = callable.object() else { return not_callable(rt, callable) };
    match object.kind() {
        Kind::Function => {
            let Some(f) = callable.get::<Function>() else { return not_callable(rt, callable) };
            enter(rt, f, args, kind, result, Value::NULL)
        }
        Kind::Native => {
            let Some(f) = callable.get::<NativeFunction>() else { return not_callable(rt, callable) };
            call_native(rt, f, args).map(Called::Value)
        }
        Kind::BoundMethod => {
            let Some(m) = callable.get::<BoundMethod>() else { return not_callable(rt, callable) };
            with_first(rt, m.receiver, args, |rt, args| begin(rt, m.function, args, kind, result))
        }
        Kind::Class => {
            let Some(class) = callable.get::<Class>() else { return not_callable(rt, callable) };
            construct::begin(rt, class, args, kind, result)
        }
        _ => {
            let call = rt.names.call;
            match rt.special(callable, call) {
                Some(method) if method.get::<Function>().is_some() => {
                    with_first(rt, callable, args, |rt, args| begin(rt, method, args, kind, result))
                }
                Some(method) if args.keywords.is_empty() => {
                    call_method(rt, method, callable, args.positional).map(Called::Value)
                }
                Some(method) => with_first(rt, callable, args, |rt, args| begin(rt, method, args, kind, result)),
                None => not_callable(rt, callable),
            }
        }
    }
}

#[cold]
fn not_callable<T>(rt: &mut Runtime, v: Value) -> PyResult<T> {
    let text = protocol::type_name(rt, v);
    rt.type_error(format!("'{text}' object is not callable"))
}

/// Call a native function.
#[inline]
pub fn call_native(rt: &mut Runtime, f: Ref<NativeFunction>, args: Args) -> PyResult {
    let definition = rt.natives[f.definition as usize];
    bind::check_native(rt, definition, f.owner, args)?;
    if native_stack_left() == 0 {
        return rt.recursion_error("maximum recursion depth exceeded");
    }
    (definition.call)(rt, args)
}

/// The window for a new frame above the newest one.
#[inline(always)]
pub fn next_window(rt: &mut Runtime) -> PyResult<(usize, Window)> {
    let base = rt.next_base();
    match rt.heap.stack().window(base) {
        Some(window) => Ok((base, window)),
        None => rt.recursion_error("maximum recursion depth exceeded"),
    }
}

/// Begin to run a Python function: push its frame, or make its generator.
pub fn enter(
    rt: &mut Runtime,
    f: Ref<Function>,
    args: Args,
    kind: FrameKind,
    result: u16,
    extra: Value,
) -> PyResult<Called> {
    let code = rt.codes[f.code.get().0 as usize];
    if kind.is_entry() && native_stack_left() == 0 {
        return rt.recursion_error("maximum recursion depth exceeded");
    }
    let (base, window) = next_window(rt)?;
    // The arguments are in nobody's registers yet: binding must not reach a safepoint, and does not.
    bind::bind(rt, f, code, args, window)?;
    if code.code.is_generator {
        return Ok(Called::Value(generators::make(rt, f, code, window)));
    }
    push(rt, f, code, base, window, kind, result, extra)?;
    Ok(Called::Frame)
}

/// Push the frame of a Python function whose locals are bound.
#[inline(always)]
#[allow(clippy::too_many_arguments)]
pub fn push(
    rt: &mut Runtime,
    f: Ref<Function>,
    code: &'static LoadedCode,
    base: usize,
    window: Window,
    kind: FrameKind,
    result: u16,
    extra: Value,
) -> PyResult<()> {
    let Some(globals) = f.globals.get().get::<Dict>() else {
        return rt.system_error("function without globals");
    };
    rt.push_frame(Frame {
        code,
        window,
        base,
        function: f.into(),
        closure: f.closure.get(),
        globals,
        extra,
        pc: 0,
        result,
        kind,
    })
}

/// Run module or class body code to its end, with this namespace for names (class bodies) and these globals.
pub fn run_body(
    rt: &mut Runtime,
    code: &'static LoadedCode,
    closure: Value,
    globals: Ref<Dict>,
    namespace: Value,
) -> PyResult {
    if native_stack_left() == 0 {
        return rt.recursion_error("maximum recursion depth exceeded");
    }
    let (base, window) = next_window(rt)?;
    for i in 0..code.code.locals.len() {
        window.set(i as u16, Value::NULL);
    }
    rt.push_frame(Frame {
        code,
        window,
        base,
        function: Value::NULL,
        closure,
        globals,
        extra: namespace,
        pc: 0,
        result: 0,
        kind: FrameKind::Entry,
    })?;
    dispatch::run(rt)
}

/// `keywords` of a call as pairs: names from a tuple, values from registers.
pub fn keyword_pairs(names: Ref<crate::value::Tuple>, values: &[Value]) -> Vec<(Ref<Str>, Value)> {
    names.iter().filter_map(|n| n.get::<Str>()).zip(values.iter().copied()).collect()
}
