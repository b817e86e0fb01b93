import { useState } from "react";
import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular, GridRegular } from "@fluentui/react-icons";
import { ButtonWithReason } from "../../ButtonWithReason";
import { useText } from "../../i18n";
import type { MeetingScreenProps } from "../screen-props";
import { codeOf, type AgendaItem } from "./agenda-items";
import { useAgendaStyles } from "./agenda-styles";
import { CriterionItem } from "./CriterionItem";
import { ProductItem } from "./ProductItem";
import { useStepKeys } from "./use-step-keys";

const useStyles = makeStyles({
  steps: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  position: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props extends Pick<MeetingScreenProps, "snapshot" | "change"> {
  readonly items: readonly AgendaItem[];
  /** Which of them stands open. */
  readonly at: number;
  readonly nameOf: (member: string) => string;
  readonly onStep: (by: -1 | 1) => void;
  /** Absent where the members' points are not for everyone's eyes. */
  readonly onSummary?: () => void;
}

/** One item of the agenda, with the way to the previous and the next one. */
export function AgendaBoard({ snapshot, change, items, at, nameOf, onStep, onSummary }: Props) {
  const styles = useStyles();
  const agenda = useAgendaStyles();
  const text = useText();
  const item = items[at];
  const key = item ? `${codeOf(item)}:${item.criterion?.code ?? ""}` : "";
  // Names belong to the one item they were asked for.
  const [named, setNamed] = useState("");
  useStepKeys(onStep);
  if (!item) return null;
  const { talk, criterion } = item;
  const { product } = talk.session;
  const title = criterion ? `${criterion.code} ${criterion.title}` : product.name;
  const isNamed = named === key;
  return (
    <div className={agenda.item}>
      <div className={styles.steps}>
        <ButtonWithReason
          icon={<ChevronLeftRegular />}
          aria-label={text("meetingAgenda.previous")}
          title={text("meetingAgenda.keys")}
          offBecause={at === 0 ? text("why.firstItem") : null}
          onClick={() => onStep(-1)}
        />
        <span className={styles.position} aria-hidden="true">
          {text("meetingAgenda.position", { at: at + 1, of: items.length })}
        </span>
        <ButtonWithReason
          icon={<ChevronRightRegular />}
          aria-label={text("meetingAgenda.next")}
          title={text("meetingAgenda.keys")}
          offBecause={at === items.length - 1 ? text("why.lastItem") : null}
          onClick={() => onStep(1)}
        />
        <Switch
          label={text("meetingAgenda.names")}
          checked={isNamed}
          onChange={(_, { checked }) => setNamed(checked ? key : "")}
        />
        <span className={styles.hidden} role="status">
          {text("meetingAgenda.positionLong", { at: at + 1, of: items.length, title })}
        </span>
      </div>
      <div>
        <p className={agenda.product}>
          {criterion
            ? `${product.name} · ${text("meetingAgenda.criterion", { code: criterion.code })}`
            : `${product.code} · ${text("meetingAgenda.whole")}`}
        </p>
        <h3 className={agenda.title} lang="vi">
          {criterion ? criterion.title : product.name}
        </h3>
      </div>
      {criterion ? (
        <CriterionItem
          key={key}
          talk={talk}
          criterion={criterion}
          profile={snapshot.document.session.profile}
          nameOf={isNamed ? nameOf : null}
          change={change}
        />
      ) : (
        <ProductItem
          key={key}
          talk={talk}
          document={snapshot.document}
          nameOf={isNamed ? nameOf : null}
          change={change}
        />
      )}
      {onSummary && (
        <div>
          <Button appearance="subtle" icon={<GridRegular />} onClick={onSummary}>
            {text("meetingAgenda.toSummary")}
          </Button>
        </div>
      )}
    </div>
  );
}
