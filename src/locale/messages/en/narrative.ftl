# Markdown narratives: shortcodes, links, pictures.

narrative-expected-name = the name of a shortcode
narrative-expected-parenthesis = `(`
narrative-expected-comma = a comma or `)`
narrative-expected-end = the closing braces
narrative-expected-argument = the name of an argument
narrative-expected-equals = `=`
narrative-expected-value = a value in double quotes
narrative-expected-quote = a closing quote

narrative-unclosed = a shortcode opens and never closes
narrative-unclosed-help = close it with two braces as it was opened; a shortcode does not reach over an empty line
narrative-bad-shortcode = the shortcode cannot be read: { $expected } was expected here
narrative-unknown-shortcode = there is no shortcode `{ $name }`
narrative-unknown-argument = the shortcode `{ $name }` has no argument `{ $argument }`
narrative-argument-twice = the argument `{ $argument }` is written twice
narrative-missing-argument = the shortcode `{ $name }` lacks the argument `{ $argument }`
narrative-missing-argument-help = add `{ $argument }="…"`; on the page of an organization or a period those two are taken from the page
narrative-unknown-word = `{ $found }` cannot be used for `{ $argument }`
narrative-nearest = did you mean `{ $nearest }`?
narrative-known = there are: `{ $known }`
narrative-misplaced = the shortcode `{ $name }` stands within a sentence
narrative-misplaced-help = make it a paragraph of its own, with an empty line before and after
narrative-misplaced-heading = a shortcode cannot stand in a heading or in the text of a picture

narrative-no-value = there is no number to print for `{ $figure }`
narrative-no-value-help = enter the figure, or say in words that there is none
narrative-no-average = no yearly average can be made for the period `{ $period }`
narrative-no-average-help = an average is of a period of several years, such as `2018-2022`
narrative-no-bound = the target `{ $target }` has no such end
narrative-no-bound-help = leave out `part`, or choose the one of `low` and `high` that the target has
narrative-bad-target = `{ $found }` does not say which target
narrative-bad-target-help = write resolution/target, such as `hau-giang-admission/admissions-per-year`
narrative-bad-period = `{ $found }` is not a period
narrative-bad-period-help = write for example `2024`, `2018-2022`, `2024-Q3`, `2024-03` or `2019-01-01--2019-10-08`
narrative-bad-reference = `{ $found }` cannot be read
narrative-incomplete-reference = `{ $found }` lacks an organization or a period
narrative-bad-reference-help = write organization/period/indicator, such as `hau-giang/2018-2022/admitted[sex=women]`
narrative-unknown-organization = there is no organization `{ $found }`
narrative-unknown-resolution = there is no resolution `{ $found }`
narrative-unknown-target = this resolution has no target `{ $found }`
narrative-unknown-indicator = there is no indicator `{ $found }`
narrative-unknown-dimension = this indicator is not broken down by `{ $found }`
narrative-unknown-category = there is no category `{ $found }`

narrative-raw-html = HTML is not let through to the page
narrative-raw-html-help = use Markdown; to print it as it is, put it between backquotes
narrative-dead-link = the link `{ $link }` leads nowhere
narrative-dead-figure-link = the link `{ $link }` leads to no figure
narrative-dead-anchor = no heading of the page it leads to has the anchor `#{ $anchor }`
narrative-dead-anchor-help = look at the headings of the page as built: plain letters, joined by hyphens
narrative-link-help = write the way from this file to the other .md file, such as `../../resolutions/hau-giang-admission.md`
narrative-leaves-publication = the link `{ $link }` leads out of the publication
narrative-absolute-link = the link `{ $link }` begins at the root of the disk
narrative-unsafe-url = the link `{ $link }` is not accepted
narrative-unsafe-url-help = use only http, https, mailto, tel, a relative path or `@figure:…`
narrative-missing-alt = the picture has no description
narrative-missing-alt-help = write one between the brackets, for those who cannot see it: `![Admission ceremony in Hậu Giang](ceremony.jpg)`
narrative-outside-image = the picture `{ $link }` is not in the publication
narrative-outside-image-help = copy it into the content folder and link to it there
narrative-later = the text speaks of something later than { $date } and is left out
narrative-later-help = nothing is to be done; it is back as of a later date
narrative-heading-level = the heading `{ $level }` skips a level
narrative-heading-level-help = use `{ $expected }`: the page's title is level one, sections begin at `##`
narrative-long = the text is { $size } kB long as a page, more than { $most } kB
narrative-long-help = make several pages of it in content/pages, one for each part, and link them to each other

