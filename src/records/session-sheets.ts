import { evidenceFamily } from "../catalogue/evidence-families";
import type { ProductSet } from "../catalogue/types";
import { setKey } from "../council/session-sets";
import type { CouncilSession, WorkbookDocument } from "../council/types";
import type { SheetBlueprint } from "./blueprint";
import {
  ACTION_LABELS,
  EDITION_LABELS,
  FLOOR_RULE_LABELS,
  KIND_LABELS,
  LEVEL_LABELS,
  ROLE_LABELS,
  STATE_LABELS,
  yesNo,
} from "./labels";
import { ID_SEPARATOR, SESSION_FIELDS, type SessionField } from "./layout";
import { date, moment, number, tableSheet, text, type TableCell } from "./table-sheet";

/** `Phiên họp`: meeting and rule profile, one line each. */
export function sessionTable({ session }: WorkbookDocument): SheetBlueprint {
  const { meeting, profile } = session;
  const { numerator, denominator } = profile.quorum;
  const values: Readonly<Record<SessionField, TableCell>> = {
    "meeting:title": text(meeting.title),
    "meeting:level": text(LEVEL_LABELS[meeting.level]),
    "meeting:province": text(meeting.province),
    "meeting:council": text(meeting.council),
    "meeting:date": leftAligned(date(meeting.date)),
    "meeting:place": text(meeting.place),
    "profile:source": text(profile.source),
    "profile:quorum": text(`${numerator}/${denominator}`),
    "profile:chairRequired": text(yesNo(profile.chairRequired)),
    "profile:largestSpread": leftAligned(number(profile.largestSpread)),
    "profile:leadDays": leftAligned(number(profile.leadDays)),
    "profile:secretaryScores": text(yesNo(profile.secretaryScores)),
    "profile:decimals": leftAligned(number(profile.decimals)),
    "profile:councilFloors": text(FLOOR_RULE_LABELS[profile.councilFloors]),
    "profile:scoresShownBeforeSealing": text(yesNo(profile.scoresShownBeforeSealing)),
  };
  const fields = keysOf(SESSION_FIELDS);
  return tableSheet({
    table: "session",
    widths: { key: 26, label: 44, value: 62 },
    hidden: ["key"],
    rows: fields.map((key) => ({
      key,
      cells: { key: text(key), label: text(SESSION_FIELDS[key]), value: values[key] },
    })),
    lists: {},
  });
}

/** In the column of mixed values everything begins at the left. */
function leftAligned(cell: TableCell): TableCell {
  if (cell.style === "table-number") return { ...cell, style: "table-number-left" };
  return cell.style === "table-date" ? { ...cell, style: "table-date-left" } : cell;
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

/** `Hội đồng`: the roster. */
export function rosterTable(session: CouncilSession): SheetBlueprint {
  return tableSheet({
    table: "roster",
    widths: { id: 8, name: 32, title: 24, department: 32, role: 16, votes: 12 },
    hidden: [],
    rows: session.members.map((member) => ({
      key: `member:${member.id}`,
      cells: {
        id: text(member.id),
        name: text(member.name),
        title: text(member.title),
        department: text(member.department),
        role: text(ROLE_LABELS[member.role]),
        votes: text(yesNo(member.votes)),
      },
    })),
    lists: { role: Object.values(ROLE_LABELS), votes: [yesNo(true), yesNo(false)] },
  });
}

/** `Sản phẩm`: what is scored. */
export function productsTable(session: CouncilSession, sets: ReadonlyMap<string, ProductSet>): SheetBlueprint {
  return tableSheet({
    table: "products",
    widths: {
      code: 16,
      name: 26,
      edition: 17,
      set: 7,
      setName: 20,
      producer: 22,
      phone: 13,
      address: 24,
      kind: 12,
      filedOn: 12,
      recused: 14,
    },
    hidden: [],
    rows: session.products.map((product) => ({
      key: `product:${product.code}`,
      cells: {
        code: text(product.code),
        name: text(product.name),
        edition: text(EDITION_LABELS[product.edition]),
        set: number(product.set),
        setName: text(sets.get(setKey(product))?.name ?? ""),
        producer: text(product.producer),
        phone: text(product.phone),
        address: text(product.address),
        kind: text(KIND_LABELS[product.kind]),
        filedOn: date(product.filedOn),
        recused: text(product.recused.join(ID_SEPARATOR)),
      },
    })),
    lists: { kind: Object.values(KIND_LABELS), edition: Object.values(EDITION_LABELS) },
  });
}

/** `Minh chứng`: one line for each paper of each product; states as entered. */
export function evidenceTable(session: CouncilSession): SheetBlueprint {
  const nameOf = new Map(session.products.map(({ code, name }) => [code, name]));
  return tableSheet({
    table: "evidence",
    widths: {
      product: 16,
      productName: 22,
      family: 16,
      familyTitle: 24,
      state: 11,
      number: 16,
      issuer: 20,
      issued: 12,
      expires: 12,
      pages: 9,
      note: 24,
    },
    hidden: [],
    rows: session.evidence.map((record, index) => ({
      key: `evidence:${index + 1}`,
      cells: {
        product: text(record.product),
        productName: text(nameOf.get(record.product) ?? ""),
        family: text(record.family),
        familyTitle: text(evidenceFamily(record.family)?.title ?? ""),
        state: text(STATE_LABELS[record.state]),
        number: text(record.number),
        issuer: text(record.issuer),
        issued: date(record.issued),
        expires: date(record.expires),
        pages: text(record.pages),
        note: text(record.note),
      },
    })),
    lists: { state: Object.values(STATE_LABELS) },
  });
}

/** `Lịch sử`: what was done, for people; the exact entries stand in the store. */
export function historyTable({ session, history }: WorkbookDocument): SheetBlueprint {
  const nameOf = new Map(session.members.map(({ id, name }) => [id, name]));
  return tableSheet({
    table: "history",
    widths: { at: 20, member: 32, product: 16, action: 16, detail: 60 },
    hidden: [],
    rows: history.map((entry, index) => ({
      key: `history:${index + 1}`,
      cells: {
        at: moment(entry.at),
        member: text(nameOf.get(entry.member) ?? entry.member),
        product: text(entry.product),
        action: text(ACTION_LABELS[entry.action]),
        detail: text(entry.detail),
      },
    })),
    lists: {},
  });
}
