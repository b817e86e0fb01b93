import { useMemo, useState, type SyntheticEvent } from "react";
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { addProducts, changeProduct, setRecused, type ProductEntry as Entry } from "../../../app/meeting/edit-session";
import { EDITIONS } from "../../../catalogue/editions";
import { formatProductCode, parseProductCode } from "../../../council/product-code";
import { proposeSets } from "../../../council/products/propose-set";
import type { CouncilSession, Product } from "../../../council/types";
import { formatDay, parseDay } from "../../day";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import { ProductFields, setsUnder } from "../../start/ProductFields";
import { blankProduct, editionOf, productField, type ProductEntry } from "../../start/session-entry";
import type { MeetingScreenProps } from "../screen-props";

const useStyles = makeStyles({
  recusal: {
    display: "flex",
    flexDirection: "column",
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly session: CouncilSession;
  /** null for a new one. */
  readonly product: Product | null;
  readonly change: MeetingScreenProps["change"];
  readonly onDone: () => void;
}

/** A product typed or mended, with the members who recuse from it; the set is proposed from the name. */
export function ProductForm({ session, product, change, onDone }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const [entry, setEntry] = useState<ProductEntry>(() => (product ? typedFrom(product) : blankProduct(1)));
  const [recused, setRecusedIds] = useState<readonly string[]>(product?.recused ?? []);
  const [troubles, setTroubles] = useState<ReadonlyMap<string, string>>(new Map());
  const meetingDate = formatDay(session.meeting.date);
  const edition = editionOf(entry, meetingDate);
  const proposals = useMemo(() => proposeSets(entry.name, "", EDITIONS.at(-1)?.sets ?? []), [entry.name]);

  const save = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const found = new Map<string, string>();
    const filedOn = parseDay(entry.filedOn);
    const sets = edition?.ok ? setsUnder(edition.value.edition) : [];
    if (filedOn === null) found.set(productField(entry, "filedOn"), text("session.form.badDate"));
    else if (filedOn > session.meeting.date)
      found.set(productField(entry, "filedOn"), text("session.form.filedAfterMeeting"));
    if (!sets.some(({ no }) => String(no) === entry.set))
      found.set(productField(entry, "set"), text("session.form.setRequired"));
    const code = parseProductCode(entry.code, edition?.ok ? edition.value.edition : "26-2026");
    if (!code.ok) found.set(productField(entry, "code"), code.message);
    for (const field of ["name", "code", "filedOn", "producer"] as const) {
      if (entry[field].trim() !== "") continue;
      const label = text(`session.form.${field}`).toLowerCase();
      found.set(productField(entry, field), text("session.form.required", { field: label }));
    }
    setTroubles(found);
    const fields = [...form.querySelectorAll<HTMLElement>("input, select")];
    fields.find(({ id }) => found.has(id))?.focus();
    if (found.size > 0 || filedOn === null || !code.ok) return;
    const { name, producer, phone, address, kind } = entry;
    const spelled = formatProductCode(code.value);
    const values: Entry = { code: spelled, name, set: Number(entry.set), producer, phone, address, kind, filedOn };
    const label = text(product ? "meetingDossier.step.edit" : "meetingDossier.step.add", { name: name.trim() });
    const isDone = await change(label, (document) => {
      const next = product ? changeProduct(document, product.code, values) : addProducts(document, [values]);
      return next.ok ? setRecused(next.value, spelled, recused) : next;
    });
    if (isDone) onDone();
  };

  return (
    <form className={section.part} noValidate onSubmit={(event) => void save(event)} aria-labelledby="product-form">
      <h3 className={section.heading} id="product-form">
        {text(product ? "meetingDossier.form.edit" : "meetingDossier.form.add")}
      </h3>
      <ProductFields
        product={entry}
        number={(product ? session.products.indexOf(product) : session.products.length) + 1}
        meetingDate={meetingDate}
        troubles={troubles}
        onChange={setEntry}
      />
      {proposals.length > 0 ? (
        <div className={section.actions}>
          <p className={section.quiet} lang="vi">
            {text("meetingDossier.form.proposals", {
              sets: proposals
                .map(({ set, name, because }) => text("meetingDossier.form.proposal", { no: set, name, because }))
                .join("; "),
            })}
          </p>
        </div>
      ) : null}
      {session.members.length > 0 ? (
        <fieldset className={styles.recusal}>
          <legend>{text("meetingDossier.form.recusal")}</legend>
          {session.members.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name === "" ? id : name}
              checked={recused.includes(id)}
              onChange={(_, { checked }) =>
                setRecusedIds(checked === true ? [...recused, id] : recused.filter((each) => each !== id))
              }
            />
          ))}
        </fieldset>
      ) : null}
      <div className={section.actions}>
        <Button appearance="primary" type="submit">
          {text("meetingDossier.form.save")}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {text("session.form.cancel")}
        </Button>
      </div>
    </form>
  );
}

function typedFrom({ code, name, filedOn, kind, set, producer, phone, address }: Product): ProductEntry {
  return { id: 1, code, name, filedOn: formatDay(filedOn), kind, set: String(set), producer, phone, address };
}
