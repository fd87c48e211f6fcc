use jiff::civil::Date;
use rust_decimal::Decimal;

/// One sentence of the program in no language yet: the id of a message file's entry, and what goes into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The entry in `messages/<language>/*.ftl`.
    pub id: &'static str,
    /// Its variables, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// What goes into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A text as it is, already written for the language: a name, a value found, a formatted number.
    Text(String),
    /// A whole number that the message may choose a plural form by.
    Count(usize),
    /// A number, written as the language does, with the decimals that its scale holds.
    Number(Decimal),
    /// A day, written as in a table.
    Date(Date),
    /// Another message, said in the same language.
    Message(Box<Message>),
    /// All of these: `a, b và c`.
    AllOf(Vec<Arg>),
    /// One of these: `a, b hoặc c`.
    OneOf(Vec<Arg>),
}

impl Message {
    /// The message `id` without variables.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// The same with the variable `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Decimal> for Arg {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<Date> for Arg {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}
