import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { EDITIONS } from "../../src/catalogue/editions";
import { isBuilt } from "../../src/cli/build-state";

const CHUNKS = resolve(__dirname, "../../dist/later");

test("opening the pane loads the sets in use alone: each is a chunk of at most 6 KB gzipped", () => {
  expect(isBuilt()).toBe(true);
  const sets = readdirSync(CHUNKS).filter((name) => /^catalogue-.*-set-.*\.js$/u.test(name));
  expect(sets).toHaveLength(EDITIONS.flatMap((edition) => edition.sets).length);
  const heavy = sets.filter((name) => gzipSync(readFileSync(join(CHUNKS, name))).length > 6 * 1024);
  expect(heavy).toEqual([]);
});
