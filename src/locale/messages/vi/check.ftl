# Đối chiếu những gì các tệp viết với nhau.

# Tên gọi.
check-nearest = có phải `{ $nearest }` không?
check-declared-here = `{ $name }` được khai ở đây
check-first-here = chỗ thứ nhất ở đây
check-unknown-unit = không có đơn vị tính `{ $found }`
check-unknown-unit-help = khai đơn vị này ở mục `units` của data/indicators.yaml, hoặc sửa lại tên
check-unknown-dimension = không có phân tổ `{ $found }`
check-unknown-dimension-help = khai phân tổ này ở mục `dimensions` của data/indicators.yaml, hoặc sửa lại tên
check-unknown-category = phân tổ không có nhóm `{ $found }`
check-unknown-category-help = khai nhóm này ở `categories` của phân tổ trong data/indicators.yaml, hoặc sửa lại tên
check-unknown-indicator = không có chỉ số `{ $found }`
check-unknown-indicator-help = khai chỉ số này ở mục `indicators` của data/indicators.yaml, hoặc sửa lại tên
check-unknown-document = không có văn bản `{ $found }`
check-unknown-document-help = tạo tệp data/documents/{ $found }.yaml, hoặc sửa lại tên
check-unknown-organization = không có tổ chức `{ $found }`
check-unknown-organization-help = tạo tệp data/organizations/{ $found }/organization.yaml, hoặc sửa lại tên
check-unknown-resolution = không có nghị quyết `{ $found }`
check-unknown-resolution-help = tạo tệp data/resolutions/{ $found }.yaml, hoặc sửa lại tên
check-unknown-target = nghị quyết không có chỉ tiêu `{ $found }`
check-unknown-target-help = thêm chỉ tiêu này vào `targets` của nghị quyết, hoặc sửa lại tên
check-unknown-claim = văn bản không có nhận định nào mang mã `{ $found }`
check-unknown-claim-help = ghi `id` này cho nhận định trong tệp của văn bản, hoặc sửa lại tên
check-circular-categories = một nhóm lại nằm trong chính nó: `{ $way }`
check-circular-derivation = một chỉ số lại được tính từ chính nó: `{ $way }`
check-circular-parents = một tổ chức lại trực thuộc chính nó: `{ $way }`
check-circular-successors = một tổ chức lại trở thành chính nó: `{ $way }`
check-circular-replacement = một chỉ tiêu lại thay thế chính nó: `{ $way }`
check-circular-parts = một chỉ tiêu lại là một phần của chính nó: `{ $way }`
check-circular-help = một trong các chỗ dẫn này sai: sửa lại hoặc xóa đi

# Câu chữ và ngôn ngữ.
check-missing-translation = phần này chưa có bản dịch cho ngôn ngữ `{ $languages }`
check-missing-translation-help = thêm `{ $language }: …`; khi chưa có, người đọc thấy ngôn ngữ khác
check-untranslated-narrative = trang này chưa có bài viết cho ngôn ngữ `{ $languages }`
check-untranslated-narrative-help = viết vào một tệp bên cạnh tệp này, tên kết thúc bằng `.{ $language }.md`

# Thời điểm chốt số liệu, mức độ phổ biến, thời hạn cấm công bố.
check-no-as-of = không biết số liệu chốt đến ngày nào: ấn phẩm chưa có số liệu và chưa có văn bản nào ghi ngày
check-no-as-of-help = ghi ngày mà số liệu được tính đến
check-future-as-of = chưa hết thời hạn cấm công bố đến { $embargo }: ngày chốt số liệu { $as-of } còn ở tương lai, hôm nay là { $today }
check-future-as-of-help = chọn ngày chốt số liệu trước { $embargo }, hoặc công bố sau ngày đó
check-as-of-here = ngày chốt số liệu ở đây
check-undated-document = `{ $document }` không ghi ngày nhưng báo cáo về kỳ `{ $period }`, kỳ này chưa kết thúc vào { $as-of }: văn bản và số liệu của nó không được đưa vào
check-undated-document-help = không cần làm gì; nếu văn bản có trước ngày đó thì nên ghi ngày của văn bản
check-disclosure = `{ $figure }` không được công bố, nhưng có thể tính ra từ `{ $others }`
check-disclosure-help = giữ lại thêm một trong các số này (bằng `classification` hoặc `missing: confidential`), hoặc bỏ số tổng
check-disclosure-here = `{ $figure }` được công bố

