import { catalogue } from "../../src/cli/commands/catalogue";
import { score } from "../../src/cli/commands/score";
import type { Command, Terminal } from "../../src/cli/terminal";
import { readArguments, UsageError } from "../../src/cli/usage";

const silent: Terminal = { write: () => Promise.resolve(), print: () => Promise.resolve(), tell: () => undefined };

describe("arguments of a command", () => {
  it("are positionals and known flags, in any order", () => {
    const { positionals, flags } = readArguments(["a.ndjson", "--batch"], 1, ["batch"]);
    expect(positionals).toEqual(["a.ndjson"]);
    expect([...flags]).toEqual(["batch"]);
  });

  it.each<[string, Command, readonly string[], RegExp]>([
    ["score --batch", score, ["--batch"], /Thiếu tham số/u],
    ["score a b", score, ["a.json", "b.json"], /Thừa tham số “b\.json”/u],
    ["score --batch=yes a", score, ["--batch=yes", "a.json"], /Không hiểu tuỳ chọn “--batch=yes”/u],
    ["catalogue", catalogue, [], /Thiếu việc/u],
    ["catalogue show", catalogue, ["show"], /Không có việc “show”/u],
    ["catalogue list all", catalogue, ["list", "all"], /Thừa tham số “all”/u],
    ["catalogue export", catalogue, ["export"], /Thiếu tham số/u],
  ])("of “%s” are refused as wrong usage", async (_call, command, args, message) => {
    const called = command(args, silent);
    await expect(called).rejects.toThrow(UsageError);
    await expect(called).rejects.toThrow(message);
  });
});
