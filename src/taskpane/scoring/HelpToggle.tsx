import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { useText } from "../i18n";

const useStyles = makeStyles({
  toggle: {
    flexShrink: 0,
    minWidth: 0,
    marginBlock: `calc(-1 * ${tokens.spacingVerticalXXS})`,
    paddingInline: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
  },
});

interface Props {
  readonly open: boolean;
  /** Id of what it opens. */
  readonly controls: string;
  readonly onOpen: (open: boolean) => void;
}

/** Opens and shuts the help of the criterion on the card. */
export function HelpToggle({ open, controls, onOpen }: Props) {
  const styles = useStyles();
  const text = useText();
  return (
    <Button
      className={styles.toggle}
      appearance="transparent"
      size="small"
      icon={<QuestionCircleRegular />}
      aria-label={text("criterionHelp.showLong")}
      aria-expanded={open}
      {...(open ? { "aria-controls": controls } : {})}
      onClick={() => onOpen(!open)}
    >
      {text("criterionHelp.show")}
    </Button>
  );
}
