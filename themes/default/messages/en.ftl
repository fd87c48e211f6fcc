# The words of the site. A prefix for each part: nav- navigation, page- frame of a page, chart- charts, table- tables,
# assess- results against targets, target- targets, task- tasks, organization-, claim- printed numbers, figure- figures.

language-name = English

# Navigation
nav-home = Home
nav-main = Main parts
nav-more = More
nav-trail = Breadcrumb
nav-languages = Language
nav-periods = Other periods
nav-letters = By letter
nav-organizations = Organizations
nav-indicators = Indicators
nav-resolutions = Resolutions
nav-documents = Sources
nav-pages = Articles
nav-reporting = Reporting
nav-glossary = Symbols and methods
nav-search = Search
nav-downloads = Downloads

# The frame of a page
page-skip = Skip to the content
page-notice = Please note.
page-written-in = The text of this page has been written only in
page-contents = On this page
page-parts = Parts of this page
# The first part of a page that comes in several
part-first = Beginning
part-lead = Part { $number } of { $count }. { $name }
part-goes-on = { $shown } of { $total } rows are shown. See the next part
part-earlier = Earlier part
part-later = Later part
overview = Overview
overview-lead = There is more here than a page can hold. Each row leads to the part that has all of it.
overview-caption = What stands on the other parts of this page
tasks-excerpt = { $shown } of { $total } tasks are shown. See the others
# $date is the as-of date
page-edition = Figures as of { $date }
page-cite = { $publisher }. “{ $title }”, in: { $publication }. Figures as of { $date }.
page-shade-auto = Colours: as the system
page-shade-light = Colours: light
page-shade-dark = Colours: dark
footer-next = Next release:
footer-contact = Contact:
footer-cite = How to cite
not-found = There is no such page
not-found-lead = The address you opened is not, or is no longer, part of this site.
not-found-home = Go to the first page

# Search
search-label = Search these statistics
search-hint = Type with or without diacritics. Finds names, text, numbers of documents, and figures.
search-off = JavaScript is off in this browser, so nothing can be searched. Please use the lists below.
search-lists = Look it up in a list
search-one = 1 result
# $count is the number of results
search-many = { $count } results
search-some = No page has all of these words; here are the pages with the most of them.
# $typed is what the reader typed
search-nothing = Nothing was found for “{ $typed }”. Check the spelling, or try fewer words.
search-begun = Please keep typing.
search-looking = Searching…
search-broken = The index of this site could not be opened, so nothing can be searched. Please use the lists.
search-long = Only the first ten words were looked up.
# $count is the number of results that will be added
search-more = Show { $count } more
# $shown is the number of results shown, $count of all
search-of = { $shown } of { $count }
search-pages = Other pages
search-periods = Figures by period

# The first page
home-standing = Results against targets
# $total is how many results there are
home-standing-lead = Each target is judged for each organization and each period: { $total } results.
home-all-resolutions = See all resolutions
home-changes = Largest changes
home-changes-when = { $period } against { $against }, the largest in per cent first
home-change-up = up from { $before } to { $after }
home-change-down = down from { $before } to { $after }
home-change-wanted = in the wanted direction
home-change-unwanted = against the wanted direction
home-newest = Newest figures
home-holdings = What is in this publication

# Figures
figures = Figures
figures-caption = Figures of the period
figures-all-from = Source of every figure in the table:
key-numbers = Key figures
sources = Sources
# $section is a section's number in its document
source-section = section { $section }
figure-measure = { $indicator }: { $cell }
figure-of-dimension = { $dimension }: { $cell }
narrative-not-yet = (not known as of { $date })
figure-missing-not-reported = no data
figure-missing-not-available = not available in the source
figure-missing-not-applicable = not applicable
figure-missing-confidential = not published
figure-missing-suppressed = not published, because it is too small
figure-missing-divided-by-zero = cannot be worked out, because its divisor is 0
figure-missing-not-additive = cannot be added up, because the groups overlap
figure-missing-out-of-range = too large to be worked out
figure-did-not-occur = did not occur
figure-not-yet = not yet begun
figure-no-change = no figure for the period before
figure-no-source = worked out
figure-how-sum-of-categories = sum of categories
figure-how-remainder = total less the other categories
figure-how-sum-of-periods = sum of shorter periods
figure-how-derived = worked out from other figures
figure-how-share-of-total = worked out against the total
figure-how-sum-of-organizations = sum of organizations
figure-before-beginning = not yet there
figure-after-end = had ended
figure-rounded-in-source = printed rounded in its source
figure-rounded = printed rounded in the source, between { $low } and { $high }
figure-status-estimate = estimate
figure-status-preliminary = preliminary
figure-status-official = official
figure-status-none = not stated in the source
figure-date-at = on { $date }
figure-date-unknown = the source gives no date
figure-only-part = only { $period }
figure-share-of-total = { $share } of the total
figure-average = { $value } a year on average

