import { useEffect, useId, useRef, useState } from "react";
import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleRegular,
  CircleHalfFillRegular,
  CircleRegular,
  DismissCircleRegular,
  LockClosedRegular,
  SearchRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import type { ProductView } from "../../app/types";
import { useText } from "../i18n";
import { matches } from "../scoring/search";
import { Stars } from "../verdict/Stars";
import { productProgress, type ProductState } from "./product-progress";

const useStyles = makeStyles({
  list: { padding: tokens.spacingHorizontalM },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  search: { width: "100%", marginBottom: tokens.spacingVerticalS },
  items: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    marginBottom: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  here: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 4px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  name: {
    display: "block",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  state: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  end: { marginLeft: "auto" },
});

const ICONS: Readonly<Record<ProductState, typeof CircleRegular>> = {
  untouched: CircleRegular,
  underway: CircleHalfFillRegular,
  complete: CheckmarkCircleRegular,
  sealed: LockClosedRegular,
  knockedOut: DismissCircleRegular,
  unreadable: WarningRegular,
};

interface ItemProps {
  readonly view: ProductView;
  readonly here: boolean;
  readonly onOpen: () => void;
}

function ProductItem({ view, here, onOpen }: ItemProps) {
  const styles = useStyles();
  const text = useText();
  const { state, done, of } = productProgress(view);
  const Icon = ICONS[state];
  const verdict = view.scoring?.verdict;
  const item = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (here) item.current?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    <button
      ref={item}
      type="button"
      className={mergeClasses(styles.item, here && styles.here)}
      aria-current={here ? "true" : undefined}
      onClick={onOpen}
    >
      <span className={styles.name}>{view.product.name}</span>
      <span className={styles.line}>{view.product.code}</span>
      <span className={styles.line}>
        <span className={styles.state}>
          <Icon aria-hidden />
          {text(`scoring.product.${state}`)}
        </span>
        {of > 0 && state === "underway" && <span>{text("scoring.product.fraction", { done, of })}</span>}
        {verdict?.complete === true && (
          <span className={styles.end}>
            <Stars star={verdict.star} />
          </span>
        )}
      </span>
    </button>
  );
}

interface Props {
  readonly products: readonly ProductView[];
  readonly current: string;
  readonly onOpen: (product: string) => void;
}

/** The products of the session with their state; the search needs no diacritics. */
export function ProductList({ products, current, onOpen }: Props) {
  const styles = useStyles();
  const text = useText();
  const title = useId();
  const [query, setQuery] = useState("");
  const shown = products.filter(({ product }) => matches(query, product.name, product.code, product.producer));
  return (
    <section className={styles.list} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {text("scoring.product.list")}
      </h2>
      {products.length > 5 && (
        <Input
          className={styles.search}
          type="search"
          contentBefore={<SearchRegular />}
          placeholder={text("scoring.product.searchShort")}
          aria-label={text("scoring.product.search")}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
      )}
      <ul className={styles.items}>
        {shown.map((view) => (
          <li key={view.product.code}>
            <ProductItem view={view} here={view.product.code === current} onOpen={() => onOpen(view.product.code)} />
          </li>
        ))}
      </ul>
      <p role="status" className={styles.line}>
        {query === ""
          ? null
          : shown.length === 0
            ? text("scoring.product.noMatch", { query })
            : text("scoring.product.count", { shown: shown.length, all: products.length })}
      </p>
    </section>
  );
}
