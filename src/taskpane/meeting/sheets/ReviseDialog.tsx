import { useId, useState } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Select,
  Textarea,
} from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { enterRevision } from "../../../app/meeting/rounds";
import { criteriaOf } from "../../../catalogue/traverse";
import type { Criterion } from "../../../catalogue/types";
import { useText } from "../../i18n";
import { useSectionStyles } from "../../section-styles";
import type { MeetingScreenProps } from "../screen-props";
import { useSheetsStyles } from "./sheets-styles";

interface Props extends Pick<MeetingScreenProps, "snapshot" | "change"> {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A member's revision after the discussion, entered for him: criterion, old and new level, and the reason he gives. */
export function ReviseDialog({ open, snapshot, change, onClose }: Props) {
  const section = useSectionStyles();
  const styles = useSheetsStyles();
  const text = useText();
  const reasonId = useId();
  const { document, sets, results } = snapshot;
  const scored = results.filter(
    ({ product, set }) => set && document.sheets.some((sheet) => sheet.product === product.code),
  );
  const [product, setProduct] = useState(scored[0]?.product.code ?? "");
  const [member, setMember] = useState("");
  const [criterion, setCriterion] = useState("");
  const [option, setOption] = useState("");
  const [choices, setChoices] = useState<Readonly<Record<string, number>>>({});
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const set = scored.find((each) => each.product.code === product)?.set ?? null;
  const members = document.session.members.filter(({ id }) =>
    document.sheets.some((sheet) => sheet.product === product && sheet.member === id),
  );
  const sheet = document.sheets.find((each) => each.product === product && each.member === member) ?? null;
  const criteria = set ? criteriaOf(set) : [];
  const here = criteria.find(({ code }) => code === criterion) ?? null;
  const pending = here && option !== "" && sheet?.choices[here.code] !== Number(option);
  const all = pending ? { ...choices, [here.code]: Number(option) } : choices;
  const listed = Object.keys(choices);
  const begin = (next: { readonly product?: string; readonly member?: string }) => {
    if (next.product !== undefined) {
      setProduct(next.product);
      setMember("");
    }
    if (next.member !== undefined) setMember(next.member);
    setCriterion("");
    setOption("");
    setChoices({});
  };
  const optionText = (of: Criterion, number: number | undefined) => {
    const found = of.options.find((each) => each.number === number);
    return found
      ? text("meetingSheets.revise.option", { points: found.points, wording: shortened(found.text) })
      : text("meetingSheets.changes.unscored");
  };
  const add = () => {
    setChoices(all);
    setCriterion("");
    setOption("");
  };
  const submit = async () => {
    setAsked(true);
    if (!sheet || Object.keys(all).length === 0 || reason.trim() === "") return;
    const label = text("meetingSheets.revise.label", { product });
    await change(label, enterRevision(sets, { product, member, choices: all, reason }));
    onClose();
  };
  const fault = (wrong: boolean, message: string) =>
    asked && wrong ? { validationMessage: message, validationState: "error" as const } : {};

  return (
    <Dialog open={open} onOpenChange={(_, { open: stays }) => !stays && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text("meetingSheets.revise.title")}</DialogTitle>
          <DialogContent className={section.part}>
            <p className={section.quiet}>{text("meetingSheets.revise.lead")}</p>
            <Field label={text("meetingSheets.revise.product")}>
              <Select value={product} onChange={(_, { value }) => begin({ product: value })}>
                {scored.map((each) => (
                  <option key={each.product.code} value={each.product.code}>
                    {each.product.name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field
              label={text("meetingSheets.revise.member")}
              required
              {...fault(member === "", text("meetingSheets.revise.memberMissing"))}
            >
              <Select value={member} onChange={(_, { value }) => begin({ member: value })}>
                <option value="">{text("meetingSheets.revise.choose")}</option>
                {members.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            {listed.length > 0 && (
              <ul className={styles.list}>
                {criteria
                  .filter(({ code }) => listed.includes(code))
                  .map((each) => (
                    <li key={each.code} className={styles.row}>
                      <span className={styles.grow}>
                        {text("meetingSheets.changes.answer", {
                          code: each.code,
                          title: each.title,
                          before: optionText(each, sheet?.choices[each.code]),
                          after: optionText(each, choices[each.code]),
                        })}
                      </span>
                      <Button
                        appearance="subtle"
                        icon={<DismissRegular />}
                        aria-label={text("meetingSheets.revise.drop", { code: each.code })}
                        onClick={() =>
                          setChoices(Object.fromEntries(Object.entries(choices).filter(([code]) => code !== each.code)))
                        }
                      />
                    </li>
                  ))}
              </ul>
            )}
            {sheet && (
              <>
                <Field
                  label={text("meetingSheets.revise.criterion")}
                  required
                  {...fault(Object.keys(all).length === 0, text("meetingSheets.revise.nothing"))}
                >
                  <Select
                    value={criterion}
                    onChange={(_, { value }) => {
                      setCriterion(value);
                      setOption("");
                    }}
                  >
                    <option value="">{text("meetingSheets.revise.choose")}</option>
                    {criteria.map(({ code, title }) => (
                      <option key={code} value={code}>
                        {`${code} ${title}`}
                      </option>
                    ))}
                  </Select>
                </Field>
                {here && (
                  <>
                    <p className={section.sentence}>
                      {text("meetingSheets.revise.old", { option: optionText(here, sheet.choices[here.code]) })}
                    </p>
                    <Field label={text("meetingSheets.revise.new")} required>
                      <Select value={option} onChange={(_, { value }) => setOption(value)}>
                        <option value="">{text("meetingSheets.revise.choose")}</option>
                        {here.options.map(({ number }) => (
                          <option key={number} value={String(number)}>
                            {optionText(here, number)}
                          </option>
                        ))}
                      </Select>
                    </Field>
                  </>
                )}
                {pending && (
                  <Button className={section.start} icon={<AddRegular />} onClick={add}>
                    {text("meetingSheets.revise.more")}
                  </Button>
                )}
              </>
            )}
            <Field
              label={text("meetingSheets.revise.reason")}
              required
              {...fault(reason.trim() === "", text("meetingSheets.revise.reasonMissing"))}
            >
              <Textarea id={reasonId} value={reason} resize="vertical" onChange={(_, { value }) => setReason(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{text("meetingSheets.revise.cancel")}</Button>
            </DialogTrigger>
            <Button appearance="primary" onClick={() => void submit()}>
              {text("meetingSheets.revise.write")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** A level in a line of a list. */
function shortened(wording: string): string {
  return wording.length > 90 ? `${wording.slice(0, 88)}…` : wording;
}
