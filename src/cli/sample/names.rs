/// A Party organization of the invented province, right under it.
pub(super) struct Organization {
    pub(super) id: String,
    /// What follows "Đảng bộ" in its name: `huyện An Mẫu`.
    pub(super) place: String,
    pub(super) place_en: String,
    /// The territories whose figures are its own.
    pub(super) territories: Vec<usize>,
    /// The first year it was there. `None`: it always was.
    pub(super) from: Option<i16>,
    /// The first year it was no longer there, and what became of it.
    pub(super) until: Option<(i16, Became)>,
}

/// What became of an organization.
#[derive(Clone, Copy)]
pub(super) enum Became {
    MergedInto(&'static str),
    RenamedTo(&'static str),
    SplitInto([&'static str; 2]),
}

impl Organization {
    fn new(id: &str, (place, place_en): (&str, &str), territories: &[usize]) -> Self {
        Self {
            id: id.to_owned(),
            place: place.to_owned(),
            place_en: place_en.to_owned(),
            territories: territories.to_vec(),
            from: None,
            until: None,
        }
    }

    fn from(mut self, year: i16) -> Self {
        self.from = Some(year);
        self
    }

    fn until(mut self, year: i16, became: Became) -> Self {
        self.until = Some((year, became));
        self
    }

    pub(super) fn is_there_in(&self, year: i16) -> bool {
        self.from.is_none_or(|from| from <= year) && self.until.is_none_or(|(until, _)| year < until)
    }
}

/// The organizations under the province: as many as `districts` in the last year, and four that ended before: one was
/// split at the start of 2017, one renamed in 2019, two merged in 2020. Those beyond twelve have numbers for names.
pub(super) fn organizations(districts: usize) -> Vec<Organization> {
    let new = Organization::new;
    let mut found = vec![
        new("tp-mau-giang", ("thành phố Mẫu Giang", "Mẫu Giang City"), &[0]),
        new("huyen-mau-thanh", ("huyện Mẫu Thạnh", "Mẫu Thạnh District"), &[1])
            .until(2019, Became::RenamedTo("tx-mau-thanh")),
        new("tx-mau-thanh", ("thị xã Mẫu Thạnh", "Mẫu Thạnh Town"), &[1]).from(2019),
        new("an-mau", ("huyện An Mẫu", "An Mẫu District"), &[2]),
        new("binh-mau", ("huyện Bình Mẫu", "Bình Mẫu District"), &[3]),
        new("hoa-mau", ("huyện Hòa Mẫu", "Hòa Mẫu District"), &[4]),
        new("long-mau", ("huyện Long Mẫu", "Long Mẫu District"), &[5]),
        new("phuoc-mau", ("huyện Phước Mẫu", "Phước Mẫu District"), &[6]),
        new("tan-mau", ("huyện Tân Mẫu", "Tân Mẫu District"), &[7]),
        new("son-mau", ("huyện Sơn Mẫu", "Sơn Mẫu District"), &[8]),
        new(
            "truong-mau",
            ("huyện Trường Mẫu", "Trường Mẫu District"),
            &[9, 10],
        )
        .until(2017, Became::SplitInto(["dong-mau", "tay-mau"])),
        new("dong-mau", ("huyện Đông Mẫu", "Đông Mẫu District"), &[9]).from(2017),
        new("tay-mau", ("huyện Tây Mẫu", "Tây Mẫu District"), &[10]).from(2017),
        new(
            "bac-hai-mau",
            ("huyện Bắc Hải Mẫu", "Bắc Hải Mẫu District"),
            &[11],
        )
        .until(2020, Became::MergedInto("hai-mau")),
        new(
            "nam-hai-mau",
            ("huyện Nam Hải Mẫu", "Nam Hải Mẫu District"),
            &[12],
        )
        .until(2020, Became::MergedInto("hai-mau")),
        new("hai-mau", ("huyện Hải Mẫu", "Hải Mẫu District"), &[11, 12]).from(2020),
    ];
    for number in 13..=districts {
        let (place, place_en) = (format!("huyện Mẫu {number}"), format!("Mẫu District {number}"));
        found.push(new(&format!("mau-{number}"), (&place, &place_en), &[number]));
    }
    found
}

/// How many territories there are: two of the twelve districts of the last year came of one, one of two.
pub(super) fn territories(districts: usize) -> usize {
    districts + 1
}

/// The first letter as a capital, as at the start of a sentence.
pub(super) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}