# Tables
table-measure = Figure
table-value = Value
table-previous = Against the period before
table-change = { $period } on the period before
table-year-before = Against the same period last year
table-status = Status
table-source = Source
table-section = Section
table-period = Period
table-organization = Organization
table-target = Target
table-asked = Asked for
table-asked-for = Target
table-figure = Result
table-result = Assessment
table-explanation = Explanation
table-sort = Sort
table-filter = Filter
table-left = Matching:
table-copy = Copy the table
table-copied = Copied
table-uncopied = The browser does not allow it: select the table and press Ctrl+C
table-none = none
table-nothing-to-add = nothing to add
# $shown is the number of rows shown, $total that of all
table-excerpt = { $shown } of { $total } rows are shown. All of them are in the file to download.
table-newest-caption = { $caption }, the newest { $shown } periods
table-newest = The newest { $shown } of { $total } periods are shown. All of them are in the file to download.
part-of-grain =
    { $grain ->
        [year] By year
        [half-year] By half-year
        [quarter] By quarter
        [month] By month
       *[other] By period
    }: { $names }
results-elsewhere = The results of each organization are on its page.
series-caption =
    { $indicator }, { $organization }, { $grain ->
        [year] by year
        [half-year] by half-year
        [quarter] by quarter
        [month] by month
       *[other] by period
    }

# Charts
chart-show-numbers = The numbers of this chart
chart-numbers = The numbers of the chart
chart-source = Source:
chart-files = Download this chart:
chart-file-picture = picture as SVG
chart-file-numbers = numbers as CSV
chart-nothing = There are no figures to draw yet.

# Results against targets
against-targets = Against targets
scorecard = Results of each target
scorecard-caption = A row for each target, a column for each period
scorecard-outside = not judged
assess-met = Met
assess-exceeded = Exceeded
assess-above-range = Above the range
assess-missed = Missed
assess-in-progress = In progress
assess-undecided = Undecided
assess-no-data = No data
assess-not-started = Not started
assess-not-assessable = Not assessable
assess-end-minimum = the minimum
assess-end-maximum = the maximum
assess-end-exact = what was asked for
assess-end-low = the lower end of the range
assess-end-high = the upper end of the range
assess-within-range = inside the range
assess-just-at = exactly { $end }
assess-distance = { $difference } against { $end }
assess-distance-percent = { $difference } ({ $percent }) against { $end }
assess-near-miss = rounded, it looks otherwise; it was judged unrounded
assess-undecided-because = the source gives only a rounded figure, and the target lies inside what it can be
assess-begins = the period begins on { $date }
assess-organization-ended = the organization ended on { $date }, before the period did
assess-organization-began = the organization began on { $date }, after the period had begun
assess-scope-differs = the figure there is ({ $figure }) is not of the target’s time
assess-replaced = from { $date } on replaced by “{ $target }”
assess-progress-days = { $gone } of { $all } days are over ({ $percent })
assess-value-until = figures up to { $date }
assess-still-needed = { $needed } still needed
assess-needed-per-month = { $needed } needed each month
assess-needed-per-day = { $needed } needed each day
assess-pace-on-track = on track
assess-pace-behind = behind
assess-pace-unknown = cannot be set against the time gone
assess-early-minimum = the minimum was reached before the end of the period
assess-early-maximum = the maximum has been passed
assess-missing-figure = missing: { $figure }
assess-missing-more =
    { $count ->
        [one] and one other figure
       *[other] and { $count } other figures
    }
