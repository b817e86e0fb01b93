import type { StoredCell } from "../../records/store";
import { columnLetters, parseAddress, type GridSheet } from "../reading/grid-types";
import { lineAfter, type LineStep } from "../tables/line-plan";
import type { TableChange } from "../tables/plan-tables";
import { queueFormats } from "./queue-formats";
import { queueValidations } from "./queue-marks";
import { addressOf, rowRuns } from "./rectangles";
import { blocksOf, freshCells, inRequests, type Block } from "./session-blocks";
import type { HostOutcome, Run } from "./runner";
import type { SeenSheets } from "./session-look";
import { queueStore } from "./sheet-parts";

/** One request of a command; whole lines that came or went can be taken back. */
export interface WriteStep {
  readonly queue: (context: Excel.RequestContext) => void;
  readonly back: ((context: Excel.RequestContext) => void) | null;
}

/** Does some work as one request. */
export function request(run: Run, queue: WriteStep["queue"]): Promise<HostOutcome<null>> {
  return run(async (context) => {
    queue(context);
    await context.sync();
    return null;
  });
}

/** Bytes that one request of contents may take. */
const REQUEST_WEIGHT = 700_000;

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function areaOf(address: string): Area | null {
  const [from = "", to = from] = address.split(":");
  const [first, last] = [parseAddress(from), parseAddress(to)];
  return first && last ? { top: first.row, left: first.column, bottom: last.row, right: last.column } : null;
}

/**
 * The requests that write a plan: protection off, whole columns and rows one after the other, then all contents in large blocks, the hidden
 * sheet, and protection on again. Each of the lines is a request of its own, so that it is known which were done when Excel refuses one.
 */
export function writeSteps(
  changes: readonly TableChange[],
  store: { readonly sheet: GridSheet; readonly cells: readonly StoredCell[] } | null,
  seen: SeenSheets,
): readonly WriteStep[] {
  const guarded = [...seen.protection].filter(([, { isProtected }]) => isProtected);
  const unprotect: WriteStep = {
    queue: ({ workbook }) => {
      for (const [ref] of guarded) workbook.worksheets.getItem(ref).protection.unprotect();
    },
    back: null,
  };
  const protect: WriteStep = {
    queue: ({ workbook }) => {
      for (const [ref, { options }] of guarded) workbook.worksheets.getItem(ref).protection.protect(options);
    },
    back: null,
  };
  const stored: WriteStep = {
    queue: ({ workbook }) => {
      if (store) queueStore(workbook.worksheets.getItem(store.sheet.ref), store.sheet, store.cells);
    },
    back: null,
  };
  return [
    ...(guarded.length > 0 ? [unprotect] : []),
    ...changes.flatMap((change) => lineSteps(change, seen)),
    ...contentSteps(changes, seen),
    ...(store ? [stored] : []),
    ...(guarded.length > 0 ? [protect] : []),
  ];
}

function lineSteps({ place, rows, columns }: TableChange, seen: SeenSheets): readonly WriteStep[] {
  const { ref } = place.sheet;
  const table = seen.tables.get(ref)?.find(({ address }) => areaOf(address)?.top === place.heading);
  let bottom = table ? (areaOf(table.address)?.bottom ?? 0) : 0;
  const width = table ? areaOf(table.address) : null;
  const grown = width ? lineCount(width.left, width.right, columns.steps) : 0;
  return [
    ...columns.steps.map((step) => lineStep(ref, step, wholeColumns)),
    ...rows.steps.map((step): WriteStep => {
      const isAppended = table !== undefined && step.kind === "insert" && step.at === bottom + 1;
      if (step.kind === "insert" && step.at <= bottom + 1) bottom += step.count;
      if (step.kind === "delete") bottom -= step.count;
      if (!isAppended) return lineStep(ref, step, wholeRows);
      const blank = Array.from({ length: step.count }, () => Array.from({ length: grown }, () => ""));
      return {
        // A line after the last of a table belongs to it only when the table itself is lengthened.
        queue: ({ workbook }) => {
          workbook.worksheets.getItem(ref).tables.getItem(table.name).rows.add(undefined, blank);
        },
        back: lineStep(ref, step, wholeRows).back,
      };
    }),
  ];
}

