/** Help of one criterion: its proofs, its floors, the gaps of the law. */
export const criterionHelp = {
  show: "Trợ giúp",
  showLong: "Trợ giúp tiêu chí này",
  proofs: "Minh chứng",
  proof: "{{papers}}: từ mức {{points}} điểm",
  proofAll: "{{papers}}: mọi mức",
  mandatory: "bắt buộc có trong hồ sơ",
  or: " hoặc ",
  alsoByEye: "Mức {{points}} điểm không cần giấy tờ: hội đồng xem mẫu, hồ sơ và tự xét.",
  byEye: "Không cần giấy tờ minh chứng: hội đồng xem mẫu, nếm thử hoặc xét tại chỗ.",
  unproved: "Thiếu giấy tờ thì mức vẫn chọn được, nhưng phiếu ghi rõ là thiếu minh chứng.",
  floors: "Mức tối thiểu để xếp sao",
  floor: "từ {{points}} điểm để xếp {{stars}} sao",
  floorSentence: "Cần {{floors}}; thấp hơn thì không xếp hạng ấy dù đủ tổng điểm.",
  noFloor: "Không hạng sao nào đòi mức tối thiểu; điểm chỉ tính vào tổng.",
  orStars: "{{first}} hoặc {{last}}",
  gaps: "Chỗ văn bản chưa nói rõ",
  gapAdvice: "Hội đồng thống nhất cách chấm, ghi lý do vào nhận xét.",
  councilFloor:
    "Thành viên chọn mức khác nhau thì thế nào là đạt mức tối thiểu: theo quy chế của hội đồng, ghi trong Phiên họp.",
} as const;
