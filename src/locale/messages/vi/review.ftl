# Kiểm lại những con số và nhận định mà văn bản nguồn tự tính rồi in ra.

# $printed: chữ trong văn bản; $computed: số tính lại; $rounded: số tính lại đã làm tròn
review-claim-cut = `{ $printed }` bị cắt bớt chữ số chứ không làm tròn: tính lại được { $computed }, làm tròn là { $rounded }
# $step: bước làm tròn, ví dụ 10
review-claim-coarse = `{ $printed }` chỉ đúng nếu làm tròn đến { $step }: tính lại được { $computed }
# $by: số in trừ số tính lại
review-claim-differs = `{ $printed }` không khớp số liệu: tính lại được { $computed }, chênh lệch { $by }
# $why: một trong các mục dưới đây
review-claim-not-recomputable = chưa tính lại được `{ $printed }`: { $why }
review-missing = thiếu { $figures }
review-divided-by-zero = số chia bằng 0
review-out-of-range = số quá lớn
review-not-additive = các số này không cộng hoặc chia được cho nhau
review-nothing-to-compare = không có số nào để đối chiếu
review-claim-help = văn bản nguồn in như vậy thì giữ nguyên: trang của văn bản sẽ nêu điều này; chỉ sửa nếu đã nhập sai

# $target, $organization, $period; $found: kết quả theo số liệu
review-verdict-differs = nhận định `{ $printed }` không khớp: chỉ tiêu `{ $target }` của `{ $organization }`, kỳ { $period }, theo số liệu là { $found }
# $on: ngày của văn bản; $end: ngày cuối kỳ
review-verdict-early = nhận định `{ $printed }` về chỉ tiêu `{ $target }` của `{ $organization }` viết ngày { $on }, khi kỳ { $period } chưa kết thúc (đến hết { $end })
review-verdict-early-undated = nhận định `{ $printed }` về chỉ tiêu `{ $target }` của `{ $organization }` viết khi kỳ { $period } chưa kết thúc (đến hết { $end })
# $why: một trong các mục dưới đây
review-verdict-unknown = chưa kiểm lại được nhận định `{ $printed }` về chỉ tiêu `{ $target }` của `{ $organization }`, kỳ { $period }: { $why }
review-verdict-without-target = nhận định `{ $printed }` không ứng với lần đánh giá chỉ tiêu nào
review-no-period = không xác định
review-outcome-not-assessable = không đủ điều kiện để đánh giá
review-outcome-undecided = số liệu chỉ biết ở dạng đã làm tròn nên chưa kết luận được
review-outcome-not-over = kỳ chưa kết thúc
review-outcome-no-data = chưa có số liệu
review-verdict-met = đạt
review-verdict-exceeded = vượt
review-verdict-above-range = trên mức trần
review-verdict-missed = không đạt

# $figure; $value: số chưa làm tròn; $displayed: số hiển thị; $found: kết quả
review-near-miss = `{ $figure }` là { $value }, hiển thị { $displayed }, nhìn như ở phía bên kia của chỉ tiêu; kết quả tính trên số chưa làm tròn là { $found }
review-near-miss-help = khi viết về kết quả này, nêu thêm chữ số thập phân hoặc nói rõ là sát mức chỉ tiêu

# $target: chỉ tiêu giao, $period: kỳ; $organizations: số tổ chức; $sum: tổng; $by: chênh lệch so với $end là mức mà $whole
# đặt ra
review-assigned-below = tổng chỉ tiêu giao của `{ $target }` cho kỳ { $period } là { $sum } ({ $organizations } tổ chức), thấp hơn { $by } so với mức { $end } của `{ $whole }`
review-assigned-above = tổng chỉ tiêu giao của `{ $target }` cho kỳ { $period } là { $sum } ({ $organizations } tổ chức), cao hơn { $by } so với mức { $end } của `{ $whole }`
review-whole-here = chỉ tiêu chung ở đây
review-assigned-help = đối chiếu các con số với phụ lục; nếu phụ lục giao như vậy thì giữ nguyên: trang của nghị quyết sẽ nêu điều này
