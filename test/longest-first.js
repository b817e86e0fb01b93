// The order of suites where nothing is remembered of an earlier run, as in the gate: the longest first, so that both workers end
// together. jest's own guess, the size of the file, puts a suite of five lines that plays the whole pane at the very end.
const { default: Sequencer } = require("@jest/test-sequencer");

/** Suites of more than 20 seconds, the longest first. */
const LONGEST = [
  "oracle/recalculate",
  "e2e/accessibility/secretary",
  "e2e/accessibility/member",
  "contract/excel",
  "e2e/excel-journey",
  "e2e/meeting",
  "workbook/keeping",
  "workbook/excel/budgets",
  "cli/ocop",
  "workbook/excel/interleavings",
  "e2e/secretary-by-keyboard",
  "e2e/interrupted",
  "e2e/official-sheet",
  "e2e/journey",
  "e2e/accessibility/excel",
  "e2e/accessibility/start",
  "app/seal-check/read-code",
  "contract/session",
  "taskpane/meeting/products",
  "contract/file",
  "e2e/verify",
  "workbook/session/save-session",
  "workbook/excel/forms",
  "workbook/quick/read-member",
  "contract/equal-homes",
  "app/meeting/bad-input",
  "e2e/excel-page",
  "workbook/excel/session",
  "scoring/real-sets",
  "workbook/unpack",
];

const place = ({ path }) => {
  const at = LONGEST.findIndex((suite) => path.replaceAll("\\", "/").includes(`/test/${suite}.test.ts`));
  return at < 0 ? LONGEST.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
};
