import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular, CopyRegular, LockOpenRegular, PrintRegular, SaveRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../ButtonWithReason";
import type { ScoringStore } from "../../app/types";
import { formatSeal } from "../../council/seal";
import type { SheetSeal } from "../../council/types";
import { localMoment } from "../day";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { useSectionStyles } from "../section-styles";
import { useSaveFile } from "../start/use-save-file";
import { ReopenForm } from "./ReopenForm";

const useStyles = makeStyles({
  seal: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    alignItems: "start",
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  label: { color: tokens.colorNeutralForeground2 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    "@media (min-width: 360px)": { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
    fontWeight: tokens.fontWeightSemibold,
    userSelect: "all",
  },
});

interface SealedSheetProps {
  readonly store: ScoringStore;
  readonly productCode: string;
  readonly seal: SheetSeal;
  readonly onPrint: () => void;
  /** Absent for the last product. */
  readonly onNextProduct?: (() => void) | undefined;
}

/** A sealed sheet: its code to compare with paper, and what comes next. */
export function SealedSheet({ store, productCode, seal, onPrint, onNextProduct }: SealedSheetProps) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const saving = useSaveFile(store);
  const [copied, setCopied] = useState<"copied" | "copyFailed" | null>(null);
  const [reopening, setReopening] = useState(false);
  const { time, day } = localMoment(seal.sealedAt);
  const code = formatSeal(seal.code);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied("copied");
    } catch {
      setCopied("copyFailed");
    }
  };

  return (
    <section className={section.part} aria-labelledby="sealed-heading">
      <h3 className={section.heading} id="sealed-heading">
        {text("session.finish.sealed")}
      </h3>
      <div className={styles.seal}>
        <span className={styles.label}>{text("session.finish.sealCode")}</span>
        <span className={styles.code}>
          {code.split("-").map((group, index) => (
            <span key={index}>
              {index === 0 ? null : (
                <>
                  {"-"}
                  <wbr />
                </>
              )}
              {group}
            </span>
          ))}
        </span>
        <span className={styles.label}>{text("session.finish.sealedAt", { time, date: day })}</span>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {text("session.finish.copy")}
        </Button>
        <span role="status">{copied === null ? null : text(`session.finish.${copied}`)}</span>
      </div>
      <h3 className={section.heading}>{text("session.finish.nextHeading")}</h3>
      <div className={section.actions}>
        <Button appearance="primary" icon={<PrintRegular />} onClick={onPrint}>
          {text("session.finish.print")}
        </Button>
        <ButtonWithReason
          icon={<SaveRegular />}
          offBecause={saving.state.kind === "saving" ? text("why.saving") : null}
          onClick={() => void saving.save()}
        >
          {text(saving.state.kind === "saving" ? "session.save.saving" : "session.save.action")}
        </ButtonWithReason>
        {onNextProduct ? (
          <Button icon={<ArrowRightRegular />} onClick={onNextProduct}>
            {text("session.finish.nextProduct")}
          </Button>
        ) : null}
        {reopening ? null : (
          <Button appearance="subtle" icon={<LockOpenRegular />} onClick={() => setReopening(true)}>
            {text("session.finish.reopen")}
          </Button>
        )}
      </div>
      {saving.state.kind === "saved" || saving.state.kind === "failed" ? (
        <Notice kind={saving.state.kind === "saved" ? "done" : "trouble"} announce>
          {saving.state.message}
        </Notice>
      ) : null}
      {reopening ? <ReopenForm store={store} productCode={productCode} onDone={() => setReopening(false)} /> : null}
    </section>
  );
}
