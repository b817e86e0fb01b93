/** The field's terms as the screens use them. Fetched with the glossary alone, so not among the pane's other texts. */
export const glossary = {
  set: { term: "Bộ sản phẩm", meaning: "Một trong 26 bộ tiêu chí của quyết định; mỗi sản phẩm chấm theo đúng một bộ." },
  edition: {
    term: "Quyết định áp dụng",
    meaning: "148/QĐ-TTg hoặc 26/2026/QĐ-TTg, chọn theo ngày nộp hồ sơ và ngày họp, ghi cố định trong sổ.",
  },
  part: { term: "Phần A, B, C", meaning: "Ba phần của phiếu: A 40 điểm, B 25 điểm, C 35 điểm; cộng lại 100 điểm." },
  criterion: {
    term: "Tiêu chí",
    meaning: "Một mục chấm điểm của bộ sản phẩm, có mã như 1.5; mỗi tiêu chí chọn đúng một mức.",
  },
  option: { term: "Mức", meaning: "Một lựa chọn của tiêu chí, có số điểm nguyên ghi trong quyết định." },
  case: {
    term: "Trường hợp",
    meaning: "Có tiêu chí chia hai trường hợp: chọn trường hợp trước, rồi chọn mức của trường hợp ấy.",
  },
  floor: {
    term: "Mức tối thiểu",
    meaning: "Mức mang dấu ***, **** hoặc *****: thấp hơn mức ấy thì không xếp 3, 4 hoặc 5 sao, dù đủ tổng điểm.",
  },
  band: {
    term: "Khoảng điểm (dải điểm)",
    meaning:
      "Dưới 30 điểm: 1 sao; từ 30: 2 sao; từ 50: 3 sao; từ 70: 4 sao; từ 90: 5 sao. Xét trên điểm chưa làm tròn.",
  },
  star: {
    term: "Sao đạt",
    meaning: "Hạng thấp hơn trong hai: hạng theo khoảng điểm và hạng mà các mức tối thiểu cho phép.",
  },
  nextStar: {
    term: "Đường ngắn nhất lên sao",
    meaning: "Ít tiêu chí nhất, rồi ít điểm nhất, cần nâng để đạt hạng sao tiếp theo; chỉ để tham khảo.",
  },
  closed: {
    term: "Tiêu chí đóng",
    meaning: "Tiêu chí không chấm vì tiêu chí khác đang ở mức 0, ví dụ không có câu chuyện sản phẩm; tính 0 điểm.",
  },
  knockOut: {
    term: "Loại hồ sơ",
    meaning: "Hồ sơ rơi vào lý do loại của bộ sản phẩm hoặc của một tiêu chí: ghi căn cứ, sản phẩm không xếp sao.",
  },
  unverified: {
    term: "Chưa kiểm chứng",
    meaning: "Bộ sản phẩm có điểm chưa khớp trong bản chép quyết định; cần nạp phiếu chính thức trước khi dùng.",
  },
  official: {
    term: "Phiếu chính thức",
    meaning: "Phiếu chấm do cơ quan ban hành (.docx, .xlsx, .csv); nạp vào để đối chiếu điểm và dùng nguyên văn.",
  },
  dossier: {
    term: "Hồ sơ",
    meaning: "Phiếu đăng ký, báo cáo tự đánh giá, sản phẩm mẫu và minh chứng của một sản phẩm.",
  },
  producer: { term: "Chủ thể", meaning: "Doanh nghiệp, hợp tác xã, tổ hợp tác hoặc hộ có sản phẩm dự đánh giá." },
  evidence: {
    term: "Minh chứng",
    meaning: "Giấy tờ chứng tỏ một mức điểm: giấy chứng nhận, hợp đồng, phiếu kiểm nghiệm, ảnh…",
  },
  evidenceState: {
    term: "Tình trạng minh chứng",
    meaning: "Có, thiếu, hết hạn (tính đến ngày họp) hoặc mâu thuẫn. Thiếu thì được nêu ra, không chặn việc chấm.",
  },
  contradiction: {
    term: "Mâu thuẫn hồ sơ",
    meaning: "Hai giấy tờ nói khác nhau, hoặc giấy tờ khác với mức đã chọn, ví dụ hợp đồng 6 tháng ở mức 12 tháng.",
  },
  supplement: {
    term: "Yêu cầu bổ sung",
    meaning: "Danh sách giấy tờ còn thiếu, hết hạn hoặc mâu thuẫn gửi lại chủ thể.",
  },
  sheet: {
    term: "Phiếu",
    meaning: "Phiếu chấm của một thành viên cho một sản phẩm; đồng thời là phiếu đánh giá để ký.",
  },
  seal: {
    term: "Khoá phiếu",
    meaning: "Chốt mức chấm, nhận xét và ý kiến trước khi in và ký; phiếu đã khoá không sửa được nếu chưa mở lại.",
  },
  sealCode: {
    term: "Mã niêm phong (mã khoá)",
    meaning: "16 ký tự ở chân mỗi trang phiếu đã khoá; chứng tỏ bản giấy và tệp là một, không thay chữ ký.",
  },
  qr: {
    term: "Mã QR của phiếu",
    meaning: "In ở trang cuối, giữ các mức đã chọn; phiếu thất lạc lập lại được từ mã này.",
  },
  reopen: { term: "Mở lại phiếu", meaning: "Sửa phiếu đã khoá: ghi lý do, giữ cả hai bản, không xoá điểm nào." },
  verify: {
    term: "Đối chiếu bản ký",
    meaning: "So bản giấy đã ký với tệp bằng mã 16 ký tự, bản quét hoặc máy ảnh; chỗ khác nhau được nêu rõ.",
  },
  history: {
    term: "Lịch sử",
    meaning: "Những lần khoá, mở lại, sửa điểm, in: lúc nào, giá trị cũ, giá trị mới, lý do.",
  },
  session: {
    term: "Phiên họp",
    meaning: "Một lần hội đồng đánh giá: cuộc họp, quy chế, thành viên, sản phẩm và các phiếu, trong một tệp.",
  },
  member: { term: "Thành viên", meaning: "Người của hội đồng chấm phiếu; chỉ thấy phiếu của mình." },
  secretary: {
    term: "Thư ký",
    meaning: "Người chuẩn bị phiên họp, phát và thu phiếu, tổng hợp, làm biên bản; thường không chấm điểm.",
  },
  helpers: {
    term: "Tổ giúp việc",
    meaning: "Người xem trước hồ sơ, ghi tình trạng minh chứng cho hội đồng; không chấm điểm.",
  },
  profile: {
    term: "Quy chế của hội đồng",
    meaning:
      "Tỷ lệ có mặt, chênh lệch cho phép, cách xét mức tối thiểu, số lẻ khi in; do tỉnh quy định, in trong biên bản.",
  },
  quorum: {
    term: "Tỷ lệ thành viên tối thiểu",
    meaning: "Phần thành viên phải có phiếu thì kết quả của sản phẩm mới được xét, ví dụ 2/3.",
  },
  recusal: {
    term: "Không chấm",
    meaning:
      "Thành viên có liên quan lợi ích không chấm sản phẩm ấy: không tính vào điểm trung bình, ghi trong biên bản.",
  },
  absent: {
    term: "Vắng",
    meaning: "Thành viên không nộp phiếu; điểm trung bình tính trên các phiếu còn lại nếu đủ tỷ lệ.",
  },
  round: {
    term: "Vòng chấm",
    meaning: "Vòng 1 chấm riêng; sau thảo luận có thể sửa ở vòng 2. Điểm vòng 1 được giữ nguyên bên cạnh.",
  },
  consolidate: {
    term: "Tổng hợp",
    meaning: "Gộp phiếu của các thành viên sau khi kiểm từng tệp; tệp sai được nêu lý do, không ghi vào.",
  },
  mean: {
    term: "Điểm trung bình",
    meaning: "Trung bình cộng tổng điểm của các thành viên được tính; không bỏ điểm cao nhất, thấp nhất.",
  },
  councilFloor: {
    term: "Mức tối thiểu của hội đồng",
    meaning: "Khi thành viên chọn khác nhau: thường là quá nửa số phiếu đạt mức; hiện như “7/9 đạt”. Theo quy chế.",
  },
  spread: {
    term: "Chênh lệch",
    meaning: "Khoảng cách giữa phiếu cao nhất và thấp nhất; vượt quy chế thì thảo luận và chấm lại.",
  },
  conclusion: {
    term: "Thống nhất (kết luận)",
    meaning: "Ý kiến chung của hội đồng sau thảo luận về một tiêu chí, ghi kèm lý do.",
  },
  votes: {
    term: "Biểu quyết",
    meaning: "Hội đồng quyết định bằng đa số thành viên chấm, ví dụ về việc loại hồ sơ hay đạt mức tối thiểu.",
  },
  agreement: {
    term: "Mức thống nhất (ICC, alpha)",
    meaning: "Con số cho chủ tịch biết các thành viên chấm giống nhau đến đâu; không thuộc điểm và hạng sao.",
  },
  opinion: {
    term: "Lấy ý kiến bằng văn bản",
    meaning: "Cách đánh giá lại không cần họp; chỉ họp khi ý kiến khác nhau, trong 45 ngày.",
  },
  minutes: {
    term: "Biên bản",
    meaning: "Văn bản ghi diễn biến và kết quả phiên họp, có chữ ký của chủ tịch và thư ký.",
  },
  authority: {
    term: "Cơ quan công nhận",
    meaning:
      "Nơi ra quyết định: tỉnh với 3 và 4 sao; 5 sao là cấp trung ương (148) hoặc Bộ Nông nghiệp và Môi trường (26/2026).",
  },
  certificate: { term: "Giấy chứng nhận", meaning: "Cấp cho sản phẩm từ 3 sao, có giá trị 36 tháng." },
  again: {
    term: "Đánh giá, phân hạng lại",
    meaning: "Đánh giá khi giấy chứng nhận sắp hết hạn; nộp hồ sơ trước 180 đến 120 ngày.",
  },
  draft: {
    term: "Việc đang làm dở",
    meaning: "Bản được trình duyệt giữ sau mỗi thao tác; mất điện hay đóng trang vẫn tiếp tục được.",
  },
} as const;
