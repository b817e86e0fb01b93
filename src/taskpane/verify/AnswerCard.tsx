import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ButtonWithReason } from "../ButtonWithReason";
import type { Outcome } from "../../catalogue/outcome";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSectionStyles } from "../section-styles";
import { answerWords } from "./answer-words";
import type { CheckedEntry } from "./use-checks";

const useStyles = makeStyles({
  places: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  source: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly entry: CheckedEntry;
  /** The newest is read out. */
  readonly newest: boolean;
  readonly onUseNear: (code: string) => void;
  /** Absent where nothing can be rebuilt. */
  readonly onRebuild?: ((qrText: string) => Promise<Outcome<null>>) | undefined;
}

/** One answer: symbol, word, whose sheet it is, and where paper and file differ. */
export function AnswerCard({ entry, newest, onUseNear, onRebuild }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const [rebuilding, setRebuilding] = useState<"no" | "now" | Outcome<null>>("no");
  const { answer, source, qrText } = entry;
  const { tone, title, lines, places } = answerWords(answer, text);
  const canRebuild = answer.kind === "not-held" && answer.rebuild && onRebuild && qrText !== null;
  const rebuild = async () => {
    if (!onRebuild || qrText === null || rebuilding === "now") return;
    setRebuilding("now");
    setRebuilding(
      await onRebuild(qrText).catch(
        () => ({ ok: false, code: "unexpected", message: text("verify.unexpected") }) as const,
      ),
    );
  };
  return (
    <Notice kind={tone} title={title} announce={newest}>
      <p className={styles.source}>{source}</p>
      {lines.map((line) => (
        <p key={line} className={section.sentence}>
          {line}
        </p>
      ))}
      {places.length > 0 && (
        <ul className={styles.places}>
          {places.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      )}
      {answer.kind === "near" && <Button onClick={() => onUseNear(answer.of.code)}>{text("verify.useNear")}</Button>}
      {canRebuild && (rebuilding === "no" || rebuilding === "now" || !rebuilding.ok) && (
        <ButtonWithReason offBecause={rebuilding === "now" ? text("why.working") : null} onClick={() => void rebuild()}>
          {text(rebuilding === "now" ? "verify.rebuilding" : "verify.rebuild")}
        </ButtonWithReason>
      )}
      {typeof rebuilding === "object" && (
        <p className={section.sentence} role="status">
          {rebuilding.ok ? text("verify.rebuildDone") : rebuilding.message}
        </p>
      )}
    </Notice>
  );
}
