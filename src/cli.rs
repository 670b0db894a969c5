//! The command line: understood into [`Options`], with messages about what is wrong with it.
use crate::options::{Command, EventsTo, JitMode, Options, PerfMode, Program, Stats};
use std::ffi::{OsStr, OsString};

/// The usage text.
pub const USAGE: &str = "\
usage: mimeo [run] [OPTIONS] PROG.py [ARGS] | -c CODE | -m MODULE | -
       mimeo tui|gdb|perf|dump [OPTIONS] PROG.py [ARGS]

options:
  --jit=trace|off           compile hot loops, or only interpret (MIMEO_JIT)
  --gdb=on|off              register machine code with gdb (MIMEO_GDB)
  --perf=off|map|jitdump|both  tell perf about machine code (MIMEO_PERF)
  --perf-dir=DIR            where the jitdump goes, else here (MIMEO_PERF_DIR)
  --events=FILE|fd:N        send events (MIMEO_EVENTS)
  --stats[=json]            print statistics at exit (MIMEO_STATS)
  -h, --help                this text
  -V, --version             the version

options of one command:
  tui --record=FILE         keep what is shown
  tui --replay=FILE         show it again; takes no program
  dump --json               the listing as data
  perf -o DIR               where recordings go, else mimeo-perf

for developers: MIMEO_THRESHOLD=N compiles loops and exits after N rounds,
MIMEO_GC_STRESS=1 collects garbage at every chance.
";

/// Options that only subcommands know, and whether they take a value.
const EXTRA: &[(Command, &str, bool)] = &[
    (Command::Tui, "record", true),
    (Command::Tui, "replay", true),
    (Command::Perf, "output", true),
    (Command::Dump, "json", false),
];

/// Understand the arguments (without the program name) and environment.
///
/// # Errors
/// One line that says what is wrong.
pub fn parse(
    arguments: impl IntoIterator<Item = OsString>,
    environment: impl Fn(&str) -> Option<String>,
) -> Result<Options, String> {
    use lexopt::Arg;
    let mut options = Options::default();
    for name in ["jit", "gdb", "perf", "perf-dir", "events", "stats"] {
        let variable = format!("MIMEO_{}", name.to_uppercase().replace('-', "_"));
        if let Some(value) = environment(&variable).filter(|v| !v.is_empty()) {
            set(&mut options, name, Some(&value)).map_err(|e| format!("{variable}: {e}"))?;
        }
    }
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut first = true;
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        let at_start = std::mem::take(&mut first);
        match argument {
            Arg::Value(value) => {
                if at_start && let Some(command) = subcommand(&value) {
                    options.command = command;
                    continue;
                }
                options.program = Some(if value == "-" { Program::Stdin } else { Program::File(value.into()) });
            }
            Arg::Short('c') => options.program = Some(Program::Code(text(parser.value(), "-c")?)),
            Arg::Short('m') => options.program = Some(Program::Module(text(parser.value(), "-m")?)),
            Arg::Short('h') | Arg::Long("help") => {
                options.command = Command::Help;
                return Ok(options);
            }
            Arg::Short('V') | Arg::Long("version") => {
                options.command = Command::Version;
                return Ok(options);
            }
            Arg::Short('o') if options.command == Command::Perf => {
                let value = text(parser.value(), "-o")?;
                options.extra.push(("output".to_owned(), Some(value)));
            }
            Arg::Short(c) => return Err(format!("unknown option '-{c}'")),
            Arg::Long(name) => {
                let name = name.to_owned();
                long(&mut options, &mut parser, &name)?;
            }
        }
        if options.program.is_some() {
            // What follows is the program's.
            options.arguments = parser.raw_args().map_err(|e| e.to_string())?.collect();
            break;
        }
    }
    Ok(options)
}

fn long(options: &mut Options, parser: &mut lexopt::Parser, name: &str) -> Result<(), String> {
    if let Some((_, _, takes_value)) = EXTRA.iter().find(|(c, n, _)| *c == options.command && *n == name) {
        let value = if *takes_value { Some(text(parser.value(), &format!("--{name}"))?) } else { None };
        options.extra.push((name.to_owned(), value));
        return Ok(());
    }
    let optional = name == "stats";
    let known = optional || ["jit", "gdb", "perf", "perf-dir", "events"].contains(&name);
    if !known {
        return Err(format!("unknown option '--{name}'"));
    }
    let value = match parser.optional_value() {
        Some(value) => Some(text(Ok(value), name)?),
        None if optional => None,
        None => Some(text(parser.value(), &format!("--{name}"))?),
    };
    set(options, name, value.as_deref()).map_err(|e| format!("--{name}: {e}"))
}

