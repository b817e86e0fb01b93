import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { EDITIONS } from "../../catalogue/editions";
import type { EditionId, EvaluationKind } from "../../catalogue/types";
import { useText } from "../i18n";
import { DayInput } from "./DayInput";
import { faultOf } from "./field-fault";
import { editionOf, productField, type EntryTroubles, type ProductEntry } from "./session-entry";

const useStyles = makeStyles({
  product: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 15rem), 1fr))",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    alignItems: "start",
    "& > *": { minWidth: 0 },
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { padding: `0 ${tokens.spacingHorizontalXS}`, fontWeight: tokens.fontWeightSemibold },
  wide: { gridColumn: "1 / -1" },
  select: { minWidth: 0, width: "100%" },
  set: { margin: 0, gridColumn: "1 / -1", fontWeight: tokens.fontWeightSemibold },
  reason: { margin: 0, gridColumn: "1 / -1", color: tokens.colorNeutralForeground2 },
  remove: { justifySelf: "start", gridColumn: "1 / -1" },
});

const KINDS = { first: "kindFirst", upgrade: "kindUpgrade", "re-evaluation": "kindAgain" } as const;

function isKind(value: string): value is EvaluationKind {
  return Object.hasOwn(KINDS, value);
}

interface ProductFieldsProps {
  readonly product: ProductEntry;
  readonly number: number;
  /** Meeting date as typed. */
  readonly meetingDate: string;
  readonly troubles: EntryTroubles;
  readonly onChange: (product: ProductEntry) => void;
  /** The set in words where the product stands in a form of its own, which says it. */
  readonly setName?: string;
  /** Absent for the only product. */
  readonly onRemove?: () => void;
}

/** One product of a new session; the set is offered once the dates say which decision it is scored on. */
export function ProductFields({
  product,
  number,
  meetingDate,
  troubles,
  onChange,
  setName,
  onRemove,
}: ProductFieldsProps) {
  const styles = useStyles();
  const text = useText();
  const edition = editionOf(product, meetingDate);
  const sets = edition?.ok ? setsUnder(edition.value.edition) : [];
  const put = (change: Partial<ProductEntry>) => onChange({ ...product, ...change });
  const id = (name: Exclude<keyof ProductEntry, "id">) => productField(product, name);
  return (
    <fieldset className={styles.product}>
      <legend className={styles.legend}>{text("session.form.product", { number })}</legend>
      <Field {...faultOf(troubles, id("name"))} className={styles.wide} label={text("session.form.name")} required>
        <Input id={id("name")} value={product.name} onChange={(_, data) => put({ name: data.value })} />
      </Field>
      <Field
        {...faultOf(troubles, id("code"))}
        label={text("session.form.code")}
        hint={text("session.form.codeHint")}
        required
      >
        <Input
          id={id("code")}
          value={product.code}
          autoComplete="off"
          onChange={(_, data) => put({ code: data.value })}
        />
      </Field>
      <Field {...faultOf(troubles, id("filedOn"))} label={text("session.form.filedOn")} required>
        <DayInput
          id={id("filedOn")}
          label={text("session.form.filedOn")}
          value={product.filedOn}
          onChange={(filedOn) => put({ filedOn })}
        />
      </Field>
      <Field label={text("session.form.kind")}>
        <Select value={product.kind} onChange={(_, { value }) => isKind(value) && put({ kind: value })}>
          {Object.entries(KINDS).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {text(`session.form.${label}`)}
            </option>
          ))}
        </Select>
      </Field>
      {setName === undefined ? (
        <Field {...faultOf(troubles, id("set"))} className={styles.wide} label={text("session.form.set")} required>
          <Select
            className={styles.select}
            select={{ className: styles.select }}
            id={id("set")}
            value={sets.some(({ no }) => String(no) === product.set) ? product.set : ""}
            disabled={sets.length === 0}
            // Its one entry says what it waits for.
            aria-description={sets.length === 0 ? text("session.form.setWaits") : undefined}
            onChange={(_, { value }) => put({ set: value })}
          >
            <option value="">{text(sets.length === 0 ? "session.form.setWaits" : "session.form.setChoose")}</option>
            {sets.map(({ no, name, status }) => (
              <option key={no} value={no}>
                {text(status === "verified" ? "session.form.setNumbered" : "session.form.setUnverified", { no, name })}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <p className={styles.set}>{setName}</p>
      )}
      <p className={styles.reason} role="status" lang="vi">
        {edition?.ok ? edition.value.reason : null}
      </p>
      <Field
        {...faultOf(troubles, id("producer"))}
        className={styles.wide}
        label={text("session.form.producer")}
        required
      >
        <Input id={id("producer")} value={product.producer} onChange={(_, data) => put({ producer: data.value })} />
      </Field>
      <Field {...faultOf(troubles, id("phone"))} label={text("session.form.phone")}>
        <Input
          id={id("phone")}
          type="tel"
          value={product.phone}
          autoComplete="off"
          onChange={(_, data) => put({ phone: data.value })}
        />
      </Field>
      <Field label={text("session.form.address")}>
        <Input value={product.address} onChange={(_, data) => put({ address: data.value })} />
      </Field>
      {onRemove ? (
        <Button className={styles.remove} appearance="subtle" icon={<DeleteRegular />} onClick={onRemove}>
          {text("session.form.removeProduct", { number })}
        </Button>
      ) : null}
    </fieldset>
  );
}

/** The sets that exist under an edition. */
export function setsUnder(edition: EditionId) {
  return EDITIONS.find(({ id }) => id === edition)?.sets ?? [];
}
