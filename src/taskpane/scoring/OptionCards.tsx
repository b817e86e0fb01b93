import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Checkmark16Filled } from "@fluentui/react-icons";
import { mergeClasses } from "@fluentui/react-components";
import type { Option } from "../../catalogue/types";
import type { EvidenceStates } from "../../scoring/types";
import { useText } from "../i18n";
import { OptionEvidence } from "./OptionEvidence";
import { useOptionStyles } from "./option-styles";
import { SHEET_SEALED } from "./SheetNotices";

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  /** 1-based number in the decision's order, or null. */
  readonly chosen: number | null;
  readonly states: EvidenceStates;
  readonly readOnly: boolean;
  /** The words of the official sheet stand under our own. */
  readonly official: boolean;
  /** Takes the focus when the person has just come here. */
  readonly takesFocus: boolean;
  readonly onChoose: (option: number) => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The options of a criterion as radio cards. Arrows only move the focus, since choosing may go on to the next
 * criterion; a digit, space, Enter or a tap chooses.
 */
export function OptionCards({ label, options, chosen, states, readOnly, official, takesFocus, onChoose }: Props) {
  const styles = useOptionStyles();
  const text = useText();
  const group = useRef<HTMLDivElement>(null);
  const chosenAt = options.findIndex(({ number }) => number === chosen);
  const [pointed, setPointed] = useState<number | null>(null);
  const tabStop = pointed ?? Math.max(chosenAt, 0);

  useEffect(() => {
    if (!takesFocus) return;
    const current = group.current?.querySelector<HTMLElement>("[role='radio'][aria-checked='true']");
    (current ?? group.current)?.focus({ preventScroll: true });
  }, [takesFocus]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    if (step === undefined || options.length === 0) return;
    event.preventDefault();
    const radios = [...event.currentTarget.querySelectorAll<HTMLElement>("[role='radio']")];
    const at = radios.findIndex((radio) => radio === document.activeElement);
    const from = at < 0 && step < 0 ? 0 : at;
    radios[(from + step + radios.length) % radios.length]?.focus();
  };

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      aria-readonly={readOnly || undefined}
      tabIndex={-1}
      className={styles.group}
      onKeyDown={onKeyDown}
    >
      {options.map((option, at) => {
        const isChosen = option.number === chosen;
        return (
          <div key={option.number} className={mergeClasses(styles.card, isChosen && styles.chosenCard)}>
            <button
              type="button"
              role="radio"
              aria-checked={isChosen}
              aria-disabled={readOnly || undefined}
              aria-describedby={readOnly ? SHEET_SEALED : undefined}
              tabIndex={at === tabStop ? 0 : -1}
              className={mergeClasses(styles.option, readOnly && styles.readOnly)}
              onFocus={() => setPointed(at)}
              onClick={(event) => {
                // The second click of a double click would land on whatever stands there by then.
                if (!readOnly && event.detail < 2) onChoose(option.number);
              }}
            >
              <span className={mergeClasses(styles.key, isChosen && styles.chosenKey)} aria-hidden="true">
                {isChosen ? <Checkmark16Filled /> : at < 9 ? at + 1 : null}
              </span>
              <span className={styles.points}>
                <span className={styles.figure}>{option.points}</span>
                <span className={styles.unit}>{text("scoring.criterion.unit")}</span>
              </span>
              <span className={styles.wording}>
                <span>{option.text}</span>
                {option.star !== null && (
                  <span className={styles.chip}>{text("scoring.criterion.floor", { star: option.star })}</span>
                )}
                {official && option.official !== undefined && (
                  <span className={styles.official} lang="vi">
                    {option.official}
                  </span>
                )}
              </span>
            </button>
            {isChosen && <OptionEvidence needs={option.evidence} states={states} />}
          </div>
        );
      })}
    </div>
  );
}
