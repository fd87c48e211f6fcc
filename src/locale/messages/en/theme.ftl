# The theme: its files, its templates, its words.
theme-unknown = there is no theme `{ $name }`
theme-unknown-help = make the folder `themes/{ $name }`, or use `default`
theme-extends-itself = the theme `{ $name }` extends itself by a detour
theme-settings = the settings of the theme cannot be read: { $cause }
theme-settings-too-large = the settings of the theme are too long; they can have one line `extends`
theme-not-utf-8 = the file is not UTF-8
theme-bad-name = not every system can hold a file of this name
theme-link = links in the folder of a theme are not followed; copy the file into it
theme-no-file = this is no ordinary file
theme-too-large = the file is too large for a theme
theme-unreadable = it cannot be read: { $cause }
theme-unknown-asset = the theme has no file `{ $name }`
theme-missing-words =
    the theme has no words in `{ $language }` for { $count ->
        [one] one message
       *[other] { $count } messages
    }, English stands in for them: { $names }…
theme-missing-words-help = write the missing entries into this file, after `themes/default/messages/en.ftl`
theme-template = the template is wrong: { $cause }
