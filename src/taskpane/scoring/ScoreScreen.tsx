import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { criteriaOf } from "../../catalogue/traverse";
import type { LastChange, ProductView } from "../../app/types";
import { useText } from "../i18n";
import type { Middle } from "../product/place";
import { casesOf, optionsOfCase } from "./cases";
import { CriterionCard } from "./CriterionCard";
import { KeyHelp } from "./KeyHelp";
import { LastChangeLine } from "./LastChangeLine";
import { useMovesOn } from "./moves-on";
import { neighbour, nextUnscored } from "./neighbours";
import { SEARCH_FIELD } from "./SheetMap";
import { SheetNotices } from "./SheetNotices";
import { StepButtons } from "./StepButtons";
import { useScoreStyles } from "./score-styles";
import { useKeys } from "./use-keys";

/** What a person can do to the sheet; each answers whether it was done. */
export interface ScoreJobs {
  readonly choose: (criterion: string, option: number | null) => Promise<boolean>;
  readonly comment: (criterion: string, text: string) => Promise<boolean>;
  readonly knockOut: (id: string, reason: string | null) => Promise<boolean>;
}

interface Props {
  readonly view: ProductView;
  readonly criterion: string;
  readonly middle: Middle;
  /** Counts arrivals at a criterion: each draws a fresh card. */
  readonly arrivals: number;
  /** The last move went to this criterion: the focus follows. */
  readonly follows: boolean;
  readonly lastChange: LastChange | null;
  /** The change that was just taken back, or null. */
  readonly undone: LastChange | null;
  readonly onUndo: () => void;
  /** What may stand in the middle instead of the criterion. */
  readonly panels: Readonly<Record<"map" | "products" | "verdict", ReactNode>>;
  /** Whether the map stands beside, so that the middle need not offer it. */
  readonly wide: boolean;
  readonly jobs: ScoreJobs;
  /** See `CommentField`. */
  readonly commentsAtOnce: boolean;
  /** The unscored criteria as they are at the time of asking. */
  readonly unscoredNow: () => readonly string[];
  readonly onGoTo: (criterion: string, product?: string) => void;
  readonly onMoveOn: (from: string, to: string) => void;
  readonly onMiddle: (middle: Middle) => void;
  readonly onFinish: () => void;
}

/** Scoring one product, one criterion at a time. Give it a `key` of its product. */
export function ScoreScreen(props: Props) {
  const { view, criterion: code, middle, lastChange, jobs, onGoTo, onMiddle } = props;
  const styles = useScoreStyles();
  const text = useText();
  const [movesOn] = useMovesOn();
  const [taken, setTaken] = useState<Readonly<Record<string, string>>>({});
  const [searches, setSearches] = useState(0);
  const panel = useRef<HTMLDivElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const { scoring, sheet } = view;
  const criteria = scoring ? criteriaOf(scoring.set) : [];
  const codes = criteria.map((each) => each.code);
  const criterion = criteria.find((each) => each.code === code) ?? criteria[0];
  const unscored = scoring?.verdict.unscored ?? [];
  const following = nextUnscored(codes, unscored, code);
  const chosenCase = criterion?.options.find(({ number }) => number === sheet.choices[code])?.case ?? null;
  const takenCase = taken[code] ?? chosenCase;
  const readOnly = sheet.seal !== null;

  useEffect(() => {
    if (middle !== "criterion") panel.current?.focus();
  }, [middle]);

  useEffect(() => {
    if (props.arrivals === 0) return;
    screen.current?.scrollIntoView({ block: "start" });
    screen.current?.querySelector("[role='radio'][aria-checked='true']")?.scrollIntoView({ block: "nearest" });
  }, [props.arrivals]);

  useEffect(() => {
    if (searches > 0) document.getElementById(SEARCH_FIELD)?.focus();
  }, [searches]);

  const choose = async (option: number | null) => {
    const wasUnscored = unscored.includes(code);
    const done = await jobs.choose(code, option);
    if (!done || option === null || !wasUnscored || !movesOn) return;
    const to = nextUnscored(codes, props.unscoredNow(), code);
    if (to !== null) props.onMoveOn(code, to);
  };

  const goTo = (to: string | null) => {
    if (to !== null) onGoTo(to);
  };

  useKeys({
    choose: (place) => {
      if (!criterion || middle !== "criterion" || readOnly) return;
      const cases = casesOf(criterion);
      if (cases.length > 0 && takenCase === null) {
        const name = cases[place - 1];
        if (name !== undefined) setTaken({ ...taken, [code]: name });
        return;
      }
      const option = optionsOfCase(criterion, takenCase)[place - 1];
      const closed = scoring?.verdict.closed.includes(code) === true;
      if (option && !closed) void choose(option.number);
    },
    previous: () => goTo(neighbour(codes, code, -1)),
    next: () => goTo(neighbour(codes, code, 1)),
    nextUnscored: () => goTo(following),
    search: () => {
      if (!document.getElementById(SEARCH_FIELD)) onMiddle("map");
      setSearches(searches + 1);
    },
    help: () => onMiddle("keys"),
    escape: () => {
      if (middle !== "criterion") onMiddle(middle);
    },
  });

  if (middle !== "criterion") {
    return (
      <div ref={panel} tabIndex={-1} className={styles.panel}>
        {middle === "keys" ? <KeyHelp onClose={() => onMiddle("keys")} /> : props.panels[middle]}
      </div>
    );
  }

  return (
    <div ref={screen} className={styles.screen}>
      <SheetNotices view={view} onReopen={props.onFinish} />
      {scoring && criterion && (
        <>
          <div className={styles.top}>
            <LastChangeLine
              change={lastChange?.product === view.product.code && !readOnly ? lastChange : null}
              undone={props.undone}
              onUndo={props.onUndo}
            />
            {!props.wide && (
              <Button className={styles.map} aria-label={text("scoring.map.title")} onClick={() => onMiddle("map")}>
                {text("scoring.map.short")}
              </Button>
            )}
          </div>
          <div className={styles.card}>
            <CriterionCard
              key={`${criterion.code}:${props.arrivals}`}
              position={text("scoring.criterion.position", {
                at: codes.indexOf(criterion.code) + 1,
                of: codes.length,
              })}
              set={scoring.set}
              criterion={criterion}
              sheet={sheet}
              verdict={scoring.verdict}
              states={view.states}
              takesFocus={props.follows}
              taken={takenCase}
              onTake={(name) => setTaken({ ...taken, [code]: name })}
              onChoose={(option) => void choose(option)}
              onComment={(value) => jobs.comment(criterion.code, value)}
              commentsAtOnce={props.commentsAtOnce}
              onKnockOut={jobs.knockOut}
              onGoTo={onGoTo}
            />
          </div>
          <StepButtons
            previous={neighbour(codes, code, -1)}
            next={neighbour(codes, code, 1)}
            nextUnscored={following}
            complete={scoring.verdict.complete}
            onGoTo={onGoTo}
            onFinish={props.onFinish}
          />
        </>
      )}
    </div>
  );
}
