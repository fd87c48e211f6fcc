use std::path::Path;

use crate::locale::Message;

/// Why a run could not go on: nothing about the content of the user's files, but a disk, a flag, a folder.
#[derive(Debug)]
pub struct Failure {
    /// One sentence with the path or flag it is about.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
    /// What the operating system or a library said.
    pub cause: Option<String>,
}

impl Failure {
    /// A failure in the words of `message`.
    pub fn new(message: Message) -> Self {
        Self {
            message,
            help: None,
            cause: None,
        }
    }

    /// A file operation that failed; the message gets the variable `path`.
    pub fn io(id: &'static str, path: &Path, error: &std::io::Error) -> Self {
        let message = Message::new(id).with("path", path.display().to_string());
        Self {
            message,
            help: None,
            cause: Some(error.to_string()),
        }
    }

    /// The same with words on what to do.
    #[must_use]
    pub fn help(mut self, message: Message) -> Self {
        self.help = Some(message);
        self
    }
}
