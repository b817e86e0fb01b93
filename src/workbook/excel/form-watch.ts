import { succeed, type Outcome } from "../../catalogue/outcome";
import type { FormBinding } from "../official/form-binding";
import type { FormWrite } from "../official/write-marks";
import type { SheetRef, WorkbookHint } from "../port";
import { addressOf } from "./rectangles";
import { plainOutcome, type Run } from "./runner";

export interface FormWatchInput {
  /** By product. */
  readonly bindings: () => ReadonlyMap<string, FormBinding>;
  readonly member: () => string;
  readonly changed: () => void;
}

/** What happens in the grid of a form, and where in it a person stands. */
export interface FormWatching {
  listen(listener: (hint: WorkbookHint) => void): () => void;
  /** What is about to be written from here, and is no news. */
  expect(worksheet: string, writes: readonly FormWrite[]): void;
  show(binding: FormBinding, criterion: string): Promise<Outcome<null>>;
  here(): Promise<Outcome<{ readonly sheet: SheetRef; readonly criterion: string } | null>>;
}

/** Watches forms with the events of ExcelApi 1.9; they are hints, and own writes among them are passed over. */
export function watchForms(run: Run, { bindings, member, changed }: FormWatchInput): FormWatching {
  const listeners = new Set<(hint: WorkbookHint) => void>();
  const expected = new Set<string>();
  const selections = new Set<string>();
  const names = new Map<string, string>();
  let handlers: OfficeExtension.EventHandlerResult<never>[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const tell = (hint: WorkbookHint): void => {
    for (const listener of [...listeners]) listener(hint);
  };
  const placeAt = (worksheet: string, row: number) => {
    for (const [product, binding] of bindings()) {
      if (binding.worksheet !== worksheet) continue;
      const found = binding.criteria.find(
        (place) => place.row === row || place.options.some((option) => option.row === row),
      );
      return { sheet: { product, member: member() }, criterion: found?.code ?? "" };
    }
    return null;
  };
  const rowOf = (address: string): number => Number(/\d+/.exec(address.slice(address.lastIndexOf("!") + 1))?.[0] ?? 0);

  const register = () =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      handlers = [
        worksheets.onChanged.add(({ worksheetId, address, source, changeType }) => {
          const own = `${names.get(worksheetId) ?? ""} ${address}`;
          if (source === "Remote" || changeType !== "RangeEdited" || !expected.delete(own)) {
            changed();
            tell({ kind: "changed" });
          }
          return Promise.resolve();
        }),
        worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
          const name = names.get(worksheetId) ?? "";
          const row = rowOf(address);
          const place = placeAt(name, row);
          if (!selections.delete(`${name} ${String(row)}`) && place && place.criterion !== "") {
            tell({ kind: "selected", ...place });
          }
          return Promise.resolve();
        }),
      ];
      await context.sync();
      for (const { id, name } of worksheets.items) names.set(id, name);
      return null;
    });
  const unregister = async (): Promise<void> => {
    for (const handler of handlers.splice(0)) {
      handler.remove();
      await handler.context.sync().catch(() => undefined);
    }
  };

  return {
    listen(listener) {
      listeners.add(listener);
      if (listeners.size === 1) turn = turn.then(register);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) turn = turn.then(unregister);
      };
    },
    expect(worksheet, writes) {
      if (listeners.size === 0) return;
      for (const { row, column } of writes) {
        expected.add(`${worksheet} ${addressOf({ top: row, left: column, bottom: row, right: column })}`);
      }
    },
    async show(binding, criterion) {
      const row = binding.criteria.find(({ code }) => code === criterion)?.row ?? 1;
      if (listeners.size > 0) selections.add(`${binding.worksheet} ${String(row)}`);
      return plainOutcome(
        await run(async (context) => {
          context.workbook.worksheets
            .getItem(binding.worksheet)
            .getRange(`A${String(row)}`)
            .select();
          await context.sync();
          return null;
        }),
      );
    },
    async here() {
      const stood = await run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
        const selected = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return { name: sheet.name, address: selected.address };
      });
      if (!stood.ok) return plainOutcome(stood);
      return succeed(placeAt(stood.value.name, rowOf(stood.value.address)));
    },
  };
}
