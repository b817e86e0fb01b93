import { useId, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage, useText, type Text } from "../i18n";
import { guideAddress, type HomeKind } from "./pages";

const useStyles = makeStyles({
  panel: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    // As high as its longest step, so that the buttons stay where they are.
    minHeight: "19rem",
    "@media (min-width: 480px)": { minHeight: "14rem" },
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  top: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  step: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  lines: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "end",
    gap: tokens.spacingHorizontalS,
    marginTop: "auto",
  },
  skip: { marginInlineEnd: "auto", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  guide: { color: tokens.colorBrandForegroundLink },
});

interface Step {
  readonly title: string;
  readonly lines: readonly string[];
}

function stepsOf(home: HomeKind, text: Text): readonly Step[] {
  return [
    {
      title: text("guidance.welcome.what.title"),
      lines: [
        text("guidance.welcome.what.first"),
        text("guidance.welcome.what.second"),
        text("guidance.welcome.what.third"),
      ],
    },
    {
      title: text("guidance.welcome.ways.title"),
      lines: [
        text("guidance.welcome.ways.first"),
        text("guidance.welcome.ways.second"),
        text("guidance.welcome.ways.third"),
      ],
    },
    {
      title: text("guidance.welcome.kept.title"),
      lines: [
        text("guidance.welcome.kept.first"),
        text(home === "excel" ? "guidance.welcome.kept.excel" : "guidance.welcome.kept.browser"),
        text("guidance.welcome.kept.third"),
      ],
    },
  ];
}

interface Props {
  readonly home: HomeKind;
  /** Skipped, or seen to its end. */
  readonly onDone: () => void;
}

/** The first run in three steps: what the tool does, the two kinds of work, where things are kept. Never in the way. */
export function WelcomePanel({ home, onDone }: Props) {
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [at, setAt] = useState(0);
  const steps = stepsOf(home, text);
  const step = steps[at];
  if (!step) return null;
  const isLast = at === steps.length - 1;
  const go = (to: number) => {
    setAt(to);
    // Read out anew, and Tab goes on from the step's beginning.
    heading.current?.focus();
  };
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <div className={styles.top}>
        <h2 id={titleId} ref={heading} className={styles.title} tabIndex={-1}>
          {step.title}
        </h2>
        <span className={styles.step}>{text("guidance.welcome.step", { at: at + 1, of: steps.length })}</span>
      </div>
      <ul className={styles.lines}>
        {step.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isLast && (
        <a className={styles.guide} href={guideAddress("member", language)} target="_blank" rel="noopener noreferrer">
          {text("guidance.menu.guide")}
        </a>
      )}
      <div className={styles.actions}>
        {!isLast && (
          <Button className={styles.skip} appearance="transparent" onClick={onDone}>
            {text("guidance.welcome.skip")}
          </Button>
        )}
        {at > 0 && <Button onClick={() => go(at - 1)}>{text("guidance.welcome.previous")}</Button>}
        <Button appearance="primary" onClick={isLast ? onDone : () => go(at + 1)}>
          {text(isLast ? "guidance.welcome.done" : "guidance.welcome.next")}
        </Button>
      </div>
    </section>
  );
}
