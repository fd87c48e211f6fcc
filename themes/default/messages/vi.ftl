# Câu chữ của trang. Mỗi phần một tiền tố: nav- thanh điều hướng, page- khung trang, chart- biểu đồ, table- bảng,
# assess- kết quả so với chỉ tiêu, target- chỉ tiêu, task- nhiệm vụ, organization- tổ chức, claim- số đã in, figure- số liệu.

language-name = Tiếng Việt

# Điều hướng
nav-home = Trang chủ
nav-main = Các phần chính
nav-more = Xem thêm
nav-trail = Đường dẫn
nav-languages = Ngôn ngữ
nav-periods = Các kỳ khác
nav-letters = Tra theo chữ cái
nav-organizations = Tổ chức
nav-indicators = Chỉ số
nav-resolutions = Nghị quyết
nav-documents = Văn bản nguồn
nav-pages = Bài viết
nav-reporting = Tình hình báo cáo
nav-glossary = Ký hiệu và phương pháp
nav-search = Tìm kiếm
nav-downloads = Tải số liệu

# Khung trang
page-skip = Đến thẳng nội dung
page-notice = Lưu ý.
page-written-in = Phần viết của trang này mới có bằng
page-contents = Trên trang này
page-parts = Các phần của trang này
# Phần thứ nhất của một trang được chia thành nhiều phần
part-first = Phần đầu
part-lead = Phần { $number }/{ $count }. { $name }
part-goes-on = Nêu { $shown } trong tổng số { $total } dòng. Xem phần tiếp theo
part-earlier = Phần trước
part-later = Phần sau
overview = Tổng quan
overview-lead = Nội dung nhiều hơn một trang chứa được. Mỗi dòng dẫn tới phần có nội dung đầy đủ.
overview-caption = Nội dung ở các phần khác của trang
tasks-excerpt = Nêu { $shown } trong tổng số { $total } nhiệm vụ. Xem các nhiệm vụ còn lại
# $date là ngày chốt số liệu
page-edition = Số liệu tính đến { $date }
page-cite = { $publisher }. “{ $title }”, trong: { $publication }. Số liệu tính đến { $date }.
page-shade-auto = Sáng tối: theo máy
page-shade-light = Sáng tối: sáng
page-shade-dark = Sáng tối: tối
footer-next = Kỳ công bố tiếp theo:
footer-contact = Liên hệ:
footer-cite = Cách trích dẫn
not-found = Không có trang này
not-found-lead = Địa chỉ bạn mở không còn hoặc chưa từng có trên trang số liệu này.
not-found-home = Về trang chủ

# Tìm kiếm
search-label = Tìm trong trang số liệu này
search-hint = Gõ có dấu hoặc không dấu đều được. Tìm được tên, nội dung, số hiệu văn bản và số liệu.
search-off = Trình duyệt này đang tắt JavaScript nên không tìm kiếm được. Mời bạn tra cứu theo các danh sách dưới đây.
search-lists = Tra cứu theo danh sách
search-one = 1 kết quả
# $count là số kết quả
search-many = { $count } kết quả
search-some = Không có trang nào có đủ các từ này; dưới đây là các trang có nhiều từ nhất.
# $typed là những gì người đọc đã gõ
search-nothing = Không tìm thấy gì cho “{ $typed }”. Hãy kiểm tra cách viết, hoặc thử ít từ hơn.
search-begun = Mời bạn gõ tiếp.
search-looking = Đang tìm…
search-broken = Không mở được phần chỉ mục của trang này nên không tìm được. Mời bạn tra cứu theo danh sách.
search-long = Chỉ tìm theo mười từ đầu.
# $count là số kết quả hiện thêm
search-more = Xem thêm { $count } kết quả
# $shown là số kết quả đang hiện, $count là tổng số
search-of = { $shown } trong { $count }
search-pages = Trang khác
search-periods = Số liệu theo kỳ

# Trang chủ
home-standing = Kết quả so với chỉ tiêu
# $total là số lượt đánh giá
home-standing-lead = Mỗi chỉ tiêu được xét riêng cho từng tổ chức và từng kỳ: { $total } lượt xét.
home-all-resolutions = Xem mọi nghị quyết
home-changes = Thay đổi lớn nhất
# $period là kỳ, $against là kỳ đem so; viết hoa chữ đầu khi dùng
home-changes-when = { $period } so với { $against }, số thay đổi nhiều nhất tính theo phần trăm đứng trước
home-change-up = tăng từ { $before } lên { $after }
home-change-down = giảm từ { $before } xuống { $after }
home-change-wanted = đúng chiều mong muốn
home-change-unwanted = ngược chiều mong muốn
home-newest = Số liệu mới nhất
home-holdings = Ấn phẩm gồm có

# Số liệu
figures = Số liệu
figures-caption = Số liệu của kỳ
figures-all-from = Nguồn của mọi số liệu trong bảng:
key-numbers = Số liệu chính
sources = Nguồn
# $section là số mục của văn bản
source-section = mục { $section }
figure-measure = { $indicator }: { $cell }
figure-of-dimension = { $dimension }: { $cell }
narrative-not-yet = (đến { $date } chưa có)
figure-missing-not-reported = chưa có số liệu
figure-missing-not-available = nguồn không có số liệu
figure-missing-not-applicable = không áp dụng
figure-missing-confidential = không công bố
figure-missing-suppressed = không công bố vì số quá nhỏ
figure-missing-divided-by-zero = không tính được vì mẫu số bằng 0
figure-missing-not-additive = không cộng được vì các nhóm trùng nhau
figure-missing-out-of-range = số quá lớn, không tính được
figure-did-not-occur = không phát sinh
figure-not-yet = chưa đến kỳ
figure-no-change = không có số liệu kỳ trước
figure-no-source = số tính ra
figure-how-sum-of-categories = cộng từ các nhóm
figure-how-remainder = tổng trừ các nhóm còn lại
figure-how-sum-of-periods = cộng từ các kỳ ngắn hơn
figure-how-derived = tính từ số liệu khác
figure-how-share-of-total = tính so với tổng số
figure-how-sum-of-organizations = cộng từ các tổ chức
figure-before-beginning = chưa thành lập
figure-after-end = đã kết thúc
figure-rounded-in-source = nguồn chỉ in số đã làm tròn
figure-rounded = nguồn chỉ in số đã làm tròn, số thật từ { $low } đến { $high }
figure-status-estimate = ước tính
figure-status-preliminary = sơ bộ
figure-status-official = chính thức
figure-status-none = nguồn không nêu
figure-date-at = tại ngày { $date }
figure-date-unknown = nguồn không nêu thời điểm
figure-only-part = mới có { $period }
figure-share-of-total = { $share } của tổng số
figure-average = bình quân { $value } mỗi năm

