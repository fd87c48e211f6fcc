# Thư mục kết quả: thư mục nào không nhận, điều gì cản việc ghi.

# Không nhận thư mục này; chưa đụng đến gì.
output-is-root = `{ $path }` là gốc của ổ đĩa, không dùng làm thư mục kết quả được
output-is-home = `{ $path }` là thư mục riêng của người dùng, không dùng làm thư mục kết quả được
output-is-publication = `{ $path }` là thư mục của chính ấn phẩm hoặc bao ngoài nó, không dùng làm thư mục kết quả được
output-in-source = `{ $path }` nằm trong `{ $folder }`, nơi giữ dữ liệu của ấn phẩm, không dùng làm thư mục kết quả được
output-is-file = `{ $path }` là một tệp, cần một thư mục
output-is-link = `{ $path }` là một liên kết, hoặc dẫn ra ngoài ấn phẩm; thư mục kết quả phải là thư mục thật
output-not-ours = thư mục `{ $path }` có tệp không do niengiam làm ra, ví dụ `{ $example }`
output-choose-folder-help =
    chọn bằng `--output-dir` một thư mục mới, một thư mục rỗng, hoặc thư mục mà niengiam đã xuất bản lần trước; chưa có gì bị thay đổi
output-locked = một lần chạy niengiam khác đang ghi vào `{ $path }`
output-locked-help = đợi lần chạy đó xong (hoặc dừng nó), rồi chạy lại
output-cannot-lock = không khóa được thư mục `{ $path }` để chỉ một lần chạy ghi vào
output-cannot-lock-help =
    ổ đĩa này không cho khóa tệp: hãy chọn bằng `--output-dir` một thư mục trên máy này, rồi chép sang

# Danh sách những tệp đã xuất bản.
output-manifest-damaged = danh sách tệp đã xuất bản `{ $path }` bị hỏng, nên không biết tệp nào do niengiam làm ra
output-manifest-damaged-help =
    nếu `{ $folder }` chỉ có trang do niengiam làm ra thì tự xóa thư mục đó rồi chạy lại; nếu không, chọn thư mục khác bằng `--output-dir`
output-manifest-newer = danh sách tệp đã xuất bản `{ $path }` do một phiên bản niengiam mới hơn ghi
output-manifest-newer-help =
    dùng phiên bản niengiam mới hơn, hoặc chọn thư mục khác thay cho `{ $folder }` bằng `--output-dir`

# Có vật cản trong thư mục kết quả; trang đã xuất bản còn nguyên.
output-foreign-file = ở chỗ của một tệp của trang đã có `{ $path }`, không do niengiam làm ra
output-link-in-the-way = ở chỗ của một tệp của trang có liên kết `{ $path }`; niengiam không ghi hay xóa qua liên kết
output-in-the-way = ở chỗ của một tệp của trang có `{ $path }`, không phải tệp cũng không phải thư mục của trang
output-in-the-way-help = chuyển `{ $path }` đi chỗ khác hoặc đổi tên rồi chạy lại
output-collision = hai phần của trang có cùng tên tệp trên một số hệ điều hành: `{ $path }` và `{ $other }`
output-collision-help =
    đổi tên một trong hai tệp nguồn sao cho chúng khác nhau không chỉ ở chữ hoa, chữ thường hay cách gõ dấu
output-incomplete = trang chưa đủ tệp nên không được xuất bản; trang đã xuất bản còn nguyên

# Ổ đĩa.
output-unreadable = không đọc được `{ $path }`
output-unreadable-help = kiểm tra xem ổ đĩa có kết nối không và bạn có quyền đọc ở đó không
output-not-writable = không có quyền ghi `{ $path }`
output-not-writable-help = xin quyền ghi vào thư mục đó, hoặc chọn thư mục khác bằng `--output-dir`
output-disk-full = hết chỗ trên ổ đĩa khi ghi `{ $path }`
output-disk-full-help = dọn bớt ổ đĩa rồi chạy lại; mọi tệp đã xuất bản vẫn nguyên vẹn
output-cannot-write = không ghi được `{ $path }`
output-cannot-write-help = kiểm tra ổ đĩa rồi chạy lại; mọi tệp đã xuất bản vẫn nguyên vẹn
output-cannot-remove = không xóa được `{ $path }`
output-cannot-remove-help = kiểm tra quyền ở thư mục đó rồi chạy lại; lần chạy sau sẽ làm nốt
output-files-held =
    { $count ->
       *[other] chương trình khác đang giữ { $count } tệp nên không thay hay xóa được: { $paths }
    }
output-files-held-help =
    đóng các tệp đó ở mọi máy đang mở (ví dụ Excel, trình đọc PDF) rồi chạy lại; lần chạy sau sẽ làm nốt
