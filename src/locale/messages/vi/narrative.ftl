# Bài viết Markdown: mã chèn, liên kết, hình ảnh.

narrative-expected-name = tên mã chèn
narrative-expected-parenthesis = dấu `(`
narrative-expected-comma = dấu phẩy hoặc dấu `)`
narrative-expected-end = dấu ngoặc nhọn đóng
narrative-expected-argument = tên tham số
narrative-expected-equals = dấu `=`
narrative-expected-value = giá trị trong dấu nháy kép
narrative-expected-quote = dấu nháy đóng

narrative-unclosed = mã chèn mở mà không đóng
narrative-unclosed-help = đóng bằng hai dấu ngoặc như đã mở; một mã chèn không vắt qua dòng trống
narrative-bad-shortcode = không đọc được mã chèn: ở đây cần { $expected }
narrative-unknown-shortcode = không có mã chèn `{ $name }`
narrative-unknown-argument = mã chèn `{ $name }` không có tham số `{ $argument }`
narrative-argument-twice = tham số `{ $argument }` viết hai lần
narrative-missing-argument = mã chèn `{ $name }` thiếu tham số `{ $argument }`
narrative-missing-argument-help = thêm `{ $argument }="…"`; trên trang của một tổ chức hoặc một kỳ thì tổ chức và kỳ lấy theo trang
narrative-unknown-word = `{ $found }` không dùng được cho `{ $argument }`
narrative-nearest = có phải `{ $nearest }` không?
narrative-known = ở đây có: `{ $known }`
narrative-misplaced = mã chèn `{ $name }` đứng giữa câu
narrative-misplaced-help = để nó một mình thành một đoạn, trước và sau có dòng trống
narrative-misplaced-heading = mã chèn không dùng được trong tiêu đề hoặc lời mô tả hình

narrative-no-value = không có số để in cho `{ $figure }`
narrative-no-value-help = nhập số liệu này, hoặc viết câu bằng lời là chưa có số liệu
narrative-no-average = không tính được bình quân năm cho kỳ `{ $period }`
narrative-no-average-help = bình quân chỉ tính cho kỳ gồm nhiều năm, ví dụ `2018-2022`
narrative-no-bound = chỉ tiêu `{ $target }` không có mức này
narrative-no-bound-help = bỏ `part`, hoặc chọn `low` hay `high` theo mức chỉ tiêu có
narrative-bad-target = `{ $found }` không chỉ rõ chỉ tiêu nào
narrative-bad-target-help = viết nghị quyết/chỉ tiêu, ví dụ `hau-giang-admission/admissions-per-year`
narrative-bad-period = `{ $found }` không phải là một kỳ
narrative-bad-period-help = viết ví dụ `2024`, `2018-2022`, `2024-Q3`, `2024-03` hoặc `2019-01-01--2019-10-08`
narrative-bad-reference = không đọc được `{ $found }`
narrative-incomplete-reference = `{ $found }` chưa đủ tổ chức và kỳ
narrative-bad-reference-help = viết tổ-chức/kỳ/chỉ-số, ví dụ `hau-giang/2018-2022/admitted[sex=women]`
narrative-unknown-organization = không có tổ chức `{ $found }`
narrative-unknown-resolution = không có nghị quyết `{ $found }`
narrative-unknown-target = nghị quyết này không có chỉ tiêu `{ $found }`
narrative-unknown-indicator = không có chỉ số `{ $found }`
narrative-unknown-dimension = chỉ số này không chia theo `{ $found }`
narrative-unknown-category = không có nhóm `{ $found }`

narrative-raw-html = HTML viết thẳng không được đưa vào trang
narrative-raw-html-help = dùng Markdown; muốn in nguyên văn thì đặt giữa hai dấu phẩy ngược
narrative-dead-link = liên kết `{ $link }` không dẫn đến đâu
narrative-dead-figure-link = liên kết `{ $link }` không dẫn đến số liệu nào
narrative-dead-anchor = không có tiêu đề nào mang neo `#{ $anchor }` trên trang được dẫn đến
narrative-dead-anchor-help = xem neo của các tiêu đề trên trang đã dựng: chữ không dấu, nối bằng gạch ngang
narrative-link-help = viết đường dẫn từ tệp này đến tệp .md kia, ví dụ `../../resolutions/hau-giang-admission.md`
narrative-leaves-publication = liên kết `{ $link }` dẫn ra ngoài ấn phẩm
narrative-absolute-link = liên kết `{ $link }` bắt đầu từ gốc ổ đĩa
narrative-unsafe-url = không nhận liên kết `{ $link }`
narrative-unsafe-url-help = chỉ dùng http, https, mailto, tel, đường dẫn tương đối hoặc `@figure:…`
narrative-missing-alt = hình không có lời mô tả
narrative-missing-alt-help = viết mô tả vào ngoặc vuông cho người không nhìn thấy hình: `![Lễ kết nạp ở Hậu Giang](le-ket-nap.jpg)`
narrative-outside-image = hình `{ $link }` không nằm trong ấn phẩm
narrative-outside-image-help = chép hình vào thư mục content và dẫn đến nó
narrative-later = bài viết nói đến điều muộn hơn ngày { $date } nên không đưa vào trang
narrative-later-help = không cần làm gì; bài viết có mặt lại khi dựng trang theo ngày muộn hơn
narrative-heading-level = tiêu đề `{ $level }` nhảy cấp
narrative-heading-level-help = dùng `{ $expected }`: tên trang là cấp một, các mục bắt đầu từ `##`
narrative-long = bài viết dài { $size } kB khi thành trang, nhiều hơn { $most } kB
narrative-long-help = tách thành nhiều bài trong content/pages, mỗi bài một phần, và đặt liên kết giữa các bài