# Bảng
table-measure = Số liệu
table-value = Giá trị
table-previous = So với kỳ trước
# $period là kỳ cuối của bảng
table-change = { $period } so với kỳ trước
table-year-before = So với cùng kỳ năm trước
table-status = Trạng thái
table-source = Nguồn
table-section = Mục
table-period = Kỳ
table-organization = Tổ chức
table-target = Chỉ tiêu
table-asked = Mức đặt ra
table-asked-for = Chỉ tiêu
table-figure = Kết quả
table-result = Đánh giá
table-explanation = Giải thích
table-sort = Sắp xếp
table-filter = Lọc
table-left = Số mục khớp:
table-copy = Sao chép bảng
table-copied = Đã sao chép
table-uncopied = Trình duyệt không cho sao chép: hãy chọn bảng rồi nhấn Ctrl+C
table-none = không có
table-nothing-to-add = không có gì thêm
# $shown là số dòng được nêu, $total là số dòng có tất cả
table-excerpt = Bảng nêu { $shown } trong tổng số { $total } dòng. Số liệu đầy đủ có trong tệp tải về.
table-newest-caption = { $caption }, { $shown } kỳ mới nhất
table-newest = Bảng nêu { $shown } kỳ mới nhất trong tổng số { $total } kỳ. Số liệu đầy đủ có trong tệp tải về.
# $names là tên đầu và tên cuối
part-of-grain =
    { $grain ->
        [year] Theo năm
        [half-year] Theo nửa năm
        [quarter] Theo quý
        [month] Theo tháng
       *[other] Theo kỳ
    }: { $names }
results-elsewhere = Kết quả của từng tổ chức có ở trang của tổ chức đó.
series-caption =
    { $indicator }, { $organization }, { $grain ->
        [year] theo năm
        [half-year] theo nửa năm
        [quarter] theo quý
        [month] theo tháng
       *[other] theo kỳ
    }

# Biểu đồ
chart-show-numbers = Số liệu của biểu đồ
chart-numbers = Số liệu của biểu đồ
chart-source = Nguồn:
chart-files = Tải biểu đồ này:
chart-file-picture = hình SVG
chart-file-numbers = số liệu CSV
chart-nothing = Chưa có số liệu để vẽ biểu đồ.

# Kết quả so với chỉ tiêu
against-targets = So với chỉ tiêu
scorecard = Kết quả từng chỉ tiêu
scorecard-caption = Mỗi dòng một chỉ tiêu, mỗi cột một kỳ
scorecard-outside = không xét
assess-met = Đạt
assess-exceeded = Vượt
assess-above-range = Trên khoảng
assess-missed = Không đạt
assess-in-progress = Đang thực hiện
assess-undecided = Chưa kết luận được
assess-no-data = Chưa có số liệu
assess-not-started = Chưa đến kỳ
assess-not-assessable = Không đánh giá được
assess-end-minimum = mức tối thiểu
assess-end-maximum = mức tối đa
assess-end-exact = mức đặt ra
assess-end-low = đầu dưới của khoảng
assess-end-high = đầu trên của khoảng
assess-within-range = nằm trong khoảng
assess-just-at = đúng bằng { $end }
assess-distance = { $difference } so với { $end }
assess-distance-percent = { $difference } ({ $percent }) so với { $end }
assess-near-miss = làm tròn thì trông như khác; đánh giá theo số chưa làm tròn
assess-undecided-because = nguồn chỉ có số đã làm tròn, mức đặt ra nằm trong phần bị làm tròn
assess-begins = kỳ bắt đầu ngày { $date }
assess-organization-ended = tổ chức kết thúc ngày { $date }, trước khi hết kỳ
assess-organization-began = tổ chức bắt đầu ngày { $date }, sau khi kỳ đã bắt đầu
assess-scope-differs = số liệu hiện có ({ $figure }) không thuộc thời gian của chỉ tiêu
assess-replaced = từ ngày { $date } được thay bằng chỉ tiêu “{ $target }”
assess-progress-days = đã qua { $gone }/{ $all } ngày ({ $percent })
assess-value-until = số liệu đến ngày { $date }
assess-still-needed = còn cần { $needed }
assess-needed-per-month = mỗi tháng cần { $needed }
assess-needed-per-day = mỗi ngày cần { $needed }
assess-pace-on-track = đúng tiến độ
assess-pace-behind = chậm tiến độ
assess-pace-unknown = chưa so được với tiến độ
assess-early-minimum = đã đạt mức tối thiểu trước khi hết kỳ
assess-early-maximum = đã quá mức tối đa
assess-missing-figure = thiếu: { $figure }
assess-missing-more = và { $count } số liệu khác
average-of = { $total } chia cho { $years } năm
average-value = bình quân năm
average-below = Bình quân thấp hơn
average-within = Bình quân trong mức
average-above = Bình quân cao hơn
average-undecided = Bình quân chưa rõ
average-role-baseline = trước thời hạn của chỉ tiêu: chỉ để đối chiếu, không đánh giá
average-role-on-average = xét bình quân các năm của chỉ tiêu

