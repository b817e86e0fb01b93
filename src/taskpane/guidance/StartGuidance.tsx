import { useEffect, useState } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage, useText } from "../i18n";
import { offerNow, rememberVersion } from "./offers";
import OfferLine from "./OfferLine";
import { guideAddress, type GuidancePage, type HomeKind } from "./pages";
import { WelcomePanel } from "./WelcomePanel";

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXL, alignItems: "center" },
  link: { display: "inline-flex", alignItems: "center", minHeight: "32px" },
});

export interface TopProps {
  readonly home: HomeKind;
  /** The introduction stands open. */
  readonly welcome: boolean;
  readonly onDone: () => void;
  readonly onOpen: (page: GuidancePage) => void;
}

/** What stands above the ways into a session: the introduction, or once after an update what has changed. */
export function StartTop({ home, welcome, onDone, onOpen }: TopProps) {
  const [hasNews] = useState(() => offerNow() === "news");
  useEffect(rememberVersion, []);
  if (welcome) return <WelcomePanel home={home} onDone={onDone} />;
  return hasNews ? <OfferLine onOpen={onOpen} /> : null;
}

export interface LinksProps {
  readonly onOpen: (page: GuidancePage) => void;
}

/** The ways to help under the ways into a session. */
export function StartLinks({ onOpen }: LinksProps) {
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  return (
    <nav className={styles.links} aria-label={text("guidance.menu.heading")}>
      <Link className={styles.link} href={guideAddress("member", language)} target="_blank" rel="noopener noreferrer">
        {text("guidance.menu.guide")}
      </Link>
      {(["glossary", "welcome", "news"] as const).map((page) => (
        <Link key={page} className={styles.link} onClick={() => onOpen(page)}>
          {text(`guidance.menu.${page}`)}
        </Link>
      ))}
    </nav>
  );
}
