# Reading what the files of a publication say.

# Characters and depth.
load-hidden-character = there is a hidden character { $character } here
load-hidden-character-help = delete the letters around it and type them anew; it often comes along from a web page or PDF
load-not-nfc =
    { $lines ->
        [1] this line has accents typed as separate characters (Unicode NFD)
       *[other] this line, one of { $lines }, has accents typed as separate characters (Unicode NFD)
    }
load-not-nfc-help = set the keyboard to composed Unicode and save the file again; it is read as composed for now
load-too-deep = brackets or entries are nested too deep from here on
load-too-deep-help = look for a bracket that was opened and not closed
load-empty-file = there is nothing in the file
load-empty-file-help = write what belongs into the file, or delete it where it is not needed
load-no-mapping-help = write `key: value` on each line; a table copied from Excel or Word has to be rewritten like this
load-front-matter-open = the front matter begins with `---` and no line `---` ends it
load-front-matter-open-help = add a line `---` behind keys such as `title`, before the text

# Not YAML.
load-syntax-cause = the YAML reader says: { $cause }
load-syntax-quotes-help = put all of the value in double quotes
load-syntax-colon-space-help = put a space behind the colon
load-syntax-no-colon-help = write it as `key: value`, with a colon and a space
load-syntax-indent-help = indent it with as many spaces as the lines it belongs to
load-syntax-indent-deeper-help = take spaces away; or, if it belongs to the key above, take away that key's value
load-syntax-quote-help = put the same quotation mark at the end of the value
load-syntax-escape-help = use single quotes, in which `\` is a letter like any other
load-syntax-behind-quote-help = put all of the value in one kind of quotes, and use the other kind inside
load-syntax-behind-bracket-help = delete what is too much, or put all of the value in double quotes
load-syntax-bracket-open-help = add the closing bracket
load-syntax-comma-help = put a comma between the two entries, or a closing bracket
load-syntax-list-place-help = begin a new line before the `-`, or write the list in brackets: [a, b]
load-syntax-list-among-keys-help = indent it, under the key of its list
load-syntax-documents-help = delete this line, or make what follows a file of its own
load-syntax-other-help = look at this line and the one above: colons, quotes, brackets, indentation
load-syntax-tab = this line is indented with a tab
load-syntax-tab-help = put two spaces in the place of each tab at the start of the line
load-syntax-colon-space = there is no space behind the colon
load-syntax-colon-in-text = the value has a colon in it, so all of it must be in quotes
load-syntax-no-colon = this line has no colon between key and value
load-syntax-indent = this line's indentation does not match the lines above that it belongs to
load-syntax-indent-deeper = this line is indented further than the one above, which has its value already
load-syntax-quote = a quotation mark opens here and is not closed
load-syntax-escape = this character cannot follow a `\` in double quotes
load-syntax-behind-quote = there is something behind the closing quotation mark
load-syntax-behind-bracket = there is something behind the closing bracket
load-syntax-bracket-open = a bracket opens here and is not closed
load-syntax-hash = `#` makes a comment of the rest of the line, the closing bracket with it
load-syntax-comma = a comma or closing bracket is missing before this
load-syntax-reference-quotes = within brackets, a name with brackets must be in quotes
load-syntax-list-place = a list must begin on a line of its own, under its key
load-syntax-list-among-keys = an entry of a list (`-`) stands among keys
load-syntax-lone-dash = a `-` by itself is no value
load-syntax-sign = a value that begins with this sign must be in quotes
load-syntax-documents = a file has one part only: there can be no line `---` in the middle
load-syntax-other = the file is not YAML from here on
load-comma-in-text = the comma before it cuts `{ $rest }` off the text
load-comma-in-text-help = inside braces a comma separates entries: put the whole text in double quotes
load-alias = `&` or `*` here means to repeat another part, which data files do not do
load-alias-help = write the value out; if it is plain text, put it in quotes
load-tag = `!` before a value has a meaning of its own in YAML, which data files do not use
load-tag-help = take out what begins with `!`; if it is plain text, put all of the value in quotes
load-no-key = there must be a key before the colon

# Keys and values.
load-a-text = a text, or one for each language
load-a-word = a word
load-a-number = a number
load-a-number-or-word = a number, or a word such as `not-available`
load-a-mapping = keys and values
load-a-list = a list
load-a-date = a date
load-a-period = a period
load-a-reference = a reference to a figure, indicator or target
load-an-id = an id
load-found-nothing = nothing
load-found-scalar = a single value
load-found-list = a list
load-found-mapping = keys and values
load-wrong-type = expected { $expected }, but this is { $found }
load-unknown-key = there is no key `{ $key }` here
load-unknown-key-help = the keys here are: { $known }
load-did-you-mean = did you mean `{ $near }`?
load-missing-key = the key `{ $key }` is missing
load-missing-key-help = add a line `{ $key }: …`
load-duplicate-key = the key `{ $key }` is there already
load-duplicate-key-help = keep the right line and delete the other
load-first-is-here = the first one is here
load-first-key-here = the key `{ $key }` is here
load-conflicting-keys = beside `{ $first }` there can be no `{ $key }`
load-conflicting-keys-help = keep one of the two keys
load-only-with = `{ $key }` goes only with `{ $other }`
load-empty-value = there is nothing behind the key `{ $key }`
load-empty-entry = there is nothing in this entry of the list
load-empty-help = write a value, or delete the line
load-empty-figure-help = write a number, or `not-available`, `not-applicable`, `confidential`, `did-not-occur`
load-empty-assigned-help = write what was assigned, or `none` if nothing was
load-unknown-word = the word `{ $found }` is not one of those known here
load-unknown-word-help = choose one of: { $known }
load-did-you-mean-of = did you mean `{ $near }`? The words here are: { $known }
load-unknown-language = `{ $found }` is no code of a language
load-unknown-language-help = write a code of two small letters: `vi` for Vietnamese, `en` for English
load-language-twice = the language `{ $language }` is there twice
load-id-twice = the id `{ $id }` is used in this file already
load-id-twice-help = give it another id: each is used once in a file

