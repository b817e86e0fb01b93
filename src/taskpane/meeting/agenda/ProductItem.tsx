import { withConclusion, withDiscussion, withoutConclusion } from "../../../council/conclude";
import type { ProductTalk } from "../../../council/agenda/talk";
import { meanText } from "../../../council/result/mean";
import type { WorkbookDocument } from "../../../council/types";
import { councilSentence } from "../../../records/council-verdict-text";
import { useText, type Text } from "../../i18n";
import type { MeetingScreenProps } from "../screen-props";
import { DotPlot } from "../summary/DotPlot";
import { KnockOutPart } from "../summary/KnockOutPart";
import { ResultStar } from "../summary/ResultStar";
import { useAgendaStyles } from "./agenda-styles";
import { ConclusionForm } from "./ConclusionForm";
import { DiscussionForm } from "./DiscussionForm";

interface Props {
  readonly talk: ProductTalk;
  readonly document: WorkbookDocument;
  /** null keeps the names of those who knock out to themselves. */
  readonly nameOf: ((member: string) => string) | null;
  readonly change: MeetingScreenProps["change"];
}

/** A product as a whole: why it is talked about, whether it is knocked out, and what was said. */
export function ProductItem({ talk, document, nameOf, change }: Props) {
  const styles = useAgendaStyles();
  const text = useText();
  const { product, result } = talk.session;
  if (!result) return null;
  const { profile } = document.session;
  const conclusions = (document.conclusions ?? []).filter((each) => each.product === product.code);
  const concluded = conclusions.find((each) => each.kind === "knock-out");
  const question = { kind: "knock-out", product: product.code } as const;
  const discussed = document.minutes?.discussion.find((each) => each.product === product.code)?.text ?? "";
  return (
    <>
      <div className={styles.figures}>
        <span className={styles.mean}>{result.mean ? meanText(result.mean, profile.decimals) : "–"}</span>
        <ResultStar result={result} />
      </div>
      <DotPlot result={result} profile={profile} />
      <p className={styles.sentence} lang="vi">
        {councilSentence(result, profile.decimals)}
      </p>
      <ul className={styles.list}>
        {reasons(talk, profile.largestSpread, text).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <KnockOutPart knockOuts={result.knockOuts} conclusions={conclusions} nameOf={nameOf} />
      {(result.knockOuts.members > 0 || concluded) && (
        <ConclusionForm
          title={text("meetingAgenda.conclude.knockOut")}
          yes={text("meetingAgenda.conclude.out")}
          no={text("meetingAgenda.conclude.stays")}
          recorded={concluded?.kind === "knock-out" ? { answer: concluded.knockedOut, note: concluded.note } : null}
          onSave={(knockedOut, note) =>
            change(text("meetingAgenda.conclude.stepKnockOut", { product: product.name }), (before) =>
              withConclusion(before, { ...question, knockedOut, note }),
            )
          }
          onTakeBack={() =>
            change(text("meetingAgenda.conclude.stepTakeBack", { product: product.name }), (before) =>
              withoutConclusion(before, question),
            )
          }
        />
      )}
      <DiscussionForm
        recorded={discussed}
        onSave={(words) =>
          change(text("meetingAgenda.discussion.step", { product: product.name }), (before) =>
            withDiscussion(before, product.code, words),
          )
        }
      />
    </>
  );
}

/** Why a product is on the agenda. */
function reasons({ agenda, session: { result }, criteria }: ProductTalk, allowed: number, text: Text) {
  const { spread, tooFarApart, near } = agenda;
  const decisive = criteria.filter((each) => each.decisive).length;
  const found = [
    tooFarApart ? text("meetingAgenda.why.tooFar", { spread, allowed }) : text("meetingAgenda.why.spread", { spread }),
  ];
  if (near) {
    const { star, from, reached, distance } = near;
    const values = { star, from, count: distance.of };
    if (distance.sum === 0) found.push(text("meetingAgenda.why.at", { star, from }));
    else if (reached) found.push(text("meetingAgenda.why.above", { ...values, over: distance.sum }));
    else found.push(text("meetingAgenda.why.below", { ...values, missing: distance.sum }));
  }
  found.push(decisive > 0 ? text("meetingAgenda.why.decisive", { count: decisive }) : text("meetingAgenda.why.none"));
  if (result && result.knockOuts.members > 0) {
    const { members, of } = result.knockOuts;
    found.push(text("meetingAgenda.why.knockOut", { members, of }));
  }
  return found;
}
