use std::collections::{BTreeMap, BTreeSet};

use super::layer::Layer;

/// What a template of a shortcode takes, by its own text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shortcode {
    /// The arguments it reads. `None` where it goes through all there are.
    pub arguments: Option<BTreeSet<String>>,
    /// Whether it shows the words between its opening and its end.
    pub body: Body,
}

/// Whether a template shows the words of its shortcode.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Body {
    /// It does.
    Shown,
    /// It has no place for any.
    #[default]
    None,
}

/// The shortcodes that templates are there for, `chart` for `templates/shortcodes/chart.html`; of two of one name the
/// nearer counts.
pub(super) fn shortcodes(layers: &[Layer]) -> BTreeMap<String, Shortcode> {
    let mut found = BTreeMap::new();
    for layer in layers {
        for (path, bytes) in &layer.files {
            let name = path
                .strip_prefix("templates/shortcodes/")
                .and_then(|name| name.strip_suffix(".html"));
            if let (Some(name), Ok(text)) = (name, std::str::from_utf8(bytes)) {
                found.entry(name.to_owned()).or_insert_with(|| read(text));
            }
        }
    }
    found
}

fn read(template: &str) -> Shortcode {
    let letter = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let mut arguments = Some(BTreeSet::new());
    let mut before = template;
    while let Some((ahead, after)) = before.split_once("arguments") {
        before = after;
        if ahead.ends_with(letter) || after.starts_with(letter) {
            continue;
        }
        let named = after.strip_prefix('.').map(|rest| {
            let length = rest.find(|character| !letter(character)).unwrap_or(rest.len());
            rest.split_at(length).0
        });
        match (&mut arguments, named) {
            (Some(known), Some(name)) if !name.is_empty() => {
                known.insert(name.to_owned());
            }
            _ => arguments = None,
        }
    }
    // What is included or extended may read any of them.
    let elsewhere = ["include", "extends"].iter().any(|word| template.contains(word));
    let body = if template.contains("body_html") || elsewhere {
        Body::Shown
    } else {
        Body::None
    };
    Shortcode {
        arguments: arguments.filter(|_| !elsewhere),
        body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_tells_what_it_takes() {
        let found =
            read("<p>{{ arguments.who }}{% if arguments.how_much %}{{ body_html | safe }}{% endif %}</p>");
        let names = ["how_much".to_owned(), "who".to_owned()];
        assert_eq!(found.arguments, Some(BTreeSet::from(names)));
        assert_eq!(found.body, Body::Shown);
        assert_eq!(
            read("<hr>"),
            Shortcode {
                arguments: Some(BTreeSet::new()),
                body: Body::None
            }
        );
        for any in [
            "{% for key, value in arguments %}",
            "{{ arguments[\"a\"] }}",
            "{% include \"x.html\" %}",
        ] {
            assert_eq!(read(any).arguments, None, "{any}");
        }
    }
}