# Shortcodes with words of their own, and words tied to an assessment.
narrative-needs-words = the shortcode `{ $name }` has no words of its own
narrative-needs-words-help = put the words between two tags: {"{%"} claim(target="…", result="exceeded") {"%}"}above the target{"{%"} end {"%}"}
narrative-has-no-words = the shortcode `{ $name }` has no words of its own and no end
narrative-has-no-words-help = write it with double braces, without an end: {"{{"} value(figure="…") {"}}"}
narrative-empty-claim = there are no words between the claim and its end
narrative-body-unclosed = the end is missing: {"{%"} end {"%}"}
narrative-body-unclosed-help = put it behind the last word, in the same sentence, link, emphasis, cell or list item as the opening
narrative-stray-end = an end without an opening
narrative-stray-end-help = take it out, or write the shortcode that it ends before it
narrative-crossing = the shortcode opens and ends at different levels of the text
narrative-crossing-help = both stand in the same sentence, link, emphasis, cell or list item, or both alone on a line
narrative-claim-of-blocks = a claim is words within a sentence, not paragraphs
narrative-claim-of-blocks-help = put the opening and the end right around the words, on one line with them
narrative-unknown-target-of = `{ $organization }` has no target `{ $found }`
narrative-several-targets = `{ $organization }` has several targets called `{ $found }`
narrative-claim-not-for = the target `{ $target }` is not for `{ $organization }`
narrative-claim-not-judged = the target `{ $target }` of `{ $organization }` is not judged for { $period }
narrative-claim-judged-for = name the period it is judged for, `period="…"`: { $results }
# $said: the result claimed; $found: what the data say, each one of the narrative-told entries
narrative-claim-wrong = the words say “{ $said }”; for `{ $target }` of `{ $organization }` the data say otherwise: { $found }
# $result: the word for the argument; $words: words to write
narrative-claim-instead = write what is so: `result="{ $result }"` and words such as “{ $words }”
narrative-claim-instead-each = write of each period by itself, with its own `period` and `result`
narrative-claim-two-readings = “{ $said }” is true of these years only in one of two readings: { $found }
narrative-claim-two-readings-help = say which is meant, in the words and with `as="each"` or `as="average"`
# $value: the average; $side: one of the narrative-side entries; $bound: what is asked
narrative-claim-baseline = { $period } comes before the years of `{ $target }` and is a baseline for `{ $organization }`, which is not judged: { $value } a year on average { $side } { $bound }
narrative-claim-baseline-help = write it as a comparison without a claim, such as “on average … a year, less than is asked for later”, with the number from the data:
narrative-side-below = lies below
narrative-side-within = lies within
narrative-side-above = lies above
narrative-side-undecided = is known too roughly against
narrative-bound-between = { $low } to { $high }
# $period; $found: one of the narrative-result entries; $value and $bound where there is a figure
narrative-told = { $period }: { $found }
narrative-told-figure = { $period }: { $found } ({ $value } against { $bound })
narrative-told-average = { $period } on average: { $found } ({ $value } against { $bound })
narrative-told-run = { $first } to { $last }: { $found }
narrative-told-more = { $count } more
narrative-result-met = met
narrative-result-exceeded = exceeded
narrative-result-above-range = above the range
narrative-result-missed = missed
narrative-result-in-progress = in progress, the period is not over
narrative-result-undecided = undecided, the figure is known only rounded
narrative-result-no-data = no data
narrative-result-not-started = not started
narrative-result-not-assessable = not assessable
narrative-result-ended = not assessable, the organization ended on { $date }
narrative-result-baseline = a baseline, not judged
narrative-words-met = met
narrative-words-exceeded = above the target
narrative-words-above-range = above the range asked for
narrative-words-missed = below the target
narrative-words-in-progress = under way, not to be judged yet
narrative-words-undecided = cannot be decided from a rounded figure
narrative-words-no-data = there are no figures
narrative-words-not-started = has not begun
narrative-words-not-assessable = cannot be assessed

# Footnotes, anchors, pictures.
narrative-footnote-undefined = there is no footnote `{ $name }`
narrative-footnote-undefined-help = write it in a paragraph of its own: `[^{ $name }]: …`; to print the brackets, put a backslash before them
narrative-footnote-unused = nothing refers to the footnote `{ $name }`, so it is not on the page
narrative-footnote-unused-help = put `[^{ $name }]` where it belongs, or take the footnote out
narrative-footnote-twice = there is a footnote `{ $name }` already
narrative-footnote-twice-help = give the second one another name
narrative-footnote-first = the first one is here
narrative-anchor-more = only an anchor can stand in braces behind a heading
narrative-anchor-letters = `{ $anchor }` cannot be an anchor
narrative-anchor-twice = another heading has the anchor `{ $anchor }` already
narrative-anchor-help = write it with small letters without accents, digits and single hyphens: {"## Kết quả {#ket-qua}"}; braces that are to be printed take a backslash: \{"{"}
narrative-bad-picture = `{ $link }` is not a picture that every browser shows
narrative-active-picture = the picture `{ $link }` holds a program or a web page
narrative-bad-picture-help = save it as PNG, JPEG, GIF, WebP or plain SVG
narrative-several-values = the argument `{ $argument }` takes one value
narrative-several-values-help = write it without brackets
narrative-needless-argument = the argument `{ $argument }` changes nothing here
narrative-needless-by-help = `by` goes with kind="grouped", "stacked" or "share"
narrative-needless-result-help = `result` is the result that `title` tells; without `title` the title comes from the data
narrative-not-broken-down = `{ $indicator }` is not broken down by `{ $dimension }`
narrative-not-exhaustive = the categories of `{ $dimension }` do not add up to the total of `{ $indicator }`, so they cannot be stacked
narrative-not-exhaustive-help = use kind="grouped", which draws them beside each other
narrative-not-a-term = the target `{ $target }` is not set for the total of several years, so there is no running total
narrative-not-a-term-help = choose a target of a whole term (without `every`), or kind="line"
narrative-title-verdict = the title “{ $title }” tells the result of a target and is not tied to the data
narrative-title-verdict-help = add target="…" and result="…" (and organization, period where needed) as for `claim`: the build stops where the data say otherwise
narrative-needless-part-help = `part` and `period` are for a target within a sentence; alone in its paragraph the target stands with its results
narrative-needless-period-help = `organization` and `period` are for what was assigned to each organization; this target asks the same of all
narrative-body-not-shown = the shortcode `{ $name }` shows no words of its own
narrative-body-not-shown-help = its template does not use `body_html`: write it with double braces, without an end
narrative-languages-differ = here stands { $found }, which the text in `{ $language }` does not have
narrative-languages-differ-help = say the same in every language, or leave it if it is meant so
narrative-headings-differ = { $count } headings, and { $other } in the text in `{ $language }`
narrative-nested = too many shortcodes stand within each other
narrative-nested-help = close the outer ones first
narrative-used-here = the shortcode is used here
