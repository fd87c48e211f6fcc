//! What is left out: by the as-of date, by classification, by an embargo.

use niengiam::model::{AsOfOrigin, ObservedValue, OrganizationEnd, OrganizationId, Period, TargetId};

use super::{Checked, Publication};

fn organization(id: &str) -> OrganizationId {
    OrganizationId::new(id).unwrap()
}

fn targets(checked: &Checked) -> Vec<String> {
    let resolutions = checked.dataset.resolutions.values();
    let targets = resolutions.flat_map(|resolution| &resolution.targets);
    targets.map(|target| target.id.to_string()).collect()
}

fn claims(checked: &Checked) -> Vec<String> {
    let documents = checked.dataset.documents.values();
    let claims = documents.flat_map(|document| &document.claims);
    claims
        .filter_map(|claim| claim.id.as_ref().map(ToString::to_string))
        .collect()
}

#[test]
fn a_figures_own_classification_goes_before_its_files_and_its_documents_is_the_least() {
    let checked = Publication::new()
        .document("mat", "date: 2025-01-01\nclassification: confidential")
        .with(
            "data/organizations/xa-a/2024.yaml",
            "source: {document: bao-cao}\nclassification: internal\nnote: {vi: Ghi chú, en: Note}\nfigures:\n  admitted: {value: 1, \
             classification: public}\n  left: 10\n  members: {value: 2, date: unknown, classification: public, source: \
             {document: mat}}\n",
        )
        .check()
        .clean();
    assert!(checked.has("xa-a/2024/admitted"));
    assert!(!checked.has("xa-a/2024/left"), "as its file says");
    assert!(!checked.has("xa-a/2024/members"), "as its document says");
    assert!(
        checked.dataset.period_notes.is_empty(),
        "the file's note is as the file"
    );
    assert!(
        checked.dataset.not_yet.figures.is_empty(),
        "a secret is not named at all"
    );
}

#[test]
fn an_embargo_is_over_on_its_day_and_only_by_a_date_written_down() {
    let publication = || {
        Publication::new().figures(
            "xa-a",
            "2024",
            "  admitted: {value: 1, embargo_until: 2025-06-01}",
        )
    };
    let lines = "title: {vi: x, en: x}\nlanguages: [vi, en]\npublisher: {vi: x, en: x}\nclassification: {default: public, published: public}\n";
    for (as_of, there) in [("2025-05-31", false), ("2025-06-01", true)] {
        let checked = publication().check_as_of(Some(as_of)).clean();
        assert_eq!(checked.has("xa-a/2024/admitted"), there, "{as_of}");
        assert_eq!(checked.dataset.publication.as_of.origin, AsOfOrigin::CommandLine);
    }
    let latest = Publication::new().with(
        "data/organizations/xa-a/2024.yaml",
        "source: {document: bao-cao}\nembargo_until: 2025-06-02\nfigures:\n  admitted: {value: 1, embargo_until: 2025-06-01}\n",
    );
    let there = |as_of| latest.check_as_of(Some(as_of)).clean().has("xa-a/2024/admitted");
    assert_eq!(
        (there("2025-06-01"), there("2025-06-02")),
        (false, true),
        "of two embargoes the later holds"
    );

    let checked = publication()
        .with("niengiam.yaml", lines)
        .document("moi", "date: 2025-06-15")
        .check()
        .clean();
    assert_eq!(checked.dataset.publication.as_of.origin, AsOfOrigin::Data);
    assert_eq!(checked.dataset.publication.as_of.date.to_string(), "2025-06-15");
    assert!(!checked.has("xa-a/2024/admitted"), "data alone lift no embargo");

    let checked = publication()
        .with(
            "data/organizations/xa-a/2024.yaml",
            "source: {document: bao-cao}\nembargo_until: 2025-09-01\nfigures:\n  admitted: 1\n",
        )
        .check_as_of(Some("2025-12-31"));
    assert!(
        checked.findings()[0].starts_with("future-as-of: "),
        "{:?}",
        checked.findings()
    );
    assert!(!checked.has("xa-a/2024/admitted"));
}

