use unicode_normalization::UnicodeNormalization;

/// Whether the text is in Unicode's composed form (NFC), in which `ế` is one character. Two texts that look the same
/// are the same only in it.
pub fn is_nfc(text: &str) -> bool {
    // Nothing below the combining marks, and no Latin letter of Vietnamese, can be written in another way.
    let is_composed = |letter: char| letter < '\u{300}' || ('\u{1E00}'..='\u{1EFF}').contains(&letter);
    text.chars().all(is_composed) || unicode_normalization::is_nfc(text)
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
    if !may_hide(bytes) {
        return None;
    }
    text.char_indices().find(|(offset, character)| match character {
        '\t' | '\n' => false,
        '\r' => bytes.get(offset + 1) != Some(&b'\n'),
        '\u{FEFF}' => *offset > 0,
        other => is_hidden(*other),
    })
}

/// Whether a byte is there that a hidden character can begin with: plain text has none, and is looked through much faster
/// by bytes.
fn may_hide(text: &[u8]) -> bool {
    let begins = |byte: &u8| matches!(byte, 0..=0x08 | 0x0B..=0x1F | 0x7F | 0xC2 | 0xD8 | 0xE2 | 0xEF | 0xF3);
    text.iter().any(begins) || text.windows(2).any(|pair| pair == [0xE1, 0xA0])
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
    fn every_hidden_character_is_found_alone() {
        for hidden in ('\0'..=char::MAX).filter(|letter| is_hidden(*letter)) {
            if !matches!(hidden, '\t' | '\n' | '\u{FEFF}') {
                assert_eq!(
                    hidden_character(&hidden.to_string()),
                    Some((0, hidden)),
                    "{hidden:?}"
                );
            }
        }
    }

    #[test]
    fn letters_known_to_be_composed_are() {
        for letter in ('\0'..'\u{300}').chain('\u{1E00}'..='\u{1EFF}') {
            let text = format!("{letter}{letter}");
            assert!(unicode_normalization::is_nfc(&text), "{letter:?}");
        }
    }

    #[test]
    fn composed_text_is_told_from_decomposed() {
        assert!(is_nfc("tốt nghiệp"));
        assert!(!is_nfc("to\u{302}\u{301}t"));
        assert_eq!(to_nfc("to\u{302}\u{301}t"), "tốt");
    }
}
