//! What a theme of one's own can change, and what is said of one that is wrong.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::project::{Project, repository};

/// Makes the publication one of this theme.
fn choose(project: &Project, theme: &str) {
    let config = project.read("niengiam.yaml");
    let others: Vec<&str> = config
        .lines()
        .filter(|line| !line.starts_with("theme:"))
        .collect();
    project.write(
        "niengiam.yaml",
        format!("{}\ntheme: {theme}\n", others.join("\n")),
    );
}

fn with_theme(files: &[(&str, &str)]) -> Project {
    let project = Project::starter();
    choose(&project, "mine");
    for (path, text) in files {
        project.write(&format!("themes/mine/{path}"), text);
    }
    project
}

#[test]
fn one_template_one_message_and_the_colours_are_enough_for_a_theme() {
    let project = with_theme(&[
        ("assets/colours.css", ":root { --ink: #123456; }\n"),
        ("messages/vi.ftl", "nav-organizations = Các đơn vị\n"),
        (
            "templates/404.html",
            "{% extends \"base.html\" %}{% block content %}<p>Của riêng tôi</p>{% endblock content %}",
        ),
    ]);
    let site = project.build(&[]);
    let home = site.text("index.html");
    assert!(
        home.contains("Các đơn vị") && !home.contains(">Tổ chức<"),
        "the word is the theme's"
    );
    assert!(home.contains(">Nghị quyết<"), "other words stay");
    site.says("404.html", &["Của riêng tôi"]);
    let colours = site
        .0
        .keys()
        .find(|path| path.starts_with("assets/colours."))
        .unwrap();
    assert!(site.text(colours).contains("#123456"));
    assert!(
        home.contains(colours.as_str()),
        "the page refers to it by its name"
    );
}

#[test]
fn a_page_of_a_theme_may_extend_the_one_it_stands_for() {
    let project = with_theme(&[(
        "templates/home.html",
        "{% extends \"themes/default/templates/home.html\" %}{% block facts %}<p>Thêm</p>{% endblock facts %}",
    )]);
    project.build(&[]).says("index.html", &["Thêm"]);
}

#[test]
fn a_theme_stands_over_the_one_it_extends() {
    let project = with_theme(&[
        ("theme.yaml", "extends: middle\n"),
        ("messages/vi.ftl", "nav-documents = Gần\n"),
    ]);
    project.write(
        "themes/middle/messages/vi.ftl",
        "nav-documents = Xa\nnav-indicators = Giữa\n",
    );
    let site = project.build(&[]);
    let home = site.text("index.html");
    assert!(home.contains(">Gần<") && home.contains(">Giữa<") && !home.contains(">Xa<"));
}

#[test]
fn a_shortcode_of_a_theme_can_be_used_in_a_narrative() {
    let project = with_theme(&[(
        "templates/shortcodes/hello.html",
        "<p class=\"hello\">Chào {{ arguments.who }}</p>\n",
    )]);
    project.write("content/index.md", "Mở đầu.\n\n{{ hello(who=\"<bạn>\") }}\n");
    let site = project.build(&[]);
    assert!(
        site.text("index.html")
            .contains("<p class=\"hello\">Chào &lt;bạn&gt;</p>")
    );
}

#[test]
fn the_name_of_an_asset_changes_with_its_content_and_style_sheets_follow() {
    let first = Project::starter().build(&[]);
    let style = |site: &super::project::Site| {
        let path = site
            .0
            .keys()
            .find(|path| path.starts_with("assets/site.") && !path.contains(".js"));
        path.unwrap().clone()
    };
    let text = first.text(&style(&first));
    let font = first
        .0
        .keys()
        .find(|path| path.starts_with("fonts/inter-400."))
        .unwrap();
    assert!(
        text.contains(&format!("url(\"../{font}\")")),
        "the style sheet names the published font"
    );
    assert!(
        first.0.keys().any(|path| path.starts_with("fonts/OFL.")),
        "the fonts' licence goes with them"
    );
    let project = with_theme(&[("assets/site.css", "body { margin: 0 }\n")]);
    let second = project.build(&[]);
    assert_ne!(style(&first), style(&second));
}

#[test]
fn a_theme_that_is_not_there_is_a_finding() {
    let project = with_theme(&[]);
    project
        .run(&["check", "--format", "short"])
        .fails(1)
        .finds("niengiam.yaml", 0, "unknown-theme");
    assert!(!project.has("public/index.html"));
}

#[test]
fn a_theme_that_extends_itself_is_a_finding() {
    let project = with_theme(&[("theme.yaml", "extends: other\n")]);
    project.write("themes/other/theme.yaml", "extends: mine\n");
    project
        .run(&["check", "--format", "short"])
        .fails(1)
        .finds("themes/other/theme.yaml", 0, "bad-theme");
}

