//! Whatever is in a file, the program reads on: no panic, no hang, nothing read that is not there.
//!
//! Each test here changes right texts at random, many thousand times, and looks at what is read of them. Every change
//! follows from the target's name and the mutant's number alone; a mutant that fails is named, and this reads it again:
//!
//! ```sh
//! MUTANT=periods:4711 cargo test --test suite mutants -- --nocapture
//! ```

mod files;
mod prose;
mod small;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::random::Random;

/// What is said to hang. No mutant takes a twentieth of it; a machine may be busy.
const HANGS: Duration = Duration::from_secs(20);

/// What is put into texts of any kind.
const PIECES: [&str; 96] = [
    "",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\0",
    "\u{1}",
    "\u{1B}[2J",
    "\u{7F}",
    "\u{85}",
    "\u{A0}",
    "\u{AD}",
    "\u{200B}",
    "\u{200D}",
    "\u{2028}",
    "\u{202E}",
    "\u{2066}",
    "\u{FEFF}",
    "\u{E000}",
    "\u{E001}",
    "\u{FFFD}",
    "\u{FFFF}",
    "\u{10FFFF}",
    "\u{1F600}",
    "o\u{302}\u{301}",
    "Đ",
    "đ",
    "Ế",
    "１２",
    "٣",
    "½",
    "…",
    "–",
    "−",
    ",",
    ".",
    ":",
    ": ",
    ";",
    "-",
    "--",
    "- ",
    "_",
    "*",
    "**",
    "+",
    "=",
    "/",
    "//",
    "\\",
    "|",
    "|\n",
    ">-\n",
    "<",
    ">",
    "&",
    "&amp;",
    "#",
    " #",
    "'",
    "\"",
    "`",
    "```",
    "~",
    "~~~",
    "!",
    "?",
    "? ",
    "@",
    "%",
    "%20",
    "%00",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "$",
    "0",
    "00",
    "1",
    "9",
    "-1",
    "1.399",
    "63,2",
    "1e9",
    "0x10",
    ".inf",
    ".nan",
    "999999999999999999",
    "79228162514264337593543950336",
    "true",
];

/// Numbers and dates at the edges of what types hold.
const EDGES: [&str; 24] = [
    "0000",
    "0001",
    "999",
    "1000",
    "9999",
    "10000",
    "32767",
    "32768",
    "65536",
    "-9999",
    "2147483648",
    "4294967296",
    "9223372036854775808",
    "0.0000000000000000000000000001",
    "0001-01-01",
    "9999-12-31",
    "2024-02-30",
    "2023-02-29",
    "1000-9999",
    "2024-H3",
    "2024-Q0",
    "2024-13",
    "9999-01-01--9999-12-31",
    "+2024",
];

/// Pieces so long or deep that whatever looks at them twice takes too long. They come seldom: they cost the most.
fn long_piece(random: &mut Random) -> String {
    let (piece, times) = *random.one_of(&[
        ("x", 100_000),
        ("9", 100_000),
        ("[", 5_000),
        ("{", 5_000),
        ("{a: ", 2_000),
        ("- ", 5_000),
        ("> ", 5_000),
        ("  ", 20_000),
        ("*a ", 5_000),
        ("**a", 5_000),
        ("_", 20_000),
        ("`", 20_000),
        ("![", 5_000),
        ("[a](", 5_000),
        ("[^a]", 5_000),
        ("{{ ", 10_000),
        ("{% x %}", 3_000),
        ("\n", 20_000),
        ("| a ", 5_000),
        ("|-", 5_000),
        ("<a ", 10_000),
        ("\"", 20_000),
        ("'", 20_000),
        ("\\", 20_000),
        ("o\u{302}", 20_000),
        ("../", 10_000),
        ("a/", 10_000),
        ("+a", 10_000),
        (",a=b", 10_000),
        ("&a [*a,*a]\n", 2_000),
        ("%41", 10_000),
        ("#", 10_000),
        ("\u{202E}", 10_000),
    ]);
    piece.repeat(times)
}

/// A right text, changed.
struct Mutant {
    /// Which of the right texts it was.
    seed: usize,
    text: String,
}

/// Something that reads texts.
struct Target {
    name: &'static str,
    /// How many mutants it reads.
    mutants: u64,
    /// Right texts.
    seeds: Vec<String>,
    /// What only texts of this kind have in them.
    pieces: &'static [&'static str],
    /// How many changes at most make a mutant.
    changes: usize,
}

