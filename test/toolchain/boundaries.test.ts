import { execFileSync } from "node:child_process";
import { join } from "node:path";

interface Snippet {
  readonly path: string;
  readonly code: string;
}

/** Rule names found in each snippet, in order. */
function lint(snippets: readonly Snippet[]): readonly (readonly string[])[] {
  const output = execFileSync(process.execPath, [join(__dirname, "lint-snippets.mjs")], {
    input: JSON.stringify(snippets),
    encoding: "utf8",
  });
  return JSON.parse(output) as readonly (readonly string[])[];
}

const imports = (target: string): string => `import { thing } from "${target}";\nexport const kept = thing;\n`;

/** A rule, and the line that it must refuse at that place. */
const REFUSED: readonly (Snippet & { readonly rule: string; readonly name: string })[] = [
  ...[
    ["catalogue", "scoring/verdict"],
    ["scoring", "council/types"],
    ["council", "records/blueprint"],
    ["records", "workbook/port"],
    ["workbook", "app/types"],
    ["app", "taskpane/App"],
    ["app", "cli/pane-server"],
    ["cli", "taskpane/App"],
    ["taskpane", "cli/pane-server"],
  ].map(([room = "", target = ""]) => ({
    name: `${room} may not import ${target}`,
    path: `src/${room}/bad.ts`,
    code: imports(`../${target}`),
    rule: "boundaries/element-types",
  })),
  {
    name: "a lazy import crosses no boundary either",
    path: "src/app/bad.ts",
    code: 'export const late = () => import("../taskpane/App");\n',
    rule: "boundaries/element-types",
  },
  {
    name: "a type import crosses no boundary either",
    path: "src/scoring/bad.ts",
    code: 'export type { Meeting } from "../council/types";\n',
    rule: "boundaries/element-types",
  },
  {
    name: "every source file stands in a room",
    path: "src/helpers/bad.ts",
    code: "export const kept = 1;\n",
    rule: "boundaries/no-unknown-files",
  },
  ...["catalogue", "scoring", "council", "records"].flatMap((room) => {
    const path = `src/${room}/bad.ts`;
    return [
      { name: `${room} has no React`, path, code: imports("react"), rule: "no-restricted-imports" },
      { name: `${room} has no file system`, path, code: imports("node:fs"), rule: "no-restricted-imports" },
      { name: `${room} has no exceljs`, path, code: imports("exceljs"), rule: "no-restricted-imports" },
      { name: `${room} has no clock`, path, code: "export const now = new Date();\n", rule: "no-restricted-syntax" },
      { name: `${room} has no Date.now`, path, code: "export const now = Date.now();\n", rule: "no-restricted-syntax" },
      { name: `${room} has no chance`, path, code: "export const d = Math.random();\n", rule: "no-restricted-syntax" },
      {
        name: `${room} has no Office`,
        path,
        code: "export const o = Office.context;\n",
        rule: "no-restricted-globals",
      },
      {
        name: `${room} has no browser`,
        path,
        code: "export const t = document.title;\n",
        rule: "no-restricted-globals",
      },
    ];
  }),
  {
    name: "only workbook/excel says Excel",
    path: "src/app/bad.ts",
    code: "export const run = () => Excel.run(async () => undefined);\n",
    rule: "no-restricted-globals",
  },
  {
    name: "only workbook/excel says Excel, as a type too",
    path: "src/workbook/file/bad.ts",
    code: "export type Sheet = Excel.Worksheet;\n",
    rule: "no-restricted-syntax",
  },
  {
    name: "an empty load() is refused in workbook/excel",
    path: "src/workbook/excel/bad.ts",
    code: "export async function read(context) { const range = context.workbook.getSelectedRange(); range.load(); await context.sync(); return range.values; }\n",
    rule: "office-addins/no-empty-load",
  },
  {
    name: "components hold no text",
    path: "src/taskpane/Bad.tsx",
    code: "export const Bad = () => <p>Điểm</p>;\n",
    rule: "no-restricted-syntax",
  },
  {
    name: "components hold no text in attributes",
    path: "src/taskpane/Bad.tsx",
    code: 'export const Bad = () => <p title="Điểm" />;\n',
    rule: "no-restricted-syntax",
  },
  {
    name: "hooks are not called in conditions",
    path: "src/taskpane/bad.ts",
    code: 'import { useState } from "react";\nexport function useBad(on: boolean) { if (on) useState(0); }\n',
    rule: "react-hooks/rules-of-hooks",
  },
  {
    name: "the pane does not write to the console",
    path: "src/taskpane/bad.ts",
    code: 'console.log("x");\n',
    rule: "no-console",
  },
  {
    name: "there is no any",
    path: "src/app/bad.ts",
    code: "export const loose = (x: any) => x;\n",
    rule: "@typescript-eslint/no-explicit-any",
  },
  {
    name: "there is no non-null assertion",
    path: "src/app/bad.ts",
    code: "export const loose = (x: string | null) => x!;\n",
    rule: "@typescript-eslint/no-non-null-assertion",
  },
  {
    name: "there is no @ts-ignore",
    path: "src/app/bad.ts",
    code: "// @ts-ignore\nexport const kept: number = 1;\n",
    rule: "@typescript-eslint/ban-ts-comment",
  },
  {
    name: "a rule is not switched off in a file",
    path: "src/app/bad.ts",
    code: "// eslint-disable-next-line no-console\nconsole.log(1);\n",
    rule: "no-console",
  },
];

/** What the same rules must leave alone. */
const ACCEPTED: readonly (Snippet & { readonly name: string })[] = [
  { name: "scoring uses the catalogue", path: "src/scoring/good.ts", code: imports("../catalogue/traverse") },
  { name: "app uses every room before it", path: "src/app/good.ts", code: imports("../workbook/port") },
  { name: "the pane uses the jobs", path: "src/taskpane/good.ts", code: imports("../app/types") },
  { name: "a given date is no clock", path: "src/council/good.ts", code: 'export const d = new Date("2026-05-22");\n' },
  { name: "the command line prints", path: "src/cli/good.ts", code: 'console.log("x");\n' },
  {
    name: "workbook/excel says Excel",
    path: "src/workbook/excel/good.ts",
    code: "export type Sheet = Excel.Worksheet;\n",
  },
  {
    name: "figures and signs are no text",
    path: "src/taskpane/Good.tsx",
    code: "export const G = () => <p>· 5/5</p>;\n",
  },
];

describe("the rooms' boundaries, as ESLint enforces them", () => {
  let found: readonly (readonly string[])[] = [];
  beforeAll(() => {
    found = lint([...REFUSED, ...ACCEPTED]);
  }, 120_000);

  it.each(REFUSED.map((snippet, index) => ({ ...snippet, index })))("$name", ({ rule, index }) => {
    expect(found[index]).toContain(rule);
  });

  it.each(ACCEPTED.map((snippet, index) => ({ ...snippet, index: REFUSED.length + index })))("$name", ({ index }) => {
    expect(found[index]).toEqual([]);
  });
});