#[test]
fn settings_of_a_theme_that_cannot_be_read_are_a_finding() {
    let project = with_theme(&[("theme.yaml", "extend: default\n")]);
    let run = project.run(&["check", "--format", "short"]).fails(1);
    assert!(
        run.stdout.contains("themes/mine/theme.yaml") && run.stdout.contains("[bad-theme]"),
        "{}",
        run.stdout
    );
}

#[test]
fn every_mistake_in_templates_is_found_at_its_place() {
    let project = with_theme(&[
        (
            "templates/home.html",
            "{% extends \"base.html\" %}\n{% block content %}\n{% if %}\n",
        ),
        ("templates/glossary.html", "<p>\n  {{ 1 + }}</p>\n"),
    ]);
    project
        .run(&["check", "--format", "short"])
        .fails(1)
        .finds("themes/mine/templates/home.html", 3, "bad-template")
        .finds("themes/mine/templates/glossary.html", 2, "bad-template");
}

#[test]
fn a_variable_that_is_not_there_is_a_finding_that_says_what_is() {
    let project = with_theme(&[(
        "templates/glossary.html",
        "{% extends \"base.html\" %}\n{% block content %}\n<p>{{ symbols_of_mine }}</p>\n{% endblock content %}",
    )]);
    let run = project.run(&["build", "--format", "short"]).fails(1).finds(
        "themes/mine/templates/glossary.html",
        3,
        "bad-template",
    );
    assert!(!project.has("public/index.html"), "nothing is published");
    assert!(run.stdout.contains("`symbols_of_mine`") && run.stdout.contains("statuses, symbols"));
}

#[test]
fn a_word_that_no_message_file_has_is_a_finding() {
    let project = with_theme(&[(
        "templates/404.html",
        "{% extends \"base.html\" %}\n{% block content %}{{ say(id=\"no-such-word\") }}{% endblock content %}",
    )]);
    project.run(&["build", "--format", "short"]).fails(1).finds(
        "themes/mine/templates/404.html",
        2,
        "bad-template",
    );
}

#[test]
fn a_mistake_in_a_message_file_is_found_at_its_line() {
    let project = with_theme(&[(
        "messages/vi.ftl",
        "nav-home = Trang đầu\nnav-documents = { $nobody }\n",
    )]);
    project.run(&["check", "--format", "short"]).fails(1).finds(
        "themes/mine/messages/vi.ftl",
        2,
        "bad-words",
    );
}

#[test]
fn a_language_without_words_falls_back_on_english_and_says_so() {
    let project = Project::starter();
    let config = project.read("niengiam.yaml");
    let languages = config
        .lines()
        .find(|line| line.starts_with("languages:"))
        .unwrap();
    project.edit("niengiam.yaml", languages, "languages: [vi, fr]");
    let run = project.run(&["check", "--format", "short"]);
    assert!(
        run.stdout.contains("themes/default/messages/fr.ftl") && run.stdout.contains("[missing-words]"),
        "{}",
        run.stdout
    );
    let site = project.build(&[]);
    assert!(site.text("fr/index.html").contains(">Organizations<"));
}

#[test]
fn a_style_sheet_that_refers_to_nothing_is_a_finding() {
    let project = with_theme(&[(
        "assets/colours.css",
        "a { }\nb { background: url(nowhere.png) }\n",
    )]);
    project.run(&["check", "--format", "short"]).fails(1).finds(
        "themes/mine/assets/colours.css",
        2,
        "bad-theme",
    );
}

#[test]
fn a_file_of_a_theme_that_is_not_text_is_a_finding() {
    let project = with_theme(&[]);
    project.write("themes/mine/templates/home.html", b"<p>\xff\xfe</p>");
    project.run(&["check", "--format", "short"]).fails(1).finds(
        "themes/mine/templates/home.html",
        0,
        "not-utf-8",
    );
}

#[cfg(unix)]
#[test]
fn links_in_the_folder_of_a_theme_are_not_followed() {
    let project = with_theme(&[("messages/vi.ftl", "nav-home = Đầu\n")]);
    project.write("secret.txt", "bí mật");
    std::fs::create_dir_all(project.path("themes/mine/assets")).unwrap();
    std::os::unix::fs::symlink(
        project.path("secret.txt"),
        project.path("themes/mine/assets/secret.txt"),
    )
    .unwrap();
    project.run(&["check", "--format", "short"]).fails(1).finds(
        "themes/mine/assets/secret.txt",
        0,
        "link-outside",
    );
}

