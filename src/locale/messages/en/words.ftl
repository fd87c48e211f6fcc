# Mistakes in a theme's message file (.ftl).
words-syntax = this entry cannot be read: { $cause }
words-syntax-expected = `{ $token }` is expected here
words-syntax-no-text = `{ $id }` has no text; write it as `{ $id } = text`
words-syntax-default = a list of choices needs exactly one default, marked with `*`
words-syntax-brace = there is a closing brace too many
words-syntax-quote = the closing quotation mark is missing
words-syntax-other = { $cause }
words-duplicate = `{ $id }` stands already at line { $line }
words-unknown-reference = `{ $id }` names the entry `{ $name }`, but there is none
words-unknown-variable = `{ $id }` uses the variable `{ $name }`, but the program does not hand it over
words-function = `{ $id }` calls the function `{ $name }`, but there is none
words-cycle = `{ $id }` leads back to itself
words-separator = `{ $id }` should be exactly one separator (full stop, comma, no-break space or apostrophe), not `{ $found }`
words-separators-same = the decimal mark must be there and differ from the mark between groups of digits