average-of = { $total } divided by { $years } years
average-value = yearly average
average-below = Below on average
average-within = Within on average
average-above = Above on average
average-undecided = Average undecided
average-role-baseline = before the target’s term: a baseline, not judged
average-role-on-average = judged on average over the target’s years

# Targets
targets = Targets
target-derived = derived
target-derived-from = Derived from “{ $printed }”, printed in { $document }
target-stated-in = Stated in
target-assigned = assigned to each organization
target-assigned-caption = Targets assigned to each organization
target-none-assigned = none assigned
target-assigned-sum =
    { $organizations ->
        [one] Assigned to one organization for { $period }: { $sum }.
       *[other] Assigned to { $organizations } organizations for { $period }: { $sum }.
    }
target-assigned-below = That is below the { $bound } asked of the whole.
target-assigned-within = That agrees with the { $bound } asked of the whole.
target-assigned-above = That is above the { $bound } asked of the whole.
target-baseline = Baseline: { $name }, { $value }
target-replaces = From { $date } on in the place of “{ $target }” of { $resolution }
target-every-month = every month
target-every-quarter = every quarter
target-every-half-year = every half-year
target-every-year = every year
target-no-period = the text gives no period
target-no-period-short = no period given
compatibility = Whether the targets go together
compatibility-possible = “{ $count }” and “{ $rate }” can both be met only if the number of { $stock } is { $interval }.
compatibility-always = “{ $count }” and “{ $rate }” can both be met with any number of { $stock }.
compatibility-never = “{ $count }” and “{ $rate }” can never both be met.
compatibility-every = If the number of { $stock } is { $interval }, every result inside “{ $count }” also meets “{ $rate }”.
compatibility-known = Latest figure ({ $stock }): { $value }, { $period }.
compatibility-unknown = There are no figures on this ({ $stock }), so which of these holds is not known.
interval-between = { $low } to { $high }
interval-from = { $low } or more
interval-up-to = at most { $high }
interval-any = any number

# Tasks
tasks = Tasks
tasks-none-reported = Nobody has reported how far these tasks are.
task-not-reported = Not reported
task-not-started = Not started
task-under-way = Under way
task-done = Done
task-dropped = Dropped
task-since = since { $date }
task-due = due { $date }

# Organizations
organization = Organization
organizations-lead = The organizations in this publication, each below the one it belongs to.
organizations-directory = From A to Z
organization-years = Figures of each year
organization-children-more = Shown are { $shown } of { $total } organizations. The list of organizations has them all.
organization-kind = Kind
organization-parent = Part of
organization-lifetime = Lifetime
organization-predecessors = Formed from
organization-code = Code
organization-from = from { $from }
organization-from-to = { $from } to { $to }
organization-to = until { $to }
organization-from-end-unknown = from { $from }; whether it has ended is not known
organization-end-unknown = whether it has ended is not known
organization-ended = Ended on { $date }
organization-ended-tag = ended
organization-merged-into = merged into { $name }
organization-renamed-to = renamed to { $name }
organization-split-into = split into { $name }
organization-no-figures = There are no figures of this organization yet.
organization-no-figures-short = no figures
organization-periods-count =
    { $count ->
        [one] figures of one period
       *[other] figures of { $count } periods
    }
organization-periods = Periods
organization-below =
    { $count ->
        [one] one organization below it
       *[other] { $count } organizations below it
    }
organization-children = Organizations below it
organization-other-figures = Other figures
predecessors = Before it was formed: its predecessors added up
predecessors-lead = These are sums of the organizations that merged, in the new extent; not figures that this organization reported. They are made only where each of them has a figure.
predecessors-caption = { $names } added up
period-parts = Period by period
period-no-figures = There are no figures of this period.

