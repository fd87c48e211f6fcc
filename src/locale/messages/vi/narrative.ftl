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
