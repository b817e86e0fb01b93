import { lazy, Suspense, useCallback, useReducer, useState } from "react";
import type { Outcome } from "../../catalogue/outcome";
import type { ProductView, ScoringStore } from "../../app/types";
import type { Finding } from "../../workbook/port";
import { offerNow } from "../guidance/offers";
import { useText } from "../i18n";
import { useLeaveWarning, useSaveFile } from "../start/use-save-file";
import { useMedia, WIDE } from "../media";
import { stepWords } from "../scoring/change-words";
import { ScoreScreen } from "../scoring/ScoreScreen";
import { SheetMap } from "../scoring/SheetMap";
import { VerdictCard } from "../verdict/VerdictCard";
import { VerdictStrip } from "../verdict/VerdictStrip";
import { FrameMessages } from "./FrameMessages";
import { moved, openingPlace, type Errand, type Section } from "./place";
import { ProductBar } from "./ProductBar";
import { ProductList } from "./ProductList";
import { Screen } from "./Screen";
import { SectionTabs } from "./SectionTabs";
import { SessionMenu } from "./SessionMenu";
import { useFrameStyles } from "./frame-styles";
import { useGrid } from "./use-grid";
import { useSnapshot } from "./use-snapshot";
import { useUndo } from "./use-undo";

const FinishScreen = lazy(async () => ({ default: (await import("../finish/FinishScreen")).FinishScreen }));
const PrintScreen = lazy(async () => ({ default: (await import("../print/PrintScreen")).PrintScreen }));
const EvidencePanel = lazy(async () => ({ default: (await import("../evidence/EvidencePanel")).EvidencePanel }));
const FindingsPanel = lazy(async () => ({ default: (await import("../findings/FindingsPanel")).FindingsPanel }));
const VerifySection = lazy(async () => ({ default: (await import("../verify/VerifySection")).VerifySection }));
const NoProducts = lazy(async () => ({ default: (await import("./NoProducts")).NoProducts }));
const GuidanceScreen = lazy(async () => ({ default: (await import("../guidance/GuidanceScreen")).GuidanceScreen }));
const OfferLine = lazy(() => import("../guidance/OfferLine"));
const OfficialScreen = lazy(async () => ({ default: (await import("../official/OfficialScreen")).OfficialScreen }));

interface SessionFrameProps {
  readonly store: ScoringStore;
  /** What the pane was opened for. */
  readonly errand?: Errand;
  readonly onLeave: () => void;
}

