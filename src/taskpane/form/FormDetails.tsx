import { useState } from "react";
import { Checkbox } from "@fluentui/react-components";
import type { FormOffer } from "../../app/open-form";
import type { NewSessionInput, ScoringStore, SessionOpener } from "../../app/types";
import type { Outcome } from "../../catalogue/outcome";
import { EDITION_LABELS } from "../../records/labels";
import { useText } from "../i18n";
import { Notice } from "../Notice";
import { sheetWith, stopsOf, type Choices } from "../official/use-official";
import { useSectionStyles } from "../section-styles";
import { NewSessionForm } from "../start/NewSessionForm";
import type { SessionEntry } from "../start/session-entry";
import { entryOf } from "./entry-of";
import type { WhenOpened } from "../start/use-opening";

interface Props {
  readonly offer: FormOffer;
  readonly choices: Choices;
  /** Whether the forms themselves are scored, or a new session in our own layout is begun. */
  readonly inPlace: boolean;
  readonly opener: Pick<SessionOpener, "openForms" | "newSession">;
  readonly onOpened: WhenOpened<ScoringStore>;
  readonly onBack: () => void;
}

/** The session's data, taken from the form as far as it says them, and what the file may remember. */
export function FormDetails({ offer, choices, inPlace, opener, onOpened, onBack }: Props) {
  const section = useSectionStyles();
  const text = useText();
  const [remember, setRemember] = useState(false);
  const sheets = offer.sets.filter((set) => stopsOf(set, choices) === 0).map((set) => sheetWith(set, choices));

  const begin = async (session: NewSessionInput, entry: SessionEntry): Promise<Outcome<ScoringStore>> => {
    if (inPlace) {
      return opener.openForms(offer, { session, forms: entry.products.map(({ id }) => id), sheets, remember });
    }
    const opened = await opener.newSession(session);
    if (!opened.ok) return opened;
    const { products } = opened.value.getSnapshot().document.session;
    const used = sheets.filter((sheet) =>
      products.some(({ edition, set }) => edition === sheet.edition && set === sheet.set),
    );
    const taken = await opened.value.takeOfficial(used);
    return taken.ok ? opened : taken;
  };

  const lost = [
    text("form.lostAlways"),
    ...(offer.forms.every(({ holds }) => holds.comments) ? [] : [text("form.lostComments")]),
    ...(offer.forms.every(({ holds }) => holds.opinion) ? [] : [text("form.lostOpinion")]),
  ].join("; ");
  const sets = new Map(
    offer.forms.map(({ id, worksheet, set, edition }) => [
      id,
      text("form.setLine", { worksheet, no: set, decision: EDITION_LABELS[edition] }),
    ]),
  );
  return (
    <NewSessionForm
      opener={{ newSession: begin }}
      onOpened={onOpened}
      initial={entryOf(offer)}
      onBack={onBack}
      {...(inPlace ? { forms: { title: text("form.session"), begin: text("form.begin"), sets } } : {})}
    >
      {inPlace && (
        <div className={section.part}>
          <Checkbox
            label={text("form.remember")}
            checked={remember}
            onChange={(_, { checked }) => setRemember(checked === true)}
          />
          <div role="status">
            <Notice kind={remember ? "note" : "caution"}>
              {remember ? text("form.rememberYes") : text("form.rememberNo", { lost })}
            </Notice>
          </div>
        </div>
      )}
    </NewSessionForm>
  );
}
