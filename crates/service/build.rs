//! Has the crate built anew when a migration is added: the macro that embeds the migrations
//! sees changes to the files it knows, and not new files.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
}
