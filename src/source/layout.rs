//! What a file is by its place in the publication.

use crate::diag::nearest;

use super::FileKind;

/// What is to be done with a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It belongs to the publication.
    Is(FileKind),
    /// It belongs to an editor or a file system.
    Ignored,
    /// The program looks for nothing there. The place it may have been meant for.
    Unexpected(Option<String>),
}

/// The role of the file at `path`, which is under `data/` or `content/`.
pub(super) fn role(path: &str) -> Role {
    let parts: Vec<&str> = path.split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    if is_litter(name) {
        return Role::Ignored;
    }
    // Notepad adds its own ending to the one that was typed.
    let untyped = path.strip_suffix(".txt");
    if let Some(typed) = untyped.filter(|typed| has_ending(typed, &["yaml", "yml", "md"])) {
        return meant(typed);
    }
    match parts.as_slice() {
        ["data", inside @ ..] => in_data(inside, name),
        ["content", inside @ ..] => in_content(inside, name),
        _ => Role::Unexpected(None),
    }
}

/// Whether a name is that of a file that systems and editors leave behind.
fn is_litter(name: &str) -> bool {
    let left_behind = ["Thumbs.db", "desktop.ini", "Desktop.ini"];
    name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || left_behind.contains(&name)
}

fn in_data(parts: &[&str], name: &str) -> Role {
    if name.starts_with("README") {
        return Role::Ignored;
    }
    let stem = yaml_stem(name);
    match (parts, stem) {
        (["indicators.yaml" | "indicators.yml"], _) => Role::Is(FileKind::Indicators),
        (["periods.yaml" | "periods.yml"], _) => Role::Is(FileKind::Periods),
        (["documents", _], Some(id)) => Role::Is(FileKind::Document(id.to_owned())),
        (["documents", .., _], Some(id)) => meant(&format!("data/documents/{id}.yaml")),
        (["documents", .., _], None) if !is_data_table(name) => Role::Is(FileKind::Asset),
        (["resolutions", _], Some(id)) => Role::Is(FileKind::Resolution(id.to_owned())),
        (["resolutions", .., _], Some(id)) => meant(&format!("data/resolutions/{id}.yaml")),
        (["organizations", organization, _], Some("organization")) => {
            Role::Is(FileKind::Organization((*organization).to_owned()))
        }
        (["organizations", organization, _], Some(period)) => Role::Is(FileKind::Figures {
            organization: (*organization).to_owned(),
            period: period.to_owned(),
        }),
        (["organizations", _], Some(id)) => meant(&format!("data/organizations/{id}/organization.yaml")),
        (["organizations", .., parent, _], Some(stem)) => {
            meant(&format!("data/organizations/{parent}/{stem}.yaml"))
        }
        ([_], Some(stem)) => match nearest(stem, ["indicators", "periods"]) {
            Some(right) => meant(&format!("data/{right}.yaml")),
            None => Role::Unexpected(None),
        },
        ([folder, rest @ ..], Some(_)) => renamed_folder("data", folder, rest, &DATA_FOLDERS),
        _ => Role::Unexpected(None),
    }
}

const DATA_FOLDERS: [&str; 3] = ["documents", "organizations", "resolutions"];
const CONTENT_FOLDERS: [&str; 5] = ["documents", "indicators", "organizations", "pages", "resolutions"];

fn in_content(parts: &[&str], name: &str) -> Role {
    if is_picture(name) {
        return Role::Is(FileKind::Asset);
    }
    let Some(stem) = name.strip_suffix(".md") else {
        let stem = name
            .strip_suffix(".markdown")
            .or_else(|| name.strip_suffix(".MD"));
        let folder = parts.split_last().map(|(_, folder)| folder).unwrap_or_default();
        return Role::Unexpected(stem.map(|stem| {
            [&["content"], folder, &[&format!("{stem}.md")]]
                .concat()
                .join("/")
        }));
    };
    let (base, language) = match stem.rsplit_once('.') {
        Some((base, language)) if is_language(language) => (base, Some(language.to_owned())),
        _ => (stem, None),
    };
    let folder = parts.split_last().map(|(_, folder)| folder).unwrap_or_default();
    match folder {
        [] if base == "index" => {}
        ["organizations", _] | ["pages", ..] => {}
        ["resolutions" | "indicators" | "documents"] if base != "index" => {}
        [] => return meant(&format!("content/pages/{name}")),
        ["organizations"] if base != "index" => {
            let name = name.replacen(base, "index", 1);
            return meant(&format!("content/organizations/{base}/{name}"));
        }
        [kind @ ("resolutions" | "indicators" | "documents"), id] => {
            let name = name.replacen(base, id, 1);
            return meant(&format!("content/{kind}/{name}"));
        }
        [first, ..] if CONTENT_FOLDERS.contains(first) => return Role::Unexpected(None),
        [first, rest @ ..] => {
            let rest: Vec<&str> = rest.iter().copied().chain([name]).collect();
            return renamed_folder("content", first, &rest, &CONTENT_FOLDERS);
        }
    }
    let page: Vec<&str> = folder.iter().copied().chain([base]).collect();
    Role::Is(FileKind::Narrative {
        page: page.join("/"),
        language,
    })
}

