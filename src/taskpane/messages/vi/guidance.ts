/** Texts that help people along: the first run, the guide, the glossary, what has changed. */
export const guidance = {
  menu: {
    heading: "Trợ giúp",
    welcome: "Giới thiệu",
    guide: "Hướng dẫn trong 5 phút",
    glossary: "Thuật ngữ",
    news: "Có gì mới",
  },
  back: "Quay lại",
  welcome: {
    step: "{{at}}/{{of}}",
    skip: "Bỏ qua",
    previous: "Trước",
    next: "Tiếp theo",
    done: "Bắt đầu dùng",
    what: {
      title: "Chấm đúng phiếu, ra hạng sao kèm lý do",
      first: "Dẫn qua từng tiêu chí của bộ sản phẩm; tổng điểm và hạng sao tính ngay.",
      second: "Nêu minh chứng còn thiếu, hết hạn hoặc mâu thuẫn.",
      third: "Khoá phiếu bằng mã niêm phong, in đúng mẫu để ký.",
    },
    ways: {
      title: "Hai phần việc, tệp quyết định phần nào mở",
      first: "Thành viên: mở phiếu chấm được gửi, chấm, khoá, in và ký, lưu tệp gửi lại.",
      second: "Thư ký: tạo phiên họp, phát và thu phiếu, tổng hợp, bàn chênh lệch, in biên bản.",
      third: "Muốn thử trước: mở phiên mẫu, không ảnh hưởng gì.",
    },
    kept: {
      title: "Nội dung được giữ ở đâu",
      first: "Tệp .xlsx là bản gốc; chỉ đọc trên máy này, không gửi đi đâu.",
      browser: "Việc đang làm được giữ trong trình duyệt này; lưu tệp .xlsx khi xong.",
      excel: "Mọi mức chấm nằm ngay trong ô của sổ; Excel lưu sổ như thường lệ.",
      third: "Lỡ tay thì hoàn tác (Ctrl+Z); mở lại phiếu đã khoá vẫn giữ cả hai bản.",
    },
  },
  offer: {
    welcome: "Lần đầu dùng? Có giới thiệu ngắn.",
    updated: "Đã cập nhật lên phiên bản {{version}}.",
    put: "Đóng",
  },
  glossary: {
    search: "Tìm thuật ngữ, không cần gõ dấu",
    count: "{{shown}}/{{all}} thuật ngữ",
    none: "Không có thuật ngữ nào khớp với “{{query}}”.",
  },
  news: {
    version: "Phiên bản {{version}}",
    on: "ngày {{day}} tháng {{month}} năm {{year}}",
    added: "Thêm",
    better: "Tốt hơn",
    mended: "Đã sửa",
    inUse: "đang dùng",
  },
} as const;
