//! The search: what its index holds, and what its page finds in a browser.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::sync::LazyLock;

use super::project::{Project, Site};

/// How much one page may load of the index, in bytes.
const LARGEST: usize = 300_000;

/// What a file of the index hands on: its name and its content.
pub(crate) fn handed_on(script: &str) -> (String, serde_json::Value) {
    let call = script
        .strip_prefix("niengiamIndex(")
        .and_then(|rest| rest.strip_suffix(");\n"))
        .unwrap_or_else(|| panic!("it is one call: {script}"));
    assert!(
        !call.contains(['<', '\u{2028}', '\u{2029}']),
        "nothing in it ends the script: {call}"
    );
    let arguments: (String, serde_json::Value) =
        serde_json::from_str(&format!("[{call}]")).unwrap_or_else(|error| panic!("{error}: {call}"));
    arguments
}

/// The index of a language, read.
struct Index {
    directory: serde_json::Value,
    words: BTreeMap<String, serde_json::Value>,
    /// Path and title of each page, by its number.
    pages: BTreeMap<u64, (String, String)>,
}

fn index(site: &Site, folder: &str) -> Index {
    let mut words = BTreeMap::new();
    let mut pages = BTreeMap::new();
    let mut directory = serde_json::Value::Null;
    let mut sizes = BTreeMap::new();
    for (path, bytes) in &site.0 {
        let Some(name) = path
            .strip_prefix(folder)
            .and_then(|rest| rest.strip_suffix(".js"))
        else {
            continue;
        };
        assert!(bytes.len() <= LARGEST, "{path} has {} bytes", bytes.len());
        let (said, content) = handed_on(site.text(path));
        assert_eq!(said, name, "{path} hands itself over");
        sizes.insert(name.to_owned(), bytes.len() as u64);
        if name == "directory" {
            directory = content;
        } else if let Some(first) = name.strip_prefix("pages-") {
            let first: u64 = first.parse().unwrap();
            for (number, line) in (first..).zip(content[1].as_array().unwrap()) {
                let text = |at: usize| line[at].as_str().unwrap().to_owned();
                assert!(
                    pages.insert(number, (text(0), text(1))).is_none(),
                    "page {number} stands once"
                );
            }
        } else {
            for (key, value) in content.as_object().unwrap() {
                assert!(
                    words.insert(key.clone(), value.clone()).is_none(),
                    "`{key}` stands once"
                );
            }
        }
    }
    let known = |kind: &str, name: &dyn Fn(usize, &serde_json::Value) -> String| {
        let files = directory[kind].as_array().unwrap();
        for (at, file) in files.iter().enumerate() {
            let name = name(at, file);
            assert_eq!(
                sizes.get(&name).copied(),
                file[1].as_u64(),
                "{name} has the bytes that are said"
            );
        }
        files.len()
    };
    let files = known("words", &|at, _| format!("words-{at}"))
        + known("pages", &|_, file| format!("pages-{}", file[0]));
    assert_eq!(files + 1, sizes.len(), "every file is in the directory");
    assert_eq!(directory["count"].as_u64(), Some(pages.len() as u64));
    Index {
        directory,
        words,
        pages,
    }
}

/// A list of pages, read by the rules at the head of `src/site/search/postings.rs`.
fn pages_of(list: &str) -> BTreeSet<u64> {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let (bits, letters) = match list.strip_prefix('.') {
        Some(rest) => (true, rest),
        None => (false, list),
    };
    let mut values = letters
        .chars()
        .map(|letter| ALPHABET.find(letter).unwrap() as u64);
    let mut number = || {
        let (mut value, mut shift) = (0, 0);
        loop {
            let group = values.next()?;
            value |= (group & 31) << shift;
            shift += 5;
            if group < 32 {
                return Some(value);
            }
        }
    };
    let mut pages = BTreeSet::new();
    if bits {
        let first = number().unwrap();
        for (at, group) in (0..).zip(values) {
            pages.extend(
                (0..6)
                    .filter(|bit| group & (1 << bit) != 0)
                    .map(|bit| first + at * 6 + bit),
            );
        }
    } else {
        let mut next = 0;
        while let Some(gap) = number() {
            pages.insert(next + gap);
            next += gap + 1;
        }
    }
    pages
}

impl Index {
    /// The paths of the pages that have a word in one of these two places: 1 the title, 2 the text.
    fn of_word(&self, key: &str, exact: Option<&str>, place: usize) -> BTreeSet<String> {
        let forms = self.words.get(key).and_then(|it| it.as_array());
        let forms = forms.unwrap_or_else(|| panic!("`{key}` is not in the index"));
        let forms = forms
            .chunks(3)
            .filter(|form| exact.is_none_or(|exact| form[0] == exact));
        let pages = forms.flat_map(|form| pages_of(form[place].as_str().unwrap()));
        pages.map(|page| self.pages[&page].0.clone()).collect()
    }

