# Cách trình bày các phát hiện.
severity-error = lỗi
severity-warning = cảnh báo
severity-note = ghi chú

diag-help = cách sửa
diag-example = ví dụ đúng
diag-explain = tìm hiểu thêm
diag-cause = nguyên nhân

diag-left-out = … còn { $n } phát hiện khác trong { $path }, sẽ hiện ra sau khi sửa các phát hiện trên
diag-errors = { $n } lỗi
diag-warnings = { $n } cảnh báo
diag-notes = { $n } ghi chú
diag-summary = tổng cộng: { $counts }
diag-nothing = không có phát hiện nào
