# Dòng lệnh: trợ giúp, tiến trình, kết quả.

cli-about =
    Từ số liệu YAML và bài viết Markdown làm ra trang số liệu tĩnh: đã làm được gì so với chỉ tiêu nghị quyết
cli-about-build = Kiểm tra rồi làm trang vào thư mục kết quả
cli-about-check = Kiểm tra mọi tệp, không ghi gì
cli-about-pdf = Kiểm tra rồi làm báo cáo PDF để in và lưu trữ
cli-about-explain = Giải thích một mã phát hiện; không có mã thì liệt kê các mã
cli-about-clean = Xóa những gì niengiam đã ghi vào thư mục kết quả, không đụng đến tệp khác
cli-about-init = Tạo một ấn phẩm nhỏ, dựng được ngay, trong thư mục mới

cli-heading-usage = Cách dùng:
cli-heading-commands = Lệnh
cli-heading-options = Tùy chọn
cli-value-command = LỆNH
cli-value-dir = THƯ_MỤC
cli-value-file = TỆP
cli-value-date = NGÀY
cli-value-lang = NGÔN_NGỮ
cli-value-format = DẠNG
cli-value-period = KỲ
cli-value-name = TÊN

cli-help-root = Thư mục gốc của ấn phẩm; không nêu thì là thư mục đang đứng
cli-help-config = Tệp cấu hình; không nêu thì là niengiam.yaml ở thư mục gốc
cli-help-lang = Ngôn ngữ của thông báo (vi, en); không nêu thì theo ngôn ngữ đầu tiên của ấn phẩm
cli-help-jobs = Số việc làm song song; kết quả không phụ thuộc số này
cli-help-help = In trợ giúp này
cli-help-version = In phiên bản
cli-help-output-dir = Thư mục kết quả; không nêu thì là public ở thư mục gốc
cli-help-base-url = Địa chỉ nơi đặt trang; các trang không cần nó để mở được
cli-help-as-of = Thời điểm chốt số liệu, dạng 2026-06-30: coi như chưa có gì muộn hơn
cli-help-strict = Coi cảnh báo như lỗi
cli-help-format = Dạng của thông báo: full (đầy đủ), short (mỗi phát hiện một dòng), json
cli-help-timings = In thời gian của từng chặng
cli-help-code = Mã đứng trong ngoặc vuông của thông báo, ví dụ ambiguous-number
cli-help-init-dir = Thư mục mới hoặc rỗng
cli-help-build-pdf = Làm cả báo cáo PDF của ấn phẩm, mỗi tổ chức, nghị quyết, chỉ số, và đặt vào trang
cli-help-pdf-organization = Chỉ một tổ chức
cli-help-pdf-period = Chỉ một kỳ, của mọi tổ chức, ví dụ 2018-2022
cli-help-pdf-resolution = Chỉ một nghị quyết
cli-help-pdf-indicator = Chỉ một chỉ số
cli-help-pdf-all = Toàn bộ ấn phẩm, rồi mỗi tổ chức, mỗi nghị quyết, mỗi chỉ số một tệp
cli-help-pdf-output = Tệp kết quả, với --all là thư mục; không nêu thì là thư mục pdf ở thư mục gốc
cli-help-pdf-profile = Kiểu trình bày: plain (thường), landscape (khổ ngang), hd36 (văn bản của Đảng), nd30 (văn bản hành chính)
cli-help-pdf-standard = Chuẩn của tệp: a-3a (kèm số liệu, mặc định), a-2a, a-1b, ua-1, none
cli-help-pdf-draft = Ghi chữ bản thảo trên mọi trang
cli-help-sample = Tạo ấn phẩm mẫu đầy đủ: một tỉnh không có thật, mười hai huyện, mười năm số liệu, để dùng thử mọi tính năng

cli-built =
    { $output }: { $written } tệp đã ghi, { $unchanged } tệp giữ nguyên, { $removed } tệp đã xóa; số liệu tính đến { $as-of }
cli-open = Mở { $path } bằng trình duyệt để xem
cli-interrupted = lần chạy trước bị ngắt giữa chừng; nay đã ghi lại trọn vẹn
cli-not-built = chưa ghi gì vào { $output }: hãy sửa các lỗi trên rồi chạy lại
cli-not-built-strict = chưa ghi gì vào { $output }: --strict coi cảnh báo như lỗi
cli-printed = đã ghi { $path }
cli-printed-unchanged = { $path } không đổi
cli-not-printed = chưa ghi tệp PDF nào: hãy sửa các lỗi trên rồi chạy lại
cli-not-printed-strict = chưa ghi tệp PDF nào: --strict coi cảnh báo như lỗi
cli-notes = còn { $count } ghi chú, không phải lỗi: chạy `niengiam check` để xem
cli-checked = đã kiểm tra { $files } tệp, không có phát hiện nào
cli-cleaned = đã xóa { $removed } tệp trong { $output }
cli-cleaned-kept = giữ lại { $kept } tệp không do niengiam làm ra
cli-initialized = đã tạo ấn phẩm trong { $dir }; chạy `niengiam build -r { $dir }` để dựng trang
cli-explain-unknown = không có mã `{ $code }`
cli-explain-nearest = có phải `{ $nearest }` không?

cli-stage-source = đọc tệp
cli-stage-load = hiểu nội dung
cli-stage-check = kiểm tra
cli-stage-assess = đánh giá
cli-stage-narrative = bài viết
cli-stage-site = dựng trang
cli-stage-output = xuất bản
cli-stage-pdf = làm PDF
cli-timings-total = tổng cộng
cli-timing = { $stage }: { $milliseconds } ms

cli-bad-as-of = `--as-of { $found }` không phải là một ngày
cli-bad-as-of-help = viết năm-tháng-ngày, ví dụ `--as-of 2019-10-08`
cli-bad-lang = chương trình chưa có ngôn ngữ `{ $found }`
cli-bad-lang-help = dùng `--lang vi` hoặc `--lang en`
cli-bad-base-url = `{ $found }` không phải là một địa chỉ trang
cli-bad-base-url-help = viết đầy đủ, ví dụ `-u https://noibo.tinh.vn/niengiam/`
cli-init-not-empty = thư mục `{ $path }` đã có tệp
cli-init-not-empty-help = chọn một thư mục chưa có hoặc còn rỗng; không tệp nào bị ghi đè
cli-init-write = không ghi được `{ $path }`
cli-unknown-argument = không có tùy chọn `{ $found }`
cli-unknown-command = không có lệnh `{ $found }`
cli-missing-argument = thiếu `{ $missing }`
cli-bad-value = `{ $found }` không dùng được cho `{ $argument }`
cli-usage-help = chạy `niengiam --help` để xem cách dùng
cli-usage-nearest = có phải `{ $nearest }` không?
cli-usage-other = không hiểu dòng lệnh