# Names, ids.
load-bad-id = `{ $found }` cannot be an id
load-bad-id-help = an id has the letters a-z in lower case, digits and single hyphens inside, at most 80 of them
load-bad-file-name = the name `{ $name }` cannot be an id
load-bad-file-copy-help = if it is a copy of `{ $right }`, merge it into that file and delete it; if not, rename it to a period
load-bad-file-name-rename = rename it to `{ $right }`
load-bad-file-period = the file's name `{ $name }` is not a period
load-page-language = the publication has no language `{ $language }`: this page is not shown
load-page-language-help = change the language in the file's name, or add it to `languages` in niengiam.yaml
load-missing-title = this page has no title
load-missing-title-help = put a line `---`, a line `title: …` and a line `---` at the start of the file
load-missing-file = this file is missing
load-missing-file-help = make the file `{ $path }`

# Numbers.
load-bad-number = `{ $found }` is not a number
load-bad-number-one = is it { $right }? Write digits without separators, a point before decimals, no unit
load-bad-number-either = is it { $whole } or { $decimal }? Write digits without separators and a point before decimals
load-bad-number-long = a number has { $most } digits at most
load-bad-number-help = write digits without separators, a point before decimals
load-bad-figure-help = write digits without separators, a point before decimals; where there is no number, `not-available`
load-bad-number-dash-help = write `did-not-occur` where there was nothing to count, `not-available` where there is no number
load-bad-number-dots-help = write `not-available` where there is no number
load-bad-whole-number = expected a whole number, but this is `{ $found }`
load-rounded-positive = `rounded` must be over 0, but this is `{ $found }`
load-between-two = expected two numbers, the smaller first, but here are { $count }
load-between-reversed = the first number `{ $low }` is over the second `{ $high }`

# Dates, periods.
load-bad-date = `{ $found }` is not a date
load-bad-date-help = write year-month-day, with two digits for month and day
load-bad-period = `{ $found }` is not a period
load-bad-period-help =
    write `2024`, `2018-2022`, `2024-H1`, `2024-Q3`, `2024-03`, `2019-01-01--2019-10-08`, or name the period in data/periods.yaml
load-bad-period-name-help = name it with a-z in lower case, digits and hyphens, or as a period is written
load-days-reversed = the last day is before the first, { $from }

# References.
load-reference-help = write organization/period/indicator, with `[dimension=category]` where needed
load-reference-parts = `{ $found }` has more than three parts, or an empty one
load-reference-id = in `{ $found }`, `{ $part }` is no id
load-reference-no-id = `{ $found }` is no id of an indicator
load-reference-period = in `{ $found }`, `{ $part }` is not a period
load-reference-brackets = `{ $part }` is not written as `indicator[dimension=category]`
load-reference-twice = in `{ $found }`, `{ $part }` is there twice
load-reference-only-measure = expected an indicator alone, but `{ $found }` has an organization or period
load-reference-only-measure-help = take out organization and period: they are known here
load-reference-whole = `{ $found }` lacks its organization or period
load-reference-whole-help = write all three parts: organization/period/indicator
load-reference-target = expected a target as resolution/target, but this is `{ $found }`
load-reference-claim = expected a printed claim as document/claim, but this is `{ $found }`
load-bad-url = `{ $found }` is not the address of a site
load-bad-path = `{ $found }` is not a path in the publication
load-bad-path-help = write the path from `{ $folder }` on, with `/`, without `..`
load-missing-copy = there is no file `{ $path }`
load-missing-copy-help = copy the file there, or delete this line

# Targets, organizations.
load-nothing-asked = this target does not say how much is asked
load-nothing-asked-help = add one of the keys `at_least`, `at_most`, `exactly`, `between`, `assigned`
load-derived-needs-from = a derived target must say what from: the key `from` is missing
load-successor-needs-date = beside `{ $key }`, `until` must be a date and cannot be `unknown`
load-successor-needs-date-help = write the day the organization ended, or delete the key that says what it became

# The fixed words of data files, with what they mean where that is not plain.
load-word-estimate = `estimate`
load-word-preliminary = `preliminary`
load-word-official = `official`
load-word-public = `public`
load-word-internal = `internal`
load-word-confidential = `confidential`
load-word-not-available = `not-available` (no figure)
load-word-not-applicable = `not-applicable`
load-word-did-not-occur = `did-not-occur` (nil)
load-word-month = `month`
load-word-quarter = `quarter`
load-word-half-year = `half-year`
load-word-year = `year`
load-word-not-reported = `not-reported`
load-word-not-started = `not-started`
load-word-under-way = `under-way`
load-word-done = `done`
load-word-dropped = `dropped`
load-word-flow = `flow` (adds up over time)
load-word-stock = `stock` (at a date)
load-word-share = `share` (0 to 100 per cent)
load-word-rate = `rate`
load-word-mean = `mean`
load-word-exhaustive = `exhaustive` (adds up to the total)
load-word-partial = `partial` (adds up to less)
load-word-overlapping = `overlapping` (can be counted twice)
load-word-higher = `higher`
load-word-lower = `lower`
