import type { ReactNode } from "react";
import { CompoundButton, makeStyles, tokens } from "@fluentui/react-components";
import { PeopleAddRegular, PeopleTeamRegular } from "@fluentui/react-icons";
import { useText } from "../i18n";
import { OPENING_PROGRESS } from "./use-opening";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  choice: { maxWidth: "none", width: "100%", justifyContent: "start", textAlign: "start" },
  second: {
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  readonly busy: boolean;
  readonly onCreate: () => void;
  /** Absent where the sample would stand beside somebody's work. */
  readonly onSample?: () => void;
  readonly children?: ReactNode;
}

/** The secretary's ways into a session, the same in both homes. */
export function SecretaryWays({ busy, onCreate, onSample, children }: Props) {
  const styles = useStyles();
  const text = useText();
  return (
    <section className={styles.section} aria-labelledby="secretary-heading">
      <h2 className={styles.heading} id="secretary-heading">
        {text("meeting.start.heading")}
      </h2>
      <CompoundButton
        className={styles.choice}
        icon={<PeopleAddRegular />}
        secondaryContent={{ className: styles.second, children: text("meeting.start.createDetail") }}
        disabledFocusable={busy}
        {...(busy ? { "aria-describedby": OPENING_PROGRESS } : {})}
        onClick={onCreate}
      >
        {text("meeting.start.create")}
      </CompoundButton>
      {onSample && (
        <CompoundButton
          className={styles.choice}
          icon={<PeopleTeamRegular />}
          secondaryContent={{ className: styles.second, children: text("meeting.start.sampleDetail") }}
          disabledFocusable={busy}
          {...(busy ? { "aria-describedby": OPENING_PROGRESS } : {})}
          onClick={onSample}
        >
          {text("meeting.start.sample")}
        </CompoundButton>
      )}
      {children}
    </section>
  );
}
