import { useCallback, useEffect, useRef, useState } from "react";
import type { Keeping, OpenStore } from "../../app/types";
import { useText } from "../i18n";
import { useSnapshot, type Subscribable } from "../product/use-snapshot";
import { downloadWorkbook } from "./download";

export type SaveState =
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly message: string }
  /** Nothing is lost; the sentence says why no file came out. */
  | { readonly kind: "failed"; readonly message: string };

export interface SaveFile {
  readonly state: SaveState;
  /** Saves the workbook as a downloaded .xlsx; a second call while one runs does nothing. */
  readonly save: () => Promise<void>;
}

/** "Lưu tệp .xlsx" for the open session. */
export function useSaveFile(store: Pick<OpenStore, "save">): SaveFile {
  const text = useText();
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const running = useRef(false);
  const save = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setState({ kind: "saving" });
    try {
      const saved = await store.save();
      if (!saved.ok) {
        setState({ kind: "failed", message: text("session.save.failed", { reason: saved.message }) });
        return;
      }
      downloadWorkbook(saved.value.bytes, saved.value.fileName);
      setState({ kind: "saved", message: text("session.save.saved", { file: saved.value.fileName }) });
    } catch {
      const reason = text("session.save.unexpected");
      setState({ kind: "failed", message: text("session.save.failed", { reason }) });
    } finally {
      running.current = false;
    }
  }, [store, text]);
  return { state, save };
}

/**
 * Warns before the page is left, but only when work would really be lost: the browser refuses to keep it and no file
 * has it yet. Answers whether that is so now.
 */
export function useLeaveWarning(store: Subscribable<{ readonly keeping: Keeping }>): boolean {
  const { draft, unsavedFile } = useSnapshot(store).keeping;
  const atRisk = draft === "blocked" && unsavedFile;
  useEffect(() => {
    if (!atRisk) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [atRisk]);
  return atRisk;
}
