# Đọc nội dung các tệp của ấn phẩm.

# Ký tự và độ sâu.
load-hidden-character = có ký tự ẩn { $character } ở đây
load-hidden-character-help = xóa chữ ở hai bên chỗ này rồi gõ lại; ký tự ẩn thường lẫn vào khi chép từ trang web hoặc tệp PDF
load-not-nfc =
    { $lines ->
        [1] chữ có dấu ở dòng này được gõ tách dấu (Unicode tổ hợp)
       *[other] chữ có dấu ở dòng này và { $lines } dòng trong tệp được gõ tách dấu (Unicode tổ hợp)
    }
load-not-nfc-help = chọn bảng mã «Unicode» (dựng sẵn) trong bộ gõ rồi lưu lại tệp; chương trình tạm đọc như chữ dựng sẵn
load-too-deep = các ngoặc hoặc các mục lồng nhau quá sâu từ chỗ này
load-too-deep-help = kiểm tra xem ngoặc nào đã mở mà chưa đóng
load-empty-file = tệp không có nội dung nào
load-empty-file-help = viết nội dung vào tệp, hoặc xóa tệp nếu không cần đến
load-no-mapping-help = mỗi dòng viết `khóa: giá trị`; bảng chép từ Excel hay Word phải viết lại theo cách này
load-front-matter-open = phần đầu bài mở bằng `---` mà không có dòng `---` đóng lại
load-front-matter-open-help = thêm một dòng `---` sau các khóa như `title`, trước nội dung bài

# YAML viết sai.
load-syntax-cause = trình đọc YAML báo: { $cause }
load-syntax-quotes-help = đặt cả giá trị trong dấu nháy kép
load-syntax-colon-space-help = thêm một dấu cách sau dấu hai chấm
load-syntax-no-colon-help = viết thành `khóa: giá trị`, có dấu hai chấm và một dấu cách
load-syntax-indent-help = thụt dòng bằng đúng số dấu cách của các dòng cùng nhóm
load-syntax-indent-deeper-help = bỏ bớt dấu cách ở đầu dòng; nếu dòng này thuộc khóa ở trên thì bỏ giá trị sau khóa đó
load-syntax-quote-help = thêm dấu nháy cùng loại ở cuối giá trị
load-syntax-escape-help = dùng dấu nháy đơn, khi đó dấu `\` là chữ bình thường
load-syntax-behind-quote-help = đặt cả giá trị trong một loại dấu nháy, bên trong dùng loại kia
load-syntax-behind-bracket-help = xóa phần thừa, hoặc đặt cả giá trị trong dấu nháy kép
load-syntax-bracket-open-help = thêm dấu ngoặc đóng cùng loại
load-syntax-comma-help = thêm dấu phẩy giữa hai mục, hoặc dấu ngoặc đóng
load-syntax-list-place-help = xuống dòng trước dấu `-`, hoặc viết danh sách trong ngoặc vuông: [a, b]
load-syntax-list-among-keys-help = thụt dòng này vào dưới khóa của danh sách
load-syntax-documents-help = xóa dòng này, hoặc tách phần sau nó thành tệp riêng
load-syntax-other-help = xem lại dòng này và dòng ngay trên: dấu hai chấm, dấu nháy, dấu ngoặc, thụt đầu dòng
load-syntax-tab = dòng này thụt vào bằng phím Tab
load-syntax-tab-help = thay mỗi Tab ở đầu dòng bằng hai dấu cách
load-syntax-colon-space = thiếu dấu cách sau dấu hai chấm
load-syntax-colon-in-text = trong giá trị có dấu hai chấm nên phải đặt cả giá trị trong dấu nháy
load-syntax-no-colon = dòng này thiếu dấu hai chấm giữa khóa và giá trị
load-syntax-indent = dòng này thụt vào không khớp với các dòng cùng nhóm ở trên
load-syntax-indent-deeper = dòng này thụt sâu hơn dòng trên, mà dòng trên đã có giá trị
load-syntax-quote = dấu nháy mở ở đây mà không đóng
load-syntax-escape = sau dấu `\` trong dấu nháy kép không được có ký tự này
load-syntax-behind-quote = sau dấu nháy đóng còn chữ thừa
load-syntax-behind-bracket = sau dấu ngoặc đóng còn chữ thừa
load-syntax-bracket-open = dấu ngoặc mở ở đây mà không đóng
load-syntax-hash = dấu `#` ở đây biến phần sau nó thành lời ghi chú, kể cả dấu ngoặc đóng
load-syntax-comma = thiếu dấu phẩy hoặc dấu ngoặc đóng trước chỗ này
load-syntax-reference-quotes = tên có ngoặc vuông ở trong ngoặc thì phải đặt trong dấu nháy
load-syntax-list-place = danh sách phải bắt đầu ở dòng mới, dưới khóa của nó
load-syntax-list-among-keys = một mục danh sách (`-`) đứng lẫn giữa các khóa
load-syntax-lone-dash = một dấu `-` đứng riêng không phải là giá trị
load-syntax-sign = giá trị bắt đầu bằng dấu này phải đặt trong dấu nháy
load-syntax-documents = mỗi tệp chỉ có một phần, không được có dòng `---` giữa tệp
load-syntax-other = từ chỗ này tệp không đúng cách viết YAML
load-comma-in-text = dấu phẩy ở trước cắt rời `{ $rest }` khỏi văn bản
load-comma-in-text-help = trong ngoặc nhọn, dấu phẩy ngăn cách các mục: hãy đặt cả đoạn văn bản trong dấu nháy kép
load-alias = dấu `&` hoặc `*` ở đây có nghĩa là lặp lại một phần khác, tệp số liệu không dùng cách đó
load-alias-help = viết đầy đủ giá trị ra; nếu là chữ bình thường thì đặt trong dấu nháy
load-tag = dấu `!` ở đầu giá trị có nghĩa riêng trong YAML, tệp số liệu không dùng
load-tag-help = bỏ phần bắt đầu bằng `!`; nếu là chữ bình thường thì đặt cả giá trị trong dấu nháy
load-no-key = trước dấu hai chấm phải là một khóa