# Indicators
indicator = Indicator
indicators-lead = Each indicator is something measured: its definition, unit, method, and the figures of organizations.
indicator-kind = Kind
indicator-flow = Count during a period
indicator-stock = Count at a date
indicator-share = Share in per cent
indicator-rate = Rate
indicator-mean = Mean
indicator-unit = Unit
indicator-in-unit = unit: { $unit }
indicator-direction = Wanted direction
indicator-direction-higher = higher is better
indicator-direction-lower = lower is better
indicator-direction-none = none
indicator-formula = How it is worked out
indicator-dimensions = Broken down by
indicator-reported = Reported
indicator-reported-month = every month
indicator-reported-quarter = every quarter
indicator-reported-half-year = every half-year
indicator-reported-year = every year
indicator-suppressed = Not published
indicator-suppressed-below = counts under { $limit }
indicator-contact = Contact
indicator-definition = Definition.
indicator-method = Method
indicator-compared = Organizations
indicator-table-caption =
    { $indicator }, { $grain ->
        [year] by organization and year
        [half-year] by organization and half-year
        [quarter] by organization and quarter
        [month] by organization and month
       *[other] by organization and period
    }
indicator-no-figures = There are no figures of this indicator yet.
indicator-organizations-count = organizations with figures: { $count }
indicator-targets-count =
    { $count ->
        [one] one target
       *[other] { $count } targets
    }
formula-share = { $part } divided by { $of }, in per cent
formula-rate = { $of } divided by { $per } { $at }, times { $times }
formula-sum = { $parts } added up
formula-at-start = at the start of the period
formula-at-end = at the end of the period
formula-at-mean = on average over the period

# Resolutions
resolution = Resolution
resolutions-lead = Resolutions, decisions and plans that set targets and tasks.
resolution-by = Issued by
resolution-document = Text
resolution-no-text = the text is not at hand
resolution-targets-count =
    { $count ->
        [one] one target
       *[other] { $count } targets
    }
resolution-tasks-count =
    { $count ->
        [one] one task
       *[other] { $count } tasks
    }

# Documents
pages-lead = What is written beside the pages of organizations, indicators, resolutions and sources.
documents-lead = Every figure was read in one of these. What they worked out themselves is worked out again.
document-kind = Kind
document-number = Number
document-no-number = the copy carries no number
document-date = Date
document-no-date = the copy carries no date
document-no-section = no section given
document-issuer = Issued by
document-file = Copy on file
document-resolutions = Targets and tasks
document-copies = Copies
document-figures = Figures read in this document
document-figures-count = figures: { $count }
document-targets = Targets stated in this document
document-claims-count = printed numbers recomputed: { $count }
claims = What it prints, recomputed
claims-lead = The document prints percentages and verdicts; each is worked out again here from its own figures.
claim-paraphrased = after the sense, not quoted
claim-value = { $figure }
claim-attainment = { $figure }, in per cent of the target “{ $target }”
claim-share = { $figure }, as a share of { $whole }
claim-average = { $figure }, yearly average
claim-sum = the sum of { $figures }
claim-difference = { $figure }: how far it lies over the target “{ $target }”
claim-change = { $figure }, rise on { $against }
claim-verdict = a verdict on { $targets }
claim-agrees = Agrees
claim-cut = Cut, not rounded
claim-coarse = Coarsely rounded
claim-differs = Differs
claim-before-its-time = Said before the period was over
claim-not-recomputable = Cannot be recomputed
claim-computed = recomputed: { $computed }
claim-rounded = rounded: { $rounded }
claim-step = agrees when rounded to the nearest { $step }
claim-by = the print is off by { $by }
claim-found = the figures say “{ $result }”
claim-early = the period runs until { $date }
claim-rests-on-itself = the target was derived from this very number: that they agree proves nothing

# Reporting
reporting-lead = Figures that were due and are not there.
reporting-caption = Missing figures by organization
reporting-count = Periods missing
reporting-periods = Which
reporting-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
reporting-all = Nothing that was due is missing.

# Downloads
downloads-lead = Tables of figures that Excel and other programs open.
page-report = Report as a PDF, to print and to keep
downloads-of-page = Download the data of this page:
downloads-whole = The whole publication
downloads-figures = All figures
downloads-assessments = All results against targets
downloads-organizations = Figures of each organization
downloads-indicators = Figures of each indicator
downloads-resolutions = Results of each resolution

