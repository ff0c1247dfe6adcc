//! The token service's program.

fn main() -> std::process::ExitCode {
    symbolon::main()
}
