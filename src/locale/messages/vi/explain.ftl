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

explain-heading-level =
    Tiêu đề nhảy cấp, hoặc dùng cấp một vốn dành cho tên trang. Người dùng trình đọc màn hình đi theo cấp tiêu đề để tìm mục; mục lục cũng lập từ đó.

    Sai:
      # Kết quả
      #### Theo giới tính
    Đúng:
      ## Kết quả
      ### Theo giới tính

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
