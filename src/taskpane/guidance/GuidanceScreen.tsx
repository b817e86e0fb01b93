import { useEffect, useRef } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useText } from "../i18n";
import { useSectionStyles } from "../section-styles";
import { GlossaryPage } from "./GlossaryPage";
import { NewsPage } from "./NewsPage";
import type { GuidancePage, HomeKind } from "./pages";
import { WelcomePanel } from "./WelcomePanel";

interface Props {
  readonly page: GuidancePage;
  readonly home: HomeKind;
  /** Whether nothing else stands on the page; in a face its title is above. */
  readonly isWholePage?: boolean;
  readonly onBack: () => void;
}

/** One page of help, in the place of the work until the person goes back to it. */
export function GuidanceScreen({ page, home, isWholePage = false, onBack }: Props) {
  const Heading = isWholePage ? "h1" : "h2";
  const section = useSectionStyles();
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The way back stands above the heading and has to be in sight too.
    heading.current?.closest("section")?.scrollIntoView({ block: "start" });
    heading.current?.focus({ preventScroll: true });
  }, [page]);
  return (
    <section className={section.page} aria-labelledby="guidance-title">
      <div className={section.part}>
        <Button className={section.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("guidance.back")}
        </Button>
        <Heading ref={heading} className={section.title} id="guidance-title" tabIndex={-1}>
          {text(`guidance.menu.${page}`)}
        </Heading>
      </div>
      {page === "glossary" && <GlossaryPage />}
      {page === "news" && <NewsPage heading={isWholePage ? "h2" : "h3"} />}
      {page === "welcome" && <WelcomePanel home={home} onDone={onBack} />}
    </section>
  );
}