    fn of_pair(&self, key: &str) -> BTreeSet<String> {
        let list = self.words.get(key).and_then(|it| it.as_str());
        let pages = pages_of(list.unwrap_or_else(|| panic!("`{key}` is not in the index")));
        pages
            .into_iter()
            .map(|page| self.pages[&page].0.clone())
            .collect()
    }
}

/// The sample publication and its site.
fn sample() -> &'static (Project, Site) {
    static SAMPLE: LazyLock<(Project, Site)> = LazyLock::new(|| {
        let project = Project::sample();
        let site = project.build(&[]);
        (project, site)
    });
    &SAMPLE
}

#[test]
fn words_lead_to_their_pages_with_and_without_diacritics() {
    let (_, site) = sample();
    let index = index(site, "search/");
    let indicator = "indicators/admitted/index.html".to_owned();
    let district = "organizations/hoa-mau/index.html".to_owned();
    for key in ["ket", "nap", "dang", "vien"] {
        assert!(
            index.of_word(key, None, 1).contains(&indicator),
            "`{key}` is in the title"
        );
    }
    for key in ["ket nap", "dang vien"] {
        assert!(index.of_pair(key).contains(&indicator), "`{key}` stands together");
    }
    for key in ["hoa", "mau", "hoa mau"] {
        let found = if key.contains(' ') {
            index.of_pair(key)
        } else {
            index.of_word(key, None, 1)
        };
        assert!(found.contains(&district), "`{key}` finds the district");
    }
    // With the tone at the end of the word, wherever it was typed.
    assert!(index.of_word("hoa", Some("hoa\u{300}"), 1).contains(&district));
    assert!(index.of_word("dang", Some("đang\u{309}"), 1).contains(&indicator));
    let first = index.pages.values().next().expect("there are pages");
    assert!(
        first.0.starts_with("organizations/"),
        "organizations come first: {first:?}"
    );
    let kinds: Vec<&str> = index.directory["kinds"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it[0].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        [
            "organization",
            "indicator",
            "resolution",
            "document",
            "page",
            "period"
        ]
    );
}

#[test]
fn every_page_is_found_under_each_word_of_its_heading() {
    let (_, site) = sample();
    for folder in ["search/", "en/search/"] {
        let index = index(site, folder);
        let language = folder.strip_suffix("search/").unwrap();
        let listed: BTreeSet<String> = index
            .pages
            .values()
            .map(|(path, _)| format!("{language}{path}"))
            .collect();
        let there = site
            .pages()
            .filter(|path| path.starts_with("en/") == (language == "en/"));
        let there: BTreeSet<String> = there
            .filter(|path| !path.ends_with("404.html") && !path.ends_with("search/index.html"))
            .map(str::to_owned)
            .collect();
        assert_eq!(listed, there, "all pages and no others");
        for (path, title) in index.pages.values() {
            for word in title
                .split(|character: char| !character.is_alphanumeric())
                .filter(|word| !word.is_empty())
            {
                let key = niengiam::locale::fold(word);
                assert!(
                    index.of_word(&key, None, 1).contains(path),
                    "{path}: `{word}` of `{title}`"
                );
            }
        }
    }
}

#[test]
fn figures_lead_to_the_period_they_are_of() {
    let project = Project::starter();
    let site = project.build(&[]);
    let index = index(&site, "search/");
    let page = "organizations/toan-tinh/2024/index.html".to_owned();
    let figure = site.words(&page);
    let number = figure
        .split(' ')
        .find(|word| word.contains('.') && word.chars().all(|it| it.is_ascii_digit() || it == '.'))
        .unwrap_or_else(|| panic!("there is a number in thousands: {figure}"));
    let key = number.replace('.', "");
    assert!(index.of_word(&key, Some(number), 2).contains(&page), "{number}");
}

#[test]
fn what_is_kept_back_is_not_in_the_index() {
    let (_, site) = sample();
    for folder in ["search/", "en/search/"] {
        let words = index(site, folder).words;
        for secret in ["73313", "913371", "4417"] {
            let found: Vec<&String> = words
                .keys()
                .filter(|key| key.split(' ').any(|word| word == secret))
                .collect();
            assert_eq!(found, [""; 0]);
        }
    }
}

