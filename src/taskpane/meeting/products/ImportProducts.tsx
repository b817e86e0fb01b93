import { useMemo, useState } from "react";
import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ButtonWithReason } from "../../ButtonWithReason";
import { importFirst, takeProducts, type ImportedProduct } from "../../../app/meeting/import-products";
import { pastedTable, tablesOfFile, type Table } from "../../../app/meeting/tables/table";
import { EDITIONS } from "../../../catalogue/editions";
import { daysFor } from "../../../council/calendar/session-days";
import { parseDay } from "../../day";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import { DayInput } from "../../start/DayInput";
import type { MeetingScreenProps } from "../screen-props";
import { firstBytes } from "./first-bytes";
import { ImportSource } from "./ImportSource";
import { PassedOver, Standing, Tally } from "./ImportParts";
import { useImportStyles } from "./import-styles";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  error: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  set: { minWidth: 0, maxWidth: "28rem" },
  day: { maxWidth: "16rem" },
});

interface Props extends MeetingScreenProps {
  readonly onDone: () => void;
}

/** A list of products read as a preview; what is wrong stands beside each row, and nothing is taken before it is confirmed. */
export function ImportProducts({ snapshot, change, onDone }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const looks = useImportStyles();
  const text = useText();
  const [tables, setTables] = useState<readonly Table[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [sets, setSets] = useState<ReadonlyMap<number, number>>(new Map());
  const [day, setDay] = useState("");
  const { session, schedule } = snapshot.document;
  const filedOn = parseDay(day);
  const read = useMemo(
    () =>
      tables &&
      importFirst(tables, { session, sets, days: daysFor(schedule), ...(filedOn === null ? {} : { filedOn }) }),
    [tables, session, schedule, sets, filedOn],
  );

  const onTables = (outcome: ReturnType<typeof tablesOfFile>) => {
    setSets(new Map());
    setTables(outcome.ok ? outcome.value : null);
    setTrouble(outcome.ok ? null : outcome.message);
  };
  const onFile = async (file: File) => onTables(tablesOfFile(await firstBytes(file), file.name));
  const preview = read?.ok ? read.value : null;
  const taken = preview?.products.filter(({ standing }) => standing === "new" || standing === "changed") ?? [];
  const needsDay = preview?.products.some(({ findings }) => findings.some(({ code }) => code === "filed-missing"));
  const take = async (rows: readonly ImportedProduct[]) => {
    const label = text("meetingDossier.step.import", { count: rows.length });
    if (await change(label, (document) => takeProducts(document, rows))) onDone();
  };
  return (
    <section className={section.part} aria-labelledby="import-products">
      <h3 className={section.heading} id="import-products">
        {text("meetingDossier.import.title")}
      </h3>
      <p className={section.quiet}>{text("meetingDossier.import.how")}</p>
      <ImportSource
        label={text("meetingDossier.import.paste")}
        accept=".xlsx,.csv,.txt,.docx"
        onText={(pasted) => {
          const table = pastedTable(pasted);
          onTables(table.ok ? { ok: true, value: [table.value] } : table);
        }}
        onFile={(file) => void onFile(file)}
      />
      {trouble !== null || (read && !read.ok) ? (
        <Notice kind="trouble" announce>
          <p className={section.sentence} lang="vi">
            {trouble ?? (read && !read.ok ? read.message : "")}
          </p>
        </Notice>
      ) : null}
      {preview ? (
        <section className={section.part} aria-labelledby="import-preview">
          <h4 className={section.heading} id="import-preview" lang="vi">
            {text("meetingDossier.import.preview", {
              source: [preview.source, preview.sheet].filter((part) => part !== "").join(", "),
            })}
          </h4>
          <p className={section.quiet}>
            {preview.headingRow === null
              ? text("meetingDossier.import.content", { count: preview.fields.length })
              : text("meetingDossier.import.headings", { row: preview.headingRow, count: preview.fields.length })}
            {preview.unused.length > 0
              ? ` ${text("meetingDossier.import.unused", { names: preview.unused.join(", ") })}`
              : ""}
          </p>
          <Tally standings={preview.products.map(({ standing }) => standing)} />
          {needsDay === true || day !== "" ? (
            <Field className={styles.day} label={text("meetingDossier.import.filedOn")}>
              <DayInput
                id="import-filed-on"
                label={text("meetingDossier.import.filedOn")}
                value={day}
                onChange={setDay}
              />
            </Field>
          ) : null}
          <ul className={looks.list}>
            {inSight(preview.products).map(({ row, draft, standing, findings, proposals }) => (
              <li key={row} className={looks.row}>
                <div className={styles.head}>
                  <Standing standing={standing} />
                  <strong>{draft.name === "" ? text("meetingDossier.import.row", { row }) : draft.name}</strong>
                  <span>{draft.code}</span>
                  <span className={styles.note}>{draft.producer}</span>
                </div>
                {findings.map(({ code, severity, message }) => (
                  <p key={code} className={severity === "warning" ? looks.warning : styles[severity]} lang="vi">
                    {message}
                  </p>
                ))}
                {draft.set === null || sets.has(row) ? (
                  <Select
                    className={styles.set}
                    size="small"
                    aria-label={text("meetingDossier.import.chooseSet", { row })}
                    value={String(sets.get(row) ?? "")}
                    onChange={(_, { value }) => {
                      const next = new Map(sets);
                      if (value === "") next.delete(row);
                      else next.set(row, Number(value));
                      setSets(next);
                    }}
                  >
                    <option value="">{text("meetingDossier.import.choose")}</option>
                    {offered(proposals.map(({ set }) => set)).map(({ no, name }) => (
                      <option key={no} value={no}>
                        {text("session.form.setNumbered", { no, name })}
                      </option>
                    ))}
                  </Select>
                ) : null}
              </li>
            ))}
          </ul>
          <PassedOver lines={preview.passedOver.map(({ row, text: line }) => `${row}: ${line}`)} />
          <div className={section.actions}>
            <ButtonWithReason
              appearance="primary"
              offBecause={taken.length === 0 ? text("why.noneToTake") : null}
              onClick={() => void take(taken)}
            >
              {taken.length === 0
                ? text("meetingDossier.import.nothing")
                : text("meetingDossier.import.take", { count: taken.length })}
            </ButtonWithReason>
          </div>
        </section>
      ) : null}
      <Button className={section.start} appearance="subtle" onClick={onDone}>
        {text("meetingDossier.import.cancel")}
      </Button>
    </section>
  );
}

/** What needs a person comes first, what changes nothing last; else as in the table. */
function inSight(products: readonly ImportedProduct[]): readonly ImportedProduct[] {
  const order: readonly ImportedProduct["standing"][] = ["refused", "changed", "new", "same"];
  return products.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
}

/** All sets, those proposed first. */
function offered(proposed: readonly number[]) {
  const sets = EDITIONS.at(-1)?.sets ?? [];
  return [
    ...proposed.flatMap((no) => sets.find((set) => set.no === no) ?? []),
    ...sets.filter(({ no }) => !proposed.includes(no)),
  ];
}
