import { useEffect, useRef, useState } from "react";
import { Button, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { putPapers, setStates, type PaperEntry } from "../../../app/meeting/edit-session";
import { shownState, type DossierPaper } from "../../../council/dossier/dossier-card";
import { stateAt } from "../../../council/evidence-states";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { PaperFields } from "./PaperFields";
import { StateMark } from "./StateMark";
import { EVIDENCE_STATES, isState } from "./states";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  open: { gridColumn: "1 / -1" },
  lacking: { border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  mark: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  state: { minWidth: "8.5rem" },
});

const BLANK: PaperEntry = { state: "present", number: "", issuer: "", issued: "", expires: "", pages: "", note: "" };

interface Props {
  readonly product: string;
  readonly paper: DossierPaper;
  /** Opened and brought into sight. */
  readonly isMeant: boolean;
  /** ISO date of the meeting. */
  readonly meeting: string;
  readonly change: MeetingScreenProps["change"];
}

/** One family of papers of a dossier: its state at a touch, its papers behind "Chi tiết". */
export function DossierPaperItem({ product, paper, isMeant, meeting, change }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const [isOpen, setOpen] = useState(isMeant);
  const item = useRef<HTMLLIElement>(null);
  const { family, records, entered, contradictions } = paper;
  const { title } = family;
  useEffect(() => {
    if (!isMeant) return;
    item.current?.scrollIntoView({ block: "center" });
    item.current?.querySelector<HTMLElement>("select")?.focus();
  }, [isMeant]);

  const [only] = records;
  const shown = shownState(paper);
  const lacks = entered ? shown !== "present" : paper.required;
  // What is chosen here is what was entered; that it has lapsed or contradicts stands beside it.
  const beside = only && records.length === 1 && stateAt(only, meeting) !== only.state;
  const put = (papers: readonly PaperEntry[]) =>
    void change(text("meetingDossier.dossier.step.paper", { title }), (document) =>
      putPapers(document, product, family.id, papers),
    );
  const mark =
    paper.demand === "ground"
      ? text("law.dossier.knocksOut")
      : paper.required
        ? text("session.evidence.mandatory")
        : paper.proves.join(", ");
  return (
    <li ref={item} className={mergeClasses(styles.item, isOpen && styles.open, lacks && styles.lacking)}>
      <h5 className={styles.title} lang="vi">
        {title}
        {mark === "" ? null : <span className={styles.mark}>{` · ${mark}`}</span>}
      </h5>
      <div className={styles.line}>
        {records.length > 1 ? (
          <>
            <StateMark state={shown} />
            <span className={section.quiet}>{text("meetingDossier.matrix.several", { count: records.length })}</span>
          </>
        ) : (
          <Select
            className={styles.state}
            size="small"
            aria-label={text("meetingDossier.dossier.state", { title })}
            value={only?.state ?? ""}
            onChange={(_, { value }) =>
              void change(text("meetingDossier.dossier.step.state", { title }), (document) =>
                setStates(document, [{ product, family: family.id, state: isState(value) ? value : null }]),
              )
            }
          >
            <option value="">{text("meetingDossier.dossier.unentered")}</option>
            {EVIDENCE_STATES.map((state) => (
              <option key={state} value={state}>
                {text(`session.evidence.${state}`)}
              </option>
            ))}
          </Select>
        )}
        {beside ? <StateMark state={stateAt(only, meeting)} /> : null}
        <Button
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-label={text("meetingDossier.dossier.details", { title })}
          onClick={() => setOpen(!isOpen)}
        >
          {text("meetingDossier.dossier.detailsShort")}
        </Button>
      </div>
      {contradictions.map((sentence) => (
        <p key={sentence} className={section.quiet} lang="vi">
          {sentence}
        </p>
      ))}
      {isOpen ? (
        <>
          <p className={section.quiet} lang="vi">
            {text("session.evidence.requirement", { text: family.requirement })}
          </p>
          {records.map((record, index) => (
            <PaperFields
              key={index}
              id={`${family.id}-${index}`}
              number={index + 1}
              record={record}
              onChange={(entry) => put(records.map((each, place) => (place === index ? { ...each, ...entry } : each)))}
              onRemove={() => put(records.filter((_, place) => place !== index))}
            />
          ))}
          <Button size="small" className={section.start} onClick={() => put([...records, BLANK])}>
            {text("meetingDossier.dossier.add")}
          </Button>
        </>
      ) : null}
    </li>
  );
}
