# Lời giải thích của từng mã: nghĩa là gì, vì sao quan trọng, viết sai và viết đúng thế nào.
# Mỗi mã của src/diag/code.rs có đúng một mục `explain-<mã>`. Ví dụ thụt vào hai dấu cách.

explain-not-utf-8 =
    Tệp không được lưu ở bảng mã UTF-8, nên chữ có dấu không đọc được.

    Tệp cũ gõ bằng TCVN3 (ABC), VNI hoặc lưu theo Windows-1258 thường như vậy. Đoán bảng mã thì có thể làm sai tên người, tên đơn vị, nên chương trình không đoán.

    Cách sửa: mở tệp bằng trình soạn thảo, chọn "Save with Encoding" (Lưu theo bảng mã) rồi chọn UTF-8. Với Notepad: "Save as", mục "Encoding" chọn UTF-8. Có hay không có BOM đều được.

explain-too-large =
    Tệp lớn hơn, hoặc các ngoặc lồng nhau sâu hơn, mức một tệp số liệu có thể có.

    Tệp như vậy thường bị hỏng, hoặc là một tệp khác để nhầm chỗ; đọc nó có thể làm máy chạy rất lâu.

    Cách sửa: kiểm tra xem có đúng tệp không. Nếu đúng, tách số liệu thành nhiều tệp: mỗi tổ chức, mỗi kỳ một tệp.

    Sai:
      figures: [[[[[[[[[[[[[[[[[[[[
    Đúng:
      figures:
        admitted: 4715

explain-link-outside =
    Một liên kết của hệ thống tệp (symbolic link, junction) dẫn ra ngoài thư mục của ấn phẩm.

    Nếu đi theo, tệp ở nơi khác trên máy có thể bị đưa lên trang mà không ai hay. Vì vậy liên kết ra ngoài không bao giờ được đọc.

    Cách sửa: chép tệp cần dùng vào ấn phẩm, rồi xóa liên kết.

explain-unexpected-file =
    Tệp nằm ở chỗ mà chương trình không đọc gì cả, nên nội dung của nó sẽ không lên trang.

    Thường là để nhầm thư mục hoặc sai đuôi tệp. Số liệu mỗi kỳ nằm trong `data/organizations/<tổ chức>/<kỳ>.yaml`, bài viết nằm trong `content/`.

    Sai:
      data/hau-giang/2024.yaml
      data/organizations/hau-giang/2024.txt
    Đúng:
      data/organizations/hau-giang/2024.yaml

explain-bad-name =
    Tên tệp, tên thư mục hoặc mã đặt trong tệp có chữ không dùng được.

    Tên này trở thành mã trong liên kết, trong địa chỉ trang và trong tệp tải về, nên phải giữ nguyên trên mọi máy: chỉ gồm chữ thường không dấu a-z, chữ số và dấu gạch ngang.

    Sai:
      data/organizations/Hậu Giang/2024.yaml
    Đúng:
      data/organizations/hau-giang/2024.yaml

explain-duplicate-file =
    Có hai tệp cho cùng một thứ: cùng tổ chức và cùng kỳ (`2024.yaml` và `2024.yml`), hoặc cùng một bài trong cùng một ngôn ngữ (`index.md` và `index.vi.md`).

    Chương trình không tự chọn tệp nào đúng, vì tệp bị bỏ qua có thể chính là tệp vừa sửa. Hãy gộp nội dung vào một tệp rồi xóa tệp kia.

    Sai:
      data/organizations/hau-giang/2024.yaml
      data/organizations/hau-giang/2024.yml
    Đúng:
      data/organizations/hau-giang/2024.yaml

explain-syntax =
    Tệp không đúng cách viết YAML nên không đọc tiếp được từ chỗ này.

    Hay gặp nhất: thiếu dấu cách sau dấu hai chấm, thụt đầu dòng không đều, dùng phím Tab để thụt dòng, mở ngoặc hoặc dấu nháy mà không đóng. Lỗi thật có khi nằm ngay dòng trên.

    Sai:
      figures:
        admitted:4715
         members: 3918
    Đúng:
      figures:
        admitted: 4715
        members: 3918

explain-alias =
    Trong YAML, dấu `&` đặt tên cho một phần, dấu `*` lặp lại phần đó. Tệp số liệu không dùng cách này: mỗi số liệu phải nằm ngay chỗ của nó, và một tệp ngắn có thể lặp thành hàng tỷ mục làm máy treo.

    Cũng có khi đó chỉ là chữ bình thường bắt đầu bằng `*` hoặc `&`; khi đó hãy đặt trong dấu nháy.

    Sai:
      note: *số ước
    Đúng:
      note: "*số ước"

explain-wrong-type =
    Giá trị thuộc loại khác với loại cần có ở chỗ này: ví dụ cần một số mà lại là chữ, cần một danh sách mà lại là một giá trị.

    Sai:
      decimals: một
      languages: {"{"}vi: Tiếng Việt{"}"}
    Đúng:
      decimals: 1
      languages: [vi, en]

explain-unknown-key =
    Chương trình không biết khóa này (khóa là chữ đứng trước dấu hai chấm). Thường là gõ sai, hoặc khóa đặt sai chỗ.

    Khóa lạ không được bỏ qua: nếu bỏ qua thì số liệu gõ dưới một khóa sai sẽ lặng lẽ biến mất khỏi trang.

    Sai:
      members: {"{"}valeu: 3918{"}"}
    Đúng:
      members: {"{"}value: 3918{"}"}

explain-missing-key =
    Thiếu một khóa bắt buộc. Thông báo nêu tên khóa, và nó phải nằm trong mục nào.

    Sai (chỉ số không có tên và loại):
      indicators:
        admitted:
          unit: person
    Đúng:
      indicators:
        admitted:
          name: {"{"}vi: Kết nạp đảng viên, en: Members admitted{"}"}
          kind: flow
          unit: person

explain-duplicate-key =
    Một khóa được viết hai lần trong cùng một mục.

    Chỉ một trong hai giá trị có thể đúng, và chương trình không tự chọn. Hãy xóa dòng sai; nếu là hai số liệu khác nhau thì đặt đúng tên cho từng số liệu.

    Sai:
      figures:
        admitted: 4715
        admitted: 4751
    Đúng:
      figures:
        admitted: 4715

explain-conflicting-keys =
    Hai khóa này không thể đi cùng nhau: mỗi khóa nói một điều khác về cùng một thứ, và chương trình không tự chọn.

    Ví dụ: một chỉ tiêu chỉ có một trong `at_least`, `at_most`, `exactly`, `between`, `assigned`; một số liệu có `value` thì không có `missing`.

    Sai:
      - {"{"}id: ket-nap, measure: admitted, at_least: 800, between: [800, 1000]{"}"}
    Đúng:
      - {"{"}id: ket-nap, measure: admitted, between: [800, 1000]{"}"}

explain-empty-value =
    Có khóa nhưng sau dấu hai chấm không có gì.

    Để trống thì không ai biết là quên nhập, là chưa có số liệu, hay là bằng không. Nếu chưa có số liệu, hãy nói rõ: `not-available` (chưa có số liệu), `not-applicable` (không áp dụng), `confidential` (không công bố), `did-not-occur` (không phát sinh). Khóa không cần thì xóa cả dòng.

    Sai:
      figures:
        admitted:
    Đúng:
      figures:
        admitted: not-available

explain-unknown-word =
    Ở đây chỉ dùng được một trong các từ đã định sẵn; thông báo liệt kê các từ đó. Các từ này viết bằng tiếng Anh, chữ thường, giống nhau trong mọi ấn phẩm.

    Sai:
      kind: luồng
      status: chính thức
    Đúng:
      kind: flow
      status: official

explain-bad-number =
    Giá trị không phải là một số.

    Số viết liền các chữ số, không dấu cách, không đơn vị, phần thập phân sau dấu chấm. Đơn vị đã khai ở chỉ số nên không viết lại. `.nan` và `.inf` không phải là số liệu.

    Sai:
      admitted: 4715 người
      women-share: 49,7
    Đúng:
      admitted: 4715
      women-share: 49.7

explain-ambiguous-number =
    Con số có thể hiểu hai cách. Người Việt đọc `1.399` là một nghìn ba trăm chín mươi chín, còn máy đọc là một phẩy ba chín chín.

    Chương trình không đoán, vì đoán sai thì số liệu công bố lệch cả nghìn lần. Trong tệp số liệu: hàng nghìn viết liền, phần thập phân sau dấu chấm. Trên trang, số vẫn hiện theo cách viết của Việt Nam.

    Sai:
      admitted: 1.399
    Đúng:
      admitted: 1399
    Nếu số đó đúng là có ba chữ số thập phân, khai `decimals: 3` ở chỉ số; khi đó `1.399` được đọc như đã viết.

explain-bad-period =
    Đây không phải là cách viết một kỳ báo cáo.

    Các cách viết: năm `2024`; nhiều năm gộp `2018-2022`; nửa năm `2024-H1`; quý `2024-Q3`; tháng `2024-03`; từ ngày đến ngày `2019-01-01--2019-10-08` (hai gạch ngang). Năm học hoặc nhiệm kỳ có tên riêng thì khai trong `data/periods.yaml`.

    Sai:
      period: quý 3/2024
      period: 2022-2018
    Đúng:
      period: 2024-Q3
      period: 2018-2022

explain-bad-date =
    Đây không phải là một ngày. Ngày viết theo thứ tự năm-tháng-ngày, tháng và ngày đủ hai chữ số, để không ai nhầm ngày với tháng. Nếu nguồn không ghi ngày thì viết `unknown` ở những chỗ cho phép.

    Sai:
      date: 8/10/2019
      date: 2019-02-30
    Đúng:
      date: 2019-10-08

explain-bad-reference =
    Không đọc được cách chỉ đến một số liệu. Cách viết: tổ chức/kỳ/chỉ số, thêm nhóm trong ngoặc vuông nếu cần; cộng nhiều nhóm bằng dấu `+`. Trong một tệp đã rõ tổ chức và kỳ thì hai phần đó có thể bỏ.

    Sai:
      of: hau-giang, 2018-2022, admitted
      of: hau-giang/2018-2022/admitted(nữ)
    Đúng:
      of: hau-giang/2018-2022/admitted
      of: "hau-giang/2018-2022/admitted[sex=women]"

explain-bad-address =
    Địa chỉ của trang hoặc đường dẫn đến tệp không dùng được. Địa chỉ bắt đầu bằng `https://` hoặc `http://`; đường dẫn đến bản chụp văn bản tính từ `data/documents`, dùng dấu `/` và không đi ra ngoài bằng `..`.

    Sai:
      base_url: thongke.example.vn
      file: ..\ban-chup\18-bc-duk.pdf
    Đúng:
      base_url: https://thongke.example.vn/
      file: files/18-bc-duk.pdf

explain-hidden-characters =
    Trong văn bản có ký tự không nhìn thấy, hoặc ký tự đảo chiều chữ. Chúng thường lẫn vào khi chép từ trang web, từ PDF hoặc từ tin nhắn.

    Ký tự như vậy làm hai tên trông giống nhau mà khác nhau, làm tìm kiếm không ra, và có thể khiến người đọc nhìn thấy điều khác với điều được viết.

    Cách sửa: xóa đoạn chữ quanh chỗ được chỉ rồi gõ lại bằng tay.

explain-not-nfc =
    Chữ tiếng Việt trong tệp được gõ tách dấu (Unicode tổ hợp, NFD): `ế` thành ba ký tự rời. Nhìn thì giống hệt chữ dựng sẵn nhưng máy coi là chữ khác, nên tìm kiếm và so sánh có thể không ra.

    Chương trình tạm đọc như chữ dựng sẵn. Cách sửa: trong UniKey hoặc bộ gõ khác chọn bảng mã «Unicode» (không phải «Unicode tổ hợp»), rồi chuyển mã hoặc gõ lại các chữ đó. Tệp chép từ máy Mac hay gặp lỗi này.

explain-missing-file =
    Thiếu một tệp bắt buộc. Mỗi ấn phẩm cần có `niengiam.yaml` ở thư mục gốc; mỗi tổ chức có số liệu cần có `organization.yaml` trong thư mục của nó.

    Ví dụ:
      niengiam.yaml
      data/organizations/hau-giang/organization.yaml
      data/organizations/hau-giang/2024.yaml
    Muốn bắt đầu từ một ấn phẩm nhỏ đã đủ tệp: chạy `niengiam init THƯ_MỤC`.

explain-unknown-unit =
    Chỉ số dùng một đơn vị tính chưa được khai.

    Mỗi đơn vị tính được khai một lần ở mục `units` của data/indicators.yaml, kèm tên bằng các ngôn ngữ của ấn phẩm, để trang nào cũng viết giống nhau.

    Sai:
      unit: persons
    Đúng:
      unit: person

explain-unknown-dimension =
    Số liệu được chia theo một phân tổ chưa được khai, thường là do gõ nhầm tên.

    Phân tổ (giới tính, trình độ, độ tuổi…) được khai ở mục `dimensions` của data/indicators.yaml, vì chương trình phải biết các nhóm của nó có cộng lại thành tổng số hay không.

    Sai:
      by:
        sexe: {"{"}women: 696{"}"}
    Đúng:
      by:
        sex: {"{"}women: 696{"}"}

explain-unknown-category =
    Phân tổ không có nhóm mang tên này.

    Các nhóm của một phân tổ được khai ở `categories` của nó trong data/indicators.yaml. Thông báo nêu tên gần nhất, nếu có.

    Sai:
      admitted[sex=woman]
    Đúng:
      admitted[sex=women]

explain-unknown-indicator =
    Không có chỉ số mang tên này, thường là do gõ nhầm.

    Mỗi chỉ số được khai ở mục `indicators` của data/indicators.yaml: tên, loại, đơn vị tính, cách tính. Không khai thì chương trình không biết con số nghĩa là gì, nên số liệu không lên trang.

    Sai:
      figures:
        admited: 4715
    Đúng:
      figures:
        admitted: 4715

explain-unknown-document =
    Nguồn của số liệu, hoặc văn bản của nghị quyết, không có trong data/documents.

    Mỗi con số phải dẫn về một văn bản mà người đọc xem được. Mã của văn bản là tên tệp trong data/documents, không có đuôi.

    Sai:
      source: {"{"}document: 18-BC-DUK, section: I.2.2{"}"}
    Đúng:
      source: {"{"}document: 18-bc-duk, section: I.2.2{"}"}

explain-unknown-organization =
    Không có tổ chức mang mã này.

    Mã của tổ chức là tên thư mục trong data/organizations; thư mục đó phải có tệp organization.yaml.

    Sai:
      parent: hau_giang
    Đúng:
      parent: hau-giang

explain-unknown-resolution =
    Không có nghị quyết mang mã này.

    Mã của nghị quyết là tên tệp trong data/resolutions, không có đuôi. Nghị quyết và văn bản của nó là hai tệp khác nhau, mã có thể khác nhau.

    Sai:
      target: hau-giang-resolution/admissions-per-year
    Đúng:
      target: hau-giang-admission/admissions-per-year

explain-unknown-target =
    Nghị quyết có, nhưng không có chỉ tiêu mang mã này.

    Chỉ tiêu được gọi bằng mã nghị quyết, dấu gạch chéo, rồi `id` của chỉ tiêu.

    Sai:
      target: hau-giang-admission/admissions
    Đúng:
      target: hau-giang-admission/admissions-per-year

explain-unknown-claim =
    Văn bản có, nhưng không có nhận định (claim) nào mang mã này.

    Nhận định chỉ cần `id` khi có chỗ khác dẫn đến nó, như chỉ tiêu suy ra từ một tỷ lệ đã in.

    Sai:
      from: 18-bc-duk/women
    Đúng:
      from: 18-bc-duk/women-up

explain-circular =
    Đi theo các chỗ dẫn thì lại trở về chỗ ban đầu: tổ chức trực thuộc chính nó, chỉ số tính từ chính nó, nhóm nằm trong chính nó, chỉ tiêu thay thế chính nó.

    Thông báo viết cả vòng. Một trong các chỗ dẫn trên vòng đó sai.

    Sai:
      a:
        sum: [b]
      b:
        sum: [a]
    Đúng:
      a:
        sum: [c, d]

explain-missing-translation =
    Một phần chữ, hoặc cả bài viết của một trang, chưa có bằng một ngôn ngữ của ấn phẩm.

    Trang vẫn được dựng, nhưng người đọc ngôn ngữ đó sẽ thấy ngôn ngữ khác. Chữ giống nhau ở mọi ngôn ngữ thì viết một lần, không cần ghi ngôn ngữ.

    Sai:
      name: {"{"}vi: Đảng viên mới kết nạp{"}"}
    Đúng:
      name: {"{"}vi: Đảng viên mới kết nạp, en: Members admitted{"}"}

explain-no-as-of =
    Không có gì cho biết số liệu được chốt đến ngày nào.

    Ngày đó lấy từ `--as-of`, từ `as_of` trong niengiam.yaml, hoặc là ngày muộn nhất của số liệu và văn bản được công bố. Khi chưa có số liệu và văn bản nào thì phải ghi ra; chương trình không lấy ngày của máy.

    Đúng:
      as_of: 2026-06-30

explain-future-as-of =
    Ngày chốt số liệu còn ở tương lai, và nếu theo ngày đó thì một số liệu đang bị cấm công bố sẽ được công bố sớm.

    Thời hạn cấm công bố chỉ hết khi ngày đó đã đến thật, và ngày chốt số liệu được ghi ra cũng đã qua ngày đó.

    Sai (hôm nay là 2026-06-15):
      as_of: 2026-07-01
      embargo_until: 2026-07-01
    Đúng:
      as_of: 2026-06-15

explain-missing-unit =
    Chỉ số không nói tính bằng gì: người, lớp, tổ chức, đồng…

    Một con số không có đơn vị thì không ai hiểu được. Chỉ tỷ trọng (share) không có đơn vị, vì luôn tính bằng phần trăm.

    Sai:
      members: {"{"}name: …, kind: stock{"}"}
    Đúng:
      members: {"{"}name: …, kind: stock, unit: person{"}"}

explain-unneeded-unit =
    Tỷ trọng (share) luôn tính bằng phần trăm, nên không có đơn vị.

    Nếu số này so hai thứ khác nhau (số kết nạp trên số đảng viên hiện có), nó là tỷ lệ (rate), và tỷ lệ thì có đơn vị.

    Sai:
      women-share: {"{"}name: …, kind: share, unit: person{"}"}
    Đúng:
      women-share: {"{"}name: …, kind: share{"}"}

explain-bad-decimals =
    `decimals` là số chữ số thập phân được hiện ra trên trang; nhiều hơn chín chữ số thì không đọc được.

    Số nhập vào vẫn được giữ đủ; `decimals` chỉ quyết định cách hiện.

    Sai:
      decimals: 20
    Đúng:
      decimals: 1

explain-bad-threshold =
    `suppress_below` giấu các số đếm nhỏ, để không ai bị nhận ra. Ngưỡng 1 hoặc 2 không giấu được gì: ai cũng biết số bị giấu là 1. Ngưỡng đặt ở tỷ trọng, tỷ lệ cũng không có tác dụng.

    Cơ quan thống kê thường dùng ngưỡng 3, 5 hoặc 10, đặt ở chỉ số được đếm.

    Sai:
      suppress_below: 2
    Đúng:
      suppress_below: 5

explain-bad-derivation =
    Chỉ số không thể tính được theo cách đã ghi: loại của nó không hợp với cách tính, hoặc các phần không cùng loại, cùng đơn vị.

    `share` là phần trên tổng của cùng một thứ; `rate` là một số đếm trên một số khác (nếu số đó là số thời điểm thì phải nói lấy đầu kỳ, cuối kỳ hay bình quân); `sum` cộng các số đếm cùng loại.

    Sai:
      rate: {"{"}of: admitted, per: members, times: 100{"}"}
    Đúng:
      rate: {"{"}of: admitted, per: members, at: start, times: 100{"}"}

explain-bad-lifetime =
    Thời gian tồn tại của tổ chức không thể như vậy: kết thúc trước khi bắt đầu, hoặc trở thành một tổ chức lúc đó chưa có hay đã hết.

    `from` là ngày đầu tiên có tổ chức. `until` là ngày đầu tiên không còn tổ chức, cũng là ngày tổ chức kế tiếp bắt đầu.

    Sai (tổ chức mới có `from: 2025-07-01`):
      until: 2025-06-30
      merged_into: can-tho-2025
    Đúng:
      until: 2025-07-01
      merged_into: can-tho-2025

explain-undated-document =
    Văn bản không ghi ngày, nhưng báo cáo về một kỳ chưa kết thúc vào ngày chốt số liệu. Vậy văn bản phải được viết sau ngày đó, nên nó và số liệu của nó chưa được đưa vào.

    Đây chỉ là ghi chú. Dựng trang với ngày chốt muộn hơn thì văn bản sẽ có mặt.

    Nếu biết ngày của văn bản:
      date: 2023-03-15

explain-dimension-not-allowed =
    Chỉ số này không được khai là chia theo phân tổ đó.

    Mỗi chỉ số nói rõ nó chia theo những phân tổ nào, để bảng và biểu đồ biết phải hiện gì, và để bắt lỗi nhập nhầm chỗ.

    Đúng, trong data/indicators.yaml:/  admitted:/    dimensions: [sex, education]

explain-not-summable =
    Các nhóm nối bằng dấu `+` không cộng với nhau được.

    Ba trường hợp: một người có thể thuộc nhiều nhóm (nữ và đoàn viên), nên cộng lại thì đếm hai lần; một nhóm nằm trong nhóm kia; hoặc chỉ số là tỷ lệ, số bình quân.

    Sai:
      measure: admitted[age=young+under-25]
    Đúng:
      measure: admitted[age=young]

explain-duplicate-figure =
    Cùng một số của cùng tổ chức, cùng kỳ được nhập hai lần.

    Chương trình không chọn giùm: hai chỗ có thể khác nhau, bây giờ hoặc sau này. Thông báo chỉ cả hai chỗ.

    Sai:
      figures:
        admitted: {"{"}value: 100, by: {"{"}sex: {"{"}women: 40{"}"}{"}"}{"}"}
      cells:
        - {"{"}figure: "admitted[sex=women]", value: 41{"}"}
    Đúng:
      figures:
        admitted: {"{"}value: 100, by: {"{"}sex: {"{"}women: 40{"}"}{"}"}{"}"}

explain-outside-lifetime =
    Số liệu thuộc một thời gian mà tổ chức chưa có hoặc không còn.

    Một mã không bao giờ chuyển sang tổ chức khác: tỉnh mới sau sáp nhập là một tổ chức mới, có thư mục riêng. Số trước sáp nhập thuộc các tỉnh cũ.

    Sai (tỉnh kết thúc ngày 2025-07-01):
      data/organizations/hau-giang/2026.yaml
    Đúng:
      data/organizations/can-tho-2025/2026.yaml

explain-period-outside-file =
    Một số ở `series` thuộc kỳ không nằm trong kỳ của tệp.

    `series` dùng cho các kỳ ngắn hơn trong cùng tệp, như mười hai tháng của một năm.

    Sai, trong 2024.yaml:
      series:
        admitted: {"{"}2025-01: 12{"}"}
    Đúng, trong 2024.yaml:
      series:
        admitted: {"{"}2024-01: 12{"}"}

explain-no-source =
    Số liệu không nói lấy từ văn bản nào.

    Mỗi số trên trang đều dẫn về nguồn của nó. `source` ghi ở đầu tệp thì dùng cho mọi số trong tệp; số nào lấy từ nguồn khác thì ghi riêng.

    Đúng:
      source: {"{"}document: 18-bc-duk, section: I.2.2{"}"}
      figures:
        admitted: 1399

explain-stock-without-date =
    Số thời điểm (stock) như số đảng viên, số chi bộ phải nói là của ngày nào.

    Cùng một năm, số đầu năm và số cuối năm khác nhau. Nguồn không nói ngày thì ghi `unknown`, để người đọc biết là nguồn không nói chứ không phải quên.

    Sai:
      members: 3918
    Đúng:
      members: {"{"}value: 3918, date: 2024-12-31{"}"}
      members: {"{"}value: 3918, date: unknown{"}"}

explain-date-outside-period =
    Ngày của số thời điểm không thuộc kỳ mà số được nhập.

    Số cuối năm 2024 có ngày 2024-12-31, cũng có thể là 2025-01-01; ngày khác thường là gõ nhầm năm.

    Sai, trong 2024.yaml:
      members: {"{"}value: 3918, date: 2023-12-31{"}"}
    Đúng:
      members: {"{"}value: 3918, date: 2024-12-31{"}"}

explain-unused-date =
    Chỉ số thời điểm (stock) mới có ngày. Số thời kỳ, tỷ trọng, tỷ lệ tính cho cả kỳ.

    Nếu số này thật sự là của một ngày, thì loại của chỉ số phải là `stock`.

    Sai:
      admitted: {"{"}value: 100, date: 2024-12-31{"}"}
    Đúng:
      admitted: 100

explain-share-out-of-range =
    Tỷ trọng là phần trăm của một tổng số, nên nằm trong khoảng từ 0 đến 100.

    Số so với kế hoạch có thể vượt 100, nhưng đó là tỷ lệ (rate). Nếu viết 0.662 thay cho 66.2 thì chương trình không bắt được lỗi: hãy luôn viết theo phần trăm.

    Sai:
      youth-union-share: 174.8
    Đúng:
      youth-union-share: 66.2

explain-negative-count =
    Số đếm (flow, stock) không bao giờ nhỏ hơn 0.

    Số giảm đi, như số đảng viên đưa ra khỏi Đảng, là một chỉ số riêng, viết bằng số dương.

    Sai:
      admitted: -12
    Đúng:
      left: 12

explain-fractional-count =
    Chỉ số đếm những thứ không chia nhỏ được (người, lớp, chi bộ), nên số phải là số nguyên.

    Nếu đơn vị tính chia nhỏ được (tỷ đồng), khai `decimals` cho chỉ số.

    Sai:
      admitted: 12.5
    Đúng:
      admitted: 12

explain-false-precision =
    Con số có nhiều chữ số thập phân hơn mức có thể biết được, thường là chép nguyên từ máy tính bỏ túi hoặc Excel.

    Số in trong văn bản hiếm khi quá hai chữ số thập phân. Làm tròn như nguồn in; chương trình tự tính các tỷ lệ từ số gốc, không cần nhập.

    Sai:
      youth-union-share: 66.19728
    Đúng:
      youth-union-share: 66.2

explain-rounded-and-exact =
    Một số được khai vừa chính xác (`exact`) vừa làm tròn (`rounded`).

    Số làm tròn là một khoảng: 4.720 làm tròn đến hàng chục là từ 4.715 đến 4.725. Mọi đánh giá phụ thuộc vào khoảng đó.

    Sai:
      admitted: {"{"}value: 4720, rounded: 10, exact: true{"}"}
    Đúng:
      admitted: {"{"}value: 4720, rounded: 10{"}"}

explain-status-without-value =
    Trạng thái (ước tính, sơ bộ, chính thức) là của một con số; chỗ này không có con số nào.

    Hoặc quên nhập số, hoặc thừa `status`.

    Sai:
      admitted: {"{"}missing: not-available, status: official{"}"}
    Đúng:
      admitted: {"{"}missing: not-available{"}"}

explain-final-too-early =
    Số liệu ghi là chính thức, nhưng văn bản nguồn được viết khi kỳ chưa kết thúc. Số như vậy chỉ có thể là ước tính hoặc sơ bộ (Luật Thống kê, Điều 48).

    Nếu nguồn không nói trạng thái thì không ghi `status`.

    Sai (văn bản ngày 2024-11-20, kỳ 2024):
      admitted: {"{"}value: 950, status: official{"}"}
    Đúng:
      admitted: {"{"}value: 950, status: estimate{"}"}

explain-no-organization =
    Chỉ tiêu không nói giao cho tổ chức nào, và nghị quyết là của một cơ quan không phải là tổ chức trong ấn phẩm.

    Không biết giao cho ai thì không đánh giá được.

    Đúng:
      issuer: {"{"}vi: Trung ương Đảng, en: The Party's central level{"}"}
      targets:
        - {"{"}id: youth-union, measure: youth-union-share, at_least: 70, organizations: [binh-duong-agencies]{"}"}

explain-no-children =
    Chỉ tiêu giao cho các tổ chức trực thuộc một tổ chức, nhưng không tổ chức nào khai trực thuộc nó.

    Tổ chức trực thuộc khai `parent` trong organization.yaml của mình.

    Đúng, trong organization.yaml của huyện:
      parent: tinh-mau

explain-every-outside-period =
    Chỉ tiêu được đánh giá theo từng năm (hoặc quý, tháng), nhưng kỳ của nó không có năm (quý, tháng) nào trọn vẹn.

    Bỏ `every` thì chỉ tiêu được đánh giá cho cả kỳ.

    Sai:
      period: 2024-Q1
      every: year
    Đúng:
      period: 2024-2030
      every: year

explain-parts-of-other-measure =
    Chỉ tiêu giao cho các tổ chức được cộng lại để so với chỉ tiêu của cấp trên, nhưng hai bên tính theo hai thứ khác nhau.

    Chỉ cộng được những số cùng một chỉ số và cùng một nhóm.

    Sai:
      measure: admitted[sex=women]
      parts_of: province/admitted
    Đúng:
      measure: admitted
      parts_of: province/admitted

explain-assigned-total-differs =
    Phụ lục có dòng tổng số, được nhập ở `total`; các số giao đã nhập cộng lại không bằng tổng số đó.

    Nhờ vậy chương trình phát hiện số gõ nhầm hoặc dòng bỏ sót. Nếu chính phụ lục cộng sai, hãy bỏ `total` và nêu điều đó trong `note`.

    Sai:
      assigned: {"{"}a: {"{"}2024: 12{"}"}, b: {"{"}2024: 9{"}"}{"}"}
      total: {"{"}2024: 22{"}"}
    Đúng:
      assigned: {"{"}a: {"{"}2024: 12{"}"}, b: {"{"}2024: 9{"}"}{"}"}
      total: {"{"}2024: 21{"}"}

explain-contradicting-targets =
    Hai chỉ tiêu cho cùng một tổ chức, cùng một kỳ, mà đạt chỉ tiêu này thì không thể đạt chỉ tiêu kia: ít nhất 800 và nhiều nhất 700.

    Có thể một trong hai gõ nhầm, hoặc chỉ tiêu sau thay chỉ tiêu trước mà chưa ghi.

    Đúng:
      replaces: old-resolution/admitted
      since: 2026-01-01

explain-overlapping-targets =
    Một nghị quyết có hai chỉ tiêu cho cùng một tổ chức, cùng một số, cùng một kỳ.

    Trên trang chúng hiện thành hai dòng giống nhau. Cận dưới và cận trên thì ghi vào một chỉ tiêu.

    Sai:
      - {"{"}id: low, measure: admitted, period: 2024, at_least: 1020{"}"}
      - {"{"}id: high, measure: admitted, period: 2024, at_most: 1250{"}"}
    Đúng:
      - {"{"}id: range, measure: admitted, period: 2024, between: [1020, 1250]{"}"}

explain-target-past-end =
    Chỉ tiêu tính đến sau ngày tổ chức kết thúc. Phần sau ngày đó không đánh giá được, và trang nói rõ như vậy.

    Đây chỉ là ghi chú: chỉ tiêu không tự chuyển sang tổ chức mới. Nếu tổ chức mới nhận chỉ tiêu, nhập thành chỉ tiêu của tổ chức đó.

    Đúng:
      organizations: [can-tho-2025]

explain-task-without-source =
    Nhiệm vụ được ghi là đang làm, đã xong… nhưng không có ngày và văn bản nào nói như vậy.

    Người đọc cần biết ai nói, từ bao giờ. Chưa có báo cáo thì ghi `not-reported`.

    Đúng:
      state: done
      date: 2025-01-01
      source: {"{"}document: 18-bc-duk, section: II.1{"}"}

explain-unreadable-claim =
    Số in trong văn bản được tính lại từ số liệu, nên phải đọc được: dấu chấm ở hàng nghìn, dấu phẩy ở phần thập phân, có thể có `%` hoặc đơn vị theo sau.

    Lời nhận định không có số, như "đều vượt", ghi với `is: verdict`.

    Sai:
      printed: gần một nửa
      is: share
    Đúng:
      printed: "49,7%"
      is: share

explain-share-of-itself =
    Tỷ trọng của tổng số trong chính tổng số luôn là 100%.

    `of` là phần (một nhóm); cái chung là tổng của cùng chỉ số, nếu không thì ghi ở `whole`.

    Sai:
      is: share
      of: binh-duong-agencies/2010-2015/admitted
    Đúng:
      is: share
      of: "binh-duong-agencies/2010-2015/admitted[sex=women]"

explain-nothing-reported =
    Nhận định hoặc số gốc của chỉ tiêu dẫn đến một thời gian mà tổ chức không có số liệu nào. Thường là gõ nhầm kỳ.

    Thông báo nêu kỳ gần nhất, nếu có.

    Sai:
      of: hau-giang/2018-2021/admitted
    Đúng:
      of: hau-giang/2018-2022/admitted

explain-orphaned-narrative =
    Bài viết thuộc về một trang không có, nên không ai đọc được.

    Tên tệp trong content quyết định bài thuộc trang nào: organizations/<tổ chức>/<kỳ>.md cần có số liệu của tổ chức trong kỳ đó. Bài không gắn với số liệu nào thì để ở content/pages.

    Sai:
      content/organizations/hau-giang/2018-2021.md
    Đúng:
      content/organizations/hau-giang/2018-2022.md

explain-disclosure =
    Một số không được công bố (vì mật, vì còn bị cấm công bố, hoặc vì nhỏ hơn ngưỡng) nhưng có thể tính ra từ các số được công bố: lấy tổng trừ các phần còn lại, lấy năm trừ các tháng, lấy cấp trên trừ các đơn vị khác, hoặc tính ngược từ một tỷ lệ.

    Cách sửa: giữ lại thêm một số nữa trong cùng tổng (chọn số mà người đọc ít cần nhất), hoặc không công bố tổng số.

    Sai:
      admitted:
        value: 100
        by: {"{"}sex: {"{"}men: 60, women: confidential{"}"}{"}"}
    Đúng:
      admitted:
        value: 100
        by: {"{"}sex: {"{"}men: confidential, women: confidential{"}"}{"}"}

explain-parts-differ-from-total =
    Mọi nhóm của một phân tổ đầy đủ (exhaustive) đã có số, nhưng cộng lại không bằng tổng số.

    Một trong các số gõ nhầm, hoặc còn những trường hợp không thuộc nhóm nào: khi đó phân tổ là `partial`.

    Sai:
      admitted: {"{"}value: 100, by: {"{"}sex: {"{"}women: 40, men: 50{"}"}{"}"}{"}"}
    Đúng:
      admitted: {"{"}value: 100, by: {"{"}sex: {"{"}women: 40, men: 60{"}"}{"}"}{"}"}

explain-parts-exceed-total =
    Một phần, hoặc các phần cộng lại, nhiều hơn tổng số.

    Một trong các số gõ nhầm, hoặc một trường hợp có thể thuộc nhiều nhóm: khi đó phân tổ là `overlapping`, các nhóm không cộng với nhau.

    Sai:
      admitted: {"{"}value: 100, by: {"{"}education: {"{"}university: 120{"}"}{"}"}{"}"}
    Đúng:
      admitted: {"{"}value: 120, by: {"{"}education: {"{"}university: 100{"}"}{"}"}{"}"}

explain-periods-differ-from-total =
    Số của kỳ dài (nhiều năm, một năm) không bằng tổng các kỳ ngắn trong đó, hoặc nhỏ hơn các kỳ đã có.

    Nếu kỳ dài không tính theo lịch, như nhiệm kỳ 2010-2015 tính là năm năm, thì khai số năm trong data/periods.yaml.

    Sai:
      2018-2019.yaml: admitted: 300
      2018.yaml: admitted: 100
      2019.yaml: admitted: 150
    Đúng:
      2018-2019.yaml: admitted: 250

explain-derived-differs =
    Một tỷ trọng, tỷ lệ hoặc tổng được nhập sẵn khác với kết quả tính từ các số của nó.

    Có thể gõ nhầm, hoặc nguồn cắt bớt chữ số thay vì làm tròn. Số mà văn bản in sai thì nên nhập thành nhận định (claim) của văn bản, còn số liệu để chương trình tự tính.

    Sai (884 trên 1399 là 63,19%):
      university-share: 63.4
    Đúng:
      university-share: 63.2

explain-children-differ-from-parent =
    Cộng số của các tổ chức trực thuộc không bằng số của tổ chức cấp trên, hoặc đã nhiều hơn khi chưa đủ.

    Đây là cảnh báo, vì cấp trên có thể có số liệu riêng ngoài các tổ chức trực thuộc. Nếu không phải vậy thì có số gõ nhầm.

explain-implausible-jump =
    Số của một năm gấp hơn năm lần, hoặc chưa bằng một phần năm, số năm trước. Thường là thừa hoặc thiếu một chữ số.

    Nếu số đúng thì để nguyên, và nên thêm `note` cho người đọc biết vì sao.

    Sai:
      2023.yaml: admitted: 950
      2024.yaml: admitted: 9710
    Đúng:
      2024.yaml: admitted: 971

explain-unknown-theme =
    Không có giao diện mang tên này. Giao diện là một thư mục con của `themes/`; riêng `default` đã có sẵn trong chương trình.

    Sai (khi không có thư mục themes/xanh):
      theme: xanh
    Đúng:
      theme: default

explain-bad-theme =
    Một tệp của giao diện không dùng được: `theme.yaml` viết sai, tệp không phải UTF-8, quá lớn, tên tệp không dùng được trên mọi hệ điều hành, hoặc giao diện kế thừa vòng tròn. Trang không được dựng với một giao diện thiếu tệp, vì người đọc sẽ nhận trang hỏng.

    Sai (themes/xanh/theme.yaml):
      extends: xanh
    Đúng:
      extends: default

explain-bad-template =
    Mẫu trang của giao diện có lỗi: viết sai cú pháp, dùng một tên mà trang này không có, hoặc gọi một mẫu không tồn tại. Thông báo nêu những tên dùng được ở chỗ đó.

    Sai:
      {"{{"} page.tilte {"}}"}
    Đúng:
      {"{{"} page.title {"}}"}

explain-bad-words =
    Một mục trong tệp câu chữ của giao diện (`themes/<tên>/messages/*.ftl`) không dùng được: viết sai cú pháp, trùng tên, nhắc đến mục không có, hoặc dùng biến mà chương trình không cung cấp.

    Mỗi mục viết trên một dòng, tên trước dấu bằng; biến đặt giữa hai ngoặc nhọn và có dấu `$`.

    Sai:
      nav-home Trang chủ
      chart-source = Nguồn: {"{"} source {"}"}
    Đúng:
      nav-home = Trang chủ
      chart-source = Nguồn: {"{"} $source {"}"}

explain-missing-words =
    Trang có những câu chữ chưa ai viết bằng ngôn ngữ này, nên chúng hiện bằng tiếng Anh giữa một trang tiếng khác. Trang vẫn được dựng, nhưng người đọc sẽ thấy chữ lạ.

    Cách sửa: thêm các mục còn thiếu vào tệp câu chữ của giao diện cho ngôn ngữ đó, theo mẫu `themes/default/messages/vi.ftl`, ví dụ:
      nav-home = Accueil

explain-pdf-template =
    Mẫu PDF của giao diện có chỗ mà chương trình dàn trang (Typst) ngờ là viết nhầm, ví dụ gọi một phông không có hoặc đặt một đoạn văn vào trong dòng chữ. Tệp PDF vẫn được làm, nhưng chỗ đó có thể không như ý.

    Cách sửa: mở tệp mẫu ở dòng được nêu, trong `themes/<tên>/typst`, và sửa theo lời giải thích. Ví dụ kiểu trình bày gọi một phông không có:
      font: [Times]
    Phông đi kèm chương trình:
      font: [Tinos, Inter]

explain-pdf-no-letter =
    Bài viết hoặc tên gọi có ký tự mà không phông chữ nào của giao diện có, chẳng hạn biểu tượng cảm xúc hay chữ Hán. Trên trang web trình duyệt tự tìm phông khác trong máy người đọc; tệp PDF chỉ có những phông đi kèm, nên in hình vuông rỗng vào chỗ đó.

    Cách sửa: viết bằng chữ khác, hoặc thêm vào thư mục `themes/<tên>/fonts` một phông `.ttf` có ký tự ấy và nêu tên phông trong kiểu trình bày.

explain-unclosed-shortcode =
    Trong bài viết, một mã chèn mở bằng hai ngoặc mà không đóng. Phần còn lại của đoạn không biết là chữ hay là mã, nên không in ra được.

    Sai:
      Kết nạp {"{{"} value(figure="admitted") đảng viên.
    Đúng:
      Kết nạp {"{{"} value(figure="admitted") {"}}"} đảng viên.

explain-bad-shortcode =
    Không đọc được nội dung giữa hai ngoặc của mã chèn. Cách viết: tên, rồi trong ngoặc tròn là các tham số dạng `tên="giá trị"`, cách nhau bằng dấu phẩy.

    Sai:
      {"{{"} value figure=admitted {"}}"}
    Đúng:
      {"{{"} value(figure="admitted", as="share") {"}}"}

explain-unknown-shortcode =
    Không có mã chèn mang tên này. Các mã có sẵn: `value`, `chart`, `table`, `target`, `tasks`, `claim`; giao diện có thể thêm mã riêng trong `templates/shortcodes/`.

    Sai:
      {"{{"} values(figure="admitted") {"}}"}
    Đúng:
      {"{{"} value(figure="admitted") {"}}"}

explain-unknown-argument =
    Mã chèn này không có tham số mang tên đó. Tham số lạ không được bỏ qua, vì khi đó số in ra có thể không phải số người viết muốn.

    Sai:
      {"{{"} value(figures="admitted") {"}}"}
    Đúng:
      {"{{"} value(figure="admitted") {"}}"}

explain-missing-argument =
    Mã chèn thiếu một tham số mà nó không thể thiếu. Trên trang của một tổ chức hoặc một kỳ thì tổ chức và kỳ được lấy theo trang; trên các trang khác phải viết đủ.

    Sai (trên trang chủ):
      {"{{"} value(figure="admitted") {"}}"}
    Đúng:
      {"{{"} value(figure="hau-giang/2018-2022/admitted") {"}}"}

explain-bad-argument =
    Điều mà tham số nhắc đến không có: không có tổ chức, kỳ, chỉ số, nhóm hoặc chỉ tiêu nào mang tên đó. Thông báo nêu tên gần nhất, nếu có.

    Sai:
      {"{{"} value(figure="hau-giang/2018-2022/admited") {"}}"}
    Đúng:
      {"{{"} value(figure="hau-giang/2018-2022/admitted") {"}}"}

explain-no-value =
    Bài viết muốn in một số, nhưng số liệu đó chưa có hoặc không tính được. Một câu có chỗ trống ở giữa thì không thể công bố.

    Cách sửa: nhập số liệu vào tệp của tổ chức và kỳ đó; hoặc viết lại câu bằng lời, nói rõ là chưa có số liệu.

    Sai (khi năm 2024 chưa có số liệu):
      Năm 2024 kết nạp {"{{"} value(figure="hau-giang/2024/admitted") {"}}"} đảng viên.
    Đúng:
      Năm 2024 chưa có số liệu kết nạp đảng viên.

explain-misplaced-shortcode =
    Biểu đồ, bảng và danh sách nhiệm vụ chiếm trọn một khối của trang, nên không đứng giữa câu; con số chèn thì không đứng trong tiêu đề hoặc lời mô tả hình. Hãy để mã chèn thành một đoạn riêng, có dòng trống trước và sau.

    Sai:
      Xem {"{{"} chart(kind="line", indicator="admitted") {"}}"} bên dưới.
    Đúng:
      Xem biểu đồ bên dưới.
    {""}
      {"{{"} chart(kind="line", indicator="admitted") {"}}"}

explain-raw-html =
    Bài viết có mã HTML viết thẳng. Mã đó không được đưa vào trang, vì HTML lẫn trong bài có thể chạy mã lạ trên máy người đọc, làm hỏng bố cục và không in được sang PDF.

    Sai:
      <b>vượt chỉ tiêu</b>
    Đúng:
      {"*"}*vượt chỉ tiêu**

explain-dead-link =
    Liên kết dẫn đến một trang, một tiêu đề, một hình hoặc một số liệu không có. Người đọc bấm vào sẽ không đến đâu.

    Đường dẫn tính từ tệp đang viết đến tệp .md kia; số liệu chỉ bằng `@figure:`.

    Sai:
      {"["}Nghị quyết](resolutions/hau-giang.html)
    Đúng:
      {"["}Nghị quyết](../../resolutions/hau-giang-admission.md)
      {"["}4.715 đảng viên](@figure:hau-giang/2018-2022/admitted)

explain-leaves-publication =
    Liên kết dẫn ra ngoài thư mục nội dung của ấn phẩm, hoặc bắt đầu từ gốc ổ đĩa. Trên máy người đọc không có tệp đó, và tên thư mục trên máy biên tập sẽ bị lộ.

    Sai:
      ![Ảnh](C:/Users/an/anh.jpg)
      {"["}Bảng](../../../bang.xlsx)
    Đúng (chép tệp vào cạnh bài viết):
      ![Lễ kết nạp](anh.jpg)

explain-unsafe-url =
    Liên kết thuộc loại có thể gây hại, ví dụ `javascript:` chạy mã khi bấm vào. Chỉ nhận `http`, `https`, `mailto`, `tel`, đường dẫn tương đối và `@figure:`.

    Sai:
      {"["}Xem](javascript:alert(1))
    Đúng:
      {"["}Xem](https://dangcongsan.vn/)

explain-missing-alt =
    Hình không có lời mô tả. Người không nhìn thấy hình, hoặc đọc bản in khi hình không hiện, sẽ không biết hình nói gì. Viết lời mô tả trong ngoặc vuông.

    Sai:
      ![](le-ket-nap.jpg)
    Đúng:
      ![Lễ kết nạp đảng viên ở Hậu Giang năm 2022](le-ket-nap.jpg)

explain-bad-picture =
    Hình phải hiện được trong mọi trình duyệt, khi mở từ thư mục và trên giấy: PNG, JPEG, GIF, WebP hoặc SVG. Kích thước đọc từ tệp hình, để trang không nhảy khi hình hiện ra. Tệp loại khác (ảnh HEIC, bản quét TIFF, PDF) hoặc tệp chỉ mang tên hình thì không hiện được. SVG có chứa mã chạy hoặc trang web cũng không được nhận.

    Sai:
      ![Lễ kết nạp](le-ket-nap.heic)
    Đúng:
      ![Lễ kết nạp](le-ket-nap.jpg)

explain-bad-anchor =
    Mỗi tiêu đề có một neo, lấy từ lời của tiêu đề: `## Đảng viên mới` có neo `#dang-vien-moi`. Có thể viết neo khác trong ngoặc nhọn sau tiêu đề, để liên kết không đứt khi đổi lời. Neo gồm chữ thường không dấu, chữ số và gạch ngang đơn, không trùng neo khác trên trang. Trong ngoặc nhọn không viết gì khác.

    Sai:
      ## Kết quả {"{"}#Kết_quả{"}"}
    Đúng:
      ## Kết quả {"{"}#ket-qua{"}"}

explain-undefined-footnote =
    Bài viết dẫn một chú thích không có: viết sai tên, hoặc chú thích đã bị bỏ. Người đọc sẽ thấy dấu ngoặc.

    Sai:
      Theo báo cáo.[^nguon-so]
    {""}
      {"["}^nguon]: Báo cáo 18-BC/ĐUK.
    Đúng:
      Theo báo cáo.[^nguon]
    {""}
      {"["}^nguon]: Báo cáo 18-BC/ĐUK.

explain-duplicate-footnote =
    Hai chú thích cùng tên, nên không rõ chỗ dẫn nói đến chú thích nào. Đặt cho mỗi chú thích một tên; tên không hiện trên trang, trang tự đánh số.

    Sai:
      {"["}^1]: Báo cáo.
    {""}
      {"["}^1]: Công văn.
    Đúng:
      {"["}^1]: Báo cáo.
    {""}
      {"["}^2]: Công văn.

explain-unused-footnote =
    Không chỗ nào trong bài dẫn chú thích này, nên trên trang không có chỗ nào để đọc tới, và chú thích bị bỏ ra.

    Đặt chỗ dẫn vào nơi cần chú thích, hoặc xóa chú thích.

explain-languages-differ =
    Một trang có hai ngôn ngữ thì nên nói như nhau. Ở đây một bản in một số liệu, biểu đồ, bảng, chỉ tiêu, nhiệm vụ hoặc kết luận mà bản kia không có, hoặc số tiêu đề khác nhau. Thường là đã sửa một bản mà quên bản kia. Nếu có chủ ý thì để nguyên.

explain-wrong-claim =
    `claim` gắn lời viết với kết quả đánh giá một chỉ tiêu: lời ấy chỉ đứng trên trang khi số liệu cho đúng kết quả đó. Ở đây số liệu cho kết quả khác, hoặc kỳ chưa kết thúc, hoặc chưa có số liệu. Vượt mức tối thiểu thì cũng là đạt; ngoài ra không kết quả nào thay cho kết quả khác.

    Các kết quả: met (đạt), exceeded (vượt), above-range (trên khoảng), missed (không đạt), in-progress (đang thực hiện), undecided (chưa kết luận được), no-data (chưa có số liệu), not-started (chưa đến kỳ), not-assessable (không đánh giá được).

    Sai (khi năm 2024 không đạt chỉ tiêu):
      Năm 2024 đảng bộ xã {"{%"} claim(target="admissions-per-year", period="2024", result="exceeded") {"%}"}vượt chỉ tiêu{"{%"} end {"%}"}.
    Đúng:
      Năm 2024 đảng bộ xã {"{%"} claim(target="admissions-per-year", period="2024", result="missed") {"%}"}không đạt chỉ tiêu{"{%"} end {"%}"}.

explain-baseline-judged =
    Những năm trước thời hạn của chỉ tiêu được đặt cạnh chỉ tiêu làm mốc đối chiếu. Khi ấy chỉ tiêu chưa có, nên không thể nói những năm đó vượt hay không đạt, và `claim` không nhận lời như vậy. So sánh bằng lời thường thì được: chỉ tiêu đặt ra sau cao hơn hay thấp hơn mức đã có.

    Sai:
      Bình quân 2018-2022 {"{%"} claim(target="admissions-per-year", period="2018-2022", result="missed") {"%}"}không đạt chỉ tiêu{"{%"} end {"%}"}.
    Đúng:
      Bình quân mỗi năm kết nạp {"{{"} value(figure="hau-giang/2018-2022/admitted", as="average") {"}}"} đảng viên, thấp hơn mức nghị quyết đặt ra từ năm 2024.

explain-heading-level =
    Tiêu đề nhảy cấp, hoặc dùng cấp một vốn dành cho tên trang. Người dùng trình đọc màn hình đi theo cấp tiêu đề để tìm mục; mục lục cũng lập từ đó.

    Sai:
      # Kết quả
      #### Theo giới tính
    Đúng:
      ## Kết quả
      ### Theo giới tính

explain-long-narrative =
    Bài viết dài đến mức trang của nó mở chậm, nhất là trên điện thoại và máy cũ, và khó tìm được một đoạn trong đó.

    Cách sửa: tách bài thành nhiều trang trong content/pages, mỗi trang một phần, và đặt liên kết từ bài này. Bản in PDF vẫn có đủ các phần.

    Ví dụ:
      Kết quả từng năm có ở [năm 2023](pages/ket-qua/2023.md) và [năm 2024](pages/ket-qua/2024.md).

explain-claim-cut =
    Số mà văn bản nguồn tự tính rồi in ra chỉ khớp khi cắt bớt chữ số thừa, không khớp khi làm tròn.

    Ví dụ 1399/800 là 174,875%: làm tròn đến một chữ số thập phân là 174,9%, còn "174,8%" là cắt. Ấn phẩm không sửa lời của văn bản, chỉ nêu ra trên trang của văn bản đó; số liệu của ấn phẩm luôn được làm tròn đúng.

    Nếu gõ nhầm khi nhập thì sửa `printed`; nếu văn bản in đúng như vậy thì để nguyên.

explain-claim-coarse =
    Số mà văn bản nguồn in ra chỉ đúng khi làm tròn thô hơn, ví dụ đến hàng chục: 1.823 trong sáu năm là 303,8 mỗi năm, văn bản in "300".

    Không phải lỗi, nhưng người đọc cần biết số chính xác hơn; trang của văn bản nêu cả hai. Nếu gõ nhầm khi nhập thì sửa `printed`.

explain-claim-differs =
    Số mà văn bản nguồn tự tính rồi in ra khác với kết quả tính lại từ số liệu, dù làm tròn hay cắt.

    Có ba khả năng: văn bản tính sai, số liệu nhập sai, hoặc `of`, `whole`, `target` chỉ nhầm số. Xem lại bản gốc trước; nếu văn bản in đúng như vậy thì để nguyên, trang của văn bản sẽ nêu chênh lệch.

    Sai:
      {"-"} {"{"}printed: "49,7%", is: share, of: "…/admitted[education=university]"{"}"}
    Đúng:
      {"-"} {"{"}printed: "49,7%", is: share, of: "…/admitted[sex=women]"{"}"}

explain-claim-not-recomputable =
    Số hoặc nhận định in trong văn bản chưa kiểm lại được, vì thiếu số liệu mà nó dựa vào, hoặc chỉ tiêu mà nó nói đến chưa đánh giá được.

    Nếu có số liệu thiếu trong một văn bản khác thì nhập thêm. Nếu không có ở đâu thì để nguyên: ấn phẩm nói rõ là chưa kiểm lại được, không suy đoán.

explain-claim-before-its-time =
    Văn bản kết luận đạt, vượt hoặc không đạt một chỉ tiêu khi kỳ của chỉ tiêu chưa kết thúc, và số liệu lúc đó chưa đủ để kết luận.

    Ví dụ tháng 10 viết rằng cả năm "không đạt kế hoạch". Ấn phẩm không coi đó là kết quả: kỳ chưa hết thì ghi là đang thực hiện, kèm số đạt được đến lúc đó. Nếu ngày của văn bản hoặc kỳ của chỉ tiêu nhập sai thì sửa, còn không thì để nguyên.

explain-verdict-differs =
    Văn bản nói một chỉ tiêu đạt, vượt hoặc không đạt, nhưng số liệu cho kết quả khác.

    Một nhận định chỉ nói về các chỉ tiêu mà lời văn bao gồm: xem lại danh sách `targets` trước. Nếu danh sách đúng và số liệu đúng thì để nguyên, trang của văn bản nêu cả hai.

    Sai (chỉ tiêu của nghị quyết khác):
      targets: [binh-duong-01-nq/women, 25-nq-tw/youth-union]
    Đúng:
      targets: [binh-duong-01-nq/women, binh-duong-01-nq/university]

explain-near-miss =
    Kết quả được tính trên số chưa làm tròn; khi làm tròn để hiển thị, số trông như ở phía bên kia của chỉ tiêu.

    Ví dụ 29,96% hiển thị là 30,0%, trông như đạt mức 30%, nhưng thực ra là không đạt. Trang kết quả có dấu báo điều này. Khi viết về kết quả đó, hãy nêu thêm chữ số thập phân.

explain-later-narrative =
    Trang được dựng theo một thời điểm, và bài viết này nói đến số liệu, văn bản hoặc tổ chức chưa có vào thời điểm đó. Một bài như vậy chỉ có thể viết về sau, nên nó được để ngoài, như văn bản ghi ngày muộn hơn. Dựng theo thời điểm muộn hơn thì bài có mặt trở lại.

explain-assigned-sum-differs =
    Chỉ tiêu giao cho từng tổ chức cộng lại thấp hơn hoặc cao hơn chỉ tiêu chung mà các số đó phải cộng thành (`parts_of`).

    Có thể một số bị gõ nhầm hoặc một dòng bị bỏ sót. Cũng có thể nghị quyết giao đúng như vậy, khi đó không có gì sai: người ta thường giao cao hơn mức cần đạt. Trang của nghị quyết nêu hai con số cạnh nhau.

    Ví dụ:
      targets:
        - {"{"}id: province, measure: admitted, period: 2024, at_least: 1200{"}"}
        - {"{"}id: districts, measure: admitted, parts_of: nq-05/province, assigned: {"{"}a: {"{"}2024: 600{"}"}, b: {"{"}2024: 570{"}"}{"}"}{"}"}