/** An open session: product bar on top, the one thing in the middle, the verdict always in sight. */
export function SessionFrame({ store, errand = "score", onLeave }: SessionFrameProps) {
  const frame = useFrameStyles();
  const text = useText();
  const wide = useMedia(WIDE);
  const { document, products, findings, keeping, lastChange } = useSnapshot(store);
  const [place, go] = useReducer(moved, { products, startsAt: store.startsAt, errand }, openingPlace);
  const [trouble, setTrouble] = useState<string | null>(null);
  // The start screen introduces; in Excel a session opens without one. Who asked the ribbon for something gets that alone.
  const [offers] = useState(() => store.home === "excel" && errand === "score" && offerNow() !== null);
  const { state: saving, save } = useSaveFile(store);
  const atRisk = useLeaveWarning(store);
  const at = products.findIndex(({ product }) => product.code === place.product);
  const view: ProductView | undefined = products[at] ?? products[0];

  /** Runs a job of the store; what goes wrong stands above the work until it is put away. */
  const run = useCallback(async <T,>(job: Promise<Outcome<T>>): Promise<boolean> => {
    const outcome = await job;
    setTrouble(outcome.ok ? null : outcome.message);
    return outcome.ok;
  }, []);

  useGrid(store, place, go);
  const { undone, undo } = useUndo(store, run, ({ product, criterion: at }) => {
    if (place.section === "score" && at !== "") go({ kind: "criterion", product, criterion: at });
  });

  const away = store.home === "file" ? { onLeave } : { onRefresh: () => void run(store.refresh()) };
  if (!view) {
    return (
      <Screen>
        <NoProducts title={document.session.meeting.title} findings={findings} {...away} />
      </Screen>
    );
  }

  const { code } = view.product;
  const goTo = (criterion: string) => go({ kind: "criterion", product: code, criterion });
  const toSection = (section: Section) => go({ kind: "section", section });
  const toProduct = (product: string) => go({ kind: "product", product });
  const criterion = place.criteria[code] ?? "";
  const next = products[at + 1]?.product.code ?? null;
  /** The worksheet of a scoring sheet is named by its product's code. */
  const goToFinding = (criterionCode: string, { sheet }: Finding) => {
    const meant = products.find(({ product }) => sheet.startsWith(product.code))?.product.code ?? code;
    go({ kind: "criterion", product: meant, criterion: criterionCode });
  };
  const knockOut = (id: string, reason: string | null) => run(store.knockOut(code, id, reason));

  const map = <SheetMap view={view} current={criterion} onGoTo={goTo} />;
  const list = <ProductList products={products} current={code} onOpen={toProduct} />;
  const card = (
    <VerdictCard
      view={view}
      meeting={document.session.meeting}
      current={criterion}
      onGoTo={goTo}
      onFinish={() => toSection("finish")}
      onKnockOut={knockOut}
    />
  );

  const score = (
    <ScoreScreen
      key={code}
      view={view}
      criterion={criterion}
      arrivals={place.arrivals}
      follows={place.follows}
      wide={wide}
      // A wide pane has the other panels beside the criterion.
      middle={wide && place.middle !== "keys" ? "criterion" : place.middle}
      lastChange={lastChange}
      panels={{ map, products: list, verdict: card }}
      commentsAtOnce={store.home === "file"}
      jobs={{
        choose: (criterionCode, option) => run(store.choose(code, criterionCode, option)),
        comment: (criterionCode, value) => run(store.comment(code, criterionCode, value)),
        knockOut,
      }}
      undone={undone}
      onUndo={undo}
      onGoTo={(criterionCode, product = code) => go({ kind: "criterion", product, criterion: criterionCode })}
      unscoredNow={() =>
        store.getSnapshot().products.find(({ product }) => product.code === code)?.scoring?.verdict.unscored ?? []
      }
      onMoveOn={(from, to) => go({ kind: "on", product: code, from, to })}
      onMiddle={(middle) => go({ kind: "middle", middle })}
      onFinish={() => toSection("finish")}
    />
  );

  const section = () => {
    switch (place.section) {
      case "score":
        return score;
      case "evidence":
        return <EvidencePanel view={view} session={document.session} onGoTo={goTo} />;
      case "finish":
        return (
          <FinishScreen
            store={store}
            view={view}
            onGoTo={goTo}
            onPrint={() => toSection("print")}
            onBack={() => toSection("score")}
            {...(next === null ? {} : { onNextProduct: () => toProduct(next) })}
          />
        );
      case "print":
        return <PrintScreen store={store} productCode={code} onBack={() => toSection("score")} />;
      case "findings":
        return <FindingsPanel findings={findings} onGoTo={goToFinding} />;
      case "verify":
        return <VerifySection document={document} products={products} onBack={() => toSection("score")} />;
      case "official":
        return <OfficialScreen store={store} onBack={() => toSection("score")} />;
      case "welcome":
      case "glossary":
      case "news":
        return (
          <GuidanceScreen
            page={place.section}
            home={store.home === "excel" ? "excel" : "browser"}
            onBack={() => toSection("score")}
          />
        );
    }
  };

  return (
    <div className={frame.frame}>
      <header className={frame.header}>
        <ProductBar
          view={view}
          previous={products[at - 1]?.product.code ?? null}
          next={next}
          wide={wide}
          onOpen={toProduct}
          onList={() => go({ kind: "middle", middle: "products" })}
          listOpen={place.section === "score" && place.middle === "products"}
          menu={
            <SessionMenu
              findings={findings.length}
              unsaved={keeping.unsavedFile}
              {...(store.home === "file"
                ? { file: { onSave: () => void save(), onLeave } }
                : { onRefresh: () => void run(store.refresh()) })}
              onFindings={() => toSection("findings")}
              onOfficial={() => toSection("official")}
              onVerify={() => toSection("verify")}
              {...(lastChange ? { undo: { step: stepWords(lastChange, text), onUndo: undo } } : {})}
              onGuidance={toSection}
              onKeys={() => go({ kind: "middle", middle: "keys" })}
              onMissing={() => setTrouble(text("scoring.screenFailed"))}
            />
          }
        />
        <SectionTabs section={place.section} findings={findings.length} onOpen={toSection} />
      </header>
      <FrameMessages
        trouble={trouble}
        // The score screen has a line of its own for it.
        undone={undone && place.section !== "score" ? stepWords(undone, text) : null}
        saving={saving}
        elsewhere={keeping.draft === "elsewhere"}
        atRisk={atRisk}
        onSave={() => void save()}
        onPutAway={() => setTrouble(null)}
      />
      {offers && (
        <Suspense>
          <OfferLine onOpen={toSection} />
        </Suspense>
      )}
      <div className={frame.columns}>
        {wide && (
          <nav className={frame.left} aria-label={text("scoring.product.list")}>
            <div className={frame.products}>{list}</div>
            <div className={frame.map}>{map}</div>
          </nav>
        )}
        <main className={frame.main}>
          <Screen>{section()}</Screen>
        </main>
        {wide && <aside className={frame.right}>{card}</aside>}
      </div>
      {!wide && place.section !== "print" && (
        <VerdictStrip
          view={view}
          open={place.section === "score" && place.middle === "verdict"}
          onToggle={() => go({ kind: "middle", middle: "verdict" })}
        />
      )}
    </div>
  );
}