#[test]
fn the_date_of_the_data_knows_nothing_of_what_is_kept_back() {
    let lines = "title: {vi: x, en: x}\nlanguages: [vi, en]\npublisher: {vi: x, en: x}\nclassification: {default: public, published: public}\n";
    let checked = Publication::new()
        .with("niengiam.yaml", lines)
        .document("mat", "date: 2025-05-01\nclassification: internal")
        .figures("xa-a", "2024", "  admitted: 1")
        .figures("xa-a", "2025", "  admitted: {value: 1, classification: internal}")
        .check()
        .clean();
    assert_eq!(
        checked.dataset.publication.as_of.date.to_string(),
        "2025-01-15",
        "the report's date"
    );

    let empty = Publication::new()
        .with("niengiam.yaml", lines)
        .document("bao-cao", "date: unknown")
        .check();
    assert_eq!(empty.findings().len(), 1);
    assert!(empty.findings()[0].starts_with("no-as-of: "));
}

#[test]
fn documents_dated_later_are_not_there_nor_what_they_say() {
    let checked = Publication::new()
        .document(
            "muon",
            "date: 2025-08-01\nclaims:\n  - {id: c, printed: \"1\", is: value, of: xa-a/2024/left}",
        )
        .document(
            "som",
            "date: 2024-01-01\nclaims:\n  - {id: d, printed: \"50%\", is: attainment, of: xa-a/2024/admitted, target: khac/muon}\n  \
             - {id: e, printed: \"7\", is: value, of: xa-a/2024/left}\n  - {id: f, printed: \"9\", is: value, of: xa-a/2024/admitted}",
        )
        .with(
            "data/organizations/xa-a/2024.yaml",
            "source: {document: bao-cao}\nfigures:\n  admitted: 9\n  left: {value: 7, source: {document: muon}}\n",
        )
        .with(
            "data/resolutions/cua-muon.yaml",
            "document: muon\norganization: huyen\ntargets:\n  - {id: a, measure: admitted, period: 2025, at_least: 1}\n",
        )
        .with(
            "data/resolutions/khac.yaml",
            "document: som\norganization: huyen\ntargets:\n  - {id: muon, measure: admitted, period: 2025, at_least: 1, stated_in: {document: \
             muon}}\n  - {id: b, measure: admitted, period: 2026, at_least: 1, replaces: cua-muon/a, since: 2026-01-01, baselines: \
             [xa-a/2024/left, xa-a/2024/admitted]}\n  - {id: from-late, measure: left, period: 2025, at_least: 10, basis: derived, from: \
             som/d}\ntasks:\n  - {id: t, body: {vi: x, en: x}, text: {vi: x, en: x}, state: done, date: 2025-02-01, source: {document: muon}}\n",
        )
        .check()
        .clean();
    assert!(checked.has("xa-a/2024/admitted") && !checked.has("xa-a/2024/left"));
    assert_eq!(checked.dataset.resolutions.len(), 1);
    assert_eq!(
        targets(&checked),
        ["b"],
        "what is stated in, or derived from, a later document is not there"
    );
    let resolution = checked.dataset.resolutions.values().next().unwrap();
    let target = &resolution.targets[0];
    assert!(target.replaces.is_none(), "nor what it replaces");
    assert_eq!(target.baselines.len(), 1);
    assert_eq!(resolution.tasks[0].state, niengiam::model::TaskState::NotReported);
    assert_eq!(claims(&checked), ["f"]);
    let not_yet = &checked.dataset.not_yet;
    assert_eq!(
        (
            not_yet.documents.len(),
            not_yet.resolutions.len(),
            not_yet.figures.len()
        ),
        (1, 1, 1)
    );
    let later: Vec<_> = not_yet
        .targets
        .iter()
        .map(|target| target.target.clone())
        .collect();
    assert_eq!(later, ["from-late", "muon"].map(|id| TargetId::new(id).unwrap()));
}