# Chỉ tiêu
targets = Chỉ tiêu
target-derived = suy ra
target-derived-from = Suy ra từ số đã in “{ $printed }” trong { $document }
target-stated-in = Nguồn:
target-assigned = giao riêng cho từng tổ chức
target-assigned-caption = Chỉ tiêu giao cho từng tổ chức
target-none-assigned = không giao
target-assigned-sum = Tổng chỉ tiêu giao { $period } cho { $organizations } tổ chức: { $sum }.
target-assigned-below = Thấp hơn mức { $bound } của cả tổ chức cấp trên.
target-assigned-within = Khớp với mức { $bound } của cả tổ chức cấp trên.
target-assigned-above = Cao hơn mức { $bound } của cả tổ chức cấp trên.
target-baseline = Mốc so sánh: { $name }, { $value }
target-replaces = Từ ngày { $date } thay cho chỉ tiêu “{ $target }” của { $resolution }
target-every-month = mỗi tháng
target-every-quarter = mỗi quý
target-every-half-year = mỗi sáu tháng
target-every-year = mỗi năm
target-no-period = văn bản không nêu thời hạn
target-no-period-short = không nêu kỳ
compatibility = Các chỉ tiêu có khớp nhau không
compatibility-possible = “{ $count }” và “{ $rate }” chỉ có thể cùng đạt khi số { $stock } { $interval }.
compatibility-always = “{ $count }” và “{ $rate }” có thể cùng đạt với bất kỳ số { $stock } nào.
compatibility-never = “{ $count }” và “{ $rate }” không bao giờ cùng đạt được.
compatibility-every = Khi số { $stock } { $interval } thì mọi kết quả nằm trong “{ $count }” đều đạt “{ $rate }”.
compatibility-known = Số { $stock } mới nhất: { $value }, { $period }.
compatibility-unknown = Chưa có số liệu về { $stock }, nên chưa biết trường hợp nào đúng.
interval-between = từ { $low } đến { $high }
interval-from = từ { $low } trở lên
interval-up-to = không quá { $high }
interval-any = bất kỳ số nào

# Nhiệm vụ
tasks = Nhiệm vụ
tasks-none-reported = Chưa có báo cáo về tình hình thực hiện các nhiệm vụ này.
task-not-reported = Chưa có báo cáo
task-not-started = Chưa bắt đầu
task-under-way = Đang làm
task-done = Đã xong
task-dropped = Thôi không làm
task-since = từ ngày { $date }
task-due = hạn { $date }

# Tổ chức
organization = Tổ chức
organizations-lead = Các tổ chức có trong ấn phẩm, tổ chức trực thuộc nằm dưới tổ chức cấp trên.
organizations-directory = Danh sách theo chữ cái
organization-years = Số liệu từng năm
# $shown là số tổ chức được nêu, $total là số tổ chức có tất cả
organization-children-more = Ở đây nêu { $shown } trong tổng số { $total } tổ chức trực thuộc. Xem tất cả trong danh sách tổ chức.
organization-kind = Loại hình
organization-parent = Trực thuộc
organization-lifetime = Thời gian tồn tại
organization-predecessors = Hình thành từ
organization-code = Mã
organization-from = từ { $from }
organization-from-to = từ { $from } đến { $to }
organization-to = đến { $to }
organization-from-end-unknown = từ { $from }, không rõ có kết thúc hay không
organization-end-unknown = không rõ có kết thúc hay không
organization-ended = Đã kết thúc { $date }
organization-ended-tag = đã kết thúc
organization-merged-into = hợp nhất thành { $name }
organization-renamed-to = đổi tên thành { $name }
organization-split-into = tách ra { $name }
organization-no-figures = Chưa có số liệu của tổ chức này.
organization-no-figures-short = chưa có số liệu
organization-periods-count = { $count } kỳ có số liệu
organization-periods = Các kỳ
organization-below = { $count } tổ chức trực thuộc
organization-children = Tổ chức trực thuộc
organization-other-figures = Số liệu khác
predecessors = Trước khi hình thành: cộng gộp các tổ chức cũ
predecessors-lead = Đây là số cộng của các tổ chức đã hợp nhất, theo phạm vi mới; không phải số liệu do tổ chức này báo cáo. Chỉ cộng khi có số của mọi tổ chức cũ.
predecessors-caption = Cộng gộp { $names }
period-parts = Từng kỳ trong đó
period-no-figures = Kỳ này chưa có số liệu.

# Chỉ số
indicator = Chỉ số
indicators-lead = Mỗi chỉ số là một đại lượng được đo: định nghĩa, đơn vị, cách tính và số liệu của các tổ chức.
indicator-kind = Loại
indicator-flow = Số phát sinh trong kỳ
indicator-stock = Số hiện có tại một thời điểm
indicator-share = Tỷ lệ phần trăm
indicator-rate = Tỷ suất
indicator-mean = Số trung bình
indicator-unit = Đơn vị
indicator-in-unit = đơn vị: { $unit }
indicator-direction = Chiều mong muốn
indicator-direction-higher = càng cao càng tốt
indicator-direction-lower = càng thấp càng tốt
indicator-direction-none = không xét
indicator-formula = Cách tính
indicator-dimensions = Phân tổ theo
indicator-reported = Chế độ báo cáo
indicator-reported-month = hằng tháng
indicator-reported-quarter = hằng quý
indicator-reported-half-year = sáu tháng một lần
indicator-reported-year = hằng năm
indicator-suppressed = Không công bố
indicator-suppressed-below = số dưới { $limit }
indicator-contact = Liên hệ
indicator-definition = Định nghĩa.
indicator-method = Phương pháp
indicator-compared = Số liệu của các tổ chức
indicator-table-caption =
    { $indicator }, { $grain ->
        [year] theo tổ chức và năm
        [half-year] theo tổ chức và nửa năm
        [quarter] theo tổ chức và quý
        [month] theo tổ chức và tháng
       *[other] theo tổ chức và kỳ
    }
