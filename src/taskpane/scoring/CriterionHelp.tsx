import { makeStyles, tokens } from "@fluentui/react-components";
import type { Criterion, FloorLevel, ProductSet } from "../../catalogue/types";
import { criterionHelp, type FloorHelp, type ProofHelp } from "../../scoring/criterion-help";
import { useText, type Text } from "../i18n";

const useStyles = makeStyles({
  help: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  heading: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  sentence: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly id: string;
  readonly set: ProductSet;
  readonly criterion: Criterion;
}

/** What proves a criterion, what its marks ask for, and where the law leaves a gap, out of the catalogue's data. */
export default function CriterionHelp({ id, set, criterion }: Props) {
  const styles = useStyles();
  const text = useText();
  const { proofs, unproved, floors, gaps } = criterionHelp(set, criterion);
  const lowest = Math.min(...criterion.options.map(({ points }) => points));
  const open = gaps.flatMap((gap) => (gap.kind === "council-floor" ? [] : [gap.text]));
  return (
    <div id={id} className={styles.help} role="region" aria-label={text("criterionHelp.showLong")}>
      <h3 className={styles.heading}>{text("criterionHelp.proofs")}</h3>
      {proofs.length === 0 ? (
        <p className={styles.sentence}>{text("criterionHelp.byEye")}</p>
      ) : (
        <>
          <ul className={styles.lines}>
            {proofs.map((proof) => (
              <li key={proof.anyOf.map((family) => family.id).join("|")}>{proofSentence(proof, lowest, text)}</li>
            ))}
          </ul>
          {unproved.length > 0 && (
            <p className={styles.sentence}>{text("criterionHelp.alsoByEye", { points: unproved.join(", ") })}</p>
          )}
          <p className={styles.quiet}>{text("criterionHelp.unproved")}</p>
        </>
      )}
      <h3 className={styles.heading}>{text("criterionHelp.floors")}</h3>
      <p className={styles.sentence}>{floorSentence(floors, text)}</p>
      {floors.length > 0 && <p className={styles.quiet}>{text("criterionHelp.councilFloor")}</p>}
      {open.length > 0 && (
        <>
          <h3 className={styles.heading}>{text("criterionHelp.gaps")}</h3>
          <ul className={styles.lines} lang="vi">
            {open.map((gap) => (
              <li key={gap}>{`${gap}.`}</li>
            ))}
          </ul>
          <p className={styles.quiet}>{text("criterionHelp.gapAdvice")}</p>
        </>
      )}
    </div>
  );
}

/** "Hợp đồng liên kết: từ mức 1 điểm (bắt buộc có trong hồ sơ)". */
function proofSentence({ anyOf, from, mandatory }: ProofHelp, lowest: number, text: Text): string {
  const papers = anyOf.map(({ title }) => title).join(text("criterionHelp.or"));
  const said =
    from === lowest
      ? text("criterionHelp.proofAll", { papers })
      : text("criterionHelp.proof", { papers, points: from });
  return mandatory ? `${said} (${text("criterionHelp.mandatory")})` : said;
}

/** "Cần từ 2 điểm để xếp 4 sao, từ 3 điểm để xếp 5 sao; …". */
function floorSentence(floors: readonly FloorHelp[], text: Text): string {
  if (floors.length === 0) return text("criterionHelp.noFloor");
  const said = floors.map(({ points, levels }) => text("criterionHelp.floor", { points, stars: stars(levels, text) }));
  return text("criterionHelp.floorSentence", { floors: said.join(", ") });
}

function stars(levels: readonly FloorLevel[], text: Text): string {
  const [first] = levels;
  const last = levels.at(-1);
  if (first === undefined || last === undefined || first === last) return String(first ?? "");
  const before = levels.slice(0, -1).join(", ");
  return text("criterionHelp.orStars", { first: before, last });
}
