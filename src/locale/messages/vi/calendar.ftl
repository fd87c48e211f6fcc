month-name = tháng { $month }
month-name-short = T{ $month }
# $day, $month là số; $day2, $month2 có hai chữ số; $year
date-short = { $day2 }/{ $month2 }/{ $year }
# $day, $month là số; $day2, $month2 có hai chữ số; $year
date-long =
    ngày { $day2 } tháng { $month ->
        [1] 01
        [2] 02
       *[other] { $month }
    } năm { $year }
# $day, $month là số; $day2, $month2 có hai chữ số; $year
date-in-period = { $day2 }/{ $month2 }/{ $year }
# $day, $month là số; $day2, $month2 có hai chữ số; $year
date-without-year = { $day2 }/{ $month2 }/{ $year }
# $day, $month là số; $day2, $month2 có hai chữ số; $year
date-without-year-short = { $day2 }/{ $month2 }

# Kỳ, viết thường như ở giữa câu; -short dùng cho đầu cột và trục biểu đồ.
period-year = năm { $year }
period-year-short = { $year }
period-half =
    { $half ->
        [1] 6 tháng đầu năm { $year }
       *[other] 6 tháng cuối năm { $year }
    }
period-half-short =
    { $half ->
        [1] 6T đầu { $year }
       *[other] 6T cuối { $year }
    }
period-quarter =
    quý { $quarter ->
        [1] I
        [2] II
        [3] III
       *[4] IV
    }/{ $year }
period-quarter-short =
    Q{ $quarter ->
        [1] I
        [2] II
        [3] III
       *[4] IV
    }/{ $year }
period-month = tháng { $month }/{ $year }
period-month-short = T{ $month }/{ $year }
period-years = giai đoạn { $first }-{ $last }
period-years-short = { $first }-{ $last }
period-day = ngày { $day }
period-day-short = { $day }
period-days = từ { $first } đến { $last }
period-days-short = { $first }–{ $last }
period-days-same-year = từ { $first } đến { $last }
period-days-same-year-short = { $first }–{ $last }