impl Target {
    /// Has every mutant read by `check`, which panics where something is wrong.
    #[track_caller]
    #[expect(
        clippy::print_stdout,
        reason = "it is shown where a person asks for a mutant, or a test fails"
    )]
    fn run(&self, check: impl Fn(&Mutant) + Sync) {
        let numbers: Vec<u64> = match asked_for() {
            Some((name, number)) if name == self.name => vec![number],
            Some(_) => return,
            None => (0..self.mutants).collect(),
        };
        let is_replay = numbers.len() == 1;
        let watch = Watch::default();
        let failed: Mutex<BTreeMap<u64, String>> = Mutex::default();
        let next = AtomicUsize::new(0);
        let one = |number: u64| {
            let mutant = self.mutant(number);
            if is_replay {
                println!(
                    "{}:{number}, once the text {}: {:?}",
                    self.name, mutant.seed, mutant.text
                );
            }
            let began = watch.begin(number);
            let outcome = catch_unwind(AssertUnwindSafe(|| check(&mutant)));
            watch.end(number, began);
            if let Err(panic) = outcome {
                let start: String = mutant.text.chars().take(300).collect();
                let words = format!("{}:{number}: {}\n  {start:?}", self.name, words_of(&*panic));
                failed.lock().expect("nothing panics in it").insert(number, words);
            }
        };
        watch.over(self.name, || {
            std::thread::scope(|scope| {
                for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
                    // A pool of one thread for each: a mutant that waited in the pool of all would be given others to read
                    // meanwhile, and would seem to take as long as they do.
                    scope.spawn(|| {
                        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build();
                        pool.expect("a thread can be started").install(|| {
                            while let Some(number) = numbers.get(next.fetch_add(1, Ordering::Relaxed)) {
                                one(*number);
                            }
                        });
                    });
                }
            });
        });
        let failed: Vec<String> = failed
            .into_inner()
            .expect("nothing panics in it")
            .into_values()
            .collect();
        let (number, longest) = watch.longest();
        println!(
            "{}: {} mutants, the longest took {longest:?}: {}:{number}",
            self.name, self.mutants, self.name
        );
        let first: Vec<&String> = failed.iter().take(5).collect();
        assert!(
            failed.is_empty(),
            "{} failed, the first of them:\n{first:#?}",
            failed.len()
        );
    }

    fn mutant(&self, number: u64) -> Mutant {
        let mut random = Random::new(number ^ hash(self.name));
        let seed = random.below(self.seeds.len());
        let mut text: Vec<char> = self.seeds[seed].chars().collect();
        for _ in 0..=random.below(self.changes) {
            self.change(&mut text, &mut random);
        }
        let text = text.into_iter().collect();
        Mutant { seed, text }
    }

    fn change(&self, text: &mut Vec<char>, random: &mut Random) {
        let stretch = |text: &[char], most: usize, random: &mut Random| {
            let start = random.below(text.len() + 1);
            start..(start + random.below(most + 1)).min(text.len())
        };
        match random.below(10) {
            // One letter turned into a neighbour: what a flipped bit does to an ASCII one.
            0 if !text.is_empty() => {
                let at = random.below(text.len());
                let flipped = u32::from(text[at]) ^ (1 << random.below(7));
                text[at] = char::from_u32(flipped).unwrap_or('\u{FFFD}');
            }
            0 | 1 => {
                let range = stretch(text, 8, random);
                drop(text.drain(range));
            }
            2 => {
                let range = stretch(text, 60, random);
                let copy = text[range].to_vec();
                let to = random.below(text.len() + 1);
                drop(text.splice(to..to, copy));
            }
            // A stretch goes elsewhere.
            3 => {
                let range = stretch(text, 20, random);
                let taken: Vec<char> = text.drain(range).collect();
                let to = random.below(text.len() + 1);
                drop(text.splice(to..to, taken));
            }
            4 => {
                let other: Vec<char> = random.one_of(&self.seeds).chars().collect();
                let range = stretch(&other, 200, random);
                let to = stretch(text, 20, random);
                drop(text.splice(to, other[range].iter().copied()));
            }
            5 if random.below(8) == 0 => text.truncate(random.below(text.len() + 1)),
            5 if random.below(60) == 0 => {
                let to = random.below(text.len() + 1);
                drop(text.splice(to..to, long_piece(random).chars()));
            }
            _ => {
                let piece = match random.below(4) {
                    0 => random.one_of(&EDGES),
                    1 if !self.pieces.is_empty() => random.one_of(self.pieces),
                    _ => random.one_of(&PIECES),
                };
                let range = stretch(text, 3, random);
                drop(text.splice(range, piece.chars()));
            }
        }
    }
}

/// The mutant that `MUTANT=target:number` asks for.
fn asked_for() -> Option<(String, u64)> {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is how a person asks for one mutant"
    )]
    let asked = std::env::var("MUTANT").ok()?;
    let (name, number) = asked.split_once(':').expect("MUTANT is target:number");
    Some((name.to_owned(), number.parse().expect("MUTANT is target:number")))
}

/// FNV-1a.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words")
}

/// Knows which mutants are being read, and names one that hangs.
#[derive(Default)]
struct Watch {
    reading: Mutex<BTreeMap<u64, Instant>>,
    longest: Mutex<(u64, Duration)>,
    done: AtomicBool,
}

impl Watch {
    fn begin(&self, number: u64) -> Instant {
        let now = Instant::now();
        self.reading
            .lock()
            .expect("nothing panics in it")
            .insert(number, now);
        now
    }

    fn end(&self, number: u64, began: Instant) {
        let took = began.elapsed();
        self.reading.lock().expect("nothing panics in it").remove(&number);
        let mut longest = self.longest.lock().expect("nothing panics in it");
        if took > longest.1 {
            *longest = (number, took);
        }
    }

    fn longest(&self) -> (u64, Duration) {
        *self.longest.lock().expect("nothing panics in it")
    }

    /// Watches while `work` is done. A thread that hangs cannot be stopped: the tests end there, with its name.
    fn over(&self, name: &str, work: impl FnOnce()) {
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !self.done.load(Ordering::Relaxed) {
                    std::thread::sleep(Duration::from_millis(20));
                    let reading = self.reading.lock().expect("nothing panics in it");
                    if let Some((number, _)) = reading.iter().find(|(_, began)| began.elapsed() > HANGS) {
                        use std::io::Write as _;
                        let _ = writeln!(std::io::stderr(), "the mutant {name}:{number} hangs");
                        std::process::abort();
                    }
                }
            });
            work();
            self.done.store(true, Ordering::Relaxed);
        });
    }
}