indicator-no-figures = Chưa có số liệu của chỉ số này.
indicator-organizations-count = { $count } tổ chức có số liệu
indicator-targets-count = { $count } chỉ tiêu
formula-share = { $part } chia cho { $of }, tính bằng phần trăm
formula-rate = { $of } chia cho { $per } { $at }, nhân { $times }
formula-sum = cộng { $parts }
formula-at-start = đầu kỳ
formula-at-end = cuối kỳ
formula-at-mean = bình quân kỳ

# Nghị quyết
resolution = Nghị quyết
resolutions-lead = Các nghị quyết, quyết định, kế hoạch đặt ra chỉ tiêu và nhiệm vụ.
resolution-by = Cơ quan ban hành
resolution-document = Văn bản
resolution-no-text = không có văn bản trong tay
resolution-targets-count = { $count } chỉ tiêu
resolution-tasks-count = { $count } nhiệm vụ

# Văn bản
pages-lead = Những bài viết ngoài các trang về tổ chức, chỉ số, nghị quyết và văn bản nguồn.
documents-lead = Mọi số liệu đều đọc từ các văn bản này. Số và nhận định mà văn bản tự tính được tính lại.
document-kind = Loại văn bản
document-number = Số, ký hiệu
document-no-number = bản hiện có không ghi số
document-date = Ngày ban hành
document-no-date = bản hiện có không ghi ngày
document-no-section = không nêu mục
document-issuer = Cơ quan ban hành
document-file = Bản lưu
document-resolutions = Chỉ tiêu, nhiệm vụ
document-copies = Các bản hiện có
document-figures = Số liệu lấy từ văn bản này
document-figures-count = { $count } số liệu
document-targets = Chỉ tiêu nêu trong văn bản này
document-claims-count = { $count } số đã in được tính lại
claims = Số và nhận định đã in, tính lại
claims-lead = Văn bản in sẵn các tỷ lệ và nhận định; ở đây mỗi mục được tính lại từ chính số liệu của văn bản.
claim-paraphrased = ghi theo ý, không trích nguyên văn
claim-value = { $figure }
claim-attainment = { $figure }, so với chỉ tiêu “{ $target }”
claim-share = { $figure }, so với { $whole }
claim-average = { $figure }, bình quân năm
claim-sum = tổng của { $figures }
claim-difference = { $figure }: phần cao hơn chỉ tiêu “{ $target }”
claim-change = { $figure }, tăng so với { $against }
claim-verdict = nhận định về { $targets }
claim-agrees = Khớp
claim-cut = Cắt bớt chữ số, không làm tròn
claim-coarse = Làm tròn thô
claim-differs = Không khớp
claim-before-its-time = Nói trước khi hết kỳ
claim-not-recomputable = Không tính lại được
claim-computed = tính lại được { $computed }
claim-rounded = làm tròn là { $rounded }
claim-step = khớp khi làm tròn đến hàng { $step }
claim-by = số in lệch { $by }
claim-found = theo số liệu là “{ $result }”
claim-early = kỳ kéo dài đến { $date }
claim-rests-on-itself = chỉ tiêu được suy ra từ chính số này, nên khớp cũng không chứng minh gì thêm

# Tình hình báo cáo
reporting-lead = Những số liệu đã đến kỳ báo cáo mà chưa có.
reporting-caption = Số liệu chưa có, theo tổ chức
reporting-count = Số kỳ thiếu
reporting-periods = Kỳ thiếu
reporting-more = và { $count } kỳ khác
reporting-all = Không có số liệu nào đến kỳ báo cáo mà còn thiếu.

# Tải số liệu
downloads-lead = Bảng số liệu ở dạng mở được bằng Excel và các chương trình khác.
page-report = Báo cáo PDF để in và lưu trữ
downloads-of-page = Tải số liệu của trang này:
downloads-whole = Cả ấn phẩm
downloads-figures = Mọi số liệu
downloads-assessments = Mọi kết quả so với chỉ tiêu
downloads-organizations = Số liệu của từng tổ chức
downloads-indicators = Số liệu của từng chỉ số
downloads-resolutions = Kết quả theo từng nghị quyết

