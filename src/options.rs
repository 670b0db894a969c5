//! What can be asked for on the command line, as plain data; any layer may read it.
use std::ffi::OsString;
use std::path::PathBuf;

/// What to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Command {
    /// Run a program.
    Run,
    /// Run it under the terminal UI.
    Tui,
    /// Run it under gdb.
    Gdb,
    /// Run it under perf, and report.
    Perf,
    /// Run it, and print its traces.
    Dump,
    /// Print the usage.
    Help,
    /// Print the version.
    Version,
}

/// How code is executed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JitMode {
    /// Only interpreted.
    Off,
    /// Hot loops are compiled.
    Trace,
}

/// What perf is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct PerfMode {
    /// Write `/tmp/perf-PID.map`.
    pub map: bool,
    /// Write `jit-PID.dump`.
    pub jitdump: bool,
}

/// Where events go.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum EventsTo {
    /// A file.
    File(PathBuf),
    /// An open file descriptor.
    Descriptor(i32),
}

/// How statistics are printed at exit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stats {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Where the program comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Program {
    /// A file.
    File(PathBuf),
    /// The text itself.
    Code(String),
    /// A module found along `sys.path`.
    Module(String),
    /// Standard input.
    Stdin,
}

/// Everything that can be asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    /// What to do.
    pub command: Command,
    /// How to execute.
    pub jit: JitMode,
    /// Register machine code with gdb.
    pub gdb: bool,
    /// Tell perf.
    pub perf: PerfMode,
    /// Where the jitdump goes; the current folder if not said.
    pub perf_dir: Option<PathBuf>,
    /// Send events.
    pub events: Option<EventsTo>,
    /// Print statistics at exit.
    pub stats: Option<Stats>,
    /// Options of the subcommands that are not those of a run, as given: name and value.
    pub extra: Vec<(String, Option<String>)>,
    /// What to run; none for help and version.
    pub program: Option<Program>,
    /// The program's arguments.
    pub arguments: Vec<OsString>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            command: Command::Run,
            jit: JitMode::Trace,
            gdb: true,
            perf: PerfMode::default(),
            perf_dir: None,
            events: None,
            stats: None,
            extra: Vec::new(),
            program: None,
            arguments: Vec::new(),
        }
    }
}

impl Options {
    /// The options of a run as arguments for another process. Not the events: who starts that process says where they go.
    pub fn to_arguments(&self) -> Vec<OsString> {
        let jit = match self.jit {
            JitMode::Off => "--jit=off",
            JitMode::Trace => "--jit=trace",
        };
        let perf = match self.perf {
            PerfMode { map: false, jitdump: false } => "--perf=off",
            PerfMode { map: true, jitdump: false } => "--perf=map",
            PerfMode { map: false, jitdump: true } => "--perf=jitdump",
            PerfMode { map: true, jitdump: true } => "--perf=both",
        };
        let mut arguments =
            vec![OsString::from(jit), if self.gdb { "--gdb=on" } else { "--gdb=off" }.into(), perf.into()];
        if let Some(folder) = &self.perf_dir {
            let mut argument = OsString::from("--perf-dir=");
            argument.push(folder);
            arguments.push(argument);
        }
        match self.stats {
            Some(Stats::Text) => arguments.push("--stats".into()),
            Some(Stats::Json) => arguments.push("--stats=json".into()),
            None => {}
        }
        arguments
    }
}
