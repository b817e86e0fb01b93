import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, ArrowLeftRegular, ArrowUndoRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../ButtonWithReason";
import type { NewSessionInput, ScoringStore } from "../../app/types";
import type { Outcome } from "../../catalogue/outcome";
import type { EditionId } from "../../catalogue/types";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { DayInput } from "./DayInput";
import { faultOf } from "./field-fault";
import { ProductFields, setsUnder } from "./ProductFields";
import { blankEntry, blankProduct, checkEntry, type ProductEntry, type SessionEntry } from "./session-entry";
import { useOpening, type WhenOpened } from "./use-opening";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  back: { alignSelf: "start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  start: { alignSelf: "start" },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 15rem), 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    alignItems: "start",
    "& > *": { minWidth: 0 },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  sentence: { margin: 0 },
});

interface NewSessionFormProps {
  readonly opener: {
    newSession(input: NewSessionInput, entry: SessionEntry): Promise<Outcome<ScoringStore>>;
  };
  readonly onOpened: WhenOpened<ScoringStore>;
  /** What was typed before; null for an empty form. */
  readonly initial?: SessionEntry | null;
  /** Told what was typed so far. */
  readonly onBack: (entry: SessionEntry) => void;
  /** Present where the products stand in forms of their own: which set each is, in words, by the id of its entry. */
  readonly forms?: { readonly title: string; readonly begin: string; readonly sets: ReadonlyMap<number, string> };
  /** What else has to be decided before the session begins. */
  readonly children?: ReactNode;
}

interface Removed {
  readonly product: ProductEntry;
  readonly index: number;
}

type LineField = Exclude<keyof SessionEntry, "products" | "date">;

/** A session typed by a member himself. Faults stand at their fields; nothing typed is ever lost by an error. */
export function NewSessionForm({ opener, onOpened, initial = null, onBack, forms, children }: NewSessionFormProps) {
  const styles = useStyles();
  const text = useText();
  const opening = useOpening(onOpened);
  const [entry, setEntry] = useState(() => initial ?? blankEntry());
  const [asked, setAsked] = useState(false);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const checked = checkEntry(entry, setNumbers, text);
  const troubles = asked ? checked.troubles : NO_TROUBLES;
  const busy = opening.progress !== null;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    const { input } = checked;
    if (input) opening.run(text("session.form.creating"), () => opener.newSession(input, entry));
    else focusFirst(form.current, [...checked.troubles.keys()]);
  };
  const putProduct = (product: ProductEntry) =>
    setEntry({ ...entry, products: entry.products.map((each) => (each.id === product.id ? product : each)) });
  const removeProduct = (index: number) => {
    const product = entry.products[index];
    if (!product) return;
    setRemoved({ product, index });
    setEntry({ ...entry, products: entry.products.filter((each) => each.id !== product.id) });
  };
  const line = (name: LineField, label: string, hint?: string) => (
    <Field
      label={label}
      {...faultOf(troubles, name)}
      {...(hint === undefined ? {} : { hint })}
      required={name !== "memberTitle" && name !== "memberDepartment"}
    >
      <Input id={name} value={entry[name]} onChange={(_, data) => setEntry({ ...entry, [name]: data.value })} />
    </Field>
  );

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => onBack(entry)}>
        {text("session.form.cancel")}
      </Button>
      <h1 ref={heading} className={styles.title} tabIndex={-1}>
        {forms?.title ?? text("session.form.title")}
      </h1>
      <section className={styles.section} aria-labelledby="meeting-heading">
        <h2 className={styles.heading} id="meeting-heading">
          {text("session.form.meetingHeading")}
        </h2>
        {line("title", text("session.form.meetingTitle"), text("session.form.meetingTitleHint"))}
        <div className={styles.pair}>
          {line("province", text("session.form.province"))}
          {line("place", text("session.form.place"))}
          <Field label={text("session.form.date")} {...faultOf(troubles, "date")} required>
            <DayInput
              id="date"
              label={text("session.form.date")}
              value={entry.date}
              onChange={(date) => setEntry({ ...entry, date })}
            />
          </Field>
        </div>
      </section>
      <section className={styles.section} aria-labelledby="member-heading">
        <h2 className={styles.heading} id="member-heading">
          {text("session.form.memberHeading")}
        </h2>
        <div className={styles.pair}>
          {line("memberName", text("session.form.memberName"))}
          {line("memberTitle", text("session.form.memberTitle"))}
          {line("memberDepartment", text("session.form.memberDepartment"))}
        </div>
      </section>
      <section className={styles.section} aria-labelledby="products-heading">
        <h2 className={styles.heading} id="products-heading">
          {text("session.form.productsHeading")}
        </h2>
        {entry.products.map((product, index) => (
          <ProductFields
            key={product.id}
            product={product}
            number={index + 1}
            meetingDate={entry.date}
            troubles={troubles}
            onChange={putProduct}
            {...withSetName(forms?.sets.get(product.id))}
            {...(entry.products.length > 1 ? { onRemove: () => removeProduct(index) } : {})}
          />
        ))}
        {removed ? (
          <Notice kind="note" announce>
            <p className={styles.sentence}>{text("session.form.removed", { number: removed.index + 1 })}</p>
            <Button
              icon={<ArrowUndoRegular />}
              onClick={() => {
                setEntry({ ...entry, products: entry.products.toSpliced(removed.index, 0, removed.product) });
                setRemoved(null);
              }}
            >
              {text("session.start.undo")}
            </Button>
          </Notice>
        ) : null}
        {forms ? null : (
          <Button
            className={styles.start}
            icon={<AddRegular />}
            onClick={() => {
              const highest = Math.max(removed?.product.id ?? 0, ...entry.products.map(({ id }) => id));
              setEntry({ ...entry, products: [...entry.products, blankProduct(highest + 1)] });
            }}
          >
            {text("session.form.addProduct")}
          </Button>
        )}
      </section>
      {children}
      {opening.trouble ? (
        <Notice kind="trouble" title={text("session.form.troubleHeading")} announce>
          <p className={styles.sentence} lang="vi">
            {opening.trouble.message}
          </p>
        </Notice>
      ) : null}
      <div className={styles.actions}>
        <ButtonWithReason
          appearance="primary"
          size="large"
          type="submit"
          offBecause={busy ? text("why.working") : null}
        >
          {busy ? text("session.form.creating") : (forms?.begin ?? text("session.form.create"))}
        </ButtonWithReason>
        <span role="status">{troubles.size > 0 ? text("session.form.troubles", { count: troubles.size }) : null}</span>
      </div>
    </form>
  );
}

const NO_TROUBLES: ReadonlyMap<string, string> = new Map();

function withSetName(setName: string | undefined): { readonly setName?: string } {
  return setName === undefined ? {} : { setName };
}

function setNumbers(edition: EditionId): readonly number[] {
  return setsUnder(edition).map(({ no }) => no);
}

/** Moves to the first field, in the order of the form, that has a fault. */
function focusFirst(form: HTMLFormElement | null, fields: readonly string[]): void {
  const inputs = [...(form?.querySelectorAll<HTMLElement>("input, select") ?? [])];
  inputs.find(({ id }) => fields.includes(id))?.focus();
}
