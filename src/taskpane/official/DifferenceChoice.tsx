import { useId } from "react";
import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { OfficialDifference } from "../../workbook/official/session-sheet";
import { useText, type Text } from "../i18n";
import { useSectionStyles } from "../section-styles";
import type { Choice } from "./use-official";

const useStyles = makeStyles({
  difference: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  place: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly difference: OfficialDifference;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function placeOf(at: string, text: Text): string {
  if (at === "") return text("official.wholeSet");
  return text(/^[ABC]$/u.test(at) ? "official.part" : "official.at", { code: at });
}

/** One place where the file differs: what stands there, what was expected, and what to do. */
export function DifferenceChoice({ difference, choice, onChoose }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const heading = useId();
  const { at, findings, figure } = difference;
  return (
    <div className={styles.difference}>
      <h4 className={styles.place} id={heading}>
        {placeOf(at, text)}
      </h4>
      {findings.map(({ where, message }, index) => (
        <div key={index} lang="vi">
          <p className={section.sentence}>{message}</p>
          <p className={section.quiet}>{where}</p>
        </div>
      ))}
      <RadioGroup
        aria-labelledby={heading}
        value={choice}
        onChange={(_, { value }) => {
          if (value === "law" || value === "file" || value === "stop") onChoose(value);
        }}
      >
        <Radio value="law" label={text("official.law")} />
        {figure !== null && <Radio value="file" label={text("official.file")} />}
        <Radio value="stop" label={text("official.stop")} />
      </RadioGroup>
      {figure === null && <p className={section.quiet}>{text("official.nothingToTake")}</p>}
    </div>
  );
}
