import { editionFor } from "../../catalogue/edition-by-date";
import { editionById } from "../../catalogue/editions";
import { evidenceFamily } from "../../catalogue/evidence-families";
import { fail, succeed, type Outcome } from "../../catalogue/outcome";
import { DEFAULT_PROFILE } from "../../council/default-profile";
import { parseDocument } from "../../council/document-schema";
import { formatProductCode, parseProductCode } from "../../council/product-code";
import { duplicateProducts } from "../../council/products/duplicates";
import { proposeSets } from "../../council/products/propose-set";
import type { CouncilMember, Product, WorkbookDocument } from "../../council/types";
import { councilOf } from "../new-session";
import { parseMeetingInput, type MeetingInput } from "./meeting-input";
import { lowerFirst, tidyText } from "../entered-text";

export interface NewMeeting {
  readonly document: WorkbookDocument;
  /** What is worth a look but does not stop the work; one sentence each. */
  readonly remarks: readonly string[];
}

/**
 * The session a secretary begins: the edition of each product follows from the date its dossier was filed (26/2026
 * Art. 11, 12), codes are brought to one spelling, and what is left out takes its usual value.
 * Errors: `meeting-invalid`, `product-code`, `edition-differs`, `set-missing`, and those of `editionFor`
 * and `parseDocument`.
 */
export function newMeeting(input: unknown, sessionId: string): Outcome<NewMeeting> {
  const parsed = parseMeetingInput(input);
  if (!parsed.ok) return parsed;
  const { meeting, profile, evidence } = parsed.value;
  const members = membersOf(parsed.value);
  const products: Product[] = [];
  for (const [index, given] of parsed.value.products.entries()) {
    const product = productOf(given, index, meeting.date);
    if (!product.ok) return product;
    products.push(product.value);
  }
  const stray = strayReference(parsed.value, members, products);
  if (stray !== null) return fail("meeting-invalid", stray);
  const spelling = new Map(
    products.map(({ code }, index) => [parsed.value.products[index]?.code.trim() ?? code, code]),
  );
  const checked = parseDocument({
    schema: 1,
    kind: "session",
    memberId: null,
    session: {
      id: sessionId,
      meeting: { ...meeting, council: meeting.council ?? councilOf(tidyText(meeting.province)) },
      profile: { ...DEFAULT_PROFILE, ...profile },
      members,
      products,
      evidence: evidence.map((record) => ({
        ...record,
        product: spelling.get(record.product.trim()) ?? record.product,
      })),
    },
    sheets: [],
    history: [],
  });
  return checked.ok ? succeed({ document: checked.value, remarks: remarksOn(checked.value) }) : checked;
}

function membersOf({ members }: MeetingInput): readonly CouncilMember[] {
  return members.map((member, index) => ({
    id: tidyText(member.id ?? `m${index + 1}`),
    name: tidyText(member.name),
    title: tidyText(member.title),
    department: tidyText(member.department),
    role: member.role,
    votes: member.votes ?? member.role !== "secretary",
  }));
}

function productOf(given: MeetingInput["products"][number], index: number, meeting: string): Outcome<Product> {
  const place = `Sản phẩm thứ ${index + 1} “${given.name.trim().slice(0, 40)}”`;
  const { kind, filedOn } = given;
  const edition = editionFor({ filedOn, kind, evaluatedOn: meeting });
  if (!edition.ok) return fail(edition.code, `${place}: ${edition.message}`);
  const { edition: id, reason } = edition.value;
  if (given.edition !== undefined && given.edition !== id) {
    return fail("edition-differs", `${place}: ghi quyết định ${given.edition}, nhưng ${lowerFirst(reason)}`);
  }
  if (given.set === undefined) {
    const proposals = proposeSets(given.name, given.sector, editionById(id)?.sets ?? []);
    const offer = proposals.map(({ set, name }) => `bộ ${set} (${name})`).join(" hoặc ");
    return fail("set-missing", `${place}: chưa ghi bộ sản phẩm${offer === "" ? "" : `; có thể là ${offer}`}.`);
  }
  const code = parseProductCode(given.code, id);
  if (!code.ok) return fail(code.code, `${place}: ${lowerFirst(code.message)}`);
  return succeed({
    code: formatProductCode(code.value),
    name: tidyText(given.name),
    edition: id,
    set: given.set,
    producer: tidyText(given.producer),
    phone: tidyText(given.phone),
    address: tidyText(given.address),
    kind,
    filedOn,
    recused: given.recused.map(tidyText),
  });
}

/** The first reference that leads nowhere, as a sentence, or null. */
function strayReference(
  { products: given, evidence }: MeetingInput,
  members: readonly CouncilMember[],
  products: readonly Product[],
): string | null {
  for (const { code, recused } of products) {
    const stranger = recused.find((id) => !members.some((member) => member.id === id));
    if (stranger !== undefined) return `Sản phẩm ${code}: người không tham gia “${stranger}” không có trong hội đồng.`;
  }
  const codes = new Set([...products.map(({ code }) => code), ...given.map(({ code }) => code.trim())]);
  for (const [index, { product, family }] of evidence.entries()) {
    if (!codes.has(product.trim())) {
      return `Minh chứng thứ ${index + 1}: sản phẩm “${product.slice(0, 40)}” không có trong danh sách.`;
    }
    if (!evidenceFamily(family)) return `Minh chứng thứ ${index + 1}: không có loại tài liệu “${family.slice(0, 40)}”.`;
  }
  return null;
}

function remarksOn({ session }: WorkbookDocument): readonly string[] {
  const unverified = session.products.flatMap(({ code, edition, set }): readonly string[] => {
    const status = editionById(edition)?.sets.find(({ no }) => no === set)?.status;
    return status === "unverified"
      ? [`Sản phẩm ${code}: bộ ${set} (${edition}) chưa kiểm chứng, cần nạp phiếu chấm chính thức trước khi chấm.`]
      : [];
  });
  return [...duplicateProducts(session.products).map(({ sentence }) => sentence), ...unverified];
}
