import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CommentMultipleRegular } from "@fluentui/react-icons";
import type { SessionResult } from "../../../council/result/session-results";
import type { Conclusion, RuleProfile } from "../../../council/types";
import { useText } from "../../i18n";
import { useCardStyles } from "../../verdict/card-styles";
import { recognitionText } from "../../verdict/LawNotes";
import { familiesNamed } from "../../verdict/sentences";
import { CouncilFloorList } from "./CouncilFloorList";
import { CouncilPart } from "./CouncilPart";
import { DetailPart } from "./DetailPart";
import { KnockOutPart } from "./KnockOutPart";
import { MemberMatrix } from "./MemberMatrix";

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    "@media (max-width: 899px)": { padding: `${tokens.spacingVerticalS} 0` },
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 20rem), 1fr))",
    gap: tokens.spacingVerticalL,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  start: { alignSelf: "start" },
});

interface Props {
  readonly session: SessionResult;
  readonly profile: RuleProfile;
  /** Those of the product. */
  readonly conclusions: readonly Conclusion[];
  readonly nameOf: (member: string) => string;
  readonly onAgenda: () => void;
}

/** What a result rests on: council, floors, knock-outs, evidence, and every member's points. */
export function ResultDetail({ session: { set, result }, profile, conclusions, nameOf, onAgenda }: Props) {
  const styles = useStyles();
  const card = useCardStyles();
  const text = useText();
  if (!set || !result) return null;
  const { mean, band, star, recognition, gaps, quorum } = result;
  return (
    <div className={styles.detail}>
      <Button className={styles.start} icon={<CommentMultipleRegular />} onClick={onAgenda}>
        {text("meetingSummary.detail.toAgenda")}
      </Button>
      <div className={styles.columns}>
        <DetailPart title={text("meetingSummary.detail.council")}>
          <CouncilPart result={result} nameOf={nameOf} chairRequired={profile.chairRequired} />
        </DetailPart>
        {star !== null && band !== null && (
          <DetailPart title={text("meetingSummary.detail.recognition")}>
            <p className={card.sentence}>{recognitionText(recognition, star, band, text)}</p>
          </DetailPart>
        )}
        <KnockOutPart knockOuts={result.knockOuts} conclusions={conclusions} nameOf={nameOf} />
        {gaps.length > 0 && (
          <DetailPart title={text("meetingSummary.detail.gaps")}>
            <ul className={styles.list}>
              {gaps.map(({ code, families, state, points, members }) => (
                <li key={`${code}:${families.join("|")}`} title={members.map(nameOf).join("; ")}>
                  {text("meetingSummary.detail.gap", {
                    sentence: text(`scoring.verdict.gap.${state}`, {
                      points,
                      code,
                      families: familiesNamed(families, text),
                    }),
                    count: members.length,
                    of: quorum.present,
                  })}
                </li>
              ))}
            </ul>
          </DetailPart>
        )}
      </div>
      {mean && (
        <DetailPart title={text("meetingSummary.detail.floors")}>
          <CouncilFloorList floors={result.floors} rule={profile.councilFloors} />
        </DetailPart>
      )}
      {mean && (
        <DetailPart title={text("meetingSummary.detail.points")}>
          <MemberMatrix set={set} result={result} nameOf={nameOf} />
        </DetailPart>
      )}
    </div>
  );
}
