import { useState } from "react";
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ButtonWithReason } from "../../ButtonWithReason";
import { withRecognitions, type RecognisedProduct } from "../../../council/after/recognitions";
import type { ProductRecognition } from "../../../council/types";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import { DayField } from "../DayField";
import type { MeetingScreenProps } from "../screen-props";
import { ResultStarLine } from "./ResultStarLine";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)",
    "@media (max-width: 899px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    gap: tokens.spacingHorizontalM,
    alignItems: "end",
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: { listStyleType: "none" },
  shared: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    alignItems: "end",
    margin: 0,
    border: "none",
    padding: 0,
    minWidth: 0,
  },
  field: { flexGrow: 1, flexBasis: "12rem", minWidth: 0, maxWidth: "18rem" },
  legend: { padding: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly products: readonly RecognisedProduct[];
  readonly recorded: readonly ProductRecognition[];
  readonly change: MeetingScreenProps["change"];
}

interface Entry {
  readonly number: string;
  readonly decidedOn: string;
}

const BLANK: Entry = { number: "", decidedOn: "" };

/** The decisions that recognise the products of the session, one by one or the same for all. */
export function RecognitionForm({ products, recorded, change }: Props) {
  const styles = useStyles();
  const section = useSectionStyles();
  const text = useText();
  const [typed, setTyped] = useState<ReadonlyMap<string, Entry>>(new Map());
  const [shared, setShared] = useState(BLANK);
  const [saved, setSaved] = useState(false);
  const entryOf = (code: string): Entry => typed.get(code) ?? recorded.find(({ product }) => product === code) ?? BLANK;
  const put = (changes: readonly (readonly [string, Entry])[]) => {
    setSaved(false);
    setTyped((before) => new Map([...before, ...changes]));
  };
  const undated = products.filter(({ code }) => entryOf(code).number.trim() !== "" && entryOf(code).decidedOn === "");
  const save = async () => {
    const given = products.map(({ code }) => {
      const { number, decidedOn } = entryOf(code);
      return { product: code, number, decidedOn };
    });
    if (await change(text("meetingAfter.decisions.step"), (document) => withRecognitions(document, given))) {
      setTyped(new Map());
      setSaved(true);
    }
  };
  const fill = () =>
    put(
      products.flatMap(({ code }) => {
        const { number, decidedOn } = entryOf(code);
        const filled = { number: number || shared.number, decidedOn: decidedOn || shared.decidedOn };
        return number === "" || decidedOn === "" ? [[code, filled] as const] : [];
      }),
    );
  if (products.length === 0) return <p className={section.quiet}>{text("meetingAfter.decisions.none")}</p>;
  return (
    <>
      <fieldset className={styles.shared}>
        <legend className={styles.legend}>{text("meetingAfter.decisions.sameForAll")}</legend>
        <Field className={styles.field} label={text("meetingAfter.decisions.number")}>
          <Input
            value={shared.number}
            maxLength={200}
            onChange={(_, { value }) => setShared((before) => ({ ...before, number: value }))}
          />
        </Field>
        <div className={styles.field}>
          <DayField
            label={text("meetingAfter.decisions.day")}
            day={shared.decidedOn}
            onDay={(decidedOn) => setShared((before) => ({ ...before, decidedOn }))}
          />
        </div>
        <ButtonWithReason
          offBecause={shared.number.trim() === "" && shared.decidedOn === "" ? text("why.noDecision") : null}
          onClick={fill}
        >
          {text("meetingAfter.decisions.fill")}
        </ButtonWithReason>
      </fieldset>
      <ul className={styles.lines}>
        {products.map((product) => {
          const { code, name } = product;
          const entry = entryOf(code);
          return (
            <li key={code} className={styles.item}>
              <div className={styles.line} role="group" aria-label={name}>
                <ResultStarLine product={product} />
                <Field label={text("meetingAfter.decisions.number")}>
                  <Input
                    value={entry.number}
                    maxLength={200}
                    aria-label={text("meetingAfter.decisions.of", {
                      field: text("meetingAfter.decisions.number"),
                      product: name,
                    })}
                    onChange={(_, { value }) => put([[code, { ...entry, number: value }]])}
                  />
                </Field>
                <DayField
                  label={text("meetingAfter.decisions.day")}
                  day={entry.decidedOn}
                  onDay={(decidedOn) => put([[code, { ...entry, decidedOn }]])}
                />
              </div>
            </li>
          );
        })}
      </ul>
      {undated.length > 0 && (
        <Notice kind="caution">
          <p className={section.sentence}>
            {text("meetingAfter.decisions.missingDay", { products: undated.map(({ name }) => name).join("; ") })}
          </p>
        </Notice>
      )}
      <div className={section.actions}>
        <ButtonWithReason
          appearance="primary"
          offBecause={undated.length > 0 ? text("why.undated") : typed.size === 0 ? text("why.nothingTyped") : null}
          onClick={() => void save()}
        >
          {text("meetingAfter.decisions.save")}
        </ButtonWithReason>
        <p className={section.quiet} role="status">
          {saved ? text("meetingAfter.decisions.saved") : ""}
        </p>
      </div>
    </>
  );
}
