//! The `mimeo` command.
use mimeo::options::Command;
use mimeo::{cli, commands};

/// Python programs allocate and free all the time; the system's allocator was a third of the time of programs that slice lists.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let status = match cli::parse(std::env::args_os().skip(1), |name| std::env::var(name).ok()) {
        Ok(options) => match options.command {
            Command::Run => mimeo::vm::run(&options),
            Command::Help => {
                print!("{}", cli::USAGE);
                0
            }
            Command::Version => {
                println!("mimeo {}", env!("CARGO_PKG_VERSION"));
                0
            }
            Command::Tui => commands::tui(&options),
            Command::Gdb => commands::gdb(&options),
            Command::Perf => commands::perf(&options),
            Command::Dump => commands::dump(&options),
        },
        Err(message) => {
            eprintln!("mimeo: {message}; try 'mimeo --help'");
            2
        }
    };
    std::process::exit(status)
}
