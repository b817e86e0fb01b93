import { mergeClasses } from "@fluentui/react-components";
import { criteriaOf } from "../../../catalogue/traverse";
import type { ProductSet } from "../../../catalogue/types";
import type { ChangedSheet } from "../../../council/rounds/changes";
import type { CouncilSession, Product } from "../../../council/types";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import { useSheetsStyles } from "./sheets-styles";

interface Props {
  readonly changes: readonly { readonly product: Product; readonly set: ProductSet; readonly changed: ChangedSheet }[];
  readonly session: CouncilSession;
}

/** What members changed after the first round: old and new side by side, with the totals and the reason. */
export function ChangedSheets({ changes, session }: Props) {
  const section = useSectionStyles();
  const styles = useSheetsStyles();
  const text = useText();
  if (changes.length === 0) return <p className={section.quiet}>{text("meetingSheets.changes.none")}</p>;
  const nameOf = new Map(session.members.map(({ id, name }) => [id, name]));
  const points = (value: number | null) => (value === null ? text("meetingSheets.changes.unscored") : String(value));
  return (
    <>
      <h4 className={section.heading}>{text("meetingSheets.changes.heading", { count: changes.length })}</h4>
      <ul className={styles.list}>
        {changes.map(({ product, set, changed }) => {
          const titleOf = new Map(criteriaOf(set).map(({ code, title }) => [code, title]));
          return (
            <li key={`${product.code} ${changed.member}`} className={styles.row}>
              <span className={styles.grow}>
                <span className={styles.name}>
                  {text("meetingSheets.changes.sheet", {
                    product: product.name,
                    member: nameOf.get(changed.member) ?? changed.member,
                  })}
                </span>
                <br />
                {text("meetingSheets.changes.total", { before: changed.totalBefore, after: changed.totalAfter })}
                {changed.answers.map(({ criterion, before, after }) => (
                  <span key={criterion} className={mergeClasses(styles.small)}>
                    <br />
                    {text("meetingSheets.changes.answer", {
                      code: criterion,
                      title: titleOf.get(criterion) ?? "",
                      before: points(before),
                      after: points(after),
                    })}
                  </span>
                ))}
                {changed.reason !== "" && (
                  <span className={styles.small}>
                    <br />
                    {text("meetingSheets.changes.reason", { reason: changed.reason })}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
