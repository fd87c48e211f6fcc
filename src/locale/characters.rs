use unicode_normalization::UnicodeNormalization;

/// Whether the text is in Unicode's composed form (NFC), in which `ế` is one character. Two texts that look the same
/// are the same only in it.
pub fn is_nfc(text: &str) -> bool {
    unicode_normalization::is_nfc(text)
}

/// The text in Unicode's composed form (NFC).
pub fn to_nfc(text: &str) -> String {
    text.nfc().collect()
}

/// The first character of the text that hides or reorders what a reader sees, and the byte it begins at.
///
/// These are controls other than tab and the ends of lines, marks that turn the direction of writing, characters of
/// no width, soft hyphens. A byte order mark at the very start is none of them.
pub fn hidden_character(text: &str) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    text.char_indices().find(|(offset, character)| match character {
        '\t' | '\n' => false,
        '\r' => bytes.get(offset + 1) != Some(&b'\n'),
        '\u{FEFF}' => *offset > 0,
        other => is_hidden(*other),
    })
}

/// Whether a character is never seen, or changes how others are seen.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{AD}' // soft hyphen
            | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' // direction
            | '\u{180E}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' // no width
            | '\u{206A}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' // marks of old formats
            | '\u{2028}' | '\u{2029}' // ends of lines that no editor shows as such
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_found_where_they_stand() {
        assert_eq!(hidden_character("đảng viên\tmới\r\n"), None);
        assert_eq!(hidden_character("\u{FEFF}tên: x"), None);
        assert_eq!(hidden_character("đ\u{FEFF}x"), Some((2, '\u{FEFF}')));
        for hidden in [
            '\0', '\u{1B}', '\u{7F}', '\u{85}', '\u{202E}', '\u{2066}', '\u{200B}', '\u{200D}', '\u{AD}',
        ] {
            assert_eq!(
                hidden_character(&format!("ổ{hidden}x")),
                Some((3, hidden)),
                "{hidden:?}"
            );
        }
        assert_eq!(hidden_character("a\rb"), Some((1, '\r')));
    }

    #[test]
    fn composed_text_is_told_from_decomposed() {
        assert!(is_nfc("tốt nghiệp"));
        assert!(!is_nfc("to\u{302}\u{301}t"));
        assert_eq!(to_nfc("to\u{302}\u{301}t"), "tốt");
    }
}
