import { useState } from "react";
import { Button, Checkbox, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { ArrowDownloadRegular, OpenRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../../ButtonWithReason";
import { productsOf } from "../../../council/consolidation/member-document";
import { recusedMembers, scoringMembers } from "../../../council/result/counting";
import { issuesOf } from "../../../council/rounds/issued";
import { currentRound } from "../../../council/rounds/next-sheet";
import { toDiscuss } from "../../../council/rounds/sheet-states";
import type { CouncilMember } from "../../../council/types";
import { localMoment } from "../../day";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { useSheetsStyles } from "./sheets-styles";
import { useIssue } from "./use-issue";

/** Handing out: who gets which products, all at once or one by one; in a later round the products to be gone over again. */
export function IssuePart({
  store,
  snapshot,
  change,
  go,
}: Pick<MeetingScreenProps, "store" | "snapshot" | "change" | "go">) {
  const section = useSectionStyles();
  const styles = useSheetsStyles();
  const text = useText();
  const { document, results } = snapshot;
  const { session } = document;
  const round = currentRound(document);
  const { state, issue, cancel } = useIssue(store, change);
  const proposed = toDiscuss(results);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const chosen = round === 1 ? null : (picked ?? new Set(proposed));
  const issues = issuesOf(document);
  const gets = (member: CouncilMember) =>
    productsOf(document, member).filter(({ code }) => chosen === null || chosen.has(code));
  const members = scoringMembers(session);
  const receivers = members.filter((member) => gets(member).length > 0);
  const everybodyHas = members.every(({ id }) => issues.some((each) => each.member === id && each.round === round));
  const busy = state.kind === "working";
  const inExcel = store.openAsNew !== undefined;
  const waits =
    session.products.length === 0
      ? text("meetingSheets.issue.noProducts")
      : members.length === 0
        ? text("meetingSheets.issue.noMembers")
        : receivers.length === 0
          ? text("meetingSheets.issue.noneChosen")
          : null;
  const pick = (code: string, on: boolean) => {
    const next = new Set(chosen ?? []);
    if (on) next.add(code);
    else next.delete(code);
    setPicked(next);
  };

  return (
    <section className={section.part} aria-labelledby="issue-heading">
      <h3 className={section.heading} id="issue-heading">
        {text(round === 1 ? "meetingSheets.issue.heading" : "meetingSheets.issue.headingAgain", { round })}
      </h3>
      <p className={section.quiet}>
        {text(round === 1 ? "meetingSheets.issue.lead" : "meetingSheets.issue.leadAgain", { round })}
      </p>
      {chosen !== null && (
        <div role="group" aria-label={text("meetingSheets.issue.again")} className={section.part}>
          {session.products.map(({ code, name }) => (
            <Checkbox
              key={code}
              checked={chosen.has(code)}
              label={`${name} (${code})${proposed.includes(code) ? ` · ${text("meetingSheets.issue.apart")}` : ""}`}
              onChange={(_, { checked }) => pick(code, checked === true)}
            />
          ))}
        </div>
      )}
      <div className={section.actions}>
        <Button
          appearance={everybodyHas ? "secondary" : "primary"}
          size="large"
          icon={inExcel ? <OpenRegular /> : <ArrowDownloadRegular />}
          disabledFocusable={busy || waits !== null}
          {...(waits !== null
            ? { "aria-describedby": "issue-waits" }
            : busy
              ? { "aria-describedby": "issue-progress" }
              : {})}
          onClick={() => {
            issue(
              receivers.map(({ id }) => id),
              chosen,
            );
          }}
        >
          {text(inExcel ? "meetingSheets.issue.openAll" : "meetingSheets.issue.all", { count: receivers.length })}
        </Button>
        {busy && <Button onClick={cancel}>{text("meetingSheets.stop")}</Button>}
      </div>
      {waits !== null && (
        <div className={section.actions}>
          <span id="issue-waits">{waits}</span>
          {session.products.length === 0 && (
            <Button onClick={() => go({ section: "products" })}>{text("meetingSheets.issue.toProducts")}</Button>
          )}
          {session.products.length > 0 && members.length === 0 && (
            <Button onClick={() => go({ section: "session" })}>{text("meetingSheets.issue.toRoster")}</Button>
          )}
        </div>
      )}
      <div role="status">
        {state.kind === "working" && (
          <>
            <p className={section.sentence} id="issue-progress">
              {text("meetingSheets.issue.working", { done: state.done, of: state.of })}
            </p>
            <ProgressBar value={state.done} max={state.of} aria-label={text("meetingSheets.issue.heading")} />
          </>
        )}
        {state.kind === "done" && (
          <Notice kind="done">
            <p className={section.sentence}>
              {state.file === ""
                ? text("meetingSheets.issue.opened", { count: state.count })
                : text("meetingSheets.issue.done", { count: state.count, file: state.file })}
            </p>
          </Notice>
        )}
        {state.kind === "stopped" && (
          <Notice kind="note">{text("meetingSheets.issue.stopped", { count: state.count })}</Notice>
        )}
      </div>
      {state.kind === "trouble" && (
        <Notice kind="trouble" title={text("meetingSheets.issue.trouble")} announce>
          <p className={section.sentence} lang="vi">
            {state.message}
          </p>
        </Notice>
      )}
      <ul className={styles.list}>
        {members.map((member) => {
          const products = gets(member);
          const out = session.products.filter((product) => recusedMembers(session, product).includes(member));
          const last = issues.findLast((each) => each.member === member.id) ?? null;
          const { time, day } = localMoment(last?.at ?? "");
          return (
            <li key={member.id} className={styles.row}>
              <span className={styles.grow}>
                <span className={styles.name}>{member.name}</span>
                <br />
                <span className={styles.small}>
                  {[
                    text("meetingSheets.issue.products", { count: products.length }),
                    ...(out.length > 0
                      ? [text("meetingSheets.issue.without", { names: out.map(({ name }) => name).join(", ") })]
                      : []),
                    last
                      ? text("meetingSheets.issue.at", { round: last.round, time, day })
                      : text("meetingSheets.issue.notYet"),
                  ].join(" · ")}
                </span>
              </span>
              <ButtonWithReason
                className={mergeClasses(section.start)}
                offBecause={busy ? text("why.working") : products.length === 0 ? text("why.noProducts") : null}
                aria-label={text("meetingSheets.issue.oneFor", { name: member.name })}
                onClick={() => issue([member.id], chosen)}
              >
                {text("meetingSheets.issue.one")}
              </ButtonWithReason>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