#[test]
fn the_plain_theme_changes_colours_a_template_and_a_word() {
    let project = Project::first_publication();
    choose(&project, "plain");
    project.run(&["check", "--strict"]).succeeds();
    let site = project.build(&[]);
    let home = site.text("index.html");
    assert!(home.contains(">Cơ quan, đơn vị<") && home.contains("assets/theme."));
    assert!(
        home.contains("assets/site."),
        "all else is that of the default theme"
    );
}

/// The parts that a component of `parts.html` writes, and a name that only they have in them.
const PARTS: [(&str, &str); 5] = [
    ("table", "body_html"),
    ("figure", "narrow_svg"),
    ("value", "machine"),
    ("mark", "word"),
    ("source", "href"),
];

/// The names in a value, each with those in it: `links[]` (link), `name`.
fn names(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(inside) => {
            let part = PARTS.iter().find(|(_, name)| {
                inside.contains_key(*name)
                    && (*name != "href" || inside.len() == 3 && inside.contains_key("section"))
            });
            let is_link = inside.len() == 2 && inside.contains_key("href") && inside.contains_key("text");
            if let Some((part, _)) = part.or(is_link.then_some(&("link", ""))) {
                found.insert(format!("`{path}` ({part})"));
                return;
            }
            for (name, value) in inside {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                names(value, &path, found);
            }
        }
        Value::Array(inside) if !inside.is_empty() => {
            for one in inside {
                names(one, &format!("{path}[]"), found);
            }
        }
        // A tree goes on as deep as the organizations do.
        _ if path.matches("children").count() > 1 => {}
        _ => {
            found.insert(format!("`{path}`"));
        }
    }
}

/// Those of which nothing more is said elsewhere: not `a` where there is `a[]` or `a.b`, being missing in places.
fn most(found: &BTreeSet<String>) -> Vec<&str> {
    let says_more = |name: &str| {
        let start = name.trim_end_matches('`');
        let more = [format!("{start}[]"), format!("{start}."), format!("{start}` (")];
        found
            .iter()
            .any(|other| more.iter().any(|more| other.starts_with(more)))
    };
    let names = found.iter().map(String::as_str);
    names
        .filter(|name| name.contains('(') || !says_more(name))
        .collect()
}

/// What Tera shows of its context, as JSON: it writes what is missing as nothing and texts as Rust does.
fn json(shown: &str) -> String {
    let whole = shown
        .replace(": ,", ": null,")
        .replace(": }", ": null}")
        .replace("\\'", "'");
    let mut parts = whole.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("an escape ends");
        text += &format!("\\u{code:0>4}{rest}");
    }
    text
}

/// What `docs/themes.md` has to say of what templates get: of the frame and the narrative once, then of each template.
fn reference() -> String {
    let project = Project::sample();
    choose(&project, "told");
    let blocks = ["head", "opening", "facts", "content"];
    let blocks = blocks.map(|name| format!("{{% block {name} %}}{{% endblock {name} %}}"));
    project.write(
        "themes/told/templates/base.html",
        format!(
            "{{{{ __tera_context | safe }}}}{{% if false %}}{}{{% endif %}}",
            blocks.concat()
        ),
    );
    let site = project.build(&[]);
    let mut templates: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut shared = BTreeSet::new();
    for page in site.pages() {
        let text = json(site.text(page));
        let told: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{page}: {error}"));
        let Value::Object(told) = told else {
            panic!("{page} tells names")
        };
        let kind = told["frame"]["kind"]
            .as_str()
            .expect("a page has a kind")
            .to_owned();
        let own = templates.entry(kind).or_default();
        for (name, value) in told {
            let whose = if matches!(name.as_str(), "frame" | "narrative") {
                &mut shared
            } else {
                &mut *own
            };
            names(&value, &name, whose);
        }
    }
    let list = |names: &BTreeSet<String>| most(names).join(", ");
    let mut text = format!("Every page: {}\n", list(&shared));
    for (kind, own) in &templates {
        if !own.is_empty() {
            text += &format!("\n`page-{kind}`: {}\n", list(own));
        }
    }
    text
}

#[test]
fn the_documentation_says_what_templates_get() {
    let (begin, end) = ("<!-- what templates get -->\n", "<!-- end -->");
    let written = std::fs::read_to_string(repository().join("docs/themes.md")).expect("it is there");
    let (_, rest) = written.split_once(begin).expect("it has the list");
    let (found, _) = rest.split_once(end).expect("the list ends");
    let wanted = reference();
    assert!(
        found.trim() == wanted.trim(),
        "between the marks, docs/themes.md has to say:\n{wanted}"
    );
}
