/** Texts of the pane beside a workbook in Excel. */
export const excel = {
  start: {
    looking: "Đang xem sổ làm việc đang mở…",
    opening: "Đang mở phiên trong {{file}}…",
    drawing: "Đang vẽ phiên mẫu vào sổ…",
    empty: "Sổ đang mở còn trống",
    emptyDetail: "Phiếu chấm và các trang của phiên sẽ được lập trong sổ này.",
    other: "“{{file}}” chưa có phiếu chấm OCOP",
    otherDetail: "Có thể lập phiên trong sổ này: các trang được thêm vào sau, những gì đang có giữ nguyên.",
    newSession: "Lập phiên trong sổ này",
    sample: "Lập phiên mẫu trong sổ này",
    receivedFile: "Đã nhận tệp phiếu chấm? Mở tệp đó bằng Excel rồi bấm “Chấm điểm OCOP”.",
    untouched: "Sổ làm việc còn nguyên.",
  },
  menu: {
    refresh: "Đọc lại sổ làm việc",
  },
  print: {
    show: "Mở trang phiếu để in",
    shown: "Trang phiếu đã mở trong Excel, khổ giấy và lề đã đặt sẵn. Bấm Ctrl+P để in.",
    advice: "In bằng Excel: bấm Ctrl+P, chọn in trang tính đang mở, giữ tỷ lệ đã đặt.",
  },
} as const;
