nav-home Trang chủ
