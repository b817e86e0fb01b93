import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "../../src/taskpane/messages";
import { en } from "../../src/taskpane/messages/english";

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...leaves(value, `${prefix}${key}.`)],
    ),
  );
}

const places = (message: string) => [...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const vietnamese = leaves(vi);
const english = leaves(en);

describe("texts", () => {
  test("English has every text of Vietnamese and no other", () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  });

  test.each([...vietnamese])("%s is filled with the same values in both languages", (key, message) => {
    expect(message.trim()).not.toBe("");
    expect(places(english.get(key) ?? "")).toEqual(places(message));
  });

  test("Vietnamese addresses nobody", () => {
    const pronouns = /(^|[^\p{L}])(bạn|anh|chị|quý vị|ông|bà|chúng tôi|của tôi)(?=[^\p{L}]|$)/iu;
    expect([...vietnamese].filter(([, message]) => pronouns.test(message))).toEqual([]);
  });

  test("every text is used", () => {
    const pane = join(__dirname, "../../src/taskpane");
    const source = readdirSync(pane, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("messages"))
      .map((name) => readFileSync(join(pane, name), "utf8"))
      .join("\n");
    const stems = [
      ...source.matchAll(/`((?:scoring|session|law|guidance|meeting[A-Z]?[a-z]*)\.[\w.]*)\$\{[^}]*\}([\w.]*)`/g),
    ];
    const isBuilt = (key: string) =>
      stems.some(([, head = "", tail = ""]) => key.startsWith(head) && key.endsWith(tail));
    const unused = [...vietnamese.keys()].filter((key) => !source.includes(`"${key}"`) && !isBuilt(key));
    expect(unused).toEqual([]);
  });
});
