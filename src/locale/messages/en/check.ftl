# Holding what the files say against each other.

# Names.
check-nearest = did you mean `{ $nearest }`?
check-declared-here = `{ $name }` is declared here
check-first-here = the first one is here
check-unknown-unit = there is no unit `{ $found }`
check-unknown-unit-help = add it under `units` in data/indicators.yaml, or correct the name
check-unknown-dimension = there is no dimension `{ $found }`
check-unknown-dimension-help = add it under `dimensions` in data/indicators.yaml, or correct the name
check-unknown-category = the dimension has no category `{ $found }`
check-unknown-category-help = add it to the dimension's `categories` in data/indicators.yaml, or correct the name
check-unknown-indicator = there is no indicator `{ $found }`
check-unknown-indicator-help = add it under `indicators` in data/indicators.yaml, or correct the name
check-unknown-document = there is no document `{ $found }`
check-unknown-document-help = make the file data/documents/{ $found }.yaml, or correct the name
check-unknown-organization = there is no organization `{ $found }`
check-unknown-organization-help = make the file data/organizations/{ $found }/organization.yaml, or correct the name
check-unknown-resolution = there is no resolution `{ $found }`
check-unknown-resolution-help = make the file data/resolutions/{ $found }.yaml, or correct the name
check-unknown-target = the resolution has no target `{ $found }`
check-unknown-target-help = add it to the resolution's `targets`, or correct the name
check-unknown-claim = the document has no claim with the id `{ $found }`
check-unknown-claim-help = give the claim in the document's file this `id`, or correct the name
check-circular-categories = a category is a part of itself: `{ $way }`
check-circular-derivation = an indicator is worked out from itself: `{ $way }`
check-circular-parents = an organization is under itself: `{ $way }`
check-circular-successors = an organization becomes itself again: `{ $way }`
check-circular-replacement = a target replaces itself: `{ $way }`
check-circular-parts = a target is a part of itself: `{ $way }`
check-circular-help = one of these references is wrong: correct or delete it

# Texts and languages.
check-missing-translation = this text is not there in `{ $languages }`
check-missing-translation-help = add `{ $language }: …`; until then readers see another language
check-untranslated-narrative = this page has no narrative in `{ $languages }`
check-untranslated-narrative-help = write it in a file beside this one, with `.{ $language }.md` at the end

# As-of date, classification, embargo.
check-no-as-of = nothing says which date the publication is as of: it has no figures and no dated documents
check-no-as-of-help = add the date up to which the data are to be read
check-future-as-of = the embargo until { $embargo } is not over: the as-of date { $as-of } is in the future, today is { $today }
check-future-as-of-help = take an as-of date before { $embargo }, or publish after that day
check-as-of-here = the as-of date is here
check-undated-document = `{ $document }` has no date but reports on `{ $period }`, which was not over on { $as-of }: it and its figures are left out
check-undated-document-help = nothing need be done; if the document is older, its date should be entered
check-disclosure = `{ $figure }` is not to be shown, but can be worked out from `{ $others }`
check-disclosure-help = keep back one more of these figures (`classification` or `missing: confidential`), or leave their total out
check-disclosure-here = `{ $figure }` is published

# Units, dimensions, indicators.
check-kind-flow = flow
check-kind-stock = stock
check-kind-share = share
check-kind-rate = rate
check-kind-mean = mean
check-kind-here = the kind is given here
check-missing-unit = the indicator `{ $indicator }` has no unit
check-missing-unit-help = add `unit` with one of the units of this file; only a share has none
check-unit-of-share = a share is always in per cent: it cannot have the unit `{ $unit }`
check-unit-of-share-help = delete `unit`, or make the indicator a rate if it is set against something else
check-bad-decimals = `decimals: { $found }` is more than the { $most } decimals a number can be shown with
check-threshold-of-ratio = `{ $indicator }` is no count: `suppress_below` does nothing for it
check-threshold-of-ratio-help = delete `suppress_below`, and put it on the indicator that is counted
check-low-threshold = `suppress_below: { $found }` gives away what it hides: the threshold must be at least { $least }
check-low-threshold-help = below { $found } there is only one number that can be hidden
check-derivation-kind = `{ $indicator }` is a { $kind }, and cannot be worked out by `{ $key }`
check-derivation-kind-share-help = write `kind: share`, or take `rate` or `sum` instead of `share`
check-derivation-kind-rate-help = write `kind: rate`, or take `share` or `sum` instead of `rate`
check-derivation-kind-sum-help = write `kind: flow` or `kind: stock` as its parts have it; only counts can be added up
check-part-is-no-count = `{ $measure }` is a { $kind }: only flows and stocks can be added up or set against each other
check-part-is-no-count-help = name the counts that it is worked out from
check-parts-differ-in-kind = `{ $one }` ({ $one-kind }, unit `{ $one-unit }`) and `{ $other }` ({ $other-kind }, unit `{ $other-unit }`) do not go together
check-parts-differ-in-kind-help = parts and whole must be of the same kind and unit
check-rate-without-at = the rate `{ $indicator }` does not say which stock of `{ $per }` it is set against
check-rate-without-at-help = add `at: start`, `at: end` or `at: mean` (of both)
check-at-without-stock = `at` chooses among stocks, but `{ $per }` is no stock
check-at-without-stock-help = delete `at`
check-times-zero = a rate times 0 is always 0