#[test]
fn an_undated_document_is_as_late_as_what_it_reports_on() {
    let publication = Publication::new()
        .document("khong-ngay", "date: unknown")
        .figures("xa-b", "2024", "  admitted: 9")
        .with(
            "data/organizations/xa-a/2023.yaml",
            "source: {document: khong-ngay}\nfigures:\n  admitted: 5\n",
        )
        .with(
            "data/organizations/xa-a/2024.yaml",
            "source: {document: khong-ngay}\nfigures:\n  admitted: 6\n",
        );
    let checked = publication.check_as_of(Some("2024-12-31"));
    assert!(checked.findings().is_empty() && checked.has("xa-a/2023/admitted"));
    assert!(!checked.has("xa-b/2024/admitted"), "its report is of 2025");
    let checked = publication.check_as_of(Some("2024-12-30"));
    assert_eq!(checked.findings().len(), 1);
    assert!(checked.findings()[0].starts_with("undated-document: "));
    assert!(!checked.has("xa-a/2023/admitted") && !checked.has("xa-a/2024/admitted"));
    assert_eq!(checked.dataset.not_yet.documents.len(), 2);
}

#[test]
fn organizations_that_end_later_have_not_ended_and_those_that_begin_later_are_not_there() {
    let publication = Publication::new()
        .organization("xa-a", "parent: huyen\nuntil: 2025-04-01\nmerged_into: xa-moi")
        .organization("xa-b", "parent: xa-moi")
        .organization("xa-moi", "parent: huyen\nfrom: 2025-04-01")
        .with(
            "data/resolutions/nghi-quyet.yaml",
            "document: unknown\nname: {vi: N, en: N}\norganization: huyen\ntargets:\n  - {id: all, measure: admitted, period: 2025, at_least: \
             1, organizations: [xa-b, xa-moi]}\n  - {id: new, measure: left, period: 2025, at_least: 1, organizations: xa-moi}\n",
        )
        .figures("xa-moi", "2025", "  admitted: 1");
    let end = |checked: &Checked| checked.dataset.organizations[&organization("xa-a")].end.clone();
    let before = publication.check_as_of(Some("2025-03-31")).clean();
    assert_eq!(end(&before), OrganizationEnd::Continues);
    assert!(!before.dataset.organizations.contains_key(&organization("xa-moi")));
    assert!(!before.has("xa-moi/2025/admitted"));
    assert!(
        before
            .dataset
            .not_yet
            .organizations
            .contains(&organization("xa-moi"))
    );
    assert_eq!(before.dataset.organizations[&organization("xa-b")].parent, None);
    assert_eq!(targets(&before), ["all"]);
    let after = publication.check_as_of(Some("2025-04-01")).clean();
    assert!(matches!(end(&after), OrganizationEnd::Ended { .. }));
    assert_eq!(targets(&after), ["all", "new"]);
}

#[test]
fn a_period_that_begins_later_and_a_stock_of_a_later_day_are_not_known_yet() {
    let checked = Publication::new()
        .document("ke-hoach", "date: 2024-11-01")
        .with(
            "data/organizations/xa-a/2024.yaml",
            "source: {document: ke-hoach}\nfigures:\n  admitted: {value: 1, status: estimate}\n  members: {value: 3, date: 2024-12-31}\n",
        )
        .with(
            "data/organizations/xa-a/2025.yaml",
            "source: {document: ke-hoach}\nfigures:\n  admitted: {value: 2, status: estimate}\n",
        )
        .check_as_of(Some("2024-11-30"))
        .clean();
    assert!(
        checked.has("xa-a/2024/admitted"),
        "its year has begun, and somebody has estimated it"
    );
    assert!(!checked.has("xa-a/2024/members") && !checked.has("xa-a/2025/admitted"));
    assert_eq!(checked.dataset.not_yet.figures.len(), 2);
}

