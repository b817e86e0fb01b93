import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useText } from "../../i18n";
import { useMedia, WIDE } from "../../media";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import { memberNames } from "../member-name";
import type { MeetingScreenProps } from "../screen-props";
import { ResultCards } from "./ResultCards";
import { ResultDetail } from "./ResultDetail";
import { ResultTable } from "./ResultTable";
import { StarCounts } from "./StarCounts";
import {
  AS_IN_SESSION,
  SORT_KEYS,
  shownRows,
  sortedBy,
  summaryRows,
  type SortKey,
  type SummaryRow,
} from "./summary-rows";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "end" },
  search: { flexGrow: 1, flexBasis: "14rem", minWidth: 0, maxWidth: "28rem" },
  sort: { flexGrow: 1, flexBasis: "12rem", gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0, maxWidth: "20rem" },
});

/** A line a product, to be searched, sorted and opened. */
export function ResultsView({ snapshot, place, go }: MeetingScreenProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const text = useText();
  const isWide = useMedia(WIDE);
  const { document, results } = snapshot;
  const { profile, members } = document.session;
  const [query, setQuery] = useState("");
  const [sorting, setSorting] = useState(AS_IN_SESSION);
  const rows = useMemo(() => summaryRows(document, results), [document, results]);
  const shown = useMemo(() => shownRows(rows, query, sorting), [rows, query, sorting]);
  const nameOf = useMemo(() => memberNames(members), [members]);
  const open = place.product;
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  }, [open]);
  const toggle = useCallback(
    (code: string) => go({ section: "summary", product: latest.current === code ? "" : code }),
    [go],
  );
  const arrivedAt = useRef(open);
  useEffect(() => {
    if (arrivedAt.current === "") return;
    window.document.getElementById(`summary-${arrivedAt.current}`)?.scrollIntoView({ block: "start" });
  }, []);

  if (results.length === 0) {
    return (
      <Notice kind="note">
        <p className={section.sentence}>{text("meetingSummary.none")}</p>
        <Button onClick={() => go({ section: "products" })}>{text("meetingSummary.toProducts")}</Button>
      </Notice>
    );
  }
  const detailOf = (row: SummaryRow) => (
    <ResultDetail
      session={row.session}
      profile={profile}
      conclusions={(document.conclusions ?? []).filter(({ product }) => product === row.session.product.code)}
      nameOf={nameOf}
      onAgenda={() => go({ section: "agenda", product: row.session.product.code })}
    />
  );
  return (
    <>
      {document.sheets.length === 0 && (
        <Notice kind="note">
          <p className={section.sentence}>{text("meetingSummary.noSheets")}</p>
          <Button onClick={() => go({ section: "sheets" })}>{text("meetingSummary.toSheets")}</Button>
        </Notice>
      )}
      <section className={section.part} aria-labelledby="summary-stars">
        <h3 className={section.heading} id="summary-stars">
          {text("meetingSummary.stars.heading")}
        </h3>
        <StarCounts results={results} />
      </section>
      <div className={styles.tools}>
        <Field className={styles.search} label={text("meetingSummary.search")}>
          <Input
            type="search"
            value={query}
            contentBefore={<SearchRegular />}
            onChange={(_, { value }) => setQuery(value)}
          />
        </Field>
        {!isWide && (
          <Field className={styles.sort} label={text("meetingSummary.sort")}>
            <Select
              value={sorting.by}
              onChange={(_, { value }) => {
                const by: SortKey = SORT_KEYS.find((key) => key === value) ?? "order";
                setSorting((before) => (before.by === by ? before : sortedBy(before, by)));
              }}
            >
              {SORT_KEYS.map((key) => (
                <option key={key} value={key}>
                  {text(`meetingSummary.column.${key}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <span className={section.quiet} role="status">
          {text("meetingSummary.found", { shown: shown.length, all: rows.length })}
        </span>
      </div>
      <p className={section.quiet}>{text("meetingSummary.legend")}</p>
      {shown.length === 0 ? (
        <p className={section.sentence}>{text("meetingSummary.noMatch", { query })}</p>
      ) : isWide ? (
        <ResultTable
          rows={shown}
          profile={profile}
          sorting={sorting}
          open={open}
          onSort={(by) => setSorting((before) => sortedBy(before, by))}
          onToggle={toggle}
          detailOf={detailOf}
        />
      ) : (
        <ResultCards rows={shown} profile={profile} open={open} onToggle={toggle} detailOf={detailOf} />
      )}
    </>
  );
}
