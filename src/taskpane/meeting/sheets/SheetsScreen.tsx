import { mergeClasses } from "@fluentui/react-components";
import { sheetStates } from "../../../council/rounds/sheet-states";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { CollectPart } from "./CollectPart";
import { IssuePart } from "./IssuePart";
import { OpinionPart } from "./OpinionPart";
import { RoundPart } from "./RoundPart";
import { SheetMatrix } from "./SheetMatrix";
import { useSheetsStyles } from "./sheets-styles";

/** Members' sheets: hand out, take in, where each is, the second round, and re-evaluations by written opinion. */
export function SheetsScreen(props: MeetingScreenProps) {
  const section = useSectionStyles();
  const styles = useSheetsStyles();
  const text = useText();
  const states = sheetStates(props.snapshot.document);
  return (
    <section className={mergeClasses(section.page, styles.page)} aria-labelledby="sheets-title">
      <h2 className={section.title} id="sheets-title">
        {text("meeting.nav.sheets")}
      </h2>
      <IssuePart {...props} />
      <CollectPart {...props} />
      <SheetMatrix states={states} />
      <RoundPart {...props} />
      <OpinionPart {...props} />
    </section>
  );
}
