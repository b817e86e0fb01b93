/** Texts of the form that begins a secretary's session. */
export const meetingNew = {
  title: "Phiên họp mới",
  lead: "Hội đồng, sản phẩm và quy chế được nhập ở bước sau, theo danh sách việc của phiên họp.",
  field: {
    title: "Tên phiên họp",
    level: "Cấp đánh giá",
    province: "Tỉnh, thành phố",
    date: "Ngày họp",
    place: "Địa điểm",
    secretary: "Thư ký hội đồng",
    department: "Đơn vị của thư ký",
  },
  secretaryHint: "Họ tên, như ghi trong biên bản.",
  required: "Cần ghi mục này.",
  create: "Tạo phiên họp",
  creating: "Đang tạo phiên họp…",
  trouble: "Chưa tạo được phiên họp",
} as const;
