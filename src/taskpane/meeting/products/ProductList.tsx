import { useMemo, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  AddRegular,
  ArrowDownRegular,
  ArrowImportRegular,
  ArrowUpRegular,
  DeleteRegular,
  EditRegular,
} from "@fluentui/react-icons";
import { ButtonWithReason } from "../../ButtonWithReason";
import { moveProduct, removeProduct } from "../../../app/meeting/edit-session";
import { dateFindings } from "../../../app/meeting/product-dates";
import { EDITIONS } from "../../../catalogue/editions";
import { daysFor } from "../../../council/calendar/session-days";
import type { DayTable } from "../../../council/calendar/working-days";
import { editionFit } from "../../../council/edition-fit";
import type { CouncilSession, Product } from "../../../council/types";
import { EDITION_LABELS } from "../../../records/labels";
import { formatDay } from "../../day";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import { memberNames } from "../member-name";
import type { MeetingScreenProps } from "../screen-props";
import { registerOf } from "./register";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 26rem), 1fr))",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  code: { fontVariantNumeric: "tabular-nums" },
  worth: { margin: 0, color: tokens.colorStatusWarningForeground3, overflowWrap: "anywhere" },
  bottom: { marginTop: "auto", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

const KINDS = {
  first: "session.form.kindFirst",
  upgrade: "session.form.kindUpgrade",
  "re-evaluation": "session.form.kindAgain",
} as const;

interface Props extends MeetingScreenProps {
  readonly onAdd: () => void;
  readonly onEdit: (code: string) => void;
  readonly onImport: () => void;
  readonly onImportPapers: () => void;
  readonly onDossier: (code: string) => void;
}

/** The products of the session: what each is, what its dates and dossier need, and what can be done with it. */
export function ProductList({ snapshot, change, onAdd, onEdit, onImport, onImportPapers, onDossier }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const [asked, ask] = useState<string | null>(null);
  const { session } = snapshot.document;
  const { products } = session;
  const { schedule } = snapshot.document;
  const days = useMemo(() => daysFor(schedule), [schedule]);
  const nameOf = useMemo(() => memberNames(session.members), [session.members]);
  const cards = useMemo(
    () => new Map(registerOf(snapshot, false).rows.map(({ product, card }) => [product.code, card])),
    [snapshot],
  );
  return (
    <div className={section.part}>
      <div className={section.actions}>
        <Button appearance="primary" icon={<AddRegular />} onClick={onAdd}>
          {text("meetingDossier.list.add")}
        </Button>
        <Button icon={<ArrowImportRegular />} onClick={onImport}>
          {text("meetingDossier.list.import")}
        </Button>
        {products.length > 0 ? (
          <Button icon={<ArrowImportRegular />} onClick={onImportPapers}>
            {text("meetingDossier.list.importPapers")}
          </Button>
        ) : null}
      </div>
      {products.length === 0 ? (
        <Notice kind="note">{text("meetingDossier.list.none")}</Notice>
      ) : (
        <p className={section.quiet}>{text("meetingDossier.list.count", { count: products.length })}</p>
      )}
      <ol className={styles.list}>
        {products.map((product, index) => {
          const { code, name } = product;
          const move = (to: number) =>
            void change(text("meetingDossier.step.move", { name }), (document) => moveProduct(document, code, to));
          const action = (key: "dossier" | "edit" | "remove" | "up" | "down") =>
            text("meetingDossier.list.of", { action: text(`meetingDossier.list.${key}`), name });
          return (
            <li key={code} className={styles.item}>
              <h3 className={styles.name}>{name}</h3>
              <p className={section.sentence}>
                {[
                  <span key="code" className={styles.code}>
                    {code}
                  </span>,
                  product.producer === "" ? "" : ` · ${product.producer}`,
                ]}
              </p>
              <p className={section.quiet} lang="vi">
                {text("meetingDossier.list.set", { no: product.set, name: setName(product) })}
              </p>
              <p className={section.quiet}>
                {text("meetingDossier.list.filed", {
                  kind: text(KINDS[product.kind]),
                  date: formatDay(product.filedOn),
                  decision: EDITION_LABELS[product.edition],
                })}
              </p>
              {product.recused.length > 0 ? (
                <p className={section.quiet}>
                  {text("meetingDossier.list.recused", { names: product.recused.map(nameOf).join(", ") })}
                </p>
              ) : null}
              {worthALook(session, product, days).map((sentence) => (
                <p key={sentence} className={styles.worth} lang="vi">
                  {sentence}
                </p>
              ))}
              <p className={section.sentence} lang="vi">
                {cards.get(code)?.sentence}
              </p>
              {asked === code ? (
                <Notice kind="caution" announce>
                  <p className={section.sentence}>{text("meetingDossier.list.removeAsk", { name })}</p>
                  <div className={section.actions}>
                    <Button
                      size="small"
                      onClick={() => {
                        ask(null);
                        void change(text("meetingDossier.step.remove", { name }), (document) =>
                          removeProduct(document, code, { losingDossier: true }),
                        );
                      }}
                    >
                      {text("meetingDossier.list.removeYes")}
                    </Button>
                    <Button size="small" appearance="subtle" autoFocus onClick={() => ask(null)}>
                      {text("meetingDossier.list.keep")}
                    </Button>
                  </div>
                </Notice>
              ) : null}
              <div className={styles.bottom}>
                <Button size="small" appearance="subtle" aria-label={action("dossier")} onClick={() => onDossier(code)}>
                  {text("meetingDossier.list.dossier")}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<EditRegular />}
                  aria-label={action("edit")}
                  onClick={() => onEdit(code)}
                >
                  {text("meetingDossier.list.edit")}
                </Button>
                <ButtonWithReason
                  size="small"
                  appearance="subtle"
                  icon={<ArrowUpRegular />}
                  aria-label={action("up")}
                  offBecause={index === 0 ? text("why.topOfList") : null}
                  onClick={() => move(index - 1)}
                />
                <ButtonWithReason
                  size="small"
                  appearance="subtle"
                  icon={<ArrowDownRegular />}
                  aria-label={action("down")}
                  offBecause={index === products.length - 1 ? text("why.endOfList") : null}
                  onClick={() => move(index + 1)}
                />
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={action("remove")}
                  onClick={() => ask(code)}
                />
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function setName({ edition, set }: Product): string {
  return EDITIONS.find(({ id }) => id === edition)?.sets.find(({ no }) => no === set)?.name ?? "";
}

/** What the dates of a dossier say against the meeting and the decision that is pinned. */
function worthALook(session: CouncilSession, product: Product, days: DayTable): readonly string[] {
  const fit = editionFit(product, session.meeting);
  const found = dateFindings(session, product, days).findings.filter(({ severity }) => severity !== "note");
  return [...(fit && !fit.fits ? [fit.reason] : []), ...found.map(({ message }) => upperFirst(message))];
}

function upperFirst(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
