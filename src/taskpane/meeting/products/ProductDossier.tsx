import { useEffect, useMemo, useRef, useState } from "react";
import { Button, Switch, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../../ButtonWithReason";
import { markContradiction } from "../../../app/meeting/edit-session";
import { dossierCard, shownState } from "../../../council/dossier/dossier-card";
import { setKey } from "../../../council/session-sets";
import type { Product } from "../../../council/types";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { DossierPaperItem } from "./DossierPaperItem";
import { QuestionFields } from "./QuestionFields";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0 },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 22rem), 1fr))",
    gap: tokens.spacingVerticalS,
    alignItems: "start",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  found: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "start" },
});

interface Props extends MeetingScreenProps {
  readonly product: Product;
  /** The family that is meant, opened with its details; "" for none. */
  readonly family: string;
  /** Back to the grid; absent in a pane, where there is none. */
  readonly onBack?: () => void;
  readonly onProduct: (code: string) => void;
}

/** One product's dossier: its card, the papers with their details, and what the papers say against each other. */
export function ProductDossier({ snapshot, change, product, family, onBack, onProduct }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const [onlyLacking, setOnlyLacking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { document, sets } = snapshot;
  const { products, meeting } = document.session;
  const loaded = sets.get(setKey(product));
  const set = loaded?.ok ? loaded.value : null;
  const card = useMemo(() => set && dossierCard(document, product, set), [document, product, set]);
  const at = products.findIndex(({ code }) => code === product.code);
  useEffect(() => {
    if (family === "" && onBack) heading.current?.focus();
  }, [family, onBack]);

  const step = (by: number, name: "previous" | "next", icon: React.ReactElement) => {
    const to = products[at + by];
    return (
      <ButtonWithReason
        appearance="subtle"
        icon={icon}
        offBecause={to === undefined ? text(by < 0 ? "why.firstProduct" : "why.lastProduct") : null}
        aria-label={text(`meetingDossier.dossier.${name}`)}
        title={text(`meetingDossier.dossier.${name}`)}
        onClick={() => to && onProduct(to.code)}
      />
    );
  };
  const shown = card?.papers.filter(
    (paper) => !onlyLacking || (shownState(paper) !== "present" && (paper.required || paper.entered)),
  );
  return (
    <article className={section.part} aria-labelledby="dossier-product">
      {onBack ? (
        <Button className={section.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("meetingDossier.dossier.back")}
        </Button>
      ) : null}
      <div className={styles.head}>
        <div className={styles.name}>
          <h3 className={section.heading} id="dossier-product" tabIndex={-1} ref={heading}>
            {product.name}
          </h3>
          <p className={section.quiet}>{[product.code, product.producer].filter((part) => part !== "").join(" · ")}</p>
        </div>
        {step(-1, "previous", <ChevronLeftRegular />)}
        {step(1, "next", <ChevronRightRegular />)}
      </div>
      {card === null ? <Notice kind="caution">{text("meetingDossier.dossier.noSet")}</Notice> : null}
      {card ? (
        <p className={section.sentence} lang="vi" role="status">
          {card.sentence}
        </p>
      ) : null}
      {card && card.contradictions.length > 0 ? (
        <Notice
          kind="caution"
          title={text("meetingDossier.dossier.contradictions", { count: card.contradictions.length })}
        >
          {card.contradictions.map((each) => (
            <div key={each.rule} className={styles.found}>
              <p className={section.sentence} lang="vi">
                {each.sentence}
              </p>
              <Button
                size="small"
                onClick={() =>
                  void change(text("meetingDossier.dossier.step.mark"), (current) => markContradiction(current, each))
                }
              >
                {text("meetingDossier.dossier.mark")}
              </Button>
            </div>
          ))}
        </Notice>
      ) : null}
      <section className={section.part} aria-labelledby="dossier-papers">
        <h4 className={section.heading} id="dossier-papers">
          {text("meetingDossier.dossier.papers")}
        </h4>
        <Switch
          label={text("meetingDossier.matrix.onlyLacking")}
          checked={onlyLacking}
          onChange={(_, { checked }) => setOnlyLacking(checked)}
        />
        <ul className={styles.list}>
          {shown?.map((paper) => (
            <DossierPaperItem
              key={paper.family.id}
              product={product.code}
              paper={paper}
              isMeant={paper.family.id === family}
              meeting={meeting.date}
              change={change}
            />
          ))}
        </ul>
      </section>
      {set ? <QuestionFields document={document} product={product} set={set} change={change} /> : null}
    </article>
  );
}
