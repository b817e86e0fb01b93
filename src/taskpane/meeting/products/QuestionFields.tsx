import { useState } from "react";
import { Field, Input, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { answerQuestion } from "../../../app/meeting/edit-session";
import { answersOf } from "../../../council/contradictions/answers";
import { questionsFor } from "../../../council/contradictions/rules";
import type { DossierQuestion } from "../../../council/contradictions/types";
import type { ProductSet } from "../../../catalogue/types";
import type { Product, WorkbookDocument } from "../../../council/types";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";

const useStyles = makeStyles({
  rule: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 16rem), 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: "end",
    "& > *": { minWidth: 0 },
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { fontWeight: tokens.fontWeightSemibold },
  wide: { gridColumn: "1 / -1" },
  input: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly document: WorkbookDocument;
  readonly product: Product;
  readonly set: ProductSet;
  readonly change: MeetingScreenProps["change"];
}

/** What has to be read in the papers so that contradictions can be found; each answer is kept as soon as it is given. */
export function QuestionFields({ document, product, set, change }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const answers = answersOf(document.facts, product.code);
  const answer = (question: string, typed: string) =>
    void change(text("meetingDossier.dossier.step.answer"), (current) =>
      answerQuestion(current, product.code, set, question, typed),
    );
  return (
    <section className={section.part} aria-labelledby="dossier-questions">
      <h4 className={section.heading} id="dossier-questions">
        {text("meetingDossier.dossier.questions")}
      </h4>
      <p className={section.quiet}>{text("meetingDossier.dossier.questionsHow")}</p>
      {questionsFor(set).map(({ rule, questions }) => (
        <fieldset key={rule.id} className={styles.rule} lang="vi">
          <legend className={styles.legend}>{rule.title}</legend>
          {questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              answer={answers.get(question.id) ?? ""}
              onAnswer={(typed) => answer(question.id, typed)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

interface QuestionProps {
  readonly question: DossierQuestion;
  readonly answer: string;
  readonly onAnswer: (typed: string) => void;
}

function QuestionField({ question, answer, onAnswer }: QuestionProps) {
  const styles = useStyles();
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed !== null && typed.trim() !== answer) onAnswer(typed);
    setTyped(null);
  };
  const { kind } = question;
  if (kind === "choice" || kind === "option" || kind === "yes-no") {
    const choices =
      kind === "yes-no"
        ? (["yes", "no"] as const).map((id) => ({ id, text: text(`meetingDossier.dossier.${id}`) }))
        : (question.choices ?? []);
    return (
      <Field label={question.text}>
        <Select
          className={styles.input}
          select={{ className: styles.input }}
          value={answer}
          onChange={(_, { value }) => onAnswer(value)}
        >
          <option value="">{text("meetingDossier.dossier.unanswered")}</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.text}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  if (kind === "long-text") {
    return (
      <Field className={styles.wide} label={question.text}>
        <Textarea
          rows={4}
          resize="vertical"
          value={typed ?? answer}
          onChange={(_, data) => setTyped(data.value)}
          onBlur={leave}
        />
      </Field>
    );
  }
  return (
    <Field label={question.text}>
      <Input
        className={styles.input}
        input={{ className: styles.input }}
        inputMode={kind === "text" ? "text" : "decimal"}
        autoComplete="off"
        value={typed ?? answer}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={leave}
      />
    </Field>
  );
}
