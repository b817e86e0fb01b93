import type { PrintableRecord } from "../../../app/records/types";
import type { CouncilSession } from "../../../council/types";
import type { Text } from "../../i18n";
import { fileNamePart } from "../../../app/file-name";

/** Records that are printed with one action. */
export interface Scope {
  readonly key: string;
  readonly title: string;
  /** For the name of the file. */
  readonly name: string;
  readonly records: readonly PrintableRecord[];
}

/** What can be printed at once: the session, all sheets, those of a member or a product. Scopes without a record are left out. */
export function scopesOf(records: readonly PrintableRecord[], session: CouncilSession, text: Text): readonly Scope[] {
  const ofKind = (kind: PrintableRecord["kind"]) => records.filter((record) => record.kind === kind);
  const whole = records.filter(({ kind, current }) => kind !== "blank-sheet" && current);
  const sheets = ofKind("scoring-sheet").filter(({ current }) => current);
  const blank = ofKind("blank-sheet");
  const scopes: readonly Scope[] = [
    { key: "session", title: text("meetingRecords.batch.session", { count: whole.length }), name: "", records: whole },
    {
      key: "sheets",
      title: text("meetingRecords.batch.sheets", { count: sheets.length }),
      name: text("meetingRecords.kinds.scoring-sheet"),
      records: sheets,
    },
    {
      key: "blank",
      title: text("meetingRecords.batch.blank", { count: blank.length }),
      name: text("meetingRecords.kinds.blank-sheet"),
      records: blank,
    },
    ...session.members.map(({ id, name }): Scope => {
      const own = sheets.filter(({ member }) => member === id);
      return {
        key: `member:${id}`,
        title: text("meetingRecords.batch.member", { name, count: own.length }),
        name,
        records: own,
      };
    }),
    ...session.products.map(({ code, name }): Scope => {
      const own = sheets.filter(({ product }) => product === code);
      return {
        key: `product:${code}`,
        title: text("meetingRecords.batch.product", { name: `${code} ${name}`, count: own.length }),
        name: code,
        records: own,
      };
    }),
  ];
  return scopes.filter((scope) => scope.records.length > 0);
}

/** Name of the workbook, in letters any file system takes. */
export function batchFileName({ meeting }: CouncilSession, { name }: Scope): string {
  const whole = ["In", name === "" ? meeting.title : name, meeting.date].join(" - ");
  return `${fileNamePart(whole, 100)}.xlsx`;
}
