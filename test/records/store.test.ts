import fc from "fast-check";
import { SCHEMA_VERSION } from "../../src/records/layout";
import { packStore, unpackStore, type StoredCell } from "../../src/records/store";

function unpacked(cells: readonly StoredCell[]) {
  const found = unpackStore(cells);
  if (!found.ok) throw new Error(found.message);
  return found.value;
}

describe("the hidden store", () => {
  it("gives back any JSON value, cut over cells that Excel can hold, in any order of rows", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), fc.integer(), (values, seed) => {
        const wanted = new Map(Object.entries(values).filter(([key]) => key !== "schema" && key !== "check"));
        const cells = packStore(wanted).toSorted(
          (a, b) => (((a.key + a.part).length * seed) % 7) - (((b.key + b.part).length * seed) % 7),
        );
        const { values: found, broken, changed } = unpacked(cells);
        expect({ broken, changed }).toEqual({ broken: [], changed: [] });
        expect(found.get("schema")).toBe(SCHEMA_VERSION);
        for (const [key, value] of wanted) expect(found.get(key)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("cuts long texts without splitting a letter outside the basic plane", () => {
    const text = `${"ă".repeat(29_998)}${"🍵".repeat(20_000)}`;
    const cells = packStore(new Map([["history", text]])).filter(({ key }) => key === "history");
    expect(cells.length).toBeGreaterThan(2);
    for (const cell of cells) {
      expect(cell.text.length).toBeLessThanOrEqual(30_000);
      expect(Buffer.from(cell.text, "utf8").toString("utf8")).toBe(cell.text);
    }
    expect(unpacked(cells).values.get("history")).toBe(text);
  });

  it("names the keys that are not whole and keeps the others", () => {
    const cells = packStore(
      new Map<string, unknown>([
        ["history", "x".repeat(70_000)],
        ["kind", "member"],
      ]),
    );
    const { values, broken } = unpacked(cells.filter(({ part }) => part !== "2/3"));
    expect(broken).toEqual(["history"]);
    expect(values.get("kind")).toBe("member");
  });

  it("notices an entry that was typed over, taken out or put in, and checksums that are gone", () => {
    const cells = packStore(
      new Map<string, unknown>([
        ["kind", "member"],
        ["member", "m1"],
      ]),
    );
    const with2 = cells.map((cell) => (cell.key === "member" ? { ...cell, text: '"m2"' } : cell));
    expect(unpacked(with2)).toMatchObject({ broken: [], changed: ["member"] });
    expect(unpacked(with2).values.get("member")).toBe("m2");
    expect(unpacked(cells.filter(({ key }) => key !== "kind"))).toMatchObject({ broken: ["kind"], changed: [] });
    expect(unpacked([...cells, { key: "__proto__", part: "1/1", text: "{}" }])).toMatchObject({
      changed: ["__proto__"],
    });
    expect(unpacked(cells.filter(({ key }) => key !== "check"))).toMatchObject({ broken: ["check"] });
  });

  it("takes a store of schema 1 as it is, which has no checksums", () => {
    const cells = [
      { key: "schema", part: "1/1", text: "1" },
      { key: "kind", part: "1/1", text: '"member"' },
    ];
    expect(unpacked(cells)).toMatchObject({ broken: [], changed: [] });
  });

  it("says so when it is empty", () => {
    expect(unpackStore([{ key: "", part: "1/1", text: "{}" }])).toMatchObject({ ok: false, code: "store-empty" });
  });
});
