//! A publication with a text in every field that can have one.

use super::super::project::Project;

/// The fields of the records in `src/load/records` that hold what an editor wrote in words.
pub(super) const FIELDS: [&str; 52] = [
    "ConfigRecord.title",
    "ConfigRecord.description",
    "ConfigRecord.publisher",
    "ConfigRecord.contact",
    "ConfigRecord.next_release",
    "ConfigRecord.notice",
    "SigningRecord.above",
    "SigningRecord.place",
    "SigningRecord.authority",
    "SigningRecord.post",
    "SigningRecord.name",
    "SigningRecord.recipients",
    "DocumentRecord.kind",
    "DocumentRecord.number",
    "DocumentRecord.issuer",
    "DocumentRecord.title",
    "DocumentRecord.copies",
    "DocumentRecord.note",
    "ClaimRecord.section",
    "ClaimRecord.printed",
    "ClaimRecord.note",
    "FigureNotes.section",
    "FigureNotes.note",
    "UnitRecord.name",
    "UnitRecord.one",
    "DimensionRecord.name",
    "CategoryRecord.name",
    "IndicatorRecord.name",
    "IndicatorRecord.definition",
    "IndicatorRecord.method",
    "IndicatorRecord.contact",
    "SourceRecord.section",
    "NarrativeRecord.title",
    "NarrativeRecord.description",
    "OrganizationRecord.name",
    "OrganizationRecord.short_name",
    "OrganizationRecord.kind",
    "OrganizationRecord.code",
    "OrganizationRecord.note",
    "ResolutionRecord.name",
    "ResolutionRecord.issuer",
    "ResolutionRecord.note",
    "TargetRecord.name",
    "TargetRecord.section",
    "TargetRecord.note",
    "BaselineRecord.name",
    "TaskRecord.body",
    "TaskRecord.text",
    "TaskRecord.section",
    "PeriodBook.name",
    "Markdown.text",
    "Markdown.argument",
];

/// Fields that are held to something stricter than words: an id, an address, a path, a number.
pub(super) const NO_WORDS: [&str; 5] = [
    "ConfigRecord.theme",
    "ConfigRecord.base_url",
    "DocumentRecord.copy",
    "NarrativeRecord.numbers",
    "Number.odd_text",
];

/// What stands behind the evil text in a field and tells it from those in the others.
pub(super) fn mark(field: &str) -> String {
    let number = FIELDS.iter().position(|known| *known == field);
    format!("Q{:02}Q", number.unwrap_or_else(|| panic!("{field} is a field")))
}

/// The publication with `evil` in every field.
pub(super) fn publication(evil: &str) -> Project {
    let text = |field: &str| format!("{evil}{}", mark(field));
    // What JSON takes for a string, YAML does too.
    let yaml = |field: &str| serde_json::to_string(&text(field)).expect("a text can be written");
    let project = Project::empty();
    let fill = |template: &str| {
        let mut filled = template.to_owned();
        for field in FIELDS {
            filled = filled.replace(&format!("<{field}>"), &yaml(field));
        }
        filled
    };
    for (path, template) in FILES {
        project.write(path, fill(template));
    }
    project.write("data/documents/files/a&b 'c' #1.pdf", "%PDF-1.4\n");
    project.write(
        "content/images/a&b 'c' #1.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n",
    );
    project.write(
        "themes/default/templates/shortcodes/note.html",
        "<p title=\"{{ arguments.text }}\">{{ arguments.text }}</p>\n",
    );
    let markdown = markdown(&text("Markdown.text"));
    let front =
        fill("---\ntitle: <NarrativeRecord.title>\ndescription: <NarrativeRecord.description>\n---\n\n");
    // There is no escape within the quotes of an argument, but there are three kinds of quotes.
    let quote = ['"', '\'', '`'].into_iter().find(|quote| !evil.contains(*quote));
    let quote = quote.expect("no evil text has all of them");
    let argument = format!("{quote}{}{quote}", text("Markdown.argument"));
    let body = format!(
        "{markdown}\n\n    {code}\n\n## {markdown}\n\n```{language}\n{code}\n```\n\n\
         [{markdown}](https://example.vn/?a=b&c=d 'x') **{markdown}**\n\n\
         ![{markdown}](<../images/a&b 'c' #1.svg>)\n\n- {markdown}\n- [ ] {markdown}\n\n> {markdown}\n\n\
         | {markdown} | a |\n|---|---|\n| {markdown} | b |\n\nx[^1]\n\n[^1]: {markdown}\n\n\
         {{{{ note(text={argument}) }}}}\n\n\
         {{{{ chart(indicator=\"admitted\", organization=\"a\") }}}}\n\n{{{{ table(indicator=\"admitted\", organization=\"a\") }}}}\n\n\
         {{{{ target(id=\"nq/t\") }}}}\n\n{{{{ tasks(resolution=\"nq\") }}}}\n",
        code = text("Markdown.text"),
        language = evil.replace('`', ""),
    );
    let body = body.replace("#1.svg", "%231.svg");
    project.write("content/pages/evil.md", format!("{front}{body}"));
    project
}

