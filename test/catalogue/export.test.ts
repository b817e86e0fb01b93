import { EDITIONS } from "../../src/catalogue/editions";
import { exportEdition, type ExportedNode } from "../../src/catalogue/export";

const leaves = (node: ExportedNode): readonly ExportedNode[] =>
  node.options ? [node] : (node.children ?? []).flatMap(leaves);

describe("export of an edition", () => {
  test.each(EDITIONS.map(({ id }) => id))(
    "%s: every listed set, and nothing but what the contract names",
    async (edition) => {
      const exported = await exportEdition(edition);
      expect(exported.decision).toBe(edition);
      expect(exported.sets.map(({ no }) => no)).toEqual(
        EDITIONS.find(({ id }) => id === edition)?.sets.map(({ no }) => no),
      );
      for (const set of exported.sets) {
        const criteria = set.parts.flatMap((part) => part.groups.flatMap(leaves));
        const keys = new Set(criteria.flatMap((criterion) => Object.keys(criterion)));
        expect(
          [...keys].filter((key) => !["code", "title", "max", "notes", "criterionStar", "options"].includes(key)),
        ).toEqual([]);
        const optionKeys = new Set(
          criteria.flatMap(({ options }) => (options ?? []).flatMap((option) => Object.keys(option))),
        );
        expect([...optionKeys].filter((key) => !["points", "star", "text", "case"].includes(key))).toEqual([]);
      }
      expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
    },
  );
});
