//! One process, one program: makes the runtime, runs the program as `__main__`, and turns its end into an exit status.
use crate::compile::Mode;
use crate::engine;
use crate::interp::{self, calls, finders, imports, report_chain};
use crate::options::{EventsTo, JitMode, Options, Program, Stats};
use crate::publish::{Places, Publisher};
use crate::runtime::code::Source;
use crate::runtime::{PyResult, Runtime, name};
use crate::stdlib::python;
use crate::value::{Dict, Exception, Items, Module, Tuple, Value};
use std::io::{Read, Write};
use std::path::Path;

/// Native stack that recursion may use, in bytes: deep enough for Python's recursion limit through native code.
const STACK: u64 = 100 << 20;

/// A runtime ready to run programs, for the calling thread.
///
/// # Errors
/// When there is no memory for the register stack.
pub fn start() -> std::io::Result<Runtime> {
    raise_stack_limit();
    let mut rt = Runtime::bare()?;
    rt.modules = rt.dict().into();
    crate::builtins::install(&mut rt);
    crate::stdlib::install(&mut rt);
    interp::install(&mut rt);
    imports::make_builtins(&mut rt);
    Ok(rt)
}

/// The main thread's stack grows up to the soft limit; other threads are not affected.
fn raise_stack_limit() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Stack);
    let most = limit.maximum.map_or(STACK, |m| m.min(STACK));
    if limit.current.is_some_and(|c| c < most) {
        // Without it recursion errors come earlier: nothing to report.
        let _ = setrlimit(Resource::Stack, Rlimit { current: Some(most), maximum: limit.maximum });
    }
}

/// What is to be run, read and ready.
struct Prepared {
    text: Vec<u8>,
    filename: String,
    argument: String,
    folder: String,
    source: Source,
    /// With `-m`: the package that the module is in, which is imported first.
    package: Option<String>,
}

/// A message for the user and an exit status.
struct Failure(String, i32);

/// Why a program cannot be read, as CPython says it.
pub fn cannot_open(path: &Path, error: &std::io::Error) -> String {
    let number = error.raw_os_error().unwrap_or(0);
    let message = error.to_string();
    let message = message.split(" (os error").next().unwrap_or("");
    format!("can't open file '{}': [Errno {number}] {message}", path.display())
}

fn prepare(program: &Program) -> Result<Prepared, Failure> {
    match program {
        Program::File(path) => {
            let argument = path.to_string_lossy().into_owned();
            if path.is_dir() {
                return Err(Failure(format!("can't run '{argument}': it is a directory"), 1));
            }
            let text = std::fs::read(path).map_err(|error| Failure(cannot_open(path, &error), 2))?;
            let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.clone());
            let folder = real.parent().unwrap_or(Path::new("")).to_string_lossy().into_owned();
            // As CPython does: absolute, but otherwise as given.
            let filename = match std::env::current_dir() {
                Ok(here) => here.join(path).to_string_lossy().into_owned(),
                Err(_) => argument.clone(),
            };
            Ok(Prepared { text, argument, filename, folder, source: Source::File, package: None })
        }
        Program::Code(code) => Ok(Prepared {
            text: code.clone().into_bytes(),
            filename: "<string>".to_owned(),
            argument: "-c".to_owned(),
            folder: String::new(),
            source: Source::Text(code.as_str().into()),
            package: None,
        }),
        Program::Stdin => {
            let mut text = Vec::new();
            std::io::stdin()
                .read_to_end(&mut text)
                .map_err(|error| Failure(format!("can't read standard input: {error}"), 2))?;
            let source = Source::Text(String::from_utf8_lossy(&text).into());
            let (filename, argument) = ("<stdin>".to_owned(), "-".to_owned());
            Ok(Prepared { text, filename, argument, folder: String::new(), source, package: None })
        }
        Program::Module(module) => {
            let mut folders = vec![String::new()];
            folders.extend(python_path());
            let Some(file) = finders::find_main(&folders, module) else { return prepare_library(module) };
            let is_package = file.file_name().is_some_and(|name| name == "__main__.py");
            let parent = module.rsplit_once('.').map_or("", |(package, _)| package);
            let mut prepared = prepare(&Program::File(file))?;
            prepared.package = Some(if is_package { module.as_str() } else { parent }.to_owned());
            prepared.folder = String::new();
            Ok(prepared)
        }
    }
}

