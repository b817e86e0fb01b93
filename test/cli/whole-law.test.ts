import type { EditionId } from "../../src/catalogue/types";
import { referenceLeaves, referenceSets, type ReferenceNode, type ReferenceSet } from "../catalogue/reference";
import { heldSet } from "../catalogue/held-sets";
import { criteriaOf } from "../../src/catalogue/traverse";
import { runOcop, scratchFolder } from "./run-ocop";

jest.setTimeout(180_000);

const files = scratchFolder();
afterAll(files.remove);

const EDITIONS: readonly EditionId[] = ["148-2023", "26-2026"];
const SHEETS = 20_000;
const STARTS = [0, 30, 50, 70, 90];

interface Law {
  readonly decision: EditionId;
  readonly set: number;
  readonly parts: ReadonlyMap<string, readonly ReferenceNode[]>;
}

type Choices = Readonly<Record<string, number>>;

/** The sets straight from the decisions' own data; without it, the facts this repository holds of six sets. */
async function laws(): Promise<readonly Law[]> {
  const given = EDITIONS.flatMap((decision) => (referenceSets(decision) ?? []).map((set) => lawOf(decision, set)));
  if (given.length > 0) return given;
  const held = EDITIONS.flatMap((decision) => [1, 11, 26].map((no) => [decision, no] as const));
  return Promise.all(
    held.map(async ([decision, no]) => {
      const set = await heldSet(decision, no);
      const parts = new Map(
        set.parts.map((part) => [part.code as string, criteriaOf({ ...set, parts: [part] })] as const),
      );
      return { decision, set: no, parts };
    }),
  );
}

function lawOf(decision: EditionId, set: ReferenceSet): Law {
  return {
    decision,
    set: set.no,
    parts: new Map(set.parts.map(({ code, groups }) => [code, groups.flatMap(referenceLeaves)])),
  };
}

/** RULES.md "Total, band, star" worked out from the table itself, knowing nothing of the product's catalogue or code. */
function byHand({ parts }: Law, choices: Choices) {
  const all = [...parts.values()].flat();
  const story = all.find(({ code }) => code === "5.1" || code === "5.a");
  const storyAt = story?.options?.[(choices[story.code] ?? 0) - 1]?.points;
  const closed = all.filter(({ code }) => storyAt === 0 && /^5\./.test(code) && code !== story?.code);
  const got = (leaf: ReferenceNode): number =>
    closed.includes(leaf) ? 0 : (leaf.options?.[(choices[leaf.code] ?? 0) - 1]?.points ?? 0);
  const answered = (leaf: ReferenceNode): boolean => choices[leaf.code] !== undefined && !closed.includes(leaf);
  const sum = (leaves: readonly ReferenceNode[]): number => leaves.reduce((total, leaf) => total + got(leaf), 0);
  const missed = (level: number): string[] =>
    all
      .filter((leaf) => {
        const options = leaf.options ?? [];
        const marked = options.filter(({ star }) => star !== null && star <= level).map(({ points }) => points);
        if ((leaf.criterionStar ?? 9) <= level) {
          marked.push(Math.min(...options.map(({ points }) => points).filter((points) => points > 0)));
        }
        return marked.length > 0 && (!answered(leaf) || got(leaf) < Math.max(...marked));
      })
      .map(({ code }) => code);
  const total = sum(all);
  const band = STARTS.filter((start) => total >= start).length;
  const floorsMissed = { "3": missed(3), "4": missed(4), "5": missed(5) };
  const allowed = floorsMissed["3"].length ? 2 : floorsMissed["4"].length ? 3 : floorsMissed["5"].length ? 4 : 5;
  const unscored = all.filter((leaf) => choices[leaf.code] === undefined && !closed.includes(leaf));
  return {
    complete: unscored.length === 0,
    unscored: unscored.map(({ code }) => code),
    closed: closed.map(({ code }) => code),
    parts: Object.fromEntries([...parts].map(([code, leaves]) => [code, sum(leaves)])),
    total,
    band,
    floorsMissed,
    star: Math.min(band, allowed),
  };
}

/** Always the same sheets: half-empty ones, careless ones and generous ones. */
function randomSheets(all: readonly Law[]): readonly { readonly law: Law; readonly choices: Choices }[] {
  let state = 26_2026;
  const random = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
  return Array.from({ length: SHEETS }, (_, index) => {
    const law = all[index % all.length];
    if (!law) throw new Error("there are sets");
    const generosity = random();
    const gaps = random() < 0.5 ? 0 : 0.1;
    const choices: Record<string, number> = {};
    for (const { code, options } of [...law.parts.values()].flat()) {
      const count = options?.length ?? 0;
      if (random() < gaps) continue;
      choices[code] = random() < generosity ? count : 1 + Math.floor(random() * count);
    }
    return { law, choices };
  });
}

test("20,000 random sheets of all sets score the same by the command line and by hand from the decisions' tables", async () => {
  const sheets = randomSheets(await laws());
  const lines = sheets.map(({ law, choices }) => JSON.stringify({ decision: law.decision, set: law.set, choices }));
  const ran = await runOcop("score", "--batch", files.put("sheets.ndjson", lines.join("\n")));
  expect(ran.code).toBe(0);
  const answers = ran.stdout.trimEnd().split("\n");
  expect(answers).toHaveLength(SHEETS);
  const stars = new Set<number>();
  for (const [at, { law, choices }] of sheets.entries()) {
    const answer = JSON.parse(answers[at] ?? "null") as Record<string, unknown>;
    const expected = byHand(law, choices);
    stars.add(expected.star);
    // Comparing as text keeps twenty thousand comparisons fast; a difference is shown in full.
    const ours = JSON.stringify(Object.fromEntries(Object.keys(expected).map((key) => [key, answer[key]])));
    if (ours !== JSON.stringify(expected)) expect({ at, ...law, choices, answer }).toMatchObject(expected);
  }
  expect([...stars].sort()).toEqual([1, 2, 3, 4, 5]);
});
