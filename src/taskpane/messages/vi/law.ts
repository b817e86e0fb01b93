/** Texts of what the law asks beside the scores: knock-outs to decide on, edition, level, dossier. */
export const law = {
  decide: {
    raised: "0 điểm ở {{codes}}: cần quyết định có loại hồ sơ hay không.",
    effect: "Hạng sao chưa đổi cho đến khi quyết định.",
    stay: "Không loại",
    stayReason: "Căn cứ không loại",
    stays: "Đã quyết định không loại. Căn cứ: {{reason}}",
    confirmStay: "Ghi quyết định",
    heading: "Chờ quyết định loại hồ sơ ({{count}})",
    link: "0 điểm ở {{codes}}: loại hay không loại, quyết định ở {{at}}",
    strip: "chờ quyết định loại",
    sealWaits: "Chưa khoá được: 0 điểm ở {{codes}}, cần quyết định loại hay không loại hồ sơ ở {{at}}.",
  },
  authority: {
    district: "UBND cấp huyện",
    province: "UBND cấp tỉnh",
    centre: "cấp trung ương",
    ministry: "Bộ Nông nghiệp và Môi trường",
  },
  recognise: {
    heading: "Công nhận và căn cứ",
    by: "{{star}} sao: {{authority}} công nhận; giấy chứng nhận {{months}} tháng.",
    none: "{{star}} sao: không công nhận, không cấp giấy chứng nhận.",
    province: "{{star}} sao: UBND cấp tỉnh công nhận theo kết quả này hoặc đánh giá lại.",
    from90: "Từ 90 điểm: UBND cấp tỉnh phê duyệt kết quả và gửi hồ sơ lên {{authority}}.",
    handOn: "Kết quả chuyển lên {{authority}}.",
  },
  edition: {
    differs: "Phiếu đang theo {{decision}}, không khớp với ngày của hồ sơ",
    stays: "Quyết định đã ghi trong sổ làm việc được giữ nguyên; cần đối chiếu ngày nộp và ngày họp.",
  },
  dossier: {
    lead: {
      first: "Danh mục cho đánh giá lần đầu, {{set}}.",
      upgrade: "Danh mục cho nâng hạng, {{set}}.",
      again: "Danh mục cho đánh giá, phân hạng lại, {{set}}.",
    },
    mandatory: "Không được thiếu ({{count}})",
    points: "Làm căn cứ chấm điểm ({{count}})",
    others: "Giấy tờ khác đã ghi ({{count}})",
    knocksOut: "thiếu thì bị loại",
    quantity: "{{title}}: {{count}}",
    unrecorded: "Chưa ghi",
    proves: "Dùng cho {{codes}}",
    lapses: {
      date: "hết hạn theo ngày ghi trên giấy",
      term: "hết hạn theo thời hạn hợp đồng",
      months: "hết hạn 12 tháng sau ngày cấp",
    },
    ground: "Căn cứ loại: {{text}}.",
    special: {
      changes: "Nâng hạng: nêu rõ thay đổi so với sản phẩm đã công nhận, kèm minh chứng.",
      updated: "Đánh giá lại: cần bản cập nhật.",
      inForce: "Đánh giá lại: bổ sung giấy còn hiệu lực.",
    },
  },
} as const;