#[test]
fn no_query_loads_more_than_a_page_may() {
    let project = Project::empty();
    project
        .write(
            "niengiam.yaml",
            "title: Niên giám\nlanguages: [vi]\npublisher: Văn phòng\nas_of: 2025-03-31\n\
             classification: {default: public, published: public}\n",
        )
        .write("data/indicators.yaml", "units: {}\nindicators: {}\n");
    for number in 0..400 {
        let text = format!("chi bộ {number} kết nạp đảng viên từ-{} ", number * 7).repeat(40);
        project.write(
            &format!("content/pages/page-{number}.md"),
            format!("---\ntitle: Trang {number}\n---\n\n{text}\n"),
        );
    }
    let site = project.build(&[]);
    let index = index(&site, "search/");
    let script = site
        .0
        .keys()
        .find(|path| path.starts_with("assets/search."))
        .expect("it has a script");
    let budget = |name: &str| -> usize {
        let line = site
            .text(script)
            .lines()
            .find(|line| line.contains(&format!("var {name} = ")));
        let number = line.and_then(|line| line.split([' ', ';']).rfind(|word| !word.is_empty()));
        number
            .and_then(|number| number.parse().ok())
            .unwrap_or_else(|| panic!("{name} is a number"))
    };
    let all = site.text("search/directory.js").len() + budget("WORD_BYTES") + budget("PAGE_BYTES");
    assert!(all <= LARGEST, "a query can load {all} bytes");
    // A file is never so large that the first that is needed is more than all that may be.
    for (kind, most) in [("words", budget("WORD_BYTES")), ("pages", budget("PAGE_BYTES"))] {
        let files = index.directory[kind].as_array().unwrap();
        assert!(files.len() > 1, "{kind} are in several files");
        assert!(
            files
                .iter()
                .all(|file| file[1].as_u64().unwrap() <= most as u64 / 4),
            "{files:?}"
        );
    }
    for path in site.pages().filter(|path| *path != "search/index.html") {
        let html = site.text(path);
        assert!(
            !html.contains("directory.js") && !html.contains("assets/search."),
            "{path} loads the index"
        );
    }
}

/// A browser that can be run without a window. `None`, and a sentence, where there is none.
#[expect(clippy::print_stdout, reason = "a test that is left out says so")]
fn browser() -> Option<&'static str> {
    const KNOWN: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    static FOUND: LazyLock<Option<&'static str>> = LazyLock::new(|| {
        #[expect(clippy::disallowed_methods, reason = "the page is tried in a browser")]
        let is_there = |name: &&&str| {
            Command::new(name)
                .arg("--version")
                .output()
                .is_ok_and(|run| run.status.success())
        };
        KNOWN.iter().find(is_there).copied()
    });
    if FOUND.is_none() {
        println!("No Chromium was found: the search page was not tried in a browser.");
    }
    *FOUND
}

/// The search page as a browser has it after a query, opened from its folder.
fn searched(browser: &str, project: &Project, page: &str, query: &str) -> String {
    let profile = tempfile::tempdir().expect("a temporary folder can be made");
    let encoded: String = query
        .bytes()
        .fold(String::new(), |all, byte| format!("{all}%{byte:02X}"));
    #[expect(clippy::disallowed_methods, reason = "the page is tried in a browser")]
    let run = Command::new(browser)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--no-first-run",
        ])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .args(["--virtual-time-budget=20000", "--dump-dom"])
        .arg(format!(
            "file://{}?q={encoded}",
            project.path("public").join(page).display()
        ))
        .output()
        .expect("the browser runs");
    String::from_utf8(run.stdout).expect("a page is text")
}

/// The paths that the results of a page lead to, in order.
fn results(html: &str) -> Vec<String> {
    let found = html.split("class=\"search-title\"><a href=\"").skip(1);
    found
        .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn a_browser_finds_what_is_typed_from_a_folder() {
    let Some(browser) = browser() else { return };
    let (project, _) = sample();
    let page = "search/index.html";
    let indicator = "../indicators/admitted/index.html".to_owned();
    let bare = searched(browser, project, page, "ket nap");
    assert_eq!(results(&bare).first(), Some(&indicator), "{bare}");
    assert!(bare.contains("<mark>kết nạp</mark>"), "{bare}");
    for query in ["dang vien", "ĐẢNG VIÊN"] {
        assert!(
            results(&searched(browser, project, page, query)).contains(&indicator),
            "{query}"
        );
    }
    let district = "../organizations/hoa-mau/index.html".to_owned();
    for query in ["hoa mau", "Hoà Mẫu"] {
        let found = results(&searched(browser, project, page, query));
        assert_eq!(found.first(), Some(&district), "{query}");
    }
    let period = "../organizations/hoa-mau/2023/index.html".to_owned();
    let found = results(&searched(browser, project, page, "Hòa Mẫu kết nạp 2023"));
    assert_eq!(found.first(), Some(&period));
    let english = searched(browser, project, "en/search/index.html", "hoa mau district");
    assert_eq!(results(&english).first(), Some(&district), "{english}");
    let nothing = searched(browser, project, page, "<b>xyzzy</b>");
    assert_eq!(results(&nothing), [""; 0]);
    assert!(nothing.contains("“&lt;b&gt;xyzzy&lt;/b&gt;”"), "{nothing}");
}

#[test]
fn what_is_found_is_shown_as_text() {
    let Some(browser) = browser() else { return };
    let project = Project::starter();
    let evil = "Vô hại <img src=x onerror=alert(1)></script><script>alert(1)</script>";
    project.write(
        "data/organizations/evil/organization.yaml",
        format!("name: '{evil}'\nkind: '{evil}'\nnote: '{evil}'\n"),
    );
    project.build(&[]);
    let html = searched(browser, &project, "search/index.html", "vô hại");
    assert_eq!(results(&html), ["../organizations/evil/index.html"]);
    assert!(
        !html.contains("<img") && !html.contains("<script>alert"),
        "{html}"
    );
}
