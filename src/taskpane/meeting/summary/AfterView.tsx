import { useMemo, useState } from "react";
import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { ArrowDownloadRegular, CopyRegular } from "@fluentui/react-icons";
import {
  AFTER_KINDS,
  afterTables,
  afterWorkbook,
  isWithin,
  reportYear,
  type AfterKind,
  type NamedTable,
} from "../../../app/meeting/after-meeting";
import type { MeetingSnapshot } from "../../../app/meeting/types";
import { recognisedProducts } from "../../../council/after/recognitions";
import { csvText, tabbedText } from "../../../records/after-tables";
import { copyText } from "../../copy-text";
import { formatDay, localMoment, parseDay } from "../../day";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import { downloadBlob, downloadWorkbook } from "../../start/download";
import type { MeetingScreenProps } from "../screen-props";
import { RecognitionForm } from "./RecognitionForm";
import { TextTableView } from "./TextTableView";

interface Props {
  readonly snapshot: MeetingSnapshot;
  readonly change: MeetingScreenProps["change"];
}

/** What follows a meeting as tables: seen here, copied, or saved. */
export function AfterView({ snapshot, change }: Props) {
  const section = useSectionStyles();
  const text = useText();
  const [kind, setKind] = useState<AfterKind>("register");
  const [told, setTold] = useState<{ readonly good: boolean; readonly words: string } | null>(null);
  const [today] = useState(() => parseDay(localMoment(new Date().toISOString()).day) ?? "");
  const { document, results } = snapshot;
  const { date } = document.session.meeting;
  const year = kind === "rounds" ? Number(today.slice(0, 4)) : reportYear(date);
  const after = useMemo(
    () => afterTables(kind, [{ document, results }], today, year),
    [kind, document, results, today, year],
  );
  const { fileName, tables, period } = after;

  const copy = async ({ name, table }: NamedTable) => {
    const copied = await copyText(tabbedText(table));
    setTold({ good: copied, words: text(copied ? "meetingAfter.copied" : "meetingAfter.notCopied", { table: name }) });
  };
  const keep = (file: string, work: () => void) => {
    try {
      work();
      setTold({ good: true, words: text("meetingAfter.saved", { file }) });
    } catch {
      setTold({ good: false, words: text("meetingAfter.notSaved") });
    }
  };
  const saveCsv = ({ name, table }: NamedTable) => {
    const file = tables.length === 1 ? `${fileName}.csv` : `${fileName} - ${name}.csv`;
    keep(file, () => downloadBlob(new Blob([csvText(table)], { type: "text/csv;charset=utf-8" }), file));
  };
  const saveXlsx = async () => {
    const file = `${fileName}.xlsx`;
    const bytes = await afterWorkbook(after).catch(() => null);
    if (bytes?.ok) keep(file, () => downloadWorkbook(bytes.value, file));
    else setTold({ good: false, words: text("meetingAfter.notSaved") });
  };

  return (
    <>
      <Field label={text("meetingAfter.choose")}>
        <RadioGroup
          value={kind}
          onChange={(_, { value }) => {
            setTold(null);
            setKind(AFTER_KINDS.find((each) => each === value) ?? "register");
          }}
        >
          {AFTER_KINDS.map((each) => (
            <Radio key={each} value={each} label={text(`meetingAfter.kind.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      <p className={section.quiet}>
        {period
          ? text("meetingAfter.lead.report", { from: formatDay(period.from), until: formatDay(period.until) })
          : text(kind === "rounds" ? "meetingAfter.lead.rounds" : "meetingAfter.lead.register")}
      </p>
      {period && !isWithin(date, period) && (
        <Notice kind="note">
          <p className={section.sentence}>{text("meetingAfter.outside", { day: formatDay(date) })}</p>
        </Notice>
      )}
      {tables.map((each) => (
        <div key={each.name} className={section.part}>
          {tables.length > 1 && <h3 className={section.heading}>{each.name}</h3>}
          <TextTableView {...each} />
          <div className={section.actions}>
            <Button
              icon={<CopyRegular />}
              aria-label={text("meetingAfter.copyLong", { table: each.name })}
              onClick={() => void copy(each)}
            >
              {text("meetingAfter.copy")}
            </Button>
            <Button
              icon={<ArrowDownloadRegular />}
              aria-label={text("meetingAfter.csvLong", { table: each.name })}
              onClick={() => saveCsv(each)}
            >
              {text("meetingAfter.csv")}
            </Button>
          </div>
        </div>
      ))}
      <div className={section.actions}>
        <Button appearance="primary" icon={<ArrowDownloadRegular />} onClick={() => void saveXlsx()}>
          {text("meetingAfter.xlsx")}
        </Button>
      </div>
      <div role="status">
        {told && (
          <Notice kind={told.good ? "done" : "trouble"}>
            <p className={section.sentence}>{told.words}</p>
          </Notice>
        )}
      </div>
      {kind === "register" && (
        <section className={section.part} aria-labelledby="after-decisions">
          <h3 className={section.heading} id="after-decisions">
            {text("meetingAfter.decisions.heading")}
          </h3>
          <RecognitionForm
            products={recognisedProducts(results)}
            recorded={document.recognitions ?? []}
            change={change}
          />
        </section>
      )}
    </>
  );
}
