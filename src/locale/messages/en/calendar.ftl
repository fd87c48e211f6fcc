month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
month-name-short =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
# $day, $month are numbers; $day2, $month2 have two digits; $year
date-short = { $day } { month-name-short } { $year }
# $day, $month are numbers; $day2, $month2 have two digits; $year
date-long = { $day } { month-name } { $year }
# $day, $month are numbers; $day2, $month2 have two digits; $year
date-in-period = { $day } { month-name } { $year }
# $day, $month are numbers; $day2, $month2 have two digits; $year
date-without-year = { $day } { month-name }
# $day, $month are numbers; $day2, $month2 have two digits; $year
date-without-year-short = { $day } { month-name-short }

# Periods, in lower case as in the middle of a sentence; -short is for heads of columns and axes of charts.
period-year = { $year }
period-year-short = { $year }
period-half =
    { $half ->
        [1] first half of { $year }
       *[other] second half of { $year }
    }
period-half-short = H{ $half } { $year }
period-quarter =
    { $quarter ->
        [1] first
        [2] second
        [3] third
       *[4] fourth
    } quarter of { $year }
period-quarter-short = Q{ $quarter } { $year }
period-month = { month-name } { $year }
period-month-short = { month-name-short } { $year }
period-years = { $first }-{ $last }
period-years-short = { $first }-{ $last }
period-day = { $day }
period-day-short = { $day }
period-days = { $first } to { $last }
period-days-short = { $first } – { $last }
period-days-same-year = { $first } to { $last }
period-days-same-year-short = { $first } – { $last }
