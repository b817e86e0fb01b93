import { editionFor } from "../catalogue/edition-by-date";
import { succeed, type Outcome } from "../catalogue/outcome";
import { DEFAULT_PROFILE } from "../council/default-profile";
import { parseDocument } from "../council/document-schema";
import type { Product, ScoreSheet, WorkbookDocument } from "../council/types";
import type { NewSessionInput } from "./types";
import { tidyText } from "./entered-text";

/** The only member of a session that a member begins alone. */
const OWN_ID = "m1";

/** Cities under the central government; every other unit of this level is a province. */
const CITIES: ReadonlySet<string> = new Set(["Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"]);

/** The provincial council as its records name it. */
export function councilOf(province: string): string {
  return `Hội đồng đánh giá, phân hạng sản phẩm OCOP ${withKind(province)}`;
}

/** "Lạng Sơn" as "tỉnh Lạng Sơn", "Huế" as "thành phố Huế"; what already says which it is stays. */
function withKind(province: string): string {
  if (/^(tỉnh|thành phố|tp\.?) /iu.test(province)) return province;
  return `${CITIES.has(province) ? "thành phố" : "tỉnh"} ${province}`;
}

/**
 * A member's own session: products typed by hand, one member, empty sheets. The edition of each product follows from
 * the date its dossier was filed (26/2026 Art. 11, 12).
 * Errors: those of `editionFor` and `parseDocument`.
 */
export function newSession(input: NewSessionInput, sessionId: string): Outcome<WorkbookDocument> {
  const products: Product[] = [];
  for (const given of input.products) {
    const edition = editionFor({ filedOn: given.filedOn, kind: given.kind, evaluatedOn: input.date });
    if (!edition.ok) return edition;
    products.push({
      code: tidyText(given.code),
      name: tidyText(given.name),
      edition: edition.value.edition,
      set: given.set,
      producer: tidyText(given.producer),
      phone: tidyText(given.phone),
      address: tidyText(given.address),
      kind: given.kind,
      filedOn: given.filedOn,
      recused: [],
    });
  }
  const province = tidyText(input.province);
  const document: WorkbookDocument = {
    schema: 1,
    kind: "member",
    memberId: OWN_ID,
    session: {
      id: sessionId,
      meeting: {
        title: tidyText(input.title),
        level: "province",
        province,
        council: councilOf(province),
        date: input.date,
        place: tidyText(input.place),
      },
      profile: DEFAULT_PROFILE,
      members: [
        {
          id: OWN_ID,
          name: tidyText(input.member.name),
          title: tidyText(input.member.title),
          department: tidyText(input.member.department),
          role: "member",
          votes: true,
        },
      ],
      products,
      evidence: [],
    },
    sheets: products.map(({ code, edition, set }): ScoreSheet => ({
      product: code,
      member: OWN_ID,
      round: 1,
      edition,
      set,
      choices: {},
      comments: {},
      opinion: "",
      disqualifications: [],
      seal: null,
    })),
    history: [],
  };
  const checked = parseDocument(document);
  return checked.ok ? succeed(document) : checked;
}
