# Giao diện: tệp của giao diện, mẫu trang, câu chữ.
theme-unknown = không có giao diện `{ $name }`
theme-unknown-help = tạo thư mục `themes/{ $name }`, hoặc dùng `default`
theme-extends-itself = giao diện `{ $name }` kế thừa vòng tròn về chính nó
theme-settings = không đọc được thiết lập của giao diện: { $cause }
theme-settings-too-large = thiết lập của giao diện dài quá mức; chỉ có thể có một dòng `extends`
theme-not-utf-8 = tệp không ở bảng mã UTF-8
theme-bad-name = tên tệp không dùng được trên mọi hệ điều hành
theme-link = liên kết trong thư mục giao diện không được đi theo; hãy chép tệp vào
theme-no-file = đây không phải là tệp thường
theme-too-large = tệp quá lớn cho một giao diện
theme-unreadable = không đọc được: { $cause }
theme-unknown-asset = giao diện không có tệp `{ $name }`
theme-missing-words =
    giao diện chưa có { $count } câu chữ bằng ngôn ngữ `{ $language }` nên dùng tiếng Anh: { $names }…
theme-missing-words-help = viết các mục còn thiếu vào tệp này, theo mẫu của `themes/default/messages/vi.ftl`
theme-template = mẫu trang có lỗi: { $cause }