fn meant(place: &str) -> Role {
    Role::Unexpected(Some(place.to_owned()))
}

/// A file in a folder whose name may be misspelt.
fn renamed_folder(root: &str, folder: &str, rest: &[&str], folders: &[&'static str]) -> Role {
    let right = nearest(folder, folders.iter().copied());
    Role::Unexpected(right.map(|right| format!("{root}/{right}/{}", rest.join("/"))))
}

fn yaml_stem(name: &str) -> Option<&str> {
    name.strip_suffix(".yaml").or_else(|| name.strip_suffix(".yml"))
}

fn has_ending(name: &str, endings: &[&str]) -> bool {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

/// Whether a file is of a kind that pages can show.
fn is_picture(name: &str) -> bool {
    has_ending(name, &["png", "jpg", "jpeg", "gif", "webp", "svg"])
}

/// Whether a file holds data that would have to be entered as YAML.
fn is_data_table(name: &str) -> bool {
    has_ending(name, &["yaml", "yml", "json"])
}

fn is_language(ending: &str) -> bool {
    crate::locale::Language::new(ending).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn narrative(page: &str, language: Option<&str>) -> Role {
        Role::Is(FileKind::Narrative {
            page: page.to_owned(),
            language: language.map(str::to_owned),
        })
    }

    #[test]
    fn a_file_is_known_by_its_place() {
        assert_eq!(role("data/indicators.yml"), Role::Is(FileKind::Indicators));
        assert_eq!(
            role("data/documents/a.yaml"),
            Role::Is(FileKind::Document("a".into()))
        );
        assert_eq!(role("data/documents/files/a.pdf"), Role::Is(FileKind::Asset));
        assert_eq!(
            role("data/organizations/x/organization.yaml"),
            Role::Is(FileKind::Organization("x".into()))
        );
        let (organization, period) = ("x".into(), "2019-01-01--2019-10-08".into());
        assert_eq!(
            role("data/organizations/x/2019-01-01--2019-10-08.yaml"),
            Role::Is(FileKind::Figures { organization, period })
        );
        assert_eq!(role("content/index.md"), narrative("index", None));
        assert_eq!(role("content/index.en.md"), narrative("index", Some("en")));
        assert_eq!(
            role("content/pages/a/b.en.md"),
            narrative("pages/a/b", Some("en"))
        );
        assert_eq!(role("content/pages/a/map.PNG"), Role::Is(FileKind::Asset));
        assert_eq!(role("data/.DS_Store"), Role::Ignored);
        assert_eq!(role("data/organizations/x/~$2024.xlsx"), Role::Ignored);
    }

    #[test]
    fn a_misplaced_file_is_told_where_it_belongs() {
        let place = |path: &str| match role(path) {
            Role::Unexpected(place) => place,
            other => panic!("{path}: {other:?}"),
        };
        for (path, wanted) in [
            ("data/indicator.yaml", "data/indicators.yaml"),
            (
                "data/organizations/x.yaml",
                "data/organizations/x/organization.yaml",
            ),
            (
                "data/organizations/a/b/2024.yml",
                "data/organizations/b/2024.yaml",
            ),
            ("data/organisations/x/2024.yaml", "data/organizations/x/2024.yaml"),
            ("data/documents/2019/a.yaml", "data/documents/a.yaml"),
            ("content/about.en.md", "content/pages/about.en.md"),
            (
                "content/organizations/x.en.md",
                "content/organizations/x/index.en.md",
            ),
            ("content/resolutions/r/index.md", "content/resolutions/r.md"),
            ("content/page/a.md", "content/pages/a.md"),
            ("content/pages/a.markdown", "content/pages/a.md"),
        ] {
            assert_eq!(place(path).as_deref(), Some(wanted), "{path}");
        }
        assert_eq!(place("data/numbers.xlsx"), None);
        assert_eq!(place("content/x.docx"), None);
    }
}
