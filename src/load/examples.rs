//! Right lines to show beside wrong ones.

/// A right line for a key, where one line says it.
pub(super) fn line(key: &str) -> Option<&'static str> {
    Some(match key {
        "title" => "title: {vi: Báo cáo năm 2024, en: Report of 2024}",
        "name" => "name: {vi: Số đảng viên kết nạp, en: Members admitted}",
        "publisher" => "publisher: {vi: Ban Tổ chức Tỉnh ủy, en: Provincial Organization Commission}",
        "languages" => "languages: [vi, en]",
        "classification" => "classification: {default: public, published: public}",
        "default" => "default: public",
        "published" => "published: public",
        "units" => "units: {person: {vi: người, en: people}}",
        "dimensions" => "dimensions: [sex, education]",
        "completeness" => "completeness: exhaustive",
        "categories" => "categories: {women: {vi: nữ, en: women}, men: {vi: nam, en: men}}",
        "kind" => "kind: flow",
        "unit" => "unit: person",
        "share" => "share: {part: \"admitted[sex=women]\", of: admitted}",
        "rate" => "rate: {of: admitted, per: members, at: start, times: 100}",
        "sum" => "sum: [classes-a, classes-b]",
        "part" => "part: \"admitted[sex=women]\"",
        "per" => "per: members",
        "from" => "from: 2023-09-01",
        "until" => "until: 2024-05-31",
        "type" => "type: {vi: Báo cáo, en: Report}",
        "number" => "number: 18-BC/ĐUK",
        "date" => "date: 2024-12-31",
        "copies" => "copies: [{vi: Toàn văn, en: Whole text}]",
        "claims" => "claims: [{section: I.2, printed: \"174,8%\", is: share, of: binh-duong/2015/admitted}]",
        "printed" => "printed: \"174,8%\"",
        "is" => "is: share",
        "of" => "of: binh-duong/2015/admitted",
        "against" => "against: binh-duong/2014/admitted",
        "target" => "target: hau-giang-admission/admissions-per-year",
        "targets" => "targets: [hau-giang-admission/admissions-per-year]",
        "result" => "result: exceeded",
        "document" => "document: 18-bc-duk",
        "source" => "source: {document: 18-bc-duk, section: I.2}",
        "stated_in" => "stated_in: {document: 18-bc-duk, section: II.2}",
        "organization" => "organization: hau-giang",
        "id" => "id: admissions-per-year",
        "measure" => "measure: admitted",
        "at_least" => "at_least: 800",
        "between" => "between: [1020, 1250]",
        "assigned" => "assigned: {huyen-a: {2024: 12, 2025: 14}, huyen-b: {2024: 9, 2025: none}}",
        "basis" => "basis: derived",
        "since" => "since: 2026-01-01",
        "replaces" => "replaces: old-resolution/admissions-per-year",
        "baselines" => "baselines: [hau-giang/2018-2022/admitted]",
        "figure" => "figure: \"admitted[sex=women,education=university]\"",
        "body" => "body: {vi: Ban Tổ chức Tỉnh ủy, en: Provincial Organization Commission}",
        "text" => "text: {vi: Giao chỉ tiêu cho các đảng bộ, en: Assign targets to the committees}",
        "state" => "state: not-reported",
        "value" => "value: 4715",
        "by" => "by: {sex: {women: 12, men: 14}}",
        "cells" => "cells: [{figure: \"admitted[sex=women,education=university]\", value: 412}]",
        "series" => "series: {admitted: {2024-01: 12, 2024-02: 9}}",
        "figures" => "figures: {admitted: 4715}",
        "numbers" => "numbers: [\"36\", \"48\"]",
        _ => return None,
    })
}

/// Words of the format as a list to choose from.
pub(super) fn listed(words: &[&str]) -> String {
    let marked: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    marked.join(", ")
}