/// A module of the library, or the `__main__` of a package.
fn prepare_library(module: &str) -> Result<Prepared, Failure> {
    let whole = |module: &str, package: &str, text: &str| {
        let filename = format!("<frozen {module}>");
        let source = Source::Text(text.into());
        let (package, argument) = (Some(package.to_owned()), format!("{}.py", module.replace('.', "/")));
        Prepared { text: text.into(), argument, filename, folder: String::new(), source, package }
    };
    let parent = module.rsplit_once('.').map_or("", |(package, _)| package);
    match python::find(module) {
        None => Err(Failure(format!("No module named {module}"), 1)),
        Some(found) if !found.package => Ok(whole(module, parent, found.text)),
        Some(_) => {
            let main = format!("{module}.__main__");
            let told = || format!("No module named {main}; '{module}' is a package and cannot be directly executed");
            let found = python::find(&main).ok_or_else(|| Failure(told(), 1))?;
            Ok(whole(&main, module, found.text))
        }
    }
}

/// The folders in `PYTHONPATH`.
fn python_path() -> Vec<String> {
    let path = std::env::var_os("PYTHONPATH").unwrap_or_default();
    std::env::split_paths(&path).map(|p| p.to_string_lossy().into_owned()).filter(|p| !p.is_empty()).collect()
}

/// Run what `options` name; the exit status.
pub fn run(options: &Options) -> i32 {
    let Some(program) = &options.program else {
        return fail(&Failure("no program given; try 'mimeo --help'".to_owned(), 2));
    };
    let prepared = match prepare(program) {
        Ok(prepared) => prepared,
        Err(failure) => return fail(&failure),
    };
    let mut rt = match start() {
        Ok(rt) => rt,
        Err(error) => return fail(&Failure(format!("cannot start: {error}"), 1)),
    };
    rt.arguments.push(prepared.argument.clone());
    rt.arguments.extend(options.arguments.iter().map(|a| a.to_string_lossy().into_owned()));
    rt.module_path.push(prepared.folder.clone());
    rt.module_path.extend(python_path());
    if options.jit == JitMode::Trace {
        start_jit(&mut rt, options, &prepared);
    }
    let interrupted = rt.interrupted.clone();
    let attention = rt.heap.attention.clone();
    let registered = signal_hook::flag::register(signal_hook::consts::SIGINT, interrupted)
        .and_then(|_| signal_hook::flag::register_usize(signal_hook::consts::SIGINT, attention, 1));
    if let Err(error) = registered {
        eprintln!("mimeo: Ctrl-C will end the program at once: {error}");
    }
    let result = run_main(&mut rt, &prepared);
    let status = finish(&mut rt, result);
    if let Some(form) = options.stats {
        print_stats(form, &engine::counters(&rt));
    }
    engine::stop(&rt, status);
    status
}

fn start_jit(rt: &mut Runtime, options: &Options, prepared: &Prepared) {
    let events = options.events.as_ref().map(|to| match to {
        EventsTo::File(path) => mimeo_events::Target::File(path.clone()),
        EventsTo::Descriptor(fd) => mimeo_events::Target::Fd(*fd as u32),
    });
    let dump = options.perf.jitdump.then(|| options.perf_dir.clone().unwrap_or_else(|| ".".into()));
    let places = Places { gdb: options.gdb, map: options.perf.map, dump, events };
    let publisher = Publisher::open(&places, &prepared.argument, rt.arguments.clone());
    let mut thresholds = engine::Thresholds::default();
    if let Some(n) = std::env::var("MIMEO_THRESHOLD").ok().and_then(|n| n.parse().ok()) {
        thresholds.hot_loop = n;
        thresholds.hot_exit = n;
    }
    engine::start(rt, thresholds, publisher);
}

