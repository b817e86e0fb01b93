import type { CouncilKnockOuts } from "../../../council/result/knock-outs";
import type { Conclusion } from "../../../council/types";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import { DetailPart } from "./DetailPart";

interface Props {
  readonly knockOuts: CouncilKnockOuts;
  /** Those of the product. */
  readonly conclusions: readonly Conclusion[];
  /** null keeps the names to themselves. */
  readonly nameOf: ((member: string) => string) | null;
}

/** Who knocks a dossier out, for what reason, and what the council made of it; nothing where nobody does. */
export function KnockOutPart({ knockOuts: { found, members, of, disputed }, conclusions, nameOf }: Props) {
  const section = useSectionStyles();
  const text = useText();
  const reasonText = (reason: string) => (reason === "" ? text("meetingSummary.detail.noReason") : reason);
  const concluded = conclusions.find((each) => each.kind === "knock-out");
  if (members === 0 && !concluded) return null;
  return (
    <DetailPart title={text("meetingSummary.detail.knockOuts", { members, of })}>
      {found.map(({ id, text: words, by }) => (
        <div key={id}>
          <p className={section.sentence} lang="vi">
            {words}
          </p>
          <ul>
            {by.map(({ member, reason }) => (
              <li key={member}>
                {nameOf
                  ? text("meetingSummary.detail.knockOutBy", { name: nameOf(member), reason: reasonText(reason) })
                  : reasonText(reason)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {disputed && <p className={section.sentence}>{text("meetingSummary.detail.disputed")}</p>}
      {concluded?.kind === "knock-out" && (
        <p className={section.sentence}>
          {[
            text(concluded.knockedOut ? "meetingSummary.detail.concludedOut" : "meetingSummary.detail.concludedStay"),
            concluded.note,
          ]
            .filter((part) => part !== "")
            .join(" ")}
        </p>
      )}
    </DetailPart>
  );
}
