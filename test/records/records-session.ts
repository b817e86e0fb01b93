import { EVIDENCE_FAMILIES } from "../../src/catalogue/evidence-families";
import { loadSet } from "../../src/catalogue/load";
import { criteriaOf } from "../../src/catalogue/traverse";
import type { ProductSet } from "../../src/catalogue/types";
import { DEFAULT_PROFILE } from "../../src/council/default-profile";
import { sealSheet } from "../../src/council/seal";
import { loadSessionSets, type SetsByKey } from "../../src/council/session-sets";
import type { CouncilMember, EvidenceRecord, Product, ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { judge } from "../../src/scoring/verdict";
import { need } from "../workbook/documents";

export const TEA = "20-06613-01-2026";
export const ANISE = "20-06184-02-2026";
export const VILLAGE = "20-06325-03-2026";
export const FRUIT = "20-06124-04-2025";
export const HONEY = "20-06088-05-2026";

const DEPARTMENTS: readonly [string, string, CouncilMember["role"]][] = [
  ["Phó Chủ tịch UBND tỉnh", "UBND tỉnh Lạng Sơn", "chair"],
  ["Giám đốc", "Sở Nông nghiệp và Môi trường", "deputy"],
  ["Phó Giám đốc", "Sở Công Thương", "member"],
  ["Phó Giám đốc", "Sở Y tế", "member"],
  ["Phó Giám đốc", "Sở Văn hoá, Thể thao và Du lịch", "member"],
  ["Phó Giám đốc", "Sở Khoa học và Công nghệ", "member"],
  ["Phó Chủ tịch", "Hội Nông dân tỉnh", "member"],
];
const ROLE_NAMES = { chair: "chủ tịch hội đồng", deputy: "phó chủ tịch hội đồng", member: "uỷ viên" } as const;

function member([title, department, role]: (typeof DEPARTMENTS)[number], index: number): CouncilMember {
  const name = `${department}, ${role === "secretary" ? "thư ký" : ROLE_NAMES[role]}`;
  return { id: `m${index + 1}`, name, title, department, role, votes: true };
}

const SECRETARY: CouncilMember = {
  id: "m8",
  name: "Chi cục Phát triển nông thôn, thư ký",
  title: "Chi cục trưởng",
  department: "Chi cục Phát triển nông thôn",
  role: "secretary",
  votes: false,
};

const product = (code: string, name: string, set: number, producer: string, given: Partial<Product> = {}): Product => ({
  code,
  name,
  edition: "26-2026",
  set,
  producer,
  phone: "0205 000 0001",
  address: "xã Đình Lập, tỉnh Lạng Sơn",
  kind: "first",
  filedOn: "2026-09-28",
  recused: [],
  ...given,
});

const paper = (code: string, family: string, state: EvidenceRecord["state"], given: Partial<EvidenceRecord> = {}) => ({
  product: code,
  family,
  state,
  number: "",
  issuer: "",
  issued: "",
  expires: "",
  pages: "",
  note: "",
  ...given,
});

/** Papers that are spoken of one by one below. */
const OPEN_PAPERS = ["registration-form", "self-assessment", "samples", "linkage-contract", "test-report"];

/** Options from the best down: how many steps, by criterion and member. */
function choicesOf(set: ProductSet, member: number, lower: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    criteriaOf(set).map(({ code, options }, index) => {
      const best = options.toSorted((a, b) => b.points - a.points);
      const steps = (index * 7 + member * 3) % 11 < lower ? 1 + ((index + member) % 2) : 0;
      return [code, (best[steps] ?? best.at(-1) ?? options[0])?.number ?? 1];
    }),
  );
}

const SCORING: readonly { readonly code: string; readonly lower: number; readonly members: readonly number[] }[] = [
  { code: TEA, lower: 3, members: [1, 2, 3, 4, 5, 6, 7] },
  { code: ANISE, lower: 1, members: [1, 2, 3, 4, 5, 6, 7] },
  { code: VILLAGE, lower: 7, members: [1, 2, 3, 4, 6, 7] },
  { code: FRUIT, lower: 5, members: [1, 2, 4, 5, 6] },
];

async function sealed(sheet: ScoreSheet, set: ProductSet, sealedAt: string): Promise<ScoreSheet> {
  const verdict = judge(
    set,
    sheet.choices,
    sheet.disqualifications.map(({ knockOut }) => knockOut),
  );
  return { ...sheet, seal: { code: await sealSheet(sheet, verdict), sealedAt } };
}

/**
 * A provincial council of seven and a secretary over five products: two editions, a recusal, a second round, papers that
 * lack, have lapsed or contradict, a producer with two products, and a product nobody has scored.
 */