# Symbols and methods
glossary-lead = The symbols in the tables, what each result means, and how it is worked out.
glossary-directory = From A to Z
glossary-directory-lead = The statuses, results and methods of this page, and the indicators of the publication.
glossary-symbols = Symbols
glossary-did-not-occur = Nothing of the kind occurred. In sums it counts as 0.
glossary-no-information = It occurred, but there is no figure. The reason stands beside it.
glossary-statuses = Status of figures
glossary-estimate = Worked out before all data were in; a preliminary and then an official figure will replace it.
glossary-preliminary = Compiled, but not finally checked.
glossary-official = The final figure of the body in charge.
glossary-results = Results against targets
glossary-exceeded = Over the minimum.
glossary-met = Inside the range, exactly what was asked for, or not over the maximum.
glossary-above-range = Over the upper end of a range: neither exceeded nor missed.
glossary-missed = Under the minimum or the lower end of a range, or over a maximum.
glossary-in-progress = The period is not over: set against the time gone, without a verdict.
glossary-undecided = The figure is known only rounded, and the target lies inside what it can be.
glossary-no-data = There is nothing to judge it by.
glossary-not-started = The period begins after the as-of date.
glossary-not-assessable = The organization ended before the period did, or began after its start, or the figure is of another scope than the target.
glossary-methods = Methods
glossary-rounding-title = Rounding
glossary-rounding = A published figure keeps the decimals it was printed with. What is worked out is rounded for display, halves away from zero; every calculation and comparison uses unrounded values.
glossary-judging-title = How results are judged
glossary-judging = Each target is judged for each organization and each period. Nothing is called missed before its period is over. Exactly at a minimum or maximum is met.
glossary-average-title = Several years and yearly targets
glossary-average = A total of several years is never split into years. Against a yearly target only its average is given; years before the target’s term are shown for comparison.
glossary-derived-title = Derived targets
glossary-derived = Where the text that sets a target is not at hand and only a percentage is printed, the target is derived from it, and marked “derived” wherever it is shown.
glossary-ended-title = Mergers, renamings, ends
glossary-ended = The organization that a merger forms is another one. Figures and targets of the old one do not pass to it.
glossary-as-of-title = As-of date
# $date is the as-of date
glossary-as-of = The publication looks from { $date }: periods that end later are not over, documents dated later are not there.

# ---- Charts ----

# Words in charts. $value, $bound and $level are numbers written as the language does; $when and $period are periods.
chart-when =
    { $shape ->
        [days] from { $period }
       *[period] in { $period }
    }
chart-unit = unit: { $unit }
chart-and-others = { $names } and { $count } others
chart-per-year = a year
chart-per-half = a half-year
chart-per-quarter = a quarter
chart-per-month = a month
chart-million = million
chart-billion = billion
chart-axis-scaled = { $factor } { $unit }
chart-targets = Targets
chart-gaps = Periods without figures
chart-breaks = Changes of the organization
chart-results = Results against targets

chart-level =
    { $kind ->
        [at-least] the minimum of { $value }
        [at-most] the maximum of { $value }
        [between] the { $value }
       *[other] the level of { $value }
    }
chart-goal =
    the target of { $kind ->
        [at-least] at least { $value }
        [at-most] at most { $value }
       *[other] { $value }
    }
chart-asked = target: { $bound }
chart-asked-average = on average { $value } a year
chart-derived = derived
chart-void = cannot be assessed
chart-void-because =
    cannot be assessed{ $why ->
        [ended] {""}: the organization had ended
        [began] {""}: the organization was not yet there
        [scope] {""}: the figure covers something else
       *[other] {""}
    }
chart-average = { $value } a year
chart-on-average = on average { $value } a year
chart-total =
    { $value } in { $years ->
        [one] one year
       *[other] { $years } years
    }
chart-until = up to { $day }
chart-part-of-year = part of a period

chart-event-began = { $date }: { $organization } founded
chart-event-ended = { $date }: { $organization } ended
chart-event-merged = { $date }: { $organization } merged into { $others }
chart-event-renamed = { $date }: { $organization } renamed { $others }
chart-event-split = { $date }: { $organization } split into { $others }

chart-gap-not-reported = no figures yet
chart-gap-not-available = not available
chart-gap-not-applicable = not applicable
chart-gap-confidential = not published
chart-gap-suppressed = too small to be published
chart-gap-incalculable = cannot be worked out

