import { criteriaOf } from "../../src/catalogue/traverse";
import type { EvidenceFamilyId, ProductSet } from "../../src/catalogue/types";
import { memberDocument } from "../../src/council/consolidation/member-document";
import { DEFAULT_PROFILE } from "../../src/council/default-profile";
import { sealSheet } from "../../src/council/seal";
import { setKey, type SetsByKey } from "../../src/council/session-sets";
import type { CouncilMember, EvidenceRecord, Product, ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { judge } from "../../src/scoring/verdict";

/** Sheets of the batches in which products are sent out: 11 down to 1, over and over. */
const SIZES = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;
export const BATCHES = 30;
/** As many as a session takes. */
const MEMBERS = 100;
const FAMILIES: readonly EvidenceFamilyId[] = [
  ...(["registration-form", "linkage-contract", "test-report", "intellectual-property"] as const),
  ...(["story", "packaging-label", "financial-report", "promotion"] as const),
];
const STATES = ["present", "present", "missing", "expired"] as const;
const SEALED_AT = "2026-11-26T09:00:00+07:00";

/** Codes of the products a member gets at once. */
export type Batch = readonly string[];

export interface BenchSession {
  readonly document: WorkbookDocument;
  readonly batches: readonly Batch[];
}

/** A session of 100 members and 192 products in 30 batches: as large as 3,000 files can make one. */
export function benchSession(): BenchSession {
  const products: Product[] = [];
  const batches = Array.from({ length: BATCHES }, (_, number): Batch => {
    const size = SIZES[number % SIZES.length] ?? 1;
    const own = Array.from({ length: size }, (__, index) => productAt(products.length + index + 1));
    products.push(...own);
    return own.map(({ code }) => code);
  });
  const evidence = products.flatMap(({ code }, at) =>
    FAMILIES.map((family, index): EvidenceRecord => ({
      ...{ product: code, family, state: STATES[(at + index) % STATES.length] ?? "present" },
      ...{ number: `${String(at + 1)}/${String(index + 1)}-KQ`, issuer: "Trung tâm kiểm nghiệm", issued: "2026-02-05" },
      ...{ expires: "2027-02-05", pages: "12-15", note: "" },
    })),
  );
  const members = Array.from({ length: MEMBERS }, (_, index): CouncilMember => ({
    id: `m${String(index + 1).padStart(3, "0")}`,
    name: `Sở Công Thương, uỷ viên ${String(index + 1).padStart(3, "0")}`,
    ...{ title: "Chuyên viên", department: "Sở Công Thương", role: index === 0 ? "chair" : "member", votes: true },
  }));
  return {
    batches,
    document: {
      ...{ schema: 1, kind: "session", memberId: null, sheets: [], history: [] },
      session: {
        id: "phien-do-toc-do",
        meeting: {
          ...{ title: "Đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026", level: "province", province: "Lạng Sơn" },
          council: "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP TỈNH LẠNG SƠN",
          ...{ date: "2026-11-26", place: "Phòng họp số 1" },
        },
        profile: { ...DEFAULT_PROFILE, source: "Quy chế số 12/QC-HĐ" },
        ...{ members, products, evidence },
      },
    },
  };
}

function productAt(number: number): Product {
  return {
    code: `20-06613-${String(number).padStart(3, "0")}-2026`,
    name: `Chè shan tuyết số ${String(number)}`,
    ...{ edition: "26-2026", set: ((number - 1) % 26) + 1, producer: "Hợp tác xã “Mẫu Sơn” & bạn" },
    ...{
      phone: "0205 000 0001",
      address: "xã Mẫu Sơn, tỉnh Lạng Sơn",
      kind: "first",
      filedOn: "2026-06-15",
      recused: [],
    },
  };
}

/** A member's document of one batch, scored in full; every second file sealed, with a few comments. */
export async function benchWork(
  { document, batches }: BenchSession,
  sets: SetsByKey,
  memberIndex: number,
  batch: number,
): Promise<WorkbookDocument> {
  const member = document.session.members[memberIndex];
  const codes = new Set(batches[batch] ?? []);
  if (!member) throw new Error(`no member ${String(memberIndex)}`);
  const { session } = document;
  const own = memberDocument(
    { ...document, session: { ...session, products: session.products.filter(({ code }) => codes.has(code)) } },
    member,
  );
  const seed = memberIndex * BATCHES + batch;
  const sheets = await Promise.all(
    own.sheets.map(async (empty, index) => {
      const set = sets.get(setKey(empty));
      if (!set?.ok) throw new Error(`no set ${String(empty.set)}`);
      const sheet = scored(empty, set.value, seed + index);
      if (seed % 2 === 1) return sheet;
      const code = await sealSheet(sheet, judge(set.value, sheet.choices, []));
      return { ...sheet, seal: { code, sealedAt: SEALED_AT } };
    }),
  );
  const history = sheets.flatMap(({ product, member: id, seal }) =>
    seal ? [{ at: SEALED_AT, member: id, product, action: "sealed" as const, detail: seal.code, sheet: null }] : [],
  );
  return { ...own, sheets, history };
}

function scored(sheet: ScoreSheet, set: ProductSet, seed: number): ScoreSheet {
  const criteria = criteriaOf(set);
  const choices = Object.fromEntries(
    criteria.map(({ code, options }, at) => {
      // Mostly the upper options, as in a council; the lowest now and then.
      const from = (seed * 7 + at * 13) % 10 === 0 ? 0 : Math.max(0, options.length - 1 - ((seed + at * 5) % 3));
      return [code, options[from]?.number ?? 1];
    }),
  );
  const comments = Object.fromEntries(
    criteria.flatMap(({ code }, at) =>
      (seed + at) % 9 === 0 ? [[code, `Cần bổ sung hồ sơ ở ${code}, lượt ${String(seed)}.`]] : [],
    ),
  );
  return { ...sheet, choices, comments, opinion: seed % 3 === 0 ? "Đề nghị hoàn thiện hồ sơ trước khi trình." : "" };
}