function lineCount(left: number, right: number, steps: readonly LineStep[]): number {
  return (lineAfter(right, steps) ?? right) - (lineAfter(left, steps) ?? left) + 1;
}

interface Axis {
  readonly address: (at: number, count: number) => string;
  readonly inserted: Excel.InsertShiftDirection | "Down" | "Right";
  readonly deleted: Excel.DeleteShiftDirection | "Up" | "Left";
}

const wholeRows: Axis = {
  address: (at, count) => `${String(at)}:${String(at + count - 1)}`,
  inserted: "Down",
  deleted: "Up",
};
const wholeColumns: Axis = {
  address: (at, count) => `${columnLetters(at)}:${columnLetters(at + count - 1)}`,
  inserted: "Right",
  deleted: "Left",
};

function lineStep(ref: string, { kind, at, count }: LineStep, axis: Axis): WriteStep {
  const insert = ({ workbook }: Excel.RequestContext): void => {
    workbook.worksheets.getItem(ref).getRange(axis.address(at, count)).insert(directionIn(axis.inserted));
  };
  const remove = ({ workbook }: Excel.RequestContext): void => {
    workbook.worksheets.getItem(ref).getRange(axis.address(at, count)).delete(directionOut(axis.deleted));
  };
  return kind === "insert" ? { queue: insert, back: remove } : { queue: remove, back: insert };
}

const directionIn = (direction: Axis["inserted"]): "Down" | "Right" => (direction === "Down" ? "Down" : "Right");
const directionOut = (direction: Axis["deleted"]): "Up" | "Left" => (direction === "Up" ? "Up" : "Left");

interface PlacedBlock extends Block {
  readonly ref: string;
}

function contentSteps(changes: readonly TableChange[], seen: SeenSheets): readonly WriteStep[] {
  const blocks = changes.flatMap((change) =>
    blocksOf(change).map((block): PlacedBlock => ({ ...block, ref: change.place.sheet.ref })),
  );
  const contents = inRequests(blocks, REQUEST_WEIGHT).map((group): WriteStep => ({
    queue: ({ workbook }) => {
      for (const { ref, address, formats, contents: cells } of group) {
        const range = workbook.worksheets.getItem(ref).getRange(address);
        // The formats first: what is formatted as text then stays the text it is.
        if (formats) range.numberFormat = formats.map((row) => [...row]);
        range.formulas = cells.map((row) => [...row]);
      }
    },
    back: null,
  }));
  const looks: WriteStep = {
    queue: ({ workbook }) => {
      for (const change of changes) queueLooks(workbook.worksheets.getItem(change.place.sheet.ref), change, seen);
    },
    back: null,
  };
  return [...contents, looks];
}

/** Looks, heights and pick lists of what was not there, and the print area where it ended with the table. */
function queueLooks(worksheet: Excel.Worksheet, change: TableChange, seen: SeenSheets): void {
  const { now, fresh, heights, rows, columns, place } = change;
  const cells = freshCells(change);
  const nothing = { blueprint: now, contents: [], numberFormats: [], apostrophes: [], weight: 0 };
  if (cells.length > 0) queueFormats(worksheet, { ...nothing, cells });
  for (const row of fresh) {
    const height = heights.get(row);
    if (height !== undefined) worksheet.getRange(`${String(row)}:${String(row)}`).format.rowHeight = height;
  }
  if (fresh.size > 0) {
    const validations = now.validations.flatMap((validation) => {
      const index = parseAddress(validation.range.split(":")[0] ?? "")?.column ?? 0;
      const column = columns.at.get(now.columns[index - 1]?.key ?? "");
      if (column === undefined) return [];
      const letters = columnLetters(column);
      return rowRuns([...fresh]).map((run) => {
        const [from = "", to = from] = run.split(":");
        return { ...validation, range: `${letters}${from}:${letters}${to}` };
      });
    });
    queueValidations(worksheet, { ...now, validations });
  }
  const printed = areaOf(seen.printAreas.get(place.sheet.ref) ?? "");
  const last = place.heading + Math.max(1, place.rows.length);
  if (!printed || printed.bottom !== last || rows.last === last) return;
  const right = lineAfter(printed.right, columns.steps) ?? printed.right;
  worksheet.pageLayout.setPrintArea(addressOf({ ...printed, right, bottom: rows.last }));
}