# Ký hiệu và phương pháp
glossary-lead = Các ký hiệu trong bảng, ý nghĩa của từng kết quả và cách tính.
glossary-directory = Bảng tra thuật ngữ
glossary-directory-lead = Các trạng thái, kết quả, phương pháp nêu ở trang này và các chỉ số của ấn phẩm.
glossary-symbols = Ký hiệu
glossary-did-not-occur = Không có hiện tượng phát sinh. Khi cộng được tính là 0.
glossary-no-information = Có phát sinh nhưng chưa có số liệu. Lý do được ghi ngay bên cạnh.
glossary-statuses = Trạng thái số liệu
glossary-estimate = Tính trước khi có đủ số liệu; sẽ được thay bằng số sơ bộ rồi số chính thức.
glossary-preliminary = Đã tổng hợp nhưng chưa qua kiểm tra cuối cùng.
glossary-official = Số cuối cùng do cơ quan có thẩm quyền công bố.
glossary-results = Kết quả so với chỉ tiêu
glossary-exceeded = Cao hơn mức tối thiểu.
glossary-met = Nằm trong khoảng, đúng bằng mức đặt ra, hoặc không quá mức tối đa.
glossary-above-range = Cao hơn đầu trên của một khoảng hoặc cao hơn đúng số đã giao: không phải vượt, cũng không phải không đạt.
glossary-missed = Thấp hơn mức tối thiểu, đầu dưới của khoảng hoặc đúng số đã giao; hoặc quá mức tối đa.
glossary-in-progress = Kỳ chưa hết: so với phần thời gian đã qua, chưa kết luận.
glossary-undecided = Số liệu chỉ có ở dạng làm tròn và mức đặt ra nằm đúng trong phần bị làm tròn.
glossary-no-data = Không có số liệu để xét.
glossary-not-started = Kỳ bắt đầu sau ngày chốt số liệu.
glossary-not-assessable = Tổ chức kết thúc trước khi hết kỳ hoặc bắt đầu sau khi kỳ đã bắt đầu, hoặc số liệu khác phạm vi với chỉ tiêu.
glossary-methods = Phương pháp
glossary-rounding-title = Làm tròn
glossary-rounding = Số do văn bản công bố được giữ nguyên số chữ số thập phân. Số tính ra được làm tròn khi hiển thị, từ 5 trở lên thì tăng; mọi phép tính và so sánh dùng số chưa làm tròn.
glossary-judging-title = Cách đánh giá
glossary-judging = Mỗi chỉ tiêu được xét cho từng tổ chức, từng kỳ. Chưa hết kỳ thì không kết luận là không đạt. Đúng bằng mức tối thiểu hoặc tối đa là đạt.
glossary-average-title = Số nhiều năm và chỉ tiêu từng năm
glossary-average = Số cộng của nhiều năm không được chia cho từng năm. Khi so với chỉ tiêu từng năm chỉ nói “bình quân”; những năm trước thời hạn của chỉ tiêu chỉ để đối chiếu.
glossary-derived-title = Chỉ tiêu suy ra
glossary-derived = Khi không có văn bản đặt ra chỉ tiêu mà chỉ có tỷ lệ đã in, chỉ tiêu được suy ra từ tỷ lệ đó và có dấu “suy ra” ở mọi nơi.
glossary-ended-title = Tổ chức hợp nhất, đổi tên, kết thúc
glossary-ended = Tổ chức mới sau hợp nhất là một tổ chức khác. Số liệu và chỉ tiêu của tổ chức cũ không chuyển sang tổ chức mới.
glossary-as-of-title = Ngày chốt số liệu
# $date là ngày chốt số liệu
glossary-as-of = Ấn phẩm nhìn từ ngày { $date }: kỳ kết thúc sau ngày đó coi là chưa hết, văn bản ban hành sau ngày đó coi là chưa có.

# ---- Biểu đồ ----

# Chữ trong biểu đồ. $value, $bound, $level là số đã viết theo cách của ngôn ngữ; $when, $period là kỳ viết thường.
chart-when = { $period }
chart-unit = đơn vị: { $unit }
chart-and-others = { $names } và { $count } tên khác
chart-per-year = mỗi năm
chart-per-half = mỗi nửa năm
chart-per-quarter = mỗi quý
chart-per-month = mỗi tháng
chart-million = triệu
chart-billion = tỷ
chart-axis-scaled = { $factor } { $unit }
chart-targets = Chỉ tiêu
chart-gaps = Kỳ chưa có số liệu
chart-breaks = Thay đổi về tổ chức
chart-results = Kết quả so với chỉ tiêu

chart-level =
    { $kind ->
        [at-least] mức tối thiểu { $value }
        [at-most] mức tối đa { $value }
       *[other] mức { $value }
    }
chart-goal =
    chỉ tiêu { $kind ->
        [at-least] tối thiểu { $value }
        [at-most] tối đa { $value }
       *[other] { $value }
    }
chart-asked = chỉ tiêu: { $bound }
chart-asked-average = bình quân { $value } mỗi năm
chart-derived = suy ra
chart-void = không đánh giá được
chart-void-because =
    không đánh giá được{ $why ->
        [ended] {""}, vì tổ chức đã kết thúc
        [began] {""}, vì tổ chức chưa thành lập
        [scope] {""}, vì phạm vi số liệu khác chỉ tiêu
       *[other] {""}
    }
chart-average = { $value } mỗi năm
chart-on-average = bình quân { $value } mỗi năm
chart-total = tổng { $value } trong { $years } năm
chart-until = đến { $day }
chart-part-of-year = chưa đủ kỳ

chart-event-began = { $date }: { $organization } được thành lập
chart-event-ended = { $date }: { $organization } kết thúc hoạt động
chart-event-merged = { $date }: { $organization } hợp nhất thành { $others }
chart-event-renamed = { $date }: { $organization } đổi tên thành { $others }
chart-event-split = { $date }: { $organization } tách thành { $others }

chart-gap-not-reported = chưa có số liệu
chart-gap-not-available = không có số liệu
chart-gap-not-applicable = không áp dụng
chart-gap-confidential = không công bố
chart-gap-suppressed = số quá nhỏ, không công bố
chart-gap-incalculable = không tính được

chart-status-estimate = ước tính
chart-status-preliminary = sơ bộ
chart-key-not-final = số sơ bộ hoặc ước tính
chart-other-parts = { $count } nhóm khác
chart-more-rows = và { $count } dòng khác trong bảng.
chart-absent = chưa hoặc không còn tổ chức
chart-negative-parts = có số âm, không xếp chồng được
chart-nothing-to-share = tổng bằng 0
chart-key-missing = không có số liệu
chart-key-path = đường tiến độ đều đến { $target }
chart-cumulative = { $measure }, cộng dồn
chart-cumulative-step = hết { $day }: { $total } ({ $period }: { $value })
chart-key-lone = điểm rời: lũy kế, chưa đủ kỳ
chart-key-so-far = lũy kế, chưa đủ kỳ
chart-key-around = tổng của cả giai đoạn
chart-key-compared = mốc so sánh, không đánh giá