# Khóa và giá trị.
load-a-text = một văn bản, hoặc văn bản theo từng ngôn ngữ
load-a-word = một từ
load-a-number = một số
load-a-number-or-word = một số, hoặc một từ như `not-available`
load-a-mapping = các khóa và giá trị
load-a-list = một danh sách
load-a-date = một ngày
load-a-period = một kỳ báo cáo
load-a-reference = một chỗ chỉ đến số liệu, chỉ số hoặc chỉ tiêu
load-an-id = một mã
load-found-nothing = không có gì
load-found-scalar = một giá trị đơn
load-found-list = một danh sách
load-found-mapping = các khóa và giá trị
load-wrong-type = cần { $expected }, nhưng ở đây là { $found }
load-unknown-key = không có khóa `{ $key }` ở chỗ này
load-unknown-key-help = các khóa dùng được ở đây: { $known }
load-did-you-mean = có phải là `{ $near }`?
load-missing-key = thiếu khóa `{ $key }`
load-missing-key-help = thêm một dòng `{ $key }: …`
load-duplicate-key = khóa `{ $key }` đã có ở trên
load-duplicate-key-help = giữ một dòng đúng, xóa dòng kia
load-first-is-here = chỗ thứ nhất ở đây
load-first-key-here = khóa `{ $key }` ở đây
load-conflicting-keys = đã có `{ $first }` thì không được có thêm `{ $key }`
load-conflicting-keys-help = giữ một trong hai khóa
load-only-with = `{ $key }` chỉ dùng cùng với `{ $other }`
load-empty-value = sau khóa `{ $key }` không có gì
load-empty-entry = mục này của danh sách không có gì
load-empty-help = viết giá trị, hoặc xóa cả dòng
load-empty-figure-help =
    viết một số, hoặc `not-available` (chưa có số liệu), `not-applicable` (không áp dụng), `confidential` (không công bố), `did-not-occur` (không phát sinh)
