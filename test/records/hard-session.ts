import type { CouncilMember, MeetingMinutes, ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { TEA } from "./records-session";

/** A name of 80 characters, as departments have them. */
export const LONG_NAME = "Phòng Kinh tế, Hạ tầng và Đô thị phường Lương Văn Tri, Đông Kinh, Tam Thanh tỉnh";
/** A text of 3,000 letters, with emoji and a word that no line holds. */
export const LONG_TEXT = Array.from(
  "Sản phẩm giữ được hương vị chè vùng cao 🍵, nhãn rõ ràng; đề nghị bổ sung phiếu kiểm nghiệm còn hạn và hợp đồng liên kết. "
    .repeat(24)
    .concat("https://ocop.example/", "a".repeat(200), " "),
)
  .join("")
  .padEnd(3_000, "Cần làm rõ nguồn nguyên liệu. ")
  .slice(0, 3_000)
  .trim();

/** 25 members without a chair, names of 80 characters, texts of 3,000 letters, emoji, and everything written in the minutes. */
export function hardSession(document: WorkbookDocument): WorkbookDocument {
  const { session } = document;
  const members = Array.from({ length: 25 }, (_, index): CouncilMember => {
    const known = session.members[index];
    return {
      id: `m${index + 1}`,
      name: index === 2 ? LONG_NAME : `Uỷ viên số ${index + 1}, ${known?.department ?? "Sở Tài chính"}`,
      title: "Phó Giám đốc",
      department: known?.department ?? "Sở Tài chính",
      role: "member",
      votes: true,
    };
  });
  const tea = document.sheets.filter(({ product }) => product === TEA);
  const more = members.slice(8).flatMap(({ id }): readonly ScoreSheet[] => {
    const [like] = tea;
    return like ? [{ ...like, member: id, seal: null }] : [];
  });
  const minutes: MeetingMinutes = {
    number: "12",
    openedAt: "08:00",
    closedAt: "11:45",
    closedOn: "",
    chair: "",
    secretary: "m3",
    attendance: [{ member: "m4", present: false, reason: "Đi công tác theo Công văn số 15 của UBND tỉnh" }],
    guests: "Tổ giúp việc của Hội đồng; đại diện các chủ thể có sản phẩm.",
    opening: "",
    discussion: [{ product: TEA, text: LONG_TEXT }],
    closing: LONG_TEXT,
    supplementBy: "2026-12-10",
  };
  return {
    ...document,
    session: {
      ...session,
      members,
      products: session.products.map((product) =>
        product.code === TEA ? { ...product, name: LONG_NAME, producer: LONG_NAME, address: LONG_NAME } : product,
      ),
    },
    sheets: [
      ...document.sheets.map((sheet) =>
        sheet.product === TEA && sheet.member === "m1"
          ? {
              ...sheet,
              seal: null,
              opinion: LONG_TEXT,
              comments: { "1.1": LONG_TEXT, "1.2": "Ngắn 🍵", "6.1.1": LONG_TEXT },
            }
          : sheet,
      ),
      ...more,
    ],
    minutes,
  };
}