# Organizations.
check-begins-here = its first day is here
check-ends-here = its end is here
check-lifetime-here = the lifetime is given here
check-ends-before-it-begins = it ends on { $until }, but begins only on { $from }
check-ends-before-it-begins-help = `from` is the first day, `until` the first day it was no longer there; one of them is wrong
check-successor-begins-later = `{ $successor }` begins only on { $date }, after the end on { $until }
check-successor-ended-before = `{ $successor }` ended already on { $date }, not after the end on { $until }
check-successor-begins-later-help = what an organization becomes must be there on the day it ends; correct one of the dates

# Figures.
check-dimension-not-allowed = `{ $indicator }` is not broken down by `{ $dimension }`
check-dimension-not-allowed-help = it is broken down by `{ $allowed }`; to allow more, add it to the indicator's `dimensions`
check-no-dimension-allowed-help = to allow it, add `dimensions` to the indicator in data/indicators.yaml
check-sum-of-overlapping = `{ $measure }` cannot be added up: one person or case can be in several categories of `{ $dimension }`
check-sum-of-overlapping-help = name one category alone
check-sum-of-nested = `{ $measure }` counts twice: `{ $part }` is a part of `{ $whole }`
check-sum-of-nested-help = leave one of the two out
check-sum-of-ratios = `{ $measure }` cannot be added up: it is a { $kind }
check-sum-of-ratios-help = only counts can be added up over categories
check-duplicate-figure = `{ $figure }` is given twice
check-duplicate-figure-help = keep the right one and delete the other; the same figure can stand under `figures`, `by`, `cells` or `series`, or in another file
check-before-it-began = `{ $organization }` began only on { $date }, after `{ $found }`
check-after-it-ended = `{ $organization }` ended on { $date }, before `{ $found }`
check-outside-lifetime-help = the figure belongs to a predecessor or successor, or `from` or `until` of the organization is wrong
check-period-outside-file = `{ $found }` is not within `{ $file }`, the period of this file
check-period-outside-file-help = move it to the file of a period that `{ $found }` lies in
check-no-source =
    { $others ->
        [0] `{ $figure }` has no source
        [one] `{ $figure }` and { $others } other figure of this file have no source
       *[other] `{ $figure }` and { $others } other figures of this file have no source
    }
check-no-source-help = add `source` at the top of the file, for all figures, or to the figure itself
check-stock-without-date = the stock `{ $figure }` does not say which day it is at
check-stock-without-date-help = give the day it was counted on, such as `date: { $date }`; where the source does not say, `date: unknown`
check-date-outside-period = the day { $found } is not in `{ $period }`
check-date-outside-period-help = correct the date, or enter the figure for the period the day lies in
check-unused-date = only a stock is at a date; `{ $indicator }` covers its whole period
check-unused-date-help = delete `date`
check-ambiguous-number = is `{ $found }` the whole number { $whole }, or less than that with three decimals?
check-ambiguous-number-help = write `{ $whole }` for the whole number, or `{ $decimal }` for the decimal one; if `{ $indicator }` always has three decimals, give it `decimals: 3`
check-negative-count = { $found } cannot be: `{ $indicator }` is a count and never below 0
check-negative-count-help = correct the number; what was reduced is another indicator
check-share-out-of-range = { $found } cannot be: the share `{ $indicator }` lies between 0 and 100
check-share-out-of-range-help = write per cent (63.2, not 0.632); what can be over 100 is a rate, not a share
check-fractional-count = { $found } cannot be: `{ $indicator }` counts whole things
check-fractional-count-help = write the whole number; if the unit can be divided, give the indicator `decimals: { $decimals }`
check-false-precision = { $found } has { $decimals } decimals, more than { $most }: nobody can know it that exactly
check-false-precision-help = round it to { $most } decimals or fewer, as the source prints it
check-rounded-and-exact = it cannot be exact and rounded to { $step }
check-rounded-and-exact-help = keep `exact` or `rounded`, not both
check-rounded-here = `rounded` is here
check-status-without-value = `{ $figure }` has a status, but no number that it could be of
check-status-without-value-help = delete `status`, or enter the number
check-final-too-early = `{ $figure }` is said to be official, but its document of { $document } was written before { $end }
check-final-too-early-help = say `preliminary` or `estimate`, or correct the document's date

