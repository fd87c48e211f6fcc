use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text as it is searched for: without diacritics, `đ` as `d`, in small letters. `Tỷ lệ tốt nghiệp Đợt 1` becomes
/// `ty le tot nghiep dot 1`. Composed and decomposed text come out the same.
pub fn fold(text: &str) -> String {
    let bare = text.nfd().filter(|character| !is_combining_mark(*character));
    let small = bare.flat_map(char::to_lowercase);
    // The stroke of `đ` is no mark of Unicode's; a capital with marks may be small only with marks.
    small
        .filter(|character| !is_combining_mark(*character))
        .map(|character| if character == 'đ' { 'd' } else { character })
        .collect()
}

/// The text as part of an address: small ASCII letters and digits, hyphens between words.
///
/// It is never empty: a text without any Latin letter or digit becomes `x-` and eight hexadecimal digits of its
/// SHA-256, so that its address stays the same wherever it stands. Two texts may have one slug; who needs them
/// different must see to it.
pub fn slug(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|character: char| !character.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        let digest = Sha256::digest(text.nfc().collect::<String>());
        return digest
            .iter()
            .take(4)
            .fold("x-".to_owned(), |slug, byte| format!("{slug}{byte:02x}"));
    }
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diacritics_case_and_the_stroke_are_folded() {
        assert_eq!(fold("Tỷ lệ tốt nghiệp"), "ty le tot nghiep");
        assert_eq!(fold("ĐẢNG ủy Đắk Lắk"), "dang uy dak lak");
        assert_eq!(
            fold("đảng ủy"),
            fold("đảng ủy".nfd().collect::<String>().as_str())
        );
        assert_eq!(fold("İ"), "i");
    }

    #[test]
    fn slugs_are_ascii_and_never_empty() {
        assert_eq!(
            slug("II.2.2 Chỉ tiêu – kết nạp (2024)!"),
            "ii-2-2-chi-tieu-ket-nap-2024"
        );
        assert_eq!(slug("  đảng   viên "), "dang-vien");
        assert!(slug("→").starts_with("x-"));
        assert_eq!(slug("→"), slug("→"));
        assert_ne!(slug("→"), slug("←"));
        assert_eq!(slug("").len(), 10);
    }
}
