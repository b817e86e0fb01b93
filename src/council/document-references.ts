import type { ScoreSheet, WorkbookDocument } from "./types";

/**
 * What is wrong between the parts of a document whose shapes are sound: duplicates, and references that lead nowhere.
 * Each fault is one Vietnamese sentence.
 */
export function crossFaults(document: WorkbookDocument): readonly string[] {
  const { session, sheets } = document;
  const members = session.members.map(({ id }) => id);
  const products = session.products.map(({ code }) => code);
  return [
    ...repeated(members).map((id) => `Hội đồng có hai thành viên cùng mã “${id}”.`),
    ...repeated(products).map((code) => `Danh sách có hai sản phẩm cùng mã “${code}”.`),
    ...repeated(sheets.map(nameOf)).map((name) => `Có hai ${name}.`),
    ...repeated((document.officialSheets ?? []).map(({ edition, set }) => `bộ ${set} của quyết định ${edition}`)).map(
      (name) => `Có hai phiếu chính thức cho ${name}.`,
    ),
    ...repeated(
      (document.facts ?? []).map(({ product, question }) => `câu hỏi “${question}” về sản phẩm “${product}”`),
    ).map((name) => `Có hai câu trả lời cho ${name}.`),
    ...repeated((document.schedule?.days ?? []).map(({ date }) => date)).map(
      (date) => `Bảng ngày nghỉ của phiên họp ghi hai lần ngày ${date.split("-").reverse().join("/")}.`,
    ),
    ...ownerFaults(document, new Set(members)),
    ...sheets.flatMap((sheet) => sheetFaults(sheet, document, new Set(members))),
    ...quorumFaults(document),
  ];
}

function ownerFaults({ kind, memberId, sheets }: WorkbookDocument, members: ReadonlySet<string>): readonly string[] {
  if (kind === "session") return memberId === null ? [] : ["Tệp của phiên họp không được ghi thành viên sử dụng."];
  if (memberId === null) return ["Tệp của thành viên chưa ghi thành viên sử dụng."];
  if (!members.has(memberId)) return [`Thành viên sử dụng tệp, mã “${memberId}”, không có trong hội đồng.`];
  return sheets
    .filter(({ member }) => member !== memberId)
    .map((sheet) => `Tệp của thành viên “${memberId}” lại có ${nameOf(sheet)}.`);
}

function sheetFaults(
  sheet: ScoreSheet,
  { session }: WorkbookDocument,
  members: ReadonlySet<string>,
): readonly string[] {
  const product = session.products.find(({ code }) => code === sheet.product);
  if (!product) return [`Có ${nameOf(sheet)}, nhưng sản phẩm này không có trong danh sách.`];
  if (!members.has(sheet.member)) return [`Có ${nameOf(sheet)}, nhưng thành viên này không có trong hội đồng.`];
  if (product.edition !== sheet.edition || product.set !== sheet.set) {
    return [`Quyết định hoặc bộ sản phẩm ghi ở ${nameOf(sheet)} khác với danh sách sản phẩm.`];
  }
  return [];
}

function quorumFaults({ session }: WorkbookDocument): readonly string[] {
  const { numerator, denominator } = session.profile.quorum;
  return numerator > denominator ? [`Tỷ lệ họp hợp lệ ${numerator}/${denominator} lớn hơn cả hội đồng.`] : [];
}

function nameOf({ product, member }: ScoreSheet): string {
  return `phiếu chấm sản phẩm “${product}” của thành viên “${member}”`;
}

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return [...twice];
}