fn text(value: Result<OsString, lexopt::Error>, option: &str) -> Result<String, String> {
    let value = value.map_err(|_| format!("argument expected for the {option} option"))?;
    value.into_string().map_err(|_| format!("the argument of {option} is not UTF-8"))
}

fn subcommand(value: &OsStr) -> Option<Command> {
    Some(match value.to_str()? {
        "run" => Command::Run,
        "tui" => Command::Tui,
        "gdb" => Command::Gdb,
        "perf" => Command::Perf,
        "dump" => Command::Dump,
        _ => return None,
    })
}

fn set(options: &mut Options, name: &str, value: Option<&str>) -> Result<(), String> {
    let one_of = |wanted: &str| Err(format!("'{}' is not one of {wanted}", value.unwrap_or("")));
    match (name, value) {
        ("jit", Some("off")) => options.jit = JitMode::Off,
        ("jit", Some("trace")) => options.jit = JitMode::Trace,
        ("jit", Some(mode)) if mode == "baseline" || mode.starts_with("stress:") => {
            return Err(format!("'{mode}' is not supported yet"));
        }
        ("jit", _) => return one_of("off, trace"),
        ("gdb", Some("on")) => options.gdb = true,
        ("gdb", Some("off")) => options.gdb = false,
        ("gdb", _) => return one_of("on, off"),
        ("perf", Some("off")) => options.perf = PerfMode::default(),
        ("perf", Some("map")) => options.perf = PerfMode { map: true, jitdump: false },
        ("perf", Some("jitdump")) => options.perf = PerfMode { map: false, jitdump: true },
        ("perf", Some("both")) => options.perf = PerfMode { map: true, jitdump: true },
        ("perf", _) => return one_of("off, map, jitdump, both"),
        ("perf-dir", Some(folder)) => options.perf_dir = Some(folder.into()),
        ("events", Some(to)) => {
            options.events = Some(match to.strip_prefix("fd:") {
                Some(n) => EventsTo::Descriptor(n.parse().map_err(|_| format!("'{n}' is not a file descriptor"))?),
                None => EventsTo::File(to.into()),
            })
        }
        ("stats", None | Some("text" | "on" | "1")) => options.stats = Some(Stats::Text),
        ("stats", Some("json")) => options.stats = Some(Stats::Json),
        ("stats", _) => return one_of("text, json"),
        _ => return Err("unknown option".to_owned()),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Options, String> {
        parse(arguments.iter().map(OsString::from), |_| None)
    }

    #[test]
    fn what_follows_the_program_is_the_programs() {
        let options = parsed(&["run", "--jit=off", "a.py", "--jit=trace", "-c", "x"]).unwrap();
        assert_eq!(options.program, Some(Program::File("a.py".into())));
        assert_eq!(options.jit, JitMode::Off);
        assert_eq!(options.arguments, ["--jit=trace", "-c", "x"]);
    }

    #[test]
    fn a_file_may_be_called_like_a_subcommand() {
        assert_eq!(parsed(&["run", "run"]).unwrap().program, Some(Program::File("run".into())));
    }

    #[test]
    fn wrong_options_are_named() {
        assert_eq!(parsed(&["--nope", "a.py"]).unwrap_err(), "unknown option '--nope'");
        assert_eq!(parsed(&["--jit=fast", "a.py"]).unwrap_err(), "--jit: 'fast' is not one of off, trace");
        assert_eq!(parsed(&["-c"]).unwrap_err(), "argument expected for the -c option");
    }

    #[test]
    fn the_environment_comes_first() {
        let env = |name: &str| (name == "MIMEO_JIT").then(|| "off".to_owned());
        assert_eq!(parse([OsString::from("a.py")], env).unwrap().jit, JitMode::Off);
        assert_eq!(parse(["--jit=trace".into(), "a.py".into()], env).unwrap().jit, JitMode::Trace);
    }
}