chart-status-estimate = estimate
chart-status-preliminary = preliminary
chart-key-not-final = preliminary or estimated
chart-other-parts = { $count } other categories
chart-more-rows = and { $count } more rows in the table.
chart-absent = the organization was not there
chart-negative-parts = has negative numbers, cannot be stacked
chart-nothing-to-share = the total is 0
chart-key-missing = no figures
chart-key-path = even pace to the { $target }
chart-cumulative = { $measure }, running total
chart-cumulative-step = by { $day }: { $total } ({ $period }: { $value })
chart-key-lone = on its own: total so far, part of a period
chart-key-so-far = total so far, part of a period
chart-key-around = total of the whole stretch
chart-key-compared = for comparison, not judged

# The result, behind a sign: ✓ met.
chart-result =
    { $outcome ->
        [met] met
        [exceeded] exceeded
        [above-range] above the range
        [missed] missed
        [undecided] undecided
        [not-started] not started
        [no-data] no figures yet
       *[not-assessable] cannot be assessed
    }
chart-result-in-progress =
    { $pace ->
        [reached] in progress, minimum reached
        [passed] in progress, maximum passed
        [on-track] in progress, on track
        [behind] in progress, behind
       *[unknown] in progress
    }
chart-result-average =
    { $role ->
        [baseline] { $side ->
            [below] below what is asked
            [within] within what is asked
            [above] above what is asked
           *[undecided] undecided
        }
       *[on-average] { $side ->
            [below] below on average
            [within] within on average
            [above] above on average
           *[undecided] undecided on average
        }
    }

# Titles: what the chart shows. The first letter becomes a capital.
chart-finding =
    { $when }: { $value }, { $outcome ->
        [met] { $kind ->
            [at-least] just meeting { $goal }
            [at-most] within { $goal }
            [exactly] just { $goal }
           *[between] meeting { $goal }
        }
        [exceeded] above { $goal }
        [above-range] above { $goal }
        [missed] { $side ->
            [above] over { $goal }: missed
           *[below] short of { $goal }
        }
       *[undecided] a rounded figure: whether it meets { $goal } is undecided
    }
chart-finding-in-progress =
    { $value } by { $day }: { $pace ->
        [reached] { $kind ->
            [between] the lower end of { $goal }
           *[other] { $goal }
        } for { $period } is reached before its end
        [passed] { $kind ->
            [between] the upper end of { $goal }
           *[other] { $goal }
        } for { $period } is passed before its end
        [on-track] { $kind ->
            [at-most] within the pace of { $goal } for { $period }
           *[other] on track for { $goal } for { $period }
        }
        [behind] { $kind ->
            [at-most] over the pace of { $goal } for { $period }
           *[other] behind the pace of { $goal } for { $period }
        }
       *[unknown] { $goal } for { $period } is in progress
    }
chart-finding-average =
    { $value } a year on average { $when }, { $side ->
        [below] below
        [within] { $kind ->
            [at-most] within
            [between] within
           *[other] just
        }
        [above] above
       *[undecided] a rounded figure, undecided against
    } { $level } { $dated ->
        [yes] asked for in { $asked }
       *[no] asked for
    }
chart-finding-trend =
    { $moved ->
        [up] up from { $first } in { $from } to { $last } in { $to }
        [down] down from { $first } in { $from } to { $last } in { $to }
       *[same] { $last } in { $to }, as in { $from }
    }
chart-finding-total = { $average } a year on average { $in } ({ $total } together)
chart-finding-single = { $when }: { $value }
chart-finding-series = { $count } series compared
chart-finding-each = { $name }: { $value } ({ $period })
chart-finding-compared = { $when }: highest { $highest } ({ $high }), lowest { $lowest } ({ $low })
chart-finding-among = { $finding }, of { $known } out of { $all } that are known
chart-finding-part = { $when }: { $name } { $value }
chart-finding-part-moved =
    { $moved ->
        [up] { $name }: up from { $first } ({ $from }) to { $last } ({ $to })
        [down] { $name }: down from { $first } ({ $from }) to { $last } ({ $to })
       *[same] { $name }: { $last } in { $to }, the same as in { $from }
    }
chart-finding-parts-compared = share of { $name }, { $when }: highest in { $highest } ({ $high }), lowest in { $lowest } ({ $low })
chart-finding-equal = { $when }: all have { $value }
chart-finding-counted =
    { $of ->
        [periods] target met or exceeded in { $good } of { $all } periods
        [results] target met or exceeded in { $good } of { $all } results
       *[targets] { $good } of { $all } targets met or exceeded
    }