load-empty-assigned-help = viết số được giao, hoặc `none` nếu không giao chỉ tiêu
load-unknown-word = từ `{ $found }` không dùng được ở đây
load-unknown-word-help = chọn một trong các từ: { $known }
load-did-you-mean-of = có phải là `{ $near }`? Các từ dùng được: { $known }
load-unknown-language = `{ $found }` không phải là mã ngôn ngữ
load-unknown-language-help = viết mã hai chữ thường: `vi` là tiếng Việt, `en` là tiếng Anh
load-language-twice = ngôn ngữ `{ $language }` được ghi hai lần
load-id-twice = mã `{ $id }` đã được dùng trong tệp này
load-id-twice-help = đặt mã khác, mỗi mã chỉ dùng một lần trong tệp

# Tên, mã.
load-bad-id = `{ $found }` không dùng làm mã được
load-bad-id-help = mã chỉ gồm chữ thường không dấu a-z, chữ số và dấu gạch ngang ở giữa, nhiều nhất 80 ký tự
load-bad-file-name = tên `{ $name }` không dùng làm mã được
load-bad-file-copy-help = nếu là bản sao của tệp `{ $right }` thì gộp vào tệp đó rồi xóa tệp này; nếu không thì đổi tên thành một kỳ
load-bad-file-name-rename = đổi tên thành `{ $right }`
load-bad-file-period = tên tệp `{ $name }` không phải là một kỳ báo cáo
load-page-language = ấn phẩm không có ngôn ngữ `{ $language }`, nên bài này không lên trang
load-page-language-help = đổi mã ngôn ngữ trong tên tệp, hoặc thêm ngôn ngữ vào `languages` của niengiam.yaml
load-missing-title = bài này chưa có tên
load-missing-title-help = thêm vào đầu tệp một dòng `---`, một dòng `title: …` và một dòng `---`
load-missing-file = thiếu tệp này
load-missing-file-help = tạo tệp `{ $path }`

# Số.
load-bad-number = `{ $found }` không phải là một số
load-bad-number-one = có phải là { $right }? Viết liền các chữ số, phần thập phân sau dấu chấm, không đơn vị
load-bad-number-either = là { $whole } hay { $decimal }? Viết liền các chữ số, phần thập phân sau dấu chấm
load-bad-number-long = một số có nhiều nhất { $most } chữ số
load-bad-number-help = viết liền các chữ số, phần thập phân sau dấu chấm
load-bad-figure-help = viết liền các chữ số, phần thập phân sau dấu chấm; chưa có số liệu thì viết `not-available`
load-bad-number-dash-help = không phát sinh thì viết `did-not-occur`; chưa có số liệu thì viết `not-available`
load-bad-number-dots-help = chưa có số liệu thì viết `not-available`
load-bad-whole-number = cần một số nguyên, nhưng ở đây là `{ $found }`
load-rounded-positive = `rounded` phải lớn hơn 0, nhưng ở đây là `{ $found }`
load-between-two = cần hai số, số nhỏ trước, nhưng ở đây có { $count }
load-between-reversed = số thứ nhất `{ $low }` lớn hơn số thứ hai `{ $high }`

# Ngày, kỳ.
load-bad-date = `{ $found }` không phải là một ngày
load-bad-date-help = viết theo thứ tự năm-tháng-ngày, đủ hai chữ số cho tháng và ngày
load-bad-period = `{ $found }` không phải là một kỳ báo cáo
load-bad-period-help =
    viết `2024`, `2018-2022`, `2024-H1` (nửa năm), `2024-Q3` (quý), `2024-03` (tháng), `2019-01-01--2019-10-08` (từ ngày đến ngày), hoặc khai kỳ này trong data/periods.yaml
load-bad-period-name-help = đặt mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang, hoặc viết như một kỳ báo cáo
load-days-reversed = ngày cuối đứng trước ngày đầu { $from }

