use std::fmt::{self, Write as _};

use sha2::{Digest as _, Sha256};

use super::hex;

/// What something is made from, as one number: SHA-256 of pieces, each with its length, so that none can be taken for the
/// end of another.
#[derive(Default)]
pub struct Fingerprint {
    all: Sha256,
    /// The length of the piece that is being added.
    length: u64,
}

impl Fingerprint {
    /// Adds a piece.
    pub fn add(&mut self, bytes: &[u8]) {
        self.update(bytes);
        self.end_piece();
    }

    /// Adds all fields of something, as a piece.
    pub fn add_fields(&mut self, what: &impl fmt::Debug) {
        write!(self, "{what:?}").expect("a hash takes whatever is written to it");
        self.end_piece();
    }

    /// The number, in letters.
    pub fn finish(self) -> String {
        let digest = self.all.finalize();
        hex(&digest, digest.len())
    }

    fn update(&mut self, bytes: &[u8]) {
        self.all.update(bytes);
        self.length += bytes.len() as u64;
    }

    fn end_piece(&mut self) {
        self.all.update(std::mem::take(&mut self.length).to_le_bytes());
    }
}

impl fmt::Write for Fingerprint {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.update(text.as_bytes());
        Ok(())
    }
}
