import { once } from "node:events";

/** Where a command writes: JSON for programs to standard output, sentences for people to standard error. */
export interface Terminal {
  /** Writes text as it is, waiting while the reader is slower than the work. */
  write(text: string): Promise<void>;
  /** Writes one JSON document. */
  print(document: unknown): Promise<void>;
  /** One line for people. */
  tell(message: string): void;
}

/** 0 done, 1 refused input or findings that stop the job, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** The process's own streams. A reader that has seen enough (`| head`) ends the work without a complaint. */
export function processTerminal(): Terminal {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const write = async (text: string): Promise<void> => {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  };
  return {
    write,
    print: (document) => write(`${JSON.stringify(document, null, 2)}\n`),
    tell: (message) => {
      process.stderr.write(`${message.replace(/\s+/gu, " ")}\n`);
    },
  };
}
