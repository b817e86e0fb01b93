import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { renderHook } from "@testing-library/react";
import { useMapStyles } from "../../src/taskpane/scoring/map-styles";
import { useOptionStyles } from "../../src/taskpane/scoring/option-styles";
import readyStyles from "../../webpack.ready-styles";

const SOURCES = resolve(__dirname, "../../src/taskpane");

/** A source as it is packed: its style objects are worked out. */
function packed(path: string): string {
  const source = readFileSync(path, "utf8");
  return readyStyles.call({ resourcePath: path, addDependency: () => undefined }, source);
}

/** Names of single rules, left to right, as they stand in a packed source. */
function classesIn(source: string): readonly string[] {
  const [, slots = "{}"] = /__css\((\{.*?\})\)/su.exec(source) ?? [];
  const named = JSON.parse(slots) as Record<string, Record<string, string | [string, string] | 0>>;
  const names = Object.values(named).flatMap((slot) => Object.values(slot));
  return names.flatMap((name) => (name === 0 ? [] : typeof name === "string" ? [name] : [name[0]]));
}

describe("styles worked out while packing", () => {
  it("leaves no style object to be worked out in the pane", () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => join(SOURCES, name))
      .filter((path) => readFileSync(path, "utf8").includes("makeStyles("));
    expect(files.length).toBeGreaterThan(80);
    for (const path of files) expect(packed(path)).not.toMatch(/\bmakeStyles\(/u);
  });

  it.each([
    ["scoring/option-styles.ts", useOptionStyles],
    ["scoring/map-styles.ts", useMapStyles],
  ])("gives %s the classes that Griffel gives it in the pane", (name, useStyles) => {
    const inPane = Object.values(renderHook(() => useStyles()).result.current);
    const given = new Set(inPane.flatMap((slot) => slot.split(" ")).filter((each) => !each.startsWith("___")));
    expect(new Set(classesIn(packed(join(SOURCES, name))))).toEqual(given);
  });

  it("takes a package's published rules out of its script", () => {
    const path = join(require.resolve("@fluentui/react-label"), "../../lib/components/Label/useLabelStyles.styles.js");
    const script = packed(path);
    expect(script).toContain("__css({");
    expect(script).not.toContain("var(--");
  });
});
