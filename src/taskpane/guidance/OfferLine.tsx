import { useEffect, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useText } from "../i18n";
import { offerNow, rememberVersion, rememberWelcome } from "./offers";
import type { GuidancePage } from "./pages";
import { VERSION } from "./version";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexShrink: 0,
    alignItems: "start",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "@media print": { display: "none" },
  },
  open: { minWidth: 0, paddingInline: 0, color: tokens.colorBrandForegroundLink },
  // The sentence and its link may take two lines; what closes them stays beside the first.
  said: {
    display: "flex",
    flexGrow: 1,
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "24px",
  },
});

interface Props {
  readonly onOpen: (page: GuidancePage) => void;
}

/** One quiet line above the work, shown once: an introduction for who is new, what has changed after an update. */
export default function OfferLine({ onOpen }: Props) {
  const styles = useStyles();
  const text = useText();
  const [offer, setOffer] = useState(offerNow);
  useEffect(() => {
    rememberVersion();
    rememberWelcome();
  }, []);
  if (offer === null) return null;
  return (
    <div className={styles.line} role="status">
      <div className={styles.said}>
        <span>
          {offer === "welcome" ? text("guidance.offer.welcome") : text("guidance.offer.updated", { version: VERSION })}
        </span>
        <Button
          className={styles.open}
          appearance="transparent"
          size="small"
          onClick={() => {
            setOffer(null);
            onOpen(offer);
          }}
        >
          {text(`guidance.menu.${offer}`)}
        </Button>
      </div>
      <Button
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label={text("guidance.offer.put")}
        onClick={() => setOffer(null)}
      />
    </div>
  );
}
