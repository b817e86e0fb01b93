import type { ProductResult } from "../../../council/result/product-result";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";

interface Props {
  readonly result: ProductResult;
  readonly chairRequired: boolean;
  readonly nameOf: (member: string) => string;
}

/** Whose sheets count, whose do not and why, and whether they are enough. */
export function CouncilPart({ result: { quorum, members, recused }, chairRequired, nameOf }: Props) {
  const section = useSectionStyles();
  const text = useText();
  const absent = members.filter(({ standing }) => standing.kind === "absent").map(({ member }) => nameOf(member));
  const { present, of, needed, enough, led } = quorum;
  const state = text(enough ? "meetingSummary.detail.enough" : "meetingSummary.detail.short");
  return (
    <>
      <p className={section.sentence}>{text("meetingSummary.detail.quorum", { present, of, needed, state })}</p>
      {chairRequired && !led && <p className={section.sentence}>{text("meetingSummary.detail.unled")}</p>}
      {absent.length > 0 && (
        <p className={section.sentence}>{text("meetingSummary.detail.absent", { names: absent.join("; ") })}</p>
      )}
      {members.map(({ member, standing }) =>
        standing.kind === "incomplete" ? (
          <p key={member} className={section.sentence}>
            {text("meetingSummary.detail.incomplete", { name: nameOf(member), count: standing.unscored.length })}
          </p>
        ) : standing.kind === "knocked-out" ? (
          <p key={member} className={section.sentence}>
            {text("meetingSummary.detail.foundOnly", { name: nameOf(member) })}
          </p>
        ) : null,
      )}
      {recused.length > 0 && (
        <p className={section.sentence}>
          {text("meetingSummary.detail.recused", { names: recused.map(nameOf).join("; ") })}
        </p>
      )}
    </>
  );
}
