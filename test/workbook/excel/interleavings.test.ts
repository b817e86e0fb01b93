import * as fc from "fast-check";
import { criteriaOf } from "../../../src/catalogue/traverse";
import { TICK } from "../../../src/records/layout";
import { need, setsOf } from "../documents";
import { TEA, teaDocument } from "./documents";
import { drawn, rowOf, scoringSheetName, tickAt } from "./home";

jest.setTimeout(300_000);

/** A thousand steps take two minutes of one core; the gate takes a part of them, `INTERLEAVINGS=1000` all. */
const STEPS = 50;
const RUNS = Math.ceil(Number(process.env["INTERLEAVINGS"] ?? "100") / STEPS);

describe("grid and pane at the same time", () => {
  test("many edits and choices, some in the middle of others, end with both equal and nothing lost", async () => {
    const [set] = await setsOf(teaDocument());
    if (!set) throw new Error("no set");
    const criteria = criteriaOf(set).slice(0, 6);
    const { host, workbook } = await drawn(teaDocument(), { ceiling: "1.9" });
    const sheet = scoringSheetName(host);
    host.user.unprotect(sheet, null);
    const expected = new Map<string, number>();

    /** As a person ticks: the other marks of the criterion are cleared. */
    const tickByHand = (code: string, options: number, option: number | null): void => {
      for (let number = 1; number <= options; number++) {
        const key = `option:${code}:${String(number)}`;
        const mark = number === option ? TICK : null;
        if (tickAt(host, sheet, key) !== mark) host.user.type(sheet, `D${String(rowOf(host, sheet, key))}`, mark);
      }
    };
    const pick = fc.record({
      at: fc.nat({ max: criteria.length - 1 }),
      option: fc.nat({ max: 2 }),
      by: fc.constantFrom("pane", "pane", "pane", "grid", "grid", "both", "both", "rows"),
      other: fc.nat({ max: criteria.length - 1 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(pick, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
        for (const { at, option, by, other } of steps) {
          const criterion = criteria[at];
          const second = criteria[other];
          if (!criterion || !second) continue;
          const chosen = option === 0 ? null : Math.min(option, criterion.options.length);
          const remember = (code: string, value: number | null): void => {
            if (value === null) expected.delete(code);
            else expected.set(code, value);
          };
          if (by === "grid") {
            tickByHand(criterion.code, criterion.options.length, chosen);
            remember(criterion.code, chosen);
            continue;
          }
          if (by === "both" && second.code !== criterion.code) {
            host.faults.before(1, () => tickByHand(second.code, second.options.length, 1));
            remember(second.code, 1);
          }
          if (by === "rows") host.faults.before(1, () => host.user.insertRows(sheet, 12, 1));
          need(await workbook.apply([{ kind: "choose", sheet: TEA, criterion: criterion.code, option: chosen }]));
          if (by === "rows") host.user.deleteRows(sheet, 12, 1);
          remember(criterion.code, chosen);
        }
        // Nobody watches here, as if Excel told nothing: the reading right after a command says what the command found, the next looks again.
        await workbook.read();
        const { document, findings } = need(await workbook.read());
        expect(document.sheets[0]?.choices).toEqual(Object.fromEntries(expected));
        expect(findings.filter(({ code }) => code !== "closed-tick")).toEqual([]);
        expect(host.model.sheet(sheet).usedRect(true)).not.toBeNull();
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
