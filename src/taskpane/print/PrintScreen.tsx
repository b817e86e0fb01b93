import { useEffect, useState } from "react";
import { Button, Spinner, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, PrintRegular, ZoomInRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../ButtonWithReason";
import type { ProductView, ScoringStore } from "../../app/types";
import { fail, type Outcome } from "../../catalogue/outcome";
import { formatSeal } from "../../council/seal";
import type { SheetBlueprint } from "../../records/blueprint";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSnapshot } from "../product/use-snapshot";
import { useSectionStyles } from "../section-styles";
import { BlueprintPage } from "./BlueprintPage";

const useStyles = makeStyles({
  page: { maxWidth: "none", gap: tokens.spacingVerticalL },
  desk: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
});

interface PrintScreenProps {
  readonly store: ScoringStore;
  readonly productCode: string;
  readonly onBack: () => void;
}

/** The record of one product as it prints, and the way to the printer. */
export function PrintScreen({ store, productCode, onBack }: PrintScreenProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const { products } = useSnapshot(store);
  const [fullSize, setFullSize] = useState(false);
  const [shown, setShown] = useState<Outcome<null> | null>(null);
  const view = products.find(({ product }) => product.code === productCode);
  const record = useRecord(store, productCode, view);
  const seal = view?.sheet.seal ?? null;
  const ready = record?.ok === true;
  const inExcel = store.home === "excel";
  // That the history could not be written is no reason not to print; the next job tells what is wrong with the workbook.
  const remember = () => store.printed(productCode).catch(() => null);
  const show = async () => {
    const done = await store.showInGrid(productCode, "");
    if (done.ok) await remember();
    setShown(done);
  };
  const print = () => {
    window.print();
    void remember();
  };
  return (
    <section className={mergeClasses(section.page, styles.page)} aria-labelledby="print-title">
      <div className={section.part}>
        <Button className={section.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("session.print.back")}
        </Button>
        <h2 className={section.title} id="print-title">
          {text("session.print.title")}
        </h2>
        {seal ? (
          <p className={section.sentence}>{text("session.print.sealed", { code: formatSeal(seal.code) })}</p>
        ) : (
          <Notice kind="caution">{text("session.print.unsealed")}</Notice>
        )}
        <div className={section.actions}>
          <ButtonWithReason
            appearance="primary"
            size="large"
            icon={<PrintRegular />}
            offBecause={ready ? null : text(record === null ? "why.paperBuilding" : "why.paperFailed")}
            onClick={() => (inExcel ? void show() : print())}
          >
            {text(inExcel ? "excel.print.show" : "session.print.print")}
          </ButtonWithReason>
          <ToggleButton icon={<ZoomInRegular />} checked={fullSize} onClick={() => setFullSize(!fullSize)}>
            {text("session.print.fullSize")}
          </ToggleButton>
        </div>
        <div role="status">{shown?.ok === true && <Notice kind="done">{text("excel.print.shown")}</Notice>}</div>
        {shown?.ok === false && (
          <Notice kind="trouble" announce>
            <p className={section.sentence} lang="vi">
              {shown.message}
            </p>
          </Notice>
        )}
        <p className={section.quiet}>{text(inExcel ? "excel.print.advice" : "session.print.advice")}</p>
      </div>
      {record === null ? (
        <Spinner label={text("session.print.building")} />
      ) : record.ok ? (
        <div className={styles.desk}>
          <BlueprintPage
            sheet={record.value}
            label={text("session.print.paper", { code: productCode })}
            fullSize={fullSize}
          />
        </div>
      ) : (
        <Notice kind="trouble" title={text("session.print.failed")} announce>
          <p className={section.sentence} lang="vi">
            {record.message}
          </p>
        </Notice>
      )}
    </section>
  );
}

/** The record of a product, built anew when that product changed; null while the first one is being built. */
function useRecord(
  store: ScoringStore,
  productCode: string,
  view: ProductView | undefined,
): Outcome<SheetBlueprint> | null {
  const text = useText();
  const unexpected = text("session.save.unexpected");
  const [built, setBuilt] = useState<{ readonly of: string; readonly record: Outcome<SheetBlueprint> } | null>(null);
  useEffect(() => {
    let current = true;
    void store
      .record(productCode)
      .catch(() => fail("unexpected", unexpected))
      .then((record) => {
        if (current) setBuilt({ of: productCode, record });
      });
    return () => {
      current = false;
    };
  }, [store, productCode, view, unexpected]);
  return built?.of === productCode ? built.record : null;
}
