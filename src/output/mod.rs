//! Where the site is put, and the only code that changes it there.
//!
//! In come the files of a site, each as a [`SitePath`] and its bytes, at once or in pieces; out comes a folder that holds exactly them, beside whatever else is in
//! it. Whatever happens on the way, each published file is whole, old or new.
//!
//! 1. [`Staging::open`] looks whether the folder is one for a site (`refuse`), locks it (`lock`) and reads what was published (`folder`, `manifest`).
//! 2. [`Staging::stands`] tells a run that would make the same site again that it need not (`standing`).
//! 3. [`Staging::put`] compares each file with the published one and writes those that differ beside them (`staging`);
//!    [`Staging::grow`] does so with one that comes in pieces (`growing`).
//! 4. [`Staging::commit`] puts them in place, removes old ones, and nothing that the manifest does not list (`commit`).
//!
//! [`clean`](fn@clean) takes a site away again. [`write_file`] writes one file elsewhere. [`Fingerprint`] tells whether a site
//! would be made from the same as the published one.

mod clean;
mod commit;
mod disk;
mod fingerprint;
mod folder;
mod growing;
mod lock;
mod manifest;
mod names;
mod refuse;
mod single;
mod site_path;
mod staging;
mod standing;
#[cfg(test)]
mod tests;

pub use clean::{Cleaned, clean};
pub use commit::Published;
pub use fingerprint::Fingerprint;
pub use growing::Growing;
pub use manifest::hex;
pub use single::write_file;
pub use site_path::SitePath;
pub use staging::Staging;

/// The folder inside the output folder that is for `niengiam` alone.
const PRIVATE: &str = ".niengiam";
/// In it, the list of what was published.
const MANIFEST: &str = "manifest";
