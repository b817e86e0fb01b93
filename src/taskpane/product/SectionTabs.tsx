import type { GuidancePage } from "../guidance/pages";
import { useText } from "../i18n";
import type { Section } from "./place";
import { Tabs } from "./Tabs";

/** Loading an official sheet, checking signed paper and help are jobs of the menu, not parts of the sheet. */
type Tab = Exclude<Section, "official" | "verify" | GuidancePage>;

const ALWAYS: readonly Tab[] = ["score", "evidence", "finish", "print"];

interface Props {
  readonly section: Section;
  /** How much was wrong with the opened file; without anything there is no such part. */
  readonly findings: number;
  readonly onOpen: (section: Section) => void;
}

/** The parts of a member's face, always in the same order. */
export function SectionTabs({ section, findings, onOpen }: Props) {
  const text = useText();
  const sections: readonly Tab[] = findings > 0 ? [...ALWAYS, "findings"] : ALWAYS;
  const tabs = sections.map((key) => ({ key, title: text(`scoring.nav.${key}`) }));
  return <Tabs label={text("scoring.nav.label")} tabs={tabs} here={section} onOpen={onOpen} />;
}