export async function recordsSession(): Promise<{ readonly document: WorkbookDocument; readonly sets: SetsByKey }> {
  const products = [
    product(TEA, "Chè xanh Đình Lập", 11, "Hợp tác xã chè Đình Lập"),
    product(ANISE, "Tinh dầu hồi Văn Quan", 20, "Công ty TNHH tinh dầu Văn Quan"),
    product(VILLAGE, "Làng du lịch cộng đồng Quỳnh Sơn", 26, "Hợp tác xã du lịch Quỳnh Sơn", { recused: ["m5"] }),
    product(FRUIT, "Hồng Bảo Lâm", 1, "Hợp tác xã chè Đình Lập", { edition: "148-2023", filedOn: "2026-05-11" }),
    product(HONEY, "Mật ong hoa nhãn", 4, "Hộ kinh doanh mật ong Hữu Lũng", { kind: "re-evaluation" }),
  ];
  const sheets: ScoreSheet[] = [];
  for (const { code, lower, members } of SCORING) {
    const found = products.find((each) => each.code === code);
    if (!found) continue;
    const set = need(await loadSet(found.edition, found.set));
    for (const index of members) {
      const sheet: ScoreSheet = {
        product: code,
        member: `m${index}`,
        round: 1,
        edition: found.edition,
        set: found.set,
        choices: choicesOf(set, index, lower),
        comments: index === 3 ? { [criteriaOf(set)[2]?.code ?? ""]: "Cần bổ sung hợp đồng còn hiệu lực." } : {},
        opinion: index % 3 === 1 ? "Sản phẩm ổn định, bao bì đẹp; cần giữ chất lượng giữa các mẻ." : "",
        disqualifications: [],
        seal: null,
      };
      sheets.push(await sealed(sheet, set, "2026-11-26T09:12:00+07:00"));
    }
  }
  const first = sheets.find((sheet) => sheet.product === TEA && sheet.member === "m3");
  const teaSet = need(await loadSet("26-2026", 11));
  if (!first) throw new Error("the tea has no sheet");
  const changed = criteriaOf(teaSet)[0]?.code ?? "";
  const lower = criteriaOf(teaSet)[0]?.options.toSorted((a, b) => a.points - b.points)[0]?.number ?? 1;
  const second = await sealed(
    { ...first, round: 2, choices: { ...first.choices, [changed]: lower }, seal: null },
    teaSet,
    "2026-11-26T10:40:00+07:00",
  );
  const document: WorkbookDocument = {
    schema: 1,
    kind: "session",
    memberId: null,
    session: {
      id: "phien-van-ban",
      meeting: {
        title: "Đánh giá, phân hạng sản phẩm OCOP tỉnh Lạng Sơn, đợt 2 năm 2026",
        level: "province",
        province: "Lạng Sơn",
        council: "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP TỈNH LẠNG SƠN",
        date: "2026-11-26",
        place: "Phòng họp số 1, Sở Nông nghiệp và Môi trường tỉnh Lạng Sơn",
      },
      profile: { ...DEFAULT_PROFILE, source: "Quy chế hoạt động của Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh" },
      members: [...DEPARTMENTS.map(member), SECRETARY],
      products,
      evidence: [
        ...["registration-form", "self-assessment", "samples"].flatMap((family) =>
          products.map(({ code }) => paper(code, family, "present")),
        ),
        ...EVIDENCE_FAMILIES.filter(({ id }) => !OPEN_PAPERS.includes(id)).flatMap(({ id }) =>
          [TEA, ANISE, VILLAGE].map((code) => paper(code, id, "present")),
        ),
        paper(TEA, "linkage-contract", "expired", { expires: "2026-08-31", number: "05/HĐ", pages: "41–44" }),
        paper(TEA, "test-report", "contradiction", {
          note: "Phiếu kiểm nghiệm có natri benzoat, nhãn ghi không chất bảo quản.",
        }),
        paper(FRUIT, "linkage-contract", "missing"),
      ],
    },
    sheets: sheets.map((sheet) => (sheet === first ? second : sheet)),
    history: [
      {
        at: "2026-11-26T10:20:00+07:00",
        member: "m3",
        product: TEA,
        action: "replaced",
        detail: "Hợp đồng liên kết đã hết hạn, thống nhất hạ mức sau khi thảo luận.",
        sheet: first,
      },
    ],
  };
  return { document, sets: await loadSessionSets(document) };
}

/** The same session with two members and the tea alone, of which one has handed in a sheet. */
export function smallSession(document: WorkbookDocument): WorkbookDocument {
  const { session } = document;
  return {
    ...document,
    session: {
      ...session,
      members: session.members.slice(0, 2),
      products: session.products.slice(0, 1),
      evidence: session.evidence.filter(({ product: code }) => code === TEA),
    },
    sheets: document.sheets.filter(({ product: code, member: id }) => code === TEA && id === "m1"),
    history: [],
  };
}
