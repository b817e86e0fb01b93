import { loadSessionSets } from "../../../src/council/session-sets";
import type { CouncilMember, Product, WorkbookDocument } from "../../../src/council/types";
import { recordsSession, TEA, VILLAGE } from "../../records/records-session";

/** A small session of the secretary: three members' sheets of two products, so that tests stay quick. */
export async function smallSession(): Promise<WorkbookDocument> {
  const { document } = await recordsSession();
  const { session, sheets, history } = document;
  const kept = [TEA, VILLAGE];
  const members = session.members.filter(({ id }) => ["m1", "m2", "m3", "m8"].includes(id));
  const ids = members.map(({ id }) => id);
  return {
    ...document,
    session: {
      ...session,
      members,
      products: session.products
        .filter(({ code }) => kept.includes(code))
        .map((product) => ({ ...product, recused: [] })),
      evidence: session.evidence.filter(({ product }) => kept.includes(product)),
    },
    sheets: sheets.filter(({ product, member }) => kept.includes(product) && ids.includes(member)),
    history,
  };
}

export const setsOf = (document: WorkbookDocument) => loadSessionSets(document);

export const ANOTHER_PRODUCT: Product = {
  code: "20-06088-09-2026",
  name: "Mật ong hoa nhãn",
  edition: "26-2026",
  set: 4,
  producer: "Hộ kinh doanh mật ong Hữu Lũng",
  phone: "0205 000 0002",
  address: "xã Hữu Lũng, tỉnh Lạng Sơn",
  kind: "first",
  filedOn: "2026-09-30",
  recused: [],
};

export const ANOTHER_MEMBER: CouncilMember = {
  id: "m9",
  name: "Sở Tài chính, uỷ viên",
  title: "Phó Giám đốc",
  department: "Sở Tài chính",
  role: "member",
  votes: true,
};

type Session = WorkbookDocument["session"];

export function withSession(
  document: WorkbookDocument,
  change: (session: Session) => Partial<Session>,
): WorkbookDocument {
  return { ...document, session: { ...document.session, ...change(document.session) } };
}

/** Each kind of change a secretary makes, by what it does to the tables. */
export const CHANGES: readonly (readonly [string, (document: WorkbookDocument) => WorkbookDocument])[] = [
  ["another place", (d) => withSession(d, ({ meeting }) => ({ meeting: { ...meeting, place: "=Hội trường 1/2" } }))],
  [
    "another product at the end",
    (d) => withSession(d, ({ products }) => ({ products: [...products, ANOTHER_PRODUCT] })),
  ],
  [
    "another product before the others",
    (d) => withSession(d, ({ products }) => ({ products: [ANOTHER_PRODUCT, ...products] })),
  ],
  ["products in another order", (d) => withSession(d, ({ products }) => ({ products: products.toReversed() }))],
  [
    "a product less",
    (d) => ({
      ...withSession(d, ({ products, evidence }) => ({
        products: products.filter(({ code }) => code !== TEA),
        evidence: evidence.filter(({ product }) => product !== TEA),
      })),
      sheets: d.sheets.filter(({ product }) => product !== TEA),
      history: d.history.filter(({ product }) => product !== TEA),
    }),
  ],
  [
    "another member among the others",
    (d) => withSession(d, ({ members }) => ({ members: members.toSpliced(1, 0, ANOTHER_MEMBER) })),
  ],
  [
    "a member less",
    (d) => ({
      ...withSession(d, ({ members }) => ({ members: members.filter(({ id }) => id !== "m2") })),
      sheets: d.sheets.filter(({ member }) => member !== "m2"),
    }),
  ],
  ["members in another order", (d) => withSession(d, ({ members }) => ({ members: members.toReversed() }))],
  [
    "a paper that is there now, and another",
    (d) =>
      withSession(d, ({ evidence, products }) => ({
        evidence: [
          ...evidence.map((record, index) => (index === 1 ? { ...record, state: "expired" as const } : record)),
          {
            ...{
              product: products[1]?.code ?? "",
              family: "linkage-contract",
              state: "present" as const,
              number: "07/HĐ",
            },
            ...{ issuer: "", issued: "2026-01-05", expires: "2027-01-05", pages: "3–5", note: "" },
          },
        ],
      })),
  ],
  ["no papers at all", (d) => withSession(d, () => ({ evidence: [] }))],
  ["a sheet less", (d) => ({ ...d, sheets: d.sheets.slice(1) })],
  [
    "a line of history",
    (d) => ({
      ...d,
      history: [
        ...d.history,
        { at: "2026-11-26T10:45:00+07:00", member: "m1", product: TEA, action: "sealed", detail: "KKKK", sheet: null },
      ],
    }),
  ],
  [
    "a conclusion",
    (d) => ({
      ...d,
      conclusions: [{ kind: "knock-out" as const, product: TEA, knockedOut: true, note: "Không đủ hồ sơ" }],
    }),
  ],
];
