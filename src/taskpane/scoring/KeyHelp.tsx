import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { MessageKey } from "../messages";
import { useText } from "../i18n";

const useStyles = makeStyles({
  help: { padding: tokens.spacingHorizontalL },
  title: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gap: tokens.spacingVerticalS, margin: 0 },
  keys: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, maxWidth: "140px" },
  key: {
    minWidth: "20px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    textAlign: "center",
    whiteSpace: "nowrap",
  },
  meaning: { margin: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});

interface Row {
  readonly keys: readonly string[];
  readonly meaning: MessageKey;
}

interface Props {
  readonly onClose: () => void;
}

/** What the keys do, as they are written on the keyboard. */
export function KeyHelp({ onClose }: Props) {
  const styles = useStyles();
  const text = useText();
  const title = useId();
  const rows: readonly Row[] = [
    { keys: ["1", "–", "9"], meaning: "scoring.keys.choose" },
    { keys: ["↑", "↓"], meaning: "scoring.keys.walk" },
    { keys: [text("scoring.keys.space")], meaning: "scoring.keys.pick" },
    { keys: ["←", "→", "PgUp", "PgDn"], meaning: "scoring.keys.neighbour" },
    { keys: ["Enter"], meaning: "scoring.keys.nextUnscored" },
    { keys: ["Ctrl + Z"], meaning: "scoring.keys.undo" },
    { keys: ["/"], meaning: "scoring.keys.search" },
    { keys: ["?"], meaning: "scoring.keys.help" },
  ];
  return (
    <section className={styles.help} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {text("scoring.keys.title")}
      </h2>
      <dl className={styles.list}>
        {rows.map(({ keys, meaning }) => [
          <dt key={meaning} className={styles.keys}>
            {keys.map((key) => (
              <kbd key={key} className={styles.key}>
                {key}
              </kbd>
            ))}
          </dt>,
          <dd key={`${meaning}:dd`} className={styles.meaning}>
            {text(meaning)}
          </dd>,
        ])}
      </dl>
      <p className={styles.note}>{text("scoring.keys.note")}</p>
      <Button onClick={onClose}>{text("scoring.close")}</Button>
    </section>
  );
}