#[test]
fn what_leans_on_a_secret_is_kept_back_with_it() {
    let page = "---\ntitle: x\n---\nx\n";
    let mut publication = Publication::new()
        .organization("mat", "classification: confidential\nparent: huyen")
        .organization("con", "parent: mat")
        .figures("mat", "2024", "  admitted: 5")
        .figures("xa-a", "2024", "  admitted: {value: 4, classification: internal}")
        .document(
            "co",
            "date: 2025-01-01\nclaims:\n  - {id: secret, printed: \"80%\", is: attainment, of: xa-a/2024/admitted, target: nq/derived}\n  - \
             {id: open, printed: \"1\", is: value, of: xa-b/2024/admitted}",
        )
        .figures("xa-b", "2024", "  admitted: 1")
        .with(
            "data/resolutions/nq.yaml",
            "document: unknown\nname: {vi: N, en: N}\norganization: huyen\ntargets:\n  - {id: derived, measure: admitted, period: 2024, \
             at_least: 5, organizations: xa-a, basis: derived, from: co/secret}\n  - {id: stated, measure: admitted, period: 2024, at_least: \
             5, organizations: [xa-b, mat]}\n",
        )
        .with(
            "data/resolutions/rieng.yaml",
            "document: unknown\nname: {vi: R, en: R}\norganization: huyen\nembargo_until: 2025-12-01\ntargets:\n  - {id: x, measure: admitted, \
             period: 2024, at_least: 1}\n",
        );
    for (path, _) in [
        ("organizations/mat/index", 0),
        ("organizations/xa-a/2024", 0),
        ("resolutions/rieng", 0),
    ] {
        publication = publication
            .with(&format!("content/{path}.md"), page)
            .with(&format!("content/{path}.en.md"), page);
    }
    publication = publication.with("content/pages/mo.md", page).with(
        "content/pages/mo.en.md",
        "---\ntitle: x\nclassification: internal\n---\nx\n",
    );
    let checked = publication.check().clean();
    assert!(!checked.has("mat/2024/admitted") && !checked.has("xa-a/2024/admitted"));
    assert_eq!(checked.dataset.organizations[&organization("con")].parent, None);
    assert_eq!(targets(&checked), ["stated"]);
    assert_eq!(claims(&checked), ["open"]);
    assert_eq!(
        checked.dataset.narratives.len(),
        1,
        "the open page in one language"
    );
    let everything = format!("{:?}", checked.dataset);
    for secret in ["\"mat\"", "\"rieng\"", "\"secret\"", "\"derived\""] {
        assert!(!everything.contains(secret), "{secret} is in the dataset");
    }
}

#[test]
fn small_counts_are_not_in_the_dataset() {
    let checked = Publication::new()
        .figures("xa-a", "2024", "  left: 4")
        .figures("xa-b", "2024", "  left: 5")
        .check()
        .clean();
    let value = |figure: &str| {
        checked
            .dataset
            .observation(&checked.figure(figure))
            .unwrap()
            .value
            .get()
    };
    assert_eq!(value("xa-a/2024/left"), ObservedValue::Suppressed);
    assert!(matches!(value("xa-b/2024/left"), ObservedValue::Number { .. }));
}

#[test]
fn a_printed_share_is_an_interval_and_a_count_is_exact() {
    let checked = Publication::new()
        .figures(
            "xa-a",
            "2024",
            "  admitted: {value: 4720, rounded: 10}\n  left: 12\n  women-share: 100\n  rate: {value: 1.50, exact: true}",
        )
        .check()
        .clean();
    let bounds = |figure: &str| match checked
        .dataset
        .observation(&checked.figure(figure))
        .unwrap()
        .value
        .get()
    {
        ObservedValue::Number { magnitude, .. } => (
            magnitude.low.normalize().to_string(),
            magnitude.high.normalize().to_string(),
        ),
        other => panic!("{other:?}"),
    };
    assert_eq!(bounds("xa-a/2024/admitted"), ("4715".into(), "4725".into()));
    assert_eq!(bounds("xa-a/2024/left"), ("12".into(), "12".into()));
    assert_eq!(
        bounds("xa-a/2024/women-share"),
        ("99.5".into(), "100".into()),
        "a share ends at 100"
    );
    assert_eq!(bounds("xa-a/2024/rate"), ("1.5".into(), "1.5".into()));
}