# Kết quả, sau một dấu hiệu: ✓ đạt.
chart-result =
    { $outcome ->
        [met] đạt
        [exceeded] vượt
        [above-range] cao hơn mức chỉ tiêu
        [missed] không đạt
        [undecided] chưa xác định được
        [not-started] chưa đến kỳ
        [no-data] chưa có số liệu
       *[not-assessable] không đánh giá được
    }
chart-result-in-progress =
    { $pace ->
        [reached] đang thực hiện, đã đạt mức tối thiểu
        [passed] đang thực hiện, đã quá mức tối đa
        [on-track] đang thực hiện, đúng tiến độ
        [behind] đang thực hiện, chậm tiến độ
       *[unknown] đang thực hiện
    }
chart-result-average =
    { $role ->
        [baseline] { $side ->
            [below] thấp hơn mức chỉ tiêu
            [within] trong mức chỉ tiêu
            [above] cao hơn mức chỉ tiêu
           *[undecided] chưa xác định được
        }
       *[on-average] { $side ->
            [below] bình quân thấp hơn mức chỉ tiêu
            [within] bình quân trong mức chỉ tiêu
            [above] bình quân cao hơn mức chỉ tiêu
           *[undecided] bình quân chưa xác định được
        }
    }

# Tiêu đề: điều biểu đồ cho thấy. Chữ đầu được viết hoa khi dùng.
chart-finding =
    { $when }: { $value }, { $outcome ->
        [met] { $kind ->
            [at-least] vừa đạt { $goal }
            [at-most] không vượt { $goal }
            [exactly] đúng bằng { $goal }
           *[between] đạt { $goal }
        }
        [exceeded] vượt { $goal }
        [above-range] cao hơn { $goal }
        [missed] { $side ->
            [above] vượt quá { $goal }, không đạt
           *[below] không đạt { $goal }
        }
       *[undecided] số đã làm tròn nên chưa rõ có đạt { $goal } hay không
    }
chart-finding-in-progress =
    đến { $day }: { $value }, { $pace ->
        [reached] đã đạt { $kind ->
            [between] mức thấp nhất của { $goal }
           *[other] { $goal }
        } của { $period } khi chưa hết kỳ
        [passed] đã vượt quá { $kind ->
            [between] mức cao nhất của { $goal }
           *[other] { $goal }
        } của { $period } khi chưa hết kỳ
        [on-track] { $kind ->
            [at-most] chưa vượt tiến độ cho phép của { $goal } cho { $period }
           *[other] đúng tiến độ của { $goal } cho { $period }
        }
        [behind] { $kind ->
            [at-most] vượt tiến độ cho phép của { $goal } cho { $period }
           *[other] chậm so với tiến độ của { $goal } cho { $period }
        }
       *[unknown] { $goal } của { $period } đang thực hiện
    }
chart-finding-average =
    bình quân { $value } mỗi năm { $when }, { $side ->
        [below] thấp hơn
        [within] { $kind ->
            [at-most] không quá
            [between] nằm trong
           *[other] bằng
        }
        [above] cao hơn
       *[undecided] số đã làm tròn nên chưa rõ cao hay thấp hơn
    } { $level } của chỉ tiêu{ $dated ->
        [yes] {" "}{ $asked }
       *[no] {""}
    }
chart-finding-trend =
    { $moved ->
        [up] tăng từ { $first } ({ $from }) lên { $last } ({ $to })
        [down] giảm từ { $first } ({ $from }) xuống { $last } ({ $to })
       *[same] { $to } là { $last }, bằng { $from }
    }
chart-finding-total = bình quân { $average } mỗi năm { $when } (tổng { $total })
chart-finding-single = { $when }: { $value }
chart-finding-series = so sánh { $count } dãy số liệu
chart-finding-each = { $name }: { $value } ({ $period })
chart-finding-compared = { $when }: cao nhất là { $highest } ({ $high }), thấp nhất là { $lowest } ({ $low })
chart-finding-among = { $finding }, trong { $known }/{ $all } nơi đã có số liệu
chart-finding-part = { $when }: { $name } chiếm { $value }
chart-finding-part-moved =
    { $moved ->
        [up] { $name } tăng từ { $first } ({ $from }) lên { $last } ({ $to })
        [down] { $name } giảm từ { $first } ({ $from }) xuống { $last } ({ $to })
       *[same] { $name } chiếm { $last } ({ $to }), bằng { $from }
    }
chart-finding-parts-compared = { $when }, tỷ lệ { $name }: cao nhất ở { $highest } ({ $high }), thấp nhất ở { $lowest } ({ $low })
chart-finding-equal = { $when }: tất cả đều là { $value }
chart-finding-counted =
    { $of ->
        [periods] { $good } trên { $all } kỳ đạt hoặc vượt chỉ tiêu
        [results] { $good } trên { $all } kết quả đạt hoặc vượt chỉ tiêu
       *[targets] { $good } trên { $all } chỉ tiêu đã đạt hoặc vượt
    }
chart-finding-averages = so với mức chỉ tiêu, bình quân các năm: { $parts }
chart-finding-averages-part =
    { $side ->
        [below] { $count } thấp hơn
        [within] { $count } trong mức
        [above] { $count } cao hơn
       *[undecided] { $count } chưa xác định được
    }
chart-finding-above = { $count } cao hơn mức chỉ tiêu
chart-finding-missed = không đạt: { $name }

