//! The program `niengiam`: arguments in, exit status out.

fn main() -> std::process::ExitCode {
    niengiam::cli::run(std::env::args_os())
}
