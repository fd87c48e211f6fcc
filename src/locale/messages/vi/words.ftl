# Lỗi trong tệp câu chữ (.ftl) của giao diện.
words-syntax = không đọc được mục câu chữ này: { $cause }
words-syntax-expected = chỗ này cần có dấu `{ $token }`
words-syntax-no-text = mục `{ $id }` chưa có nội dung; cần viết theo dạng `{ $id } = câu chữ`
words-syntax-default = danh sách lựa chọn cần có đúng một mục mặc định, đánh dấu `*`
words-syntax-brace = có dấu đóng ngoặc nhọn thừa
words-syntax-quote = thiếu dấu nháy kép đóng
words-syntax-other = { $cause }
words-duplicate = mục `{ $id }` đã có ở dòng { $line }
words-unknown-reference = mục `{ $id }` nhắc đến mục `{ $name }`, nhưng không có mục đó
words-unknown-variable = mục `{ $id }` dùng biến `{ $name }`, nhưng chương trình không cung cấp biến đó
words-function = mục `{ $id }` gọi hàm `{ $name }`, nhưng không có hàm đó
words-cycle = mục `{ $id }` nhắc lại chính nó
words-separator = `{ $id }` cần là đúng một dấu phân cách (chấm, phẩy, dấu cách không ngắt hoặc dấu nháy), không phải `{ $found }`
words-separators-same = dấu thập phân phải có và phải khác dấu phân cách hàng nghìn
