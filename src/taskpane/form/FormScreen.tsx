import { useEffect, useRef, useState } from "react";
import { Button, CompoundButton, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, DocumentAddRegular, TableEditRegular } from "@fluentui/react-icons";
import type { FormOffer, OfferedForm } from "../../app/open-form";
import type { ScoringStore, SessionOpener } from "../../app/types";
import { EDITION_LABELS } from "../../records/labels";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { SetResult } from "../official/SetResult";
import { stopsOf, type Choices } from "../official/use-official";
import { useSectionStyles } from "../section-styles";
import { FormDetails } from "./FormDetails";
import type { WhenOpened } from "../start/use-opening";

interface Props {
  readonly offer: FormOffer;
  readonly opener: Pick<SessionOpener, "openForms" | "newSession">;
  readonly onOpened: WhenOpened<ScoringStore>;
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  choice: { maxWidth: "none", width: "100%", justifyContent: "start", textAlign: "start" },
  // Vietnamese stacks two marks on a letter: Fluent's second line is too tight.
  second: {
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A file that is a province's form: what is in it, where it differs from the decision, and how to go on. */
export function FormScreen({ offer, opener, onOpened, onBack }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const [choices, setChoices] = useState<Choices>({});
  const [way, setWay] = useState<"here" | "anew" | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (way === null) heading.current?.focus();
  }, [way]);
  const stopped = offer.sets.filter((set) => stopsOf(set, choices) > 0).length;

  if (way !== null) {
    return (
      <FormDetails
        offer={offer}
        choices={choices}
        inPlace={way === "here"}
        opener={opener}
        onOpened={onOpened}
        onBack={() => setWay(null)}
      />
    );
  }
  return (
    <>
      <div className={section.part}>
        <Button className={section.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {text("form.back")}
        </Button>
        <h1 ref={heading} className={section.title} tabIndex={-1}>
          {text("form.title")}
        </h1>
        <p className={section.sentence}>{text("form.lead", { file: offer.fileName })}</p>
      </div>
      <section className={section.part} aria-labelledby="forms-heading">
        <h2 className={section.heading} id="forms-heading">
          {text("form.formsHeading")}
        </h2>
        {offer.forms.map((form) => (
          <FormLine key={form.id} form={form} />
        ))}
        {offer.left.map((sentence) => (
          <Notice key={sentence} kind="caution">
            <span lang="vi">{sentence}</span>
          </Notice>
        ))}
      </section>
      {offer.sets.map((set) => (
        <SetResult
          key={`${set.sheet.edition}:${set.sheet.set}`}
          set={set}
          choices={choices}
          onChoose={(key, choice) => setChoices((before) => ({ ...before, [key]: choice }))}
        />
      ))}
      <div className={section.part}>
        <div role="status" id="forms-stopped">
          {stopped > 0 && <Notice kind="caution">{text("form.stopped", { count: stopped })}</Notice>}
        </div>
        <CompoundButton
          className={styles.choice}
          appearance="primary"
          icon={<TableEditRegular />}
          secondaryContent={{ className: styles.second, children: text("form.hereDetail") }}
          disabledFocusable={stopped > 0}
          {...(stopped > 0 ? { "aria-describedby": "forms-stopped" } : {})}
          onClick={() => setWay("here")}
        >
          {text("form.here")}
        </CompoundButton>
        <CompoundButton
          className={styles.choice}
          icon={<DocumentAddRegular />}
          secondaryContent={{ className: styles.second, children: text("form.anewDetail") }}
          onClick={() => setWay("anew")}
        >
          {text("form.anew")}
        </CompoundButton>
      </div>
    </>
  );
}

function FormLine({ form }: { readonly form: OfferedForm }) {
  const section = useSectionStyles();
  const text = useText();
  const { worksheet, set, setName, edition, scored, criteria, marks } = form;
  const places = marks.ticks && marks.scores ? "form.both" : marks.ticks ? "form.ticks" : "form.scores";
  return (
    <div>
      <p className={section.sentence}>
        {text("form.formLine", { worksheet, no: set, name: setName, decision: EDITION_LABELS[edition] })}
      </p>
      <p className={section.quiet}>{text(places, { scored, criteria })}</p>
    </div>
  );
}
