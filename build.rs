//! Tells cargo to build again when a file is added to a folder that the program embeds: `include_dir!` alone makes it
//! watch only the files that were there.

fn main() {
    println!("cargo::rerun-if-changed=src/locale/messages");
    println!("cargo::rerun-if-changed=src/cli/sample/publication");
    println!("cargo::rerun-if-changed=themes/default");
}