# Đơn vị tính, phân tổ, chỉ số.
check-kind-flow = số thời kỳ (flow)
check-kind-stock = số thời điểm (stock)
check-kind-share = tỷ trọng (share)
check-kind-rate = tỷ lệ (rate)
check-kind-mean = số bình quân (mean)
check-kind-here = loại được khai ở đây
check-missing-unit = chỉ số `{ $indicator }` chưa có đơn vị tính
check-missing-unit-help = thêm `unit` với một trong các đơn vị khai trong tệp này; chỉ tỷ trọng (share) mới không có đơn vị
check-unit-of-share = tỷ trọng luôn tính bằng phần trăm, không thể có đơn vị `{ $unit }`
check-unit-of-share-help = xóa `unit`; nếu số này được so với một chỉ số khác thì khai nó là tỷ lệ (rate)
check-bad-decimals = `decimals: { $found }` nhiều hơn { $most } chữ số thập phân mà một số có thể hiện ra
check-threshold-of-ratio = `{ $indicator }` không phải là số đếm nên `suppress_below` không có tác dụng
check-threshold-of-ratio-help = xóa `suppress_below`, đặt nó ở chỉ số được đếm
check-low-threshold = `suppress_below: { $found }` để lộ chính số bị giấu: ngưỡng phải từ { $least } trở lên
check-low-threshold-help = dưới { $found } chỉ có một số có thể bị giấu
check-derivation-kind = `{ $indicator }` là { $kind } nên không tính được bằng `{ $key }`
check-derivation-kind-share-help = ghi `kind: share`, hoặc dùng `rate` hay `sum` thay cho `share`
check-derivation-kind-rate-help = ghi `kind: rate`, hoặc dùng `share` hay `sum` thay cho `rate`
check-derivation-kind-sum-help = ghi `kind: flow` hoặc `kind: stock` như các phần của nó; chỉ số đếm mới cộng được
check-part-is-no-count = `{ $measure }` là { $kind }: chỉ số thời kỳ và số thời điểm mới cộng hoặc chia cho nhau được
check-part-is-no-count-help = nêu các số đếm mà chỉ số này được tính ra
check-parts-differ-in-kind = `{ $one }` ({ $one-kind }, đơn vị `{ $one-unit }`) và `{ $other }` ({ $other-kind }, đơn vị `{ $other-unit }`) không đi với nhau được
check-parts-differ-in-kind-help = các phần và cái chung phải cùng loại, cùng đơn vị tính
check-rate-without-at = tỷ lệ `{ $indicator }` chưa nói so với `{ $per }` ở thời điểm nào
check-rate-without-at-help = thêm `at: start` (đầu kỳ), `at: end` (cuối kỳ) hoặc `at: mean` (bình quân hai đầu kỳ)
check-at-without-stock = `at` chọn thời điểm, nhưng `{ $per }` không phải là số thời điểm
check-at-without-stock-help = xóa `at`
check-times-zero = tỷ lệ nhân với 0 thì luôn bằng 0

# Tổ chức.
check-begins-here = ngày bắt đầu ở đây
check-ends-here = ngày kết thúc ở đây
check-lifetime-here = thời gian tồn tại được khai ở đây
check-ends-before-it-begins = tổ chức kết thúc vào { $until }, nhưng đến { $from } mới bắt đầu
check-ends-before-it-begins-help = `from` là ngày đầu tiên có tổ chức, `until` là ngày đầu tiên không còn tổ chức; một trong hai ngày sai
check-successor-begins-later = `{ $successor }` đến { $date } mới bắt đầu, sau khi tổ chức này kết thúc vào { $until }
check-successor-ended-before = `{ $successor }` đã kết thúc vào { $date }, không sau ngày { $until } mà tổ chức này kết thúc
check-successor-begins-later-help = tổ chức kế tiếp phải có vào ngày tổ chức này kết thúc; sửa lại một trong các ngày

