import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronLeftRegular, ChevronRightRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../ButtonWithReason";
import type { ProductView } from "../../app/types";
import { useText } from "../i18n";
import { Meter } from "../verdict/Meter";
import { productProgress } from "./product-progress";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0`,
  },
  product: { flexGrow: 1, minWidth: 0 },
  name: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  open: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  still: { padding: `0 ${tokens.spacingHorizontalXS}` },
  line: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
  },
  code: { overflow: "hidden", textOverflow: "ellipsis" },
  progress: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} 0` },
});

interface Props {
  readonly view: ProductView;
  /** Codes of the neighbours in the session's order; null at its ends. */
  readonly previous: string | null;
  readonly next: string | null;
  /** A wide pane shows the list beside, so the name need not open it. */
  readonly wide: boolean;
  readonly listOpen: boolean;
  readonly onOpen: (product: string) => void;
  readonly onList: () => void;
  readonly menu: ReactNode;
}

/** The product being scored, its neighbours and how far its sheet is. */
export function ProductBar({ view, previous, next, wide, listOpen, onOpen, onList, menu }: Props) {
  const styles = useStyles();
  const text = useText();
  const { product } = view;
  const { done, of } = productProgress(view);
  return (
    <section aria-label={text("scoring.product.bar")}>
      <div className={styles.bar}>
        <ButtonWithReason
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={text("scoring.product.previous")}
          offBecause={previous === null ? text("why.firstProduct") : null}
          onClick={() => previous !== null && onOpen(previous)}
        />
        <div className={styles.product}>
          <h1 className={styles.name} title={product.name}>
            {wide ? (
              <span className={styles.still}>
                <span className={styles.label}>{product.name}</span>
              </span>
            ) : (
              <button
                type="button"
                className={styles.open}
                aria-expanded={listOpen}
                aria-label={text("scoring.product.openList", { name: product.name })}
                onClick={onList}
              >
                <span className={styles.label}>{product.name}</span>
                {listOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
              </button>
            )}
          </h1>
          <div className={styles.line}>
            <span className={styles.code}>{product.code}</span>
            <span aria-label={text("scoring.product.progressLong", { done, of })} role="img">
              {text(wide ? "scoring.product.progress" : "scoring.product.fraction", { done, of })}
            </span>
          </div>
        </div>
        <ButtonWithReason
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={text("scoring.product.next")}
          offBecause={next === null ? text("why.lastProduct") : null}
          onClick={() => next !== null && onOpen(next)}
        />
        {menu}
      </div>
      <div className={styles.progress}>
        <Meter value={done} max={of} />
      </div>
    </section>
  );
}
