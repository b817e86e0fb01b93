import { criteriaOf } from "../../src/catalogue/traverse";
import { allHeldSets, heldSet } from "./held-sets";

const closings = async (edition: string, no: number) =>
  criteriaOf(await heldSet(edition, no)).flatMap(({ code, notes }) =>
    notes.flatMap(({ effect }) => (effect?.kind === "closed-when" ? [[code, effect.criterion, effect.options]] : [])),
  );
const knockOuts = async (edition: string, no: number) =>
  (await heldSet(edition, no)).knockOuts.map(({ id, kind, criterion }) => `${id} ${kind} ${criterion ?? "-"}`);

const FIRST_25 = Array.from({ length: 25 }, (_, index) => index + 1);

/** The sets of an edition that carry this reason: "1 2 9". */
const setsWith = async (edition: string, reason: RegExp) =>
  (await allHeldSets())
    .filter((set) => set.edition === edition && set.knockOuts.some(({ text }) => reason.test(text)))
    .map(({ no }) => no)
    .join(" ");

describe("what notes do to the score", () => {
  test.each(FIRST_25)("26/2026 set %i: without a story 5.2 and 5.3 are closed", async (no) => {
    expect(await closings("26-2026", no)).toEqual([
      ["5.2", "5.1", [1]],
      ["5.3", "5.1", [1]],
    ]);
  });

  test.each(FIRST_25)("148 set %i: without a story 5.b and 5.c are closed", async (no) => {
    expect(await closings("148-2023", no)).toEqual([
      ["5.b", "5.a", [1]],
      ["5.c", "5.a", [1]],
    ]);
  });

  test("an option that closes others is the story's option worth nothing", async () => {
    for (const set of await allHeldSets()) {
      const story = criteriaOf(set).find(({ code }) => code === "5.1" || code === "5.a");
      expect(story?.options[0]?.points === 0).toBe((await closings(set.edition, set.no)).length > 0);
    }
  });

  test.each(["26-2026", "148-2023"])(
    "set 26 of %s closes nothing: its story has no option worth nothing",
    async (edition) => {
      expect(await closings(edition, 26)).toEqual([]);
    },
  );

  test("reasons to knock a dossier out: the set's lines first, then the criteria's notes", async () => {
    const lines = ["dossier-1 knock-out -", "dossier-2 knock-out -", "dossier-3 knock-out -"];
    expect(await knockOuts("26-2026", 1)).toEqual([...lines, "2.1 stop 2.1", "6.1 stop 6.1"]);
    expect(await knockOuts("26-2026", 11)).toEqual([
      ...lines,
      "1.1 knock-out 1.1",
      "2.1 knock-out 2.1",
      "6.1.1 stop 6.1.1",
    ]);
    expect(await knockOuts("26-2026", 26)).toEqual([]);
    expect(await knockOuts("148-2023", 1)).toEqual(["2.a stop 2.a", "6.a stop 6.a", "10 stop 10"]);
    expect(await knockOuts("148-2023", 11)).toEqual([]);
    expect(await knockOuts("148-2023", 26)).toEqual([]);
  });

  test("the reasons that single criteria carry stand in the sets that the decisions name", async () => {
    expect(await setsWith("26-2026", /nguyên liệu là hàng nhập khẩu/)).toBe("7 8 9 10 11 12 13 14 15 18 19 20");
    expect(await setsWith("148-2023", /nguyên liệu là hàng nhập khẩu/)).toBe("5 6");
    expect(await setsWith("26-2026", /giống hệt sản phẩm/)).toBe("5 6 7 8 9 10 11 12 13 14");
    expect(await setsWith("148-2023", /giống hệt sản phẩm/)).toBe("5 6");
    for (const edition of ["26-2026", "148-2023"]) {
      expect(await setsWith(edition, /nhóm chủ lực/)).toBe("1 2 3 4");
      expect(await setsWith(edition, /vi phạm sở hữu trí tuệ/)).toBe("21 22");
    }
    expect(await setsWith("26-2026", /tạp chất/)).toBe("1 2 3 4 5 6 7 8 9 10 11 12 13 15 17");
    expect(await setsWith("148-2023", /tạp chất/)).toBe("1 2 3 4 5 6");
    expect(await setsWith("26-2026", /không có phiếu công bố/)).toBe("19 20");
    expect(await setsWith("148-2023", /giấy đủ điều kiện ATTP/)).toBe("1 3 4 5 6");
  });

  test("26/2026 set 16: nothing of the water's senses may score 0, or the rest is not assessed", async () => {
    const water = await heldSet("26-2026", 16);
    const note = criteriaOf(water)
      .find(({ code }) => code === "6.4")
      ?.notes.at(-1);
    expect(note?.text).toMatch(/6\.1 đến 6\.4 được 0 điểm$/);
    expect(note?.effect?.kind).toBe("stop");
    for (const code of ["6.1", "6.2", "6.3", "6.4"]) {
      expect(criteriaOf(water).find((criterion) => criterion.code === code)?.options[0]?.points).toBe(0);
    }
  });

  test("26/2026 states when a dossier of each product set is knocked out; 148 and the services have no such line", async () => {
    const lines = new Map<number, readonly string[]>();
    for (const set of await allHeldSets()) {
      if (set.edition === "26-2026") lines.set(set.no, set.disqualifiedWhen);
      else expect(set.disqualifiedWhen).toEqual([]);
    }
    expect(lines.get(26)).toEqual([]);
    for (const no of FIRST_25) {
      expect(lines.get(no)?.[0]).toBe("Giả mạo hồ sơ");
      expect(lines.get(no)?.at(-1)).toBe("Hồ sơ đăng ký không đáp ứng quy định");
      const kept = no >= 21 ? 2 : [15, 17, 18, 19, 20].includes(no) ? 4 : 3;
      expect(lines.get(no)).toHaveLength(kept);
    }
    expect(lines.get(15)).toContain("Không có giấy phép sản xuất theo quy định");
    expect(lines.get(18)?.join("; ")).toMatch(/GMP.*bản đăng ký công bố/);
  });
});
