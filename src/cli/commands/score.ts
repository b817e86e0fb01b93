import { loadSet } from "../../catalogue/load";
import type { Outcome } from "../../catalogue/outcome";
import type { ProductSet } from "../../catalogue/types";
import { openForReading, readBounded } from "../bounded-file";
import { boundedLines, type Line } from "../bounded-lines";
import { scoreRequestText, type SetLoader } from "../score-request";
import type { Command, ExitCode, Terminal } from "../terminal";
import { readArguments } from "../usage";

const LARGEST_FILE = 1_048_576;
const LONGEST_LINE = 262_144;
/** Characters gathered before they are written, so that many lines need few writes. */
const WRITE_AT = 65_536;

/** `score <file.json>` and `score --batch <file.ndjson>`. */
export const score: Command = async (args, terminal) => {
  const { positionals, flags } = readArguments(args, 1, ["batch"]);
  const [path = ""] = positionals;
  return flags.has("batch") ? scoreLines(path, terminal) : scoreOne(path, terminal);
};

async function scoreOne(path: string, terminal: Terminal): Promise<ExitCode> {
  const text = await readBounded(path, LARGEST_FILE);
  const scored = text.ok ? await scoreRequestText(text.value, loadSet) : text;
  if (!scored.ok) {
    terminal.tell(scored.message);
    return 1;
  }
  warnOfUnverified([scored.value.set], terminal);
  for (const { knockOut, zeroAt } of scored.value.proposed) {
    const note = knockOut.criterion ?? knockOut.id;
    terminal.tell(
      `0 điểm ở ${zeroAt.join(", ")}; ghi chú ở ${note}: ${knockOut.text}. Hội đồng quyết định loại hay không.`,
    );
  }
  await terminal.print(scored.value.answer);
  return 0;
}

async function scoreLines(path: string, terminal: Terminal): Promise<ExitCode> {
  const file = await openForReading(path);
  if (!file.ok) {
    terminal.tell(file.message);
    return 1;
  }
  const load = rememberingSets();
  const used = new Set<ProductSet>();
  let refused = 0;
  let pending = "";
  for await (const line of boundedLines(file.value.createReadStream(), LONGEST_LINE)) {
    const scored = await scoreLine(line, load);
    if (scored.ok) used.add(scored.value.set);
    else refused += 1;
    pending += `${JSON.stringify(scored.ok ? scored.value.answer : { error: scored.message })}\n`;
    if (pending.length >= WRITE_AT) {
      await terminal.write(pending);
      pending = "";
    }
  }
  if (pending !== "") await terminal.write(pending);
  warnOfUnverified([...used], terminal);
  if (refused > 0) terminal.tell(`Có ${refused} dòng không tính được, lý do ghi ở từng dòng.`);
  return 0;
}

async function scoreLine(line: Line, load: SetLoader): ReturnType<typeof scoreRequestText> {
  switch (line.kind) {
    case "text":
      return scoreRequestText(line.text, load);
    case "too-long":
      return { ok: false, code: "line-too-long", message: `Dòng dài quá ${LONGEST_LINE / 1024} KB.` };
    case "not-utf8":
      return { ok: false, code: "not-utf8", message: "Dòng không ở bảng mã UTF-8." };
  }
}

/** Loads each set once for the whole file. */
function rememberingSets(): SetLoader {
  const loaded = new Map<string, Promise<Outcome<ProductSet>>>();
  return (edition, no) => {
    const key = `${edition}:${no}`;
    const set = loaded.get(key) ?? loadSet(edition, no);
    loaded.set(key, set);
    return set;
  };
}

function warnOfUnverified(sets: readonly ProductSet[], terminal: Terminal): void {
  for (const set of sets.filter(({ status }) => status === "unverified")) {
    terminal.tell(
      `Bộ ${set.no} (${set.edition}) chưa kiểm chứng: ${set.discrepancies.map(({ message }) => message).join(" ")}`,
    );
  }
}
