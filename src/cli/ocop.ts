import { processTerminal, type Command, type ExitCode, type Terminal } from "./terminal";
import { USAGE, UsageError } from "./usage";

/** Commands are loaded when called, so that none waits for what the others need. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  catalogue: async () => (await import("./commands/catalogue")).catalogue,
  score: async () => (await import("./commands/score")).score,
  session: async () => (await import("./commands/session")).session,
  consolidate: async () => (await import("./commands/consolidate")).consolidate,
  records: async () => (await import("./commands/records")).records,
  verify: async () => (await import("./commands/verify")).verify,
  agreement: async () => (await import("./commands/agreement")).agreement,
  sheet: async () => (await import("./commands/sheet-import")).sheet,
};

async function run([name = "", ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === "--help" || name === "help") {
    process.stderr.write(`${USAGE}\n`);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!load) throw new UsageError(name === "" ? "Thiếu lệnh." : `Không có lệnh “${name}”.`);
    const command = await load();
    return await command(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.tell(`${error.message} Gọi “ocop --help” để xem cách dùng.`);
      return 2;
    }
    terminal.tell(`Lỗi của công cụ: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

void run(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