#[test]
fn what_cannot_be_read_is_not_said_to_be_missing_as_well() {
    let checked = Publication::new()
        .figures("xa-a", "2024", "  admitted: -3")
        .document(
            "co",
            "date: 2025-01-01\nclaims:\n  - {id: c, printed: \"3\", is: value, of: xa-a/2024/admitted}",
        )
        .check();
    assert_eq!(checked.findings().len(), 1, "{:?}", checked.findings());
    let figure = checked.figure("xa-a/2024/admitted");
    assert!(checked.dataset.not_yet.figures.contains(&figure));
    let periods: Vec<Period> = checked.dataset.periods_of(&organization("xa-a"));
    assert!(periods.is_empty());
}

#[test]
fn one_mistake_is_one_finding() {
    let page = "---\ntitle: x\n---\nx\n";
    let with_page = |publication: Publication| {
        publication
            .with("content/organizations/xa-a/2024.md", page)
            .with("content/organizations/xa-a/2024.en.md", page)
    };
    let claim = "date: 2025-01-01\nclaims:\n  - {id: c, printed: \"3\", is: value, of: xa-a/2024/admitted}";

    let broken_file = with_page(Publication::new())
        .document("co", claim)
        .with(
            "data/organizations/xa-a/2024.yaml",
            "source: {document: bao-cao}\nfigures: [\n",
        )
        .check();
    assert_eq!(broken_file.findings().len(), 1, "{:?}", broken_file.findings());
    let figure = broken_file.figure("xa-a/2024/admitted[sex=women]");
    assert!(broken_file.dataset.not_yet.figures.contains(&figure));

    let unknown = with_page(Publication::new())
        .figures("xa-a", "2024", "  admited: 3")
        .check();
    assert_eq!(unknown.findings().len(), 1, "{:?}", unknown.findings());

    let broken_document = with_page(Publication::new())
        .with("data/documents/bao-cao.yaml", "type: x\nnumber: [\n")
        .figures("xa-a", "2024", "  admitted: 3")
        .with(
            "data/resolutions/nq.yaml",
            "document: bao-cao\norganization: huyen\ntargets:\n  - {id: a, measure: admitted, at_least: 1, basis: derived, from: bao-cao/x}\n",
        )
        .check();
    assert_eq!(
        broken_document.findings().len(),
        1,
        "{:?}",
        broken_document.findings()
    );
    assert_eq!(broken_document.dataset.not_yet.documents.len(), 1);

    let broken_organization = with_page(Publication::new())
        .with("data/organizations/xa-a/organization.yaml", "name: [\n")
        .figures("xa-a", "2024", "  admitted: 3")
        .with(
            "data/resolutions/nq.yaml",
            "document: bao-cao\norganization: xa-a\ntargets:\n  - {id: a, measure: admitted, at_least: 1}\n",
        )
        .check();
    assert_eq!(
        broken_organization.findings().len(),
        1,
        "{:?}",
        broken_organization.findings()
    );

    let broken_target = Publication::new()
        .document(
            "co",
            "date: 2025-01-01\nclaims:\n  - {id: c, printed: \"3%\", is: attainment, of: xa-a/2024/admitted, target: nq/a}",
        )
        .figures("xa-a", "2024", "  admitted: 3")
        .with(
            "data/resolutions/nq.yaml",
            "document: bao-cao\norganization: huyen\ntargets:\n  - {id: a, measure: admited, at_least: 1}\n",
        )
        .check();
    assert_eq!(
        broken_target.findings().len(),
        1,
        "{:?}",
        broken_target.findings()
    );
    assert_eq!(broken_target.dataset.not_yet.targets.len(), 1);
}
