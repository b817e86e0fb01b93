import { useEffect, useRef, useState } from "react";
import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { ArrowLeftRegular, CheckmarkCircleRegular } from "@fluentui/react-icons";
import type { ProductView, ScoringStore } from "../../app/types";
import { criteriaOf, criterionByCode } from "../../catalogue/traverse";
import { CriterionLinks } from "../CriterionLinks";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { CommentField } from "../scoring/CommentField";
import { useSectionStyles } from "../section-styles";
import { gapSentence, undecidedSentence, verdictSentence } from "../verdict/sentences";
import { SealAct } from "./SealAct";
import { SealedSheet } from "./SealedSheet";

const useStyles = makeStyles({
  verdict: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  done: { display: "flex", gap: tokens.spacingHorizontalS, margin: 0 },
  doneIcon: { flexShrink: 0, alignSelf: "center", color: tokens.colorStatusSuccessForeground1 },
});

interface FinishScreenProps {
  readonly store: ScoringStore;
  readonly view: ProductView;
  readonly onGoTo: (criterion: string) => void;
  readonly onPrint: () => void;
  readonly onBack: () => void;
  /** Absent for the last product. */
  readonly onNextProduct?: () => void;
}

/** The end of one sheet: what is open, what is flagged, the opinion, the seal. */
export function FinishScreen({ store, view, onGoTo, onPrint, onBack, onNextProduct }: FinishScreenProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  // Also keeps Fluent's care of the focus alive past the question of sealing: where the question is its only user, the page behind it
  // would stay hidden from screen readers for good.
  const focusReturns = useRestoreFocusTarget();
  const [opinionTrouble, setOpinionTrouble] = useState<string | null>(null);
  const { product, sheet, scoring, problem } = view;
  const { seal } = sheet;
  const sealCode = seal?.code ?? null;

  // Sealing and reopening change the whole screen: reading starts again at its head.
  const shown = useRef(sealCode);
  useEffect(() => {
    if (shown.current === sealCode) return;
    shown.current = sealCode;
    title.current?.focus();
  }, [sealCode]);

  const saveOpinion = async (opinion: string) => {
    const saved = await store.opinion(product.code, opinion).catch(() => null);
    setOpinionTrouble(saved?.ok ? null : (saved?.message ?? text("session.save.unexpected")));
    return saved?.ok === true;
  };

  return (
    <section className={section.page} aria-labelledby="finish-title">
      <div className={section.part}>
        <Button className={section.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("session.finish.back")}
        </Button>
        <h2 ref={title} {...focusReturns} className={section.title} id="finish-title" tabIndex={-1}>
          {text("session.finish.title")}
        </h2>
        {scoring ? (
          <p className={styles.verdict} role="status">
            {verdictSentence(scoring.verdict, text)}
          </p>
        ) : (
          <Notice kind="caution">
            <p className={section.sentence} lang="vi">
              {problem ?? text("session.finish.sealNoSet")}
            </p>
          </Notice>
        )}
      </div>
      {seal ? (
        <SealedSheet
          store={store}
          productCode={product.code}
          seal={seal}
          onPrint={onPrint}
          onNextProduct={onNextProduct}
        />
      ) : null}
      {scoring ? <OpenMatters scoring={scoring} onGoTo={onGoTo} /> : null}
      <div className={section.part}>
        <CommentField
          key={`${product.code} ${sheet.round} ${sealCode ?? ""}`}
          label={text("session.finish.opinion")}
          placeholder={text("session.finish.opinionHint")}
          value={sheet.opinion}
          readOnly={seal !== null}
          atOnce={store.home === "file"}
          onSave={saveOpinion}
        />
        {opinionTrouble === null ? null : (
          <Notice kind="trouble" announce>
            {text("session.finish.opinionFailed", { reason: opinionTrouble })}
          </Notice>
        )}
      </div>
      {seal ? null : <SealAct store={store} view={view} />}
    </section>
  );
}

interface OpenMattersProps {
  readonly scoring: NonNullable<ProductView["scoring"]>;
  readonly onGoTo: (criterion: string) => void;
}

/** What is not scored, and what is scored without its proof; each the way to its criterion. */
function OpenMatters({ scoring: { set, verdict, gaps, undecided }, onGoTo }: OpenMattersProps) {
  const section = useSectionStyles();
  const text = useText();
  const begun = verdict.unscored.length < criteriaOf(set).length;
  return (
    <>
      <section className={section.part} aria-label={text("session.finish.unscored")}>
        {verdict.unscored.length === 0 ? (
          <Settled>{text("session.finish.allScored", { count: criteriaOf(set).length })}</Settled>
        ) : (
          <>
            <h3 className={section.heading}>
              {text("session.finish.unscoredHeading", { count: verdict.unscored.length })}
            </h3>
            <CriterionLinks
              links={verdict.unscored.map((code) => ({
                code,
                label: `${code} ${criterionByCode(set, code)?.title ?? ""}`,
              }))}
              onGoTo={onGoTo}
            />
          </>
        )}
      </section>
      {undecided.length > 0 ? (
        <section className={section.part} aria-labelledby="undecided-heading">
          <h3 className={section.heading} id="undecided-heading">
            {text("law.decide.heading", { count: undecided.length })}
          </h3>
          <CriterionLinks
            links={undecided.map((each) => ({
              code: each.knockOut.criterion ?? "",
              label: undecidedSentence(each, text),
            }))}
            onGoTo={onGoTo}
          />
        </section>
      ) : null}
      {begun ? (
        <section className={section.part} aria-label={text("session.finish.flagged")}>
          {gaps.length === 0 ? (
            <Settled>{text("session.finish.noneFlagged")}</Settled>
          ) : (
            <>
              <h3 className={section.heading}>{text("session.finish.flaggedHeading", { count: gaps.length })}</h3>
              <CriterionLinks
                links={gaps.map((gap) => ({ code: gap.code, label: gapSentence(gap, text) }))}
                onGoTo={onGoTo}
              />
              <p className={section.quiet}>{text("session.finish.flaggedNote")}</p>
            </>
          )}
        </section>
      ) : null}
    </>
  );
}

function Settled({ children }: { readonly children: string }) {
  const styles = useStyles();
  return (
    <p className={styles.done}>
      <CheckmarkCircleRegular className={styles.doneIcon} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
