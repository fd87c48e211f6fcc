# Câu chữ của trang. Mỗi phần một tiền tố: nav- thanh điều hướng, page- khung trang, chart- biểu đồ, table- bảng,
# assess- kết quả so với chỉ tiêu, target- chỉ tiêu, task- nhiệm vụ, organization- tổ chức, claim- số đã in, figure- số liệu.
