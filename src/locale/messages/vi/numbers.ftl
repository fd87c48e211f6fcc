# Dấu phân cách hàng nghìn và dấu thập phân.
number-group = .
number-decimal = ,
