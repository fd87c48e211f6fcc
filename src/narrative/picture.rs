//! How large a picture is, so that a page does not jump when it comes, and whether it is one.

use std::fs;

use crate::source::Workspace;

/// Why a file cannot be shown as a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unusable {
    /// It is none of the kinds that every browser shows.
    NoPicture,
    /// It is an SVG with a program or foreign content in it.
    Active,
}

impl Unusable {
    /// The message that says so.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::NoPicture => "narrative-bad-picture",
            Self::Active => "narrative-active-picture",
        }
    }
}

/// Width and height of a picture among the content, in CSS pixels. `None` for an SVG that gives none.
pub(super) fn size(workspace: &Workspace, path: &str) -> Result<Option<(u32, u32)>, Unusable> {
    let on_disk = workspace.root.join(path);
    if path.to_ascii_lowercase().ends_with(".svg") {
        let text = fs::read_to_string(on_disk).map_err(|_| Unusable::NoPicture)?;
        return svg(&text);
    }
    let size = imagesize::size(on_disk).map_err(|_| Unusable::NoPicture)?;
    let whole = |length: usize| u32::try_from(length).ok().filter(|length| *length > 0);
    let size = whole(size.width).zip(whole(size.height));
    size.map(Some).ok_or(Unusable::NoPicture)
}

/// The size of an SVG by the attributes of its first element.
fn svg(text: &str) -> Result<Option<(u32, u32)>, Unusable> {
    let (_, after) = text.split_once("<svg").ok_or(Unusable::NoPicture)?;
    if !after.starts_with([' ', '\t', '\r', '\n', '>', '/']) {
        return Err(Unusable::NoPicture);
    }
    if is_active(text) {
        return Err(Unusable::Active);
    }
    let attributes = attributes(after);
    let find = |name: &str| {
        let mut all = attributes.iter();
        all.find(|(own, _)| *own == name).map(|(_, value)| *value)
    };
    if let (Some(width), Some(height)) = (find("width").and_then(length), find("height").and_then(length)) {
        return Ok(Some((width, height)));
    }
    let sides = find("viewBox").map(|view| {
        let numbers = view.split(|character: char| character.is_whitespace() || character == ',');
        numbers.filter(|number| !number.is_empty()).collect::<Vec<_>>()
    });
    Ok(match sides.as_deref() {
        Some([_, _, width, height]) => length(width).zip(length(height)),
        _ => None,
    })
}

/// Whether an SVG that is opened by itself would do more than show a picture.
fn is_active(text: &str) -> bool {
    let small = text.to_ascii_lowercase();
    let has = |found: &str| small.contains(found);
    let handler = small.match_indices(" on").any(|(at, _)| {
        let rest = small.get(at + 3..).unwrap_or_default();
        let name = rest.len()
            - rest
                .trim_start_matches(|character: char| character.is_ascii_lowercase())
                .len();
        name > 0
            && rest
                .get(name..)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
    });
    handler || has("<script") || has("<foreignobject") || has("javascript:") || has("<!entity")
}

/// The attributes at the start of `text`, up to the end of the element's tag.
fn attributes(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() && !rest.starts_with(['>', '/']) {
        let Some((name, after)) = rest.split_once('=') else {
            break;
        };
        let after = after.trim_start();
        let Some(quote) = after.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else {
            break;
        };
        let Some((value, behind)) = after.get(1..).and_then(|after| after.split_once(quote)) else {
            break;
        };
        found.push((name.trim(), value));
        rest = behind.trim_start();
    }
    found
}

/// A length of an SVG in whole CSS pixels. `None` for one that depends on what is around it.
fn length(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = text.trim_end_matches(|character: char| character.is_ascii_alphabetic() || character == '%');
    let number: f64 = digits.parse().ok()?;
    let pixels = match text.get(digits.len()..)? {
        "" | "px" => number,
        "pt" => number * 4.0 / 3.0,
        "pc" => number * 16.0,
        "in" => number * 96.0,
        "cm" => number * 96.0 / 2.54,
        "mm" => number * 96.0 / 25.4,
        _ => return None,
    };
    let pixels = pixels.round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it lies between 1 and a million"
    )]
    (1.0..=1e6).contains(&pixels).then_some(pixels as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_svg_is_as_large_as_it_says() {
        let size = |attributes: &str| svg(&format!("<?xml version=\"1.0\"?>\n<svg {attributes}><g/></svg>"));
        assert_eq!(size("width=\"40\" height='20px'"), Ok(Some((40, 20))));
        assert_eq!(size("height=\"10mm\"\n width = \"1in\""), Ok(Some((96, 38))));
        assert_eq!(
            size("width=\"100%\" height=\"100%\" viewBox=\"0 0 300,150.4\""),
            Ok(Some((300, 150)))
        );
        assert_eq!(size("width=\"1e9\" height=\"1\""), Ok(None));
        assert_eq!(size("xmlns=\"x\""), Ok(None));
        assert_eq!(svg("<html></html>"), Err(Unusable::NoPicture));
        assert_eq!(svg("<svgx/>"), Err(Unusable::NoPicture));
        for active in [
            "<svg><script/></svg>",
            "<svg onload = 'x'/>",
            "<svg><a href='javascript:x'/></svg>",
        ] {
            assert_eq!(svg(active), Err(Unusable::Active), "{active}");
        }
        assert_eq!(svg("<svg><text>on = một</text></svg>"), Ok(None));
    }
}