# Số liệu.
check-dimension-not-allowed = `{ $indicator }` không chia theo phân tổ `{ $dimension }`
check-dimension-not-allowed-help = chỉ số này chia theo `{ $allowed }`; muốn chia thêm thì ghi vào `dimensions` của chỉ số
check-no-dimension-allowed-help = muốn chia thì thêm `dimensions` cho chỉ số trong data/indicators.yaml
check-sum-of-overlapping = không cộng được `{ $measure }`: một người hoặc một việc có thể thuộc nhiều nhóm của `{ $dimension }`
check-sum-of-overlapping-help = chỉ nêu một nhóm
check-sum-of-nested = `{ $measure }` bị tính hai lần: `{ $part }` nằm trong `{ $whole }`
check-sum-of-nested-help = bỏ một trong hai nhóm
check-sum-of-ratios = không cộng được `{ $measure }`: đây là { $kind }
check-sum-of-ratios-help = chỉ số đếm mới cộng được theo nhóm
check-duplicate-figure = `{ $figure }` được nhập hai lần
check-duplicate-figure-help = giữ dòng đúng, xóa dòng kia; cùng một số có thể nằm ở `figures`, `by`, `cells`, `series` hoặc ở tệp khác
check-before-it-began = `{ $organization }` đến { $date } mới có, sau `{ $found }`
check-after-it-ended = `{ $organization }` đã kết thúc vào { $date }, trước `{ $found }`
check-outside-lifetime-help = số này thuộc tổ chức tiền thân hoặc kế tiếp, hoặc `from`, `until` của tổ chức bị sai
check-period-outside-file = `{ $found }` không nằm trong `{ $file }`, kỳ của tệp này
check-period-outside-file-help = chuyển số này sang tệp của kỳ có chứa `{ $found }`
check-no-source =
    { $others ->
        [0] `{ $figure }` chưa có nguồn
       *[other] `{ $figure }` và { $others } số khác trong tệp chưa có nguồn
    }
check-no-source-help = thêm `source` ở đầu tệp cho mọi số, hoặc ghi cho từng số
check-stock-without-date = số thời điểm `{ $figure }` chưa nói là của ngày nào
check-stock-without-date-help = ghi ngày của số này, ví dụ `date: { $date }`; nguồn không nói thì ghi `date: unknown`
check-date-outside-period = ngày { $found } không thuộc kỳ `{ $period }`
check-date-outside-period-help = sửa lại ngày, hoặc nhập số này cho kỳ có ngày đó
check-unused-date = chỉ số thời điểm mới có ngày; `{ $indicator }` tính cho cả kỳ
check-unused-date-help = xóa `date`
check-ambiguous-number = `{ $found }` là { $whole }, hay là một số có ba chữ số thập phân?
check-ambiguous-number-help = nếu là số nguyên, viết `{ $whole }`; nếu là số thập phân, viết `{ $decimal }`; nếu `{ $indicator }` luôn có ba chữ số thập phân, khai `decimals: 3` cho chỉ số
check-negative-count = không thể là { $found }: `{ $indicator }` là số đếm, không bao giờ nhỏ hơn 0
check-negative-count-help = sửa lại số này; số giảm đi là một chỉ số khác
check-share-out-of-range = không thể là { $found }: tỷ trọng `{ $indicator }` nằm trong khoảng từ 0 đến 100
check-share-out-of-range-help = viết theo phần trăm (63.2, không viết 0.632); số có thể vượt 100 là tỷ lệ (rate), không phải tỷ trọng (share)
check-fractional-count = không thể là { $found }: `{ $indicator }` đếm theo số nguyên
check-fractional-count-help = viết số nguyên; nếu đơn vị tính có thể chia nhỏ, khai `decimals: { $decimals }` cho chỉ số
check-false-precision = { $found } có { $decimals } chữ số thập phân, nhiều hơn { $most }: không thể biết chính xác đến thế
check-false-precision-help = làm tròn đến { $most } chữ số thập phân hoặc ít hơn, như nguồn in
check-rounded-and-exact = một số không thể vừa chính xác vừa làm tròn đến { $step }
check-rounded-and-exact-help = giữ `exact` hoặc `rounded`, không giữ cả hai
check-rounded-here = `rounded` ở đây
check-status-without-value = `{ $figure }` có ghi trạng thái, nhưng không có số nào để ghi trạng thái
check-status-without-value-help = xóa `status`, hoặc nhập số
check-final-too-early = `{ $figure }` ghi là số chính thức, nhưng văn bản ngày { $document } được viết trước { $end }
check-final-too-early-help = ghi `preliminary` (sơ bộ) hoặc `estimate` (ước tính), hoặc sửa ngày của văn bản

