import type { Walk } from "../state";
import type { Visit } from "../visit";
import { emptyMeetingFile, handedIn, meetingFile, recordsFile, scoredMeetingFile, secondRoundFile } from "../workbooks";

const later = /\/later\/.*\.js$/u;

async function section(visit: Visit, name: string): Promise<void> {
  await visit.page
    .getByRole("navigation", { name: "Phần việc của thư ký" })
    .getByRole("button", { name, exact: true })
    .click();
  await visit.heading(name, 2);
}

/** The part within a section that a tab opens. */
const part = (visit: Visit, name: string) =>
  visit.page.getByRole("main").getByRole("button", { name, exact: true }).first().click();

const recordsView = (visit: Visit, name: string) => part(visit, name);

const PASTED = [
  "Mã sản phẩm\tTên sản phẩm\tChủ thể\tNgày nộp",
  "20-06613-01-2026\tChè xanh Đình Lập\tHợp tác xã chè Đình Lập\t10/06/2026",
  "20-06700-07-2026\tMật ong hoa nhãn Hữu Lũng\tHợp tác xã nông nghiệp Hữu Lũng\t12/06/2026",
  "20-0670\tThạch đen Tràng Định\tCông ty TNHH thạch đen\t31/02/2026",
].join("\n");

/** The secretary's six parts. */
export const secretaryWalks: readonly Walk[] = [
  {
    name: "session-begun",
    face: "secretary",
    states: [
      {
        name: "session-empty",
        title: "A session just begun: the checklist says what is missing",
        kind: "empty",
        main: true,
        reach: async (visit) => {
          await visit.open(await emptyMeetingFile(), "phien-hop.xlsx");
          await visit.heading("Phiên họp", 2);
        },
      },
      {
        name: "products-empty",
        title: "No products yet",
        kind: "empty",
        reach: (visit) => section(visit, "Sản phẩm và hồ sơ"),
      },
      {
        name: "product-form",
        title: "A product typed by hand",
        kind: "empty",
        reach: async (visit) => {
          await visit.click("Thêm sản phẩm");
          await visit.button("Ghi sản phẩm").waitFor();
        },
      },
      {
        name: "product-form-faults",
        title: "The same, sent off too early",
        kind: "error",
        reach: (visit) => visit.click("Ghi sản phẩm"),
      },
      {
        name: "sheets-empty",
        title: "Nobody to hand sheets to",
        kind: "empty",
        reach: (visit) => section(visit, "Phiếu thành viên"),
      },
      { name: "summary-empty", title: "No results", kind: "empty", reach: (visit) => section(visit, "Tổng hợp") },
      {
        name: "agenda-empty",
        title: "Nothing to talk about yet",
        kind: "empty",
        reach: async (visit) => {
          await section(visit, "Chênh lệch");
          await visit.sees(/^Chưa có sản phẩm nào có phiếu đủ điểm/);
        },
      },
      {
        name: "records-empty",
        title: "No records yet",
        kind: "empty",
        reach: (visit) => section(visit, "Biên bản và in"),
      },
    ],
  },
  {
    name: "preparing",
    face: "secretary",
    states: [
      {
        name: "session-prepared",
        title: "The session with its council and products",
        kind: "partial",
        main: true,
        reach: async (visit) => {
          await visit.open(await meetingFile(), "phien-hop.xlsx");
          await visit.heading("Phiên họp", 2);
        },
      },
      {
        name: "roster-edit",
        title: "A member of the council being edited",
        kind: "ready",
        reach: async (visit) => {
          await visit.click(/^Sửa Sở/);
          await visit.button("Xoá khỏi hội đồng").waitFor();
        },
      },
      {
        name: "products-list",
        title: "The products",
        kind: "ready",
        main: true,
        reach: (visit) => section(visit, "Sản phẩm và hồ sơ"),
      },
      {
        name: "product-remove",
        title: "Removing a product asks once",
        kind: "asking",
        reach: async (visit) => {
          await visit.click(/^Xoá: Chè xanh/);
          await visit.sees(/^Xoá “Chè xanh Đình Lập”/);
          visit.afterwards(() => visit.click("Giữ lại"));
        },
      },
      {
        name: "products-import",
        title: "A list of products pasted: the preview before anything is taken",
        kind: "asking",
        main: true,
        reach: async (visit) => {
          await visit.click("Nhập danh sách");
          await visit.page.getByRole("textbox", { name: "Bảng sản phẩm" }).fill(PASTED);
          await visit.click("Đọc phần dán");
          await visit.sees(/^Xem trước/);
        },
      },
      {
        name: "papers-import",
        title: "Papers taken from a listing of file names",
        kind: "asking",
        reach: async (visit) => {
          await visit.click("Bỏ, không nhận");
          await visit.click("Nhập giấy tờ");
          const listing = [
            "20-06613-01-2026\\Hợp đồng liên kết.pdf",
            "Chè xanh Đình Lập\\Phiếu kiểm nghiệm.pdf",
            "ảnh.jpg",
          ].join("\n");
          await visit.page.getByRole("textbox", { name: /^Bảng giấy tờ/ }).fill(listing);
          await visit.click("Đọc phần dán");
          await visit.sees(/^Xem trước/);
        },
      },
      {
        name: "matrix",
        title: "The register of papers: one product in a pane, all of them from 900 px",
        kind: "partial",
        main: true,
        reach: async (visit) => {
          await part(visit, "Bảng hồ sơ");
          await visit.sees("Giấy tờ");
        },
      },
      {
        name: "papers-lacking",
        title: "What producers still owe",
        kind: "partial",
        reach: async (visit) => {
          await part(visit, "Cần bổ sung");
          await visit.button(/^Chép nội dung/).waitFor();
        },
      },
      {
        name: "sheets-issue",
        title: "Sheets to be handed out",
        kind: "ready",
        main: true,
        reach: (visit) => section(visit, "Phiếu thành viên"),
      },
      {
        name: "sheets-issued",
        title: "Handed out",
        kind: "finished",
        reach: async (visit) => {
          await Promise.all([visit.page.waitForEvent("download"), visit.click(/^Phát phiếu cho 7 thành viên/)]);
          await visit.sees(/^Đã phát phiếu cho 7 thành viên/);
        },
      },
      {
        name: "collect-reading",
        title: "Members' files being read",
        kind: "loading",
        reach: async (visit) => {
          const release = await visit.hold(later);
          await visit.choose("Chọn tệp phiếu", ...(await handedIn()));
          await visit.sees(/^Đã đọc 0\/\d+ tệp/);
          visit.afterwards(release);
        },
      },
      {
        name: "collect-preview",
        title: "What the files would bring, and what is refused with its reason",
        kind: "asking",
        main: true,
        reach: (visit) => visit.sees(/^Xem trước khi nhận/),
      },
      {
        name: "sheets-collected",
        title: "Taken; the rest is still out",
        kind: "partial",
        reach: async (visit) => {
          await visit.click(/^Nhận \d+ phiếu/);
          await visit.sees(/^Đã nhận \d+ phiếu/);
        },
      },
      {
        name: "collect-refused",
        title: "Files of which none is a workbook",
        kind: "error",
        reach: async (visit) => {
          await visit.choose("Chọn tệp phiếu", ["Công văn.docx", new Uint8Array([1, 2, 3])]);
          await visit.sees("Chưa thu được phiếu");
        },
      },
    ],
  },
  {
    name: "scored-meeting",
    face: "secretary",
    states: [
      {
        name: "session-scored",
        title: "The checklist when sheets are in",
        kind: "partial",
        reach: async (visit) => {
          await visit.open(await scoredMeetingFile(), "phien-hop.xlsx");
          await visit.heading("Phiên họp", 2);
        },
      },
      {
        name: "sheets-scored",
        title: "Where each sheet is",
        kind: "partial",
        reach: (visit) => section(visit, "Phiếu thành viên"),
      },
      {
        name: "round-ask",
        title: "Ending a round asks once",
        kind: "asking",
        reach: async (visit) => {
          await visit.click(/^Kết thúc lượt 1/);
          await visit.page.getByRole("dialog").waitFor();
          visit.afterwards(() => visit.click("Để sau"));
        },
      },
      {
        name: "summary-full",
        title: "The results",
        kind: "finished",
        main: true,
        reach: (visit) => section(visit, "Tổng hợp"),
      },
      {
        name: "summary-row",
        title: "A row opened: criteria and members",
        kind: "finished",
        main: true,
        reach: async (visit) => {
          await visit.click(/^Chi tiết: Chè xanh/);
          await visit.sees("Điểm từng tiêu chí");
        },
      },
      {
        name: "summary-no-match",
        title: "A search that finds nothing",
        kind: "empty",
        reach: async (visit) => {
          await visit.page.getByRole("searchbox").first().fill("cà phê");
          await visit.sees(/^Không có sản phẩm nào khớp/);
        },
      },
      {
        name: "summary-after",
        title: "After the meeting: certificates and reports",
        kind: "partial",
        reach: async (visit) => {
          await part(visit, "Sau phiên họp");
          await visit.heading(/^Quyết định công nhận/);
        },
      },
      {
        name: "agenda-item",
        title: "The agenda, one thing at a time",
        kind: "ready",
        main: true,
        reach: async (visit) => {
          await section(visit, "Chênh lệch");
          await visit.sees("Nội dung thảo luận, ghi vào biên bản");
        },
      },
      {
        name: "agenda-diagnostics",
        title: "Figures for the chair alone",
        kind: "ready",
        reach: async (visit) => {
          await visit.click(/^Chỉ số tham khảo/);
          await visit.heading("Phiếu lệch xa trung bình");
        },
      },
      {
        name: "agenda-room",
        title: "The agenda for the screen in the room",
        kind: "ready",
        reach: async (visit) => {
          await visit.click("Trình chiếu");
          await visit.page.getByRole("dialog").waitFor();
          // What lies behind is out of reach a moment later.
          await visit.page.getByRole("heading", { name: "Phiếu lệch xa trung bình" }).waitFor({ state: "hidden" });
          visit.afterwards(() => visit.click("Thoát trình chiếu"));
        },
      },
    ],
  },
  {
    name: "second-round",
    face: "secretary",
    states: [
      {
        name: "sheets-second-round",
        title: "The second round and a written opinion",
        kind: "partial",
        main: true,
        reach: async (visit) => {
          await visit.open(await secondRoundFile(), "phien-hop.xlsx");
          await section(visit, "Phiếu thành viên");
          await visit.heading(/^Đánh giá lại bằng phiếu lấy ý kiến/);
        },
      },
      {
        name: "revise",
        title: "A member's revision with its reason",
        kind: "asking",
        reach: async (visit) => {
          await visit.click("Ghi điểm sửa của thành viên");
          await visit.page.getByRole("dialog").waitFor();
          visit.afterwards(() => visit.click("Thôi"));
        },
      },
      {
        name: "agenda-conclusion",
        title: "The council's conclusion on a floor",
        kind: "asking",
        main: true,
        reach: async (visit) => {
          await section(visit, "Chênh lệch");
          await visit.sees("Nội dung thảo luận, ghi vào biên bản");
          const conclusion = visit.page.getByText(/^Kết luận của hội đồng/).first();
          for (let step = 0; step < 30 && (await conclusion.count()) === 0; step += 1) await visit.click("Mục sau");
          await conclusion.waitFor();
        },
      },
    ],
  },
  {
    name: "records",
    face: "secretary",
    states: [
      {
        name: "records-list",
        title: "Every record as a small page",
        kind: "ready",
        main: true,
        reach: async (visit) => {
          await visit.open(await recordsFile(), "phien-hop.xlsx");
          await section(visit, "Biên bản và in");
          await visit.page.waitForFunction(() => {
            const pages = [...document.querySelectorAll("[inert]")];
            return pages.length > 0 && pages.every((page) => page.querySelector(".paper") !== null);
          });
        },
      },
      {
        name: "records-building",
        title: "Many records being made",
        kind: "loading",
        reach: async (visit) => {
          const release = await visit.hold(later);
          await visit.click("Lập tệp in");
          await visit.page.getByRole("progressbar").waitFor();
          visit.afterwards(release);
        },
      },
      {
        name: "records-built",
        title: "Made: one workbook in signing order",
        kind: "finished",
        reach: async (visit) => {
          await visit.sees(/^Đã lập .* gồm \d+ văn bản/);
        },
      },
      {
        name: "record-preview",
        title: "The minutes as they print",
        kind: "ready",
        main: true,
        reach: async (visit) => {
          await visit.click(/^Xem .*[Bb]iên bản/);
          await visit.page.getByRole("article").first().waitFor();
        },
      },
      {
        name: "minutes-edit",
        title: "The words of the minutes",
        kind: "partial",
        reach: async (visit) => {
          await visit.click("Sửa nội dung biên bản");
          await visit.page.getByRole("textbox", { name: "Giờ bắt đầu" }).waitFor();
        },
      },
      {
        name: "tracker",
        title: "Printed, signed, handed in",
        kind: "partial",
        main: true,
        reach: async (visit) => {
          await recordsView(visit, "Theo dõi ký");
          await visit.heading("Đã in, đã ký, đã thu");
        },
      },
      {
        name: "records-check",
        title: "Signed paper held against the session",
        kind: "empty",
        reach: async (visit) => {
          await recordsView(visit, "Đối chiếu bản ký");
          await visit.page.getByRole("textbox", { name: /^Mã khoá/ }).waitFor();
        },
      },
    ],
  },
];
