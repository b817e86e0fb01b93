import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import { DEFAULT_PROFILE } from "../../src/council/default-profile";
import { sealSheet } from "../../src/council/seal";
import type { Product, ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { judge } from "../../src/scoring/verdict";

/** The value of an Outcome, or a failed test that says why. */
export function need<T>(outcome: { ok: true; value: T } | { ok: false; code: string; message: string }): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.value;
}

const product = (code: string, name: string, edition: Product["edition"], set: number): Product => ({
  code,
  name,
  edition,
  set,
  producer: "Hợp tác xã “Mẫu Sơn” & bạn",
  phone: "0205 000 0001",
  address: "xã Mẫu Sơn, tỉnh Lạng Sơn",
  kind: "first",
  filedOn: edition === "26-2026" ? "2026-06-15" : "2026-04-15",
  recused: ["m2"],
});

const empty = ({ code, edition, set }: Product): ScoreSheet => ({
  product: code,
  member: "m1",
  round: 1,
  edition,
  set,
  choices: {},
  comments: {},
  opinion: "",
  disqualifications: [],
  seal: null,
});

/** A member's workbook: tea (set 11) and community tourism (26) under 26/2026, fruit (set 1) under 148. */
export function memberDocument(): WorkbookDocument {
  const products = [
    product("20-06613-01-2026", "Chè shan tuyết", "26-2026", 11),
    product("20-06325-01-2026", "Làng du lịch cộng đồng", "26-2026", 26),
    product("20-06124-04-2026", "=Hồng không hạt", "148-2023", 1),
  ];
  const member = { name: "Sở Công Thương, uỷ viên 3", title: "Chuyên viên", department: "Sở Công Thương", votes: true };
  return {
    schema: 1,
    kind: "member",
    memberId: "m1",
    session: {
      id: "phien-thu-01",
      meeting: {
        title: "Đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026",
        level: "province",
        province: "Lạng Sơn",
        council: "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP TỈNH LẠNG SƠN",
        date: "2026-07-20",
        place: "Phòng họp số 1",
      },
      profile: { ...DEFAULT_PROFILE, source: "Quy chế số 12/QC-HĐ" },
      members: [
        { id: "m1", ...member, role: "member" },
        { id: "m2", ...member, name: "Thư ký", role: "secretary", votes: false },
      ],
      products,
      evidence: [
        {
          product: "20-06613-01-2026",
          family: "linkage-contract",
          state: "missing",
          number: "",
          issuer: "",
          issued: "",
          expires: "",
          pages: "",
          note: "chưa nộp",
        },
        {
          product: "20-06613-01-2026",
          family: "test-report",
          state: "present",
          number: "0012/KQ",
          issuer: "Trung tâm kiểm nghiệm",
          issued: "2025-02-05",
          expires: "2026-02-05",
          pages: "12-15",
          note: "+ bản sao",
        },
      ],
    },
    sheets: products.map(empty),
    history: [],
  };
}

/** The sheets' sets, by position. */
export async function setsOf(document: WorkbookDocument): Promise<readonly ProductSet[]> {
  return Promise.all(document.sheets.map(async ({ edition, set }) => need(await loadSet(edition, set))));
}

/** Scores a sheet of a document fully, always at the option with the given position (counted from the best when negative). */
export function scored(document: WorkbookDocument, at: number, set: ProductSet, option: number): WorkbookDocument {
  const choices = Object.fromEntries(
    criteriaOf(set).map(({ code, options }) => [code, options.at(option)?.number ?? options.length]),
  );
  return withSheet(document, at, (sheet) => ({ ...sheet, choices }));
}

export function withSheet(
  document: WorkbookDocument,
  at: number,
  change: (sheet: ScoreSheet) => ScoreSheet,
): WorkbookDocument {
  return { ...document, sheets: document.sheets.map((sheet, index) => (index === at ? change(sheet) : sheet)) };
}

export const SEALED_AT = "2026-07-20T09:30:00+07:00";

/** Seals a sheet as the job does, with its line in the history. */
export async function sealed(document: WorkbookDocument, at: number, set: ProductSet): Promise<WorkbookDocument> {
  const sheet = document.sheets[at];
  if (!sheet) throw new Error(`no sheet ${String(at)}`);
  const reasons = sheet.disqualifications.map(({ reason }) => reason);
  const code = await sealSheet(sheet, judge(set, sheet.choices, reasons));
  const entry = {
    at: SEALED_AT,
    member: sheet.member,
    product: sheet.product,
    action: "sealed",
    detail: code,
  } as const;
  return {
    ...withSheet(document, at, (each) => ({ ...each, seal: { code, sealedAt: SEALED_AT } })),
    history: [...document.history, { ...entry, sheet: null }],
  };
}
