import { useEffect, useEffectEvent, useRef, useState } from "react";
import { issueMembers, type IssueChoice, type IssuedWorkbook } from "../../../app/meeting/issue-members";
import { recordIssued } from "../../../app/meeting/rounds";
import type { MeetingStore } from "../../../app/meeting/types";
import type { Issue } from "../../../council/rounds/issued";
import { useText } from "../../i18n";
import { downloadBlob, downloadWorkbook } from "../../start/download";
import type { MeetingScreenProps } from "../screen-props";
import { ZipFiles } from "./zip-files";
import { fileNamePart } from "../../../app/file-name";

export type IssueState =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly done: number; readonly of: number }
  /** `file` is what was downloaded, "" where workbooks were opened in Excel. */
  | { readonly kind: "done"; readonly count: number; readonly file: string }
  | { readonly kind: "stopped"; readonly count: number }
  | { readonly kind: "trouble"; readonly message: string };

export interface IssueJob {
  readonly state: IssueState;
  /** @param members Ids of who gets a workbook. */
  readonly issue: (members: readonly string[], products: ReadonlySet<string> | null) => void;
  readonly cancel: () => void;
}

/** Makes members' workbooks one after the other, hands them over, and writes down who got what. */
export function useIssue(store: MeetingStore, change: MeetingScreenProps["change"]): IssueJob {
  const text = useText();
  const [state, setState] = useState<IssueState>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  const leave = useEffectEvent(() => running.current?.abort());
  useEffect(() => () => leave(), []);

  const run = async (choice: IssueChoice, of: number, { signal }: AbortController): Promise<IssueState> => {
    const { document, sets } = store.getSnapshot();
    const { openAsNew } = store;
    const zip = new ZipFiles();
    const issues: Issue[] = [];
    let last: IssuedWorkbook | null = null;
    let trouble: string | null = null;
    for await (const workbook of issueMembers(document, sets, choice)) {
      if (signal.aborted) break;
      if (!workbook.ok) {
        trouble = workbook.message;
        break;
      }
      last = workbook.value;
      if (openAsNew) {
        const opened = await openAsNew(last.bytes);
        if (!opened.ok) {
          trouble = opened.message;
          break;
        }
      } else if (of > 1) zip.add(last.fileName, last.bytes);
      issues.push(last.issue);
      setState({ kind: "working", done: issues.length, of });
      // The page answers between two workbooks: "Dừng" must work, and the count must move.
      await new Promise((resolve) => setTimeout(resolve));
    }
    const stopped = signal.aborted || trouble !== null;
    // What stands open in Excel did go out; a download that was stopped did not.
    if (stopped && !openAsNew)
      return trouble === null ? { kind: "stopped", count: 0 } : { kind: "trouble", message: trouble };
    const file =
      openAsNew || !last
        ? ""
        : of > 1
          ? text("meetingSheets.issue.zipName", { title: fileTitle(document) })
          : last.fileName;
    if (!openAsNew && last) {
      if (of > 1) downloadBlob(zip.finish(), file);
      else downloadWorkbook(last.bytes, file);
    }
    const label = text("meetingSheets.issue.label", { count: issues.length });
    if (issues.length > 0 && !(await change(label, recordIssued(issues)))) return { kind: "idle" };
    if (trouble !== null) return { kind: "trouble", message: trouble };
    return stopped ? { kind: "stopped", count: issues.length } : { kind: "done", count: issues.length, file };
  };

  return {
    state,
    issue: (members, products) => {
      if (running.current || members.length === 0) return;
      const job = new AbortController();
      running.current = job;
      setState({ kind: "working", done: 0, of: members.length });
      const choice = { members: new Set(members), ...(products ? { products } : {}) };
      run(choice, members.length, job)
        .catch((): IssueState => ({ kind: "trouble", message: text("meetingSheets.issue.unexpected") }))
        .then((next) => {
          running.current = null;
          setState(next);
        })
        .catch(() => undefined);
    },
    cancel: () => running.current?.abort(),
  };
}

/** The meeting's title in letters any file system takes. */
function fileTitle({ session }: { readonly session: { readonly meeting: { readonly title: string } } }): string {
  return fileNamePart(session.meeting.title, 100);
}
