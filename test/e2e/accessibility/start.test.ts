import { readdirSync } from "node:fs";
import { STATES } from "../../screens/catalogue";
import { ALSO, judgeFace } from "./judge-face";

test("names are given once, since they name the pictures", () => {
  const names = STATES.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(expect.arrayContaining([...ALSO]));
});

test("every face is judged, in a file of its name", () => {
  const judged = readdirSync(__dirname).flatMap((file) => /^(\w+)\.test\.ts$/u.exec(file)?.slice(1) ?? []);
  expect(new Set(judged)).toEqual(new Set(STATES.map(({ face }) => face)));
});

judgeFace("start");