chart-finding-averages = yearly averages against what is asked: { $parts }
chart-finding-averages-part =
    { $side ->
        [below] { $count } below
        [within] { $count } within
        [above] { $count } above
       *[undecided] { $count } undecided
    }
chart-finding-above = { $count } above the range
chart-finding-missed = missed: { $name }

# What stands for the drawing.
chart-description =
    { $kind ->
        [line] line chart over time.
        [periods] bar chart over time, each bar as long as its period.
        [ranking] bar chart, from the highest to the lowest.
        [heat] heat map: a cell for each organization and year, the darker the more.
        [multiples] small line charts, all to one scale.
        [grouped] bar chart: categories beside each other.
        [stacked] stacked bar chart: categories that add up to the total.
        [share] stacked bar chart, each bar 100%: the share of each category in the total.
        [cumulative] line chart of the running total, against an even pace to the target of the whole term.
        [bars] bar chart.
       *[target] bar chart: results against targets.
    }
chart-shape = { $count } figures. First: { $first }. Latest: { $last }. Highest: { $highest }. Lowest: { $lowest }

chart-shape-short = from { $first } to { $last }

chart-note-derived = A target marked "derived" stands in no text: it was worked out from figures that a text prints.
chart-note-term = { $period } counts as { $years } years in averages, though it touches { $calendar } calendar years.
chart-note-average = Totals of several years are drawn as the average of a year; the figures of single years are not known.
chart-note-asked-average = Targets for several years are drawn as the average of a year.
chart-note-own-asked = The targets that only some of these series have are not drawn here.
chart-note-cut-axis = The vertical axis does not begin at 0.
chart-note-grey =
    { $count ->
        [one] One more series is drawn in grey; its figures are in the table.
       *[other] { $count } more series are drawn in grey; their figures are in the table.
    }
chart-note-left-out =
    { $count ->
        [one] One figure of a shorter or longer period is not drawn, because another figure stands for its time.
       *[other] { $count } figures of shorter or longer periods are not drawn, because other figures stand for their time.
    }
chart-note-cut-rows = { $count } more are not drawn here.
chart-note-cut-columns = Only the largest categories are drawn; { $count } are left out.
chart-note-scales = Each count is drawn to a scale of its own; all percentages share one.

chart-column-series = Series
chart-column-period = Period
chart-column-value = Figure
chart-column-average = Average
chart-column-drawn = As drawn
chart-column-asked = Target
chart-column-status = Status
chart-column-total = Running total
chart-column-row = What
chart-column-result = Result

chart-none-figures = There are no figures yet to draw.
chart-none-targets = There are no targets to compare with.
chart-none-results = There are no figures yet to set against the target.
chart-none-units = The measures chosen have different units, so they cannot share a chart.
chart-none-parts = These categories do not add up to the total, so they are not stacked; use kind="grouped".
chart-none-term = The target is not for the total of several years, so there is no running total to draw.
chart-none-single = There is only one figure and no target to compare it with, so there is no chart.

# Words in a text that a result bears out. $result, $period, $value, $asked
said-figure = { $result }: { $value } in { $period }, asked for { $asked }
said-plain = { $result }: { $period }, asked for { $asked }
said-each = { $result } in each of { $first } to { $last }

# Footnotes. $number that of the note, $time the how-manieth reference to it
footnotes = Notes
footnote-back = Back to the text of note { $number }
footnote-back-time = Back to the text of note { $number }, place { $time }

# Workbooks for people
workbook-cover = Cover
workbook-figures = Figures
workbook-assessments = Results
workbook-notes = Notes
workbook-contents = The sheets of this workbook
workbook-notes-about = Symbols, words and methods
workbook-table-about = One table is on this sheet. The sheet with notes explains its symbols and words. Where a cell is empty there is nothing to say.
workbook-term = Symbol or word
workbook-meaning = Meaning
workbook-of-which = Of which
workbook-why-missing = Why there is no figure
workbook-least = Least it can be
workbook-most = Most it can be
workbook-date = Date of a stock
workbook-note = Remark
workbook-reference = Reference
workbook-at-least = Asked: at least
workbook-at-most = Asked: at most
workbook-to-low = Against the lower end
workbook-to-low-percent = Against the lower end, %
workbook-to-high = Against the upper end
workbook-to-high-percent = Against the upper end, %

