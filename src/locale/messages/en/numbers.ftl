# The mark between groups of three digits, and the mark before the decimals.
number-group = ,
number-decimal = .
