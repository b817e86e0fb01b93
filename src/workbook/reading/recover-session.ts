import type { CouncilMember, CouncilSession, Meeting, Product } from "../../council/types";
import { TABLE_COLUMNS, WORKSHEETS } from "../../records/layout";
import { parseDate } from "./dates";
import type { FindingList } from "./finding-list";
import type { OpenedSheet } from "./read-sheets";
import { cellOf } from "./sheet-rows";
import { textOf } from "./table-reader";

/** The text behind the first colon of a line of the form: "Tên sản phẩm: Chè" says "Chè". */
function fieldOf(sheet: OpenedSheet, row: string): string {
  const text = sheet.rows ? textOf(cellOf(sheet.rows, row, "content")) : "";
  return text.slice(text.indexOf(":") + 1).trim();
}

/** What the letterhead and the place and date of a scoring sheet still say of the meeting; null when they give no date. */
export function recoverMeeting(sheets: readonly OpenedSheet[]): Meeting | null {
  for (const { rows } of sheets) {
    if (!rows) continue;
    const placeDate = textOf(cellOf(rows, "place-date", "points"));
    const comma = placeDate.lastIndexOf(", ngày");
    const date = comma < 0 ? null : parseDate(placeDate.slice(comma + 2));
    if (date === null) continue;
    // Under the council's name its rule is drawn with dashes.
    const council = textOf(cellOf(rows, "identity", "content")).replace(/\n[—_-]*$/u, "");
    return { title: "", level: "province", province: placeDate.slice(0, comma), council, date, place: "" };
  }
  return null;
}

/** The roster with everyone whose sheet is in the file; whoever was missing from the list is named. */
export function withMembers(
  members: readonly CouncilMember[],
  sheets: readonly OpenedSheet[],
  memberId: string | null,
  findings: FindingList,
): readonly CouncilMember[] {
  const known = new Set(members.map(({ id }) => id));
  const added: CouncilMember[] = [];
  for (const id of [...sheets.map(({ sheet }) => sheet.member), ...(memberId === null ? [] : [memberId])]) {
    if (known.has(id)) continue;
    known.add(id);
    const own = sheets.find(({ sheet }) => sheet.member === id);
    const name = own?.rows ? textOf(cellOf(own.rows, "signer-name", "points")) : "";
    added.push({ id, name, title: "", department: "", role: "member", votes: true });
    findings.add(
      "error",
      "row-missing",
      { sheet: WORKSHEETS.roster },
      `thiếu dòng của thành viên ${id}; lấy họ tên từ phiếu`,
    );
  }
  return [...members, ...added];
}

/** The products with every product whose sheet is in the file, read from the sheet's own heading; those missing from the list are named. */
export function withProducts(
  products: readonly Product[],
  sheets: readonly OpenedSheet[],
  meeting: Meeting,
  findings: FindingList,
): readonly Product[] {
  const dated = products.map((product) => (product.filedOn === "" ? { ...product, filedOn: meeting.date } : product));
  const known = new Set(products.map(({ code }) => code));
  const added: Product[] = [];
  for (const each of sheets) {
    const { product: code, edition, set } = each.sheet;
    if (known.has(code)) continue;
    known.add(code);
    const text = `thiếu dòng của sản phẩm ${code}; thông tin lấy từ phiếu, cột “${TABLE_COLUMNS.products.filedOn}” coi như ngày họp`;
    findings.add("error", "row-missing", { sheet: WORKSHEETS.products }, text);
    added.push({
      code,
      name: fieldOf(each, "product-name"),
      edition,
      set,
      producer: fieldOf(each, "producer"),
      phone: fieldOf(each, "phone"),
      address: fieldOf(each, "address"),
      kind: "first",
      filedOn: meeting.date,
      recused: [],
    });
  }
  return [...dated, ...added];
}

/**
 * Sheets that fit the session: their member is the one the workbook belongs to, and their decision and set those of the product. The
 * pinned decision of a sheet goes before a list that was edited, so the list is set right and the difference named.
 */
export function reconcile(
  session: CouncilSession,
  sheets: readonly OpenedSheet[],
  memberId: string | null,
  findings: FindingList,
): { readonly session: CouncilSession; readonly sheets: readonly OpenedSheet[] } {
  const products = new Map(session.products.map((product) => [product.code, product]));
  const settled = new Set<string>();
  const kept = sheets.filter(({ sheet, name }) => {
    if (memberId !== null && sheet.member !== memberId) {
      findings.add(
        "error",
        "foreign-sheet",
        { sheet: name },
        `phiếu của thành viên ${sheet.member} nằm trong tệp của thành viên ${memberId}; phiếu không được tính`,
      );
      return false;
    }
    const product = products.get(sheet.product);
    const differs = product && (product.edition !== sheet.edition || product.set !== sheet.set);
    if (differs) {
      const text = `quyết định hoặc bộ sản phẩm của ${sheet.product} ghi trên phiếu khác với trang “${WORKSHEETS.products}”`;
      if (settled.has(sheet.product)) {
        findings.add("error", "product-differs", { sheet: name }, `${text}; phiếu không được tính`);
        return false;
      }
      findings.add("error", "product-differs", { sheet: name }, `${text}; tính theo phiếu`);
      products.set(sheet.product, { ...product, edition: sheet.edition, set: sheet.set });
    }
    settled.add(sheet.product);
    return true;
  });
  return { session: { ...session, products: [...products.values()] }, sheets: kept };
}
