//! An invented publication of any size, the same work that Zola and Hugo are measured on: for each organization and year
//! twelve indicators, each with a split by sex and a target range, and a narrative of about 300 words with headings,
//! lists and a table. The figures are pseudo-random from a fixed seed.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::ops::RangeInclusive;
use std::path::Path;

const WORDS: &str = "công tác phát triển đảng viên được các cấp ủy quan tâm lãnh đạo chỉ đạo kịp thời đạt kết quả \
    quan trọng chất lượng nguồn quần chúng ưu tú đoàn viên hội viên bồi dưỡng nhận thức chỉ tiêu nghị quyết hằng năm \
    tổ chức cơ sở chi bộ trực thuộc tỷ lệ nữ thanh niên học sinh sinh viên doanh nghiệp ngoài nhà nước kế hoạch rà \
    soát đánh giá giải pháp nhiệm vụ trọng tâm giai đoạn";
const INDICATORS: u64 = 12;
const FIRST_YEAR: u64 = 2015;

/// Writes a publication of `organizations` × `years` into the empty folder `root`.
pub(crate) fn write(root: &Path, organizations: u64, years: u64) -> io::Result<()> {
    let last_year = FIRST_YEAR + years - 1;
    put(root, "niengiam.yaml", &configuration(last_year))?;
    put(root, "data/indicators.yaml", &indicators())?;
    put(root, "data/documents/report.yaml", &document(last_year))?;
    put(
        root,
        "data/organizations/province/organization.yaml",
        "name: Tỉnh thử nghiệm\nkind: Tỉnh\n",
    )?;
    put(root, "data/resolutions/plan.yaml", &resolution(last_year))?;
    for organization in 0..organizations {
        let mut random = Random(organization);
        let id = format!("org-{organization:05}");
        let about = format!("name: Tổ chức {organization}\nkind: Tổ chức cơ sở\nparent: province\n");
        put(
            root,
            &format!("data/organizations/{id}/organization.yaml"),
            &about,
        )?;
        for year in FIRST_YEAR..=last_year {
            put(
                root,
                &format!("data/organizations/{id}/{year}.yaml"),
                &figures(&mut random),
            )?;
            put(
                root,
                &format!("content/organizations/{id}/{year}.md"),
                &narrative(&mut random),
            )?;
        }
    }
    Ok(())
}

fn put(root: &Path, path: &str, text: &str) -> io::Result<()> {
    let path = root.join(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

fn configuration(last_year: u64) -> String {
    format!(
        "title: Niên giám thử nghiệm\nlanguages: [vi]\npublisher: Văn phòng\nas_of: {}-03-31\n\
         classification: {{default: public, published: public}}\n",
        last_year + 1
    )
}

fn indicators() -> String {
    let mut text = "units:\n  person: người\ndimensions:\n  sex:\n    name: Giới tính\n    completeness: exhaustive\n    \
                    categories: {women: Nữ, men: Nam}\nindicators:\n"
        .to_owned();
    for number in 1..=INDICATORS {
        let _ = writeln!(
            text,
            "  ind{number:02}: {{name: Chỉ tiêu {number}, kind: flow, unit: person, direction: higher, dimensions: [sex]}}"
        );
    }
    text
}

fn document(last_year: u64) -> String {
    format!(
        "type: Báo cáo\nnumber: 01-BC\ndate: {}-03-01\ntitle: Báo cáo tổng hợp số liệu hằng năm\n",
        last_year + 1
    )
}

fn resolution(last_year: u64) -> String {
    let mut text =
        "document: unknown\nname: Nghị quyết thử nghiệm\norganization: province\ntargets:\n".to_owned();
    for number in 1..=INDICATORS {
        let (low, high) = (600 + 10 * number, 900 + 10 * number);
        let _ = writeln!(
            text,
            "  - {{id: ind{number:02}, measure: ind{number:02}, period: {FIRST_YEAR}-{last_year}, every: year, \
             between: [{low}, {high}], section: I.{number}, children_of: province}}"
        );
    }
    text
}

fn figures(random: &mut Random) -> String {
    let mut text = "source: {document: report}\nfigures:\n".to_owned();
    for number in 1..=INDICATORS {
        // Within bounds in which no figure is an implausible jump from the year before.
        let total = random.within(700..=2000);
        let women = random.within(total * 7 / 20..=total / 2);
        let men = total - women;
        let _ = writeln!(
            text,
            "  ind{number:02}: {{value: {total}, by: {{sex: {{women: {women}, men: {men}}}}}}}"
        );
    }
    text
}

fn narrative(random: &mut Random) -> String {
    let mut text = String::from("---\ndescription: Số liệu thử nghiệm\n---\n");
    let _ = writeln!(
        text,
        "{}\n\n## Kết quả\n\n{}\n",
        random.paragraph(60),
        random.paragraph(60)
    );
    for _ in 0..5 {
        let _ = writeln!(text, "- {}", random.paragraph(14));
    }
    text.push_str("\n## Số liệu chính\n\n| Chỉ tiêu | Số lượng | Tỷ lệ |\n|---|---:|---:|\n");
    for _ in 0..5 {
        let name = random.paragraph(4);
        let (count, share, tenth) = (
            random.within(1..=900),
            random.within(1..=99),
            random.within(0..=9),
        );
        let _ = writeln!(text, "| {name} | {count} | {share},{tenth}% |");
    }
    let _ = writeln!(text, "\n## Phương hướng\n\n{}\n", random.paragraph(60));
    let _ = writeln!(text, "1. {}\n2. {}", random.paragraph(12), random.paragraph(12));
    text
}

/// Steele, Lea and Flood's `SplitMix64` (2014): few lines, and the same numbers everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn within(&mut self, range: RangeInclusive<u64>) -> u64 {
        range.start() + self.next() % (range.end() - range.start() + 1)
    }

    /// So many words, some of them strong, some of them numbers.
    fn paragraph(&mut self, count: usize) -> String {
        let words: Vec<&str> = WORDS.split_whitespace().collect();
        let mut chosen: Vec<String> = (0..count)
            .filter_map(|_| {
                let drawn = usize::try_from(self.next() % 1_000_000).ok()? % words.len();
                words.get(drawn).map(|word| (*word).to_owned())
            })
            .collect();
        if let Some(word) = chosen.first_mut() {
            let mut first = word.chars();
            *word = first
                .next()
                .into_iter()
                .flat_map(char::to_uppercase)
                .chain(first)
                .collect();
        }
        for word in chosen.iter_mut().skip(7).step_by(11) {
            *word = format!("**{word}**");
        }
        for word in chosen.iter_mut().skip(4).step_by(23) {
            *word = self.within(10..=4000).to_string();
        }
        chosen.join(" ") + "."
    }
}
