# Tìm và đọc tệp của ấn phẩm.
source-no-publication = không có tệp `niengiam.yaml` trong thư mục `{ $path }`
source-no-publication-help =
    mở đúng thư mục của ấn phẩm, hoặc chỉ ra thư mục đó bằng `-r THƯ-MỤC`, hoặc tạo ấn phẩm mới bằng `niengiam init THƯ-MỤC`
source-no-folder = không có thư mục `{ $path }`
source-no-folder-help = kiểm tra lại đường dẫn sau `-r`: đó là thư mục có tệp `niengiam.yaml`
source-no-config = không có tệp cấu hình `{ $path }`
source-no-config-help = kiểm tra lại đường dẫn sau `-c`, hoặc bỏ `-c` để dùng `niengiam.yaml` trong thư mục của ấn phẩm
source-unreadable = không đọc được { $path }
source-duplicate-file = tệp này trùng với `{ $first }`: cùng một nội dung chỉ được có một tệp
source-duplicate-file-help = gộp số liệu vào `{ $first }` rồi xóa tệp này
source-unexpected-file = chương trình không đọc tệp nào ở chỗ này
source-unexpected-file-move = chuyển tệp sang `{ $place }` nếu tệp thuộc ấn phẩm
source-unexpected-file-help = chuyển tệp ra khỏi `data` và `content` nếu tệp không thuộc ấn phẩm
source-no-file = đây không phải là tệp thường
source-bad-name = tên có ký tự không dùng được
source-bad-name-nfc = đổi tên thành `{ $name }`, gõ lại bằng bộ gõ dựng sẵn (tên hiện tại là Unicode tổ hợp)
source-bad-name-help = đổi tên, chỉ dùng chữ cái, chữ số và dấu gạch nối
source-link-outside = liên kết này dẫn ra ngoài thư mục của ấn phẩm, hoặc không dẫn tới đâu
source-link-outside-help = chép chính tệp đó vào ấn phẩm rồi xóa liên kết
source-too-large = tệp lớn hơn { $most } MB nên không được đọc
source-too-large-help = chia số liệu ra nhiều tệp, mỗi tổ chức và mỗi kỳ một tệp
source-not-utf-8 = tệp không ở bảng mã UTF-8: ký tự thứ nhất sai nằm ở đây
source-not-utf-8-but-16 = tệp ở bảng mã UTF-16, cần UTF-8
source-not-utf-8-help =
    mở tệp bằng Notepad, chọn «Lưu dưới dạng» («Save as»), chọn mã hóa «UTF-8» rồi lưu lại; nếu chữ bị lỗi thì chuyển từ TCVN3 hay VNI sang Unicode trước
