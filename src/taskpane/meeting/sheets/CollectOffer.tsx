import { useEffect, useRef } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import { RefusedFiles } from "./RefusedFiles";
import { useSheetsStyles } from "./sheets-styles";
import type { Offer } from "./use-collect";

interface Props {
  readonly offer: Offer;
  readonly onTake: () => void;
  readonly onPutAway: () => void;
}

/** What the files bring, before anything is written: sheets by member, files that are refused, what is worth a look. */
export function CollectOffer({ offer, onTake, onPutAway }: Props) {
  const section = useSectionStyles();
  const styles = useSheetsStyles();
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [offer]);
  const { preview, merged, files, others, before } = offer;
  const { rows, count, missing, flags } = preview;
  const nameOf = new Map(before.session.products.map(({ code, name }) => [code, name]));
  const names = (codes: readonly string[]) => codes.map((code) => nameOf.get(code) ?? code).join(", ");
  return (
    <div className={section.part}>
      <h4 ref={heading} className={section.heading} tabIndex={-1}>
        {text("meetingSheets.offer.heading", { files })}
      </h4>
      <p className={section.sentence}>
        {count === 0
          ? text("meetingSheets.offer.nothingNew")
          : text("meetingSheets.offer.brings", { count, refused: merged.rejected.length })}
      </p>
      {rows.length > 0 && (
        <ul className={styles.list} aria-label={text("meetingSheets.offer.members")}>
          {rows.map(({ member, fresh, replaced, unchanged }) => (
            <li key={member.id} className={styles.row}>
              <span className={styles.grow}>
                <span className={styles.name}>{member.name}</span>
                <br />
                <span className={styles.small}>
                  {[
                    ...(fresh.length > 0
                      ? [text("meetingSheets.offer.fresh", { count: fresh.length, names: names(fresh) })]
                      : []),
                    ...(replaced.length > 0
                      ? [text("meetingSheets.offer.replaced", { count: replaced.length, names: names(replaced) })]
                      : []),
                    ...(unchanged > 0 ? [text("meetingSheets.offer.unchanged", { count: unchanged })] : []),
                  ].join(" · ")}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <RefusedFiles rejected={merged.rejected} others={others} />
      {missing.length > 0 && (
        <Notice kind="caution" title={text("meetingSheets.offer.missingTitle")}>
          <ul className={styles.plain}>
            {missing.map(({ member, sheets }) => (
              <li key={member.id}>{text("meetingSheets.offer.missing", { name: member.name, count: sheets })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {flags.length > 0 && (
        <details>
          <summary className={styles.summary}>{text("meetingSheets.offer.flags", { count: flags.length })}</summary>
          <ul className={mergeClasses(styles.plain, styles.small)} lang="vi">
            {flags.map(({ product, where, message }, index) => (
              <li key={index}>{`${nameOf.get(product) ?? product}, ${where}: ${message}`}</li>
            ))}
          </ul>
        </details>
      )}
      <div className={section.actions}>
        {count > 0 && (
          <Button appearance="primary" size="large" onClick={onTake}>
            {text("meetingSheets.offer.take", { count })}
          </Button>
        )}
        <Button onClick={onPutAway}>
          {text(count > 0 ? "meetingSheets.offer.leave" : "meetingSheets.offer.close")}
        </Button>
      </div>
    </div>
  );
}
