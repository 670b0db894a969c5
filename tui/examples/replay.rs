//! Plays a recorded events file: `cargo run -p mimeo-tui --example replay -- FILE [SPEED]`. With `--dump FILE` it lists the
//! file, with `--run PROGRAM` it shows any program that writes events, with `--record FILE PROGRAM` it records that too.

use std::process::exit;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--dump", file] => std::fs::File::open(file).and_then(|file| {
            let model = mimeo_tui::Model::read(std::io::BufReader::new(file)).map_err(std::io::Error::other)?;
            print!("{}", mimeo_tui::text::dump(&model));
            Ok(0)
        }),
        ["--run", _, ..] => {
            let command = arguments[1..].iter().map(Into::into).collect();
            mimeo_tui::run(mimeo_tui::Options { command, record: None })
        }
        ["--record", file, _, ..] => {
            let command = arguments[2..].iter().map(Into::into).collect();
            mimeo_tui::run(mimeo_tui::Options { command, record: Some(file.into()) })
        }
        [file] => mimeo_tui::replay(mimeo_tui::Replay { file: file.into(), speed: 1.0 }),
        [file, speed] => {
            let speed = speed.parse().unwrap_or(1.0);
            mimeo_tui::replay(mimeo_tui::Replay { file: file.into(), speed })
        }
        _ => Err(std::io::Error::other(
            "usage: replay FILE [SPEED] | --dump FILE | --run PROGRAM [ARGS] | --record FILE PROGRAM [ARGS]",
        )),
    };
    match result {
        Ok(status) => exit(status),
        Err(error) => {
            eprintln!("replay: {error}");
            exit(1);
        }
    }
}
