import { Field, Select, Switch } from "@fluentui/react-components";
import { changeProfile } from "../../../app/meeting/edit-session";
import { DEFAULT_PROFILE } from "../../../council/default-profile";
import type { CouncilFloorRule, RuleProfile } from "../../../council/types";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { CountField } from "./CountField";
import { LineField } from "./LineField";
import { useSessionStyles } from "./session-styles";

const FLOOR_RULES: readonly CouncilFloorRule[] = ["majority", "every", "mean", "conclusion"];

/** The council's rules (Quy chế), in plain words, each with whether it is the tool's usual value; they are printed on the record. */
export function ProfilePart({ snapshot, change }: Pick<MeetingScreenProps, "snapshot" | "change">) {
  const section = useSectionStyles();
  const styles = useSessionStyles();
  const text = useText();
  const { profile } = snapshot.document.session;
  const set = (changes: Partial<RuleProfile>) =>
    void change(text("meetingSession.profile.label"), (document) => changeProfile(document, changes));
  const hint = (isUsual: boolean, meaning: string): string =>
    `${meaning} ${text(isUsual ? "meetingSession.profile.usual" : "meetingSession.profile.own")}`;
  const { numerator, denominator } = profile.quorum;
  const usualQuorum = numerator * DEFAULT_PROFILE.quorum.denominator === denominator * DEFAULT_PROFILE.quorum.numerator;
  const isSame = (key: Exclude<keyof RuleProfile, "quorum" | "source">): boolean =>
    profile[key] === DEFAULT_PROFILE[key];
  const toggle = (key: "chairRequired" | "secretaryScores" | "scoresShownBeforeSealing") => (
    <Field hint={hint(isSame(key), text(`meetingSession.profile.${key}Hint`))}>
      <Switch
        label={text(`meetingSession.profile.${key}`)}
        checked={profile[key]}
        onChange={(_, { checked }) => set({ [key]: checked })}
      />
    </Field>
  );
  const whole = (min: number, max: number) => text("meetingSession.profile.whole", { min, max });
  return (
    <section className={section.part} aria-labelledby="profile-part">
      <h3 className={section.heading} id="profile-part">
        {text("meetingSession.profile.heading")}
      </h3>
      <p className={section.quiet}>{text("meetingSession.profile.lead")}</p>
      {profile.source === DEFAULT_PROFILE.source && (
        <Notice kind="caution">{text("meetingSession.profile.noSource")}</Notice>
      )}
      <div className={styles.fields}>
        <div className={styles.wide}>
          <LineField
            label={text("meetingSession.profile.source")}
            hint={text("meetingSession.profile.sourceHint")}
            value={profile.source}
            required
            missing={text("meetingSession.required")}
            onCommit={(source) => set({ source })}
          />
        </div>
        <LineField
          label={text("meetingSession.profile.quorum")}
          hint={hint(usualQuorum, text("meetingSession.profile.quorumHint"))}
          value={`${numerator}/${denominator}`}
          check={(typed) => (fractionOf(typed) ? null : text("meetingSession.profile.quorumWrong"))}
          onCommit={(typed) => {
            const quorum = fractionOf(typed);
            if (quorum) set({ quorum });
          }}
        />
        {toggle("chairRequired")}
        <CountField
          label={text("meetingSession.profile.largestSpread")}
          hint={hint(isSame("largestSpread"), text("meetingSession.profile.largestSpreadHint"))}
          value={profile.largestSpread}
          min={0}
          max={100}
          wrong={whole(0, 100)}
          onCommit={(largestSpread) => set({ largestSpread })}
        />
        <CountField
          label={text("meetingSession.profile.leadDays")}
          hint={hint(isSame("leadDays"), text("meetingSession.profile.leadDaysHint"))}
          value={profile.leadDays}
          min={0}
          max={365}
          wrong={whole(0, 365)}
          onCommit={(leadDays) => set({ leadDays })}
        />
        <Field
          label={text("meetingSession.profile.councilFloors")}
          hint={hint(isSame("councilFloors"), text("meetingSession.profile.councilFloorsHint"))}
        >
          <Select
            className={styles.select}
            value={profile.councilFloors}
            onChange={(_, { value }) => {
              const councilFloors = FLOOR_RULES.find((rule) => rule === value);
              if (councilFloors) set({ councilFloors });
            }}
          >
            {FLOOR_RULES.map((rule) => (
              <option key={rule} value={rule}>
                {text(`meetingSession.floors.${rule}`)}
              </option>
            ))}
          </Select>
        </Field>
        <CountField
          label={text("meetingSession.profile.decimals")}
          hint={hint(isSame("decimals"), text("meetingSession.profile.decimalsHint"))}
          value={profile.decimals}
          min={0}
          max={4}
          wrong={whole(0, 4)}
          onCommit={(decimals) => set({ decimals })}
        />
        {toggle("secretaryScores")}
        {toggle("scoresShownBeforeSealing")}
      </div>
    </section>
  );
}

/** "2/3" or "75 %" as a fraction; null for anything else, or more than the whole. */
function fractionOf(typed: string): RuleProfile["quorum"] | null {
  const [, above, below] = /^\s*(\d{1,3})\s*(?:\/\s*(\d{1,3})|%)\s*$/u.exec(typed) ?? [];
  if (above === undefined) return null;
  const [numerator, denominator] = [Number(above), below === undefined ? 100 : Number(below)];
  return numerator >= 1 && numerator <= denominator ? { numerator, denominator } : null;
}
