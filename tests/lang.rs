//! Language tests: each `tests/lang/GROUP/NAME.py` prints what CPython 3.13 printed when `NAME.out` was made, in every mode.
//!
//! `NAME.err`, if present, is the last line on standard error. The exit status is 0, or 1 when there is a `NAME.err`.
//! `MIMEO_UPDATE=python3.13 cargo test --test lang` makes the expected files anew with that interpreter.
use libtest_mimic::{Arguments, Failed, Trial};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// The modes in which every program runs, and how hot a loop must be there.
const MODES: &[(&str, &str)] = &[("off", "40"), ("trace", "40"), ("trace", "1")];
/// A program that takes longer than this hangs.
const LIMIT: Duration = Duration::from_secs(60);

fn main() {
    let arguments = Arguments::from_args();
    let mut programs = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lang"), &mut programs);
    programs.sort();
    if let Ok(python) = std::env::var("MIMEO_UPDATE") {
        programs.iter().for_each(|program| update(&python, program));
        return;
    }
    let mut trials = Vec::new();
    for program in programs {
        for &(mode, threshold) in MODES {
            let program = program.clone();
            let title = format!("{} {mode}{}", name(&program), if threshold == "1" { " at once" } else { "" });
            trials.push(Trial::test(title, move || check(&program, mode, threshold)));
        }
    }
    libtest_mimic::run(&arguments, trials).exit()
}

fn collect(folder: &Path, programs: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder of tests can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            collect(&path, programs)
        } else if path.extension().is_some_and(|e| e == "py") && path.with_extension("out").exists()
            || path.extension().is_some_and(|e| e == "py") && std::env::var_os("MIMEO_UPDATE").is_some()
        {
            programs.push(path)
        }
    }
}

fn name(program: &Path) -> String {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lang");
    program.strip_prefix(top).unwrap_or(program).with_extension("").display().to_string()
}

/// Run with the program's folder as current directory, and with the same hashes of strings each time.
fn run(command: &mut Command, program: &Path) -> Result<Output, Failed> {
    let folder = program.parent().ok_or("no folder")?;
    let file = program.file_name().ok_or("no name")?;
    // Programs that write files need a place of their own: the modes run side by side.
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let scratch = format!("lang-{}-{}", std::process::id(), RUNS.fetch_add(1, Relaxed));
    let mut child = command
        .arg(file)
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join(scratch))
        .current_dir(folder)
        .env("PYTHONHASHSEED", "0")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let begin = Instant::now();
    let stdout = drain(child.stdout.take().ok_or("no standard output")?);
    let stderr = drain(child.stderr.take().ok_or("no standard error")?);
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if begin.elapsed() > LIMIT {
            child.kill()?;
            return Err("does not end".into());
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let join = |reader: JoinHandle<Vec<u8>>| reader.join().map_err(|_| "the output cannot be read");
    Ok(Output { status, stdout: join(stdout)?, stderr: join(stderr)? })
}

/// Read a pipe to its end beside the program, which would stop when it is full.
fn drain(mut pipe: impl Read + Send + 'static) -> JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // What cannot be read is missing, and the test says so.
        let _ = pipe.read_to_end(&mut bytes);
        bytes
    })
}

fn last_line(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim_end().lines().last().unwrap_or("").to_owned()
}

fn check(program: &Path, mode: &str, threshold: &str) -> Result<(), Failed> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mimeo"));
    let output = run(command.env("MIMEO_THRESHOLD", threshold).arg(format!("--jit={mode}")), program)?;
    let expected = std::fs::read_to_string(program.with_extension("out"))?;
    let error = std::fs::read_to_string(program.with_extension("err")).ok();
    let printed = String::from_utf8_lossy(&output.stdout);
    let stderr = String::from_utf8_lossy(&output.stderr);
    if let Some((i, (got, want))) = printed.lines().zip(expected.lines()).enumerate().find(|(_, (g, w))| g != w) {
        return Err(format!("line {} is\n  {got}\nnot\n  {want}\n{stderr}", i + 1).into());
    }
    if printed != expected {
        let (got, want) = (printed.lines().count(), expected.lines().count());
        return Err(format!("{got} lines instead of {want}\n{stderr}").into());
    }
    let status = if error.is_some() { 1 } else { 0 };
    if output.status.code() != Some(status) {
        return Err(format!("ends with {}, not {status}\n{stderr}", output.status).into());
    }
    match error {
        Some(error) if last_line(&output.stderr) != error.trim_end() => {
            Err(format!("the error is\n  {}\nnot\n  {error}", last_line(&output.stderr)).into())
        }
        _ => Ok(()),
    }
}

fn update(python: &str, program: &Path) {
    let output = match run(&mut Command::new(python), program) {
        Ok(output) => output,
        Err(_) => return eprintln!("{}: {python} does not run it", name(program)),
    };
    let write = |extension: &str, bytes: &[u8]| {
        std::fs::write(program.with_extension(extension), bytes).expect("the folder of tests can be written");
    };
    write("out", &output.stdout);
    if output.status.code() == Some(1) {
        write("err", format!("{}\n", last_line(&output.stderr)).as_bytes());
    }
}
