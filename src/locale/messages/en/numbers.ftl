# The mark between groups of three digits, and the mark before the decimals.
number-group = ,
number-decimal = .

# The difference between two shares; $number has its sign.
number-points = { $number }{" "}percentage points
# What a target asks.
bound-at-least = at least { $number }
bound-at-most = at most { $number }
bound-exactly = exactly { $number }
