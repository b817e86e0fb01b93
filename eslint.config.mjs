// The rooms and the habits of the code, enforced; test/toolchain/boundaries.test.ts proves that each rule bites.
import js from "@eslint/js";
import boundaries from "eslint-plugin-boundaries";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

/** From the law to the people: a room may use itself and whatever stands before it. */
const ROOMS = ["catalogue", "scoring", "council", "records", "workbook", "app"];
/** The people's doors: they use every room and not each other. */
const DOORS = ["taskpane", "commands", "cli"];
/** No React, no Office, no file system, no clock, no chance: what these say depends on their arguments alone. */
const PURE = ["catalogue", "scoring", "council", "records"];
/** Run by the build in a terminal; the only file of a pure room that may read folders and print. */
const CATALOGUE_CHECK = "src/catalogue/check.ts";

const inRooms = (rooms) => rooms.map((room) => `src/${room}/**/*.{ts,tsx}`);

const HOST_GLOBALS = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/workbook/excel may speak to the host; everything else goes through the port ScoringWorkbook.",
}));

const HOST_TYPES = [
  {
    selector: "TSQualifiedName[left.name=/^(Excel|Office|OfficeExtension)$/]",
    message: "Only src/workbook/excel may speak to the host; everything else goes through the port ScoringWorkbook.",
  },
];

const IMPURE_GLOBALS = [
  ...["window", "document", "navigator", "localStorage", "sessionStorage", "indexedDB", "fetch", "process", "Buffer"],
  ...["setTimeout", "setInterval", "performance"],
].map((name) => ({ name, message: "A pure room has no host: take it as an argument, or do it in app or workbook." }));

const UNSEEN_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "No clock here: take the date as an argument.",
  },
  { selector: "CallExpression[callee.name='Date']", message: "No clock here: take the date as an argument." },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "No clock here: take the date as an argument.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "No chance here: take what was drawn as an argument.",
  },
];

const TEXT_IN_COMPONENTS = [
  {
    selector: "JSXText[value=/\\p{L}/u]",
    message: "Texts come from messages/, in Vietnamese and English.",
  },
  {
    selector:
      "JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|title|alt|placeholder|label)$/] > Literal[value=/\\p{L}/u]",
    message: "Texts come from messages/, in Vietnamese and English.",
  },
];

const officeRules = Object.assign(
  {},
  ...officeAddins.configs.recommended.map(({ rules = {} }) =>
    Object.fromEntries(Object.entries(rules).filter(([name]) => name.startsWith("office-addins/"))),
  ),
);

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", ".cache/"] },
  // A finding is mended, not silenced.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ["error", "always"],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: { project: "tsconfig.json" } },
      "boundaries/include": ["src/**/*.{ts,tsx}"],
      "boundaries/elements": [...ROOMS, ...DOORS].map((room) => ({
        type: room,
        pattern: `src/${room}`,
        mode: "folder",
      })),
      "boundaries/dependency-nodes": ["import", "dynamic-import", "export", "require"],
    },
    rules: {
      "boundaries/element-types": [
        "error",
        {
          default: "disallow",
          message: "The room ${file.type} may not use ${dependency.type}: imports run from right to left only.",
          rules: [
            ...ROOMS.map((room, place) => ({ from: room, allow: ROOMS.slice(0, place + 1) })),
            ...DOORS.map((door) => ({ from: door, allow: [...ROOMS, door] })),
          ],
        },
      ],
      "boundaries/no-unknown": "error",
      "boundaries/no-unknown-files": "error",
      "no-console": "error",
      "no-eval": "error",
      "@typescript-eslint/no-implied-eval": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/excel/**", ...inRooms(PURE)],
    rules: {
      "no-restricted-globals": ["error", ...HOST_GLOBALS],
      "no-restricted-syntax": ["error", ...HOST_TYPES],
    },
  },
  {
    files: inRooms(PURE),
    ignores: [CATALOGUE_CHECK],
    rules: {
      "no-restricted-globals": ["error", ...HOST_GLOBALS, ...IMPURE_GLOBALS],
      "no-restricted-syntax": ["error", ...HOST_TYPES, ...UNSEEN_CLOCK],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["node:*", "fs", "fs/*", "path", "os", "crypto", "child_process"],
              message: "A pure room has no file system: do it in workbook, app or cli.",
            },
            {
              group: ["react", "react-*", "@fluentui/*", "i18next", "idb", "exceljs", "fflate", "saxes"],
              message: "A pure room knows neither screen nor file: do it in workbook or taskpane.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/workbook/excel/**/*.ts", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: officeRules,
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      "no-restricted-syntax": ["error", ...HOST_TYPES, ...TEXT_IN_COMPONENTS],
    },
  },
  {
    files: ["src/cli/**/*.ts", CATALOGUE_CHECK],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.{ts,tsx}", "bench/**/*.ts"],
    rules: {
      // jest's expect takes methods of mocks apart.
      "@typescript-eslint/unbound-method": "off",
      // A fake of something asynchronous answers at once.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  { files: ["**/*.{js,cjs}"], languageOptions: { sourceType: "commonjs" } },
  {
    files: ["src/taskpane/guard.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: globals.browser },
  },
);
