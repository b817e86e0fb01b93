import { useId } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons";
import type { OfficialWording } from "../../catalogue/types";
import { useText } from "../i18n";

const useStyles = makeStyles({
  toggle: { alignSelf: "start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  words: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  line: { margin: 0, whiteSpace: "pre-line" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly wording: OfficialWording;
  readonly fileName: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Title and notes of a criterion as the official sheet words them, one tap away; its options show theirs on their cards. */
export function OfficialWords({ wording, fileName, open, onOpen }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useId();
  return (
    <>
      <Button
        className={styles.toggle}
        appearance="transparent"
        icon={<DocumentTextRegular />}
        aria-expanded={open}
        {...(open ? { "aria-controls": words } : {})}
        onClick={() => onOpen(!open)}
      >
        {text(open ? "official.hide" : "official.show")}
      </Button>
      {open && (
        <div id={words} className={styles.words}>
          <div lang="vi">
            {[wording.title, ...wording.notes].map((line, index) => (
              <p key={index} className={styles.line}>
                {line}
              </p>
            ))}
          </div>
          <p className={styles.quiet}>{text("official.source", { file: fileName })}</p>
        </div>
      )}
    </>
  );
}
