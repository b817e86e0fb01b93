/** Texts of the secretary's frame. */
export const meeting = {
  start: {
    heading: "Dành cho thư ký",
    create: "Tạo phiên họp",
    createDetail: "Nhập hội đồng và sản phẩm, phát phiếu, thu phiếu, tổng hợp.",
    sample: "Mở phiên họp mẫu",
    sampleDetail: "Có sẵn hội đồng, sản phẩm và hồ sơ: phát phiếu, tổng hợp, in biên bản.",
  },
  nav: {
    label: "Phần việc của thư ký",
    session: "Phiên họp",
    products: "Sản phẩm và hồ sơ",
    sheets: "Phiếu thành viên",
    summary: "Tổng hợp",
    agenda: "Chênh lệch",
    records: "Biên bản và in",
    findings: "Cần xem lại",
  },
  face: "Thư ký hội đồng",
  menu: "Việc khác",
  undo: "Hoàn tác: {{step}}",
  undoShort: "Hoàn tác",
  on: "ngày {{date}}",
} as const;