/// A text as Markdown has to have it written to take it for nothing but text.
fn markdown(text: &str) -> String {
    let mut written = String::new();
    for letter in text.chars() {
        if letter.is_ascii_punctuation() {
            written.push('\\');
        }
        written.push(letter);
    }
    // A shortcode is looked for before Markdown is read.
    written
        .replace("\\{\\{", "&#123;&#123;")
        .replace("\\{\\%", "&#123;&#37;")
}

const FILES: [(&str, &str); 10] = [
    (
        "niengiam.yaml",
        "title: <ConfigRecord.title>\ndescription: <ConfigRecord.description>\nlanguages: [vi, en]\n\
         publisher: <ConfigRecord.publisher>\ncontact: <ConfigRecord.contact>\nnext_release: <ConfigRecord.next_release>\n\
         notice: <ConfigRecord.notice>\n\
         signing: {above: <SigningRecord.above>, place: <SigningRecord.place>, authority: <SigningRecord.authority>, \
         post: <SigningRecord.post>, name: <SigningRecord.name>, recipients: [<SigningRecord.recipients>]}\nbase_url: https://example.vn/so-lieu/\nas_of: 2025-06-30\n\
         classification: {default: public, published: public}\n",
    ),
    (
        "data/indicators.yaml",
        "units: {person: {name: <UnitRecord.name>, one: <UnitRecord.one>}}\ndimensions:\n  sex:\n    name: <DimensionRecord.name>\n    completeness: exhaustive\n    \
         categories: {women: <CategoryRecord.name>, men: <CategoryRecord.name>}\nindicators:\n  admitted:\n    \
         name: <IndicatorRecord.name>\n    kind: flow\n    unit: person\n    dimensions: [sex]\n    reported: year\n    \
         definition: <IndicatorRecord.definition>\n    method: <IndicatorRecord.method>\n    contact: <IndicatorRecord.contact>\n",
    ),
    (
        "data/periods.yaml",
        "periods:\n  2018-2022: {name: <PeriodBook.name>, years: 5}\n",
    ),
    (
        "data/documents/report.yaml",
        "type: <DocumentRecord.kind>\nnumber: <DocumentRecord.number>\ndate: 2025-01-15\ntitle: <DocumentRecord.title>\n\
         issuer: <DocumentRecord.issuer>\nfile: \"files/a&b 'c' #1.pdf\"\ncopies: [<DocumentRecord.copies>]\n\
         note: <DocumentRecord.note>\nclaims:\n  - {id: c, section: <ClaimRecord.section>, printed: <ClaimRecord.printed>, is: verdict, \
         targets: [nq/t], result: met, note: <ClaimRecord.note>}\n",
    ),
    (
        "data/documents/decision.yaml",
        "type: <DocumentRecord.kind>\nnumber: <DocumentRecord.number>\ndate: 2022-12-30\ntitle: <DocumentRecord.title>\n",
    ),
    (
        "data/resolutions/nq.yaml",
        "document: decision\nname: <ResolutionRecord.name>\norganization: a\nnote: <ResolutionRecord.note>\ntargets:\n  - id: t\n    \
         measure: admitted\n    period: 2024\n    at_least: 30\n    section: <TargetRecord.section>\n    name: <TargetRecord.name>\n    \
         note: <TargetRecord.note>\n    baselines: [{figure: a/2018-2022/admitted, name: <BaselineRecord.name>}]\ntasks:\n  \
         - {id: k, body: <TaskRecord.body>, text: <TaskRecord.text>, section: <TaskRecord.section>, state: done, date: 2025-01-15, \
         source: {document: report, section: <SourceRecord.section>}}\n",
    ),
    (
        "data/resolutions/words.yaml",
        "document: unknown\nname: <ResolutionRecord.name>\nissuer: <ResolutionRecord.issuer>\ntargets:\n  - {id: t, measure: admitted, \
         period: 2024, at_most: 90, organizations: [a], name: <TargetRecord.name>}\n",
    ),
    (
        "data/organizations/a/organization.yaml",
        "name: <OrganizationRecord.name>\nshort_name: <OrganizationRecord.short_name>\nkind: <OrganizationRecord.kind>\n\
         code: <OrganizationRecord.code>\nnote: <OrganizationRecord.note>\n",
    ),
    (
        "data/organizations/a/2024.yaml",
        "source: {document: report, section: <SourceRecord.section>}\nfigures:\n  admitted:\n    value: 40\n    \
         by: {sex: {women: 1, men: 39}}\n    section: <FigureNotes.section>\n    note: <FigureNotes.note>\n",
    ),
    (
        "data/organizations/a/2018-2022.yaml",
        "source: {document: report, section: <SourceRecord.section>}\nfigures:\n  admitted: {value: 150, note: <FigureNotes.note>}\n",
    ),
];

/// The files as they are before anything is put into them.
pub(super) fn templates() -> String {
    FILES.iter().map(|(_, template)| *template).collect()
}
