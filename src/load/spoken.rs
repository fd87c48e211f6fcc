//! The fixed words of the format and what they are called in Vietnamese, which is what an editor may write instead.

use crate::locale::{Arg, Message};

/// What is written, in lower case, and the words it may mean, of which a place knows one at most.
const SPOKEN: [(&str, &[&str]); 45] = [
    ("ước tính", &["estimate"]),
    ("sơ bộ", &["preliminary"]),
    ("chính thức", &["official"]),
    ("công khai", &["public"]),
    ("nội bộ", &["internal"]),
    ("mật", &["confidential"]),
    ("không công bố", &["confidential"]),
    ("không có", &["not-available"]),
    ("không có số liệu", &["not-available"]),
    ("chưa có", &["not-available"]),
    ("chưa có số liệu", &["not-available"]),
    ("n/a", &["not-available"]),
    ("na", &["not-available"]),
    ("không áp dụng", &["not-applicable"]),
    ("không phát sinh", &["did-not-occur"]),
    ("tháng", &["month"]),
    ("hằng tháng", &["month"]),
    ("quý", &["quarter"]),
    ("hằng quý", &["quarter"]),
    ("nửa năm", &["half-year"]),
    ("sáu tháng", &["half-year"]),
    ("6 tháng", &["half-year"]),
    ("năm", &["year"]),
    ("hằng năm", &["year"]),
    ("chưa báo cáo", &["not-reported"]),
    ("chưa có báo cáo", &["not-reported"]),
    ("chưa bắt đầu", &["not-started"]),
    ("chưa thực hiện", &["not-started"]),
    ("đang làm", &["under-way"]),
    ("đang thực hiện", &["under-way"]),
    ("in-progress", &["under-way"]),
    ("xong", &["done"]),
    ("đã xong", &["done"]),
    ("hoàn thành", &["done"]),
    ("đã hoàn thành", &["done"]),
    ("thời kỳ", &["flow"]),
    ("thời điểm", &["stock"]),
    ("tỷ trọng", &["share"]),
    ("tỷ lệ", &["rate"]),
    ("bình quân", &["mean", "average"]),
    ("càng cao càng tốt", &["higher"]),
    ("càng thấp càng tốt", &["lower"]),
    ("không", &["none", "false"]),
    ("có", &["true"]),
    ("excel", &["xlsx"]),
];

/// The one of the words `known` that `found` is the Vietnamese for.
pub(super) fn meant(found: &str, known: &[&'static str]) -> Option<&'static str> {
    let found = found.to_lowercase();
    let (_, words) = SPOKEN.iter().find(|(spoken, _)| *spoken == found)?;
    known.iter().copied().find(|word| words.contains(word))
}

/// Words of the format as a list to choose from, each with what it means where that is not plain to everyone.
pub(super) fn listed(words: &[&'static str]) -> Arg {
    let mut items = words.iter().map(|word| explained(word));
    let first = items.next().unwrap_or(Arg::Text(String::new()));
    items.fold(first, |before, item| {
        Message::new("list-comma")
            .with("before", before)
            .with("item", item)
            .into()
    })
}

fn explained(word: &'static str) -> Arg {
    let message = match word {
        "estimate" => Message::new("load-word-estimate"),
        "preliminary" => Message::new("load-word-preliminary"),
        "official" => Message::new("load-word-official"),
        "public" => Message::new("load-word-public"),
        "internal" => Message::new("load-word-internal"),
        "confidential" => Message::new("load-word-confidential"),
        "not-available" => Message::new("load-word-not-available"),
        "not-applicable" => Message::new("load-word-not-applicable"),
        "did-not-occur" => Message::new("load-word-did-not-occur"),
        "month" => Message::new("load-word-month"),
        "quarter" => Message::new("load-word-quarter"),
        "half-year" => Message::new("load-word-half-year"),
        "year" => Message::new("load-word-year"),
        "not-reported" => Message::new("load-word-not-reported"),
        "not-started" => Message::new("load-word-not-started"),
        "under-way" => Message::new("load-word-under-way"),
        "done" => Message::new("load-word-done"),
        "dropped" => Message::new("load-word-dropped"),
        "flow" => Message::new("load-word-flow"),
        "stock" => Message::new("load-word-stock"),
        "share" => Message::new("load-word-share"),
        "rate" => Message::new("load-word-rate"),
        "mean" => Message::new("load-word-mean"),
        "exhaustive" => Message::new("load-word-exhaustive"),
        "partial" => Message::new("load-word-partial"),
        "overlapping" => Message::new("load-word-overlapping"),
        "higher" => Message::new("load-word-higher"),
        "lower" => Message::new("load-word-lower"),
        word => return Arg::Text(format!("`{word}`")),
    };
    message.into()
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_vietnamese_word_means_the_word_of_the_format_that_fits_the_place() {
        assert_eq!(meant("Chính thức", &["estimate", "official"]), Some("official"));
        assert_eq!(meant("không", &["higher", "lower", "none"]), Some("none"));
        assert_eq!(meant("không", &["true", "false"]), Some("false"));
        assert_eq!(meant("năm", &["flow", "stock"]), None);
    }
}
