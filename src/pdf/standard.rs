use typst_pdf::{PdfStandard, PdfStandards};

/// What a PDF promises to those who keep it or read it aloud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standard {
    /// ISO 19005-1, level B: what TCVN 14159-1:2024 asks for. Nothing see-through, nothing attached.
    A1b,
    /// ISO 19005-2, level A, and ISO 14289-1.
    A2a,
    /// ISO 19005-3, level A, and ISO 14289-1: with the data attached.
    #[default]
    A3a,
    /// ISO 14289-1 alone, with the data attached.
    Ua1,
    /// None, with the data attached.
    None,
}

impl Standard {
    /// All of them, by the names of the command line.
    pub const ALL: [(&'static str, Self); 5] = [
        ("a-1b", Self::A1b),
        ("a-2a", Self::A2a),
        ("a-3a", Self::A3a),
        ("ua-1", Self::Ua1),
        ("none", Self::None),
    ];

    /// Whether files can be attached.
    pub fn takes_files(self) -> bool {
        matches!(self, Self::A3a | Self::Ua1 | Self::None)
    }

    pub(super) fn standards(self) -> PdfStandards {
        let list: &[PdfStandard] = match self {
            Self::A1b => &[PdfStandard::A_1b],
            Self::A2a => &[PdfStandard::A_2a, PdfStandard::Ua_1],
            Self::A3a => &[PdfStandard::A_3a, PdfStandard::Ua_1],
            Self::Ua1 => &[PdfStandard::Ua_1],
            Self::None => &[],
        };
        PdfStandards::new(list).expect("these go together")
    }
}