# Chỗ chỉ đến thứ khác.
load-reference-help = cách viết: tổ chức/kỳ/chỉ số, thêm `[phân tổ=nhóm]` nếu cần
load-reference-parts = `{ $found }` có nhiều hơn ba phần, hoặc có phần trống
load-reference-id = trong `{ $found }`, `{ $part }` không phải là mã
load-reference-no-id = `{ $found }` không phải là mã của một chỉ số
load-reference-period = trong `{ $found }`, `{ $part }` không phải là một kỳ báo cáo
load-reference-brackets = `{ $part }` không viết theo dạng `chỉ-số[phân-tổ=nhóm]`
load-reference-twice = trong `{ $found }`, `{ $part }` được ghi hai lần
load-reference-only-measure = ở đây chỉ viết chỉ số, nhưng `{ $found }` có cả tổ chức hoặc kỳ
load-reference-only-measure-help = bỏ phần tổ chức và kỳ: chúng đã rõ từ chỗ này
load-reference-whole = `{ $found }` thiếu tổ chức hoặc kỳ
load-reference-whole-help = viết đủ ba phần: tổ chức/kỳ/chỉ số
load-reference-target = cần một chỉ tiêu dạng nghị-quyết/chỉ-tiêu, nhưng ở đây là `{ $found }`
load-reference-claim = cần một nội dung đã in dạng văn-bản/mã, nhưng ở đây là `{ $found }`
load-bad-url = `{ $found }` không phải là địa chỉ của một trang
load-bad-path = `{ $found }` không phải là đường dẫn trong ấn phẩm
load-bad-path-help = viết đường dẫn tính từ `{ $folder }`, dùng dấu `/`, không có `..`
load-missing-copy = không có tệp `{ $path }`
load-missing-copy-help = chép tệp vào đúng chỗ, hoặc xóa dòng này

# Chỉ tiêu, tổ chức.
load-nothing-asked = chỉ tiêu này không nói phải đạt bao nhiêu
load-nothing-asked-help = thêm một trong các khóa `at_least`, `at_most`, `exactly`, `between`, `assigned`
load-derived-needs-from = chỉ tiêu suy ra (`basis: derived`) phải nói suy ra từ đâu: thiếu khóa `from`
load-successor-needs-date = đã có `{ $key }` thì `until` phải là một ngày, không thể là `unknown`
load-successor-needs-date-help = ghi ngày tổ chức kết thúc, hoặc xóa khóa nói nó trở thành tổ chức nào

# Các từ cố định của tệp số liệu, kèm nghĩa.
load-word-estimate = `estimate` (ước tính)
load-word-preliminary = `preliminary` (sơ bộ)
load-word-official = `official` (chính thức)
load-word-public = `public` (công khai)
load-word-internal = `internal` (nội bộ)
load-word-confidential = `confidential` (mật, không công bố)
load-word-not-available = `not-available` (chưa có số liệu)
load-word-not-applicable = `not-applicable` (không áp dụng)
load-word-did-not-occur = `did-not-occur` (không phát sinh)
load-word-month = `month` (tháng)
load-word-quarter = `quarter` (quý)
load-word-half-year = `half-year` (nửa năm)
load-word-year = `year` (năm)
load-word-not-reported = `not-reported` (chưa có báo cáo)
load-word-not-started = `not-started` (chưa bắt đầu)
load-word-under-way = `under-way` (đang làm)
load-word-done = `done` (đã xong)
load-word-dropped = `dropped` (thôi không làm)
load-word-flow = `flow` (số phát sinh trong kỳ)
load-word-stock = `stock` (số hiện có tại một thời điểm)
load-word-share = `share` (tỷ trọng, từ 0 đến 100%)
load-word-rate = `rate` (tỷ lệ)
load-word-mean = `mean` (số bình quân)
load-word-exhaustive = `exhaustive` (các nhóm cộng lại bằng tổng số)
load-word-partial = `partial` (cộng lại ít hơn tổng số)
load-word-overlapping = `overlapping` (các nhóm có thể trùng nhau)
load-word-higher = `higher` (càng cao càng tốt)
load-word-lower = `lower` (càng thấp càng tốt)