# Mã chèn có lời bên trong, và lời gắn với một kết quả đánh giá.
narrative-needs-words = mã chèn `{ $name }` chưa có lời bên trong
narrative-needs-words-help = đặt lời giữa hai thẻ: {"{%"} claim(target="…", result="exceeded") {"%}"}vượt chỉ tiêu{"{%"} end {"%}"}
narrative-has-no-words = mã chèn `{ $name }` không có lời bên trong và không có thẻ kết thúc
narrative-has-no-words-help = viết bằng hai dấu ngoặc nhọn, không có thẻ kết thúc: {"{{"} value(figure="…") {"}}"}
narrative-empty-claim = giữa thẻ mở và thẻ kết thúc không có lời nào
narrative-body-unclosed = thiếu thẻ kết thúc: {"{%"} end {"%}"}
narrative-body-unclosed-help = đặt thẻ này sau chữ cuối cùng, trong cùng câu, liên kết, chữ đậm, ô bảng hay mục danh sách với thẻ mở
narrative-stray-end = có thẻ kết thúc mà không có thẻ mở
narrative-stray-end-help = bỏ thẻ này, hoặc viết mã chèn mà nó kết thúc ở phía trước
narrative-crossing = mã chèn mở và kết thúc ở hai cấp khác nhau của văn bản
narrative-crossing-help = cả hai thẻ đứng trong cùng câu, liên kết, chữ đậm, ô bảng hay mục danh sách, hoặc mỗi thẻ một dòng riêng
narrative-claim-of-blocks = `claim` là lời trong một câu, không phải cả đoạn
narrative-claim-of-blocks-help = đặt thẻ mở và thẻ kết thúc sát hai đầu của lời, cùng một dòng
narrative-unknown-target-of = `{ $organization }` không có chỉ tiêu `{ $found }`
narrative-several-targets = `{ $organization }` có nhiều chỉ tiêu cùng tên `{ $found }`
narrative-claim-not-for = chỉ tiêu `{ $target }` không giao cho `{ $organization }`
narrative-claim-not-judged = chỉ tiêu `{ $target }` của `{ $organization }` không xét cho kỳ { $period }
narrative-claim-judged-for = ghi rõ kỳ được xét, `period="…"`: { $results }
# $said: kết quả mà bài viết nêu; $found: kết quả theo số liệu, mỗi mục là một câu narrative-told
narrative-claim-wrong = bài viết nêu “{ $said }”; về `{ $target }` của `{ $organization }`, số liệu cho kết quả khác: { $found }
# $result: từ dùng cho tham số; $words: lời nên viết
narrative-claim-instead = viết đúng kết quả: `result="{ $result }"` với lời như “{ $words }”
narrative-claim-instead-each = viết riêng cho từng kỳ, mỗi kỳ một `period` và một `result`
narrative-claim-two-readings = “{ $said }” chỉ đúng với một trong hai cách hiểu về các năm này: { $found }
narrative-claim-two-readings-help = nói rõ ý muốn viết, trong lời và bằng `as="each"` (từng năm) hoặc `as="average"` (bình quân)
# $value: số bình quân; $side: một trong các mục narrative-side; $bound: mức đặt ra
narrative-claim-baseline = kỳ { $period } trước các năm của `{ $target }`, đối với `{ $organization }` chỉ là mốc đối chiếu, không đánh giá: bình quân mỗi năm { $value }, { $side } { $bound }
narrative-claim-baseline-help = viết thành câu so sánh, không dùng `claim`, ví dụ “bình quân mỗi năm …, thấp hơn mức đặt ra cho các năm sau”, số lấy từ số liệu:
narrative-side-below = thấp hơn mức
narrative-side-within = nằm trong mức
narrative-side-above = cao hơn mức
narrative-side-undecided = chưa đủ chính xác để so với mức
narrative-bound-between = { $low } đến { $high }
# $period: kỳ; $found: một trong các mục narrative-result; có số liệu thì thêm $value và $bound
narrative-told = { $period }: { $found }
narrative-told-figure = { $period }: { $found } ({ $value }, mức đặt ra { $bound })
narrative-told-average = bình quân { $period }: { $found } ({ $value }, mức đặt ra { $bound })
narrative-told-run = { $first } đến { $last }: { $found }
narrative-told-more = { $count } kỳ khác
narrative-result-met = đạt
narrative-result-exceeded = vượt
narrative-result-above-range = trên khoảng
narrative-result-missed = không đạt
narrative-result-in-progress = đang thực hiện, kỳ chưa kết thúc
narrative-result-undecided = chưa kết luận được, số liệu chỉ biết ở dạng làm tròn
narrative-result-no-data = chưa có số liệu
narrative-result-not-started = chưa đến kỳ
narrative-result-not-assessable = không đánh giá được
narrative-result-ended = không đánh giá được, tổ chức kết thúc ngày { $date }
narrative-result-baseline = mốc đối chiếu, không đánh giá
narrative-words-met = đạt chỉ tiêu
narrative-words-exceeded = vượt chỉ tiêu
narrative-words-above-range = cao hơn khoảng đặt ra
narrative-words-missed = không đạt chỉ tiêu
narrative-words-in-progress = đang thực hiện, chưa kết luận
narrative-words-undecided = chưa kết luận được từ số đã làm tròn
narrative-words-no-data = chưa có số liệu
narrative-words-not-started = chưa đến kỳ thực hiện
narrative-words-not-assessable = không đánh giá được

