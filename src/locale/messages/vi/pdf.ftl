# Báo cáo PDF.
pdf-template = mẫu PDF có lỗi: { $cause }
pdf-template-help = mẫu nhận trong data.json: { $names }
pdf-template-hints = { $hints }; mẫu nhận trong data.json: { $names }
pdf-no-letter = không phông chữ nào của giao diện có ký tự “{ $letter }” ({ $code }), nên bản PDF in □ vào chỗ đó
pdf-no-letter-help = viết bằng chữ khác, hoặc thêm vào thư mục fonts của giao diện một phông .ttf có ký tự này
pdf-unknown-profile = không có kiểu trình bày `{ $found }`
pdf-unknown-profile-help = dùng một trong: { $names }
pdf-no-language = ấn phẩm không có ngôn ngữ `{ $found }`
pdf-no-language-help = dùng một trong: { $names }
pdf-nothing = ấn phẩm không có gì về `{ $found }` để làm báo cáo
pdf-nothing-help = chạy `niengiam check` và xem tên các thư mục, tệp trong data
pdf-nothing-nearest = có phải `{ $nearest }` không?
pdf-bad-picture = không đọc được ảnh `{ $name }`: { $cause }
pdf-bad-picture-help = mở ảnh bằng một chương trình xem ảnh, lưu lại ở dạng PNG hoặc JPEG, rồi chạy lại
pdf-see-through = ảnh `{ $name }` có chỗ trong suốt, mà PDF/A-1b không cho phép
pdf-see-through-help = lưu ảnh ở dạng PNG hay JPEG, bỏ các chỗ trong suốt, hoặc chọn `--standard a-2a`