# Nội dung thay cho hình.
chart-description =
    { $kind ->
        [line] biểu đồ đường theo thời gian.
        [periods] biểu đồ cột theo thời gian, mỗi cột dài bằng kỳ của nó.
        [ranking] biểu đồ thanh, xếp từ cao xuống thấp.
        [heat] bảng màu: mỗi ô một tổ chức và một năm, càng đậm càng nhiều.
        [multiples] nhiều biểu đồ đường nhỏ, cùng một thang đo.
        [grouped] biểu đồ thanh: các nhóm cạnh nhau.
        [stacked] biểu đồ thanh chồng: các nhóm cộng lại thành tổng.
        [share] biểu đồ thanh chồng 100%: tỷ lệ của từng nhóm trong tổng.
        [cumulative] biểu đồ đường cộng dồn, so với đường tiến độ đều đến chỉ tiêu của cả kỳ.
        [bars] biểu đồ thanh.
       *[target] biểu đồ thanh: kết quả so với chỉ tiêu.
    }
chart-shape = { $count } số liệu. Đầu tiên: { $first }. Mới nhất: { $last }. Cao nhất: { $highest }. Thấp nhất: { $lowest }

chart-shape-short = từ { $first } đến { $last }

chart-note-derived = Chỉ tiêu ghi "suy ra" không có trong văn bản mà được tính từ số liệu văn bản đã in.
chart-note-term = { $period } tính là { $years } năm khi lấy bình quân, dù trải trên { $calendar } năm dương lịch.
chart-note-average = Tổng của nhiều năm được vẽ bằng số bình quân mỗi năm; số của từng năm chưa được biết.
chart-note-asked-average = Chỉ tiêu của nhiều năm được vẽ bằng mức bình quân mỗi năm.
chart-note-own-asked = Chỉ tiêu riêng của từng dãy số liệu không vẽ ở đây.
chart-note-cut-axis = Trục đứng không bắt đầu từ 0.
chart-note-grey = { $count } dãy số liệu còn lại vẽ màu xám; số liệu có trong bảng.
chart-note-left-out = { $count } số liệu của kỳ ngắn hơn hoặc dài hơn không vẽ, vì khoảng thời gian đó đã có số liệu khác.
chart-note-cut-rows = Còn { $count } tên không vẽ ở đây.
chart-note-cut-columns = Chỉ vẽ các nhóm lớn nhất; còn { $count } nhóm không vẽ.
chart-note-scales = Mỗi nội dung đo bằng số lượng được vẽ theo thang đo riêng; các tỷ lệ phần trăm dùng chung một thang.

chart-column-series = Dãy số liệu
chart-column-period = Kỳ
chart-column-value = Số liệu
chart-column-average = Bình quân
chart-column-drawn = Số được vẽ
chart-column-asked = Chỉ tiêu
chart-column-status = Tình trạng
chart-column-total = Cộng dồn
chart-column-row = Nội dung
chart-column-result = Kết quả

chart-none-figures = Chưa có số liệu để vẽ biểu đồ.
chart-none-targets = Chưa có chỉ tiêu nào để so sánh.
chart-none-results = Chưa có số liệu nào để so với chỉ tiêu.
chart-none-units = Các chỉ số được chọn khác đơn vị nên không vẽ chung một biểu đồ được.
chart-none-parts = Các nhóm này không cộng lại thành tổng nên không xếp chồng được; hãy dùng kind="grouped".
chart-none-term = Chỉ tiêu không đặt cho tổng của cả một giai đoạn nhiều năm nên không vẽ cộng dồn được.
chart-none-single = Chỉ có một số liệu và không có chỉ tiêu để so sánh, nên không vẽ biểu đồ.

# Lời trong bài viết có kết quả đánh giá làm căn cứ. $result, $period, $value, $asked
said-figure = { $result }: kỳ { $period } { $value }, chỉ tiêu { $asked }
said-plain = { $result }: kỳ { $period }, chỉ tiêu { $asked }
said-each = { $result } ở từng kỳ từ { $first } đến { $last }

# Chú thích cuối bài. $number là số của chú thích, $time là lần dẫn thứ mấy
footnotes = Chú thích
footnote-back = Trở lại chỗ dẫn chú thích { $number }
footnote-back-time = Trở lại chỗ dẫn chú thích { $number }, lần { $time }

# Sổ tính cho người đọc
workbook-cover = Bìa
workbook-figures = Số liệu
workbook-assessments = Kết quả
workbook-notes = Ghi chú
workbook-contents = Các trang tính trong tệp này
workbook-notes-about = Ký hiệu, từ ngữ và cách tính
workbook-table-about = Trang tính này có một bảng. Ký hiệu và từ ngữ được giải thích ở trang tính ghi chú. Ô để trống là không có gì cần ghi.
workbook-term = Ký hiệu, từ ngữ
workbook-meaning = Ý nghĩa
workbook-of-which = Trong đó
workbook-why-missing = Vì sao không có số liệu
workbook-least = Thấp nhất có thể
workbook-most = Cao nhất có thể
workbook-date = Thời điểm
workbook-note = Lưu ý
workbook-reference = Mã tham chiếu
workbook-at-least = Yêu cầu: ít nhất
workbook-at-most = Yêu cầu: nhiều nhất
workbook-to-low = So với mức dưới
workbook-to-low-percent = So với mức dưới, %
workbook-to-high = So với mức trên
workbook-to-high-percent = So với mức trên, %