# Nghị quyết.
check-no-organization = chỉ tiêu `{ $target }` chưa nói giao cho tổ chức nào
check-no-organization-help = nghị quyết là của một cơ quan không có số liệu ở đây: nêu các tổ chức được giao chỉ tiêu
check-no-children = không có tổ chức nào trực thuộc `{ $parent }`, ít nhất là trong kỳ của chỉ tiêu
check-no-children-help = ghi dòng này vào organization.yaml của các tổ chức trực thuộc, hoặc nêu tên chúng ở `organizations`
check-every-outside-period = chỉ tiêu được đánh giá theo từng khoảng này, nhưng kỳ `{ $period }` không có khoảng nào như vậy
check-every-outside-period-help = xóa `every`, hoặc sửa lại kỳ
check-period-here = kỳ ở đây
check-parts-of-other-measure = các chỉ tiêu này tính theo `{ $own }` nên không cộng thành `{ $target }` được, vì chỉ tiêu đó tính theo `{ $whole }`
check-parts-of-other-measure-help = dùng cùng một `measure` cho cả hai, hoặc xóa `parts_of`
check-assigned-total =
    { $count ->
        [0] tổng số của kỳ `{ $period }` là { $found }, nhưng kỳ này không giao cho tổ chức nào
       *[other] tổng số của kỳ `{ $period }` là { $found }, nhưng các số đã giao ({ $count } tổ chức) cộng lại được { $sum }
    }
check-assigned-total-help = đối chiếu với phụ lục: một số hoặc tổng số bị gõ nhầm, hoặc thiếu một dòng. Nếu chính phụ lục cộng sai thì bỏ tổng số đó
check-contradicting-targets = `{ $organization }` không thể vừa đạt `{ $other }` vừa đạt `{ $one }` trong kỳ `{ $period }`
check-contradicting-targets-help = nếu chỉ tiêu sau thay chỉ tiêu trước, ghi `replaces` và `since`
check-overlapping-targets = `{ $other }` đòi hỏi `{ $organization }` trong kỳ `{ $period }` cùng một điều như `{ $one }`
check-overlapping-targets-help = gộp hai chỉ tiêu làm một, ví dụ bằng `between`, hoặc sửa `measure` hay kỳ
check-target-past-end = chỉ tiêu `{ $target }` tính cho kỳ `{ $period }`, nhưng `{ $organization }` đã kết thúc vào { $end }: phần sau đó không đánh giá được
check-target-past-end-help = không cần làm gì; nếu tổ chức kế tiếp nhận chỉ tiêu này thì nhập thành chỉ tiêu của tổ chức đó
check-task-without-source = nhiệm vụ `{ $task }` có ghi tình hình thực hiện, nhưng chưa có ngày và nguồn
check-task-without-source-help = ghi từ ngày nào và văn bản nào nói như vậy

# Nhận định in trong văn bản.
check-unreadable-claim = không đọc được số nào trong `{ $found }`
check-unreadable-claim-help = chỉ viết số như văn bản in, dấu chấm ở hàng nghìn, dấu phẩy ở phần thập phân
check-share-of-itself = `{ $figure }` là tổng số: so với chính nó thì luôn là 100%
check-share-of-itself-help = nêu phần ở `of`, hoặc một số chung khác ở `whole`
check-nothing-reported = không có số liệu nào cho thời gian của `{ $figure }`
check-nothing-reported-help = tạo tệp data/organizations/{ $organization }/{ $period }.yaml, hoặc sửa lại kỳ

