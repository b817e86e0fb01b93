import { useEffect, useEffectEvent, useRef, useState } from "react";
import { checkCode } from "../../app/seal-check/check-code";
import { checkPayload } from "../../app/seal-check/check-payload";
import { startQrReader, type QrReader } from "../../app/seal-check/scan/qr-thread";
import type { ScanFile } from "../../app/seal-check/scan/scan-file";
import { normaliseSeal, formatSeal } from "../../council/seal";
import type { SetsByKey } from "../../council/session-sets";
import type { WorkbookDocument } from "../../council/types";
import { useText } from "../i18n";
import type { Checked } from "./answer-words";

/** One line of the list of answers. */
export interface CheckedEntry {
  readonly id: number;
  /** "Mã gõ …", "bản quét.pdf, trang 3". */
  readonly source: string;
  readonly answer: Checked;
  /** Text of the QR code; null for what was typed. */
  readonly qrText: string | null;
}

export interface Reading {
  readonly file: string;
  /** 0 while the file is being opened. */
  readonly page: number;
  readonly of: number;
}

export interface Checks {
  /** The newest first. */
  readonly entries: readonly CheckedEntry[];
  readonly reading: Reading | null;
  readonly typed: (code: string) => Promise<void>;
  readonly files: (files: readonly File[]) => void;
  /** A code the camera saw. */
  readonly seen: (qrText: string) => Promise<void>;
  /** The camera gave nothing, for the reason in the sentence. */
  readonly noCamera: (message: string) => void;
  readonly stop: () => void;
  readonly clear: () => void;
  /** The thread that reads codes, started when it is first needed. */
  readonly reader: () => QrReader;
}

/** Holds what is typed, scanned and seen against the session, one thing after the other. */
export function useChecks(document: WorkbookDocument, sets: SetsByKey, scan: ScanFile | null): Checks {
  const text = useText();
  const [entries, setEntries] = useState<readonly CheckedEntry[]>([]);
  const [reading, setReading] = useState<Reading | null>(null);
  const running = useRef<AbortController | null>(null);
  const thread = useRef<QrReader | null>(null);
  const count = useRef(0);

  const leave = useEffectEvent(() => {
    running.current?.abort();
    thread.current?.close();
    thread.current = null;
  });
  useEffect(() => () => leave(), []);

  const add = (source: string, answer: Checked, qrText: string | null = null): void => {
    count.current += 1;
    const entry = { id: count.current, source, answer, qrText };
    setEntries((before) => [entry, ...before]);
  };
  const reader = (): QrReader => {
    thread.current ??= startQrReader();
    return thread.current;
  };
  const scanned = async (source: string, qrText: string): Promise<void> => {
    add(source, await checkPayload(document, sets, qrText), qrText);
  };

  const readFiles = async (files: readonly File[], job: AbortController): Promise<void> => {
    const { signal } = job;
    const isStopped = (): boolean => signal.aborted;
    for (const file of files) {
      if (isStopped()) break;
      setReading({ file: file.name, page: 0, of: 0 });
      const read = scan ?? (await import("../../app/seal-check/scan/scan-file")).scanFile;
      const done = await read(file, {
        reader: reader(),
        signal,
        onPage: (page, of) => {
          if (!isStopped()) setReading({ file: file.name, page, of });
        },
      }).catch(() => ({ ok: false, code: "unexpected", message: text("verify.unexpected") }) as const);
      if (isStopped()) break;
      if (!done.ok) add(file.name, { kind: "failed", message: done.message });
      else if (done.value.codes.length === 0) add(file.name, { kind: "no-code", pages: done.value.pages });
      else {
        for (const { page, text: qrText } of done.value.codes) {
          await scanned(
            done.value.pages === 1 ? file.name : text("verify.filePage", { file: file.name, page }),
            qrText,
          );
        }
      }
    }
    if (running.current === job) {
      running.current = null;
      setReading(null);
    }
  };

  return {
    entries,
    reading,
    reader,
    typed: async (code) => {
      const shown = formatSeal(normaliseSeal(code)).slice(0, 40);
      add(text("verify.typed", { code: shown === "" ? "…" : shown }), await checkCode(document, sets, code));
    },
    files: (files) => {
      if (files.length === 0 || running.current) return;
      const job = new AbortController();
      running.current = job;
      void readFiles(files, job);
    },
    seen: (qrText) => scanned(text("verify.fromCamera"), qrText),
    noCamera: (message) => add(text("verify.fromCamera"), { kind: "no-camera", message }),
    stop: () => {
      running.current?.abort();
      running.current = null;
      setReading(null);
    },
    clear: () => setEntries([]),
  };
}