# The columns of the files for programs. $column and $language are the name of a column and the code of a language.
column-figure = Reference of the figure, its stable name: organization/period/indicator[dimension=category]
column-organization = Id of the organization
column-indicator = Id of the indicator
column-kind = Kind of indicator: flow, stock, share, rate or mean
column-cell = The part of the total, as in the reference; empty for the total
column-name = Name of what stands in “{ $column }”, in the language “{ $language }”; empty where it has none in it
column-dimension = Category of the breakdown “{ $dimension }”; empty where the figure is for all
column-period = Code of the period
column-period-start = First day of the period
column-period-end = Last day of the period
column-period-years = As how many years the period counts in averages; empty where it is not counted in whole years
column-value = The number, with a point and without separators; empty where there is none
column-lower = The least it can be, where it is known only rounded
column-upper = The most it can be, where it is known only rounded
column-unit = Id of the unit; percent for shares
column-status = SDMX observation status: E estimate, P preliminary, A official; empty where the source states none
column-missing = Why there is no number
column-date = Day of a stock; empty where the source does not give it
column-source = Id of the document it was read in or that gives the target
column-source-number = Number of that document
column-section = Section of that document
column-note = What a reader has to know
column-page = Where it stands on this site, from its first folder
column-target = Reference of the target: resolution/target
column-resolution = Id of the resolution
column-role = judged; or a total of several years against a yearly target: on-average, or baseline where its years come before the target
column-bound = What is asked: at least, at most, between both, exactly
column-low = Lower end of what is asked
column-high = Upper end of what is asked
column-basis = Whether the text states the target, or it is derived from a printed number
column-claim = The printed number it is derived from
column-result = Result; empty for an average
column-side = On which side an average lies; empty for what is judged
column-years = The years that an average is divided by
column-average = The total divided by the years
column-distance-low = From the lower end to the value: positive above it
column-distance-low-percent = The same in per cent of the lower end
column-distance-high = From the upper end to the value: positive above it
column-distance-high-percent = The same in per cent of the upper end
column-near-miss = Whether the rounded value would look as if it lay on another side
column-reason = Why there is no verdict
column-reason-date = Since when
column-reason-for = The figure or the target that the reason is about
column-days-gone = Days of the period that are over
column-days = All days of the period
column-value-until = Up to which day the value so far goes
column-pace = Whether a target in progress is on its way
column-decided = What the value so far decides already
column-needed-low = Still needed for the lower end
column-needed-high = Still possible up to the upper end
column-needed-per-day = Needed on each day left, for the lower end
column-figures = References of the figures used, a space between
column-figures-missing = References of the figures that would be needed, a space between

# The page of downloads
downloads-columns = What the columns mean
downloads-columns-lead = The files for programs have these columns. A file datapackage.json beside them says the same to programs (Data Package, version 2).
downloads-columns-of-figures = Columns of the files of figures
downloads-columns-of-assessments = Columns of the files of results
downloads-format-xlsx = XLSX is for reading in Excel or LibreOffice, with notes.
downloads-format-csv = CSV is for any program.
downloads-format-json = JSON is for those who write a program.

# The PDF
pdf-contents = Contents
pdf-index = Index of indicators
pdf-report = Report
pdf-overview = Overview
pdf-page = Page
pdf-contact = Contact:
pdf-preliminary = holds figures that are not yet official
pdf-party-title = COMMUNIST PARTY OF VIET NAM
pdf-country = SOCIALIST REPUBLIC OF VIET NAM
pdf-motto = Independence - Freedom - Happiness
pdf-number-party = No. ……-BC/……
pdf-number-state = No. ……/BC-……
pdf-date = date ……
pdf-recipients = Recipients:
# $version is the beginning of the SHA-256 of the files of data
pdf-version = Data version: { $version }
pdf-internal = INTERNAL
pdf-confidential = CONFIDENTIAL
pdf-draft = DRAFT
pdf-file-figures = The figures of the report
pdf-file-assessments = What the targets of the report came to
# $period is a period
pdf-of-period = Period { $period }
