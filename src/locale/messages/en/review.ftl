# Recomputing the numbers and verdicts that source documents worked out themselves and printed.

# $printed: as in the document; $computed: recomputed; $rounded: recomputed and rounded
review-claim-cut = `{ $printed }` was cut, not rounded: recomputed it is { $computed }, which rounds to { $rounded }
# $step: what it was rounded to, such as 10
review-claim-coarse = `{ $printed }` is right only when rounded to { $step }: recomputed it is { $computed }
# $by: the printed number less the recomputed one
review-claim-differs = `{ $printed }` is not what the data give: recomputed it is { $computed }, a difference of { $by }
# $why: one of the entries below
review-claim-not-recomputable = `{ $printed }` cannot be recomputed: { $why }
review-missing = { $figures } is missing
review-divided-by-zero = the divisor is 0
review-out-of-range = the numbers are too large
review-not-additive = these numbers can be neither added up nor divided by each other
review-nothing-to-compare = there is no number to set it against
review-claim-help = if the source prints it so, leave it: the document's page will say so; mend it only if it was entered wrongly

# $target, $organization, $period; $found: the result by the data
review-verdict-differs = the verdict `{ $printed }` is not what the data give: target `{ $target }` of `{ $organization }` for { $period } was { $found }
# $on: the date of the document; $end: the last day of the period
review-verdict-early = the verdict `{ $printed }` on target `{ $target }` of `{ $organization }` was written on { $on }, before the period { $period } was over ({ $end })
review-verdict-early-undated = the verdict `{ $printed }` on target `{ $target }` of `{ $organization }` was written before the period { $period } was over ({ $end })
# $why: one of the entries below
review-verdict-unknown = the verdict `{ $printed }` on target `{ $target }` of `{ $organization }` for { $period } cannot be recomputed: { $why }
review-verdict-without-target = the verdict `{ $printed }` fits no assessment of a target
review-no-period = no period
review-outcome-not-assessable = it cannot be assessed
review-outcome-undecided = the figure is known only rounded, which leaves it undecided
review-outcome-not-over = the period is not over
review-outcome-no-data = there is no data
review-verdict-met = met
review-verdict-exceeded = exceeded
review-verdict-above-range = above the range
review-verdict-missed = missed

# $figure; $value: unrounded; $displayed: as shown; $found: the result
review-near-miss = `{ $figure }` is { $value } and shown as { $displayed }, which looks as if it lay on the other side of the target; by the unrounded number it was { $found }
review-near-miss-help = where you write about it, give more decimals or say that it was close

# $target: the assigned one, $period; $organizations: how many; $sum: what they add up to; $by: how far it is from $end,
# which is what $whole asks for
review-assigned-below = what `{ $target }` assigns for { $period } adds up to { $sum } ({ $organizations } organizations): { $by } less than the { $end } that `{ $whole }` asks for
review-assigned-above = what `{ $target }` assigns for { $period } adds up to { $sum } ({ $organizations } organizations): { $by } more than the { $end } that `{ $whole }` asks for
review-whole-here = this is what is asked for as a whole
review-assigned-help = compare the numbers with the annex; if it assigns them so, leave it: the page of the resolution says so
