import { useMemo, useState } from "react";
import {
  Button,
  Dialog,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  Spinner,
  Switch,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { ChevronRightRegular, DismissRegular, FullScreenMaximizeRegular } from "@fluentui/react-icons";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { useSectionStyles } from "../../section-styles";
import { memberNames } from "../member-name";
import type { MeetingScreenProps } from "../screen-props";
import { useWideStyles } from "../wide-styles";
import { AgendaBoard } from "./AgendaBoard";
import { agendaItems, codeOf, isAt } from "./agenda-items";
import { Diagnostics } from "./Diagnostics";
import { useTalks } from "./use-talks";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  product: { flexGrow: 1, flexBasis: "14rem", gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0, maxWidth: "36rem" },
  choice: { minWidth: 0 },
  fold: { alignSelf: "start", maxWidth: "100%", justifyContent: "start", textAlign: "start" },
  turned: { transform: "rotate(90deg)" },
  /** Read from the far end of a room. */
  room: {
    boxSizing: "border-box",
    maxWidth: "100vw",
    width: "100vw",
    height: "100dvh",
    maxHeight: "100dvh",
    margin: 0,
    borderRadius: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} clamp(${tokens.spacingHorizontalM}, 4vw, 4rem)`,
  },
  large: { "@media (min-width: 900px)": { zoom: "1.45" } },
  roomBar: { display: "flex", justifyContent: "space-between", alignItems: "start", gap: tokens.spacingHorizontalM },
});

/** "Chênh lệch" of the secretary's face: what the council has to talk about, one item at a time. */
export function AgendaScreen({ snapshot, place, go, change }: MeetingScreenProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const wide = useWideStyles();
  const text = useText();
  const talks = useTalks(snapshot);
  const [all, setAll] = useState(false);
  const [inRoom, setInRoom] = useState(false);
  const opener = useRestoreFocusTarget();
  const [folded, setFolded] = useState(true);
  const { document, results } = snapshot;
  const { members, profile, meeting } = document.session;
  const nameOf = useMemo(() => memberNames(members), [members]);
  const { product, criterion } = place;
  const items = useMemo(() => agendaItems(talks ?? [], all, { product, criterion }), [talks, all, product, criterion]);
  const found = items.findIndex((item) => isAt(item, product, criterion));
  const whole = items.findIndex((item) => isAt(item, product, ""));
  const at = Math.max(0, found >= 0 ? found : whole);
  const step = (by: -1 | 1) => {
    const next = items[at + by];
    if (next) go({ section: "agenda", product: codeOf(next), criterion: next.criterion?.code ?? "" });
  };
  const open = items[at];
  const unsealed = profile.scoresShownBeforeSealing ? 0 : document.sheets.filter(({ seal }) => seal === null).length;
  const board = (onSummary?: () => void) => (
    <AgendaBoard
      snapshot={snapshot}
      change={change}
      items={items}
      at={at}
      nameOf={nameOf}
      onStep={step}
      {...(onSummary ? { onSummary } : {})}
    />
  );

  return (
    <section className={wide.page} aria-labelledby="agenda-title">
      <h2 className={section.title} id="agenda-title">
        {text("meeting.nav.agenda")}
      </h2>
      {talks === null ? (
        <Spinner size="tiny" label={text("meetingAgenda.working")} />
      ) : talks.length === 0 ? (
        <Notice kind="note">
          <p className={section.sentence}>{text("meetingAgenda.empty")}</p>
          <Button onClick={() => go({ section: "sheets" })}>{text("meetingSummary.toSheets")}</Button>
        </Notice>
      ) : (
        <>
          {unsealed > 0 && (
            <Notice kind="caution">
              <p className={section.sentence}>{text("meetingAgenda.unsealed", { count: unsealed })}</p>
            </Notice>
          )}
          <div className={styles.tools}>
            {open && (
              <Field className={styles.product} label={text("meetingAgenda.product")}>
                <Select
                  className={styles.choice}
                  select={{ className: styles.choice }}
                  value={codeOf(open)}
                  onChange={(_, { value }) => go({ section: "agenda", product: value })}
                >
                  {items
                    .filter((item) => item.criterion === null)
                    .map(({ talk: { session } }) => (
                      <option key={session.product.code} value={session.product.code}>
                        {text("meetingAgenda.productOption", {
                          code: session.product.code,
                          name: session.product.name,
                        })}
                      </option>
                    ))}
                </Select>
              </Field>
            )}
            <Switch
              label={text("meetingAgenda.showAll")}
              checked={all}
              onChange={(_, { checked }) => setAll(checked)}
            />
            {open && (
              <Button {...opener} icon={<FullScreenMaximizeRegular />} onClick={() => setInRoom(true)}>
                {text("meetingAgenda.project")}
              </Button>
            )}
          </div>
          {open ? (
            !inRoom && board(() => go({ section: "summary", product: codeOf(open) }))
          ) : (
            <Notice kind="done">
              <p className={section.sentence}>{text("meetingAgenda.calm")}</p>
            </Notice>
          )}
          <Button
            className={styles.fold}
            appearance="subtle"
            aria-expanded={!folded}
            icon={<ChevronRightRegular className={folded ? "" : styles.turned} />}
            onClick={() => setFolded(!folded)}
          >
            {text("meetingAgenda.diagnostics.open")}
          </Button>
          {!folded && results.length > 0 && <Diagnostics snapshot={snapshot} nameOf={nameOf} />}
          <Dialog open={inRoom} onOpenChange={(_, data) => setInRoom(data.open)}>
            <DialogSurface className={styles.room} aria-labelledby="agenda-room">
              <div className={styles.roomBar}>
                <DialogTitle as="h2" id="agenda-room" action={null}>
                  {meeting.title}
                </DialogTitle>
                <Button
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={text("meetingAgenda.stopProjecting")}
                  onClick={() => setInRoom(false)}
                />
              </div>
              <div className={styles.large}>{inRoom && board()}</div>
            </DialogSurface>
          </Dialog>
        </>
      )}
    </section>
  );
}
