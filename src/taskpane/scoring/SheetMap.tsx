import { useId, useState } from "react";
import { Input, mergeClasses } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { criteriaOf, criteriaUnder } from "../../catalogue/traverse";
import type { Criterion } from "../../catalogue/types";
import type { ProductView } from "../../app/types";
import { useText } from "../i18n";
import { JumpList } from "../verdict/JumpList";
import { Meter } from "../verdict/Meter";
import { aimedStar } from "../verdict/reasons";
import { standings, type CriterionStanding, type CriterionState } from "./criterion-state";
import { findCriteria } from "./search";
import { useMapStyles } from "./map-styles";

/** Id of the search field, so that "/" finds it wherever the map stands. */
export const SEARCH_FIELD = "criterion-search";

const SYMBOLS: Readonly<Record<CriterionState, string>> = {
  closed: "–",
  unscored: "○",
  below: "↓",
  unproved: "!",
  scored: "✓",
};

const LEGEND: readonly CriterionState[] = ["scored", "unscored", "below", "unproved", "closed"];

interface Props {
  readonly view: ProductView;
  /** The criterion in the middle. */
  readonly current: string;
  readonly onGoTo: (criterion: string) => void;
}

/** The whole sheet at a glance: parts with their points, a cell a criterion, and a search; a tap goes there. */
export function SheetMap({ view, current, onGoTo }: Props) {
  const styles = useMapStyles();
  const text = useText();
  const title = useId();
  const [query, setQuery] = useState("");
  const { scoring, sheet } = view;
  if (!scoring) return null;
  const { set, verdict, gaps } = scoring;
  const standingOf = standings(verdict, gaps, sheet.choices);
  const star = aimedStar(verdict);
  const found = query.trim() === "" ? null : findCriteria(criteriaOf(set), query);

  const nameOf = (criterion: Criterion, { state, points }: CriterionStanding) => {
    const values = { code: criterion.code, title: criterion.title, state: text(`scoring.map.${state}`, { star }) };
    return points === null
      ? text("scoring.map.cell", values)
      : text("scoring.map.cellScored", { ...values, points, max: criterion.max });
  };

  return (
    <section className={styles.map} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {text("scoring.map.title")}
      </h2>
      <Input
        id={SEARCH_FIELD}
        className={styles.search}
        type="search"
        contentBefore={<SearchRegular />}
        placeholder={text("scoring.map.search")}
        aria-label={text("scoring.map.searchLabel")}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
        onKeyDown={({ key }) => {
          const first = found?.[0];
          if (key !== "Enter" || !first) return;
          setQuery("");
          onGoTo(first.code);
        }}
      />
      <p role="status" className={styles.found}>
        {found === null
          ? null
          : found.length === 0
            ? text("scoring.map.noMatch", { query })
            : text("scoring.map.found", { count: found.length })}
      </p>
      {found !== null && (
        <JumpList
          items={found.map(({ code, title: name }) => ({ key: code, criterion: code, sentence: `${code} ${name}` }))}
          onGoTo={(code) => {
            setQuery("");
            onGoTo(code);
          }}
        />
      )}
      {found === null &&
        set.parts.map((part) => (
          <div key={part.code} className={styles.part}>
            <h3 className={styles.partTitle}>
              <span>{text("scoring.map.part", { code: part.code, title: part.title })}</span>
              <span className={styles.partPoints}>
                {text("scoring.map.partPoints", { points: verdict.parts[part.code], max: part.max })}
              </span>
            </h3>
            <Meter value={verdict.parts[part.code]} max={part.max} />
            <div className={styles.cells}>
              {part.groups.flatMap(criteriaUnder).map((criterion) => {
                const standing = standingOf(criterion);
                return (
                  <button
                    key={criterion.code}
                    type="button"
                    className={mergeClasses(
                      styles.cell,
                      styles[standing.state],
                      criterion.code === current && styles.here,
                    )}
                    aria-current={criterion.code === current ? "true" : undefined}
                    aria-label={nameOf(criterion, standing)}
                    title={`${criterion.code} ${criterion.title}`}
                    onClick={() => onGoTo(criterion.code)}
                  >
                    <span>{criterion.code}</span>
                    <span aria-hidden="true" className={styles.symbol}>
                      {SYMBOLS[standing.state]}
                    </span>
                  </button>
                );
              })}
            </div>
          </div>
        ))}
      <ul className={styles.legend} aria-label={text("scoring.map.legend")}>
        {LEGEND.map((state) => (
          <li key={state} className={styles.legendItem}>
            <span aria-hidden="true" className={mergeClasses(styles.symbol, styles.legendSymbol)}>
              {SYMBOLS[state]}
            </span>
            {text(`scoring.map.${state}`, { star })}
          </li>
        ))}
      </ul>
    </section>
  );
}