# Các cột trong tệp dành cho chương trình. $column là tên cột, $language là mã ngôn ngữ.
column-figure = Mã tham chiếu của số liệu, không thay đổi: tổ chức/kỳ/chỉ số[phân tổ=nhóm]
column-organization = Mã của tổ chức
column-indicator = Mã của chỉ số
column-kind = Loại của chỉ số: số phát sinh trong kỳ (flow), số hiện có tại một thời điểm (stock), tỷ lệ phần trăm (share), tỷ suất (rate), số trung bình (mean)
column-cell = Phần của tổng số, viết như trong mã tham chiếu; để trống nếu là tổng số
column-name = Tên của nội dung ở cột “{ $column }”, bằng ngôn ngữ “{ $language }”; để trống nếu không có tên bằng ngôn ngữ ấy
column-dimension = Nhóm theo phân tổ “{ $dimension }”; để trống nếu là số liệu chung
column-period = Mã của kỳ
column-period-start = Ngày đầu của kỳ
column-period-end = Ngày cuối của kỳ
column-period-years = Kỳ tính là bao nhiêu năm khi lấy bình quân; để trống nếu kỳ không tính theo năm tròn
column-value = Số liệu, dùng dấu chấm thập phân, không có dấu phân cách hàng nghìn; để trống nếu không có
column-lower = Giá trị thấp nhất có thể, khi chỉ biết số đã làm tròn
column-upper = Giá trị cao nhất có thể, khi chỉ biết số đã làm tròn
column-unit = Mã của đơn vị tính; tỷ lệ phần trăm thì ghi percent
column-status = Trạng thái số liệu theo SDMX: E ước tính, P sơ bộ, A chính thức; để trống nếu nguồn không ghi
column-missing = Vì sao không có số liệu
column-date = Ngày của số hiện có tại một thời điểm; để trống nếu nguồn không ghi
column-source = Mã của văn bản có số liệu này hoặc đặt ra chỉ tiêu này
column-source-number = Số hiệu của văn bản ấy
column-section = Mục trong văn bản ấy
column-note = Điều người đọc cần biết
column-page = Vị trí trên trang thông tin này, tính từ thư mục gốc
column-target = Mã tham chiếu của chỉ tiêu: nghị quyết/chỉ tiêu
column-resolution = Mã của nghị quyết
column-role = Được đánh giá (judged); hoặc tổng số nhiều năm so với chỉ tiêu hằng năm: tính bình quân (on-average), hoặc mốc so sánh (baseline) nếu các năm ấy trước thời hạn của chỉ tiêu
column-bound = Yêu cầu: ít nhất, nhiều nhất, trong khoảng, đúng bằng
column-low = Mức dưới của yêu cầu
column-high = Mức trên của yêu cầu
column-basis = Chỉ tiêu được ghi trong văn bản (stated) hay được suy ra từ một con số đã in (derived)
column-claim = Con số đã in mà chỉ tiêu được suy ra từ đó
column-result = Kết quả; để trống nếu là số bình quân
column-side = Số bình quân nằm về phía nào của yêu cầu; để trống nếu được đánh giá
column-years = Số năm để chia bình quân
column-average = Tổng số chia cho số năm
column-distance-low = Chênh lệch so với mức dưới: dương nếu cao hơn
column-distance-low-percent = Chênh lệch ấy tính bằng phần trăm của mức dưới
column-distance-high = Chênh lệch so với mức trên: dương nếu cao hơn
column-distance-high-percent = Chênh lệch ấy tính bằng phần trăm của mức trên
column-near-miss = Số đã làm tròn có vẻ nằm ở phía khác của yêu cầu hay không
column-reason = Vì sao chưa có kết luận
column-reason-date = Kể từ ngày nào
column-reason-for = Số liệu hoặc chỉ tiêu mà lý do ấy nói đến
column-days-gone = Số ngày của kỳ đã qua
column-days = Tổng số ngày của kỳ
column-value-until = Số liệu hiện có tính đến ngày nào
column-pace = Chỉ tiêu đang thực hiện có đúng tiến độ hay không
column-decided = Điều mà số liệu hiện có đã cho biết chắc chắn
column-needed-low = Còn cần để đạt mức dưới
column-needed-high = Còn có thể thêm đến mức trên
column-needed-per-day = Cần thêm mỗi ngày còn lại để đạt mức dưới
column-figures = Mã tham chiếu của các số liệu đã dùng, cách nhau bằng dấu cách
column-figures-missing = Mã tham chiếu của các số liệu còn thiếu, cách nhau bằng dấu cách

# Trang tải về
downloads-columns = Ý nghĩa các cột
downloads-columns-lead = Các tệp dữ liệu cho chương trình có những cột sau đây. Tệp datapackage.json đặt cạnh đó cho chương trình biết cùng những điều này (Data Package, phiên bản 2).
downloads-columns-of-figures = Các cột của tệp số liệu
downloads-columns-of-assessments = Các cột của tệp kết quả so với chỉ tiêu
downloads-format-xlsx = Tệp XLSX để đọc bằng Excel hoặc LibreOffice, có ghi chú kèm theo.
downloads-format-csv = Tệp CSV dùng được với mọi chương trình.
downloads-format-json = Tệp JSON dành cho người lập trình.

# Bản PDF
pdf-contents = Mục lục
pdf-index = Bảng tra chỉ số
pdf-report = Báo cáo
pdf-overview = Tổng quan
pdf-page = Trang
pdf-contact = Liên hệ:
pdf-preliminary = có số liệu chưa chính thức
pdf-party-title = ĐẢNG CỘNG SẢN VIỆT NAM
pdf-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
pdf-motto = Độc lập - Tự do - Hạnh phúc
pdf-number-party = Số ……-BC/……
pdf-number-state = Số: ……/BC-……
pdf-date = ngày …… tháng …… năm ……
pdf-recipients = Nơi nhận:
# $version là phần đầu của mã SHA-256 tính trên các tệp số liệu
pdf-version = Phiên bản số liệu: { $version }
pdf-internal = LƯU HÀNH NỘI BỘ
pdf-confidential = HẠN CHẾ NGƯỜI ĐỌC
pdf-draft = BẢN THẢO
pdf-file-figures = Số liệu của báo cáo
pdf-file-assessments = Kết quả so với chỉ tiêu của báo cáo
# $period là kỳ
pdf-of-period = Kỳ { $period }