# Bài viết.
check-orphaned-organization = bài viết này nói về tổ chức `{ $found }`, nhưng không có tổ chức đó
check-orphaned-period = bài viết này nói về `{ $organization }` trong kỳ `{ $period }`, nhưng kỳ đó không có số liệu
check-orphaned-indicator = bài viết này nói về chỉ số `{ $found }`, nhưng không có chỉ số đó
check-orphaned-resolution = bài viết này nói về nghị quyết `{ $found }`, nhưng không có nghị quyết đó
check-orphaned-document = bài viết này nói về văn bản `{ $found }`, nhưng không có văn bản đó
check-orphaned-page = bài viết này thuộc một trang không có
check-orphaned-nearest = có phải `{ $nearest }` không? Nếu phải thì đổi tên tệp hoặc thư mục
check-orphaned-help = đổi tên tệp theo điều bài viết nói đến, hoặc chuyển vào content/pages làm một trang riêng

# Số học.
check-number = { $number }
check-nothing = 0
check-addition = { $left } + { $right }
check-part-here = `{ $figure }` ở đây
check-parts-differ = `{ $figure }` là { $total }, nhưng cộng các phần theo `{ $dimension }` được { $sum } ({ $parts })
check-parts-differ-help = sửa số tổng hoặc phần bị sai; nếu có trường hợp không thuộc nhóm nào thì phân tổ không phải là `exhaustive`
check-parts-exceed =
    { $count ->
        [1] `{ $figure }` là { $total }, nhưng một phần của nó lại là { $sum }
       *[other] `{ $figure }` là { $total }, nhưng cộng các phần lại được { $sum } ({ $parts })
    }
check-parts-exceed-help = sửa số tổng hoặc phần bị sai; nếu một trường hợp có thể thuộc nhiều nhóm thì phân tổ là `overlapping`
check-periods-differ = `{ $figure }` là { $total }, nhưng cộng { $count } kỳ trong đó được { $sum } ({ $parts })
check-many-periods-differ = `{ $figure }` là { $total }, nhưng cộng { $count } kỳ trong đó được { $sum }
check-periods-exceed =
    { $count ->
        [1] `{ $figure }` là { $total }, nhưng riêng một kỳ trong đó đã là { $sum }
       *[other] `{ $figure }` là { $total }, nhưng riêng { $count } kỳ trong đó đã là { $sum } ({ $parts })
    }
check-many-periods-exceed = `{ $figure }` là { $total }, nhưng riêng { $count } kỳ trong đó đã là { $sum }
check-periods-differ-help = sửa số bị sai; nếu kỳ dài không tính theo lịch thì khai trong data/periods.yaml
check-children-differ = `{ $figure }` là { $total }, nhưng cộng cả { $count } tổ chức trực thuộc được { $sum }
check-children-exceed =
    { $count ->
        [1] `{ $figure }` là { $total }, nhưng riêng một tổ chức trực thuộc đã là { $sum }
       *[other] `{ $figure }` là { $total }, nhưng riêng { $count } tổ chức trực thuộc đã là { $sum }
    }
check-children-differ-help = xem có số nào gõ nhầm không; nếu tổ chức có số liệu riêng ngoài các tổ chức trực thuộc thì để nguyên
check-derived-differs = `{ $figure }` được ghi là { $given }, nhưng tính từ `{ $members }` thì được { $worked-out }
check-derived-differs-help = xem có số nào gõ nhầm không, hoặc nguồn đã cắt bớt thay vì làm tròn
check-jump-up = `{ $figure }` là { $value }, gấp { $factor } lần năm trước ({ $before })
check-jump-down = `{ $figure }` là { $value }; năm trước là { $before }, gấp { $factor } lần
check-jump-help = xem có thừa hoặc thiếu chữ số không; nếu số đúng thì để nguyên
check-year-before-here = số năm trước ở đây
