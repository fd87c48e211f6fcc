# Dấu phân cách hàng nghìn và dấu thập phân.
number-group = .
number-decimal = ,

# Chênh lệch giữa hai tỷ lệ; $number đã có dấu.
number-points = { $number }{" "}điểm phần trăm
# Mức mà một chỉ tiêu đặt ra.
bound-at-least = ít nhất { $number }
bound-at-most = không quá { $number }
bound-exactly = đúng { $number }