/// To standard error, which may be gone: then nobody wants to know.
fn print_stats(form: Stats, counters: &[(&'static str, u64)]) {
    let text = match form {
        Stats::Text => counters.iter().map(|(name, value)| format!("{value:>12} {name}\n")).collect::<String>(),
        Stats::Json => {
            let fields = counters.iter().map(|(name, value)| format!("\"{name}\": {value}"));
            format!("{{{}}}\n", fields.collect::<Vec<_>>().join(", "))
        }
    };
    let _ = std::io::stderr().write_all(text.as_bytes());
}

fn fail(failure: &Failure) -> i32 {
    eprintln!("mimeo: {}", failure.0);
    failure.1
}

fn run_main(rt: &mut Runtime, prepared: &Prepared) -> PyResult {
    let file = matches!(prepared.source, Source::File).then_some(prepared.filename.as_str());
    let dict = imports::source_namespace(rt, "__main__", file, "");
    for key in [rt.names.package, rt.names.loader, rt.names.spec] {
        dict.set_str(key, Value::NONE);
    }
    let module = imports::module_of(rt, dict);
    let main = rt.names.main;
    if let Some(modules) = rt.modules.get::<Dict>() {
        modules.set_str(main, module);
    }
    tell_sys(rt)?;
    if let Some(package) = &prepared.package {
        if !package.is_empty() {
            imports::import_module(rt, package)?;
        }
        let package = rt.str(package.as_str()).into();
        dict.set_str(rt.names.package, package);
    }
    let code = imports::compile(rt, &prepared.text, &prepared.filename, Mode::Exec, &prepared.source)?;
    let doc = rt.names.doc;
    dict.set_str(doc, code.doc);
    calls::run_body(rt, code, Value::NULL, dict, Value::NULL)
}

/// What `sys` knows of the command line.
fn tell_sys(rt: &mut Runtime) -> PyResult<()> {
    let sys = imports::import_module(rt, "sys")?;
    let Some(dict) = sys.get::<Module>().and_then(|m| m.namespace.get().get::<Dict>()) else { return Ok(()) };
    let command = std::env::args_os().map(|a| a.to_string_lossy().into_owned()).collect();
    let finders = finders::default_finders(rt)?;
    // `importlib` gives them their methods.
    for key in ["meta_path", "_default_finders"] {
        let own = crate::builtins::iteration::collect_list(rt, finders)?;
        let key = name(rt, key);
        dict.set_str(key, own.into());
    }
    for (key, texts) in [("argv", rt.arguments.clone()), ("path", rt.module_path.clone()), ("orig_argv", command)] {
        let list = rt.list(Items::new());
        for text in texts {
            let text = rt.str(text);
            list.items.push(text.into());
        }
        let key = name(rt, key);
        dict.set_str(key, list.into());
    }
    let executable = std::env::current_exe().map_or_else(|_| String::new(), |p| p.to_string_lossy().into_owned());
    let executable = rt.str(executable);
    let key = name(rt, "executable");
    dict.set_str(key, executable.into());
    Ok(())
}

/// Report what is left to report; the exit status.
fn finish(rt: &mut Runtime, result: PyResult) -> i32 {
    let status = match result {
        Ok(_) => 0,
        Err(_) => {
            let exception = std::mem::take(&mut rt.pending);
            uncaught(rt, exception)
        }
    };
    leave(rt);
    interp::collecting::at_end(rt);
    if flush(rt) || status != 0 { status } else { 120 }
}

/// What the program asked to be done at its end: threads it has started, then `atexit`.
fn leave(rt: &mut Runtime) {
    for (module, function) in [("threading", "_shutdown"), ("atexit", "_run_exitfuncs")] {
        let key = name(rt, module);
        let Some(module) = rt.modules.get::<Dict>().and_then(|modules| modules.get_str(key)) else { continue };
        let function = rt.attribute(module, function);
        if function.and_then(|f| rt.call(f, &[])).is_err() {
            // Only SystemExit gets here, whose status CPython ignores too.
            rt.pending = Value::NULL;
        }
    }
}

/// Write out what `print` has buffered; false when that cannot be done.
fn flush(rt: &mut Runtime) -> bool {
    match crate::value::file::flush_all() {
        Ok(()) => true,
        Err(error) => {
            let _ = rt;
            let _ = writeln!(std::io::stderr(), "mimeo: cannot write to standard output: {error}");
            false
        }
    }
}

fn uncaught(rt: &mut Runtime, exception: Value) -> i32 {
    let class = rt.class_of(exception);
    if class.is_subclass(rt.types.system_exit) {
        return exit_status(rt, exception);
    }
    if let Some(hook) = own_hook(rt) {
        let traceback = exception.get::<Exception>().and_then(|e| e.traceback.get().some()).unwrap_or(Value::NONE);
        if rt.call(hook, &[class.into(), exception, traceback]).is_ok() {
            flush(rt);
            return 1;
        }
        let raised = std::mem::take(&mut rt.pending);
        if rt.class_of(raised).is_subclass(rt.types.system_exit) {
            return exit_status(rt, raised);
        }
        let text = report_chain::describe(rt, raised);
        flush(rt);
        let _ = write!(std::io::stderr(), "Error in sys.excepthook:\n{text}\nOriginal exception was:\n");
    }
    let text = report_chain::describe(rt, exception);
    flush(rt);
    report(rt, &text);
    if class.is_subclass(rt.types.keyboard_interrupt) { 130 } else { 1 }
}

/// Write to `sys.stderr`, as the program has left it.
fn report(rt: &mut Runtime, text: &str) {
    let key = name(rt, "stderr");
    let to = crate::builtins::functions::print::sys_attribute(rt, key);
    match to {
        // Nobody wants to know.
        Some(Value::NONE) => {}
        Some(file) if file.get::<crate::value::file::File>().is_none() => {
            let text: Value = rt.str(text).into();
            let write = rt.attribute(file, "write");
            if write.and_then(|write| rt.call(write, &[text])).is_err() {
                rt.pending = Value::NULL;
            }
        }
        // Nobody is left to tell when standard error is gone.
        _ => drop(std::io::stderr().write_all(text.as_bytes())),
    }
}

/// `sys.excepthook`, if the program has set its own.
fn own_hook(rt: &mut Runtime) -> Option<Value> {
    let modules = rt.modules.get::<crate::value::Dict>()?;
    let key = crate::runtime::name(rt, "sys");
    let sys = modules.get_str(key)?;
    let hook = rt.attribute(sys, "excepthook");
    rt.pending = Value::NULL;
    hook.ok().filter(|hook| !hook.is_none() && hook.get::<crate::value::native::NativeFunction>().is_none())
}

/// What `SystemExit` asks for.
fn exit_status(rt: &mut Runtime, exception: Value) -> i32 {
    let args = exception.get::<Exception>().and_then(|e| e.args.get().get::<Tuple>());
    let code = match args.map(|t| t.to_vec()).as_deref() {
        None | Some([]) => Value::NONE,
        Some([one]) => *one,
        Some(_) => args.map_or(Value::NONE, Value::from),
    };
    if code.is_none() {
        return 0;
    }
    if let Some(i) = code.as_index_int() {
        return (i & 0xFF) as i32;
    }
    let text = crate::builtins::protocol::str(rt, code);
    flush(rt);
    if let Ok(text) = text {
        let _ = writeln!(std::io::stderr(), "{}", text.as_str());
    }
    1
}