# Chú thích, neo, hình ảnh.
narrative-footnote-undefined = không có chú thích `{ $name }`
narrative-footnote-undefined-help = viết chú thích thành một đoạn riêng: `[^{ $name }]: …`; muốn in dấu ngoặc thì đặt dấu gạch chéo ngược phía trước
narrative-footnote-unused = không chỗ nào dẫn chú thích `{ $name }`, nên chú thích không có trên trang
narrative-footnote-unused-help = đặt `[^{ $name }]` vào chỗ cần dẫn, hoặc bỏ chú thích
narrative-footnote-twice = đã có chú thích `{ $name }`
narrative-footnote-twice-help = đặt tên khác cho chú thích thứ hai
narrative-footnote-first = chú thích thứ nhất ở đây
narrative-anchor-more = sau tiêu đề, trong ngoặc nhọn chỉ có thể là neo
narrative-anchor-letters = `{ $anchor }` không dùng làm neo được
narrative-anchor-twice = đã có tiêu đề mang neo `{ $anchor }`
narrative-anchor-help = viết bằng chữ thường không dấu, chữ số và gạch ngang đơn: {"## Kết quả {#ket-qua}"}; muốn in dấu ngoặc nhọn thì đặt dấu gạch chéo ngược: \{"{"}
narrative-bad-picture = `{ $link }` không phải hình mà mọi trình duyệt đều hiện được
narrative-active-picture = hình `{ $link }` có chứa mã chạy hoặc trang web
narrative-bad-picture-help = lưu hình thành tệp PNG, JPEG, GIF, WebP hoặc SVG thuần
narrative-several-values = tham số `{ $argument }` chỉ nhận một giá trị
narrative-several-values-help = viết giá trị không có ngoặc vuông
narrative-needless-argument = tham số `{ $argument }` không có tác dụng ở đây
narrative-needless-by-help = `by` dùng với kind="grouped", "stacked" hoặc "share"
narrative-needless-result-help = `result` nói kết quả mà `title` nêu; không có `title` thì tiêu đề tự lấy từ số liệu
narrative-not-broken-down = `{ $indicator }` không phân tổ theo `{ $dimension }`
narrative-not-exhaustive = các nhóm của `{ $dimension }` không cộng lại thành tổng của `{ $indicator }`, nên không xếp chồng được
narrative-not-exhaustive-help = dùng kind="grouped" để vẽ các nhóm cạnh nhau
narrative-not-a-term = chỉ tiêu `{ $target }` không đặt cho tổng của nhiều năm, nên không vẽ cộng dồn được
narrative-not-a-term-help = chọn chỉ tiêu của cả giai đoạn (không có `every`), hoặc kind="line"
narrative-title-verdict = tiêu đề “{ $title }” nêu kết quả của một chỉ tiêu mà không gắn với số liệu
narrative-title-verdict-help = thêm target="…" và result="…" (có thể cả organization, period) như thẻ `claim`: nếu số liệu nói khác, việc dựng trang sẽ dừng
narrative-needless-part-help = `part` và `period` dùng cho chỉ tiêu đứng trong câu; đứng riêng một đoạn thì chỉ tiêu hiện cùng các kết quả
narrative-needless-period-help = `organization` và `period` dùng cho chỉ tiêu giao riêng từng tổ chức; chỉ tiêu này chỉ có một mức chung
narrative-body-not-shown = mã chèn `{ $name }` không hiện lời bên trong
narrative-body-not-shown-help = mẫu của nó không dùng `body_html`: viết bằng hai dấu ngoặc nhọn, không có thẻ kết thúc
narrative-languages-differ = ở đây có { $found }, bản `{ $language }` không có
narrative-languages-differ-help = viết như nhau ở mọi ngôn ngữ, hoặc để nguyên nếu có chủ ý
narrative-headings-differ = { $count } tiêu đề, bản `{ $language }` có { $other }
narrative-nested = quá nhiều mã chèn lồng nhau
narrative-nested-help = kết thúc các mã chèn bên ngoài trước
narrative-used-here = mã chèn được dùng ở đây