# Resolutions.
check-no-organization = the target `{ $target }` does not say whom it is for
check-no-organization-help = the resolution was decided by a body that has no figures here: name those it is for
check-no-children = no organization is under `{ $parent }`, at least not in the target's period
check-no-children-help = give the organizations under it this line in their organization.yaml, or name them in `organizations`
check-every-outside-period = the target is to be judged for each of these, but `{ $period }` has none in it
check-every-outside-period-help = delete `every`, or correct the period
check-period-here = the period is here
check-parts-of-other-measure = these targets are for `{ $own }` and cannot add up to `{ $target }`, which is for `{ $whole }`
check-parts-of-other-measure-help = give both the same measure, or delete `parts_of`
check-assigned-total =
    { $count ->
        [0] the total for `{ $period }` is { $found }, but nothing is assigned for it
       *[other] the total for `{ $period }` is { $found }, but what is assigned ({ $count } organizations) adds up to { $sum }
    }
check-assigned-total-help = compare the numbers with the annex: one of them, or the total, is mistyped, or a line is missing. If the annex itself is wrong, leave out its total
check-contradicting-targets = `{ $other }` and `{ $one }` cannot both be met by `{ $organization }` in `{ $period }`
check-contradicting-targets-help = if the later one takes the place of the other, say so with `replaces` and `since`
check-overlapping-targets = `{ $other }` asks the same of `{ $organization }` in `{ $period }` as `{ $one }` does
check-overlapping-targets-help = make one target of both, as with `between`, or correct measure or period
check-target-past-end = the target `{ $target }` is for `{ $period }`, but `{ $organization }` ended on { $end }: the time after cannot be assessed
check-target-past-end-help = nothing need be done; if a successor took the target over, enter it as its own
check-task-without-source = the task `{ $task }` has a state, but no date and source for it
check-task-without-source-help = say since when, and which document says so

# Claims.
check-unreadable-claim = there is no number to be read in `{ $found }`
check-unreadable-claim-help = write just the number as the document prints it, with points before thousands and a comma before decimals
check-share-of-itself = `{ $figure }` is a total: as a share of itself it is always 100 per cent
check-share-of-itself-help = name the part in `of`, or another whole in `whole`
check-nothing-reported = nothing is reported for the time of `{ $figure }`
check-nothing-reported-help = make the file data/organizations/{ $organization }/{ $period }.yaml, or correct the period

# Narratives.
check-orphaned-organization = this narrative is of the organization `{ $found }`, which is not there
check-orphaned-period = this narrative is of `{ $organization }` in `{ $period }`, for which there are no figures
check-orphaned-indicator = this narrative is of the indicator `{ $found }`, which is not there
check-orphaned-resolution = this narrative is of the resolution `{ $found }`, which is not there
check-orphaned-document = this narrative is of the document `{ $found }`, which is not there
check-orphaned-page = this narrative is of a page that is not there
check-orphaned-nearest = did you mean `{ $nearest }`? Rename the file or folder then
check-orphaned-help = rename the file after what it is about, or move it to content/pages as a page of its own

# Arithmetic.
check-number = { $number }
check-nothing = 0
check-addition = { $left } + { $right }
check-part-here = `{ $figure }` is here
check-parts-differ = `{ $figure }` is { $total }, but its parts by `{ $dimension }` add up to { $sum } ({ $parts })
check-parts-differ-help = correct the total or the part that is wrong; if there are cases in none of the categories, the dimension is not `exhaustive`
check-parts-exceed =
    { $count ->
        [one] `{ $figure }` is { $total }, but one part of it is { $sum }
       *[other] `{ $figure }` is { $total }, but parts of it add up to { $sum } ({ $parts })
    }
check-parts-exceed-help = correct the total or the part that is wrong; if one case can be in several categories, the dimension is `overlapping`
check-periods-differ = `{ $figure }` is { $total }, but the { $count } periods in it add up to { $sum } ({ $parts })
check-many-periods-differ = `{ $figure }` is { $total }, but the { $count } periods in it add up to { $sum }
check-periods-exceed =
    { $count ->
        [one] `{ $figure }` is { $total }, but one period in it alone has { $sum }
       *[other] `{ $figure }` is { $total }, but { $count } periods in it alone add up to { $sum } ({ $parts })
    }
check-many-periods-exceed = `{ $figure }` is { $total }, but { $count } periods in it alone add up to { $sum }
check-periods-differ-help = correct the number that is wrong; if the long period counts otherwise than by the calendar, say so in data/periods.yaml
check-children-differ = `{ $figure }` is { $total }, but all { $count } organizations under it add up to { $sum }
check-children-exceed =
    { $count ->
        [one] `{ $figure }` is { $total }, but one organization under it alone has { $sum }
       *[other] `{ $figure }` is { $total }, but { $count } organizations under it alone add up to { $sum }
    }
check-children-differ-help = see whether one of the numbers is mistyped; if the organization has figures of its own beside those under it, leave it
check-derived-differs = `{ $figure }` is given as { $given }, but `{ $members }` make it { $worked-out }
check-derived-differs-help = see whether one of the numbers is mistyped, or the source cut the number instead of rounding it
check-jump-up = `{ $figure }` is { $value }, { $factor } times the { $before } of the year before
check-jump-down = `{ $figure }` is { $value }; the year before it was { $before }, { $factor } times as many
check-jump-help = see whether a digit is missing or one too many; if the number is right, leave it
check-year-before-here = the year before is here
