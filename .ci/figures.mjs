// Prints "passed failed" of a jest report: node figures.mjs REPORT. A suite that could not run at all is one failure.
import { readFileSync } from "node:fs";

const [file = ""] = process.argv.slice(2);
const report = JSON.parse(readFileSync(file, "utf8"));
const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = report;
console.log(numPassedTests, numFailedTests + numRuntimeErrorTestSuites);
