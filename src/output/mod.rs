//! Where the site is put, and the only code that changes it there.

mod site_path;

pub use site_path::SitePath;

/// The folder inside the output folder that is for `niengiam` alone.
const PRIVATE: &str = ".niengiam";
