import type { GridSheet } from "../reading/grid-types";
import { loadProtection, type ProtectionState } from "./protection";
import type { HostOutcome, Run } from "./runner";

/** What is known of the worksheets of a session before they are written to. */
export interface SeenSheets {
  readonly protection: ReadonlyMap<string, ProtectionState>;
  /** Addresses of the Excel tables of each worksheet, without its name. */
  readonly tables: ReadonlyMap<string, readonly SeenTableArea[]>;
  /** Print areas, without the worksheet's name; absent where there is none. */
  readonly printAreas: ReadonlyMap<string, string>;
  /** Names of all tables of the workbook. */
  readonly tableNames: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
}

export interface SeenTableArea {
  readonly name: string;
  readonly address: string;
}

/** One look at protection, tables and print areas: two requests, because a table tells its place only when it is asked by name. */
export async function lookAt(run: Run, sheets: readonly GridSheet[]): Promise<HostOutcome<SeenSheets>> {
  const first = await run(async (context) => {
    const { worksheets, tables } = context.workbook;
    tables.load("items/name");
    const looks = sheets.map(({ ref }) => {
      const worksheet = worksheets.getItem(ref).load("position");
      worksheet.tables.load("items/name");
      const area = worksheet.pageLayout.getPrintAreaOrNullObject().load("address");
      return { ref, worksheet, state: loadProtection(worksheet), area };
    });
    await context.sync();
    return {
      tableNames: tables.items.map(({ name }) => name),
      sheets: looks.map(({ ref, worksheet, state, area }) => ({
        ref,
        position: worksheet.position,
        state: state(),
        tables: worksheet.tables.items.map(({ name }) => name),
        area: area.isNullObject ? null : area.address,
      })),
    };
  });
  if (!first.ok) return first;
  const { sheets: seen, tableNames } = first.value;
  const areas = await run(async (context) => {
    const ranges = seen.flatMap(({ ref, tables }) =>
      tables.map((name) => ({
        ref,
        name,
        range: context.workbook.worksheets.getItem(ref).tables.getItem(name).getRange().load("address"),
      })),
    );
    if (ranges.length > 0) await context.sync();
    return ranges.map(({ ref, name, range }) => ({ ref, name, address: bare(range.address) }));
  });
  if (!areas.ok) return areas;
  return {
    ok: true,
    value: {
      tableNames,
      protection: new Map(seen.map(({ ref, state }) => [ref, state])),
      positions: new Map(seen.map(({ ref, position }) => [ref, position])),
      printAreas: new Map(seen.flatMap(({ ref, area }) => (area === null ? [] : [[ref, bare(area)] as const]))),
      tables: new Map(seen.map(({ ref }) => [ref, areas.value.filter((each) => each.ref === ref)])),
    },
  };
}

/** "A1:C9" of "'Sản phẩm'!$A$1:$C$9". */
function bare(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
}
