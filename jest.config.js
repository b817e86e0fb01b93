// Two projects: rules and workbooks run in plain Node; the pane runs in jsdom. Chromium and LibreOffice suites
// (test/e2e, test/oracle) are ordinary Node suites with longer limits.
const transform = {
  "^.+\\.(t|j)sx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};
const common = { transform, transformIgnorePatterns: ["/node_modules/(?!(canonicalize|uqr|idb)/)"] };

module.exports = {
  testSequencer: "<rootDir>/test/longest-first.js",
  projects: [
    {
      ...common,
      displayName: "rules",
      testEnvironment: "node",
      testMatch: [
        "<rootDir>/test/{catalogue,scoring,council,records,workbook,app,cli,contract,toolchain,excel-host,manifest}/**/*.test.ts",
      ],
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.{ts,tsx}"],
      moduleNameMapper: {
        "\\.css$": "<rootDir>/test/fixtures/no-styles.js",
        "^@fluentui/react-icons$": "<rootDir>/test/fixtures/icons-one-by-one.js",
      },
      setupFilesAfterEnv: ["<rootDir>/test/taskpane/setup.ts"],
    },
    {
      ...common,
      displayName: "oracle",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/oracle/**/*.test.ts"],
    },
    {
      ...common,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};
